import { resolved, resolvedAbout } from '../graph/compute.ts'
import { thingEntry } from '../graph/kinds.ts'
import { Refusal } from '../graph/refusal.ts'
import { ImportBatch, type SourceDocument, type Statement } from '../graph/statements.ts'
import type { Change } from './change.ts'
import { isLinkId } from './ids.ts'
import type { SaveResult } from './knowledge-graph.ts'
import { inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import { recompute } from './recompute.ts'
import type { Transaction } from './store.ts'
import { dropRecords, putRecords } from './templates.ts'

type Redirects = ReadonlyMap<string, string>

/** Where merged ids lead now. */
export const redirectsIn = async (tx: Transaction): Promise<Map<string, string>> =>
  new Map((await tx.run(q.redirects, {})).map(({ id, leads }) => [id, leads]))

/** Saves one document inside a transaction; gives what that did to things and links. A document already there changes nothing. */
export const save = async (tx: Transaction, batch: ImportBatch): Promise<Change[]> => {
  const { document, statements, keys } = ImportBatch.parse(batch)
  for (const statement of statements) checkIds(statement)
  const [known] = await tx.run(q.documentByHash, { hash: document.hash })
  const replaced = await documentReplaced(tx, document, known?.body)
  if (known) return replaced ? withdraw(tx, replaced) : []
  const before = replaced ? await withdrawStatements(tx, replaced) : []
  await putDocument(tx, await numbered(tx, document))
  const redirects = await redirectsIn(tx)
  await putStatements(tx, statements, redirects)
  await inChunks(keys, (rows) => tx.run(q.putKeys, { rows }))
  const targets = statements.map(({ about }) => resolvedAbout(about.id, redirects))
  const changes = await recompute(tx, [...before, ...targets, document.id])
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

export const putStatements = (tx: Transaction, statements: readonly Statement[], redirects: Redirects): Promise<unknown> =>
  inChunks(statements, (chunk) =>
    tx.run(putRecords.Statement, { rows: chunk.map((statement) => ({ id: statement.id, properties: kept(statement, redirects) })) }),
  )

export const putDocument = (tx: Transaction, document: SourceDocument): Promise<unknown> => {
  const { id, hash, asOf, order } = document
  const properties = { id, hash, order, body: JSON.stringify(document), ...(asOf === undefined ? {} : { asOf }) }
  return tx.run(putRecords.Document, { rows: [{ id, properties }] })
}

/** What the engine keeps of a statement: its text, and what it counts for, redirects followed. */
const kept = (statement: Statement, redirects: Redirects): Record<string, unknown> => {
  const { id, document, about } = statement
  const ends = 'from' in about ? { from: resolved(about.from, redirects), to: resolved(about.to, redirects) } : {}
  return { id, document, target: resolvedAbout(about.id, redirects), ...ends, body: JSON.stringify(statement) }
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

/** The count of imports before it is the store's to give: two imports may have been resolved at once. */
const numbered = async (tx: Transaction, document: SourceDocument): Promise<SourceDocument> => {
  const ranks = await tx.run(q.documentRanks, {})
  return { ...document, order: ranks.reduce((next, { order }) => Math.max(next, order + 1), 0) }
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
