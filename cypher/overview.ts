import { z } from 'zod'
import type { Filter, Overview, ThingBrief } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import { ThingKind } from '../graph/kinds.ts'
import { WorldPart } from '../graph/vocabulary.ts'
import agreementsByCountry from './agreements-by-country.cypher?raw'
import agreementsByPlace from './agreements-by-place.cypher?raw'
import counts from './counts.cypher?raw'
import countsApart from './counts-apart.cypher?raw'
import eventsByCountry from './events-by-country.cypher?raw'
import eventsByPlace from './events-by-place.cypher?raw'
import { ask, everyCountry, FilterNeeds, narrowable, narrowed, withJoined } from './filter.ts'
import { grouped, inChunks } from './lists.ts'
import { engagements, type MatrixHome } from './matrix.ts'
import { byName } from './matrix-sides.ts'
import { placesIn } from './partners.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'
import years from './years.cypher?raw'

const byCode = { needs: FilterNeeds, row: z.object({ code: z.string().nullable(), count: z.int() }) }
const byId = { needs: FilterNeeds, row: z.object({ id: z.string(), count: z.int() }) }
const asked = {
  counts: narrowable(counts, { needs: FilterNeeds, row: z.object({ kind: ThingKind, count: z.int() }) }),
  countsApart: narrowable(countsApart, {
    needs: FilterNeeds,
    row: z.object({ home: z.boolean(), partner: z.boolean(), committee: z.boolean(), count: z.int() }),
  }),
  eventsByCountry: narrowable(eventsByCountry, byCode),
  eventsByPlace: narrowable(eventsByPlace, byId),
  agreementsByCountry: narrowable(agreementsByCountry, byCode),
  agreementsByPlace: narrowable(agreementsByPlace, byId),
  years: narrowable(years, { needs: FilterNeeds, row: z.object({ year: z.string(), count: z.int() }) }),
}

/** The whole graph at a glance. The home city and its country are not among the partners. */
export const overviewOf = async (store: Store, filter: Filter, home: MatrixHome): Promise<Overview> => {
  const needs = { ...(await narrowed(store, filter, home.country)), kinds: [] }
  const ranks = await store.run(q.documentRanks, {})
  const asOf = ranks
    .map((rank) => rank.asOf ?? '')
    .sort(compare)
    .at(-1)
  const [counts, parts, bodies, perYear] = await Promise.all([
    countsOf(store, needs, ranks.length),
    partsOf(store, needs),
    bodiesOf(store, filter, home),
    ask(store, asked.years, needs),
  ])
  return {
    counts,
    parts,
    bodies,
    years: perYear.map(({ year, count }) => ({ year: Number(year), events: count })),
    asOf: asOf || null,
    documents: ranks.length,
  }
}

const countsOf = async (store: Store, needs: FilterNeeds, documents: number): Promise<Overview['counts']> => {
  const joined = await withJoined(store, needs)
  const [rows, apart, countries] = await Promise.all([
    ask(store, asked.counts, joined),
    ask(store, asked.countsApart, joined),
    store.run(everyCountry, {}),
  ])
  const kind = (name: ThingKind) => sum(rows.filter((row) => row.kind === name))
  return {
    countries: countries.filter(({ thing }) => isShown(thing, needs)).length,
    places: kind('Place') - sum(apart.filter(({ home }) => home)),
    partners: sum(apart.filter(({ home, partner }) => partner && !home)),
    agreements: kind('Agreement'),
    events: kind('Event'),
    committees: sum(apart.filter(({ committee }) => committee)),
    organizations: kind('Organization'),
    people: kind('Person'),
    documents,
  }
}
const sum = (rows: readonly { count: number }[]): number => rows.reduce((total, { count }) => total + count, 0)

const isShown = ({ fields }: ThingBrief, { everywhere, codes, home }: FilterNeeds): boolean =>
  fields['code'] !== home && (everywhere || codes.includes(String(fields['code'])))

const partsOf = async (store: Store, needs: FilterNeeds): Promise<Overview['parts']> => {
  const [every, places] = await Promise.all([store.run(everyCountry, {}), placesIn(store, needs)])
  const countries = every.map(({ thing }) => thing).filter((thing) => isShown(thing, needs))
  const placesOf = grouped(places, ({ fields }) => String(fields['country']))
  const [events, agreements] = await Promise.all([
    ask(store, asked.eventsByCountry, needs).then(countsBy(({ code }) => code)),
    ask(store, asked.agreementsByCountry, needs).then(countsBy(({ code }) => code)),
  ])
  const [eventsAt, agreementsAt] = await Promise.all([
    ask(store, asked.eventsByPlace, needs).then(countsBy(({ id }) => id)),
    ask(store, asked.agreementsByPlace, needs).then(countsBy(({ id }) => id)),
  ])
  const country = (thing: ThingBrief) => {
    const code = String(thing.fields['code'])
    const inIt = (placesOf.get(code) ?? []).sort(byName)
    return {
      thing,
      events: events.get(code) ?? 0,
      agreements: agreements.get(code) ?? 0,
      places: inIt.map((place) => ({ thing: place, events: eventsAt.get(place.id) ?? 0, agreements: agreementsAt.get(place.id) ?? 0 })),
    }
  }
  const byPart = grouped(countries.sort(byName), ({ fields }) => WorldPart.safeParse(fields['part']).data ?? null)
  const order: (WorldPart | null)[] = [...WorldPart.options, null]
  return order.flatMap((part) => {
    const inPart = byPart.get(part)
    return inPart ? [{ part, countries: inPart.map(country) }] : []
  })
}

const countsBy =
  <Row extends { count: number }, Key>(keyOf: (row: Row) => Key) =>
  (rows: readonly Row[]): Map<Key, number> =>
    new Map(rows.map((row) => [keyOf(row), row.count]))

const bodiesOf = async (store: Store, filter: Filter, home: MatrixHome): Promise<Overview['bodies']> => {
  const found = grouped(await engagements(store, filter, home), ({ body }) => body)
  const things = await inChunks([...found.keys()], (ids) => store.run(q.thingsById, { ids }))
  return things
    .map(({ thing }) => thing)
    .sort(byName)
    .map((thing) => ({ thing, countries: (found.get(thing.id) ?? []).map(({ code, count }) => ({ code, events: count })) }))
}
