import type { Cell, ReadDocument, Row } from '../../graph/read-document.ts'
import { findDates, impossibleDates } from '../find/dates.ts'

/** A table of a file whose first row names its columns. */
export interface ListTable {
  headers: string[]
  /** Which cell of a row stands under each header. */
  columns: number[]
  header: Row
  rows: Row[]
}

const tooLong = 160
const isBlank = ({ text }: Cell): boolean => text.trim() === ''
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** A cell that names a column: words, and neither a number nor a date. */
const names = ({ text }: Cell): boolean =>
  text.length <= tooLong && /\p{L}/u.test(text) && findDates(text).length + impossibleDates(text).length === 0

const isHeader = ({ cells }: Row): boolean => {
  const filled = cells.filter((cell) => !isBlank(cell))
  return filled.length > 1 && filled.every((cell) => names(cell) || /^\s*(?:№|#|n)\s*(?:п\/?п)?\.?\s*$/i.test(cell.text))
}

/** Each header once: a second «Дата» is «Дата (2)», an empty one above filled cells «Столбец 4». */
const distinct = (headers: readonly string[]): string[] => {
  const seen = new Map<string, number>()
  return headers.map((header, at) => {
    const name = (header || `Столбец ${at + 1}`).slice(0, 190)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

const tableIn = (rows: readonly Row[]): ListTable | undefined => {
  const at = rows.findIndex(isHeader)
  const header = rows[at]
  const below = rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => !isBlank(cell)))
  if (!header || below.length === 0) return undefined
  const width = Math.max(...[header, ...below].map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    [header, ...below].some(({ cells }) => (cells[column]?.text ?? '').trim() !== ''),
  )
  const named = distinct(columns.map((column) => oneLine(header.cells[column]?.text ?? '')))
  return { headers: named, columns, header, rows: below }
}

/** The formats in which offices keep lists. */
const lists: ReadonlySet<ReadDocument['format']> = new Set(['csv', 'tsv', 'xlsx'])

/** The lists of a file: its tables that have a row of headings with rows below. None where the format is not a table's. */
export const listsIn = (document: ReadDocument): ListTable[] =>
  lists.has(document.format)
    ? document.blocks.flatMap((block) => {
        const table = block.block === 'table' ? tableIn(block.rows) : undefined
        return table ? [table] : []
      })
    : []
