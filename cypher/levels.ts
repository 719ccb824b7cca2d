import { z } from 'zod'
import type { Filter, Page } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import { linkEntry, linkKindNames, ThingKind, thingKindNames } from '../graph/kinds.ts'
import { type KindCount, type LevelPartId, type LevelRegion, type Levels, type LevelThing, mostTies } from '../graph/levels.ts'
import { WorldPart } from '../graph/vocabulary.ts'
import { ask, everyCountry, FilterNeeds, narrowable, narrowed, withJoined } from './filter.ts'
import countsText from './levels-counts.cypher?raw'
import joinedText from './levels-joined.cypher?raw'
import linkedText from './levels-linked.cypher?raw'
import participantsText from './levels-participants.cypher?raw'
import peopleText from './levels-people.cypher?raw'
import shownText from './levels-shown.cypher?raw'
import thingsText from './levels-things.cypher?raw'
import tiesText from './levels-ties.cypher?raw'
import { grouped, inChunks } from './lists.ts'
import { byName } from './matrix-sides.ts'
import { paged } from './paged.ts'
import { question } from './question.ts'
import type { Store } from './store.ts'
import type { LevelWish, PageWish } from './wishes.ts'

/** Kinds whose country only their links tell. */
const linking: ThingKind[] = ['Person', 'Commitment']
/** Links that are not told at their beginning: those of hubs are told by the event, those inside the office never. */
const without = linkKindNames.filter((kind) => kind === 'TOOK_PART' || linkEntry(kind).private === true)

const Linking = FilterNeeds.extend({ linking: z.array(z.string()) })
const Ids = z.object({ ids: z.array(z.string()) })
const Named = z.object({
  id: z.string(),
  kind: ThingKind,
  name: z.string(),
  nameEn: z.string().nullable(),
  day: z.string().nullable(),
})
const Placed = Named.extend({ region: z.string() })
const Count = z.object({ kind: ThingKind, code: z.string(), count: z.int() })
type Count = z.infer<typeof Count>
const RegionPage = z.object({
  home: z.string(),
  linking: z.array(z.string()),
  anywhere: z.boolean(),
  regions: z.array(z.string()),
  offset: z.int(),
  limit: z.int(),
})
const Tied = z.object({ id: z.string(), other: z.string(), kind: ThingKind, home: z.boolean(), code: z.string() })
type Tied = z.infer<typeof Tied>

const asked = {
  counts: narrowable(countsText, { needs: Linking, row: Count }),
  joined: narrowable(joinedText, { needs: Linking, row: Count.omit({ code: true }) }),
  linked: narrowable(linkedText, { needs: Linking, row: Count }),
  things: question(thingsText, { needs: RegionPage, row: Placed }),
  people: question(peopleText, { needs: RegionPage, row: Placed }),
  shown: narrowable(shownText, { needs: FilterNeeds.extend(Ids.shape), row: z.object({ id: z.string() }) }),
  ties: question(tiesText, { needs: Ids.extend({ home: z.string(), without: z.array(z.string()) }), row: Tied }),
  participants: question(participantsText, { needs: Ids.extend({ home: z.string() }), row: Tied }),
}

/** How many things of each kind each country has by their own word. */
const ownIn = (store: Store, needs: FilterNeeds): Promise<Count[]> => ask(store, asked.counts, { ...needs, linking })

/** How many of those each country has whose links tell of theirs; those whose links tell of none are of no country. */
const linkedIn = async (store: Store, needs: FilterNeeds): Promise<Count[]> => {
  const [all, linked] = await Promise.all([
    ask(store, asked.joined, { ...needs, linking }),
    ask(store, asked.linked, { ...needs, linking }),
  ])
  const unlinked = all.map(({ kind, count }) => ({ kind, code: '', count: count - sum(linked.filter((one) => one.kind === kind)) }))
  return [...linked, ...unlinked.filter(({ count }) => count > 0)]
}

const countsIn = async (store: Store, needs: FilterNeeds): Promise<Count[]> =>
  (await Promise.all([ownIn(store, needs), linkedIn(store, needs)])).flat()

const isNarrow = ({ everywhere, allTime, asOf, kinds, topics, orgTypes }: FilterNeeds): boolean =>
  !everywhere || !allTime || asOf !== '' || kinds.length > 0 || topics.length > 0 || orgTypes.length > 0

/** Everything by part of the world and country: how much room each takes, and what of it a filter leaves. */
export const levelsOf = async (store: Store, filter: Filter, home: string): Promise<Levels> => {
  const [needs, open] = [await narrowed(store, filter, home), await narrowed(store, noFilter, home)]
  const every = await countsIn(store, open)
  const left = isNarrow(needs) ? await countsIn(store, await withJoined(store, needs)) : every
  const countries = new Map((await store.run(everyCountry, {})).map(({ thing }) => [String(thing.fields['code']), thing]))
  const rooms = grouped(every, ({ code }) => code)
  const shown = grouped(left, ({ code }) => code)
  const regions = [...rooms].map(
    ([code, counts]): LevelRegion => ({
      code,
      thing: countries.get(code) ?? null,
      room: sum(counts),
      counts: inOrder(shown.get(code) ?? []),
    }),
  )
  const byPart = grouped(regions.sort(byNameOfCountry), (region) => partOf(region, home))
  const order: LevelPartId[] = ['home', ...WorldPart.options, 'other', 'none']
  return {
    parts: order.flatMap((part) => {
      const within = byPart.get(part)
      return within ? [{ part, regions: within }] : []
    }),
    total: sum(every),
    shown: sum(left),
  }
}

const noFilter: Filter = { kinds: [], parts: [], countries: [], topics: [], orgTypes: [] }
const sum = (counts: readonly KindCount[]): number => counts.reduce((total, { count }) => total + count, 0)
const inOrder = (counts: readonly KindCount[]): KindCount[] =>
  thingKindNames.flatMap((kind) => {
    const count = sum(counts.filter((one) => one.kind === kind))
    return count === 0 ? [] : [{ kind, count }]
  })

/** By the alphabet of their names, those that the graph does not have by code and last. */
const byNameOfCountry = (one: LevelRegion, other: LevelRegion): number => {
  if (one.thing && other.thing) return byName(one.thing, other.thing)
  return Number(one.thing === null) - Number(other.thing === null) || compare(one.code, other.code)
}

const partOf = ({ code, thing }: LevelRegion, home: string): LevelPartId => {
  if (code === '') return 'none'
  return code === home ? 'home' : (WorldPart.safeParse(thing?.fields['part']).data ?? 'other')
}

/** The things of some countries, of all where none are named, page by page: those with a country of their own, then people and commitments. */
export const levelThingsOf = async (
  store: Store,
  wish: LevelWish,
  filter: Filter,
  home: string,
  { limit, offset }: PageWish,
): Promise<Page<LevelThing>> => {
  const anywhere = wish.regions.length === 0
  const isIn = (code: string) => anywhere || wish.regions.includes(code)
  const open = await narrowed(store, noFilter, home)
  const within = async (counts: Promise<Count[]>) => sum((await counts).filter(({ code }) => isIn(code)))
  const [own, linked] = await Promise.all([within(ownIn(store, open)), within(linkedIn(store, open))])
  const regions = { home, linking, anywhere, regions: [...wish.regions] }
  const direct = offset >= own ? [] : await store.run(asked.things, { ...regions, offset, limit: Math.min(limit, own - offset) })
  const [after, room] = [Math.max(0, offset - own), Math.min(limit - direct.length, own + linked - offset - direct.length)]
  const people = room <= 0 ? [] : await store.run(asked.people, { ...regions, offset: after, limit: room })
  return paged(await withTies(store, [...direct, ...people], await narrowed(store, filter, home)), own + linked, { limit, offset })
}

type Row = z.infer<typeof Placed>

const withTies = async (store: Store, rows: readonly Row[], needs: FilterNeeds): Promise<LevelThing[]> => {
  const { home } = needs
  const ids = rows.map(({ id }) => id)
  const events = rows.filter(({ kind }) => kind === 'Event').map(({ id }) => id)
  const tied = await inChunks(ids, (chunk) => store.run(asked.ties, { ids: chunk, home, without }))
  tied.push(...(await inChunks(events, (chunk) => store.run(asked.participants, { ids: chunk, home }))))
  const of = grouped(tied, ({ id }) => id)
  const left = isNarrow(needs)
    ? new Set((await inChunks(ids, (chunk) => ask(store, asked.shown, { ...needs, ids: chunk }))).map(({ id }) => id))
    : null
  return rows.map(({ nameEn, ...row }) => {
    const ties = (of.get(row.id) ?? []).sort((a, b) => compare(a.other, b.other))
    return {
      ...row,
      ...(nameEn === null ? {} : { nameEn }),
      holder: holderOf(row, ties),
      shown: left?.has(row.id) ?? true,
      ties: [...new Set(ties.map(({ other }) => other))].slice(0, mostTies),
    }
  })
}

/** A person belongs to a body before a place, all else to a place before a body; only to one of the same country. */
const holderOf = ({ kind, region }: Pick<Row, 'kind' | 'region'>, ties: readonly Tied[]): string | null => {
  const first = kind === 'Person' ? 'Organization' : 'Place'
  const fits = ties.filter((tie) => tie.code === region && (tie.kind === 'Place' || tie.kind === 'Organization'))
  return (fits.find((tie) => tie.kind === first) ?? fits[0])?.other ?? null
}
