import { placesApart } from './lines.ts'
import { near, type Word } from './shapes.ts'

/** A line of a page as runs of text, with the page that it stands on. */
export interface LineOfWords {
  words: Word[]
  base: number
  size: number
  page: number
}
/** A strip of the page that a column keeps to itself. */
export interface Strip {
  from: number
  to: number
}

/** So many places apart make a line a row of a table; so many such lines a table (read-pdf.ts). */
export const places = 4
/** A white strip that parts two columns is at least so wide, in sizes of the letters. */
export const leastGutter = 0.5
/** A blank between words is at most so wide; a gap between this and a whole size may be either a blank or a gutter. */
export const widestBlank = 0.6
/** A wider gap than this within a column parts two columns of which the text of some line hides the gutter. */
export const widestGap = 1.5
/** Lines of one cell lie at most so far apart, in sizes of the letters; rows lie farther apart than lines by at least this factor. */
const closest = 1.45
export const rowGap = 1.2
/** A heading over all columns is short. */
const longestHeading = 60

/** The runs of a line from left to right, with where it stands. */
export const lineFrom = (words: Word[], page: number): LineOfWords => ({
  words: words.toSorted((a, b) => a.left - b.left),
  base: Math.min(...words.map(({ base }) => base)),
  size: Math.max(...words.map(({ size }) => size)),
  page,
})
const textOf = ({ words }: LineOfWords): string => words.map(({ text }) => text).join(' ')

/** What no text of these lines touches, between its left and right end: the text's own strips. */
export const stripsOf = (lines: readonly LineOfWords[], gutter: number): Strip[] => {
  const strips: Strip[] = []
  for (const { left, right } of lines.flatMap(({ words }) => words).toSorted((a, b) => a.left - b.left)) {
    const last = strips.at(-1)
    if (last && left - last.to < gutter) last.to = Math.max(last.to, right)
    else strips.push({ from: left, to: right })
  }
  return strips
}

/** The gaps between neighbouring runs of a line, in sizes of its letters, with the runs at both sides. */
export const gapsIn = ({ words, size }: LineOfWords): { gap: number; before: Word; after: Word }[] =>
  words.flatMap((after, at) => {
    const before = words[at - 1]
    return before ? [{ gap: (after.left - before.right) / size, before, after }] : []
  })

/** The strip in which the middle of a run stands; -1 where in none. */
export const stripAt = (strips: readonly Strip[], { left, right }: Word): number =>
  strips.findIndex(({ from, to }) => from <= (left + right) / 2 && (left + right) / 2 <= to)

/** A short line alone in its row that stands over several columns: the heading of a part. */
export const isPartHeading = (line: LineOfWords): boolean =>
  placesApart(line.words) === 1 && textOf(line).length <= longestHeading && !/[.;:!?]\s*$/.test(textOf(line))

/** Lines that belong to one row: nearer to one another than rows are. Undefined where the distances do not tell lines from rows. */
export const rowsIn = (lines: readonly LineOfWords[]): LineOfWords[][] | undefined => {
  const gaps = lines.flatMap((line, at) => {
    const above = lines[at - 1]
    return above?.page === line.page ? [line.base - above.base] : []
  })
  const size = Math.max(...lines.map((line) => line.size))
  const pitch = Math.min(...gaps)
  const isRow = (gap: number) => pitch > closest * size || gap >= pitch * rowGap
  // Between the distance of lines and that of rows there must be nothing.
  if (gaps.some((gap) => !isRow(gap) && gap > pitch * (1 + (rowGap - 1) / 2))) return undefined
  const rows: LineOfWords[][] = []
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]
    const starts = above?.page !== line.page || isRow(line.base - above.base)
    if (starts) rows.push([line])
    else rows.at(-1)?.push(line)
  }
  return rows
}

/**
 * Whether a row may hide two: one of its columns begins below its first line, as only the next row's cell does, or all its columns
 * have the same number of lines, as rows of one line each have that nothing parts.
 */
export const isDoubtful = (row: readonly LineOfWords[], strips: readonly Strip[]): boolean => {
  if (row.length === 1) return false
  const filled = row.map(({ words }) => new Set(words.map((word) => stripAt(strips, word))))
  const [first = new Set<number>()] = filled
  const beginsLate = filled.some((columns, at) => at > 0 && [...columns].some((column) => filled[at - 1]?.has(column) === false))
  const isEven = first.size === strips.length && filled.every((columns) => columns.size === first.size)
  return beginsLate || isEven
}

/** Most lines of a column begin, end or have their middle at one place; this share of them at least. */
const alignedShare = 0.7
export const isAligned = (lines: readonly LineOfWords[], strips: readonly Strip[], column: number): boolean => {
  const parts = lines.flatMap(({ words }) => {
    const own = words.filter((word) => stripAt(strips, word) === column)
    return own.length === 0 ? [] : [{ left: Math.min(...own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)) }]
  })
  const most = (edges: readonly number[]): number =>
    Math.max(...edges.map((edge) => edges.filter((other) => Math.abs(edge - other) <= near).length)) / edges.length
  const edges = [parts.map(({ left }) => left), parts.map(({ right }) => right), parts.map(({ left, right }) => (left + right) / 2)]
  return edges.some((one) => most(one) >= alignedShare)
}
