import { HeadingLevel, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType, WidthType } from 'docx'
import { footerOf, wordOf } from '../word/office.ts'
import type { AnnualTable, TableRow as Row } from './table.ts'

/** Widths of the office's five columns, in hundredths of the table. */
const widths = [12, 13, 24, 14, 37]
const size = 20

const paragraphOf = (text: string, bold: boolean): Paragraph =>
  new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text, bold, size })] })

interface Shape {
  bold?: boolean
  span?: number
  merge?: 'restart' | 'continue' | undefined
}

const cellOf = (paragraphs: readonly string[], at: number, { bold = false, span = 1, merge }: Shape = {}): TableCell =>
  new TableCell({
    children: (paragraphs.length > 0 ? paragraphs : ['']).map((text) => paragraphOf(text, bold)),
    width: { size: widths.slice(at, at + span).reduce((sum, width) => sum + width, 0), type: WidthType.PERCENTAGE },
    margins: { left: 80, right: 80 },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(merge ? { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
  })

/** The cells of one country stand together, as do those of one place. */
const rowOf = (row: Row, below: Row | undefined): TableRow => {
  const merge = row.country === '' ? 'continue' : below?.country === '' ? 'restart' : undefined
  return new TableRow({
    children: [
      cellOf([row.country], 0, { merge }),
      cellOf([row.place], 1),
      cellOf(row.basis, 2),
      cellOf(row.dates, 3),
      cellOf(
        row.events.map(({ text }) => text),
        4,
      ),
    ],
  })
}

const headingRow = (heading: string): TableRow =>
  new TableRow({ cantSplit: true, children: [cellOf([heading], 0, { bold: true, span: widths.length })] })

/** The annual table as a Word file: landscape, its header on every page. */
export const tableAsWord = (table: AnnualTable): Promise<Uint8Array> => {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, at) => cellOf([column], at, { bold: true })),
  })
  const rows = table.parts.flatMap(({ heading, rows: own }) => [headingRow(heading), ...own.map((row, at) => rowOf(row, own[at + 1]))])
  const side = 850
  return wordOf({
    title: table.title.join(' '),
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: { left: side, right: side, top: side, bottom: side } },
        },
        footers: { default: footerOf(table.asOf) },
        children: [
          ...table.title.map((text) => new Paragraph({ text, heading: HeadingLevel.TITLE })),
          new Table({ rows: [header, ...rows], width: { size: 100, type: WidthType.PERCENTAGE } }),
        ],
      },
    ],
  })
}
