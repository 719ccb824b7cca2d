import type { Block, Row } from '../../graph/read-document.ts'
import { type TextLine, wholeOf } from './lines.ts'

const isBlank = (line: TextLine): boolean => wholeOf(line).trim() === ''
/** `--|--|--`: what a page's end leaves between two parts of one table. */
const isRule = (line: TextLine): boolean => /^[\s|+:=_–—-]+$/.test(wholeOf(line)) && /[-=_–—]{2}/.test(wholeOf(line))
/** The number of a page, which stands alone between the parts of a table that the page's end has broken. */
const isPageNumber = (line: TextLine): boolean => /^\s*[-–—]?\s*\d{1,3}\s*[-–—]?\s*$/.test(wholeOf(line))
const isGap = (line: TextLine): boolean => isBlank(line) || isRule(line)
/** A bullet or number set off by a tab, or a first line set in by one: running text, not a row. */
const isListItem = ({ cells: [mark, ...rest] }: TextLine): boolean =>
  rest.length === 1 && /^\s*(?:[·•▪◦*–—-]|\d{1,3}[.)]|[IVX]{1,5}[.)]|\p{L}\))?\s*$/u.test(mark?.text ?? '')
/** A row of a table: its cells are parted by tabs. A list's marks are set off by tabs too, but are no cells. */
const isRow = (line: TextLine): boolean => line.cells.length > 1 && !isGap(line) && !(isListItem(line) && line.cells[0]?.text.trim())
/** АЗИЯ, «Страны СНГ»: the heading of a part of a table, without the tabs of its empty cells. */
const isPartHeading = (line: TextLine): boolean => /^\s*\p{Lu}[^\d.;:!?]{1,40}$/u.test(wholeOf(line))

/** In running text a table needs rows of three cells, or enough of two: a signature set apart by tabs is none. */
export const standsOut = (rows: readonly TextLine[]): boolean => {
  const isWide = rows.some(({ cells }) => cells.length >= 3)
  return rows.length >= (isWide ? 2 : 3) && !rows.every(isListItem)
}

/**
 * What a run of lines without tabs in the middle of a table is: the heading of its next part, the rest of the cell above (a line break
 * within a cell), or nothing of the table.
 */
const insideTable = (run: readonly TextLine[], above: TextLine, below: TextLine): 'heading' | 'rest' | undefined => {
  const [first] = run
  if (!first) return undefined
  if (run.length === 1 && isPartHeading(first)) return 'heading'
  const adjoins = first.line === above.line + 1 && below.line === first.line + run.length
  return adjoins ? 'rest' : undefined
}

/** The cell with the lines that go on below it, exactly as they stand in the text. */
const goOn = (text: string, row: TextLine, run: readonly TextLine[]): TextLine => {
  const last = row.cells.at(-1)
  const end = run.at(-1)?.cells.at(-1)
  if (!last || !end) return row
  const whole = { text: text.slice(last.from, end.from + end.text.length), from: last.from }
  return { ...row, cells: [...row.cells.slice(0, -1), whole], line: row.line }
}

/** The lines from `start` on up to the next row, and the index of that row, or none where no row follows. */
const upToRow = (lines: readonly TextLine[], start: number): { run: TextLine[]; next: number | undefined } => {
  const run: TextLine[] = []
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]
    if (line && isRow(line)) return { run, next: index }
    if (line && !isGap(line) && !isPageNumber(line)) run.push(line)
  }
  return { run, next: undefined }
}

/** The rows of the table that begins at `lines[start]` with a row, over gaps and headings, and the index of the first line after it. */
const tableFrom = (text: string, lines: readonly TextLine[], start: number): { rows: TextLine[]; end: number } => {
  const rows: TextLine[] = []
  let next: number | undefined = start
  let end = start
  while (next !== undefined) {
    const row = lines[next]
    if (!row) break
    rows.push(row)
    end = next + 1
    const gap = upToRow(lines, end)
    const below = gap.next === undefined ? undefined : lines[gap.next]
    if (!below) break
    if (gap.run.length > 0) {
      const part = insideTable(gap.run, row, below)
      if (part === undefined) break
      if (part === 'heading') rows.push(...gap.run)
      else rows[rows.length - 1] = goOn(text, row, gap.run)
    }
    next = gap.next
  }
  return { rows, end }
}

const paragraphOf = (text: string, line: TextLine, paragraph: number): Block => {
  const whole = wholeOf(line)
  const from = (line.cells[0]?.from ?? 0) + whole.length - whole.trimStart().length
  return { block: 'paragraph', text: text.slice(from, from + whole.trim().length), from, locator: { paragraph, line: line.line } }
}

const rowOf = ({ cells, line }: TextLine, table: number, row: number): Row => ({
  cells: cells.map((cell, index) => ({ ...cell, locator: { table, row, column: index + 1, line } })),
  locator: { table, row, column: 1, line },
})

/**
 * The paragraphs (a line each) and tables of a text. Consecutive lines with tabs are rows of one table, blank lines, rules and headings of its
 * parts between them notwithstanding; rows keep the cells that they have, and a row that a page has broken stays two rows.
 * `isTable` says of such lines whether they are a table or paragraphs after all.
 */
export const blocksOfText = (text: string, lines: readonly TextLine[], isTable = standsOut): Block[] => {
  const blocks: Block[] = []
  let [paragraphs, tables] = [0, 0]
  const addParagraphs = (some: readonly TextLine[]) => {
    for (const line of some) {
      if (isGap(line)) continue
      paragraphs += 1
      blocks.push(paragraphOf(text, line, paragraphs))
    }
  }
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    const { rows, end } = line && isRow(line) ? tableFrom(text, lines, index) : { rows: [], end: index + 1 }
    if (rows.length > 0 && isTable(rows)) {
      tables += 1
      const table = tables
      blocks.push({ block: 'table', rows: rows.map((row, at) => rowOf(row, table, at + 1)) })
    } else addParagraphs(lines.slice(index, end))
    index = end
  }
  return blocks
}
