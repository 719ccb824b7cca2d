import { z } from 'zod'
import type { EventTelling, Filter, Neighbour, Page, ThingBrief } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import eventsAbout from './events-about.cypher?raw'
import eventsPage from './events-page.cypher?raw'
import eventsPageDown from './events-page-down.cypher?raw'
import eventsTotal from './events-total.cypher?raw'
import { evidenceByTarget, type ReadText } from './evidence.ts'
import { ask, FilterNeeds, narrowable, narrowed } from './filter.ts'
import { grouped, inChunks } from './lists.ts'
import { thingOf } from './lookup.ts'
import { paged } from './paged.ts'
import participants from './participants.cypher?raw'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import { ThingRow, TiedLinkRow } from './rows.ts'
import type { Store } from './store.ts'
import type { EventsWish } from './wishes.ts'

const Tied = z.looseObject({ thing: ThingRow }).transform(({ thing, ...link }): Neighbour => ({ thing, link: TiedLinkRow.parse(link) }))
const PageNeeds = { needs: FilterNeeds.extend({ offset: z.int(), limit: z.int() }), row: z.object({ thing: ThingRow }) }
const asked = {
  asc: narrowable(eventsPage, PageNeeds),
  desc: narrowable(eventsPageDown, PageNeeds),
  total: narrowable(eventsTotal, { needs: FilterNeeds, row: z.object({ total: z.int() }) }),
  about: narrowable(eventsAbout, {
    needs: FilterNeeds.extend({ id: z.string(), code: z.string() }),
    row: z.object({ id: z.string(), day: z.string().nullable() }),
  }),
  participants: question(participants, { needs: z.object({ ids: z.array(z.string()) }), row: Tied }),
}

/** Events with those who took part and where they are said. */
export const tellingsOf = async (store: Store, readText: ReadText, events: readonly ThingBrief[]): Promise<EventTelling[]> => {
  const ids = events.map(({ id }) => id)
  const byEvent = grouped(await store.run(asked.participants, { ids }), ({ link }) => link.to)
  const evidence = await evidenceByTarget(store, readText, ids)
  return events.map((thing) => ({ thing, participants: byEvent.get(thing.id) ?? [], evidence: evidence.get(thing.id) ?? [] }))
}

/** Events in order of time or from the latest on, undated ones last: of the whole graph, or about one thing. Throws `thing-unknown`. */
export const eventsOf = async (
  { store, readText, home }: { store: Store; readText: ReadText; home: string },
  filter: Filter,
  about: string | undefined,
  page: EventsWish,
): Promise<Page<EventTelling>> => {
  const needs = { ...(await narrowed(store, filter, home)), kinds: [] }
  const found = about === undefined ? await everyEvent(store, needs, page) : await eventsAt(store, needs, about, page)
  return paged(await tellingsOf(store, readText, found.events), found.total, page)
}

type Found = { events: ThingBrief[]; total: number }

const everyEvent = async (store: Store, needs: FilterNeeds, { direction = 'asc', offset, limit }: EventsWish): Promise<Found> => {
  const [count] = await ask(store, asked.total, needs)
  const rows = await ask(store, asked[direction], { ...needs, offset, limit })
  return { events: rows.map(({ thing }) => thing), total: count?.total ?? 0 }
}

const eventsAt = async (store: Store, needs: FilterNeeds, about: string, { direction, offset, limit }: EventsWish): Promise<Found> => {
  const start = await thingOf(store, about)
  const code = start.kind === 'Country' ? String(start.fields['code'] ?? '') : ''
  const rows = await ask(store, asked.about, { ...needs, id: start.id, code })
  const ordered = rows.sort((a, b) => byDay(a.day, b.day, direction) || compare(a.id, b.id))
  const ids = ordered.slice(offset, offset + limit).map(({ id }) => id)
  const things = await inChunks(ids, (chunk) => store.run(q.thingsById, { ids: chunk }))
  return { events: things.map(({ thing }) => thing), total: rows.length }
}

/** What has no day comes last, whichever way. */
const byDay = (a: string | null, b: string | null, direction: EventsWish['direction']): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return direction === 'desc' ? compare(b, a) : compare(a, b)
}
