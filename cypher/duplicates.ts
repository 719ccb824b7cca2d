import type { Duplicate, ThingBrief } from '../graph/answers.ts'
import { activeDecisions, compare, resolved } from '../graph/compute.ts'
import type { ThingKind } from '../graph/kinds.ts'
import { comparisons, lookups, reasons, tokensOf, type Weight } from './alike.ts'
import { grouped } from './lists.ts'
import { every, gathered, walk } from './portions.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Store } from './store.ts'

/** What more things than this share tells nothing. */
const mostSharing = 200

const pairKey = (a: string, b: string): string => [a, b].sort(compare).join(' ')

/** Pairs of things that may be one, the likeliest first (issue of review: over-merging is worse than a duplicate, so they are only proposed). */
export const duplicatesIn = async (store: Store, kinds: readonly ThingKind[]): Promise<Duplicate[]> =>
  duplicatesAmong(store, await gathered(walk(store, every.thing)), kinds)

/** The same among things that are here already. */
export const duplicatesAmong = async (store: Store, things: readonly ThingBrief[], kinds: readonly ThingKind[]): Promise<Duplicate[]> => {
  const apart = await decidedApart(store)
  const pairs = [...grouped(things, ({ kind }) => kind)].flatMap(([kind, all]) =>
    kinds.length === 0 || kinds.includes(kind) ? pairsOf(kind, all) : [],
  )
  return pairs
    .filter(({ a, b }) => !apart.has(pairKey(a.id, b.id)))
    .sort((one, other) => other.score - one.score || compare(one.a.id, other.a.id) || compare(one.b.id, other.b.id))
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

const pairsOf = (kind: ThingKind, things: readonly ThingBrief[]): Duplicate[] => {
  const likeness = comparisons[kind]
  if (!likeness) return []
  const sharing = grouped(
    things.flatMap((thing) => lookups(thing).map((by) => ({ by, thing }))),
    ({ by }) => by,
  )
  const seen = new Set<string>()
  const weight = weightIn(things)
  return [...sharing.values()].flatMap((group) => {
    if (group.length > mostSharing) return []
    return group.flatMap(({ thing: one }, at) =>
      group.slice(at + 1).flatMap(({ thing: other }): Duplicate[] => {
        const key = pairKey(one.id, other.id)
        if (one.id === other.id || seen.has(key)) return []
        seen.add(key)
        const alike = likeness(one, other, weight)
        // The one that more is said of comes first: it is the likelier to stay.
        const [a, b] =
          one.records > other.records || (one.records === other.records && compare(one.id, other.id) < 0) ? [one, other] : [other, one]
        return alike ? [{ a, b, score: alike.score, reasons: alike.reasons.map((code) => ({ code, says: reasons[code] })) }] : []
      }),
    )
  })
}

const weightIn = (things: readonly ThingBrief[]): Weight => {
  const counts = new Map<string, number>()
  for (const { name } of things) for (const token of tokensOf(name)) counts.set(token, (counts.get(token) ?? 0) + 1)
  return (token) => Math.log(1 + things.length / (counts.get(token) ?? 1))
}
