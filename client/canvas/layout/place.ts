import type { Point, Positions } from '../../../picture/view.ts'
import { pull } from './force.ts'
import { type Layout, neighboursOf, room, settle, squeeze } from './sheet.ts'

/**
 * Positions for new nodes: near what they are linked to (or near `near`), touching nothing. What stands stays: it is not in the answer.
 * A sheet may hold thousands; only what stands around the new ones takes part in the pull.
 */
export const placed = (layout: Layout, newIds: readonly string[], near?: string): Positions => {
  const fresh = new Set(newIds)
  const standing = new Map(layout.nodes.flatMap(({ id, at }) => (at && !fresh.has(id) ? [[id, at] as const] : [])))
  const nodes = layout.nodes.filter(({ id }) => fresh.has(id))
  const neighbours = neighboursOf(layout)
  const middle = (near === undefined ? undefined : standing.get(near)) ?? centre([...standing.values()])
  const start = new Map<string, Point>(standing)
  for (const [index, { id }] of nodes.entries()) {
    const known = (neighbours.get(id) ?? []).flatMap((other) => standing.get(other) ?? [])
    start.set(id, fan(known.length === 0 ? middle : centre(known), centre([...standing.values()]), index, nodes.length))
  }
  const around = nearby(standing, [...nodes.map(({ id }) => start.get(id) ?? middle), middle], fresh.size)
  const inPlay = new Set([...fresh, ...around])
  const part = {
    nodes: layout.nodes.filter(({ id }) => inPlay.has(id)),
    edges: layout.edges.filter(({ from, to }) => inPlay.has(from) && inPlay.has(to) && (fresh.has(from) || fresh.has(to))),
  }
  const pulled = pull(part, { start, fixed: around, ticks: 80, gravity: 0 })
  return settle([...pulled], standing.values())
}

const centre = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / Math.max(1, points.length),
  y: points.reduce((sum, { y }) => sum + y, 0) / Math.max(1, points.length),
})

/** A start on a fan that opens away from the middle of the sheet, where there is room. */
const fan = (from: Point, away: Point, index: number, count: number): Point => {
  const outward = Math.atan2(from.y - away.y, (from.x - away.x) * squeeze || 0.001)
  const angle = outward + ((index + 0.5) / count - 0.5) * Math.min(2 * Math.PI, 0.7 * count)
  const radius = room.height * (1.2 + Math.floor(index / 12) * 0.5)
  return { x: from.x + (Math.cos(angle) * radius) / squeeze, y: from.y + Math.sin(angle) * radius }
}

/** What stands within reach of the new ones: the more there are, the further they reach. */
const nearby = (standing: ReadonlyMap<string, Point>, points: readonly Point[], count: number): Set<string> => {
  const middle = centre(points)
  const reach =
    room.height * (6 + Math.sqrt(count) * 2) + Math.max(...points.map(({ x, y }) => Math.hypot((x - middle.x) * squeeze, y - middle.y)))
  const far = ({ x, y }: Point) => Math.hypot((x - middle.x) * squeeze, y - middle.y)
  return new Set(
    [...standing]
      .map(([id, point]) => ({ id, far: far(point) }))
      .filter((one) => one.far < reach)
      .sort((a, b) => a.far - b.far)
      .slice(0, Math.max(120, count * 4))
      .map(({ id }) => id),
  )
}
