import type { Grid } from './grid.ts'
import { begins, type Line, lineOf, paragraphsOf, rowsOf } from './lines.ts'
import type { Page, Word } from './shapes.ts'

/** A table without rules is known by a heading of so many columns, and by so many lines below that keep to them. */
const least = { columns: 4, lines: 3 }
/** How far in points from the edge of its column a text may begin to the left. */
const loose = 4

/** A wider gap within a line, in sizes of its letters, may be one between columns. */
const gap = 0.7

/** The texts of a line that stand apart from one another. */
const apart = (row: readonly Word[], page: number): Line[] => {
  const runs: Word[][] = []
  for (const word of row.toSorted((a, b) => a.left - b.left)) {
    const last = runs.at(-1)?.at(-1)
    if (last && word.left - last.right <= gap * word.size) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs.map((run) => lineOf(run, page))
}

const columnOf = (lefts: readonly number[], { left }: Line): number => lefts.findLastIndex((edge) => edge <= left + loose)

/** Whether every text of a line lies within a column. */
const keeps = (lefts: readonly number[], texts: readonly Line[]): boolean =>
  texts.every((text) => {
    const column = columnOf(lefts, text)
    return column >= 0 && text.right <= (lefts[column + 1] ?? Infinity)
  })
const isEvidence = (lefts: readonly number[], texts: readonly Line[]): boolean =>
  texts.length >= 2 && texts.every(({ left }) => lefts.some((edge) => Math.abs(edge - left) <= loose))

/** Where a table begins: the line of its headings, which give its columns. */
const headingIn = (lines: readonly Line[][]): number =>
  lines.findIndex((texts, at) => {
    const lefts = texts.map(({ left }) => left)
    const below = lines.slice(at + 1)
    const end = below.findIndex((one) => !keeps(lefts, one))
    const own = end < 0 ? below : below.slice(0, end)
    return texts.length >= least.columns && own.filter((one) => isEvidence(lefts, one)).length >= least.lines
  })

/**
 * The table of a page that has no rules: its columns begin where its headings do, or where those of `above` did, the table on the page before.
 * A row begins where its first or second column does.
 */
export const columnsOf = (page: Page, above: Grid | undefined): Grid | undefined => {
  const lines = rowsOf(page.words).map((row) => apart(row, page.number))
  const [first] = lines
  const start = above && first && keeps(above.lefts, first) ? 0 : headingIn(lines)
  if (start < 0) return undefined
  const goesOn = start === 0 && above !== undefined && first !== undefined && keeps(above.lefts, first)
  const lefts = goesOn ? above.lefts : (lines[start] ?? []).map(({ left }) => left)
  const stop = lines.findIndex((texts, at) => at >= start && !keeps(lefts, texts))
  const own = lines.slice(start, stop < 0 ? undefined : stop)
  const right = goesOn ? above.right : Math.max(...own.flat().map((text) => text.right))
  const ends = lefts.map((_, column) => (lefts[column + 1] ?? right + 1) - 1)

  const rows: Line[][][] = []
  own.forEach((texts, at) => {
    const cells = lefts.map((_, column) => {
      const some = texts.filter((text) => columnOf(lefts, text) === column)
      return some.length > 0 ? [lineOf(some, page.number)] : []
    })
    const before = own[at - 1] ?? []
    const isNew = [0, 1].some((column) => {
      const [text] = cells[column] ?? []
      const last = before.find((one) => columnOf(lefts, one) === column)
      return text !== undefined && (last === undefined || begins(last, text, ends[column] ?? right))
    })
    const row = rows.at(-1)
    if (!row || isNew) rows.push(cells)
    else cells.forEach((some, column) => row[column]?.push(...some))
  })
  const made = rows.map((row) =>
    row.map((some, column) => ({
      left: lefts[column] ?? 0,
      text: paragraphsOf(some, ends[column] ?? right)
        .map(({ text }) => text)
        .join('\n'),
    })),
  )
  const [top, bottom] = [own[0]?.[0], own.at(-1)?.[0]]
  return { page: page.number, top: (top?.base ?? 0) - (top?.size ?? 0), bottom: (bottom?.base ?? 0) + 1, lefts, right, rows: made }
}
