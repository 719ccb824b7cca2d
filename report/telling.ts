import type { Passage } from '../graph/locators.ts'
import type { Knowledge, Material, Said, Thing } from './material.ts'

/** The words in which a document tells an event, and what in it they rest on. */
export interface Telling {
  words: string
  said: Said[]
}

/**
 * An event's own sentence, with those after it that name who took part or where it was, up to the next event: a document seldom says all
 * in one sentence. What it tells of the event again elsewhere follows.
 */
export const tellingOf = (event: Thing, own: Said, material: Material, known: Knowledge): Telling => {
  const [first] = own.statement.passages
  const words = material.words(own.statement)
  if (!first) return { words, said: [own] }
  const end = Math.max(...own.statement.passages.map(({ to }) => to))
  const bound = known.nextEvent(own.document.id, end)
  const named = namedIn(event, own, known)
    .filter(({ passage }) => passage.from >= end || passage.to <= first.from)
    .filter(({ passage }) => columnOf(passage) === columnOf(first))
  const [after, elsewhere] = [
    named.filter(({ passage }) => passage.from >= end && passage.to <= bound),
    named.filter(
      ({ thing, passage }) => (passage.from >= bound || passage.to <= first.from) && isToldHere(thing, passage, event, own, known),
    ),
  ]
  const last = after.length === 0 ? end : sentenceAround(material, own, Math.max(...after.map(({ passage }) => passage.to)), bound).to
  const again = new Map(
    elsewhere
      .map(({ passage }) => sentenceAround(material, own, passage.from, Infinity))
      .filter(({ from, to }) => !known.isTold(own.document.id, from, to))
      .map((one) => [one.from, one] as const),
  )
  const following = [{ from: end, to: last }, ...[...again.values()].sort((a, b) => a.from - b.from)]
  return {
    words: [words, ...following.map((one) => inColumn(material.text(own.document.id, one.from, one.to), first))].join(' '),
    said: [own, ...[...after, ...elsewhere].map(({ said }) => said)],
  }
}

interface Named {
  thing: Thing
  said: Said
  passage: Passage
}

/** Where the telling's document names those who took part, and the places. */
const namedIn = (event: Thing, own: Said, known: Knowledge): Named[] =>
  [
    ...known.from(event.id, 'TOOK_PART'),
    ...known.to(event.id, 'TOOK_PLACE_IN'),
    ...known.to(event.id, 'CONCERNS').filter(({ kind }) => kind === 'Place'),
  ].flatMap((thing) =>
    known
      .said(thing)
      .filter(({ document }) => document.id === own.document.id)
      .flatMap((said) => said.statement.passages.map((passage) => ({ thing, said, passage }))),
  )

/** Whether a place far from an event's sentence tells of it all the same: no event near to it has the thing, and this is the thing's first event. */
const isToldHere = (thing: Thing, passage: Passage, event: Thing, { document }: Said, known: Knowledge): boolean => {
  const events = [...known.to(thing.id, 'TOOK_PART'), ...known.from(thing.id, 'CONCERNS'), ...known.from(thing.id, 'TOOK_PLACE_IN')]
    .filter(({ kind }) => kind === 'Event')
    .flatMap((one) =>
      known
        .said(one)
        .filter((said) => said.document.id === document.id)
        .flatMap((said) => said.statement.passages.map(({ from, to }) => ({ id: one.id, from, to }))),
    )
    .sort((a, b) => a.from - b.from)
  const isNear = events.some(({ from, to }) => from <= passage.from && passage.to <= known.nextEvent(document.id, to))
  return !isNear && events[0]?.id === event.id
}

/** Ends of sentences: a sign, then white space and a capital, a number or a quotation mark; not after an initial or a shortened word. */
const sentenceEnd =
  /(?<!(?:^|[^\p{L}])(?:\p{Lu}|г|гг|им|ул|д|стр|проф|акад|тыс|млн|млрд|руб|св|т\.\s?д|т\.\s?п|др))[.!?]»?(?=\s+[\p{Lu}\d«(]|\s*(?:<|$))|\n\s*(?=\n)|\t/gu
/** How far from a word its sentence is looked for, in characters. */
const reach = 1500

/** The sentence in which a character of the document stands, not beyond a bound. */
const sentenceAround = (material: Material, { document }: Said, at: number, bound: number): { from: number; to: number } => {
  const start = Math.max(0, at - reach)
  const ends = [...material.text(document.id, start, Math.min(bound, at + reach)).matchAll(sentenceEnd)].map(
    (found) => start + found.index + found[0].length,
  )
  const from = ends.findLast((end) => end < at) ?? start
  return { from, to: Math.min(bound, ends.find((end) => end >= at) ?? at) }
}

const columnOf = ({ locator }: Passage): number | null => ('column' in locator ? locator.column : null)

/** Of a stretch of a table that runs on over its rows, what stands in the passage's own column. */
const inColumn = (text: string, passage: Passage): string => {
  const column = columnOf(passage)
  if (column === null) return text
  const cells = text.split('\n').map((line, at) => (line.includes('\t') ? (line.split('\t')[at === 0 ? 0 : column - 1] ?? '') : line))
  return cells.join(' ')
}
