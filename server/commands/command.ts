import type { Language, Wording } from '../../graph/text.ts'
import type { Settings } from '../settings.ts'

/** 0 done, 1 some input was refused (the rest is done), 2 wrong use, 3 could not run (03). */
export type ExitCode = 0 | 1 | 2 | 3

export interface Option {
  /** What its value is called; without one it is a switch. */
  value?: string
  says: Wording
}

/** A command as it is told of in the help and in docs/reference.md. Its code is loaded when it is run. */
export interface Command {
  says: Wording
  /** What stands after it: its name in the help, how many at least and at most. */
  takes?: { name: string; least: number; most: number }
  options: Record<string, Option>
  load: () => Promise<Run>
}

/** What a command is called with. */
export interface Call {
  /** What stands after it, in order. */
  given: readonly string[]
  /** The value of each option that was given; of a switch `''`. */
  options: Readonly<Record<string, string | undefined>>
  settings: Settings
  language: Language
  /** Results alone go here (standard output). */
  out: (text: string) => void
  /** Everything else that a person should read (standard error). */
  say: (text: string) => void
}
export type Run = (call: Call) => Promise<ExitCode>
