import { thingEntry } from '../graph/kinds.ts'
import { Refusal } from '../graph/refusal.ts'
import { ImportBatch, type SourceDocument, type Statement } from '../graph/statements.ts'
import type { Change } from './change.ts'
import { isLinkId } from './ids.ts'
import { allChunks, grouped, inChunks } from './lists.ts'
import { partedNow, putParted, replaceStatements, type TextOf } from './placing.ts'
import { questions as q } from './questions.ts'
import { recompute } from './recompute.ts'
import { decidedIn, leadsIn } from './shape.ts'
import type { Transaction } from './store.ts'
import { dropRecords, putRecords } from './templates.ts'
import type { SaveResult } from './wishes.ts'

/**
 * Saves one document inside a transaction; gives what that did to things and links. A document already there changes nothing,
 * unless it was read anew: then what it said before goes, and it keeps its place among the imports.
 * `then` may change more in the same transaction, and gives what both did.
 */
export const save = async (
  tx: Transaction,
  batch: ImportBatch,
  then: (changes: Change[]) => Promise<Change[]> = async (changes) => changes,
): Promise<Change[]> => {
  const { document, statements, keys, text = '', anew = false } = ImportBatch.parse(batch)
  for (const statement of statements) checkIds(statement)
  const [known] = await tx.run(q.documentByHash, { hash: document.hash })
  const replaced = await documentReplaced(tx, document, known?.body)
  const textOf: TextOf = () => Promise.resolve(text)
  if (known && !anew) return replaced ? putInPlace(tx, known.body, replaced, textOf) : []
  const leaves = known?.body.id ?? replaced
  const place = known ? placeOf(known.body) : await numbered(tx, replaced)
  const before = leaves === undefined ? [] : await withdrawStatements(tx, leaves)
  await putDocument(tx, { ...document, ...place })
  const decided = await decidedIn(tx)
  const parted = await partedNow(tx, statements, decided.leads, textOf)
  const told = grouped(
    parted.flatMap(({ parts }) => parts),
    ({ target }) => target,
  )
  const put = () => Promise.all([putParted(tx, parted), allChunks(keys, (rows) => tx.run(q.putKeys, { rows }))])
  const targets = [...before, ...told.keys(), document.id]
  // Where nothing goes, what is told is at hand: it is written while what comes of it is computed.
  if (before.length > 0) await put()
  const changes = await then(await recompute(tx, targets, before.length > 0 ? { decided } : { decided, told, meanwhile: put }))
  await forgetKeys(tx, changes)
  return changes
}

/**
 * Makes a document that stands the newer version of another one, which goes; what people said of that one's words is looked for in it.
 * Throws `document-unknown`.
 */
export const putInPlace = async (tx: Transaction, document: SourceDocument, older: string, textOf: TextOf): Promise<Change[]> => {
  await putDocument(tx, { ...document, replaces: older, ...(await versionsUpTo(tx, older)) })
  const before = await withdrawStatements(tx, older)
  const stated = await tx.run(q.statementsOfDocument, { document: document.id })
  const ids = stated.flatMap(({ id, of }) => (of === null ? [id] : []))
  const now = await replaceStatements(tx, ids, await leadsIn(tx), textOf)
  const changes = await recompute(tx, [...before, ...stated.map(({ target }) => target), ...now, document.id])
  await forgetKeys(tx, changes)
  return changes
}

/** Takes a document out: its statements go, and what they were about is computed anew. Throws `document-unknown`. */
export const withdraw = async (tx: Transaction, document: string): Promise<Change[]> => {
  const changes = await recompute(tx, await withdrawStatements(tx, document))
  await forgetKeys(tx, changes)
  return changes
}

/** How many things and links a change added, changed, kept, removed; the document's own node is not counted. */
export const resultOf = (changes: readonly Change[]): SaveResult => {
  const result: SaveResult = { added: 0, changed: 0, kept: 0, removed: 0 }
  for (const { kind, change } of changes) if (kind !== 'Document') result[change] += 1
  return result
}

export const putDocument = (tx: Transaction, document: SourceDocument): Promise<unknown> => {
  const { id, hash, asOf, order, earlier } = document
  const told = { ...(asOf === undefined ? {} : { asOf }), ...(earlier === undefined ? {} : { earlier }) }
  const properties = { id, hash, order, body: JSON.stringify(document), ...told }
  return tx.run(putRecords.Document, { rows: [{ id, properties }] })
}

/** Ids tell kinds and ends (graph/ids.ts); one that does not is a fault of the reader, and would tangle the graph. */
const checkIds = ({ about }: Statement): void => {
  const fits =
    'from' in about
      ? isLinkId(about.id) && `${about.id}>`.startsWith(`${about.kind}>${about.from}>${about.to}>`)
      : about.id.startsWith(`${thingEntry(about.kind).prefix}/`)
  if (!fits) throw new Error(`the id ${about.id} is not that of a ${about.kind}`)
}

const documentReplaced = async (
  tx: Transaction,
  document: SourceDocument,
  known: SourceDocument | undefined,
): Promise<string | undefined> => {
  const { replaces } = document
  if (replaces === undefined || known?.replaces === replaces) return undefined
  if (replaces === document.id || replaces === known?.id) throw new Refusal('document-replaces-itself')
  const [older] = await tx.run(q.documentsById, { ids: [replaces] })
  if (!older) throw new Refusal('document-unknown', { document: replaces })
  return replaces
}

/** What settles the rank of a document, and whose words are looked for in it. */
type Place = Pick<SourceDocument, 'order' | 'replaces' | 'earlier'>

/** The count of imports before it is the store's to give: two imports may have been resolved at once. */
const numbered = async (tx: Transaction, replaced: string | undefined): Promise<Place> => {
  const [last] = await tx.run(q.lastOrder, {})
  return { order: (last?.order ?? -1) + 1, ...(replaced === undefined ? {} : await versionsUpTo(tx, replaced)) }
}

/** A document that was read anew is no newer than it was. */
const placeOf = ({ order, replaces, earlier }: SourceDocument): Place => ({
  order,
  ...(replaces === undefined ? {} : { replaces }),
  ...(earlier === undefined ? {} : { earlier }),
})

/** A document and all versions before it: what people said of their words is looked for in the next one. */
const versionsUpTo = async (tx: Transaction, id: string): Promise<Pick<SourceDocument, 'earlier'>> => {
  const [older] = await tx.run(q.documentsById, { ids: [id] })
  return { earlier: [id, ...(older?.body.earlier ?? [])] }
}

/** Gives what the document's statements were about, itself included. */
const withdrawStatements = async (tx: Transaction, document: string): Promise<string[]> => {
  const [known] = await tx.run(q.documentsById, { ids: [document] })
  if (!known) throw new Refusal('document-unknown', { document })
  const statements = await tx.run(q.statementsOfDocument, { document })
  await inChunks(
    statements.map(({ id }) => id),
    (ids) => tx.run(dropRecords.Statement, { ids }),
  )
  await tx.run(dropRecords.Document, { ids: [document] })
  return [document, ...statements.map(({ target }) => target)]
}

/** The keys of what is gone go too, unless a person decided something about it: that must find it again. */
const forgetKeys = async (tx: Transaction, changes: readonly Change[]): Promise<void> => {
  const gone = changes.filter(({ about, change }) => change === 'removed' && !isLinkId(about)).map(({ about }) => about)
  if (gone.length === 0) return
  const decided = new Set((await tx.run(q.decisionsAll, {})).flatMap(({ body }) => body.about))
  await inChunks(
    gone.filter((id) => !decided.has(id)),
    (ids) => tx.run(q.dropKeys, { ids }),
  )
}
