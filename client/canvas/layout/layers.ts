import type { ThingKind } from '../../../graph/kinds.ts'
import type { Point } from '../../../picture/view.ts'
import { type Layout, type LayoutNode, neighboursOf, orderOf, room } from './sheet.ts'

/** Rows by kind, from the large to the small: countries, places, bodies, documents, people, events; each node under what it is linked to. */
export const layers = (layout: Layout): Map<string, Point> => {
  const kinds = new Map<ThingKind, LayoutNode[]>()
  for (const node of layout.nodes) kinds.set(node.kind, [...(kinds.get(node.kind) ?? []), node])
  const neighbours = neighboursOf(layout)
  const perRow = Math.max(6, Math.ceil(Math.sqrt(layout.nodes.length) * 1.5))
  const wishes = new Map<string, Point>()
  let y = 0
  for (const [, nodes] of [...kinds].sort(([a], [b]) => orderOf(a) - orderOf(b))) {
    const sorted = under(nodes, neighbours, wishes)
    const rows = Math.ceil(sorted.length / perRow)
    const columns = Math.ceil(sorted.length / Math.max(1, rows))
    for (const [index, { id }] of sorted.entries()) {
      const row = index % rows
      const inRow = Math.ceil((sorted.length - row) / rows)
      wishes.set(id, {
        x: (Math.floor(index / rows) - (Math.min(columns, inRow) - 1) / 2) * room.width * 1.04,
        y: y + row * room.height * 1.04,
      })
    }
    y += rows * room.height * 1.04 + room.height * 0.9
  }
  return wishes
}

/** Nodes of a row by the mean place of their neighbours in the rows above: fewer lines cross. */
const under = (
  nodes: readonly LayoutNode[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  above: ReadonlyMap<string, Point>,
): LayoutNode[] => {
  const mean = ({ id }: LayoutNode): number => {
    const known = (neighbours.get(id) ?? []).flatMap((other) => above.get(other)?.x ?? [])
    return known.reduce((total, x) => total + x, 0) / Math.max(1, known.length)
  }
  const means = new Map(nodes.map((node) => [node.id, mean(node)]))
  return [...nodes].sort((a, b) => (means.get(a.id) ?? 0) - (means.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))
}
