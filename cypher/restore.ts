import { z } from 'zod'
import { activeDecisions } from '../graph/compute.ts'
import { Decision } from '../graph/decisions.ts'
import { Kept } from '../graph/kept.ts'
import { leadsOf } from '../graph/leads.ts'
import { Refusal } from '../graph/refusal.ts'
import { Key, SourceDocument, Statement } from '../graph/statements.ts'
import { TakenBack } from '../graph/taken-back.ts'
import { decisionRecords, putDecisionRecords, putRedirects } from './decide.ts'
import dropSome from './drop-some.cypher?raw'
import { isLinkId } from './ids.ts'
import { putKept } from './kept.ts'
import { putStatements, type TextOf } from './placing.ts'
import { every, walk } from './portions.ts'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import { recompute } from './recompute.ts'
import { putDocument } from './save.ts'
import type { Store, Transaction } from './store.ts'
import { putTakenBack } from './taken-back.ts'
import type { DumpRecord } from './wishes.ts'

/** Records put, things computed and things dropped at once: enough to be quick, few enough to be held. */
const usualPortion = 5000

const dropped = question(dropSome, { needs: z.object({ limit: z.int() }), row: z.object({ dropped: z.int() }) })

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
type Is = keyof typeof schemas
type Portion = { [K in Is]: { is: K; values: z.infer<(typeof schemas)[K]>[] } }[Is]

export interface RestoreWish {
  /** What is there goes; else the store must be empty. */
  over: boolean
  /** How much is put and computed at once. */
  portion?: number
}

/**
 * Fills a store from the records of a dump, a portion at a time, whole or not at all: until it is whole everybody sees what was there.
 * `open` gives the records from their beginning each time. Throws `store-not-empty`, `backup-damaged`.
 */
export const restoreInto = async (
  store: Store,
  open: () => AsyncIterable<DumpRecord>,
  textOf: TextOf,
  { over, portion = usualPortion }: RestoreWish,
): Promise<void> => {
  await store.write(async (tx) => {
    const [held] = await tx.run(q.isEmpty, {})
    if (held?.records !== 0 && !over) throw new Refusal('store-not-empty')
    if (held?.records !== 0) await empty(tx, portion)
    const decisions = await decisionsOf(open())
    const leads = leadsOf(activeDecisions(decisions))
    const { redirects } = leads
    const decided = decisionRecords(decisions, redirects)
    const ids = new Set<string>()
    const newest = new Map<string, Kept>()
    const put = async (one: Portion): Promise<void> => {
      switch (one.is) {
        case 'document':
          for (const document of one.values) {
            await putDocument(tx, document)
            ids.add(document.id)
          }
          return
        case 'statement':
          for (const { target } of await putStatements(tx, one.values, leads, textOf)) if (!isLinkId(target)) ids.add(target)
          return
        case 'key':
          await tx.run(q.putKeys, { rows: one.values })
          return
        case 'kept': {
          // The newest of a record's versions is the record, in whichever portion it comes.
          const before = new Set(one.values.flatMap(({ id }) => newest.get(id) ?? []))
          for (const kept of one.values) if ((newest.get(kept.id)?.version ?? 0) < kept.version) newest.set(kept.id, kept)
          return putKept(tx, [...before, ...one.values])
        }
        case 'takenBack':
          await putTakenBack(tx, one.values)
          return
        default: // Decisions are put below; redirects follow from them.
      }
    }
    await putRedirects(tx, redirects)
    for await (const one of portionsOf(open(), portion)) await put(one)
    await putDecisionRecords(tx, decided)
    const all = { ids, decided: decided.map(({ target }) => target).filter(Boolean) }
    await computeAll(tx, all, portion)
  })
  await store.settle()
}

const empty = async (tx: Transaction, portion: number): Promise<void> => {
  for (;;) {
    const [row] = await tx.run(dropped, { limit: portion })
    if (!row || row.dropped < portion) return
  }
}

interface All {
  ids: ReadonlySet<string>
  decided: readonly string[]
}

/** Things a portion at a time, each with its links whose other end is there already; where people decided something, all links once more. */
const computeAll = async (tx: Transaction, { ids, decided }: All, portion: number): Promise<void> => {
  const things = [...ids, ...decided.filter((id) => !isLinkId(id))]
  for (let at = 0; at < things.length; at += portion) await recompute(tx, things.slice(at, at + portion))
  if (decided.length === 0) return
  for await (const rows of walk(tx, every.statement)) await recompute(tx, rows.map(({ target }) => target).filter(isLinkId))
  await recompute(tx, decided)
}

/** Records of one kind together, checked. */
async function* portionsOf(records: AsyncIterable<DumpRecord>, portion: number): AsyncGenerator<Portion> {
  let held: { is: Is; values: unknown[] } | undefined
  for await (const { is, value } of records) {
    if (!(is in schemas)) throw damaged()
    if (held && (held.is !== is || held.values.length >= portion)) {
      yield checked(held)
      held = undefined
    }
    held ??= { is, values: [] }
    held.values.push(value)
  }
  if (held) yield checked(held)
}

const checked = ({ is, values }: { is: Is; values: unknown[] }): Portion => {
  const read = z.array<z.ZodType>(schemas[is]).safeParse(values)
  if (!read.success) throw damaged(read.error)
  // The schema is that of its kind; the compiler cannot follow a table's entry to its row.
  return { is, values: read.data } as Portion
}

const decisionsOf = async (records: AsyncIterable<DumpRecord>): Promise<Decision[]> => {
  const decisions: Decision[] = []
  for await (const { is, value } of records) {
    if (is !== 'decision') continue
    const read = Decision.safeParse(value)
    if (!read.success) throw damaged(read.error)
    decisions.push(read.data)
  }
  return decisions
}

const damaged = (cause?: unknown): Refusal => new Refusal('backup-damaged', { file: '' }, { cause })
