import type { BeforeShowCode, BeforeShowFinding } from '../../graph/before-show.ts'
import type { Facts } from '../../graph/facts.ts'
import { type Locator, masked } from '../../graph/locators.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import type { Language } from '../../graph/text.ts'
import { isSure } from '../../picture/viewed.ts'
import { listOf, type Thing } from '../material.ts'
import { placeInWords } from '../sources.ts'
import { inOrder, type Looking, listed, wordStems } from './before.ts'

type Read = Pick<ReadDocument, 'text' | 'blocks' | 'sensitive'>
interface Piece {
  text: string
  from: number
  locator: Locator
}
/** Paragraphs and cells, what is private in them covered. */
const piecesOf = ({ blocks, sensitive }: Read): Piece[] =>
  blocks
    .flatMap((block): Piece[] => (block.block === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells)))
    .map(({ text, from, locator }) => ({ text: masked(text, sensitive, from), from, locator }))

/** How many characters of a sentence are shown. */
const longest = 160
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text)

/** What a file for outside is looked through for: its own words, and what the graph knows of those whom it names. `at` is the place, in words. */
export const foundInFile = (file: Read, facts: Facts | null, looking: Looking): BeforeShowFinding[] => {
  const { language } = looking
  const said = (code: BeforeShowCode, what: string, note: string, locator: Locator | undefined): BeforeShowFinding => ({
    slide: null,
    at: locator === undefined ? '' : placeInWords(locator, language),
    code,
    what: looking.hasContact(what) ? '•••' : short(what),
    note,
    about: null,
  })
  const pieces = piecesOf(file)
  const isInside = ({ from, text }: Piece, at: number) => from <= at && at < from + text.length
  const contacts = file.sensitive.flatMap(({ from }) => {
    const piece = pieces.find((one) => isInside(one, from))
    return piece === undefined ? [] : [said('contact', piece.text, '', piece.locator)]
  })
  const words = pieces.flatMap(({ text, locator }) =>
    listed(text, looking.words).map(({ word, instead }) =>
      said('word', `«${word}»: ${text}`, instead === '' ? '' : { ru: `Вместо него: ${instead}`, en: `Say: ${instead}` }[language], locator),
    ),
  )
  const remarks = (facts?.remarks ?? []).map(({ code, says, quote, locator }) =>
    said(code === 'name-unofficial' ? 'unofficial' : 'misprint', quote ?? '', says[language], locator),
  )
  const all = [...contacts, ...words, ...remarks, ...inEvents(facts, looking, said), ...ofNamed(pieces, looking, said)]
  const once = new Map(all.map((one) => [`${one.code} ${one.at} ${one.what} ${one.note}`, one]))
  return inOrder([...once.values()])
}

type Say = (code: BeforeShowCode, what: string, note: string, locator: Locator | undefined) => BeforeShowFinding

/** What the file itself tells of other countries than the guests', and of remembrance. */
const inEvents = (facts: Facts | null, { audience }: Looking, said: Say): BeforeShowFinding[] =>
  [...(facts?.events ?? []), ...(facts?.agreements ?? [])].flatMap((told) => {
    const codes = ('start' in told ? told.country : [told.country]).flatMap((code) =>
      code === null || code === audience.home ? [] : [code],
    )
    const isThird = audience.country !== null && codes.length > 0 && !codes.includes(audience.country)
    return [
      ...(isThird ? [said('third-country', told.title, codes.join(', '), told.locator)] : []),
      ...(told.topics?.includes('memory') ? [said('memorial', told.title, '', told.locator)] : []),
    ]
  })

/** Kinds that a text names by their names. */
const named = ['Place', 'Organization', 'Person', 'Agreement', 'Project'] as const
/** Words that say nothing by themselves are no name. */
const leastLetters = 4

/** What the graph is not sure of, or where documents differ, of those whom the file names. */
const ofNamed = (pieces: readonly Piece[], { known }: Looking, said: Say): BeforeShowFinding[] => {
  const doubtful = named.flatMap((kind) => known.things(kind)).filter((thing) => !isSure(thing) || thing.status === 'conflicting')
  const byFirst = new Map<string, { thing: Thing; stems: readonly string[] }[]>()
  for (const thing of doubtful)
    for (const name of [thing.name, ...listOf(thing, 'aliases')]) {
      const stems = wordStems(name)
      const [first] = stems
      if (first !== undefined && name.length >= leastLetters) byFirst.set(first, [...(byFirst.get(first) ?? []), { thing, stems }])
    }
  return pieces.flatMap(({ text, locator }) => {
    const stems = wordStems(text)
    return stems.flatMap((stem, at) =>
      (byFirst.get(stem) ?? [])
        .filter(({ stems: wanted }) => wanted.every((one, step) => stems[at + step] === one))
        .map(({ thing }) => said(thing.status === 'conflicting' ? 'conflict' : 'unsure', thing.name, '', locator)),
    )
  })
}

/** The findings as a person reads them: one a line, the place first. */
export const findingsInWords = (
  found: readonly BeforeShowFinding[],
  titles: Readonly<Record<BeforeShowCode, string>>,
  language: Language,
): string[] =>
  found.map(({ slide, at, code, what, note }) => {
    const place = slide === null ? at : `${{ ru: 'Слайд', en: 'Slide' }[language]} ${slide}`
    return `${[place, titles[code]].filter(Boolean).join(': ')}. ${what}${note === '' ? '' : ` (${note})`}`
  })
