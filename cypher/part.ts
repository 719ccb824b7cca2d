import { compare } from '../graph/compute.ts'
import { byId, type LeavingRecord, type LinkEnd } from '../graph/leaving.ts'
import { decisionsIn, documentsAt } from './dump.ts'
import { every, inPortions } from './portions.ts'
import { isFree, privateIn } from './private.ts'
import type { Store } from './store.ts'
import { linksAmongThings, thingsNow } from './things.ts'
import { linksTold, thingsTold, toldAtOnce, toldOf } from './told.ts'

/** More links than these among a few hundred things are not to be. */
const mostLinks = 100_000
const statementsAtOnce = 2000

/**
 * Some things as they leave, merged ids followed: they, the links among them, and what stands behind either, without what is private.
 * Nothing else is read.
 */
export async function* partOf(store: Store, wanted: readonly string[]): AsyncGenerator<LeavingRecord> {
  const gone = await privateIn(store)
  const things = (await thingsNow(store, wanted)).things.filter((thing) => isFree(gone, thing)).sort(byId)
  const ends = new Map(things.map(({ id, kind, name }): [string, LinkEnd] => [id, { kind, name }]))
  const among = await store.run(linksAmongThings, { ids: [...ends.keys()], limit: mostLinks })
  const links = among.sort(byId).flatMap((link) => {
    const [from, to] = [ends.get(link.from), ends.get(link.to)]
    return from && to && isFree(gone, link) ? [{ link, ends: { from, to } }] : []
  })
  const names = new Map<string, string>()
  const behind = new Set<string>()
  const told = function* (records: readonly LeavingRecord[]): Generator<LeavingRecord> {
    for (const record of records) {
      if ('sources' in record) for (const id of record.value.statements) behind.add(id)
      yield record
    }
  }
  for await (const some of inPortions(things, toldAtOnce)) yield* told(thingsTold(some, await toldOf(store, some, names)))
  for await (const some of inPortions(links, toldAtOnce)) yield* told(linksTold(some, await toldOf(store, linksIn(some), names)))
  for await (const ids of inPortions([...behind].sort(compare), statementsAtOnce))
    for (const { body: value } of await store.run(every.statement.rows, { ids })) yield { is: 'statement', value }
  for await (const rows of documentsAt(store, [...names.keys()].sort(compare))) for (const value of rows) yield { is: 'document', value }
  const about = new Set([...ends.keys(), ...links.map(({ link }) => link.id), ...behind])
  for (const value of (await decisionsIn(store)).sort(byId)) if (value.about.every((id) => about.has(id))) yield { is: 'decision', value }
}

const linksIn = <T>(ended: readonly { link: T }[]): T[] => ended.map(({ link }) => link)
