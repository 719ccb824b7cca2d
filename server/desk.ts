import type { Readable } from 'node:stream'
import type { Difference, Duplicate, Fault, ImportOutcome, JournalEntry, JournalWish } from '../graph/answers.ts'
import type { BeforeShowFinding } from '../graph/before-show.ts'
import type { Mapping } from '../graph/columns.ts'
import type { Compare } from '../graph/comparing.ts'
import type { ConsoleAnswer, ConsoleWish } from '../graph/console.ts'
import type { Decision, NewDecision } from '../graph/decisions.ts'
import type { Kept } from '../graph/kept.ts'
import type { ThingKind } from '../graph/kinds.ts'
import type { Answer } from '../graph/questions/answer.ts'
import type { SourceDocument } from '../graph/statements.ts'
import type { Language } from '../graph/text.ts'
import type { DraftWish } from '../report/drafts/drafts.ts'
import type { ImportWish } from './imports.ts'
import type { ExportWish } from './leaving.ts'
import type { ReportWish } from './reports.ts'

export type DeskImport = Pick<
  ImportWish,
  'name' | 'bytes' | 'year' | 'replaces' | 'dryRun' | 'leave' | 'mapping' | 'same' | 'anew' | 'withoutModel'
>

/** A file that is to leave the office; `audience` is the code of the guests' country. */
export interface FileWish {
  name: string
  bytes: Uint8Array
  audience: string | null
  language: Language
}

/** What the commands need of the graph, whether this process holds it or a running server does. */
export interface Desk {
  /** A refused file is an outcome too. */
  import(wish: DeskImport): Promise<ImportOutcome>
  export(wish: Omit<ExportWish, 'language'>): Promise<Readable>
  /** One of the office's own forms as a Word file. */
  report(wish: ReportWish): Promise<Readable>
  /** Keeps a presentation drafted by rules. Throws as `draftOf`. */
  draft(wish: DraftWish): Promise<Kept>
  /** «Проверка перед показом» of a kept presentation. Throws `kept-unknown`. */
  checkPresentation(wish: { of: string; language: Language }): Promise<BeforeShowFinding[]>
  /** The same of a file. Throws the refusals of reading. */
  checkFile(wish: FileWish): Promise<BeforeShowFinding[]>
  check(): Promise<Fault[]>
  /** Pairs that may be one; of all kinds where none is named. */
  duplicates(kinds: readonly ThingKind[]): Promise<Duplicate[]>
  /** What a decision would change. Throws the refusals of decisions. */
  wouldChange(decision: NewDecision): Promise<Difference[]>
  /** Throws the refusals of decisions. */
  decide(decision: NewDecision): Promise<Decision>
  /** Decisions and imports, the newest first. */
  journal(wish: Omit<JournalWish, 'timeZone'>): Promise<JournalEntry[]>
  /** What differs between two days or two documents, row by row with its sources. Throws `thing-unknown`, `question-blank-wrong`. */
  compare(compare: Compare): Promise<Answer>
  /** What an analyst asks in Cypher, over the masked copy. Throws `console-…`. */
  console(wish: ConsoleWish): Promise<ConsoleAnswer>
  documents(): Promise<SourceDocument[]>
  /** A remembered mapping of columns, by its id or name. Throws `mapping-unknown`. */
  mapping(named: string): Promise<Mapping>
  remember(name: string, mapping: Mapping): Promise<void>
  backup(): Promise<Readable>
  /** Restores from a backup at a path of this computer. Throws as `restoreFrom`. */
  restore(wish: { file: string; over: boolean }): Promise<void>
  close(): Promise<void>
}
