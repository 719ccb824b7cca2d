import type { Point } from '../../../picture/view.ts'
import { type Layout, type LayoutNode, neighboursOf, room } from './sheet.ts'

/** Bodies of the city, what ties them to others, countries, places, partners; what is of no tier stands below them all. */
const tiers: readonly ((node: LayoutNode) => boolean)[] = [
  ({ home }) => home === true,
  ({ kind }) => kind === 'Event' || kind === 'Agreement' || kind === 'Project' || kind === 'Direction',
  ({ kind }) => kind === 'Country',
  ({ kind }) => kind === 'Place',
  ({ kind }) => kind === 'Organization' || kind === 'Person',
]
const tierOf = (node: LayoutNode): number => {
  const tier = tiers.findIndex((isOf) => isOf(node))
  return tier === -1 ? tiers.length : tier
}

/** Rows by tier: city bodies – countries – partners, with what ties them between; each node under what it is linked to. */
export const layers = (layout: Layout): Map<string, Point> => {
  const rowsOf = new Map<number, LayoutNode[]>()
  for (const node of layout.nodes) rowsOf.set(tierOf(node), [...(rowsOf.get(tierOf(node)) ?? []), node])
  const neighbours = neighboursOf(layout)
  const perRow = Math.max(6, Math.ceil(Math.sqrt(layout.nodes.length) * 1.5))
  const wishes = new Map<string, Point>()
  let y = 0
  for (const [, nodes] of [...rowsOf].sort(([a], [b]) => a - b)) {
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
