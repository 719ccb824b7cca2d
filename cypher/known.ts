import { z } from 'zod'
import { resolved } from '../graph/compute.ts'
import type { Known } from '../graph/known.ts'
import eventsOn from './events-on.cypher?raw'
import { grouped, inChunks } from './lists.ts'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Store } from './store.ts'

const eventsOnDays = question(eventsOn, {
  needs: z.object({ days: z.array(z.object({ country: z.string(), start: z.string() })) }),
  row: z.object({ id: z.string(), country: z.string(), start: z.string(), name: z.string(), participant: z.string().nullable() }),
})

/** What the resolver of imports asks the store. */
export const knownIn = (store: Store): Known => ({
  async idsOfKeys(keys) {
    const found = await inChunks(keys, (chunk) => store.run(q.keys, { keys: chunk }))
    return new Map(found.map(({ key, id }) => [key, id]))
  },
  async takenIds(ids) {
    const taken = await inChunks(ids, (chunk) => store.run(q.idsTaken, { ids: chunk }))
    return new Set(taken.map(({ id }) => id))
  },
  async eventsOn(days) {
    const rows = await inChunks(days, (chunk) => store.run(eventsOnDays, { days: chunk }))
    const redirects = rows.length === 0 ? new Map<string, string>() : await redirectsIn(store)
    const merged = grouped(redirects.keys(), (id) => resolved(id, redirects))
    const events = grouped(rows, ({ id, country, start }) => [id, country, start].join('|'))
    return [...events.values()].flatMap((tellings) => {
      const [first] = tellings
      if (!first) return []
      const { id, country, start, name } = first
      const participants = tellings.flatMap(({ participant }) =>
        participant === null ? [] : [participant, ...(merged.get(participant) ?? [])],
      )
      return [{ id, country, start, name, participants }]
    })
  },
})
