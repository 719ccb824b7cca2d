import type { AgreementState } from '../../graph/vocabulary.ts'
import { findDates } from './dates.ts'

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

/** «подписано 3 мая 2005 года, …» comes before the terms. */
const signedThen = /^[\s,(]*(?:был[аио]?\s+)?(?:подписан|заключ)\p{L}*\s[^,;()]{0,60}(?=[,;)])/u

/** The terms of a document by what its sentence says before and behind its title. A term is never inferred: «действует» is a document's word, silence is none. */
export const termsAround = (before: string, behind: string): Terms => {
  const sentence = (/^(?:[^.!?\n]|\.(?!\s+\p{Lu}))*/u.exec(behind)?.[0] ?? '').replace(signedThen, '')
  const state = states.find(([, words]) => words.test(sentence))?.[0] ?? (inForceBefore.test(before) ? 'in-force' : undefined)
  const until = lasting.exec(sentence)
  const [date] = until ? findDates(sentence.slice(until[0].length)) : []
  const validUntil = date && date.from === 0 ? date.end : undefined
  return { ...(validUntil === undefined ? {} : { validUntil }), ...(state === undefined ? {} : { state }) }
}
