import { type AgreementHead, agreementHeads } from './agreement-words.ts'
import { findDates } from './dates.ts'
import { onceADocument } from './once.ts'
import { enclosed } from './sentences.ts'

/** A document's title in a text. */
export interface Titled {
  from: number
  to: number
  head: AgreementHead
  /** As in the text, its head word in the nominative. */
  title: string
  /** «на 2018-2021 гг.»: the last year in which it holds. */
  validUntil: string | null
}

const anyHead = agreementHeads.map((head) => ({ head, word: new RegExp(`(?<![\\p{L}-])(?:${head.forms})(?!\\p{L})`, 'iuy') }))

/** The head word that stands at a character of a text, the longest first. */
const headAt = (text: string, at: number): { head: AgreementHead; length: number } | undefined => {
  for (const { head, word } of anyHead) {
    word.lastIndex = at
    const found = word.exec(text)
    if (found) return { head, length: found[0].length }
  }
  return undefined
}

const anywhere = new RegExp(`(?<![\\p{L}-])(?:${agreementHeads.map(({ forms }) => `(?:${forms})`).join('|')})(?!\\p{L})`, 'giu')
/** Every head word of a text with its place, those inside another left off. */
export const headsIn = onceADocument((text): readonly { head: AgreementHead; from: number; to: number }[] => {
  const heads: { head: AgreementHead; from: number; to: number }[] = []
  let end = 0
  for (const { index } of text.matchAll(anywhere)) {
    const found = index < end ? undefined : headAt(text, index)
    if (!found) continue
    end = index + found.length
    heads.push({ head: found.head, from: index, to: end })
  }
  return heads
})

const dependent = /(?:^|\s)(?:о|об|к|по|в|на|из|с|для|от|между|реализаци[июя]|исполнени[июя]|рамках|и\s+о|«)\s*$/iu
/** The documents that a cell of the annual table lists: each begins with its head word and a capital letter. */
export const titlesOfCell = (text: string): Titled[] => {
  const quoted = enclosed(text).filter(({ open, closed }) => open === '«' && closed)
  const starts = headsIn(text).filter(({ head, from, to }, at) => {
    const word = text.slice(from, to)
    const isHead = /^[«"„“]?\p{Lu}/u.test(word) && !dependent.test(text.slice(0, from))
    if (quoted.some((pair) => pair.from < from && to < pair.to)) return false
    if (at === 0 && text.slice(0, from).trim() === '') return true
    const isNamed = isNominative(word, head) || (isPlural.test(word) && /(?:^|[.;:)\n\d])\s*$/u.test(text.slice(0, from)))
    return isHead && isNamed && !(head.nominative === '«Дорожная карта»' && /мероприятий\s*$/iu.test(text.slice(0, from)))
  })
  return starts.map(({ head, from, to }, at) => {
    const limit = starts[at + 1]?.from ?? text.length
    return titled(text, head, from, to, limit - (withWhom.exec(text.slice(to, limit))?.[0].length ?? 0))
  })
}

/** «Соглашения от … и …» head a cell's sentence; within one they are the genitive. */
const isPlural = /^(?:соглашения|протоколы|договоры|меморандумы|декларации|программы)$/iu
/** «С г. Миланом: …», «с провинцией … – …» between two documents says whose the next is. */
export const withWhom = /(?<=^|[.;,)\n\d]\s*)со?\s(?:[^.;,:\n]|(?<=\s\p{Ll}{1,5})\.){2,60}(?:[:–-]\s*)?$/iu
const isNominative = (word: string, { nominative }: AgreementHead): boolean => {
  const plain = word
    .replaceAll(/[«»"“”„]/g, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .replace('совместных ', '')
    .replace(/^план действий/, 'план мероприятий')
  return nominative === '' || plain === nominative.replaceAll(/[«»]/g, '').toLowerCase()
}

/** «(далее – Комитет)» is no part of a title. */
const shortName = /\s*\((?:далее|именуем)[^)]*\)/giu
/** A title that begins at a head word and reaches at most to `limit`. */
export const titled = (text: string, head: AgreementHead, from: number, headEnd: number, limit: number): Titled => {
  const whole = text.slice(from, limit).replace(/(?:[\s.,;:]|\s\d{1,2}[.)])+$/u, '')
  const to = from + whole.length
  const inText = text.slice(from, headEnd)
  const rest = text.slice(headEnd, to)
  const isCapitalised = head.nominative !== '' && !isNominative(inText, head) && !/^соглашения$/iu.test(inText)
  const title = `${isCapitalised ? head.nominative : inText}${rest}`.replaceAll(shortName, '').replaceAll(/\s+/g, ' ').trim()
  const validity = findDates(rest, { bareYears: true }).find(({ validity: holds }) => holds)
  return { from, to, head, title: title.charAt(0).toUpperCase() + title.slice(1), validUntil: validity?.end ?? null }
}
