import type { Arrangement } from '../../../graph/canvas.ts'
import type { Point, Positions } from '../../../picture/view.ts'
import { byCountry } from './by-country.ts'
import { byMap } from './by-map.ts'
import { byTime } from './by-time.ts'
import { concentric } from './concentric.ts'
import { force } from './force.ts'
import { layers } from './layers.ts'
import { type Layout, neighboursOf, settle } from './sheet.ts'

/** Where each node would like to be. */
export type Wishes = ReadonlyMap<string, Point>

/** The arrangements of a whole sheet, by name. */
export const arrangements = {
  force,
  concentric,
  layers,
  'by-country': byCountry,
  'by-time': byTime,
  'by-map': byMap,
} satisfies Record<Arrangement, (layout: Layout) => Wishes>

/** A whole sheet anew, nothing touching anything; pinned nodes stay where they are. The same sheet gives the same positions. */
export const arranged = (layout: Layout, how: Arrangement): Positions => {
  const wishes = arrangements[how](layout)
  const pinned = new Map(layout.nodes.flatMap(({ id, at, pinned }) => (pinned && at ? [[id, at] as const] : [])))
  const neighbours = neighboursOf(layout)
  const rest = layout.nodes
    .filter(({ id }) => !pinned.has(id))
    .sort((a, b) => (neighbours.get(b.id)?.length ?? 0) - (neighbours.get(a.id)?.length ?? 0))
    .map(({ id }) => [id, wishes.get(id) ?? { x: 0, y: 0 }] as const)
  return { ...settle(rest, [...pinned.values(), ...layout.taken]), ...Object.fromEntries(pinned) }
}
