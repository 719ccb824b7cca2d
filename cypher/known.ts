import { z } from 'zod'
import { resolved } from '../graph/compute.ts'
import type { Known } from '../graph/known.ts'
import eventsOn from './events-on.cypher?raw'
import { grouped, inChunks } from './lists.ts'
import participantIds from './participant-ids.cypher?raw'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Store } from './store.ts'

const eventsOnDays = question(eventsOn, {
  needs: z.object({ days: z.array(z.object({ country: z.string(), start: z.string() })) }),
  row: z.object({ id: z.string(), country: z.string(), start: z.string(), name: z.string() }),
})
/** Asked apart: together with the events the embedded engine would walk every participation that there is. */
const participantsOf = question(participantIds, {
  needs: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), participant: z.string() }),
})

/** More ids than one document asks for; remembered beyond that, they would only fill the memory. */
const mostRemembered = 50_000

/**
 * What the resolver of imports asks the store. Ids once found taken are remembered, for of things that many documents name alike every
 * number is asked for with each of them; whoever may have freed one `forgets` them.
 */
export const knownIn = (store: Store): Known & { forget: () => void } => {
  const remembered = new Set<string>()
  return {
    ...askedOf(store),
    async takenIds(ids) {
      const unknown = ids.filter((id) => !remembered.has(id))
      const taken = new Set(ids.filter((id) => remembered.has(id)))
      if (remembered.size > mostRemembered) remembered.clear()
      for (const { id } of await inChunks(unknown, (chunk) => store.run(q.idsTaken, { ids: chunk }))) {
        taken.add(id)
        remembered.add(id)
      }
      return taken
    },
    forget: () => remembered.clear(),
  }
}

const askedOf = (store: Store): Omit<Known, 'takenIds'> => ({
  async idsOfKeys(keys) {
    const found = await inChunks(keys, (chunk) => store.run(q.keys, { keys: chunk }))
    return new Map(found.map(({ key, id }) => [key, id]))
  },
  async eventsOn(days) {
    const rows = await inChunks(days, (chunk) => store.run(eventsOnDays, { days: chunk }))
    if (rows.length === 0) return []
    const redirects = await redirectsIn(store)
    const merged = grouped(redirects.keys(), (id) => resolved(id, redirects))
    const ids = [...new Set(rows.map(({ id }) => id))]
    const took = grouped(await inChunks(ids, (chunk) => store.run(participantsOf, { ids: chunk })), ({ id }) => id)
    const events = new Map(rows.map((row) => [[row.id, row.country, row.start].join('|'), row]))
    return [...events.values()].map((event) => ({
      ...event,
      participants: (took.get(event.id) ?? []).flatMap(({ participant }) => [participant, ...(merged.get(participant) ?? [])]),
    }))
  },
})
