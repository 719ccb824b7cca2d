import { isDayPrecise } from '../graph/dates.ts'

const months = [
  ['январь', 'января'],
  ['февраль', 'февраля'],
  ['март', 'марта'],
  ['апрель', 'апреля'],
  ['май', 'мая'],
  ['июнь', 'июня'],
  ['июль', 'июля'],
  ['август', 'августа'],
  ['сентябрь', 'сентября'],
  ['октябрь', 'октября'],
  ['ноябрь', 'ноября'],
  ['декабрь', 'декабря'],
] as const

const partsOf = (date: string) => {
  const [year = '', month, day] = date.split('-')
  const [name, of] = months[Number(month) - 1] ?? ['', '']
  return { year, month: name, ofMonth: of, day: day === undefined ? '' : String(Number(day)) }
}

/** The date of a document in the office's style: «16.06.2011», «июнь 2017 г.», «1956 г.». */
export const dateOfDocument = (date: string): string => {
  if (isDayPrecise(date)) return date.split('-').toReversed().join('.')
  const { year, month } = partsOf(date)
  return month ? `${month} ${year} г.` : `${year} г.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** When an event was, in the office's style, without its year: «20-22 февраля», «29 января – 4 февраля», «Март», «В течение года». */
export const whenInYear = (start: string, end: string): string => {
  const [a, b] = [partsOf(start), partsOf(end)]
  if (a.year !== b.year) return `${whenWithYear(start, start)} – ${whenWithYear(end, end)}`
  if (!a.month || !b.month) return a.month ? capital(a.month) : 'В течение года'
  if (!a.day || !b.day) return capital(a.month === b.month ? a.month : `${a.month}-${b.month}`)
  if (start === end) return `${a.day} ${a.ofMonth}`
  return a.month === b.month ? `${a.day}-${b.day} ${b.ofMonth}` : `${a.day} ${a.ofMonth} – ${b.day} ${b.ofMonth}`
}

/** The same with the year: «20-22 февраля 2020 г.», «В течение 2020 года». */
export function whenWithYear(start: string, end: string): string {
  const year = start.slice(0, 4)
  if (year !== end.slice(0, 4)) return whenInYear(start, end)
  return start.length === 4 || end.length === 4 ? `В течение ${year} года` : `${whenInYear(start, end)} ${year} г.`
}

const stems = ['январ', 'феврал', 'март', 'апрел', 'ма[йяе]', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр']
const monthName = `(?:${stems.join('|')})\\p{L}{0,2}(?!\\p{L})`
const dateWord = `(?:\\d+(?!\\d)|[-–—,]|(?:с|со|в|во|по|до|и|период|течение|начале|середине|конце|гг?|год|года|году|${monthName})(?!\\p{L})\\.?)`
/** «20-22 февраля – », «В период с 23 сентября по 11 декабря – »: all before the last dash is a date. */
const datedItem = new RegExp(
  `^${dateWord}(?:\\s*${dateWord})*?\\s*[–—-]\\s+(?!${monthName}|\\d{1,2}(?:\\s+${monthName}|\\s*[-–.]\\s*\\d))`,
  'iu',
)
/** «13 мая 2008 года », «В марте 2013 г. », «28-30 июля 2017 года ». */
const datedSentence = new RegExp(
  `^(?:(?:в|с)\\s+)?(?:\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?\\s+)?${monthName}(?:\\s*(?:по|до|[-–—])\\s*\\d{1,2}\\s+${monthName})?(?:\\s+\\d{4})?(?:\\s*(?:гг?\\.|год[ау]?)(?!\\p{L}))?,?\\s+(?!и\\s+\\d|[-–—\\d])`,
  'iu',
)

/** Whether a sentence itself says the month of a date, or the date is of a year alone. */
export const saysMonth = (sentence: string, date: string): boolean => {
  const month = date.slice(5, 7)
  if (month === '') return true
  const named = new RegExp(`(?<!\\p{L})${stems[Number(month) - 1]}\\p{L}{0,2}(?!\\p{L})|\\d\\.${month}(?:\\.|(?!\\d))`, 'iu')
  return named.test(sentence)
}

/** A sentence without the date that it begins with; `date` is that date, null where it begins with none. */
export const withoutDate = (sentence: string): { date: string | null; rest: string } => {
  const found = datedItem.exec(sentence) ?? datedSentence.exec(sentence)
  return found ? { date: found[0].replace(/[\s–—-]+$/u, ''), rest: sentence.slice(found[0].length) } : { date: null, rest: sentence }
}
