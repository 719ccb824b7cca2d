import type { JournalEntry } from '../../graph/answers.ts'
import type { DigestLine, DigestNumber, DigestSection } from '../../graph/digest.ts'
import type { Filling } from '../../graph/questions/blanks.ts'
import type { QuestionId } from '../../graph/questions/table.ts'
import type { Knowledge, Thing } from '../material.ts'
import type { Speech } from '../speech/speech.ts'
import { type NumberName, wordsAfter } from './words.ts'

/** What the digest is made with: the facts, how they are said, the day at home, what was done since the reader was last here. */
export interface DigestDesk {
  known: Knowledge
  speech: Speech
  today: string
  asOf: string | undefined
  /** When the reader was last here; null on the first visit. */
  since: string | null
  /** Imports and decisions after that, the newest first. */
  journal: readonly JournalEntry[]
  /** Whether something stands in what is told outside the office: a thing, a link or a document. */
  isTold: (id: string) => boolean
}

/** A line about a thing. */
export const lineOf = (thing: Thing, text: string, more: { date?: string; note?: string } = {}): DigestLine => ({
  about: thing.id,
  kind: thing.kind,
  date: more.date || null,
  text,
  note: more.note || null,
})

/** What a section says: its numbers, all its lines, what is said under them. */
export type Made = Pick<DigestSection, 'numbers' | 'notes'> & { all: DigestLine[] }

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
