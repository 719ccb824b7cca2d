import { compare } from '../graph/compute.ts'
import type { Decision } from '../graph/decisions.ts'
import type { SourceDocument } from '../graph/statements.ts'
import { duringTurn } from './handover.ts'
import { every, walk } from './portions.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Store, Transaction } from './store.ts'
import { takenBackIn } from './taken-back.ts'
import type { DumpRecord } from './wishes.ts'

/** The documents in the order in which they were imported, a portion at a time. */
export async function* documentsIn(tx: Transaction): AsyncGenerator<SourceDocument[]> {
  const ranks = (await tx.run(q.documentRanks, {})).sort((a, b) => a.order - b.order)
  yield* documentsAt(
    tx,
    ranks.map(({ id }) => id),
  )
}

/** Documents by their ids and in their order, a portion at a time. */
export async function* documentsAt(tx: Transaction, ids: readonly string[]): AsyncGenerator<SourceDocument[]> {
  for (let at = 0; at < ids.length; at += documentsAtOnce) {
    const portion = ids.slice(at, at + documentsAtOnce)
    const places = new Map(portion.map((id, place) => [id, place]))
    const rows = await tx.run(q.documentsById, { ids: portion })
    yield rows.map(({ body }) => body).sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
  }
}
/** A document may carry a long list of what is to be looked at. */
const documentsAtOnce = 100

export const decisionsIn = async (tx: Transaction): Promise<Decision[]> => (await tx.run(q.decisionsAll, {})).map(({ body }) => body)

/**
 * Everything in plain records, of one moment: decisions first, for they tell where the rest counts. The graph itself is not among them:
 * it is computed from these. Writers wait until it is read.
 */
export const dumpOf = (store: Store): AsyncGenerator<DumpRecord> => duringTurn(store, records)

async function* records(tx: Transaction): AsyncGenerator<DumpRecord[]> {
  const as =
    (is: DumpRecord['is']) =>
    (value: unknown): DumpRecord => ({ is, value })
  yield (await decisionsIn(tx)).map(as('decision'))
  const redirects = [...(await redirectsIn(tx))].sort(([a], [b]) => compare(a, b))
  yield redirects.map(([id, leads]) => ({ id, leads })).map(as('redirect'))
  for await (const documents of documentsIn(tx)) yield documents.map(as('document'))
  for await (const rows of walk(tx, every.statement))
    yield rows.flatMap(({ body, of, whole }) => (of === null ? [as('statement')(whole ?? body)] : []))
  for await (const rows of walk(tx, every.key)) yield rows.map(({ id, leads }) => as('key')({ key: id, id: leads }))
  yield (await takenBackIn(tx)).map(as('takenBack'))
  for await (const rows of walk(tx, every.kept)) yield rows.map(({ body }) => as('kept')(body))
}
