import { screenLimit, type View } from '../../../graph/view.ts'
import type { Inside, Spot } from '../../../picture/levels/inside.ts'
import type { World } from '../../../picture/levels/world.ts'
import type { Positions } from '../../../picture/view.ts'
import { addThings, place, type Step } from '../../app/steps.ts'
import type { Target } from '../../canvas/overview/props.ts'

/** What is meant, as things for the canvas: `left` are those for which there is no room. */
export interface Part {
  ids: string[]
  positions: Positions
  left: number
}

/** The room of a thing on the canvas, to which the room of one on the overview becomes. */
const room = { x: 156, y: 118 } as const

/** The domain's order: the country, its places, bodies, then the rest from the newest on. */
const levelOf = ({ thing }: Spot): number => {
  const at = (['Country', 'Place', 'Organization'] as const).findIndex((kind) => kind === thing.kind)
  return at < 0 ? 3 : at
}
const byLevel = (one: Spot, other: Spot): number =>
  levelOf(one) - levelOf(other) ||
  ((one.thing.day ?? '') > (other.thing.day ?? '') ? -1 : (one.thing.day ?? '') < (other.thing.day ?? '') ? 1 : 0) ||
  (one.thing.id < other.thing.id ? -1 : 1)

const spotsOf = ({ level, key }: Target, world: World, insides: ReadonlyMap<string, Inside>): Spot[] => {
  const all = [...insides.values()]
  if (level === 'region') return insides.get(key)?.spots ?? []
  if (level === 'part')
    return world.parts.find((part) => part.key === key)?.regions.flatMap((region) => insides.get(region.key)?.spots ?? []) ?? []
  const spots = all.flatMap(({ spots }) => spots)
  if (level === 'thing') return spots.filter(({ thing }) => thing.id === key)
  // A place has the bodies that are based in it with it.
  const based = new Set(spots.filter(({ thing }) => thing.holder === key && thing.kind === 'Organization').map(({ thing }) => thing.id))
  return spots.filter(({ holder }) => holder === key || based.has(holder))
}

/** A part of the overview for a canvas with so many things on it: its things as far as there is room, standing as they do on the overview. */
export const partOf = (
  target: Target,
  { world, insides, hidden }: { world: World; insides: ReadonlyMap<string, Inside>; hidden: View['hidden'] },
  onCanvas: Pick<View, 'things' | 'positions'>,
): Part => {
  const there = new Set(onCanvas.things)
  const meant = spotsOf(target, world, insides).filter(({ thing }) => thing.shown && !hidden.includes(thing.kind))
  const fresh = meant.filter(({ thing }) => !there.has(thing.id)).sort(byLevel)
  const added = fresh.slice(0, Math.max(0, screenLimit - onCanvas.things.length))
  const [left, top] = [Math.min(...added.map(({ x }) => x)), Math.min(...added.map(({ y }) => y))]
  const unit = Math.min(...added.map(({ r }) => 2 * r))
  // Beside what stands there already.
  const standing = Object.values(onCanvas.positions)
  const from =
    standing.length === 0
      ? { x: 0, y: 0 }
      : { x: Math.max(...standing.map(({ x }) => x)) + 2 * room.x, y: Math.min(...standing.map(({ y }) => y)) }
  const positions = Object.fromEntries(
    added.map(({ thing, x, y }) => [thing.id, { x: from.x + ((x - left) / unit) * room.x, y: from.y + ((y - top) / unit) * room.y }]),
  )
  return { ids: added.map(({ thing }) => thing.id), positions, left: fresh.length - added.length }
}

/** Puts a part of the overview on the canvas, and goes there. */
export const putOnCanvas =
  ({ ids, positions }: Part, selected: readonly string[]): Step =>
  (view) => ({ ...place(positions)(addThings(ids)(view)), lens: 'graph', looking: null, selected: [...selected], link: null })
