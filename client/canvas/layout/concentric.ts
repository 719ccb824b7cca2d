import type { Point } from '../../../picture/view.ts'
import { type Layout, type LayoutNode, neighboursOf, orderOf, room, squeeze, stepsFrom } from './sheet.ts'

/** Rings by the number of steps from what is chosen, else from the best connected; each node behind the one that leads to it. */
export const concentric = (layout: Layout): Map<string, Point> => {
  const neighbours = neighboursOf(layout)
  const middle = middleOf(layout.nodes, neighbours)
  const steps = stepsFrom(middle, neighbours)
  const furthest = Math.max(0, ...steps.values())
  const rings = new Map<number, LayoutNode[]>()
  for (const node of layout.nodes) {
    const step = steps.get(node.id) ?? furthest + 1
    rings.set(step, [...(rings.get(step) ?? []), node])
  }
  const angles = new Map<string, number>()
  const wishes = new Map<string, Point>()
  let radius = 0
  for (const [step, nodes] of [...rings].sort(([a], [b]) => a - b)) {
    const sorted = sortRing(nodes, neighbours, angles)
    for (let done = 0; done < sorted.length; ) {
      radius = step === 0 && sorted.length === 1 ? 0 : radius + room.height * 1.35
      const ring = sorted.slice(done, done + capacity(radius, sorted.length - done))
      for (const [id, point] of onRing(ring, radius, angles)) wishes.set(id, point)
      done += ring.length
    }
  }
  return wishes
}

const middleOf = (nodes: readonly LayoutNode[], neighbours: ReadonlyMap<string, readonly string[]>): string[] => {
  const chosen = nodes.filter(({ chosen }) => chosen).map(({ id }) => id)
  if (chosen.length > 0) return chosen
  const [best] = [...nodes].sort((a, b) => (neighbours.get(b.id)?.length ?? 0) - (neighbours.get(a.id)?.length ?? 0))
  return best ? [best.id] : []
}

/** How many rooms a ring has; at least one. */
const capacity = (radius: number, wanted: number): number =>
  Math.min(wanted, Math.max(1, Math.floor((2 * Math.PI * radius) / (room.height * 1.08))))

const sortRing = (
  nodes: readonly LayoutNode[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  angles: ReadonlyMap<string, number>,
): LayoutNode[] => {
  const towards = (id: string): number => {
    const known = (neighbours.get(id) ?? []).flatMap((other) => angles.get(other) ?? [])
    return known.length === 0 ? 0 : Math.atan2(sum(known.map(Math.sin)), sum(known.map(Math.cos)))
  }
  const wished = new Map(nodes.map(({ id }) => [id, towards(id)]))
  return [...nodes].sort((a, b) => (wished.get(a.id) ?? 0) - (wished.get(b.id) ?? 0) || orderOf(a.kind) - orderOf(b.kind))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const onRing = (nodes: readonly LayoutNode[], radius: number, angles: Map<string, number>): Map<string, Point> =>
  new Map(
    nodes.map(({ id }, index) => {
      const angle = -Math.PI + ((index + 0.5) / nodes.length) * 2 * Math.PI
      angles.set(id, angle)
      return [id, { x: (Math.cos(angle) * radius) / squeeze, y: Math.sin(angle) * radius }]
    }),
  )
