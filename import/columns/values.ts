import type { Mapping, Target } from '../../graph/columns.ts'
import { PartialDate } from '../../graph/dates.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Cell } from '../../graph/read-document.ts'
import { fold } from '../../graph/words.ts'
import countries from '../data/countries.json' with { type: 'json' }
import { findDates, impossibleDates } from '../find/dates.ts'
import { countryReader } from '../find/readings.ts'
import { topicsOf } from '../find/topics.ts'

/** A part of a cell that stands for itself, with its place in the read text. */
export interface Part {
  text: string
  from: number
  cell: Cell
}
/** What is wrong with a part of a cell. */
export interface Trouble {
  code: 'country-unknown' | 'date-impossible' | 'date-unread' | 'value-unknown'
  part: Part
}
/** What a cell says: words as they are, or ISO dates, codes and keys of a vocabulary. */
export interface Said {
  values: string[]
  parts: Part[]
  troubles: Trouble[]
}

/** The parts of a cell, blanks around them cut off. */
const partsOf = (cell: Cell, separator: string | null): Part[] => {
  const parts: Part[] = []
  let from = 0
  for (const text of cell.text.split(separator === null ? /(?!)/ : new RegExp(`[\\r\\n${separator === '|' ? '\\|' : separator}]`))) {
    const bare = text.trim()
    if (bare !== '') parts.push({ text: bare, from: cell.from + from + text.length - text.trimStart().length, cell })
    from += text.length + 1
  }
  return parts
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const of = (part: Part, value: string | undefined, code: Trouble['code']): Said =>
  value === undefined ? { values: [], parts: [], troubles: [{ code, part }] } : { values: [value], parts: [part], troubles: [] }

/** Codes and English names, which documents in prose do not use. */
const countryCodes = new Map(
  countries.flatMap(({ code, en, officialEn, ru }) => [code, en, officialEn, ru].map((name) => [fold(name), code] as const)),
)

const yes = new Set('да yes true 1 + x х есть'.split(' '))
const no = new Set('нет no false 0 - —'.split(' '))

/** The key of a vocabulary that a cell names: by the key, by either wording, or by one of the words that a wording lists. */
const keyIn = (values: NonNullable<Target['values']>, text: string): string | undefined => {
  const wanted = fold(text)
  return Object.entries(values).find(([key, { ru, en }]) =>
    [key, key.replaceAll(/[-_]/g, ' '), ru, en, ...ru.split(','), ...en.split(',')].some((word) => fold(word) === wanted),
  )?.[0]
}

/** 12/05/2011 and 12-05-2011: which of the two is the day, the mapping says. Dots and ISO leave no doubt. */
const numbers = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/
const iso = (text: string, form: Mapping['dates']): { start: string; end: string } | 'impossible' | undefined => {
  const [, first, , second, year] = numbers.exec(text) ?? []
  const [day, month] = form === 'month-first' ? [second, first] : [first, second]
  const whole = year === undefined ? text : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(whole)) return undefined
  return PartialDate.safeParse(whole).success ? { start: whole, end: whole } : 'impossible'
}

const dateIn = (part: Part, form: Mapping['dates']): Said => {
  const plain = iso(part.text.replace(/T\d\d:\d\d.*$|\s+\d{1,2}:\d\d(:\d\d)?$/, ''), form)
  if (plain === 'impossible') return of(part, undefined, 'date-impossible')
  if (plain) return { values: [plain.start, plain.end], parts: [part], troubles: [] }
  if (impossibleDates(part.text, { bareYears: true }).length > 0) return of(part, undefined, 'date-impossible')
  const [found] = findDates(part.text, { bareYears: true })
  return found ? { values: [found.start, found.end], parts: [part], troubles: [] } : of(part, undefined, 'date-unread')
}

const together = (said: readonly Said[]): Said => ({
  values: said.flatMap(({ values }) => values),
  parts: said.flatMap(({ parts }) => parts),
  troubles: said.flatMap(({ troubles }) => troubles),
})

/** Reads cells by what their columns are said to hold. Dates give their start and their end; names are left as they stand. */
export const cellReader = ({ dates, separator }: Mapping, home: HomeProfile): ((cell: Cell, target: Target) => Said) => {
  const readCountry = countryReader(home)
  const country = (part: Part): Said => {
    const code = countryCodes.get(fold(part.text)) ?? readCountry(part.text)?.code
    return of(part, code, 'country-unknown')
  }
  const value =
    ({ values = {} }: Target) =>
    (part: Part): Said =>
      of(part, keyIn(values, part.text), 'value-unknown')
  const topic =
    ({ values = {} }: Target) =>
    (part: Part): Said => {
      const key = keyIn(values, part.text)
      const found = key === undefined ? topicsOf(part.text) : [key]
      return found.length === 0 ? of(part, undefined, 'value-unknown') : { values: found, parts: [part], troubles: [] }
    }
  const truth = (part: Part): Said => {
    const word = fold(part.text)
    return of(part, yes.has(word) ? 'yes' : no.has(word) ? 'no' : undefined, 'value-unknown')
  }
  const words = (part: Part): Said => of(part, oneLine(part.text), 'value-unknown')

  const readers: Record<Target['reads'], (cell: Cell, target: Target) => Said[]> = {
    country: (cell) => partsOf(cell, null).map(country),
    countries: (cell) => partsOf(cell, separator).map(country),
    date: (cell) => partsOf(cell, null).map((part) => dateIn(part, dates)),
    dates: (cell) => partsOf(cell, separator).map((part) => dateIn(part, dates)),
    value: (cell, target) => partsOf(cell, null).map(value(target)),
    topics: (cell, target) => partsOf(cell, separator).map(topic(target)),
    yes: (cell) => partsOf(cell, null).map(truth),
    words: (cell) => partsOf(cell, null).map(words),
    place: (cell) => partsOf(cell, null).map(words),
    body: (cell) => partsOf(cell, null).map(words),
    list: (cell) => partsOf(cell, separator).map(words),
    places: (cell) => partsOf(cell, separator).map(words),
    bodies: (cell) => partsOf(cell, separator).map(words),
    participants: (cell) => partsOf(cell, separator).map(words),
  }
  return (cell, target) => together(readers[target.reads](cell, target))
}
