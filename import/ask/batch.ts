import type { Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Known, KnownEvent } from '../../graph/known.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import type { ImportBatch } from '../../graph/statements.ts'
import { type Arrival, toBatch } from '../resolve/batch.ts'

interface Where {
  document: ReadDocument
  arrival: Arrival
  known: Known
  home: HomeProfile
}

/**
 * A batch with what a model said of the same document. Of what the rules read it says nothing more, and it leaves keys only to things
 * that nobody knew: no name that it gives can join two things that documents state.
 */
export const withSaid = async (batch: ImportBatch, said: Facts, { document, arrival, known, home }: Where): Promise<ImportBatch> => {
  const beside = knownWith(batch, known)
  // What it says is never taken for what the older version told: that would join what nobody stated.
  const more = await toBatch(said, document, { ...arrival, older: undefined }, beside, home)
  const stated = new Set(batch.statements.map(({ about }) => about.id))
  const statements = more.statements.filter(({ about }) => !stated.has(about.id))
  const taken = await beside.takenIds([...new Set(more.keys.map(({ id }) => id))])
  return {
    ...batch,
    statements: [...batch.statements, ...statements].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    keys: [...batch.keys, ...more.keys.filter(({ id }) => !taken.has(id))],
  }
}

/** What is known once a batch is in. */
const knownWith = ({ statements, keys }: ImportBatch, known: Known): Known => {
  const ids = new Set(statements.map(({ about }) => about.id))
  const own = new Map(keys.map(({ key, id }) => [key, id]))
  const tookPart = (event: string) =>
    statements.flatMap(({ about }) => ('from' in about && about.kind === 'TOOK_PART' && about.to === event ? [about.from] : []))
  const events = statements.flatMap(({ about, fields }): KnownEvent[] =>
    about.kind === 'Event'
      ? [fields['countries'] ?? []].flat().map((country) => ({
          id: about.id,
          country: String(country),
          start: String(fields['start']),
          name: String(fields['name']),
          participants: tookPart(about.id),
        }))
      : [],
  )
  return {
    idsOfKeys: async (wanted) =>
      new Map([...(await known.idsOfKeys(wanted)), ...wanted.flatMap((key) => (own.has(key) ? [[key, own.get(key) ?? ''] as const] : []))]),
    takenIds: async (wanted) => new Set([...(await known.takenIds(wanted)), ...wanted.filter((id) => ids.has(id))]),
    eventsOn: async (days) => [
      ...(await known.eventsOn(days)),
      ...events.filter((event) => days.some(({ country, start }) => country === event.country && start === event.start)),
    ],
  }
}
