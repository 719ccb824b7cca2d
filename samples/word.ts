import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { withFixedDates } from '../report/word/zip-dates.ts'
import type { Sample, SampleCell, SamplePiece } from './source.ts'

/** Widths of the office's five columns, in hundredths of the page. */
const widths = [12, 13, 22, 13, 40]

type Row = Extract<SamplePiece, { is: 'row' }>

const text = (words: string, bold = false) => new TextRun({ text: words, bold, font: 'Times New Roman', size: 22 })

const paragraphOf = (piece: Exclude<SamplePiece, Row>, form: Sample['form']): Paragraph =>
  new Paragraph({
    children: [text(piece.text, piece.is === 'heading')],
    spacing: { after: 80 },
    ...(piece.is === 'heading' && form === 'table' ? { alignment: AlignmentType.CENTER } : {}),
    ...(piece.is === 'bullet' ? { numbering: { reference: 'bullets', level: 0 } } : {}),
  })

const cellOf = (
  paragraphs: readonly string[],
  at: number,
  span: number,
  merge: 'restart' | 'continue' | undefined,
  bold: boolean,
): TableCell =>
  new TableCell({
    children: (paragraphs.length ? paragraphs : ['']).map((words) => new Paragraph({ children: [text(words, bold)] })),
    width: { size: widths.slice(at, at + span).reduce((sum, width) => sum + width, 0), type: WidthType.PERCENTAGE },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(merge ? { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
  })

const rowOf = (cells: readonly SampleCell[], below: readonly SampleCell[], columns: number): TableRow =>
  new TableRow({
    children: cells.map((cell, at) => {
      const span = at === cells.length - 1 ? columns - at : 1
      const merge = cell === 'above' ? 'continue' : below[at] === 'above' ? 'restart' : undefined
      return cellOf(cell === 'above' ? [] : cell, at, span, merge, cells.length === 1)
    }),
  })

const tableOf = ({ columns, pieces }: Sample): Table => {
  const rows = pieces.filter((piece): piece is Row => piece.is === 'row').map(({ cells }) => cells)
  const heading = new TableRow({ tableHeader: true, children: columns.map((name, at) => cellOf([name], at, 1, undefined, true)) })
  return new Table({
    rows: [heading, ...rows.map((cells, at) => rowOf(cells, rows[at + 1] ?? [], columns.length))],
    width: { size: 100, type: WidthType.PERCENTAGE },
  })
}

/** The same text gives the same bytes: no time stamp and no name of a machine. */
const coreProperties = (title: string) =>
  '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${title}</dc:title><dc:creator>Pobratim</dc:creator>` +
  '<dcterms:created xsi:type="dcterms:W3CDTF">2021-01-11T09:00:00Z</dcterms:created></cp:coreProperties>'

/** A sample as a Word file: the table on landscape pages, as the office sends it, or the brief. `title` is plain words. */
export const wordFile = async (sample: Sample, title: string): Promise<Uint8Array> => {
  const prose = sample.pieces.flatMap((piece) => (piece.is === 'row' ? [] : [paragraphOf(piece, sample.form)]))
  const isTable = sample.form === 'table'
  const file = new Document({
    title,
    numbering: {
      config: [{ reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '·', alignment: AlignmentType.LEFT }] }],
    },
    sections: [
      {
        properties: { page: { size: isTable ? { orientation: PageOrientation.LANDSCAPE } : {} } },
        children: isTable ? [...prose, tableOf(sample)] : prose,
      },
    ],
  })
  return withFixedDates(await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(title) }]))
}
