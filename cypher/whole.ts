import { z } from 'zod'
import type { Export } from '../graph/answers.ts'
import { activeDecisions, compare } from '../graph/compute.ts'
import { Decision } from '../graph/decisions.ts'
import { Kept } from '../graph/kept.ts'
import { leadsOf } from '../graph/leads.ts'
import { Refusal } from '../graph/refusal.ts'
import { Key, SourceDocument, Statement } from '../graph/statements.ts'
import { TakenBack } from '../graph/taken-back.ts'
import { decisionRecords, putDecisionRecords, putRedirects } from './decide.ts'
import { everyKept, putKept } from './kept.ts'
import type { DumpRecord } from './knowledge-graph.ts'
import { grouped, inChunks } from './lists.ts'
import { putStatements, type TextOf } from './placing.ts'
import { every, gathered, linksFromThings, walk } from './portions.ts'
import { questions as q } from './questions.ts'
import { recompute } from './recompute.ts'
import { redirectsIn } from './redirects.ts'
import { putDocument } from './save.ts'
import type { Store, Transaction } from './store.ts'
import { putTakenBack, takenBackIn } from './taken-back.ts'

const byId = (a: { id: string }, b: { id: string }): number => compare(a.id, b.id)

const documentsIn = async (tx: Transaction): Promise<SourceDocument[]> => {
  const ids = (await tx.run(q.documentRanks, {})).sort((a, b) => a.order - b.order).map(({ id }) => id)
  return (await inChunks(ids, (chunk) => tx.run(q.documentsById, { ids: chunk }))).map(({ body }) => body)
}
const decisionsIn = async (tx: Transaction): Promise<Decision[]> => (await tx.run(q.decisionsAll, {})).map(({ body }) => body)

/** The whole graph as it leaves (03): sorted by id, nothing of an engine in it. Writers wait meanwhile, so that it is of one moment. */
export const exportOf = (store: Store, home: string): Promise<Export> =>
  store.write(async (tx) => {
    const statements = await gathered(walk(tx, every.statement))
    const statementsOf = new Map(
      [...grouped(statements, ({ target }) => target)].map(([target, found]) => [target, found.map(({ id }) => id).sort(compare)]),
    )
    const things = await gathered(walk(tx, every.thing))
    const links = await inChunks(
      things.map(({ id }) => id),
      (ids) => tx.run(linksFromThings, { ids }),
    )
    return {
      format: 1,
      home,
      things: things
        .map(({ id, kind, name, status, fields, conflicts }) => {
          const statements = statementsOf.get(id) ?? []
          return { id, kind, name, status, fields: inOrder(fields), conflicts, statements }
        })
        .sort(byId),
      links: links.map((link) => ({ ...link, fields: inOrder(link.fields), statements: statementsOf.get(link.id) ?? [] })).sort(byId),
      statements: statements.map(({ body }) => body).sort(byId),
      documents: (await documentsIn(tx)).sort(byId),
      decisions: await decisionsIn(tx),
    }
  })

const inOrder = <T>(fields: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).sort(([a], [b]) => compare(a, b)))

/** Everything in plain records, of one moment. The graph itself is not among them: it is computed from these. */
export async function* dumpOf(store: Store): AsyncGenerator<DumpRecord> {
  const records = await store.write(async (tx): Promise<DumpRecord[]> => {
    const redirects = await redirectsIn(tx)
    return [
      ...(await documentsIn(tx)).map((value): DumpRecord => ({ is: 'document', value })),
      ...(await gathered(walk(tx, every.statement))).flatMap(({ body, of, whole }): DumpRecord[] =>
        of === null ? [{ is: 'statement', value: whole ?? body }] : [],
      ),
      ...(await gathered(walk(tx, every.key))).map(({ id, leads }): DumpRecord => ({ is: 'key', value: { key: id, id: leads } })),
      ...(await decisionsIn(tx)).map((value): DumpRecord => ({ is: 'decision', value })),
      ...[...redirects].sort(([a], [b]) => compare(a, b)).map(([id, leads]): DumpRecord => ({ is: 'redirect', value: { id, leads } })),
      ...(await takenBackIn(tx)).map((value): DumpRecord => ({ is: 'takenBack', value })),
      ...(await gathered(walk(tx, everyKept))).map(({ body }): DumpRecord => ({ is: 'kept', value: body })),
    ]
  })
  yield* records
}

const Redirect = z.object({ id: z.string(), leads: z.string() })
const schemas = {
  document: SourceDocument,
  statement: Statement,
  key: Key,
  decision: Decision,
  redirect: Redirect,
  kept: Kept,
  takenBack: TakenBack,
} as const

interface Restored {
  document: SourceDocument[]
  statement: Statement[]
  key: Key[]
  decision: Decision[]
  redirect: z.infer<typeof Redirect>[]
  kept: Kept[]
  takenBack: TakenBack[]
}

const parsed = async (records: AsyncIterable<DumpRecord>): Promise<Restored> => {
  const restored: Restored = { document: [], statement: [], key: [], decision: [], redirect: [], kept: [], takenBack: [] }
  for await (const { is, value } of records) {
    const checked = schemas[is]?.safeParse(value)
    if (!checked?.success) throw new Refusal('backup-damaged', { file: '' }, { cause: checked?.error })
    const list: unknown[] = restored[is]
    list.push(checked.data)
  }
  return restored
}

/** Fills an empty store, whole or not at all. Throws `store-not-empty`, `backup-damaged`. */
export const restoreInto = async (store: Store, records: AsyncIterable<DumpRecord>, textOf: TextOf): Promise<void> => {
  const { document, statement, key, decision, kept, takenBack } = await parsed(records)
  await store.write(async (tx) => {
    const [held] = await tx.run(q.isEmpty, {})
    if (held?.records !== 0) throw new Refusal('store-not-empty')
    // Redirects follow from the decisions, so those of the file are not needed.
    const leads = leadsOf(activeDecisions(decision))
    const { redirects } = leads
    for (const one of document) await putDocument(tx, one)
    await putRedirects(tx, redirects)
    const stated = await putStatements(tx, statement, leads, textOf)
    await putKept(tx, kept)
    await putTakenBack(tx, takenBack)
    const decided = decisionRecords(decision, redirects)
    await putDecisionRecords(tx, decided)
    await inChunks(key, (rows) => tx.run(q.putKeys, { rows }))
    const targets = [...document.map(({ id }) => id), ...stated, ...decided.map(({ target }) => target).filter(Boolean)]
    await recompute(tx, targets)
  })
  await store.settle()
}
