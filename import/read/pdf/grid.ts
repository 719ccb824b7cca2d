import { linesOf, paragraphsOf } from './lines.ts'
import { clustered, near, type Page, type Rule, type Rules, type Word } from './shapes.ts'

/** A table of a page: its edges, where its columns begin and what stands in its rows, each cell with its column's left edge. */
export interface Grid {
  page: number
  top: number
  bottom: number
  lefts: number[]
  right: number
  rows: { left: number; text: string }[][]
}

const touches = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - near && down.at <= across.to + near && across.at >= down.from - near && across.at <= down.to + near

/** Rules that touch one another, straight or over others, belong to one table. */
const tablesIn = ({ across, down }: Rules): Rules[] => {
  const left = new Set(down)
  const free = new Set(across)
  const tables: Rules[] = []
  for (const first of down) {
    if (!left.delete(first)) continue
    const table: Rules = { across: [], down: [first] }
    for (const rule of table.down) {
      const met = [...free].filter((one) => touches(one, rule))
      for (const one of met) {
        free.delete(one)
        table.across.push(one)
        for (const next of left) if (touches(one, next) && left.delete(next)) table.down.push(next)
      }
    }
    tables.push(table)
  }
  return tables
}

const isDrawn = (rules: readonly Rule[], at: number, middle: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= near && rule.from <= middle && rule.to >= middle)

/** Edges with the ends of the rules that cross them: a table may lack its outer border. */
const edgesOf = (rules: readonly Rule[], crossing: readonly Rule[]): number[] => {
  const edges = clustered(rules.map(({ at }) => at))
  const [first, last] = [Math.min(...crossing.map(({ from }) => from)), Math.max(...crossing.map(({ to }) => to))]
  return clustered([...edges, ...[first, last].filter((end) => edges.every((edge) => Math.abs(edge - end) > 2 * near))])
}

/** The place of a run of text among edges: between which two its middle lies. */
const between = (edges: readonly number[], at: number): number => edges.findLastIndex((edge) => edge <= at)

/** A run of text over a rule is two cells' text that the reader took for one: parted at the blank nearest to the rule. */
const parted = (word: Word, edges: readonly number[]): Word[] => {
  const edge = edges.find((at) => word.left < at - word.size && word.right > at + word.size)
  if (edge === undefined) return [word]
  const share = ((edge - word.left) / (word.right - word.left)) * word.text.length
  const blanks = Array.from(word.text.trim().matchAll(/\s+/g), ({ index }) => index)
  const cut = blanks.reduce<number | undefined>((a, b) => (a === undefined || Math.abs(b - share) < Math.abs(a - share) ? b : a), undefined)
  if (cut === undefined) return [word]
  return [
    { ...word, text: word.text.slice(0, cut), right: edge - 1 },
    ...parted({ ...word, text: word.text.slice(cut).trimStart(), left: edge + 1 }, edges),
  ]
}

const gridOf = (page: Page, rules: Rules): Grid | undefined => {
  if (rules.across.length < 2 || rules.down.length < 2) return undefined
  const [xs, ys] = [edgesOf(rules.down, rules.across), edgesOf(rules.across, rules.down)]
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  // A frame around a text is no table.
  if (columns < 2 && rows < 2) return undefined
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  const middle = (edges: readonly number[], at: number) => ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2

  /** For each place of the grid the place where its cell begins. */
  const roots: number[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column
      const goesRight = column > 0 && !isDrawn(rules.down, xs[column] ?? 0, middle(ys, row))
      const goesDown = row > 0 && !isDrawn(rules.across, ys[row] ?? 0, middle(xs, column))
      roots.push((goesRight ? roots[place - 1] : goesDown ? roots[place - columns] : undefined) ?? place)
    }

  const words: Word[][] = roots.map(() => [])
  for (const word of page.words) {
    const height = word.base - word.size * 0.3
    if (height < top || height > bottom || word.right < left || word.left > right) continue
    for (const part of parted(word, xs)) {
      const column = Math.min(Math.max(between(xs, (part.left + part.right) / 2), 0), columns - 1)
      words[roots[between(ys, height) * columns + column] ?? -1]?.push(part)
    }
  }
  const lines = words.map((some) => linesOf(some, page.number))
  const made = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const place = row * columns + column
      const end = column + roots.slice(place, (row + 1) * columns).filter((root) => root === place).length
      const [from = left, to = right] = [xs[column], xs[end]]
      const padding = Math.min(...lines.flatMap((some, at) => (at % columns === column ? some.map((line) => line.left - from) : [])))
      const text = paragraphsOf(lines[place] ?? [], to - Math.max(0, Math.min(padding, 8)))
      return { left: from, text: text.map((paragraph) => paragraph.text).join('\n') }
    }),
  )
  return { page: page.number, top, bottom, lefts: xs.slice(0, -1), right, rows: made.filter((row) => row.some(({ text }) => text !== '')) }
}

/** The ruled tables of a page, from top to bottom. */
export const gridsOf = (page: Page): Grid[] =>
  tablesIn(page.rules)
    .flatMap((rules) => gridOf(page, rules) ?? [])
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => a.top - b.top)
