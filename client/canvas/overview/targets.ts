import type { HolderDisc, Inside, Spot } from '../../../picture/levels/inside.ts'
import type { Disc } from '../../../picture/levels/pack.ts'
import { type Hit, hitAt } from '../../../picture/levels/seen.ts'
import type { World } from '../../../picture/levels/world.ts'
import type { Point } from '../../../picture/view.ts'
import type { Camera, Size } from '../camera.ts'
import { nearestOf } from '../walk.ts'
import { centreOf, pointAt } from './eye.ts'
import type { Looked, Target } from './props.ts'

/** From these sizes on, in pixels of the window, a circle can be pointed at. */
const pointed = { thing: 2.4, holder: 13, region: 4 } as const

/** What can be meant on the overview, found by its key, by a point, and by its neighbours. */
export interface Targets {
  disc: (target: Target) => Disc | undefined
  spot: (id: string) => Spot | undefined
  /** What a point means at a zoom: the innermost that is large enough to be pointed at. */
  at: (point: Point, zoom: number) => { hit: Hit; target: Target | null }
  parent: (target: Target) => Target | null
  firstChild: (target: Target) => Target | null
  /** The next one of the same circle in a direction. */
  next: (target: Target, way: Point) => Target | undefined
  first: () => Target | null
  looked: (eye: Camera, window: Size) => Looked
  eyeOf: (looked: Looked, window: Size) => Camera | null
}

type Placed = Disc & { target: Target }

export const targetsIn = (world: World, insides: ReadonlyMap<string, Inside>): Targets => {
  const holders = new Map<string, HolderDisc>()
  const spots = new Map<string, Spot>()
  for (const inside of insides.values()) {
    for (const holder of inside.holders) holders.set(holder.key, holder)
    for (const spot of inside.spots) spots.set(spot.thing.id, spot)
  }
  const parts = new Map(world.parts.map((part) => [part.key as string, part]))
  const disc = ({ level, key }: Target): Disc | undefined =>
    level === 'part' ? parts.get(key) : level === 'region' ? world.regions.get(key) : level === 'holder' ? holders.get(key) : spots.get(key)
  const isOwn = (holder: HolderDisc): boolean => holder.thing === null || holder.thing.kind === 'Country'
  const placed = (level: Target['level'], discs: readonly (Disc & { key: string })[]): Placed[] =>
    discs.map((one) => ({ ...one, target: { level, key: one.key } }))
  const things = (holder: string): Placed[] =>
    (insides.get(holders.get(holder)?.region ?? '')?.spots ?? [])
      .filter((spot) => spot.holder === holder && spot.thing.id !== holder && spot.thing.shown && spot.thing.kind !== 'Country')
      .map((spot) => ({ ...spot, target: { level: 'thing', key: spot.thing.id } }))
  const childrenOf = ({ level, key }: Target): Placed[] => {
    if (level === 'part') return placed('region', parts.get(key)?.regions ?? [])
    if (level === 'holder') return things(key)
    const inside = level === 'region' ? insides.get(key) : undefined
    if (!inside) return []
    const own = inside.holders.find(isOwn)
    const others = inside.holders.filter((holder) => !isOwn(holder) && holder.thing?.shown === true)
    return [...placed('holder', others), ...(own ? things(own.key) : [])]
  }
  const parent = ({ level, key }: Target): Target | null => {
    if (level === 'part') return null
    if (level === 'region') {
      const part = world.regions.get(key)?.part
      return part === undefined ? null : { level: 'part', key: part }
    }
    const region = level === 'holder' ? holders.get(key)?.region : spots.get(key)?.region
    const holder = level === 'thing' ? holders.get(spots.get(key)?.holder ?? '') : undefined
    if (holder && !isOwn(holder)) return { level: 'holder', key: holder.key }
    return region === undefined ? null : { level: 'region', key: region }
  }
  const all = placed('part', world.parts)
  const whole: Disc = { x: world.width / 2, y: world.height / 2, r: Math.max(world.width, world.height) / 2 }
  const circleOf = (key: string): Disc | undefined =>
    key === '' ? whole : key === '-' ? world.regions.get('') : (world.regions.get(key) ?? parts.get(key))
  return {
    disc,
    spot: (id) => spots.get(id),
    at: (point, zoom) => {
      const hit = hitAt(world, insides, point)
      const { part, region, holder, spot } = hit
      if (spot && spot.thing.kind !== 'Country' && spot.r * zoom >= pointed.thing)
        return { hit, target: { level: spot.thing.id === holder?.key ? 'holder' : 'thing', key: spot.thing.id } }
      if (holder?.thing?.shown && !isOwn(holder) && holder.r * zoom >= pointed.holder)
        return { hit, target: { level: 'holder', key: holder.key } }
      if (region && region.r * zoom >= pointed.region) return { hit, target: { level: 'region', key: region.key } }
      return { hit, target: part ? { level: 'part', key: part.key } : null }
    },
    parent,
    firstChild: (target) => childrenOf(target)[0]?.target ?? null,
    next: (target, way) => {
      const above = parent(target)
      const here = disc(target)
      const others = (above ? childrenOf(above) : all).filter((one) => one.target.key !== target.key)
      return here && nearestOf(others, here, way)?.target
    },
    first: () => all[0]?.target ?? null,
    looked: (eye, window) => {
      const middle = pointAt(eye, centreOf(window))
      const { part, region } = hitAt(world, insides, middle)
      const within = region ? region.key || '-' : (part?.key ?? '')
      const circle = circleOf(within) ?? whole
      // Zero has one sign.
      const rounded = (value: number) => Math.round(value * 1000) / 1000 + 0
      return {
        within,
        x: rounded((middle.x - circle.x) / circle.r),
        y: rounded((middle.y - circle.y) / circle.r),
        span: rounded((circle.r * eye.zoom) / Math.min(window.width, window.height)),
      }
    },
    eyeOf: ({ within, x, y, span }, window) => {
      const circle = circleOf(within)
      if (!circle) return null
      const zoom = (span * Math.min(window.width, window.height)) / circle.r
      const middle = centreOf(window)
      return { zoom, x: middle.x - (circle.x + x * circle.r) * zoom, y: middle.y - (circle.y + y * circle.r) * zoom }
    },
  }
}
