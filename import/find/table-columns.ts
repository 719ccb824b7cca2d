import type { ReadDocument } from '../../graph/read-document.ts'
import { tellsOfTie } from './agreement-words.ts'
import { type Column, columnNames, isDayOrMonth, isTerm, type Role } from './form-words.ts'
import { cleaned, type RawText } from './markup.ts'
import { isCountryName, startsWithPlace } from './mentions/plain-names.ts'
import { startsDocument } from './rows.ts'

type Table = Extract<ReadDocument['blocks'][number], { block: 'table' }>
export type Cells = readonly RawText[]
/** What each column of a table is; undefined for one that neither its heading nor its cells tell. */
export type Roles = (Role | undefined)[]

const textOf = ({ text }: RawText): string => cleaned({ text, from: 0, locator: { paragraph: 1 } }).text.trim()
/** How a cell begins: enough to tell what its column is for. */
const openingOf = ({ text }: RawText): string =>
  text
    .slice(0, 200)
    .replaceAll(/<[^<>]*>|\*\*/g, '')
    .trim()
/** How many cells of a row say something. */
export const filledIn = (cells: Cells): number => cells.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length

/** A heading with its mark-up is no longer than this. */
const longestHeading = 300
/** The roles that a row of headings names, one for each of its cells; undefined where it is no such row. */
export const headerOf = (cells: Cells): Roles | undefined => {
  if (cells.length < 3 || cells.some(({ text }) => text.length > longestHeading)) return undefined
  const roles = cells.map(namedBy)
  const named = new Set(roles.filter((role) => role !== undefined))
  const isHeader = (named.has('country') || named.has('place')) && (named.has('basis') || named.has('events')) && named.size >= 3
  return isHeader && !cells.some(saysData) ? roles : undefined
}
const namedBy = (cell: RawText): Role | undefined => {
  const heading = textOf(cell)
  return heading.length > 120 ? undefined : columnNames.find(([, named]) => named.test(heading))?.[0]
}
/** A cell of a row of data, which no heading is: a date, a city, a day that begins an event, a country. */
const saysData = (cell: RawText): boolean =>
  /\d\.\d|(?<!\p{L})г\.\s*\p{Lu}|^\s*\d{1,2}\s+\p{Ll}/u.test(cell.text) || isCountryName(textOf(cell))

/** The columns of a table that no heading names as ours, by what stands in them; and the row of headings, where there is one. Undefined for another table. */
export const columnsByCells = (rows: Table['rows']): { roles: Roles; header: Cells | undefined } | undefined => {
  const [first, ...others] = rows.map(({ cells }) => cells).filter((cells) => filledIn(cells) >= 3)
  if (!first) return undefined
  const isHeader = !first.some((cell) => saysData(cell) || cell.text.length > 120)
  const roles = completed(isHeader ? first.map(namedBy) : first.map(() => undefined), isHeader ? others : [first, ...others])
  const found = new Set(roles)
  const isOurs = (found.has('country') || found.has('place')) && found.has('basis') && (found.has('events') || found.has('date'))
  return isOurs ? { roles, header: isHeader ? first : undefined } : undefined
}

/** How many of a column's cells, blank ones aside, say what a column of each kind says. */
const says: Record<Column | 'subject', (text: string) => boolean> = {
  country: (text) => text.length < 80 && isCountryName(text),
  place: (text) => text.length < 80 && !startsDocument(text) && startsWithPlace(text),
  basis: (text) => startsDocument(text.replace(/^\d{1,2}[.)]\s*/, '')) || (text.length < 200 && tellsOfTie(text) && !/^\d/.test(text)),
  date: (text) =>
    text.length < 70 &&
    /(?:19|20)\d\d/.test(text) &&
    !startsDocument(text) &&
    !startsWithPlace(text) &&
    !/^\p{Lu}\p{Ll}+\s+\p{Ll}{4}/u.test(text),
  events: (text) => text.length > 30 && isDayOrMonth.test(text) && !startsDocument(text),
  subject: (text) => /^(?:об?|между|по|во?\s+(?:области|сфере)|со?)\s+\p{L}/iu.test(text),
}
const kinds = ['basis', 'country', 'events', 'date', 'place'] as const
/** A heading is trusted as far as half of a column's cells: it settles what they leave open, and loses to what all of them deny. */
const trust = 0.5
/** What a column loses that its heading calls something else. */
const denied = 0.3

/** The roles of columns by what their cells say, which the headings (`named`) confirm. */
export const completed = (named: Roles, rows: readonly Cells[]): Roles => {
  const data = rows.filter((cells) => filledIn(cells) > 1)
  const texts = named.map((_, at) =>
    data.flatMap((cells) => (cells[at] && /[\p{L}\d]/u.test(cells[at].text) ? [openingOf(cells[at])] : [])),
  )
  const share = (at: number, says: (text: string) => boolean): number => {
    const cells = texts[at] ?? []
    return cells.length < 2 ? 0.3 : cells.filter(says).length / cells.length
  }
  const pairs = kinds
    .flatMap((kind) =>
      named.map((role, at) => {
        const fitting = share(at, says[kind])
        const meant = role === undefined ? fitting : fitting > trust ? fitting - denied : 0
        return { kind, at, score: role === kind ? fitting + trust : meant }
      }),
    )
    .filter(({ score }) => score >= trust)
    .toSorted((a, b) => b.score - a.score)
  const roles: Roles = named.map(() => undefined)
  for (const { kind, at } of pairs) if (roles[at] === undefined && !roles.includes(kind)) roles[at] = kind
  // «Партнёр» over «Австрия – г. Грац»: what names countries among its cities is their column.
  const partner = roles.indexOf('place')
  if (!roles.includes('country') && partner >= 0 && share(partner, says.country) >= 0.2) roles[partner] = 'country'
  const isThere = (at: number): boolean => (texts[at]?.length ?? 0) > 0
  return roles.map((role, at) => {
    if (role !== undefined) return role
    const heading = named[at]
    if (heading === 'skipped' || !isThere(at)) return heading ?? 'skipped'
    if (heading !== undefined) return heading === 'date' || heading === 'founding' ? beside(at, roles, texts, heading) : heading
    if (texts[at]?.every((text) => /^[\d.\s]{1,4}$/.test(text))) return 'skipped'
    if (share(at, says.events) >= trust) return 'events'
    if (share(at, says.date) >= trust || share(at, (text) => isTerm.test(text)) >= trust) return beside(at, roles, texts, undefined)
    return share(at, says.subject) >= trust ? 'subject' : undefined
  })
}

/** A second column of dates: the years in which relations were founded come before the documents, the ends of terms behind them. */
const beside = (at: number, roles: Roles, texts: readonly string[][], heading: Role | undefined): Role => {
  const yearsOf = (column: number): number[] => (texts[column] ?? []).flatMap((text) => [...text.matchAll(/(?:19|20)\d\d/g)].map(Number))
  const mean = (years: readonly number[]): number => years.reduce((sum, year) => sum + year, 0) / Math.max(1, years.length)
  const main = roles.indexOf('date')
  if (main < 0) return 'date'
  if (texts[at]?.some((text) => isTerm.test(text)) || mean(yearsOf(at)) > mean(yearsOf(main))) return heading ?? 'term'
  return 'founding'
}
