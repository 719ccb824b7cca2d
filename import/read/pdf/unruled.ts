import type { Grid } from './grid.ts'
import { linesOf, paragraphsOf, placesApart, rowsOf } from './lines.ts'
import { near, type Page, type Word } from './shapes.ts'
import { rightsOf, rowsByTops } from './tops.ts'

/** A line of a page as runs of text, with the page that it stands on. */
interface LineOfWords {
  words: Word[]
  base: number
  size: number
  page: number
}
/** A strip of the page that a column keeps to itself. */
interface Strip {
  from: number
  to: number
}

/** So many places apart make a line a row of a table; so many such lines a table (read-pdf.ts). */
const places = 4
/** A white strip that parts two columns is at least so wide, in sizes of the letters. */
const leastGutter = 0.5
/** A blank between words is at most so wide; a gap between this and a whole size may be either a blank or a gutter. */
const widestBlank = 0.6
/** A wider gap than this within a column parts two columns of which the text of some line hides the gutter. */
const widestGap = 1.5
/** Lines of one cell lie at most so far apart, in sizes of the letters; rows lie farther apart than lines by at least this factor. */
const closest = 1.45
const rowGap = 1.2
/** A heading over all columns is short. */
const longestHeading = 60

const lineFrom = (words: Word[], page: number): LineOfWords => ({
  words: words.toSorted((a, b) => a.left - b.left),
  base: Math.min(...words.map(({ base }) => base)),
  size: Math.max(...words.map(({ size }) => size)),
  page,
})
const textOf = ({ words }: LineOfWords): string => words.map(({ text }) => text).join(' ')

/** What no text of these lines touches, between its left and right end: the text's own strips. */
const stripsOf = (lines: readonly LineOfWords[], gutter: number): Strip[] => {
  const strips: Strip[] = []
  for (const { left, right } of lines.flatMap(({ words }) => words).toSorted((a, b) => a.left - b.left)) {
    const last = strips.at(-1)
    if (last && left - last.to < gutter) last.to = Math.max(last.to, right)
    else strips.push({ from: left, to: right })
  }
  return strips
}

/** The gaps between neighbouring runs of a line, in sizes of its letters, with the runs at both sides. */
const gapsIn = ({ words, size }: LineOfWords): { gap: number; before: Word; after: Word }[] =>
  words.flatMap((after, at) => {
    const before = words[at - 1]
    return before ? [{ gap: (after.left - before.right) / size, before, after }] : []
  })

const stripAt = (strips: readonly Strip[], { left, right }: Word): number =>
  strips.findIndex(({ from, to }) => from <= (left + right) / 2 && (left + right) / 2 <= to)

/** A short line alone in its row that stands over several columns: the heading of a part. */
const isPartHeading = (line: LineOfWords): boolean =>
  placesApart(line.words) === 1 && textOf(line).length <= longestHeading && !/[.;:!?]\s*$/.test(textOf(line))

/** Lines that belong to one row: nearer to one another than rows are. Undefined where the distances do not tell lines from rows. */
const rowsIn = (lines: readonly LineOfWords[]): LineOfWords[][] | undefined => {
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
const isDoubtful = (row: readonly LineOfWords[], strips: readonly Strip[]): boolean => {
  if (row.length === 1) return false
  const filled = row.map(({ words }) => new Set(words.map((word) => stripAt(strips, word))))
  const [first = new Set<number>()] = filled
  const beginsLate = filled.some((columns, at) => at > 0 && [...columns].some((column) => filled[at - 1]?.has(column) === false))
  const isEven = first.size === strips.length && filled.every((columns) => columns.size === first.size)
  return beginsLate || isEven
}

/** Most lines of a column begin, end or have their middle at one place; this share of them at least. */
const alignedShare = 0.7
const isAligned = (lines: readonly LineOfWords[], strips: readonly Strip[], column: number): boolean => {
  const parts = lines.flatMap(({ words }) => {
    const own = words.filter((word) => stripAt(strips, word) === column)
    return own.length === 0 ? [] : [{ left: Math.min(...own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)) }]
  })
  const most = (edges: readonly number[]): number =>
    Math.max(...edges.map((edge) => edges.filter((other) => Math.abs(edge - other) <= near).length)) / edges.length
  const edges = [parts.map(({ left }) => left), parts.map(({ right }) => right), parts.map(({ left, right }) => (left + right) / 2)]
  return edges.some((one) => most(one) >= alignedShare)
}

/** The table of a document whose tables have no rules, as far as it is certain: a grid a page, and the lines that stand above it. */
export interface UnruledTable {
  above: LineOfWords[]
  grids: Grid[]
  /** Whether its rows were told by where their cells begin: a person should look. */
  isByTops: boolean
}

/**
 * The columns and rows of a table without rules: columns by the white strips that go through all its lines, rows by the distances of its
 * lines or, where these tell nothing, by where cells begin. Undefined where either leaves a doubt: a strip that the heading does not
 * confirm, text across strips, a line that may begin a row or go on with it.
 */
export const unruledTable = (
  pages: readonly Page[],
  isApart: (words: readonly Word[], page: Page) => boolean,
): UnruledTable | undefined => {
  const lines = pages.flatMap((page) =>
    rowsOf(page.words)
      .filter((words) => !isApart(words, page))
      .map((words) => lineFrom(words, page.number)),
  )
  const start = lines.findIndex(({ words }) => placesApart(words) >= places)
  const header = lines[start]
  if (!header) return undefined
  const body = lines.slice(start)
  const distant = byDistance(body, header)
  const table = distant ?? byTops(body, header)
  return table && { above: lines.slice(0, start), grids: gridsOf(table.rows, table.strips), isByTops: distant === undefined }
}

interface Told {
  rows: readonly (readonly LineOfWords[])[]
  strips: readonly Strip[]
}

/** Rows that stand farther apart than lines. */
const byDistance = (body: readonly LineOfWords[], header: LineOfWords): Told | undefined => {
  const rows = rowsIn(body)
  if (!rows) return undefined
  const headings = new Set(rows.flatMap((row) => row.filter((line) => row.length === 1 && isPartHeading(line))))
  const strips = stripsAgreedOn(body, headings, header)
  if (!strips || rows.length < 3 || rows.some((row) => isDoubtful(row, strips))) return undefined
  return { rows, strips }
}

/** Rows no farther apart than lines, as Word sets them. */
const byTops = (body: readonly LineOfWords[], header: LineOfWords): Told | undefined => {
  const pitches = body.flatMap((line, at) => {
    const above = body[at - 1]
    return above?.page === line.page ? [line.base - above.base] : []
  })
  // Where some lines stand farther apart than others, the distances say more than cells do.
  if (Math.max(...pitches) > Math.min(...pitches) * (1 + (rowGap - 1) / 2)) return undefined
  const wide = body.filter((line) => placesApart(line.words) > 1)
  const rough = stripsOf(wide, leastGutter * header.size)
  const headings = new Set(body.filter((line) => isPartHeading(line) && line.words.some((word) => stripWithin(rough, word) < 0)))
  const strips = stripsAgreedOn(body, headings, header)
  if (!strips) return undefined
  const columns = (line: LineOfWords) =>
    headings.has(line) ? undefined : strips.map((_, column) => line.words.filter((word) => stripAt(strips, word) === column))
  const starts = rowsByTops(
    body.map((line) => ({ page: line.page, columns: columns(line) })),
    rightsOf(strips, header.size),
  )
  if (!starts) return undefined
  const rows: LineOfWords[][] = []
  for (const [at, line] of body.entries()) {
    if (starts[at] === true) rows.push([line])
    else rows.at(-1)?.push(line)
  }
  return rows.length < 3 ? undefined : { rows, strips }
}

/** The columns that the white strips between the lines' texts part, where nothing in the table contradicts them. */
const stripsAgreedOn = (
  body: readonly LineOfWords[],
  headings: ReadonlySet<LineOfWords>,
  header: LineOfWords,
): readonly Strip[] | undefined => {
  const told = body.filter((line) => !headings.has(line))
  const strips = stripsOf(told, leastGutter * header.size)
  if (strips.length < places || strips.length !== placesApart(header.words)) return undefined
  if (gapsIn(header).some(({ gap }) => gap > widestBlank && gap <= 1)) return undefined
  const hidesGutter = ({ gap, before, after }: ReturnType<typeof gapsIn>[number]) =>
    gap > widestGap && stripAt(strips, before) === stripAt(strips, after)
  if (body.some((line) => gapsIn(line).some(hidesGutter))) return undefined
  if (!strips.every((_, column) => isAligned(told, strips, column))) return undefined
  const inHeader = new Set(header.words.map((word) => stripAt(strips, word)))
  return inHeader.size === strips.length ? strips : undefined
}

const gridsOf = (rows: readonly (readonly LineOfWords[])[], strips: readonly Strip[]): Grid[] => {
  const lefts = strips.map(({ from }) => from)
  const right = strips.at(-1)?.to ?? 0
  const grids: Grid[] = []
  for (const row of rows) {
    const page = row[0]?.page ?? 1
    const cells = strips.map(({ from, to }, column) => {
      const words = row.flatMap((line) => line.words.filter((word) => columnOf(strips, word) === column))
      return {
        left: from,
        text: paragraphsOf(linesOf(words, page), to)
          .map(({ text }) => text)
          .join('\n'),
      }
    })
    const last = grids.at(-1)
    if (last?.page === page) last.rows.push(cells)
    else grids.push({ page, top: 0, bottom: 0, lefts, right, rows: [cells] })
  }
  return grids
}

const stripWithin = (strips: readonly Strip[], word: Word): number =>
  strips.findIndex(({ from, to }) => word.left >= from - 1 && word.right <= to + 1)
/** A heading over all columns stands in the first. */
const columnOf = (strips: readonly Strip[], word: Word): number => Math.max(0, stripWithin(strips, word))
