import { enclosed } from './sentences.ts'

const longest = 140
const longestWithQuote = 220
/** What stands before the subject of a telling and says only that it took place. */
const opening =
  /^(?:\s*(?:и|,)\s+\d{1,2}[\s–-]*\d{0,2}\s+\p{L}+\s+(?:\d{4}\s+)?(?:года?|г\.)?|[\s•·▪*–—:,.-]|г\.|с\.\s?г\.|года?(?!\p{L})|(?:также|здесь)\s)+/iu
const tookPlace =
  /^(?:(?:успешно|торжественно|также)\s+)?(?:состоя(?:лся|лась|лось|лись|ится|тся)|прош(?:[её]л|ла|ло|ли)|проход[а-яё]+|провод[а-яё]+|проведен[аоы]?|проведён|организован[аоы]?)\s+(?:также\s+)?/iu
/** «(день независимости) – приём»: a remark on the date. */
const remark = /^\([^()]{1,80}\)\s*[–—-]\s*/u
/** A plan is a field of its own: «Планируется подписание …», «Открытие … запланировано». */
const plannedFirst = /^(?:планируе(?:тся|м)|планируются|запланирован[аоы]?|намечен[аоы]?|предполагается)\s+(?:провести\s+|проведение\s+)?/iu
const plannedLast = /\s+(?:запланирован|намечен)[аоы]?(?:\s+(?:на|в|к))?$/iu
const tookPlaceWithin =
  /^(?<where>(?:в|во|на|с|после|перед|накануне)\s[^;]{3,300}?)\s(?:состоя(?:лся|лась|лось|лись|ится)|прош(?:[её]л|ла|ло|ли)|проведен[аоы]?|проведён)\s+(?<what>.{8,})$/isu

/** A short line for an event, cut from its telling: the date and «состоялась» left off, the long tail too. */
export const titleOf = (telling: string): string => {
  const plain = telling
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,;:.)])/g, '')
    .replace(opening, '')
    .replace(remark, '')
    .replace(plannedFirst, '')
    .replace(/[.;,:\s]+$/u, '')
    .replace(plannedLast, '')
  const within = tookPlaceWithin.exec(plain)?.groups
  const told = within ? `${within['what']} ${lowerFirst(within['where'] ?? '')}` : plain.replace(tookPlace, '')
  return capital(shortened(told))
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The text up to its first bracket, or the last word that fits; a quote that begins within is kept whole, or left off. */
const shortened = (text: string): string => {
  const pairs = enclosed(text)
  const quotes = pairs.filter(({ open }) => open === '«')
  const isQuoted = (at: number) => quotes.some(({ from, to }) => from < at && at < to)
  const bracket = pairs.find(({ open, from }) => open === '(' && from > 12 && !isQuoted(from))?.from ?? text.length
  const clean = text.slice(0, bracket).replace(/[\s.;,:–-]+$/u, '')
  if (clean.length <= longest) return clean
  const comma = clean.lastIndexOf(', ', longest)
  const end = comma > 40 && !isQuoted(comma) ? comma : clean.lastIndexOf(' ', longest)
  const quote = quotes.find(({ from, to }) => from < end && end < to)
  if (quote && quote.to <= longestWithQuote) return clean.length > quote.to ? `${clean.slice(0, quote.to)}…` : clean
  return `${clean.slice(0, quote && quote.from > 30 ? quote.from : end).replace(/[\s.;,:–-]+$/u, '')}…`
}
