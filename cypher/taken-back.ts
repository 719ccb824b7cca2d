import { isThingKind, thingKindNames } from '../graph/kinds.ts'
import { Refusal } from '../graph/refusal.ts'
import type { ImportBatch, SourceDocument } from '../graph/statements.ts'
import { TakenBack } from '../graph/taken-back.ts'
import type { Change } from './change.ts'
import { inChunks } from './lists.ts'
import type { TextOf } from './placing.ts'
import { questions as q } from './questions.ts'
import { putInPlace, save, withdraw } from './save.ts'
import type { Transaction } from './store.ts'
import { putRecords } from './templates.ts'

/** Takes an import back and keeps that it was. Throws `document-unknown`. */
export const takeBack = async (tx: Transaction, id: string, by: string, at: string): Promise<Change[]> => {
  const [known] = await tx.run(q.documentsById, { ids: [id] })
  if (!known) throw new Refusal('document-unknown', { document: id })
  const changes = await withdraw(tx, id)
  await putTakenBack(tx, [{ ...recordOf(known.body, by, at), how: 'taken-back', removed: removedIn(changes) }])
  return changes
}

/** Makes a document that stands the newer version of another; keeps of that one that it was there. Throws `document-unknown`. */
export const replace = async (
  tx: Transaction,
  { newer, older }: { newer: string; older: string },
  { by, at }: { by: string; at: string },
  textOf: TextOf,
): Promise<Change[]> => {
  const known = new Map((await tx.run(q.documentsById, { ids: [newer, older] })).map(({ body }) => [body.id, body]))
  const [takes, leaves] = [known.get(newer), known.get(older)]
  if (!takes || !leaves) throw new Refusal('document-unknown', { document: takes ? older : newer })
  if (newer === older) throw new Refusal('document-replaces-itself')
  const changes = await putInPlace(tx, takes, older, textOf)
  await putTakenBack(tx, [{ ...recordOf(leaves, by, at), how: 'replaced', replacedBy: newer, removed: removedIn(changes) }])
  return changes
}

/** Saves a document; keeps of the one whose place it takes, or of its own earlier reading, that it was there. Throws as `save`. */
export const saveInPlace = async (tx: Transaction, batch: ImportBatch, then?: Parameters<typeof save>[2]): Promise<Change[]> => {
  const { id, importedBy, importedAt } = batch.document
  const replaces = batch.anew === true ? id : batch.document.replaces
  const [older] = replaces === undefined ? [] : await tx.run(q.documentsById, { ids: [replaces] })
  const changes = await save(tx, batch, then)
  const stands = batch.anew !== true && older !== undefined && (await tx.run(q.documentsById, { ids: [older.body.id] })).length > 0
  if (!older || stands) return changes
  await putTakenBack(tx, [
    { ...recordOf(older.body, importedBy, importedAt), how: 'replaced', replacedBy: id, removed: removedIn(changes) },
  ])
  return changes
}

/** Keeps records of documents that stand no more, as they are. */
export const putTakenBack = (tx: Transaction, records: readonly TakenBack[]): Promise<unknown> =>
  inChunks(records, (chunk) =>
    tx.run(putRecords.TakenBack, {
      rows: chunk.map((record) => ({ id: record.id, properties: { id: record.id, body: JSON.stringify(record) } })),
    }),
  )

/** Every document that was imported and stands no more. */
export const takenBackIn = async (tx: Transaction): Promise<TakenBack[]> => (await tx.run(q.allTakenBack, {})).map(({ body }) => body)

const recordOf = (document: SourceDocument, by: string, at: string) => ({
  id: `${document.id}@${at}`,
  document: TakenBack.shape.document.parse(document),
  by,
  at,
})

const removedIn = (changes: readonly Change[]): TakenBack['removed'] => {
  const gone = changes.flatMap(({ kind, change }) => (change === 'removed' && isThingKind(kind) && kind !== 'Document' ? [kind] : []))
  return thingKindNames.flatMap((kind) => {
    const count = gone.filter((one) => one === kind).length
    return count === 0 ? [] : [{ kind, count }]
  })
}
