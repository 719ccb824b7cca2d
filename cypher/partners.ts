import { z } from 'zod'
import type { Filter, ThingBrief } from '../graph/answers.ts'
import { ask, FilterNeeds, narrowable, narrowed } from './filter.ts'
import places from './places.cypher?raw'
import { ThingRow } from './rows.ts'
import type { Store } from './store.ts'

const asked = narrowable(places, { needs: FilterNeeds.extend({ limit: z.int() }), row: z.object({ thing: ThingRow }) })

/** More places than any office has partners; the first screen cannot show more. */
const mostPlaces = 2000

/** The cities and regions abroad, those named by most records first. */
export const placesIn = async (store: Store, needs: z.input<typeof FilterNeeds>): Promise<ThingBrief[]> =>
  (await ask(store, asked, { ...needs, limit: mostPlaces })).map(({ thing }) => thing)

/** The partner cities and regions within a filter. */
export const partnersIn = async (store: Store, filter: Filter, home: string): Promise<ThingBrief[]> =>
  (await placesIn(store, { ...(await narrowed(store, filter, home)), kinds: [] })).filter(({ fields }) => fields['partner'] === true)
