import type { NewDecision } from '../graph/decisions.ts'
import { isGroupName, isLeftOut, type LeaveOut } from '../graph/differences.ts'
import { fieldsOf } from '../graph/kinds.ts'
import { Refusal } from '../graph/refusal.ts'
import type { Fields, Link, Thing } from '../graph/things.ts'
import type { Change } from './change.ts'
import { decideTogether } from './decide.ts'
import { changeOf } from './recompute.ts'
import type { Transaction } from './store.ts'

/**
 * Leaves out what a person did not accept of an import, by decisions taken in its transaction: what is new is rejected, what changed is
 * set to what it was, what is no longer there is added by that person's word. Gives what import and decisions did together.
 * Throws `difference-unknown` where an id is of nothing that the import changes.
 */
export const leaveOut = async (
  tx: Transaction,
  changes: readonly Change[],
  { without, why }: LeaveOut,
  { by, at, maybe }: { by: string; at: string; maybe: ReadonlySet<string> },
): Promise<Change[]> => {
  const named = new Set(without)
  const differences = changes.filter(({ change, kind }) => change !== 'kept' && kind !== 'Document')
  const known = new Set(differences.map(({ about }) => about))
  const unknown = without.find((name) => !isGroupName(name) && !known.has(name))
  if (unknown !== undefined) throw new Refusal('difference-unknown', { about: unknown })
  const left = withTheirEnds(
    differences.filter((change) => isLeftOut(asDifference(change, maybe), named)),
    differences,
  )
  const because = why === undefined ? {} : { why }
  let all = [...changes]
  // A link can be kept only where its ends are.
  for (const ofThings of [true, false]) {
    const wishes = left.filter(({ is, was }) => isThing(is ?? was) === ofThings).flatMap(against)
    if (wishes.length === 0) continue
    const decided = await decideTogether(
      tx,
      wishes.map((wish) => ({ ...wish, ...because })),
      by,
      at,
    )
    all = together(all, decided.changes)
  }
  return all
}

const isThing = (one: Thing | Link | undefined): boolean => one !== undefined && 'name' in one

const asDifference = ({ about, kind, change, is }: Change, maybe: ReadonlySet<string>) => ({
  about,
  kind,
  change: change === 'kept' ? ('changed' as const) : change,
  status: is?.status,
  conflicts: is?.conflicts ?? [],
  mayBe: maybe.has(about) ? true : undefined,
})

/** Who keeps a link that goes keeps its ends that go. */
const withTheirEnds = (left: readonly Change[], differences: readonly Change[]): Change[] => {
  const ends = new Set(left.flatMap(({ change, was }) => (change === 'removed' && was && 'from' in was ? [was.from, was.to] : [])))
  const named = new Set(left.map(({ about }) => about))
  return [...left, ...differences.filter(({ about, change }) => change === 'removed' && ends.has(about) && !named.has(about))]
}

/** The decisions that leave everything as it was before a change. */
const against = ({ about, kind, change, was, is }: Change): NewDecision[] => {
  if (change === 'added') return [{ kind: 'reject', about: [about] }]
  const shown = Object.entries(fieldsOf(kind)).flatMap(([name, { hidden }]) => (hidden === true ? [] : [name]))
  if (change === 'removed' && was) {
    const fields: Fields = {}
    for (const name of shown) if (was.fields[name] !== undefined) fields[name] = was.fields[name]
    return [{ kind: 'add', about: [about], adds: { kind, fields, ...('from' in was ? { from: was.from, to: was.to } : {}) } }]
  }
  if (!was || !is) return []
  const disputed = new Set(is.conflicts.map(({ field }) => field))
  const agreed = new Set(was.conflicts.map(({ field }) => field))
  return shown.flatMap((field): NewDecision[] => {
    const [before, now] = [was.fields[field], is.fields[field]]
    if (JSON.stringify(before) === JSON.stringify(now) && (!disputed.has(field) || agreed.has(field))) return []
    return [{ kind: 'set', about: [about], field, ...(before === undefined ? {} : { value: before }) }]
  })
}

/** One change for each thing or link, from what it was before the first to what it is after the second. */
const together = (first: readonly Change[], second: readonly Change[]): Change[] => {
  const all = new Map<string, Change>()
  for (const change of first) all.set(change.about, change)
  for (const change of second) {
    const before = all.get(change.about)
    const [net] = before ? changeOf(change.about, change.kind, before.was, change.is) : [change]
    if (net) all.set(change.about, net)
    else all.delete(change.about)
  }
  return [...all.values()]
}
