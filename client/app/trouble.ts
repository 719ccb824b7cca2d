import type { ErrorAnswer } from '../../graph/refusal.ts'
import { type Details, isRefusalCode, type RefusalCode, sayRefusal } from '../../graph/refusal.ts'
import type { Language } from '../../graph/text.ts'

/** What the page itself finds: its words are in the catalogue. `layout` is a worker that could not be loaded or came to grief. */
const ownCodes = ['offline', 'unreadable', 'file-changed', 'layout'] as const
type OwnCode = (typeof ownCodes)[number]

/** What went wrong in a call: the server's refusal, an answer that is not of the contract, or no answer at all. */
export class Trouble extends Error {
  readonly code: RefusalCode | OwnCode | 'unknown'
  readonly details: Details
  readonly status: number
  constructor(code: Trouble['code'], message: string, status = 0, details: Details = {}) {
    super(message)
    this.name = 'Trouble'
    this.code = code
    this.status = status
    this.details = details
  }

  /** The words for the reader; undefined where the catalogue has to say it. */
  in(language: Language): string | undefined {
    if (isOwnCode(this.code)) return undefined
    if (this.code === 'unknown') return this.message || undefined
    return sayRefusal(this.code, this.details, language)
  }
}

const isOwnCode = (code: string): code is OwnCode => ownCodes.some((own) => own === code)

/** The trouble that an error answer of the server tells of. */
export const troubleOf = (answer: ErrorAnswer, status: number): Trouble =>
  new Trouble(isRefusalCode(answer.code) ? answer.code : 'unknown', answer.message, status, answer.details ?? {})
