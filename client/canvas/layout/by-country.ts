import { worldParts } from '../../../graph/vocabulary.ts'
import type { Point } from '../../../picture/view.ts'
import { concentric } from './concentric.ts'
import { type Layout, type LayoutNode, neighboursOf, room, squeeze, stepsFrom } from './sheet.ts'

interface Cluster {
  country: string
  part: string
  wishes: Map<string, Point>
  radius: number
}

/** A round heap for each country, in rows by part of the world; what belongs to none stands in a heap of its own. */
export const byCountry = (layout: Layout): Map<string, Point> => {
  const heaps = new Map<string, LayoutNode[]>()
  const home = countryOf(layout)
  for (const node of layout.nodes) {
    const country = home.get(node.id) ?? ''
    heaps.set(country, [...(heaps.get(country) ?? []), node])
  }
  const clusters = [...heaps].map(([country, nodes]): Cluster => {
    const ids = new Set(nodes.map(({ id }) => id))
    const wishes = concentric({
      ...layout,
      nodes: headed(nodes),
      edges: layout.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    })
    return { country, part: nodes.find(({ part }) => part !== undefined)?.part ?? '', wishes, radius: radiusOf(wishes) }
  })
  return shelves(clusters.sort((a, b) => partOrder(a.part) - partOrder(b.part) || compare(a.country, b.country)))
}

const parts = Object.keys(worldParts)
/** Parts of the world in the documents' own order, those of none last. */
const partOrder = (part: string): number => (parts.includes(part) ? parts.indexOf(part) : parts.length)

/** By code; the heap of no country last. */
const compare = (a: string, b: string): number => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)

/** The country of each node: its own word, else that of the nearest node that has one. */
const countryOf = (layout: Layout): Map<string, string> => {
  const neighbours = neighboursOf(layout)
  const known = new Map(layout.nodes.flatMap(({ id, country }) => (country === undefined ? [] : [[id, country] as const])))
  const steps = stepsFrom([...known.keys()], neighbours)
  const found = new Map(known)
  for (const [id] of [...steps].sort(([, a], [, b]) => a - b)) {
    if (found.has(id)) continue
    const leader = (neighbours.get(id) ?? []).find((other) => found.has(other))
    if (leader !== undefined) found.set(id, found.get(leader) ?? '')
  }
  return found
}

/** The country itself is the middle of its heap. */
const headed = (nodes: readonly LayoutNode[]): LayoutNode[] => nodes.map((node) => ({ ...node, chosen: node.kind === 'Country' }))

const radiusOf = (wishes: ReadonlyMap<string, Point>): number =>
  Math.max(0, ...[...wishes.values()].map(({ x, y }) => Math.hypot(x * squeeze, y))) + room.height * 0.75

/** How much wider than high a window is that a sheet is looked at through. */
const window = 1.6
/** Widths that are tried, as shares of a square that would hold all heaps. */
const widths = [1, 1.25, 1.5, 1.75, 2, 2.5, 3]

/** Heaps side by side in rows, of the width at which they are seen largest. */
const shelves = (clusters: readonly Cluster[]): Map<string, Point> => {
  const area = clusters.reduce((sum, { radius }) => sum + (2 * radius) ** 2 / squeeze, 0)
  const tried = widths.map((share) => shelved(clusters, Math.sqrt(area) * share))
  const [best] = tried.sort((a, b) => Math.max(a.wide / window, a.tall) - Math.max(b.wide / window, b.tall))
  return best?.wishes ?? new Map()
}

const shelved = (clusters: readonly Cluster[], across: number) => {
  const wishes = new Map<string, Point>()
  let [x, y, row, widest] = [0, 0, 0, 0]
  for (const { wishes: own, radius } of clusters) {
    const wide = (2 * radius) / squeeze
    if (x > 0 && x + wide > across) [x, y, row] = [0, y + row, 0]
    for (const [id, point] of own) wishes.set(id, { x: x + wide / 2 + point.x, y: y + radius + point.y })
    x += wide
    row = Math.max(row, 2 * radius)
    widest = Math.max(widest, x)
  }
  return { wishes, wide: widest, tall: y + row }
}
