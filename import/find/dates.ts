import { Day, lastDay } from '../../graph/dates.ts'
import { type Calendar, type DatePattern, datePatterns } from './date-patterns.ts'
import { beginsWith } from './language/pattern-starts.ts'
import { ofWord } from './language/word.ts'
import { runsIn } from './language/word-patterns.ts'
import { onceADocument } from './once.ts'

/** A date or a range that a text names: ISO 8601 as precise as the text (02-model, Time), and where it stands. */
export interface FoundDate {
  from: number
  to: number
  start: string
  end: string
  /** How precise: a day, a month, a year; `words` where the text is vaguer than its year (a season) or speaks of the whole year. */
  precision: 'day' | 'month' | 'year'
  words?: string
  /** Whether the text itself names the year. */
  yearStated: boolean
  /** «на 2018-2021 гг.»: years for which something holds, and not when it was. */
  validity: boolean
}
/** What is written as a date and is none: 31 февраля. */
export interface ImpossibleDate {
  from: number
  to: number
  text: string
}
export interface DateOptions {
  /** The year of a date that names none: the column's. Without it such a date takes the year named last before it, or is none. */
  year?: number | undefined
  /** Whether a bare `2018` is a date, as in a column of dates. */
  bareYears?: boolean
}

/** Every date of a text in order, each with its place; see date-patterns.ts for the forms. */
export const findDates = (text: string, options: DateOptions = {}): readonly FoundDate[] => scan(text, options).dates

/** What looks like a date of no calendar, in order. */
export const impossibleDates = (text: string, options: DateOptions = {}): readonly ImpossibleDate[] => scan(text, options).impossible

interface Scan {
  dates: FoundDate[]
  impossible: ImpossibleDate[]
}
/** A cell is asked for its dates, for its impossible ones and by each of its readers. */
const scans = onceADocument((): Map<string, Scan> => new Map())
const scan = (text: string, { year, bareYears = false }: DateOptions): Scan => {
  const known = scans(text)
  const key = `${year} ${bareYears}`
  const found = known.get(key) ?? scanned(text, year, bareYears)
  known.set(key, found)
  return found
}

const scanned = (text: string, year: number | undefined, bareYears: boolean): Scan => {
  const dates: FoundDate[] = []
  const impossible: ImpossibleDate[] = []
  let lastNamed = year
  let end = 0
  for (const { from: at, word } of runsIn(text)) {
    const possible = datesFrom({ word })
    if (at < end || possible.length === 0 || inName.test(text.charAt(at - 1))) continue
    const found = matchAt(text, at, possible, { year: year ?? lastNamed, lastNamed, lastDate: dates.at(-1)?.end, bareYears })
    if (!found) continue
    end = at + found.length
    if (found.calendar === 'impossible') impossible.push({ from: at, to: end, text: text.slice(at, end) })
    else if (found.calendar) {
      const date = dated(found.calendar, at, end, text)
      dates.push(date)
      if (date.yearStated) lastNamed = Number(date.end.slice(0, 4))
    }
  }
  return { dates, impossible }
}

const forms = datePatterns.map((form) => ({
  ...form,
  begins: beginsWith(form.pattern.source),
  /** Whether it begins with a day, behind which no further digit stands. */
  ofDay: /^\(\?<\w+>\\d\{1,2\}/.test(form.pattern.source),
}))
/** The forms of dates that can begin with a word or number. */
const datesFrom = ofWord((text) => forms.filter(({ begins, ofDay }) => begins(text) && !(ofDay && /^\d{3}/.test(text))))
/** No date begins within another word or number. */
const inName = /[\p{L}\p{N}№_]/u

interface Known {
  year: number | undefined
  lastNamed: number | undefined
  lastDate: string | undefined
  bareYears: boolean
}
const matchAt = (
  text: string,
  at: number,
  possible: readonly DatePattern[],
  known: Known,
): { length: number; calendar: Calendar | 'impossible' | null } | undefined => {
  for (const { pattern, read, bare } of possible) {
    if (bare && !known.bareYears) continue
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found?.groups) continue
    const calendar = read(found.groups, known)
    if (!calendar) return { length: found[0].length, calendar: null }
    return { length: found[0].length, calendar: exists(calendar) ? calendar : 'impossible' }
  }
  return undefined
}

const exists = ({ start, end }: Calendar): boolean => [start, end].every((date) => date.length < 10 || Day.safeParse(date).success)

const appointed = /(?:запланирован|планиру|намечен|назначен|перенес|приходит)\S*\s+(?:\S+\s+)?на\s+$/iu
/** «На 2019 год намечено …» */
const appointedThen = /^\s*(?:(?:также|планом|программой)\s+)?(?:запланирован|планиру|намечен|назначен)/iu
const isValidity = (before: string): boolean => validityBefore.test(before) && !appointed.test(before)
const validityBefore = /(?:^|[\s(])(?:на|сроком на|до|по)\s+(?:период\s+)?$/i
const dated = (calendar: Calendar, from: number, to: number, text: string): FoundDate => {
  const { start, end, words, yearStated } = calendar
  const precision = start.length === 10 ? 'day' : start.length === 7 ? 'month' : 'year'
  return {
    from,
    to,
    start,
    end: lastDay(end) < lastDay(start) ? start : end,
    precision,
    ...(words ? { words } : {}),
    yearStated,
    validity: precision === 'year' && isValidity(text.slice(Math.max(0, from - 60), from)) && !appointedThen.test(text.slice(to, to + 40)),
  }
}
