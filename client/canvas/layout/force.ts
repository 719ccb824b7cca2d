import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import type { Point } from '../../../picture/view.ts'
import { islandsOf, spread } from './islands.ts'
import { type Layout, neighboursOf, room, squeeze } from './sheet.ts'

interface Body extends SimulationNodeDatum {
  id: string
  x: number
  y: number
}

export interface Pull {
  /** Where each node begins. */
  start: ReadonlyMap<string, Point>
  /** Nodes that do not move. */
  fixed: ReadonlySet<string>
  ticks: number
  /** How strongly all are drawn to the middle; 0 where the fixed ones hold the rest. */
  gravity: number
}

/** Pulls linked nodes together and pushes the others apart, on the squeezed sheet; gives the places of those that may move. */
export const pull = ({ nodes, edges }: Layout, { start, fixed, ticks, gravity }: Pull): Map<string, Point> => {
  const bodies = nodes.map(({ id }): Body => {
    const { x, y } = start.get(id) ?? { x: 0, y: 0 }
    const body = { id, x: x * squeeze, y }
    return fixed.has(id) ? { ...body, fx: body.x, fy: y } : body
  })
  const links = edges.map(({ from, to }) => ({ source: from, target: to }))
  forceSimulation(bodies)
    .stop()
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(room.height * 1.25),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(-room.height * 5)
        .distanceMax(room.height * 12),
    )
    .force('collide', forceCollide<Body>(room.height / 2 + 2).iterations(2))
    .force('x', forceX<Body>(0).strength(gravity))
    .force('y', forceY<Body>(0).strength(gravity * 1.3))
    .tick(ticks)
  return new Map(bodies.filter(({ id }) => !fixed.has(id)).map(({ id, x, y }) => [id, { x: x / squeeze, y }]))
}

/** Nodes on a sunflower around a point: a start without coincidence and without chance. */
export const sunflower = (ids: readonly string[], around: Point): Map<string, Point> =>
  new Map(
    ids.map((id, index) => {
      const radius = room.height * 0.6 * Math.sqrt(index + 0.5)
      const angle = index * Math.PI * (3 - Math.sqrt(5))
      return [id, { x: around.x + (Math.cos(angle) * radius) / squeeze, y: around.y + Math.sin(angle) * radius }]
    }),
  )

/** Linked things drawn together, what no link ties to them beside them; what has no link at all stands in rows below. */
export const force = (layout: Layout): Map<string, Point> => {
  const neighbours = neighboursOf(layout)
  const pinned = layout.nodes.flatMap(({ id, at, pinned }) => (pinned && at ? [[id, at] as const] : []))
  const fixed = new Set(pinned.map(([id]) => id))
  const linked = layout.nodes.filter(({ id }) => fixed.has(id) || (neighbours.get(id)?.length ?? 0) > 0)
  const drawn = (nodes: Layout, gravity: number) => {
    const ids = nodes.nodes.map(({ id }) => id)
    return pull(nodes, { start: new Map([...sunflower(ids, { x: 0, y: 0 }), ...pinned]), fixed, ticks: 260, gravity })
  }
  const tied = { ...layout, nodes: linked }
  const pulled = fixed.size > 0 ? drawn(tied, 0.02) : spread(islandsOf(tied).map((island) => drawn(island, 0.06)))
  const loose = layout.nodes.filter(({ id }) => !pulled.has(id) && !fixed.has(id)).map(({ id }) => id)
  return new Map([...pulled, ...rowsBelow(loose, [...pulled.values(), ...pinned.map(([, at]) => at)])])
}

const rowsBelow = (ids: readonly string[], above: readonly Point[]): Map<string, Point> => {
  const [left, right] = [Math.min(0, ...above.map(({ x }) => x)), Math.max(0, ...above.map(({ x }) => x))]
  const perRow = Math.max(8, Math.floor((right - left) / (room.width * 1.4)))
  const top = Math.max(0, ...above.map(({ y }) => y)) + (above.length > 0 ? room.height * 1.6 : 0)
  return new Map(
    ids.map((id, index) => {
      const inRow = Math.min(perRow, ids.length - Math.floor(index / perRow) * perRow)
      const x = (left + right) / 2 + ((index % perRow) - (inRow - 1) / 2) * room.width * 1.4
      return [id, { x, y: top + Math.floor(index / perRow) * room.height * 1.1 }]
    }),
  )
}
