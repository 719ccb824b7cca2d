import type { Duplicate, Page, ThingBrief } from '../graph/answers.ts'
import { activeDecisions, compare, resolved } from '../graph/compute.ts'
import type { ThingKind } from '../graph/kinds.ts'
import { comparisons, lookups, type Reason, reasons, tokensOf, type Weight } from './alike.ts'
import { grouped, inChunks } from './lists.ts'
import { paged } from './paged.ts'
import { every, gathered, walk } from './portions.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Store } from './store.ts'
import { breathing } from './until-changed.ts'
import type { PageWish } from './wishes.ts'

/** What more things than this share tells nothing. */
const mostSharing = 200
/** Nobody looks through more pairs: the likeliest of them are kept. */
const mostPairs = 50_000

/** Two things of a kind that may be one; `a` is the one that more is said of. */
export interface Pair {
  kind: ThingKind
  a: Pick<ThingBrief, 'id' | 'name'>
  b: Pick<ThingBrief, 'id' | 'name'>
  score: number
  reasons: Reason[]
}

const pairKey = (a: string, b: string): string => [a, b].sort(compare).join(' ')

/** A page of the pairs of things that may be one, the likeliest first, as they are now. */
export const duplicatesIn = async (
  store: Store,
  pairs: readonly Pair[],
  kinds: readonly ThingKind[],
  page: PageWish,
): Promise<Page<Duplicate>> => {
  const wanted = kinds.length === 0 ? pairs : pairs.filter(({ kind }) => kinds.includes(kind))
  const shown = wanted.slice(page.offset, page.offset + page.limit)
  const ids = [...new Set(shown.flatMap(({ a, b }) => [a.id, b.id]))]
  const things = new Map((await inChunks(ids, (chunk) => store.run(q.thingsById, { ids: chunk }))).map(({ thing }) => [thing.id, thing]))
  const items = shown.flatMap(({ score, reasons: why, ...pair }): Duplicate[] => {
    const [a, b] = [things.get(pair.a.id), things.get(pair.b.id)]
    return a && b ? [{ a, b, score, reasons: why.map((code) => ({ code, says: reasons[code] })) }] : []
  })
  return paged(items, wanted.length, page)
}

/**
 * Pairs of things that may be one, the likeliest first (issue of review: over-merging is worse than a duplicate, so they are only
 * proposed); none that was decided to be different.
 */
export const pairsIn = async (store: Store): Promise<Pair[]> => {
  const apart = await decidedApart(store)
  const pairs: Pair[] = []
  for (const [kind, all] of grouped(await gathered(walk(store, every.thing)), (thing) => thing.kind))
    for await (const pair of pairsOf(kind, all)) if (!apart.has(pairKey(pair.a.id, pair.b.id))) pairs.push(pair)
  return pairs
    .sort((one, other) => other.score - one.score || compare(one.a.id, other.a.id) || compare(one.b.id, other.b.id))
    .slice(0, mostPairs)
}

const decidedApart = async (store: Store): Promise<Set<string>> => {
  const redirects = await redirectsIn(store)
  const decisions = activeDecisions((await store.run(q.decisionsAll, {})).map(({ body }) => body))
  return new Set(
    decisions
      .filter(({ kind }) => kind === 'different')
      .map(({ about: [a = '', b = ''] }) => pairKey(resolved(a, redirects), resolved(b, redirects))),
  )
}

/** Each thing is compared once with each later one that shares with it what few share. */
async function* pairsOf(kind: ThingKind, things: readonly ThingBrief[]): AsyncGenerator<Pair> {
  const likeness = comparisons[kind]
  if (!likeness) return
  const breathe = breathing()
  const sharing = new Map<string, number[]>()
  const groups: number[][][] = []
  for (const [at, thing] of things.entries()) {
    await breathe()
    groups.push(lookups(thing).map((by) => put(sharing, by, at)))
  }
  const weight = weightIn(things)
  for (const [at, one] of things.entries()) {
    await breathe()
    const others = new Set<number>()
    for (const group of groups[at] ?? []) if (group.length <= mostSharing) for (const other of group) if (other > at) others.add(other)
    for (const other of others) {
      const thing = things[other]
      const alike = thing && likeness(one, thing, weight)
      if (alike) yield pairOf(kind, inOrder(one, thing), alike)
    }
  }
}

const put = (sharing: Map<string, number[]>, by: string, at: number): number[] => {
  const group = sharing.get(by) ?? []
  if (group.length === 0) sharing.set(by, group)
  group.push(at)
  return group
}

/** The one that more is said of comes first: it is the likelier to stay. */
const inOrder = (one: ThingBrief, other: ThingBrief): [ThingBrief, ThingBrief] =>
  one.records > other.records || (one.records === other.records && compare(one.id, other.id) < 0) ? [one, other] : [other, one]

const pairOf = (kind: ThingKind, [a, b]: [ThingBrief, ThingBrief], alike: Pick<Pair, 'score' | 'reasons'>): Pair => ({
  kind,
  a: { id: a.id, name: a.name },
  b: { id: b.id, name: b.name },
  ...alike,
})

const weightIn = (things: readonly ThingBrief[]): Weight => {
  const counts = new Map<string, number>()
  for (const thing of things) for (const token of tokensOf(thing)) counts.set(token, (counts.get(token) ?? 0) + 1)
  return (token) => Math.log(1 + things.length / (counts.get(token) ?? 1))
}
