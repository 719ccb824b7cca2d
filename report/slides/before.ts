import type { Fault, ThingBrief } from '../../graph/answers.ts'
import { type BeforeShowCode, type BeforeShowFinding, beforeShow, type WordsBody } from '../../graph/before-show.ts'
import type { Slide } from '../../graph/story.ts'
import type { Language } from '../../graph/text.ts'
import { stem, wordsOf } from '../../graph/words.ts'
import { countriesOf } from '../../picture/filtering.ts'
import { isSure } from '../../picture/viewed.ts'
import { type Knowledge, textOf } from '../material.ts'

/** A slide with the things on it. */
export interface ToShow {
  slide: Slide
  things: readonly ThingBrief[]
}
export interface Audience {
  /** The code of the guests' country; without one nothing is a third country. */
  country: string | null
  home: string
}
export interface Looking {
  known: Knowledge
  language: Language
  faults: readonly Fault[]
  words: WordsBody['words']
  audience: Audience
  /** Whether telephone numbers or addresses stand in a text. */
  hasContact: (text: string) => boolean
}

type Said = Omit<BeforeShowFinding, 'slide' | 'at'>
const said = (code: BeforeShowCode, what: string, note = '', about: string | null = null): Said => ({ code, what, note, about })

/** The checks of the data that matter before guests, by what they are here. */
const ofChecks: Readonly<Record<string, BeforeShowCode>> = {
  misprint: 'misprint',
  punctuation: 'misprint',
  'name-unofficial': 'unofficial',
  'spelled-variously': 'unofficial',
  conflict: 'conflict',
}

/** All that is to be looked at before a presentation leaves the office, slide by slide; each thing once on a slide. */
export const foundBefore = (shown: readonly ToShow[], looking: Looking): BeforeShowFinding[] =>
  shown.flatMap(({ slide, things }, at) => {
    const all = [...inWords(slide, looking), ...things.flatMap((thing) => ofThing(thing, looking))]
    const once = new Map(all.map((one) => [`${one.code} ${one.about ?? one.what} ${one.note}`, one]))
    return inOrder([...once.values()].map((one) => ({ ...one, slide: at + 1, at: '' })))
  })

/** In the order of the table of what is looked for. */
export const inOrder = (found: readonly BeforeShowFinding[]): BeforeShowFinding[] => {
  const order = Object.keys(beforeShow)
  return found.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
}

/** The stems of a text's words, one after another. */
export const wordStems = (text: string): string[] => wordsOf(text).map(stem)

/** Words of the office's list in a text, in any of their cases. */
export const listed = (text: string, words: Looking['words']): Looking['words'] => {
  const stems = wordStems(text)
  return words.filter(({ word }) => {
    const wanted = wordStems(word)
    return wanted.length > 0 && stems.some((_, at) => wanted.every((one, step) => stems[at + step] === one))
  })
}
const byList = (text: string, about: string | null, { words, language }: Looking): Said[] =>
  listed(text, words).map(({ word, instead }) =>
    said(
      'word',
      about === null ? `«${word}»` : `«${word}»: ${text}`,
      instead === '' ? '' : { ru: `Вместо него: ${instead}`, en: `Say: ${instead}` }[language],
      about,
    ),
  )

const inWords = ({ title, text }: Slide, looking: Looking): Said[] =>
  [title, text]
    .filter(Boolean)
    .flatMap((words) => [...(looking.hasContact(words) ? [said('contact', words)] : []), ...byList(words, null, looking)])

const ofThing = (thing: ThingBrief, looking: Looking): Said[] => {
  const { known, audience, faults, language } = looking
  const { id, name, status } = thing
  const others = countriesOf(thing).filter((code) => code !== audience.home)
  const isThird = audience.country !== null && others.length > 0 && !others.includes(audience.country)
  const isMemorial = known.to(id, 'ABOUT').some((topic) => topic.id === 'topic/memory' || textOf(topic, 'topic') === 'memory')
  const found = faults.flatMap(({ code, note, ...fault }) => {
    const as = ofChecks[code]
    return as !== undefined && isAbout(fault, thing, known) ? [said(as, name, note?.[language] ?? fault.name, id)] : []
  })
  return [
    ...byList(name, id, looking),
    ...(isSure({ status }) ? [] : [said('unsure', name, '', id)]),
    ...(status === 'conflicting' && !found.some(({ code }) => code === 'conflict') ? [said('conflict', name, '', id)] : []),
    ...found,
    ...(isThird ? [said('third-country', name, others.join(', '), id)] : []),
    ...(isMemorial ? [said('memorial', name, '', id)] : []),
  ]
}

/** Whether a finding of the checks is of a thing, or of a stretch of a document in which the thing is told. */
const isAbout = ({ about, evidence }: Pick<Fault, 'about' | 'evidence'>, { id, kind }: ThingBrief, known: Knowledge): boolean => {
  if (about === id) return true
  // A sentence tells of what happens in it; a topic or a country in it is not what is written otherwise.
  if (kind === 'Topic' || kind === 'Country') return false
  const thing = known.thing(id)
  if (thing === undefined) return false
  const told = known.said(thing)
  return evidence.some(({ document, passages }) =>
    told.some(
      (one) =>
        one.document.id === document &&
        one.document.id === about &&
        one.statement.passages.some((passage) => passages.some(({ from, to }) => passage.from < to && from < passage.to)),
    ),
  )
}
