import { estimate, wrap } from '../../picture/text.ts'
import { edge, type Frame, letters, type Sheet, sheetSize } from './deck.ts'

/** A line of a sheet's head or foot, where it stands. */
export interface Written {
  text: string
  x: number
  /** The top of the line. */
  y: number
  size: number
  bold: boolean
  quiet: boolean
}

const leading = 1.25
const across = sheetSize.width - 2 * edge

type Said = Pick<Sheet, 'title' | 'text' | 'note'>
const parts = ({ title, text, note }: Said) => [
  { text: title, size: letters.title, lines: 2, bold: true, quiet: false, gap: 0 },
  { text, size: letters.text, lines: 4, bold: false, quiet: false, gap: 8 },
  { text: note, size: letters.plain, lines: 2, bold: false, quiet: true, gap: 8 },
]

/** The lines of a head, from the top. */
export const headOf = (sheet: Said): { lines: Written[]; bottom: number } => {
  let y = 24
  const lines = parts(sheet).flatMap(({ text, size, lines: most, bold, quiet, gap }) => {
    if (text === '') return []
    y += gap
    return wrap(text, { width: across, size, lines: most, measure: estimate, weight: bold ? 'bold' : 'normal' }).map((line) => {
      const written = { text: line, x: edge, y, size, bold, quiet }
      y += size * leading
      return written
    })
  })
  return { lines, bottom: y + 12 }
}

/** Where the foot of a sheet begins. */
export const footTop = sheetSize.height - 56
/** The lines of the sources above the foot. */
export const sourceLines = ({ sources }: Pick<Sheet, 'sources'>): { text: string; y: number }[] => {
  const lines = sources === '' ? [] : wrap(sources, { width: across, size: letters.plain, lines: 2, measure: estimate })
  return lines.map((text, at) => ({ text, y: footTop - 8 - (lines.length - at) * sourceRow }))
}
const sourceRow = 35
const legendRow = 44

/** Where each entry of a legend stands, in rows above the foot. */
export const legendOf = (sheet: Pick<Sheet, 'legend' | 'sources'>): { entries: { x: number; y: number; index: number }[]; top: number } => {
  let [x, row] = [edge, 0]
  const placed = sheet.legend.map(({ text }, index) => {
    const wide = 40 + estimate(text, letters.plain) + 36
    if (x + wide > sheetSize.width - edge && x > edge) [x, row] = [edge, row + 1]
    const at = { x, row, index }
    x += wide
    return at
  })
  const rows = placed.length === 0 ? 0 : row + 1
  const top = (sourceLines(sheet)[0]?.y ?? footTop) - 8 - rows * legendRow
  return { entries: placed.map(({ x: left, row: of, index }) => ({ x: left, y: top + of * legendRow, index })), top }
}

/** What is left of a sheet for its picture or table. */
export const frameOf = (sheet: Said & Pick<Sheet, 'legend' | 'sources'>): Frame => {
  const top = headOf(sheet).bottom
  return { left: edge, top, width: across, height: legendOf(sheet).top - 12 - top }
}
