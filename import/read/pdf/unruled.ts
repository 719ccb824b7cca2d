import type { Grid } from './grid.ts'
import { linesOf, paragraphsOf, placesApart, rowsOf } from './lines.ts'
import type { Page, Word } from './shapes.ts'
import {
  gapsIn,
  isAligned,
  isDoubtful,
  isPartHeading,
  type LineOfWords,
  leastGutter,
  lineFrom,
  places,
  rowGap,
  rowsIn,
  type Strip,
  stripAt,
  stripsOf,
  widestBlank,
  widestGap,
} from './strips.ts'
import { rightsOf, rowsByTops } from './tops.ts'

/** The table of a document whose tables have no rules, as far as it is certain: a grid a page, and the lines that stand above it. */
export interface UnruledTable {
  above: LineOfWords[]
  grids: Grid[]
  /** Whether its rows were told by where their cells begin: a person should look. */
  isByTops: boolean
  /** Rows that may be two, or of which a line may belong to another: they are in no grid. */
  doubtful: readonly (readonly LineOfWords[])[]
}

/**
 * The columns and rows of a table without rules: columns by the white strips that go through all its lines, rows by the distances of its
 * lines or, where these tell nothing, by where cells begin. Undefined where either leaves a doubt: a strip that the heading does not
 * confirm, text across strips, more than a few rows of which a line may begin a row or go on with it; a few such are left out.
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
  return (
    table && {
      above: lines.slice(0, start),
      grids: gridsOf(table.rows, table.strips),
      isByTops: distant === undefined,
      doubtful: table.doubtful,
    }
  )
}

interface Told {
  rows: readonly (readonly LineOfWords[])[]
  strips: readonly Strip[]
  doubtful: readonly (readonly LineOfWords[])[]
}

/** So many of the rows may be in doubt, the header not. */
const mostDoubtful = 0.15
const told = (
  all: readonly (readonly LineOfWords[])[],
  doubtful: ReadonlySet<readonly LineOfWords[]>,
  strips: readonly Strip[],
): Told | undefined => {
  const rows = all.filter((row) => !doubtful.has(row))
  const [header] = all
  if (rows.length < 3 || doubtful.size > all.length * mostDoubtful || header === undefined || doubtful.has(header)) return undefined
  return { rows, strips, doubtful: [...doubtful] }
}

/** Rows that stand farther apart than lines. */
const byDistance = (body: readonly LineOfWords[], header: LineOfWords): Told | undefined => {
  const rows = rowsIn(body)
  if (!rows) return undefined
  const headings = new Set(rows.flatMap((row) => row.filter((line) => row.length === 1 && isPartHeading(line))))
  const strips = stripsAgreedOn(body, headings, header)
  return strips && told(rows, new Set(rows.filter((row) => isDoubtful(row, strips))), strips)
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
  const doubtful = new Set<readonly LineOfWords[]>()
  for (const [at, line] of body.entries()) {
    if (starts[at] === true) rows.push([line])
    else rows.at(-1)?.push(line)
    const row = rows.at(-1)
    if (starts[at] === 'doubt' && row) doubtful.add(row)
  }
  return told(rows, doubtful, strips)
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
