import { z } from 'zod'
import type { Filter, Page, Subgraph, ThingBrief } from '../graph/answers.ts'
import { resolved } from '../graph/compute.ts'
import { thingEntry, thingKindNames } from '../graph/kinds.ts'
import { Refusal } from '../graph/refusal.ts'
import { ask, FilterNeeds, narrowable, narrowed } from './filter.ts'
import type { PageWish } from './knowledge-graph.ts'
import linksAmong from './links-among.cypher?raw'
import { paged } from './paged.ts'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import { ThingRow, TiedLinkRow } from './rows.ts'
import type { Store } from './store.ts'
import thingsPage from './things-page.cypher?raw'
import thingsPageDown from './things-page-down.cypher?raw'
import thingsTotal from './things-total.cypher?raw'

const PageNeeds = { needs: FilterNeeds.extend({ by: z.string(), offset: z.int(), limit: z.int() }), row: z.object({ thing: ThingRow }) }
const asked = {
  asc: narrowable(thingsPage, PageNeeds),
  desc: narrowable(thingsPageDown, PageNeeds),
  total: narrowable(thingsTotal, { needs: FilterNeeds, row: z.object({ total: z.int() }) }),
  links: question(linksAmong, { needs: z.object({ ids: z.array(z.string()), limit: z.int() }), row: TiedLinkRow }),
}

/** What a table may be sorted by: any field of any kind, and what every thing has. */
const sortable = new Set(['name', 'kind', 'status', 'records', ...thingKindNames.flatMap((kind) => Object.keys(thingEntry(kind).fields))])

/** Things as a table. Throws `request-invalid` for a field to sort by that no kind has. */
export const thingsIn = async (
  store: Store,
  home: string,
  filter: Filter,
  { by, direction }: { by: string; direction: 'asc' | 'desc' },
  page: PageWish,
): Promise<Page<ThingBrief>> => {
  if (!sortable.has(by)) throw new Refusal('request-invalid', { reason: `sort: ${by}` })
  const needs = await narrowed(store, filter, home)
  const [count] = await ask(store, asked.total, needs)
  const rows = await ask(store, asked[direction], { ...needs, by, ...page })
  return paged(
    rows.map(({ thing }) => thing),
    count?.total ?? 0,
    page,
  )
}

const mostLinks = 5000

/** These things, merged ids followed, and the links among them; incomplete when there are more links than a picture can hold. */
export const subgraphOf = async (store: Store, wanted: readonly string[]): Promise<Subgraph> => {
  const redirects = await redirectsIn(store)
  const ids = [...new Set(wanted.map((id) => resolved(id, redirects)))]
  const things = (await store.run(q.thingsById, { ids })).map(({ thing }) => thing)
  const links = await store.run(asked.links, { ids, limit: mostLinks })
  return { things, links, complete: things.length === ids.length && links.length < mostLinks }
}
