import { activeDecisions, compare, resolved, resolvedAbout } from '../graph/compute.ts'
import type { Decision, NewDecision } from '../graph/decisions.ts'
import { type Leads, leadsOf } from '../graph/leads.ts'
import { isShaping } from '../graph/shape.ts'
import type { Change } from './change.ts'
import { checked } from './decision-check.ts'
import { inChunks } from './lists.ts'
import { replaceStatements, type TextOf } from './placing.ts'
import { questions as q } from './questions.ts'
import { recompute } from './recompute.ts'
import { redirectsIn } from './redirects.ts'
import type { Transaction } from './store.ts'
import { dropRecords, putRecords } from './templates.ts'

type Redirects = ReadonlyMap<string, string>

/** Takes a decision inside a transaction, and computes anew what it is about. Throws `decision-…` and `thing-unknown`. */
export const decide = async (tx: Transaction, wish: NewDecision, by: string, at: string, textOf: TextOf): Promise<Decision> => {
  const { decisions } = await decideTogether(tx, [wish], by, at, textOf)
  const [decision] = decisions
  if (!decision) throw new Error('a decision was taken and is not there')
  return decision
}

/** Only decisions that point to words need the documents' texts. */
const unread: TextOf = () => Promise.reject(new Error('a decision points to the words of a document whose text nobody gave'))

/** Takes decisions that do not depend on one another; gives them and what they changed. Throws as `decide`. */
export const decideTogether = async (
  tx: Transaction,
  wishes: readonly NewDecision[],
  by: string,
  at: string,
  textOf: TextOf = unread,
): Promise<{ decisions: Decision[]; changes: Change[] }> => {
  const before = (await tx.run(q.decisionsAll, {})).map(({ body }) => body)
  const redirects = await redirectsIn(tx)
  const decisions: Decision[] = []
  for (const wish of wishes) {
    const id = `decision/${before.length + decisions.length + 1}`
    decisions.push({ ...(await checked(tx, wish, { before, redirects, textOf })), id, by, at })
  }
  const after = [...before, ...decisions]
  const leads = { before: leadsOf(activeDecisions(before)), after: leadsOf(activeDecisions(after)) }
  const moved = await redirect(tx, leads.before, leads.after, textOf)
  const changed = await putDecisions(tx, { decisions: before, redirects }, { decisions: after, redirects: leads.after.redirects })
  const targets = [...moved, ...changed.flatMap(({ was, is }) => [was, is])].filter((id) => id !== '')
  const reshaped = changed.flatMap(({ shaping, was, is }) => (shaping ? [was, is] : [])).filter((id) => id !== '')
  return { decisions, changes: await recompute(tx, targets, { reshaped }) }
}

/** Undoes decisions together; those that do not count any more are passed over. Gives the decisions that undo them. */
export const undoTogether = async (
  tx: Transaction,
  ids: readonly string[],
  by: string,
  at: string,
  textOf: TextOf,
): Promise<Decision[]> => {
  const wanted = new Set(ids)
  const active = activeDecisions((await tx.run(q.decisionsAll, {})).map(({ body }) => body)).filter(({ id }) => wanted.has(id))
  if (active.length === 0) return []
  const wishes = active.map(({ id, about }): NewDecision => ({ kind: 'undo', about, undoes: id }))
  return (await decideTogether(tx, wishes, by, at, textOf)).decisions
}

/** Keeps decisions whose record differs from before; gives what the changed ones are about. */
const putDecisions = async (
  tx: Transaction,
  before: { decisions: readonly Decision[]; redirects: Redirects },
  after: { decisions: readonly Decision[]; redirects: Redirects },
): Promise<{ was: string; is: string; shaping: boolean }[]> => {
  const had = new Map(decisionRecords(before.decisions, before.redirects).map((record) => [record.id, record]))
  const changed = decisionRecords(after.decisions, after.redirects).filter((record) => {
    const was = had.get(record.id)
    return !was || was.target !== record.target || was.active !== record.active
  })
  await putDecisionRecords(tx, changed)
  return changed.map(({ id, target, shaping }) => {
    const was = had.get(id)
    return { was: was?.target ?? '', is: target, shaping: shaping === true || was?.shaping === true }
  })
}

interface DecisionRecord extends Record<string, unknown> {
  id: string
  target: string
  active: boolean
  shaping?: boolean
}

/** Which of the things that a decision names its fields and status are of; of those that only lead from one to another there is none. */
const targetOf = ({ kind, about: [first = '', second = ''] }: Decision): string =>
  kind === 'same' || kind === 'different' || kind === 'split' || kind === 'undo' ? '' : kind === 'move' ? second : first

/** What the engine keeps of decisions: their text, whether they count, and of those about one thing or link which that is now. */
export const decisionRecords = (decisions: readonly Decision[], redirects: Redirects): DecisionRecord[] => {
  const active = new Set(activeDecisions(decisions).map(({ id }) => id))
  return decisions.map((decision, order) => {
    const { id, about, adds } = decision
    const target = resolvedAbout(targetOf(decision), redirects)
    const ends = adds?.from && adds.to ? { from: resolved(adds.from, redirects), to: resolved(adds.to, redirects) } : {}
    const shaping = isShaping(decision) && active.has(id) ? { shaping: true } : {}
    return { id, order, about, target, active: active.has(id), body: JSON.stringify(decision), ...ends, ...shaping }
  })
}

export const putDecisionRecords = (tx: Transaction, records: readonly DecisionRecord[]): Promise<unknown> =>
  inChunks(records, (chunk) => tx.run(putRecords.Decision, { rows: chunk.map((record) => ({ id: record.id, properties: record })) }))

/** Keeps where merged ids lead. */
export const putRedirects = (tx: Transaction, redirects: Redirects): Promise<unknown> =>
  inChunks([...redirects], (chunk) =>
    tx.run(putRecords.Redirect, { rows: chunk.map(([id, leads]) => ({ id, properties: { id, leads } })) }),
  )

/** Makes statements count for where they lead now instead of where they led; gives everything that this touches. */
const redirect = async (tx: Transaction, before: Leads, after: Leads, textOf: TextOf): Promise<string[]> => {
  const redirects = { before: before.redirects, after: after.redirects }
  const ids = [...new Set([...redirects.before.keys(), ...redirects.after.keys()])].filter(
    (id) => resolved(id, redirects.before) !== resolved(id, redirects.after),
  )
  const remade = [...before.moves, ...after.moves].filter((move) => !isIn(before, move) || !isIn(after, move))
  const led = [...ids, ...remade.flatMap(({ from, to }) => [from, to])]
  if (led.length === 0) return []
  await inChunks(
    ids.filter((id) => !redirects.after.has(id)),
    (chunk) => tx.run(dropRecords.Redirect, { ids: chunk }),
  )
  await putRedirects(tx, new Map([...redirects.after].filter(([id, leads]) => redirects.before.get(id) !== leads)))
  const touched = [...new Set(led.flatMap((id) => [id, resolved(id, redirects.before), resolved(id, redirects.after)]))].sort(compare)
  const counted = await inChunks(touched, (chunk) => tx.run(q.statementsTouching, { ids: chunk }))
  const counting = await replaceStatements(tx, [...new Set(counted.map(({ id }) => id))].sort(compare), after, textOf)
  return [...touched, ...counted.map(({ target }) => target), ...counting]
}

const isIn = ({ moves }: Leads, { id }: Leads['moves'][number]): boolean => moves.some((move) => move.id === id)
