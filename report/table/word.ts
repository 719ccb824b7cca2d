import { HeadingLevel, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType, WidthType } from 'docx'
import { bullets, footerOf, wordOf } from '../word/office.ts'
import type { AnnualTable, TableRow as Row } from './table.ts'

/** What stands where people must write. */
export const toBeFilled = '[заполнить]'
/** The head of the page that lists it. */
export const toFillHeading = 'Что заполнить и проверить'

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
      row.isToFill
        ? markedCell()
        : cellOf(
            row.events.map(({ text }) => text),
            4,
          ),
    ],
  })
}

/** A cell in which the draft asks for words, in the colour that Word marks with. */
const markedCell = (): TableCell =>
  new TableCell({
    children: [new Paragraph({ children: [new TextRun({ text: toBeFilled, size, highlight: 'yellow' })] })],
    width: { size: widths[4] ?? 0, type: WidthType.PERCENTAGE },
    margins: { left: 80, right: 80 },
  })

/** The lists of what must be filled in, on a page of their own. */
const toFillPage = ({ toFill }: AnnualTable): Paragraph[] =>
  toFill === null
    ? []
    : [
        new Paragraph({ text: toFillHeading, heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
        ...toFill.flatMap(({ heading, lines }) => [
          new Paragraph({ text: `${heading}: ${lines.length}`, heading: HeadingLevel.HEADING_2 }),
          ...lines.map((text) => new Paragraph({ style: 'ListParagraph', numbering: { reference: 'toFill', level: 0 }, text })),
        ]),
      ]

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
    numbering: bullets('toFill', '–'),
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: { left: side, right: side, top: side, bottom: side } },
        },
        footers: { default: footerOf(table.asOf) },
        children: [
          ...table.title.map((text) => new Paragraph({ text, heading: HeadingLevel.TITLE })),
          new Table({ rows: [header, ...rows], width: { size: 100, type: WidthType.PERCENTAGE } }),
          ...toFillPage(table),
        ],
      },
    ],
  })
}
