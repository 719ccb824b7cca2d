import { type ColumnsProposal, headersKey, type Mapping, type RowPreview } from '../../graph/columns.ts'
import type { Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import { fold } from '../../graph/words.ts'
import { findDates } from '../find/dates.ts'
import { factsOfLists, type ReadList } from './facts.ts'
import { fillsFor, isRecognised, proposedMapping } from './propose.ts'
import { rowsIn } from './rows.ts'
import { type ListTable, listsIn } from './tables.ts'

/** The mapping of columns that reads a list, its headers as this list writes them. */
const fitted = (mapping: Mapping, { headers }: ListTable): Mapping => ({
  ...mapping,
  columns: headers.map((header) => ({
    header,
    fills: mapping.columns.find((column) => fold(column.header) === fold(header))?.fills ?? null,
  })),
})

/** Whether every column that a mapping reads is in a list. */
const fits = ({ columns }: Mapping, { headers }: ListTable): boolean => {
  const there = new Set(headers.map(fold))
  return columns.every(({ header, fills }) => fills === null || there.has(fold(header)))
}

const remembered = (table: ListTable, mappings: readonly Mapping[]): Mapping | undefined =>
  mappings.find(({ columns }) => headersKey(columns.map(({ header }) => header)) === headersKey(table.headers))

/** How the columns of a file's lists are to be understood: by one mapping that the caller names, and by those that are remembered. */
export interface Columns {
  named?: Mapping | undefined
  remembered: Mapping[]
}

/**
 * The facts of a file that holds lists whose columns are known; undefined where it holds none, or one that nobody has explained.
 * Throws `mapping-unfit` where the named mapping fits none of its lists.
 */
export const factsByColumns = (document: ReadDocument, { named, remembered: kept }: Columns, home: HomeProfile): Facts | undefined => {
  const tables = listsIn(document)
  const known = tables.map((table) => (named && fits(named, table) ? named : remembered(table, kept)))
  if (named && !known.includes(named)) throw new Refusal('mapping-unfit', { file: document.name, missing: missingIn(named, tables) })
  if (tables.length === 0 || (!named && known.includes(undefined))) return undefined
  const lists = tables.flatMap((table, at): ReadList[] => {
    const mapping = known[at]
    if (!mapping) return []
    const whole = fitted(mapping, table)
    return [{ mapping: whole, rows: rowsIn(table, whole, home) }]
  })
  return factsOfLists(document.name, lists, home)
}

const missingIn = ({ columns }: Mapping, tables: readonly ListTable[]): string => {
  const there = new Set((tables[0]?.headers ?? []).map(fold))
  return columns.flatMap(({ header, fills }) => (fills === null || there.has(fold(header)) ? [] : [`«${header}»`])).join(', ')
}

/** Whether a file holds a list whose columns can be recognised, so that it is worth asking what they mean. */
export const holdsList = (document: ReadDocument): boolean =>
  listsIn(document).some((table) => isRecognised(proposedMapping(table.headers, document.name)))

/**
 * Whether a file holds a list of events, a row each with its date in a column of its own. The annual table has headings like it, but
 * the dates of its events stand in their cells.
 */
export const holdsEvents = (document: ReadDocument): boolean =>
  listsIn(document).some((table) => {
    const { about, columns } = proposedMapping(table.headers, document.name)
    const cellsOf = (filled: string) => {
      const column = table.columns[columns.findIndex(({ fills }) => fills === filled)]
      return column === undefined ? [] : table.rows.map(({ cells }) => cells[column]?.text ?? '').filter((text) => text.trim() !== '')
    }
    const dated = (texts: readonly string[]) => texts.filter((text) => findDates(text, { bareYears: true }).length > 0).length
    const [names, starts] = [cellsOf('name'), cellsOf('start')]
    return about === 'Event' && dated(starts) * 2 > table.rows.length && dated(names) * 5 < names.length
  })

const mostHeaders = 12
/** The headings of a file's first list, as one line; empty where it holds none. */
export const headersOf = (document: ReadDocument): string => {
  const headers = listsIn(document)[0]?.headers ?? []
  const shown = headers.slice(0, mostHeaders).map((header) => `«${header.slice(0, 40)}»`)
  return [...shown, ...(headers.length > mostHeaders ? ['…'] : [])].join(', ')
}

/** How many rows a proposal shows, and how long their cells may be. */
const shown = { rows: 20, cell: 300, all: 40_000 }

/** The list of a file that wants explaining, the first that nothing remembers, with what its columns may mean. Throws `nothing-found`. */
export const proposalFor = (document: ReadDocument, mappings: readonly Mapping[]): ColumnsProposal => {
  const tables = listsIn(document)
  const table = tables.find((one) => !remembered(one, mappings)) ?? tables[0]
  if (!table) throw new Refusal('nothing-found', { file: document.name })
  const known = remembered(table, mappings)
  const { sheet } = table.header.locator
  let room = shown.all
  const rows = table.rows.slice(0, shown.rows).flatMap(({ cells, locator }) => {
    const texts = table.columns.map((column) => (cells[column]?.text ?? '').slice(0, shown.cell))
    room -= texts.join('').length
    return room < 0 ? [] : [{ row: locator.line ?? ('row' in locator ? locator.row : locator.paragraph), cells: texts }]
  })
  return {
    file: document.name,
    ...(sheet === undefined ? {} : { sheet }),
    headers: table.headers,
    rows,
    total: table.rows.length,
    byKind: byKind(table.headers),
    mapping: known ? fitted(known, table) : proposedMapping(table.headers, `${document.name.replace(/\.\w+$/, '')} ${sheet ?? ''}`),
  }
}

const byKind = (headers: readonly string[]): ColumnsProposal['byKind'] => ({
  Organization: fillsFor('Organization', headers),
  Person: fillsFor('Person', headers),
  Place: fillsFor('Place', headers),
  Agreement: fillsFor('Agreement', headers),
  Event: fillsFor('Event', headers),
})

/** What a mapping reads of the rows of a proposal, row by row; writes nothing. */
export const previewOf = (
  { headers, rows }: Pick<ColumnsProposal, 'headers' | 'rows'>,
  mapping: Mapping,
  home: HomeProfile,
): RowPreview[] => {
  const table: ListTable = {
    headers,
    columns: headers.map((_, at) => at),
    header: { cells: [], locator: { table: 1, row: 1, column: 1 } },
    rows: rows.map(({ row, cells }) => ({
      cells: cells.map((text, at) => ({ text, from: 0, locator: { table: 1, row, column: at + 1 } })),
      locator: { table: 1, row, column: 1 },
    })),
  }
  return rowsIn(table, fitted(mapping, table), home).map(({ number, refused, warnings, understood }) => ({
    row: number,
    refused: refused.map(({ says }) => says),
    warnings: warnings.map(({ says }) => says),
    understood,
  }))
}
