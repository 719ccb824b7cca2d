import type { Point } from '../../../picture/view.ts'
import { type Layout, type LayoutNode, neighboursOf, orderOf, room } from './sheet.ts'

/**
 * From left to right by day, as far apart as the days are, where there is room; what has no day stands above what it is tied to, the
 * rest below. Of a crowded year the later ones stand further right: a sheet grows in width rather than into a tower.
 */
export const byTime = (layout: Layout): Map<string, Point> => {
  const dated = layout.nodes.flatMap((node) => {
    const at = node.day === undefined ? Number.NaN : Date.parse(node.day)
    return Number.isNaN(at) ? [] : [{ id: node.id, at }]
  })
  const [first, last] = [Math.min(...dated.map(({ at }) => at)), Math.max(...dated.map(({ at }) => at))]
  const across = (Math.max(8, Math.ceil(dated.length / rowsFor(dated))) - 1) * room.width
  const wishes = packed(
    dated.map(({ id, at }) => ({ id, x: last > first ? ((at - first) / (last - first)) * across : across / 2 })),
    { from: 0, step, side: 'right' },
  )
  const lowest = Math.max(0, ...[...wishes.values()].map(({ y }) => y))
  const [tied, loose] = undated(layout, wishes)
  const above = packed(tied, { from: -room.height * 1.6, step: -step, side: 'both' })
  const below = packed(
    loose.map(({ id }, index) => ({ id, x: (index % Math.max(8, Math.round(across / room.width))) * room.width * 1.04 })),
    { from: lowest + room.height * 1.6, step, side: 'both' },
  )
  return new Map([...wishes, ...above, ...below])
}

const step = room.height * 1.04
/** So many rows that a crowd is about four times as wide as it is high: up to three such crowds stand over one another. */
const rowsFor = (crowd: readonly unknown[]): number => Math.max(3, Math.round(Math.sqrt((crowd.length * room.width) / room.height) / 2))

/** What has no day of its own: with the middle of the dated things that it is tied to, and what is tied to none. */
const undated = (layout: Layout, dated: ReadonlyMap<string, Point>): [{ id: string; x: number }[], LayoutNode[]] => {
  const neighbours = neighboursOf(layout)
  const [tied, loose]: [{ id: string; x: number }[], LayoutNode[]] = [[], []]
  for (const node of [...layout.nodes].sort((a, b) => orderOf(b.kind) - orderOf(a.kind) || (a.id < b.id ? -1 : 1))) {
    if (dated.has(node.id)) continue
    const near = (neighbours.get(node.id) ?? []).flatMap((id) => dated.get(id)?.x ?? [])
    if (near.length === 0) loose.push(node)
    else tied.push({ id: node.id, x: near.reduce((sum, x) => sum + x, 0) / near.length })
  }
  return [tied, loose]
}

interface Rows {
  from: number
  step: number
  /** Where to look for room when all rows are taken at a place. */
  side: 'right' | 'both'
}

/** Each at its own place across, in the first row in which it stands clear of the others, else in the row where that is nearest. */
const packed = (wishes: readonly { id: string; x: number }[], { from, step, side }: Rows): Map<string, Point> => {
  const rows = Array.from({ length: rowsFor(wishes) }, (): number[] => [])
  return new Map(
    [...wishes]
      .sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))
      .map(({ id, x: wished }) => {
        const places = rows.map((row) => freeIn(row, wished, side))
        const away = places.map((x) => Math.abs(x - wished))
        const row = away.indexOf(Math.min(...away))
        const x = places[row] ?? wished
        rows[row]?.push(x)
        return [id, { x, y: from + row * step }]
      }),
  )
}

/** The place of a row nearest to a wish at which nothing stands in the way. */
const freeIn = (row: readonly number[], wished: number, side: Rows['side']): number => {
  const isFree = (x: number) => row.every((other) => Math.abs(other - x) >= room.width)
  const beside = row.flatMap((other) => [other + room.width, ...(side === 'both' ? [other - room.width] : [])])
  const free = [wished, ...beside].filter((x) => (side === 'both' || x >= wished) && isFree(x))
  return free.reduce((best, x) => (Math.abs(x - wished) < Math.abs(best - wished) ? x : best), free[0] ?? wished)
}
