import type { Point } from '../view.ts'
import type { HolderDisc, Inside, Spot } from './inside.ts'
import type { Disc } from './pack.ts'
import type { PartDisc, RegionDisc, World } from './world.ts'

/** A rectangle of the overview, in its units. */
export interface Sight {
  left: number
  top: number
  right: number
  bottom: number
}

/** What of the overview lies, wholly or in part, within a rectangle. */
export interface Seen {
  parts: PartDisc[]
  regions: RegionDisc[]
  holders: HolderDisc[]
  spots: Spot[]
}

/** Whether a circle and a rectangle meet. */
export const meets = ({ x, y, r }: Disc, { left, top, right, bottom }: Sight): boolean => {
  const [dx, dy] = [x - Math.min(right, Math.max(left, x)), y - Math.min(bottom, Math.max(top, y))]
  return dx * dx + dy * dy <= r * r
}

/** Nothing is looked at whose circle's own circle is out of sight. */
export const seenIn = ({ parts }: World, insides: ReadonlyMap<string, Inside>, sight: Sight): Seen => {
  const seen: Seen = { parts: parts.filter((part) => meets(part, sight)), regions: [], holders: [], spots: [] }
  for (const part of seen.parts) seen.regions.push(...part.regions.filter((region) => meets(region, sight)))
  for (const { key } of seen.regions) {
    const inside = insides.get(key)
    if (!inside) continue
    const near = inside.holders.filter((holder) => meets(holder, sight))
    seen.holders.push(...near)
    const keys = new Set(near.map((holder) => holder.key))
    for (const spot of inside.spots) if (keys.has(spot.holder) && meets(spot, sight)) seen.spots.push(spot)
  }
  return seen
}

/** What is under a point, from the outermost to the innermost; a thing only where the filter leaves it. */
export interface Hit {
  part?: PartDisc
  region?: RegionDisc
  holder?: HolderDisc
  spot?: Spot
}
const holds = (disc: Disc, at: Point): boolean => (disc.x - at.x) ** 2 + (disc.y - at.y) ** 2 <= disc.r ** 2

export const hitAt = ({ parts }: World, insides: ReadonlyMap<string, Inside>, at: Point): Hit => {
  const part = parts.find((one) => holds(one, at))
  if (!part) return {}
  const region = part.regions.find((one) => holds(one, at))
  if (!region) return { part }
  const inside = insides.get(region.key)
  const holder = inside?.holders.find((one) => holds(one, at))
  if (!inside || !holder) return { part, region }
  const spot = inside.spots.find((one) => one.holder === holder.key && one.thing.shown && holds({ ...one, r: one.r * 1.1 }, at))
  return spot ? { part, region, holder, spot } : { part, region, holder }
}
