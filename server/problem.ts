import { randomUUID } from 'node:crypto'
import { type ErrorAnswer, Refusal } from '../graph/refusal.ts'
import { megabytes } from '../graph/saying.ts'
import type { Language } from '../graph/text.ts'
import type { Log } from './log.ts'

/** What Express and its body reader throw: a status, and for the body a type. */
interface HttpFailure {
  status?: number
  type?: string
  limit?: number
}

const knownRefusal = (error: unknown, language: Language): Refusal | undefined => {
  if (error instanceof Refusal) return error
  const { status, limit } = (error ?? {}) as HttpFailure
  if (status === 413) return new Refusal('body-too-large', { limit: megabytes(limit ?? 0) })
  if (status && status >= 400 && status < 500) return new Refusal('request-invalid', { reason: httpReason(error as HttpFailure, language) })
  return undefined
}

const reasons: Record<string, Record<Language, string>> = {
  'entity.parse.failed': { ru: 'тело не JSON', en: 'the body is not JSON' },
  'encoding.unsupported': { ru: 'сжатие тела не поддерживается', en: 'this compression of the body is not supported' },
  'charset.unsupported': { ru: 'кодировка тела не поддерживается', en: 'this charset of the body is not supported' },
  'request.aborted': { ru: 'запрос прерван', en: 'the request was cut off' },
}
const httpReason = ({ type = '' }: HttpFailure, language: Language): string =>
  (reasons[type] ?? { ru: 'адрес или тело не читаются', en: 'its address or body cannot be read' })[language]

/** Any failure as a refusal; a fault of ours is logged under the id that the caller gets. */
export const refusalFor = (error: unknown, language: Language, log: Log): Refusal => knownRefusal(error, language) ?? faultIn(error, log)

/** The one shape of an error. */
export const errorAnswer = (refusal: Refusal, language: Language): ErrorAnswer => {
  const { code, details } = refusal
  return { code, message: refusal.in(language), ...(Object.keys(details).length > 0 ? { details } : {}) }
}

const faultIn = (error: unknown, log: Log): Refusal => {
  const id = randomUUID().slice(0, 8)
  log.fault(id, error)
  return new Refusal('fault', { id })
}
