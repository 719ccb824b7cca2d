import type { Point } from '../../../picture/view.ts'
import { type Layout, neighboursOf, room, squeeze, stepsFrom } from './sheet.ts'

/** The parts of a layout that no link ties to one another, the largest first. */
export const islandsOf = (layout: Layout): Layout[] => {
  const neighbours = neighboursOf(layout)
  const seen = new Set<string>()
  const islands = layout.nodes.flatMap(({ id }) => {
    if (seen.has(id)) return []
    const ids = stepsFrom([id], neighbours)
    for (const each of ids.keys()) seen.add(each)
    return [{ ...layout, nodes: layout.nodes.filter((node) => ids.has(node.id)), edges: layout.edges.filter(({ from }) => ids.has(from)) }]
  })
  return islands.sort((a, b) => b.nodes.length - a.nodes.length)
}

/** An island as a round heap on the squeezed sheet. */
interface Heap {
  wishes: ReadonlyMap<string, Point>
  middle: Point
  radius: number
}

const heapOf = (wishes: ReadonlyMap<string, Point>): Heap => {
  const points = [...wishes.values()].map(({ x, y }) => ({ x: x * squeeze, y }))
  const middleOf = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  const middle = { x: middleOf(points.map(({ x }) => x)), y: middleOf(points.map(({ y }) => y)) }
  return { wishes, middle, radius: Math.max(...points.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y))) + room.height * 0.6 }
}

/** How far apart the places are that are tried. */
const step = room.height / 2

/** Islands round the first, each at the free place nearest to the middle: none lies across another. */
export const spread = (islands: readonly ReadonlyMap<string, Point>[]): Map<string, Point> => {
  const placed: (Point & { radius: number })[] = []
  const wishes = new Map<string, Point>()
  for (const { wishes: own, middle, radius } of islands.filter(({ size }) => size > 0).map(heapOf)) {
    const at = nearestFree(placed, radius)
    placed.push({ ...at, radius })
    for (const [id, { x, y }] of own) wishes.set(id, { x: x + (at.x - middle.x) / squeeze, y: y + at.y - middle.y })
  }
  return wishes
}

const nearestFree = (placed: readonly (Point & { radius: number })[], radius: number): Point => {
  // Squeezed, the sheet is as high as wide; seen, it is as much wider than high as a window is.
  for (let ring = 0; ; ring += 1) {
    const stops = Math.max(1, ring * 6)
    for (let index = 0; index < stops; index += 1) {
      const angle = (index / stops) * 2 * Math.PI
      const at = { x: Math.cos(angle) * ring * step, y: Math.sin(angle) * ring * step }
      if (placed.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= other.radius + radius)) return at
    }
  }
}
