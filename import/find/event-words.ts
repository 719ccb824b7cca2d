import { EventType } from '../../graph/vocabulary.ts'
import words from '../data/words/events.json'
import { spotter, wordPattern } from './language/word-patterns.ts'
import { onceADocument } from './once.ts'

/** A word by which an event is told, and the kind that it makes. */
export interface EventHead {
  kind: EventType
  index: number
  /** Counts only where no plainer head stands in the text: «мероприятие», «открытие». */
  weak: boolean
}

/** A space of the list is any white space, «е» outside of brackets is «ё» too. */
const written = (pattern: string): string => pattern.replaceAll(' ', '\\s+').replaceAll(/(?<!\[[^\]]*)е/g, '[её]')
const wordOf = (patterns: readonly string[]) => wordPattern(patterns.map(written))
const openingOf = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.map(written).join('|')})`, 'iu')

const heads = words.heads.map((head) => ({ kind: EventType.parse(head.kind), weak: 'weak' in head }))
const spotHeads = spotter(words.heads.map((head) => ({ patterns: head.words.map(written), flags: 'matchCase' in head ? 'u' : 'iu' })))
/** Heads of events in a text. The first decides; of two at one place, the first of the list. */
export const eventHeadsIn = onceADocument((text): readonly EventHead[] =>
  spotHeads(text).flatMap(({ list, index }) => {
    const head = heads[list]
    return head ? [{ ...head, index }] : []
  }),
)
/** Whether a text names an event by a plain head. */
export const namesEvent = (text: string): boolean => eventHeadsIn(text).some(({ weak }) => !weak)
/** Whether it does so in its first or second word. */
export const opensWithEvent = (text: string): boolean => {
  const second = /^\p{Lu}\p{L}+\s+/u.exec(text)?.[0].length ?? 0
  return eventHeadsIn(text).some(({ index, weak }) => !weak && (index === 0 || index === second))
}

/** Verbs that tell that something took place; in prose a sentence with a date and one of these is an event. */
export const eventVerb = wordOf(words.verbs)
/** Openings of a sentence that goes on with the event before it. */
export const goesOnWith = openingOf(words.goesOnWith)
/** Openings that go on with the event before in its own paragraph, and begin a matter of their own in another. */
export const beginsAnew = openingOf(words.paragraphOfItsOwn)
/** Openings after which a sentence without a date is an event of its own, on the date of the one before. */
export const ownEventOpening = openingOf(words.ownEvent)
/** What is spoken of as going on, and is no event. */
export const noEvent = wordOf(words.noEvent)
/** What did not take place. */
export const notHeld = wordOf(words.notHeld)
/** What is told of the future. */
export const plannedWord = wordOf(words.planned)
/** A meeting over the wire, one that is both, one that is said to be face to face. */
export const onlineWord = wordOf(words.online)
export const mixedWord = wordOf(words.mixed)
export const inPersonWord = wordOf(words.inPerson)
/** A seminar that teaches: over the wire, or of a method. */
export const teachingWord = wordOf(words.teaching)
