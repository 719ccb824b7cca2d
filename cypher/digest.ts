import { z } from 'zod'
import { compare } from '../graph/compute.ts'
import type { DigestFacts, DigestThing } from '../graph/digest.ts'
import { linkEntry, ThingKind } from '../graph/kinds.ts'
import { Value } from '../graph/things.ts'
import agreements from './digest-agreements.cypher?raw'
import ahead from './digest-ahead.cypher?raw'
import commitments from './digest-commitments.cypher?raw'
import countryCodes from './digest-countries.cypher?raw'
import events from './digest-events.cypher?raw'
import sides from './digest-sides.cypher?raw'
import latestDay from './digest-year.cypher?raw'
import { everyCountry } from './filter.ts'
import { isLinkId, resolvedLink } from './ids.ts'
import { grouped, inChunks } from './lists.ts'
import { privateIn } from './private.ts'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'
import thingsThere from './things-there.cypher?raw'

/** What a person rejected and what a rule supposed are no facts. */
const apart = ['rejected', 'inferred']

const Told = z
  .looseObject({ id: z.string(), kind: ThingKind, name: z.string() })
  .transform(({ id, kind, name, ...stored }): DigestThing => {
    const known = Object.entries(stored).filter(([, value]) => value !== null && value !== undefined)
    return { id, kind, name, fields: { name, ...Object.fromEntries(known.map(([field, value]) => [field, Value.parse(value)])) } }
  })
const Side = z
  .looseObject({ agreement: z.string(), link: z.string() })
  .transform(({ agreement, link, ...side }) => ({ agreement, link, side: Told.parse(side) }))
const Facts = z.object({ apart: z.array(z.string()) })
const Today = Facts.extend({ today: z.string() })
const Days = Facts.extend({ firstDay: z.string(), lastDay: z.string() })

const asked = {
  latestDay: question(latestDay, { needs: Today, row: z.object({ day: z.string().nullable() }) }),
  events: question(events, { needs: Days, row: z.object({ events: z.int(), visits: z.int() }) }),
  countryCodes: question(countryCodes, { needs: Days, row: z.object({ code: z.string() }) }),
  ahead: question(ahead, { needs: Today, row: Told }),
  agreements: question(agreements, { needs: Facts, row: Told }),
  sides: question(sides, { needs: Facts, row: Side }),
  commitments: question(commitments, { needs: Facts, row: Told }),
  thingsThere: question(thingsThere, { needs: z.object({ ids: z.array(z.string()) }), row: z.object({ id: z.string() }) }),
}

/** What a digest is made of: events are counted in the store, and of the rest no more is read than is told. */
export const digestFactsOf = async (store: Store, today: string): Promise<DigestFacts> => {
  const [year, planned, documents, between, promised, ranks] = await Promise.all([
    yearOf(store, today),
    store.run(asked.ahead, { apart, today }),
    store.run(asked.agreements, { apart }),
    store.run(asked.sides, { apart }),
    store.run(asked.commitments, { apart }),
    store.run(q.documentRanks, {}),
  ])
  const inOrder = between.sort((a, b) => compare(a.link, b.link))
  return {
    year,
    ahead: planned,
    agreements: documents,
    commitments: promised,
    sides: new Map([...grouped(inOrder, ({ agreement }) => agreement)].map(([id, rows]) => [id, rows.map(({ side }) => side)])),
    asOf:
      ranks
        .flatMap(({ asOf }) => asOf ?? [])
        .sort(compare)
        .at(-1) ?? null,
  }
}

const yearOf = async (store: Store, today: string): Promise<DigestFacts['year']> => {
  const [latest] = await store.run(asked.latestDay, { apart, today })
  if (latest === undefined || latest.day === null) return null
  const year = latest.day.slice(0, 4)
  const days = { apart, firstDay: `${year}-01-01`, lastDay: `${year}-12-31` }
  const [[counted], told, states] = await Promise.all([
    store.run(asked.events, days),
    store.run(asked.countryCodes, days),
    store.run(everyCountry, {}),
  ])
  const codes = new Set(told.map(({ code }) => code))
  const countries = states
    .map(({ thing }) => thing)
    .filter(({ status, fields }) => !apart.includes(status) && codes.has(String(fields['code'])))
  return { year, events: counted?.events ?? 0, visits: counted?.visits ?? 0, countries }
}

/** Which of these things and links may be told outside the office by name: what is there, and not private (02, Private). */
export const tellableIn = async (store: Store, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const endsOf = (id: string): string[] => (isLinkId(id) ? [resolvedLink(id).from, resolvedLink(id).to] : [id])
  const ends = [...new Set(ids.flatMap(endsOf))]
  const [gone, there] = [await privateIn(store), await inChunks(ends, (chunk) => store.run(asked.thingsThere, { ids: chunk }))]
  const free = new Set(there.flatMap(({ id }) => (gone.has(id) ? [] : [id])))
  const isPrivate = (id: string): boolean => isLinkId(id) && linkEntry(resolvedLink(id).kind).private === true
  return new Set(ids.filter((id) => !isPrivate(id) && endsOf(id).every((end) => free.has(end))))
}
