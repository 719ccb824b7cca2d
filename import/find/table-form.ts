import type { ReadDocument } from '../../graph/read-document.ts'
import { cleaned, joined } from './markup.ts'
import { type RawRow, startsDocument } from './rows.ts'
import type { Stretch } from './stretch.ts'
import { type Cells, columnsByCells, completed, filledIn, headerOf, type Roles } from './table-columns.ts'

export interface TableForm {
  form: 'table'
  /** The year of the column of events, where its heading or the title says it. */
  year: number | null
  rows: RawRow[]
  unknownColumns: Stretch[]
  /** Whether headings named the columns, or only their cells told them. */
  headed: boolean
}

type Table = Extract<ReadDocument['blocks'][number], { block: 'table' }>
const nothing: Stretch = { text: '', pieces: [] }

/** A table whose headings name its columns; rows above them, as many cells wide, are its rows too: a page's heading may be the first that is whole. */
export const tableForm = (document: ReadDocument, tables: readonly Table[]): TableForm => {
  let roles: Roles | undefined
  let named = ''
  const above: Cells[] = []
  const reader = rowReader(true)
  const rows = tables.flatMap((table) => table.rows)
  const headers = rows.map(({ cells }) => headerOf(cells))
  for (const [at, { cells }] of rows.entries()) {
    const names = headers[at]
    if (names && (!roles || names.join() === named)) {
      roles ??= completed(
        names,
        rows.flatMap((row, other) => (headers[other] || row.cells.length < names.length - 1 ? [] : [row.cells])),
      )
      named = names.join()
      reader.header(cells, roles)
      for (const earlier of above.splice(0)) if (earlier.length === cells.length) reader.row(earlier, roles)
    } else if (roles) reader.row(cells, roles)
    // A title may stand in a row of its own above the table.
    else if (above.length > 0 || filledIn(cells) >= 3) above.push(cells)
  }
  return reader.form(document)
}

/** A table whose headings name too little, or that has none, read by what stands in its columns; undefined where they do not tell it either. */
export const unheadedForm = (document: ReadDocument, tables: readonly Table[]): TableForm | undefined => {
  const found = columnsByCells(tables.flatMap(({ rows }) => rows))
  if (!found) return undefined
  const reader = rowReader(false)
  const { roles, header } = found
  if (header) reader.header(header, roles)
  const isHeader = (cells: Cells) => header?.every(({ text }, at) => text.trim() === cells[at]?.text.trim()) ?? false
  const rows = tables.flatMap((table) => table.rows)
  const first = rows.findIndex(({ cells }) => filledIn(cells) >= 3)
  // The part of the world that heads the first rows stands right above them, in capitals.
  const above = rows[first - 1]?.cells ?? []
  const isHeaded = above.length >= 3 && filledIn(above) === 1 && above.every(({ text }) => text === text.toUpperCase())
  for (const { cells } of rows.slice(isHeaded ? first - 1 : first)) if (!isHeader(cells)) reader.row(cells, roles)
  return reader.form(document)
}

/** Gathers the rows of a table that goes on over several, with what its headings say. */
const rowReader = (headed: boolean) => {
  const rows: RawRow[] = []
  let unknownColumns: Stretch[] | undefined
  let heading = ''
  return {
    header: (cells: Cells, roles: Roles) => {
      unknownColumns ??= cells.filter(({ text }, at) => (roles[at] ?? 'other') === 'other' && text.trim() !== '').map(cleaned)
      heading += ` ${cells
        .filter((_, at) => roles[at] === 'events')
        .map(({ text }) => text)
        .join(' ')}`
    },
    row: (cells: Cells, roles: Roles) => {
      if (cells.length > 1) rows.push(rowOf(cells, roles))
      else if (cells[0]) rows.push({ country: cleaned(cells[0]) })
    },
    form: ({ blocks }: ReadDocument): TableForm => {
      const title = blocks.map((block) => (block.block === 'paragraph' ? block.text : '')).join(' ')
      return { form: 'table', year: yearIn(heading) ?? yearIn(title), rows, unknownColumns: unknownColumns ?? [], headed }
    },
  }
}

const yearIn = (text: string): number | null => {
  const year = /(?:^|\D)((?:19|20)\d\d)(?=\s*(?:г|$|[^\d-]))/.exec(text)?.[1]
  return year === undefined ? null : Number(year)
}

const rowOf = (cells: Cells, roles: Roles): RawRow => {
  const of = (...wanted: readonly Roles[number][]): Stretch[] =>
    wanted.flatMap((role) => roles.flatMap((one, at) => (one === role && cells[at] ? [cleaned(cells[at])] : [])))
  const readAs: Record<keyof RawRow, () => Stretch> = {
    country: () => one(of('country'), ', '),
    place: () => one(of('place'), ', '),
    basis: () => of('basis', 'subject').reduce((title, more) => (title.text.trim() === '' ? more : withMore(title, more)), nothing),
    date: () => one([...of('founding').map(toldAsFounding), ...of('date')], '; '),
    events: () => one(of('events'), '\n'),
    term: () => one(of('term'), '; '),
    other: () => one(of('other', undefined), '\n'),
  }
  const row: RawRow = {}
  for (const role of roles) {
    const column = role === undefined ? 'other' : columnOf[role]
    if (column && !row[column]) row[column] = readAs[column]()
  }
  return row
}
/** The cells of columns that say the same, as one. */
const one = (cells: readonly Stretch[], between: string): Stretch =>
  (cells.length === 1 ? cells[0] : undefined) ?? joined(cells, () => between)
const columnOf: Record<NonNullable<Roles[number]>, keyof RawRow | undefined> = {
  country: 'country',
  place: 'place',
  basis: 'basis',
  subject: 'basis',
  date: 'date',
  founding: 'date',
  events: 'events',
  term: 'term',
  other: 'other',
  skipped: undefined,
}

/** «Соглашение» in one column and «о дружбе …» in the next are one title; «Соглашение» and «Соглашение о дружбе» are the second; two documents stand one below the other. */
const withMore = (title: Stretch, more: Stretch): Stretch => {
  if (!startsDocument(more.text)) return joined([title, more], () => ' ')
  return title.text.trim().split(/\s+/).length <= 2 ? more : joined([title, more], () => '\n')
}
const toldAsFounding = (cell: Stretch): Stretch =>
  /\d/.test(cell.text) ? { ...cell, text: `${cell.text.trimEnd()} – установление связей` } : nothing
