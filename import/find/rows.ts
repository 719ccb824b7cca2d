import type { WorldPart } from '../../graph/vocabulary.ts'
import { agreementHeads, tellsOfTie } from './agreement-words.ts'
import { findDates } from './dates.ts'
import { type Column, isColumn, partNames } from './form-words.ts'
import { goesOn, joinCells } from './join.ts'
import { part } from './markup.ts'
import { isCountryName, startsWithPlace } from './mentions/plain-names.ts'
import type { Stretch } from './stretch.ts'

/** A row of the annual table as it stands, its cells under their columns, in the columns' order; `other` is what stands in columns that are none of ours. */
export type RawRow = Partial<Record<Column | 'term' | 'other', Stretch>>
/** A row as its writer meant it: page breaks joined, shifted cells put back, blank cells filled from above. */
export interface LogicalRow {
  /** The country of the row's block by its code; null where its name is not known. */
  country: string | null
  /** The cell that names the country, for the row that names it; rows below have none. */
  countryCell: Stretch | null
  part: WorldPart | null
  /** The city cell, or the country cell where it names a region («… Республика Боснии …»); null for the country's own rows. */
  place: Stretch | null
  basis: Stretch
  date: Stretch
  events: Stretch
  /** Until when the row's documents hold, and what stands in columns that are none of ours. */
  term: Stretch
  other: Stretch
}

/** What a country cell names: a state's code, and whether the cell names a place of it too, a region («Республика … Боснии») or a city («Австрия, Вена»); null where it names no state. */
export type ReadCountry = (text: string) => { code: string; namesPlace: boolean } | null

const none: Stretch = { text: '', pieces: [] }
const isEmpty = (cell: Stretch | undefined): boolean => !cell || !/[\p{L}\p{N}]/u.test(cell.text)
const textOf = (cell: Stretch | undefined): string => cell?.text.trim() ?? ''
const headAtStart = new RegExp(`^[\\s«"]*(?:${agreementHeads.map(({ forms }) => `(?:${forms})`).join('|')})`, 'iu')
/** Whether a cell begins with the title of a document. */
export const startsDocument = (text: string): boolean => /^[\s«"]*\p{Lu}/u.test(text) && headAtStart.test(text)

/** The logical rows of a table, and the cells whose country nothing knows. */
export const rowsOf = (
  raw: readonly RawRow[],
  readCountry: ReadCountry,
  countryOfPlace: (text: string) => string | null = () => null,
): { rows: LogicalRow[]; unknown: Stretch[] } => {
  const joined: RawRow[] = []
  for (const row of raw) {
    if (isBlank(row)) continue
    const whole = unshifted(apart(row, readCountry), readCountry)
    const above = joined.at(-1)
    if (above && partOf(whole) === undefined && continues(above, whole, readCountry)) joined[joined.length - 1] = together(above, whole)
    else joined.push(whole)
  }
  const { rows, unknown } = filled(joined, readCountry)
  // A table that names no country at all: each city tells its own.
  if (rows.some(({ country, countryCell }) => country !== null || countryCell)) return { rows, unknown }
  return { rows: rows.map((row) => ({ ...row, country: row.place && countryOfPlace(row.place.text) })), unknown }
}

/** An empty row, or the row of the columns' numbers below a header. */
const isBlank = (row: RawRow): boolean => Object.values(row).every((cell) => isEmpty(cell) || /^\d{1,2}$/.test(textOf(cell)))

/** The part of the world of a heading row: its first cell alone says something. Null for a heading that nothing knows. */
const partOf = (row: RawRow): WorldPart | null | undefined => {
  const heading = textOf(row.country) || textOf(row.place)
  const isAlone = Object.values(row).filter((cell) => !isEmpty(cell) && textOf(cell) !== heading).length === 0
  if (!isAlone || heading.length > 60) return undefined
  const known = partNames.find(([, named]) => named.test(heading))
  if (known && (heading === heading.toUpperCase() || heading.split(/\s+/).length <= 4)) return known[0]
  // A letter alone heads the countries that begin with it.
  return heading === heading.toUpperCase() && (heading.length > 3 || /^\p{Lu}\.?$/u.test(heading)) ? null : undefined
}

const hasDate = (cell: Stretch | undefined): boolean => findDates(textOf(cell), { bareYears: true }).length > 0 && textOf(cell).length < 60

/** A row whose one cell names the country and, behind a comma or a dash, its cities: «Италия, г. Бари», «Япония – Киото; Нара». */
const apart = (row: RawRow, readCountry: ReadCountry): RawRow => {
  const { country } = row
  const [whole = '', name = ''] =
    country && isEmpty(row.place) ? (/^\s*([^,;:\n(]+?)(?:\s*[,;:\n]|\s+[–—-])\s+/u.exec(country.text) ?? []) : []
  if (!country || whole === '' || !isCountryName(name) || readCountry(name)?.namesPlace !== false) return row
  const rest = country.text.slice(whole.length)
  if (!(/^\p{Lu}/u.test(rest) || startsWithPlace(rest)) || isCountryName(rest) || /^(?:республик|королевств|федераци)\S*\s*$/iu.test(rest))
    return row
  return { ...row, country: part(country, 0, whole.length), place: part(country, whole.length, country.text.length) }
}

/** A row whose city stands in the country column, alone or with every cell one column before its own. */
const unshifted = (row: RawRow, readCountry: ReadCountry): RawRow => {
  if (isEmpty(row.country) || readCountry(textOf(row.country)) || partOf(row) !== undefined) return row
  const columns = Object.keys(row).filter(isColumn)
  const moved: RawRow = { ...row }
  for (const [at, column] of columns.entries()) moved[column] = (at === 0 ? undefined : row[columns[at - 1] ?? column]) ?? none
  const isShifted =
    isEmpty(row.events) && (startsDocument(textOf(moved.basis)) || hasDate(moved.date) || (!isEmpty(row.date) && !hasDate(row.date)))
  if (isShifted) return moved
  const isPlace = !isEmpty(row.basis) || startsWithPlace(textOf(row.country))
  return isEmpty(row.place) && isPlace ? { ...row, country: none, place: row.country ?? none } : row
}

/** A row whose document and date stand in each other's columns. */
const uncrossed = (row: RawRow): RawRow => {
  const saysDocument = (cell: Stretch | undefined) => startsDocument(textOf(cell)) || tellsOfTie(textOf(cell))
  const isCrossed = saysDocument(row.date) && !hasDate(row.date) && hasDate(row.basis) && !saysDocument(row.basis)
  return isCrossed ? { ...row, basis: row.date ?? none, date: row.basis ?? none } : row
}

/** Whether a row is the rest of the row above, cut by the end of a page. */
const continues = (above: RawRow, row: RawRow, readCountry: ReadCountry): boolean => {
  const [country, place, basis, date] = [row.country, row.place, row.basis, row.date].map(textOf)
  if (partOf(above) !== undefined || countryAlone(row, readCountry) || countryAlone(above, readCountry)) return false
  if (country) return !readCountry(country) && /^\p{Ll}/u.test(country) && readCountry(`${textOf(above.country)} ${country}`) !== null
  if (place && !goesOn(textOf(above.place), place)) return false
  if (!basis) return true
  if (date && !isEmpty(above.date) && startsDocument(basis)) return false
  return goesOn(textOf(above.basis), basis) || (!startsDocument(basis) && !isEmpty(above.basis))
}

const together = (above: RawRow, below: RawRow): RawRow => ({
  country: joinCells(above.country, below.country),
  place: joinCells(above.place, below.place),
  basis: joinCells(above.basis, below.basis),
  date: joinCells(above.date, below.date),
  events: joinCells(above.events, below.events),
  term: joinCells(above.term, below.term),
  other: joinCells(above.other, below.other),
})

/** The country that a heading row names: nothing else stands in it, and it names no place. */
const countryAlone = (row: RawRow, readCountry: ReadCountry): Stretch | undefined => {
  const [cell, ...others] = Object.values(row).filter((one) => !isEmpty(one))
  if (!cell || others.length > 0 || cell === row.country || cell.text.length > 60) return undefined
  const read = readCountry(textOf(cell))
  return read && !read.namesPlace ? cell : undefined
}

const filled = (rows: readonly RawRow[], readCountry: ReadCountry): { rows: LogicalRow[]; unknown: Stretch[] } => {
  const unknown: Stretch[] = []
  const logical: LogicalRow[] = []
  let [part, country, place]: [WorldPart | null, string | null, Stretch | null] = [null, null, null]
  let heading: Stretch | null = null
  for (const row of rows.map(uncrossed)) {
    const alone = countryAlone(row, readCountry)
    if (alone) {
      country = readCountry(textOf(alone))?.code ?? null
      place = null
      heading = alone
      continue
    }
    const ofPart = isEmpty(row.country) || !readCountry(textOf(row.country)) ? partOf(row) : undefined
    if (ofPart !== undefined) {
      part = ofPart
      continue
    }
    const cell = isEmpty(row.country) ? null : (row.country ?? null)
    if (cell) {
      const read = readCountry(textOf(cell))
      if (!read) unknown.push(cell)
      country = read?.code ?? null
      place = read?.namesPlace ? cell : null
    }
    if (!isEmpty(row.place)) place = row.place ?? null
    const { basis = none, date = none, events = none, term = none, other = none } = row
    logical.push({ country, countryCell: cell ?? heading, part, place, basis, date, events, term, other })
    heading = null
  }
  return { rows: logical, unknown }
}
