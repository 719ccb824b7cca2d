import { Day } from '../../graph/dates.ts'
import type { AgreementState } from '../../graph/vocabulary.ts'
import { findDates } from './dates.ts'

/** «подписано 3 мая 2005 года, …» comes before the terms. */
const signedThen = /^[\s,(]*(?:был[аио]?\s+)?(?:подписан|заключ)\p{L}*\s[^,;()]{0,60}(?=[,;)])/u

/** «сроком на пять лет», «на срок 5 лет», «сроком действия 3 года»: a term in years or months from the signing on. */
const numbers = ['од', 'дв', 'тр', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят', 'десят']
const term =
  /^[\s,;:(–—-]*(?:котор\p{L}+\s+)?(?:заключ[её]н\p{L}*\s+|действует\s+|действительн\p{L}*\s+|подписан\p{L}*\s+)?(?:сроком(?:\s+действия)?(?:\s+на)?|на\s+срок|срок\s+действия\s*[–—-]?|на|в\s+течение)\s+(?<count>\d{1,2}|\p{L}+)(?:\s*\([^)]{1,12}\))?(?:-?[хи]?)\s*[- ]?\s*(?<unit>лет|года?|годов|месяц\p{L}*)(?!\p{L})/iu

/** The day until which a document signed then holds, where the words behind its title state a term. */
export const untilOf = (signed: string | undefined, behind: string): string | undefined => {
  const said = term.exec(behind.replace(signedThen, ''))?.groups
  if (!said || signed === undefined) return undefined
  const word = said['count']?.toLowerCase() ?? ''
  const count = /^\d/.test(word) ? Number(word) : numbers.findIndex((start) => word.startsWith(start)) + 1
  const isMonths = said['unit']?.startsWith('месяц') ?? false
  if (count === 0 || count > 50 || (isMonths && signed.length < 7)) return undefined
  const [year = '', month = '01', ...day] = signed.split('-')
  const months = Number(month) - 1 + (isMonths ? count : 12 * count)
  const ends = String(Number(year) + Math.floor(months / 12))
  const inMonth = String((months % 12) + 1).padStart(2, '0')
  const until = [ends, ...(signed.length >= 7 ? [inMonth] : []), ...day].join('-')
  return until.length === 10 && !Day.safeParse(until).success ? until.slice(0, 7) : until
}

/** How long a document holds, as the words around its title tell; nothing where they do not. */
export interface Terms {
  validUntil?: string
  state?: AgreementState
}

/** What stands right behind a title, over «, которое», a dash or a bracket. */
const opening = '^[\\s,;:(–—-]*(?:котор\\p{L}+\\s+)?(?:в\\s+настоящее\\s+время\\s+)?(?:был[аио]?\\s+)?'
const states: readonly (readonly [AgreementState, RegExp])[] = [
  ['ended', new RegExp(`${opening}(?:утратил|прекратил|расторгнут|денонсирован|истек|истёк|действовал)`, 'iu')],
  ['suspended', new RegExp(`${opening}приостановлен`, 'iu')],
  ['in-force', new RegExp(`${opening}(?:действует|бессрочн|продлен|продлён|пролонгирован|оста[её]тся\\s+в\\s+силе)`, 'iu')],
]
/** «действует …», «действующее …» right before a title. */
const inForceBefore = /(?<!не\s)(?:действует|действующ(?:ее|ий|ая|его|ей|ему|им))\s+$/iu
const lasting = new RegExp(`${opening}(?:действ|сроком|срок\\p{L}*\\s+действия|продл|пролонгир)[^.;]{0,40}?(?<!\\p{L})(?:до|по)\\s+`, 'iu')

/** The terms of a document by what its sentence says before and behind its title. A term is never inferred: «действует» is a document's word, silence is none. */
export const termsAround = (before: string, behind: string): Terms => {
  const sentence = (/^(?:[^.!?\n]|\.(?!\s+\p{Lu}))*/u.exec(behind)?.[0] ?? '').replace(signedThen, '')
  const state = states.find(([, words]) => words.test(sentence))?.[0] ?? (inForceBefore.test(before) ? 'in-force' : undefined)
  const until = lasting.exec(sentence)
  const [date] = until ? findDates(sentence.slice(until[0].length)) : []
  const validUntil = date && date.from === 0 ? date.end : undefined
  return { ...(validUntil === undefined ? {} : { validUntil }), ...(state === undefined ? {} : { state }) }
}

interface Dated {
  dates: string[]
  validUntil: string | null
  state?: AgreementState | undefined
}
/** A document with the term that a cell of its own tells («31.12.2013», «5 лет», «бессрочно», «2011 (истек)»), where its title tells none. */
export const withTerm = <T extends Dated>(document: T, cell: string): T => {
  const term = cell.trim()
  if (term === '') return document
  const [date] = findDates(term, { bareYears: true })
  const until = date?.end ?? untilOf(document.dates.length === 1 ? document.dates[0] : undefined, ` сроком на ${term}`)
  const state = endedTerm.test(term) ? 'ended' : /бессроч|действует|пролонг|продл[её]н/iu.test(term) ? 'in-force' : undefined
  return {
    ...document,
    validUntil: document.validUntil ?? until ?? null,
    ...((document.state ?? state) ? { state: document.state ?? state } : {}),
  }
}
const endedTerm = /ист[её]к|утратил|прекра|расторг|денонсир|не\s+(?:продл|пролонг|действует)/iu
