import type { NodeShape } from '../../picture/drawing.ts'
import type { Point } from '../../picture/view.ts'
import type { Near } from './near.ts'

/** Which way each arrow key points on the sheet. */
export const ways: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
}

/** Where an arrow key leads: the nearest neighbour that way along a link, else the nearest thing that way, else nowhere. */
export const walked = (near: Near, from: string | null, way: Point): NodeShape | undefined => {
  const here = from === null ? undefined : near.node(from)
  if (!here) return [...near.drawing.nodes].sort((a, b) => b.degree - a.degree)[0]
  const linked = near.edgesOf(here.id).flatMap(({ from: one, to: other }) => near.node(one === here.id ? other : one) ?? [])
  return nearestOf(linked, here, way) ?? nearestOf(near.drawing.nodes, here, way)
}

/** The nearest of some within 60 degrees of a direction; what lies straight ahead counts as nearer. */
export const nearestOf = <T extends Point>(nodes: readonly T[], here: Point, way: Point): T | undefined => {
  let best: { node: T; cost: number } | undefined
  for (const node of nodes) {
    const [dx, dy] = [node.x - here.x, node.y - here.y]
    const distance = Math.hypot(dx, dy)
    const ahead = distance === 0 ? 0 : (dx * way.x + dy * way.y) / distance
    if (ahead < 0.5) continue
    const cost = distance * (2 - ahead)
    if (!best || cost < best.cost) best = { node, cost }
  }
  return best?.node
}
