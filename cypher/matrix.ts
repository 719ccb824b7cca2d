import { z } from 'zod'
import type { EventTelling, Filter, Matrix, Page, ThingBrief } from '../graph/answers.ts'
import { cityBodyTypes, worldParts } from '../graph/vocabulary.ts'
import bodiesByCountry from './bodies-by-country.cypher?raw'
import cell from './cell.cypher?raw'
import cellTotal from './cell-total.cypher?raw'
import { tellingsOf } from './events.ts'
import type { ReadText } from './evidence.ts'
import { ask, everyCountry, FilterNeeds, narrowable, narrowed } from './filter.ts'
import type { PageWish } from './knowledge-graph.ts'
import { inChunks } from './lists.ts'
import { thingOf } from './lookup.ts'
import { paged } from './paged.ts'
import { questions as q } from './questions.ts'
import { ThingRow } from './rows.ts'
import type { Store } from './store.ts'

const CellNeeds = FilterNeeds.extend({ row: z.string(), code: z.string() })
const asked = {
  bodies: narrowable(bodiesByCountry, {
    needs: FilterNeeds.extend({ bodyTypes: z.array(z.string()) }),
    row: z.object({ body: z.string(), code: z.string().nullable(), count: z.int() }),
  }),
  cell: narrowable(cell, {
    needs: CellNeeds.extend({ offset: z.int(), limit: z.int() }),
    row: z.object({ thing: ThingRow }),
  }),
  cellTotal: narrowable(cellTotal, { needs: CellNeeds, row: z.object({ total: z.int() }) }),
}

const russian = new Intl.Collator('ru')
/** The documents' own order of names: the alphabet. */
export const byName = (a: ThingBrief, b: ThingBrief): number => russian.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)

const parts = Object.keys(worldParts)
/** The documents' own order of countries: parts of the world, then the alphabet; those of no part last. */
export const byPart = (a: ThingBrief, b: ThingBrief): number => partOf(a) - partOf(b) || byName(a, b)
const partOf = ({ fields }: ThingBrief): number => {
  const at = parts.indexOf(String(fields['part']))
  return at < 0 ? parts.length : at
}

/** The matrix's filter is on events: kinds of thing do not narrow it. Its rows are the city's bodies, or the types of organisation asked for. */
const onEvents = async (store: Store, filter: Filter, home: string) => ({
  ...(await narrowed(store, { ...filter, kinds: [], orgTypes: [] }, home)),
  bodyTypes: filter.orgTypes.length > 0 ? filter.orgTypes : [...cityBodyTypes],
})

/** How many events each body of the home city has with each country abroad. */
export const engagements = async (store: Store, filter: Filter, home: string): Promise<{ body: string; code: string; count: number }[]> => {
  const rows = await ask(store, asked.bodies, await onEvents(store, filter, home))
  return rows.flatMap(({ body, code, count }) => (code === null || code === home ? [] : [{ body, code, count }]))
}

/** Which bodies of the home city engage which countries, in records. */
export const matrixOf = async (store: Store, filter: Filter, home: string): Promise<Matrix> => {
  const found = await engagements(store, filter, home)
  const countries = (await store.run(everyCountry, {})).map(({ thing }) => thing)
  const columns = countries.filter(({ fields }) => found.some(({ code }) => code === fields['code'])).sort(byPart)
  const idOf = new Map(columns.map(({ id, fields }) => [String(fields['code']), id]))
  const ids = [...new Set(found.map(({ body }) => body))]
  const rows = (await inChunks(ids, (chunk) => store.run(q.thingsById, { ids: chunk }))).map(({ thing }) => thing).sort(byName)
  const cells = found.flatMap(({ body, code, count }) => {
    const column = idOf.get(code)
    return column === undefined ? [] : [{ row: body, column, events: count }]
  })
  return { rows, columns, cells }
}

/** The events behind one cell. Throws `thing-unknown`. */
export const cellOf = async (
  { store, readText, home }: { store: Store; readText: ReadText; home: string },
  [row, column]: readonly [string, string],
  filter: Filter,
  page: PageWish,
): Promise<Page<EventTelling>> => {
  const body = await thingOf(store, row)
  const country = await thingOf(store, column)
  const code = String(country.fields['code'] ?? country.fields['country'] ?? '')
  const needs = { ...(await onEvents(store, filter, home)), row: body.id, code }
  const [count] = await ask(store, asked.cellTotal, needs)
  const events = await ask(store, asked.cell, { ...needs, ...page })
  const tellings = await tellingsOf(
    store,
    readText,
    events.map(({ thing }) => thing),
  )
  return paged(tellings, count?.total ?? 0, page)
}
