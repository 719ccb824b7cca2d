import type { ThingBrief } from '../graph/answers.ts'
import { resolved } from '../graph/compute.ts'
import { Refusal } from '../graph/refusal.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Store } from './store.ts'

/** The thing that an id stands for now, merged ids followed. Throws `thing-unknown`. */
export const thingOf = async (store: Store, id: string): Promise<ThingBrief> => {
  const [found] = await store.run(q.thingsById, { ids: [id] })
  if (found) return found.thing
  const leads = resolved(id, await redirectsIn(store))
  const [kept] = leads === id ? [] : await store.run(q.thingsById, { ids: [leads] })
  if (!kept) throw new Refusal('thing-unknown', { id })
  return kept.thing
}
