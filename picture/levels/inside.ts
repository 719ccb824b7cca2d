import type { LevelThing } from '../../graph/levels.ts'
import { type Disc, flowerRadius, middleOf, packed, petal, roomFor } from './pack.ts'
import type { RegionDisc } from './world.ts'

/** A thing where it stands. `r` is the room that it has. */
export interface Spot extends Disc {
  thing: LevelThing
  region: string
  /** The thing in the middle of its circle. */
  holder: string
}
/** A place or a body with what belongs to it; of the country itself what belongs to neither. */
export interface HolderDisc extends Disc {
  key: string
  region: string
  /** Null for what a country has that belongs to no place and no body, where the country itself is not known. */
  thing: LevelThing | null
  count: number
}
export interface Inside {
  region: string
  holders: HolderDisc[]
  spots: Spot[]
}

/** In time, what has no day first; then by id. */
const inTime = (one: LevelThing, other: LevelThing): number =>
  (one.day ?? '') < (other.day ?? '') ? -1 : (one.day ?? '') > (other.day ?? '') ? 1 : one.id < other.id ? -1 : 1

interface Flower {
  key: string
  thing: LevelThing | null
  petals: LevelThing[]
}

/** A place always has a circle of its own, a body where something belongs to it; the rest stands by its country. */
const flowersOf = (things: readonly LevelThing[], region: string): Flower[] => {
  const known = new Map(things.map((thing) => [thing.id, thing]))
  const holding = new Set(things.map(({ holder }) => holder))
  const isHolder = ({ id, kind }: LevelThing) => kind === 'Place' || (kind === 'Organization' && holding.has(id))
  const country = things.find(({ kind }) => kind === 'Country')
  const flowers = new Map<string, Flower>()
  const own: Flower = { key: `${region}/`, thing: country ?? null, petals: [] }
  for (const thing of things) if (isHolder(thing)) flowers.set(thing.id, { key: thing.id, thing, petals: [] })
  for (const thing of things) {
    if (isHolder(thing) || thing === country) continue
    const holder = thing.holder === null ? undefined : known.get(thing.holder)
    const flower = (holder && (flowers.get(holder.id) ?? (holder.holder === null ? undefined : flowers.get(holder.holder)))) ?? own
    flower.petals.push(thing)
  }
  const byId = [...flowers.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return country || own.petals.length > 0 ? [own, ...byId] : byId
}

/**
 * What stands inside a country's circle: what belongs to no place in the middle, round it a flower for each place and body. The same
 * things give the same places.
 */
export const insideOf = (disc: RegionDisc, things: readonly LevelThing[]): Inside => {
  const flowers = flowersOf(things, disc.key)
  const [own, ...others] = flowers.map((flower) => {
    const size = (flower.thing ? 1 : 0) + flower.petals.length
    return { ...flower, size, r: flowerRadius(size <= 3 ? size : roomFor(size)) }
  })
  const order = own ? [own, ...others.sort((a, b) => b.r - a.r || (a.key < b.key ? -1 : 1))] : []
  const { places } = packed(
    order.map(({ r }) => r),
    0.5,
  )
  const middle = middleOf(order.map(({ r }, index) => ({ x: 0, y: 0, ...places[index], r })))
  const scale = (disc.r * 0.96) / Math.max(middle.r, disc.r * 0.5)
  const spots: Spot[] = []
  const holders = order.map(({ key, thing, petals, r, size }, index): HolderDisc => {
    const at = places[index] ?? { x: 0, y: 0 }
    const [x, y] = [disc.x + (at.x - middle.x) * scale, disc.y + (at.y - middle.y) * scale]
    const all = thing ? [thing, ...petals.sort(inTime)] : petals.sort(inTime)
    for (const [turn, one] of all.entries()) {
      const petalAt = petal(turn)
      spots.push({ thing: one, region: disc.key, holder: key, x: x + petalAt.x * scale, y: y + petalAt.y * scale, r: scale / 2 })
    }
    return { key, region: disc.key, thing, count: size, x, y, r: r * scale }
  })
  return { region: disc.key, holders, spots }
}
