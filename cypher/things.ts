import { z } from 'zod'
import type { Filter, Page, Subgraph, ThingBrief } from '../graph/answers.ts'
import { resolved } from '../graph/compute.ts'
import { fieldsOf, type ThingKind, thingEntry, thingKindNames } from '../graph/kinds.ts'
import { Refusal } from '../graph/refusal.ts'
import { type Grouping, groupingsOf, ThingGroup } from '../graph/table.ts'
import { ask, FilterNeeds, narrowable, narrowed, withJoined } from './filter.ts'
import linksAmong from './links-among.cypher?raw'
import { paged } from './paged.ts'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import { ThingRow, TiedLinkRow } from './rows.ts'
import type { Store } from './store.ts'
import thingsGrouped from './things-grouped.cypher?raw'
import thingsGroupedDown from './things-grouped-down.cypher?raw'
import thingsGroups from './things-groups.cypher?raw'
import thingsPage from './things-page.cypher?raw'
import thingsPageDown from './things-page-down.cypher?raw'
import thingsTotal from './things-total.cypher?raw'
import type { PageWish, TableOrder } from './wishes.ts'

const PageNeeds = { needs: FilterNeeds.extend({ by: z.string(), offset: z.int(), limit: z.int() }), row: z.object({ thing: ThingRow }) }
/** What groups a thing, as the questions say it. */
const keys: Record<Grouping, string> = {
  value: 'thing[$group]',
  year: 'substring(thing[$group], 0, 4)',
}
const GroupNeeds = { group: z.string(), silent: z.string() }
const grouped = (text: string, grouping: Grouping) => text.replace('// group\n', `${keys[grouping]}\n`)
const GroupedNeeds = { ...PageNeeds, needs: PageNeeds.needs.extend(GroupNeeds) }
const groupedBy = (grouping: Grouping) => ({
  asc: narrowable(grouped(thingsGrouped, grouping), GroupedNeeds),
  desc: narrowable(grouped(thingsGroupedDown, grouping), GroupedNeeds),
  groups: narrowable(grouped(thingsGroups, grouping), { needs: FilterNeeds.extend(GroupNeeds), row: ThingGroup }),
})
const inGroups = { value: groupedBy('value'), year: groupedBy('year') } satisfies Record<Grouping, unknown>

const asked = {
  asc: narrowable(thingsPage, PageNeeds),
  desc: narrowable(thingsPageDown, PageNeeds),
  total: narrowable(thingsTotal, { needs: FilterNeeds, row: z.object({ total: z.int() }) }),
}
export const linksAmongThings = question(linksAmong, { needs: z.object({ ids: z.array(z.string()), limit: z.int() }), row: TiedLinkRow })

/** What a table may be sorted by: any field of any kind, and what every thing has. */
const sortable = new Set(['name', 'kind', 'status', 'records', ...thingKindNames.flatMap((kind) => Object.keys(thingEntry(kind).fields))])

/** How a field groups the one kind that a filter asks for. Throws `request-invalid` where it does not. */
const groupingIn = ({ kinds }: Filter, group: string) => {
  const [kind, ...others] = kinds
  const grouping = kind === undefined || others.length > 0 ? undefined : groupingsOf(kind).get(group)
  if (kind === undefined || grouping === undefined) throw new Refusal('request-invalid', { reason: `group: ${group}` })
  return { asks: inGroups[grouping], needs: { group, silent: silentOf(kind, group) } }
}
const silentOf = (kind: ThingKind, group: string): string => fieldsOf(kind)[group]?.silent ?? ''

/** Things as a table, one group after another where it is grouped. Throws `request-invalid` for a field that cannot sort or group. */
export const thingsIn = async (
  store: Store,
  home: string,
  filter: Filter,
  { by, direction, group }: TableOrder,
  page: PageWish,
): Promise<Page<ThingBrief>> => {
  if (!sortable.has(by)) throw new Refusal('request-invalid', { reason: `sort: ${by}` })
  const grouping = group === undefined ? null : groupingIn(filter, group)
  const needs = await withJoined(store, await narrowed(store, filter, home))
  const wish = { ...needs, by, ...page }
  const [[count], rows] = await Promise.all([
    ask(store, asked.total, needs),
    grouping === null ? ask(store, asked[direction], wish) : ask(store, grouping.asks[direction], { ...wish, ...grouping.needs }),
  ])
  return paged(
    rows.map(({ thing }) => thing),
    count?.total ?? 0,
    page,
  )
}

/** The groups of a table with their sizes, in its order. Throws `request-invalid` for a field that cannot group. */
export const thingGroupsIn = async (store: Store, home: string, filter: Filter, group: string): Promise<ThingGroup[]> => {
  const grouping = groupingIn(filter, group)
  const needs = await withJoined(store, await narrowed(store, filter, home))
  return ask(store, grouping.asks.groups, { ...needs, ...grouping.needs })
}

const mostLinks = 5000

/** These things, merged ids followed; and the ids where these lead. */
export const thingsNow = async (store: Store, wanted: readonly string[]): Promise<{ ids: string[]; things: ThingBrief[] }> => {
  const redirects = await redirectsIn(store)
  const ids = [...new Set(wanted.map((id) => resolved(id, redirects)))]
  return { ids, things: (await store.run(q.thingsById, { ids })).map(({ thing }) => thing) }
}

/** These things, merged ids followed, and the links among them; incomplete when there are more links than a picture can hold. */
export const subgraphOf = async (store: Store, wanted: readonly string[]): Promise<Subgraph> => {
  const { ids, things } = await thingsNow(store, wanted)
  const links = await store.run(linksAmongThings, { ids, limit: mostLinks })
  return { things, links, complete: things.length === ids.length && links.length < mostLinks }
}
