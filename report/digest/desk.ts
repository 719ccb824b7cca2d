import type { JournalEntry } from '../../graph/answers.ts'
import type { DigestFacts, DigestLine, DigestNumber, DigestSection, DigestThing } from '../../graph/digest.ts'
import type { Filling } from '../../graph/questions/blanks.ts'
import type { QuestionId } from '../../graph/questions/table.ts'
import type { Naming } from '../speech/speech.ts'
import { type NumberName, wordsAfter } from './words.ts'

/** What the digest is made with: the facts, how they are said, the day at home, what was done since the reader was last here. */
export interface DigestDesk {
  facts: DigestFacts
  speech: Naming
  today: string
  /** When the reader was last here; null on the first visit. */
  since: string | null
  /** Imports and decisions after that, the newest first. */
  journal: readonly JournalEntry[]
  /** Whether a thing or a link may be told outside the office. */
  isTold: (id: string) => boolean
}

/** A line about a thing. */
export const lineOf = (thing: DigestThing, text: string, more: { date?: string; note?: string } = {}): DigestLine => ({
  about: thing.id,
  kind: thing.kind,
  date: more.date || null,
  text,
  note: more.note || null,
})

/** What a section says: its numbers, its first lines and how many there are, what is said under them. */
export type Made = Pick<DigestSection, 'numbers' | 'notes'> & { all: DigestLine[]; total: number }

/** How many lines open under a number: nobody reads more, and a graph may have any number of anniversaries. */
const mostLines = 500
/** As many of a list as a digest holds. */
export const readable = <T>(all: readonly T[]): readonly T[] => all.slice(0, mostLines)

/** Makes numbers, each with the words after it. */
export const numbering =
  ({ speech: { language } }: DigestDesk) =>
  (id: NumberName, count: number, opens: DigestNumber['opens']): DigestNumber => ({
    id,
    count,
    label: wordsAfter(count, id, language),
    opens,
  })
export const ownLines = (lines: DigestLine[]): DigestNumber['opens'] => ({ is: 'lines', lines })
export const question = (id: QuestionId, filling: Filling = {}): DigestNumber['opens'] => ({ is: 'question', id, filling })
