import type { Point } from '../../../picture/view.ts'
import { type Layout, type LayoutNode, neighboursOf, orderOf, room } from './sheet.ts'

const rowsWished = 6

/** From left to right by day, as far apart as the days are; what has no day stands above what it is tied to, the rest below. */
export const byTime = (layout: Layout): Map<string, Point> => {
  const dated = layout.nodes.flatMap((node) => {
    const at = node.day === undefined ? Number.NaN : Date.parse(node.day)
    return Number.isNaN(at) ? [] : [{ id: node.id, at }]
  })
  const [first, last] = [Math.min(...dated.map(({ at }) => at)), Math.max(...dated.map(({ at }) => at))]
  const across = (Math.max(8, Math.ceil(dated.length / rowsWished)) - 1) * room.width
  const wishes = packed(
    dated.map(({ id, at }) => ({ id, x: last > first ? ((at - first) / (last - first)) * across : across / 2 })),
    { from: 0, step: room.height * 1.04 },
  )
  const lowest = Math.max(0, ...[...wishes.values()].map(({ y }) => y))
  const [tied, loose] = undated(layout, wishes)
  const above = packed(tied, { from: -room.height * 1.6, step: -room.height * 1.04 })
  const below = packed(
    loose.map(({ id }, index) => ({ id, x: (index % Math.max(8, Math.round(across / room.width))) * room.width * 1.04 })),
    { from: lowest + room.height * 1.6, step: room.height * 1.04 },
  )
  return new Map([...wishes, ...above, ...below])
}

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

/** Each at its own place across, in the first row in which it stands clear of the others. */
const packed = (wishes: readonly { id: string; x: number }[], { from, step }: { from: number; step: number }): Map<string, Point> => {
  const ends: number[] = []
  return new Map(
    [...wishes]
      .sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))
      .map(({ id, x }) => {
        const free = ends.findIndex((end) => end + room.width <= x)
        const row = free === -1 ? ends.length : free
        ends[row] = x
        return [id, { x, y: from + row * step }]
      }),
  )
}
