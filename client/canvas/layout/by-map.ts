import { projected } from '../../../picture/map/map.ts'
import type { Point } from '../../../picture/view.ts'
import { type Layout, neighboursOf, room } from './sheet.ts'

/** Where things are in the world; what has no coordinates stands by what it is tied to, the rest in rows below. */
export const byMap = (layout: Layout): Map<string, Point> => {
  const width = Math.max(1800, Math.sqrt(layout.nodes.length) * room.width * 3)
  const height = width / 2
  const put = projected({ width, height, home: { coordinates: [...(layout.home ?? [0, 0])] } })
  const wishes = new Map(
    layout.nodes.flatMap(({ id, coordinates }) => (coordinates === undefined ? [] : [[id, put(coordinates)] as const])),
  )
  const neighbours = neighboursOf(layout)
  const waiting = layout.nodes.filter(({ id }) => !wishes.has(id))
  // What is tied to a place comes first, then what is tied to that, until nothing more is reached.
  for (let reached = waiting; reached.length > 0; ) {
    reached = waiting.filter(({ id }) => !wishes.has(id) && (neighbours.get(id) ?? []).some((other) => wishes.has(other)))
    const found = reached.map(({ id }) => [id, middleOf((neighbours.get(id) ?? []).flatMap((other) => wishes.get(other) ?? []))] as const)
    for (const [id, at] of found) wishes.set(id, at)
  }
  const perRow = Math.max(6, Math.floor(width / (room.width * 1.1)))
  for (const [index, { id }] of waiting.filter((node) => !wishes.has(node.id)).entries())
    wishes.set(id, { x: (index % perRow) * room.width * 1.1, y: height + room.height * (1 + Math.floor(index / perRow)) })
  return wishes
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
})
