import { activeDecisions, compare, redirectsOf, resolved, resolvedAbout } from '../graph/compute.ts'
import type { Decision, NewDecision } from '../graph/decisions.ts'
import { checked } from './decision-check.ts'
import { inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import { recompute } from './recompute.ts'
import { putStatements, redirectsIn } from './save.ts'
import type { Transaction } from './store.ts'
import { dropRecords, putRecords } from './templates.ts'

type Redirects = ReadonlyMap<string, string>

/** Takes a decision inside a transaction, and computes anew what it is about. Throws `decision-…` and `thing-unknown`. */
export const decide = async (tx: Transaction, wish: NewDecision, by: string, at: string): Promise<Decision> => {
  const before = (await tx.run(q.decisionsAll, {})).map(({ body }) => body)
  const redirects = await redirectsIn(tx)
  const decision: Decision = { ...(await checked(tx, wish, before, redirects)), id: `decision/${before.length + 1}`, by, at }
  const after = [...before, decision]
  const leads = redirectsOf(activeDecisions(after))
  const moved = await redirect(tx, redirects, leads)
  const changed = await putDecisions(tx, { decisions: before, redirects }, { decisions: after, redirects: leads })
  await recompute(tx, [...moved, ...changed])
  return decision
}

/** Keeps decisions whose record differs from before; gives what the changed ones are about. */
const putDecisions = async (
  tx: Transaction,
  before: { decisions: readonly Decision[]; redirects: Redirects },
  after: { decisions: readonly Decision[]; redirects: Redirects },
): Promise<string[]> => {
  const had = new Map(decisionRecords(before.decisions, before.redirects).map((record) => [record.id, record]))
  const changed = decisionRecords(after.decisions, after.redirects).filter((record) => {
    const was = had.get(record.id)
    return !was || was.target !== record.target || was.active !== record.active
  })
  await putDecisionRecords(tx, changed)
  return changed.flatMap(({ id, target }) => [target, had.get(id)?.target ?? '']).filter(Boolean)
}

interface DecisionRecord extends Record<string, unknown> {
  id: string
  target: string
  active: boolean
}

/** What the engine keeps of decisions: their text, whether they count, and of those about one thing or link which that is now. */
export const decisionRecords = (decisions: readonly Decision[], redirects: Redirects): DecisionRecord[] => {
  const active = new Set(activeDecisions(decisions).map(({ id }) => id))
  return decisions.map((decision, order) => {
    const { id, kind, about, adds } = decision
    const direct = kind === 'set' || kind === 'reject' || kind === 'confirm' || kind === 'add'
    const target = direct ? resolvedAbout(about[0] ?? '', redirects) : ''
    const ends = adds?.from && adds.to ? { from: resolved(adds.from, redirects), to: resolved(adds.to, redirects) } : {}
    return { id, order, about, target, active: active.has(id), body: JSON.stringify(decision), ...ends }
  })
}

export const putDecisionRecords = (tx: Transaction, records: readonly DecisionRecord[]): Promise<unknown> =>
  inChunks(records, (chunk) => tx.run(putRecords.Decision, { rows: chunk.map((record) => ({ id: record.id, properties: record })) }))

/** Keeps where merged ids lead. */
export const putRedirects = (tx: Transaction, redirects: Redirects): Promise<unknown> =>
  inChunks([...redirects], (chunk) =>
    tx.run(putRecords.Redirect, { rows: chunk.map(([id, leads]) => ({ id, properties: { id, leads } })) }),
  )

/** Makes statements count for where ids lead now instead of where they led; gives everything that this touches. */
const redirect = async (tx: Transaction, before: Redirects, after: Redirects): Promise<string[]> => {
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter((id) => resolved(id, before) !== resolved(id, after))
  if (ids.length === 0) return []
  await inChunks(
    ids.filter((id) => !after.has(id)),
    (chunk) => tx.run(dropRecords.Redirect, { ids: chunk }),
  )
  await putRedirects(tx, new Map([...after].filter(([id, leads]) => before.get(id) !== leads)))
  const touched = [...new Set(ids.flatMap((id) => [id, resolved(id, before), resolved(id, after)]))].sort(compare)
  const statements = (await inChunks(touched, (chunk) => tx.run(q.statementsTouching, { ids: chunk }))).map(({ body }) => body)
  await putStatements(tx, statements, after)
  return [...touched, ...statements.flatMap(({ about }) => [resolvedAbout(about.id, before), resolvedAbout(about.id, after)])]
}
