import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Filter } from '../../../graph/answers.ts'
import type { LevelRegion, Levels, LevelThing } from '../../../graph/levels.ts'
import { type Inside, insideOf } from '../../../picture/levels/inside.ts'
import { type RegionDisc, type World, worldOf } from '../../../picture/levels/world.ts'
import type { CallAnswer } from '../../../server/api.ts'
import { call } from '../../app/call.ts'
import { asked } from '../../app/queries.ts'

/** Things are asked for so many at a time, and countries together until they have as many. */
const portion = 2000
/** So many things are held one by one; what is beyond them is told by the ring of its country. */
const mostThings = 24_000

type Things = Record<string, LevelThing[]>

/** Countries whose things are asked for together: always the same ones for the same levels. */
export const batchesOf = ({ parts }: Levels): LevelRegion[][] => {
  const batches: LevelRegion[][] = []
  let room = Number.POSITIVE_INFINITY
  for (const region of parts.flatMap(({ regions }) => regions)) {
    if (room + region.room > portion) {
      batches.push([])
      room = 0
    }
    batches.at(-1)?.push(region)
    room += region.room
  }
  return batches
}

/** Which portions are wanted by the countries in sight: all of them while they are few enough, else those that fill the window. */
export const wantedOf = (batches: readonly (readonly LevelRegion[])[], inSight: readonly string[], before: readonly number[]): number[] => {
  const wanted = [...new Set(inSight.flatMap((code) => batches.findIndex((batch) => batch.some((region) => region.code === code))))]
  const rooms = batches.map((batch) => batch.reduce((sum, { room }) => sum + room, 0))
  let held = 0
  const kept: number[] = []
  // What is in sight comes first, what was seen before stays while there is room.
  for (const index of [...wanted, ...before.filter((one) => !wanted.includes(one))]) {
    const room = rooms[index] ?? 0
    if (index < 0 || (kept.length > 0 && held + room > mostThings)) continue
    held += room
    kept.push(index)
  }
  return kept
}

const thingsOf = (codes: readonly string[], filter: Filter) =>
  queryOptions<Things>({
    queryKey: ['levelThings', codes, filter],
    queryFn: async ({ signal }) => {
      const things: Things = Object.fromEntries(codes.map((code) => [code, []]))
      const regions = codes.map((code) => code || '-').join(',')
      for (let offset: number | null = 0; offset !== null; ) {
        const page: CallAnswer<'levelThings'> = await call('levelThings', { query: { ...filter, regions, limit: portion, offset } }, signal)
        for (const thing of page.items) things[thing.region]?.push(thing)
        offset = page.next
      }
      return things
    },
    placeholderData: keepPreviousData,
  })

/** What stands in a country is found once for its things. */
const known = new WeakMap<readonly LevelThing[], { disc: RegionDisc; inside: Inside }>()
const insideFor = (disc: RegionDisc, things: readonly LevelThing[]): Inside => {
  const before = known.get(things)
  if (before && before.disc.x === disc.x && before.disc.y === disc.y && before.disc.r === disc.r) return before.inside
  const inside = insideOf(disc, things)
  known.set(things, { disc, inside })
  return inside
}

export interface Everything {
  levels: Levels | undefined
  world: World | null
  insides: ReadonlyMap<string, Inside>
  /** How many things are here one by one. */
  loaded: number
  isLoading: boolean
  isStale: boolean
  error: unknown
  retry: () => void
  /** Tells which countries are in sight, the largest first. */
  see: (regions: readonly string[]) => void
}

/** Everything within a filter, level by level; the things of countries come as they are looked at. */
export const useEverything = (filter: Filter): Everything => {
  const {
    data: levels,
    error,
    refetch,
    isPlaceholderData,
  } = useQuery({ ...asked('levels', { query: filter }), placeholderData: keepPreviousData })
  const world = useMemo(() => (levels ? worldOf(levels) : null), [levels])
  const batches = useMemo(() => (levels ? batchesOf(levels) : []), [levels])
  const [wanted, want] = useState<readonly number[]>([])
  const answers = useQueries({
    queries: wanted.flatMap((index) => {
      const batch = batches[index]
      return batch
        ? [
            thingsOf(
              batch.map(({ code }) => code),
              filter,
            ),
          ]
        : []
    }),
    combine: (results) => ({
      things: results.flatMap(({ data }) => (data ? [data] : [])),
      isLoading: results.some(({ isPending }) => isPending),
      error: results.find((result) => result.error !== null)?.error ?? null,
      retry: () => {
        for (const result of results) if (result.error !== null) void result.refetch()
      },
    }),
  })
  const insides = useMemo(() => {
    const found = new Map<string, Inside>()
    for (const things of answers.things)
      for (const [code, own] of Object.entries(things)) {
        const disc = world?.regions.get(code)
        if (disc) found.set(code, insideFor(disc, own))
      }
    return found
  }, [answers.things, world])
  return {
    levels,
    world,
    insides,
    loaded: [...insides.values()].reduce((sum, { spots }) => sum + spots.length, 0),
    isLoading: answers.isLoading,
    isStale: isPlaceholderData,
    error: error ?? answers.error,
    retry: () => {
      void refetch()
      answers.retry()
    },
    see: (regions) =>
      want((before) => {
        const next = wantedOf(batches, regions, before)
        return next.length === before.length && next.every((index) => before.includes(index)) ? before : next
      }),
  }
}
