import type { Locator } from '../../graph/locators.ts'
import type { Block, Cell, Row } from '../../graph/read-document.ts'

/** A paragraph or a table of a document that has no text of its own, before it is laid out. */
export type Part =
  | { paragraph: string; heading: boolean; place?: Place }
  | { table: readonly (readonly string[])[]; placeOf?: (row: number, column: number) => Place & { row?: number; column?: number } }

/** Where a part stands in its file, besides its number: the page of a PDF, the sheet of a workbook, the slide of a presentation. */
type Place = Pick<Locator, 'page' | 'sheet' | 'slide' | 'notes'>

/**
 * The read text of a document whose file is no text: each paragraph and each row on lines of its own, the cells of a row parted by tabs,
 * paragraphs within a cell by line breaks. Blocks point into it.
 */
export const makeText = (parts: readonly Part[]): { text: string; blocks: Block[] } => {
  const pieces: string[] = []
  let length = 0
  const write = (piece: string): number => {
    pieces.push(piece)
    length += piece.length
    return length - piece.length
  }
  let [paragraphs, tables] = [0, 0]

  const makeRow = (cells: readonly string[], locatorOf: (column: number) => Locator): Row => {
    const made: Cell[] = cells.map((text, index) => {
      if (index > 0) write('\t')
      return { text, from: write(text), locator: locatorOf(index + 1) }
    })
    write('\n')
    return { cells: made, locator: locatorOf(1) }
  }
  const blocks = parts.map((part): Block => {
    if ('table' in part) {
      tables += 1
      const table = tables
      const rows = part.table.map((cells, index) => {
        const row = index + 1
        return makeRow(cells, (column) => ({ table, row, column, ...part.placeOf?.(row, column) }))
      })
      return { block: 'table', rows }
    }
    paragraphs += 1
    const from = write(part.paragraph)
    write('\n')
    const at = { text: part.paragraph, from, locator: { paragraph: paragraphs, ...part.place } }
    return part.heading ? { block: 'paragraph', ...at, heading: true } : { block: 'paragraph', ...at }
  })
  return { text: pieces.join(''), blocks }
}
