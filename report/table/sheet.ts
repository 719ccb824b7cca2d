import { type CellStyle, type CellValue, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { dateOfDocument } from '../dates.ts'
import { withFixedDates } from '../word/zip-dates.ts'
import type { AnnualTable, TableRow } from './table.ts'
import { toBeFilled, toFillHeading } from './word.ts'

/** Widths of the office's five columns, in characters of the sheet's font. */
const widths = [16, 18, 44, 22, 80]
const font = { name: 'Times New Roman', size: 11 }
const line = { style: 'thin', color: { rgb: 'FF808080' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const plain: CellStyle = { font, border, alignment: { vertical: 'top', wrapText: true } }
const bold: CellStyle = { ...plain, font: { ...font, bold: true } }
const marked: CellStyle = { ...plain, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFFF00' } } }
const heading: CellStyle = { font: { ...font, size: 14, bold: true }, alignment: { horizontal: 'center' } }

/** A row of the sheet; one cell that spans the whole width, or a cell to each column. */
interface SheetRow {
  cells: readonly string[]
  style: CellStyle
  spans?: boolean
  /** Whether its last cell is to be filled in. */
  marked?: boolean
}

const lines = (paragraphs: readonly string[]): string => paragraphs.join('\n')
const cellsOf = (row: TableRow): string[] => [
  row.country,
  row.place,
  lines(row.basis),
  lines(row.dates),
  row.isToFill ? toBeFilled : lines(row.events.map(({ text }) => text)),
]

const rowsOf = (table: AnnualTable): SheetRow[] => [
  ...table.title.map((text) => ({ cells: [text], style: heading, spans: true })),
  { cells: table.columns, style: bold },
  ...table.parts.flatMap((part) => [
    { cells: [part.heading], style: bold, spans: true },
    ...part.rows.map((row) => ({ cells: cellsOf(row), style: plain, marked: row.isToFill })),
  ]),
]

/** Rows that continue a country stand in its cell, as in the office's table. */
const mergesOf = (rows: readonly SheetRow[], first: number): MergeRange[] => {
  const merges: MergeRange[] = []
  rows.forEach(({ cells, spans }, at) => {
    if (spans) merges.push({ startRow: at, startCol: 0, endRow: at, endCol: widths.length - 1 })
    if (spans || at < first || cells[0] === '') return
    let end = at
    while (rows[end + 1]?.cells[0] === '') end += 1
    if (end > at) merges.push({ startRow: at, startCol: 0, endRow: end, endCol: 0 })
  })
  return merges
}

const tableSheet = (table: AnnualTable): WriteSheet => {
  const rows = rowsOf(table)
  const header = table.title.length
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  rows.forEach((row, at) => {
    widths.forEach((_, column) => {
      const isMarked = row.marked === true && column === widths.length - 1
      cells.set(`${at},${column}`, { value: row.cells[column] ?? null, style: isMarked ? marked : row.style })
    })
  })
  return {
    name: 'Таблица',
    columns: widths.map((width) => ({ width })),
    rows: rows.map(({ cells: own }) => widths.map((_, column): CellValue => own[column] ?? null)),
    cells,
    merges: mergesOf(rows, header + 1),
    freezePane: { rows: header + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${header + 1}:$${header + 1}`,
    },
    headerFooter: { oddFooter: `&R${table.asOf ? `По документам на ${dateOfDocument(table.asOf)}    ` : ''}Стр. &P из &N` },
  }
}

/** What must be filled in, on a sheet of its own. */
const toFillSheet = ({ toFill }: AnnualTable): WriteSheet[] => {
  if (toFill === null) return []
  const rows = toFill.flatMap(({ heading: head, lines: own }) => [
    { text: `${head}: ${own.length}`, style: bold },
    ...own.map((text) => ({ text, style: plain })),
  ])
  return [
    {
      name: toFillHeading,
      columns: [{ width: 140 }],
      rows: rows.map(({ text }) => [text]),
      cells: new Map(rows.map(({ text, style }, at) => [`${at},0`, { value: text, style }])),
    },
  ]
}

/** The annual table as a workbook: the office's columns, its header on every page; a draft lists what to fill in on a second sheet. */
export const tableAsSheet = async (table: AnnualTable): Promise<Uint8Array> => {
  const bytes = await writeXlsx({
    sheets: [tableSheet(table), ...toFillSheet(table)],
    properties: { title: table.title.join(' '), creator: 'Pobratim', created: epoch, modified: epoch },
    defaultFont: font,
  })
  return withFixedDates(bytes)
}
/** No time of making: the same graph gives the same bytes. */
const epoch = new Date(0)
