import { z } from 'zod'
import type { Filter, Neighbour, NeighbourCount, Page } from '../graph/answers.ts'
import { LinkKind, ThingKind } from '../graph/kinds.ts'
import { ask, FilterNeeds, narrowable, narrowed } from './filter.ts'
import type { KnowledgeGraph } from './knowledge-graph.ts'
import { thingOf } from './lookup.ts'
import neighbourCounts from './neighbour-counts.cypher?raw'
import neighbours from './neighbours.cypher?raw'
import neighboursTotal from './neighbours-total.cypher?raw'
import { paged } from './paged.ts'
import { ThingRow, TiedLinkRow } from './rows.ts'
import type { Store } from './store.ts'
import type { PageWish } from './wishes.ts'

const Wish = FilterNeeds.extend({ id: z.string(), link: z.string(), direction: z.string(), kind: z.string() })
const asked = {
  page: narrowable(neighbours, {
    needs: Wish.extend({ offset: z.int(), limit: z.int() }),
    row: z.looseObject({ thing: ThingRow }).transform(({ thing, ...link }): Neighbour => ({ thing, link: TiedLinkRow.parse(link) })),
  }),
  total: narrowable(neighboursTotal, { needs: Wish, row: z.object({ total: z.int() }) }),
  counts: narrowable(neighbourCounts, {
    needs: FilterNeeds.extend({ id: z.string() }),
    row: z.object({ link: LinkKind, direction: z.enum(['out', 'in']), kind: ThingKind, count: z.int() }),
  }),
}

/** A thing's neighbours, those named by most records first. Throws `thing-unknown`. */
export const neighboursOf = async (
  store: Store,
  home: string,
  id: string,
  wish: Parameters<KnowledgeGraph['neighbours']>[1],
  filter: Filter,
  page: PageWish,
): Promise<Page<Neighbour>> => {
  const start = await thingOf(store, id)
  const needs = {
    ...(await narrowed(store, filter, home)),
    id: start.id,
    link: wish.link ?? '',
    direction: wish.direction ?? '',
    kind: wish.kind ?? '',
  }
  const [count] = await ask(store, asked.total, needs)
  return paged(await ask(store, asked.page, { ...needs, ...page }), count?.total ?? 0, page)
}

/** How many neighbours by link, direction and kind. Throws `thing-unknown`. */
export const neighbourCountsOf = async (store: Store, home: string, id: string, filter: Filter): Promise<NeighbourCount[]> => {
  const start = await thingOf(store, id)
  return ask(store, asked.counts, { ...(await narrowed(store, filter, home)), id: start.id })
}
