import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import type { Point } from '../../../picture/view.ts'
import { type Layout, room, squeeze } from './sheet.ts'

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
