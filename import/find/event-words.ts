import { EventType } from '../../graph/vocabulary.ts'
import words from '../data/words/events.json'

/** A word by which an event is told, and the kind that it makes. */
export interface EventHead {
  kind: EventType
  word: RegExp
  /** The same word wherever it stands, and as the first or second of a sentence. */
  everywhere: RegExp
  opening: RegExp
  /** Counts only where no plainer head stands in the text: «мероприятие», «открытие». */
  weak: boolean
}

/** One pattern of many: a space of the list is any white space, «е» outside of brackets is «ё» too. */
const anyOf = (patterns: readonly string[]): string =>
  `(?:${patterns.map((pattern) => pattern.replaceAll(' ', '\\s+').replaceAll(/(?<!\[[^\]]*)е/g, '[её]')).join('|')})`
const wordOf = (patterns: readonly string[], flags = 'iu'): RegExp => new RegExp(`(?<!\\p{L})${anyOf(patterns)}`, flags)
const openingOf = (patterns: readonly string[]): RegExp => new RegExp(`^${anyOf(patterns)}`, 'iu')

/** Heads of events. The first in the text decides; of two at one place, the first here. */
export const eventHeads: EventHead[] = words.heads.map((head) => {
  const word = wordOf(head.words, 'matchCase' in head ? 'u' : 'iu')
  return {
    kind: EventType.parse(head.kind),
    word,
    everywhere: new RegExp(word, `${word.flags}g`),
    opening: new RegExp(`^(?:\\p{Lu}\\p{L}+\\s+)?(?:${word.source})`, word.flags),
    weak: 'weak' in head,
  }
})

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
