import type { z } from 'zod'
import { activeDecisions, resolved, resolvedAbout } from '../graph/compute.ts'
import type { Decision, NewDecision } from '../graph/decisions.ts'
import { linkIdOf } from '../graph/ids.ts'
import { fieldsOf, fieldsSchema, isThingKind, linkEntry, thingEntry } from '../graph/kinds.ts'
import { Refusal } from '../graph/refusal.ts'
import { type Fields, Id, type Link, type Thing } from '../graph/things.ts'
import { isLinkId, resolvedLink } from './ids.ts'
import { questions as q } from './questions.ts'
import type { Transaction } from './store.ts'
import { nearEnd } from './templates.ts'

type Redirects = ReadonlyMap<string, string>
type Checked = Omit<Decision, 'id' | 'by' | 'at'>
type Check = (at: { tx: Transaction; wish: NewDecision; before: readonly Decision[]; redirects: Redirects }) => Promise<Partial<Checked>>

/** A decision that can be taken, with what was there before it. Throws `decision-…` and `thing-unknown`. */
export const checked = async (tx: Transaction, wish: NewDecision, before: readonly Decision[], redirects: Redirects): Promise<Checked> => ({
  ...wish,
  ...(await checks[wish.kind]({ tx, wish, before, redirects })),
})

const part = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Refusal('decision-incomplete', { what })
  return value
}

const standing = async (tx: Transaction, id: string, redirects: Redirects): Promise<Thing | Link | undefined> => {
  const about = resolvedAbout(id, redirects)
  if (!isLinkId(about)) return (await tx.run(q.thingsById, { ids: [about] }))[0]?.thing
  const { kind, from, to } = resolvedLink(about)
  const [near, far] = nearEnd(kind) === 'from' ? [from, to] : [to, from]
  return (await tx.run(q.linksById, { rows: [{ id: about, near, far }] }))[0]
}

const known = async (tx: Transaction, id: string, redirects: Redirects): Promise<Thing | Link> => {
  const found = await standing(tx, id, redirects)
  if (!found) throw new Refusal('thing-unknown', { id })
  return found
}

/** Something rejected is no more in the graph, but what is said of it still is: it can be confirmed after all. */
const saidOf: Check = async ({ tx, wish: { about }, redirects }) => {
  const id = part(about[0], 'about')
  const said = await tx.run(q.statementsOfTargets, { ids: [resolvedAbout(id, redirects)] })
  if (said.length === 0) await known(tx, id, redirects)
  return {}
}

/** Two things that exist, are of one kind and not one already. */
const pair: Check = async ({ tx, wish: { about }, redirects }) => {
  const [a, b] = [part(about[0], 'about'), part(about[1], 'about')]
  if (resolved(a, redirects) === resolved(b, redirects)) throw new Refusal('decision-merged-already', { a, b })
  const [first, second] = [await known(tx, a, redirects), await known(tx, b, redirects)]
  if (first.kind !== second.kind || 'from' in first) throw new Refusal('decision-kinds-differ', { a, b })
  return { about: [first.id, second.id] }
}

const fits = (schema: z.ZodType | undefined, value: unknown): boolean => schema?.safeParse(value).success ?? false

const addedThing = async (
  tx: Transaction,
  id: string,
  adds: NonNullable<NewDecision['adds']>,
  redirects: Redirects,
): Promise<Partial<Checked>> => {
  if (!isThingKind(adds.kind)) throw new Refusal('decision-incomplete', { what: 'kind' })
  if (!fits(Id, id) || !id.startsWith(`${thingEntry(adds.kind).prefix}/`)) throw new Refusal('decision-incomplete', { what: 'id' })
  if (redirects.has(id) || (await standing(tx, id, redirects))) throw new Refusal('decision-id-taken', { id })
  part(adds.fields['name'], 'name')
  return {}
}

const addedLink = async (tx: Transaction, adds: NonNullable<NewDecision['adds']>, redirects: Redirects): Promise<Partial<Checked>> => {
  const [from, to] = [await known(tx, part(adds.from, 'from'), redirects), await known(tx, part(adds.to, 'to'), redirects)]
  if (isThingKind(adds.kind)) throw new Refusal('decision-incomplete', { what: 'kind' })
  const entry = linkEntry(adds.kind)
  const possible = entry.from.includes(from.kind) && entry.to.includes(to.kind) && from.id !== to.id
  if (!possible) throw new Refusal('decision-link-impossible', { kind: adds.kind })
  const id = linkIdOf(adds.kind, from.id, to.id, adds.fields)
  if (await standing(tx, id, redirects)) throw new Refusal('decision-id-taken', { id })
  return { about: [id], adds: { ...adds, from: from.id, to: to.id } }
}

const withValue = (was: Fields[string] | undefined): Partial<Checked> => (was === undefined ? {} : { was })

/** What each kind of decision must have (graph/decisions.ts). */
const checks: Record<Decision['kind'], Check> = {
  async set({ tx, wish: { about, field, value }, redirects }) {
    const thing = await known(tx, part(about[0], 'about'), redirects)
    const name = part(field, 'field')
    const entry = fieldsOf(thing.kind)[name]
    if (!entry || entry.hidden || (value !== undefined && !fits(entry.schema, value)))
      throw new Refusal('decision-field-wrong', { field: name })
    return withValue(thing.fields[name])
  },
  async same(at) {
    const pairs = await pair(at)
    const ids = pairs.about ?? []
    const apart = activeDecisions(at.before).find(
      ({ kind, about }) => kind === 'different' && about.every((id) => ids.includes(resolved(id, at.redirects))),
    )
    if (apart) throw new Refusal('decision-different', { a: ids[0] ?? '', b: ids[1] ?? '' })
    return pairs
  },
  different: pair,
  async split({ wish: { about }, redirects }) {
    const id = part(about[0], 'about')
    if (!redirects.has(id)) throw new Refusal('decision-not-merged', { id })
    return {}
  },
  reject: saidOf,
  confirm: saidOf,
  async add({ tx, wish: { about, adds }, redirects }) {
    const added = part(adds, 'adds')
    const wrong = Object.entries(added.fields).find(([name, value]) => !fits(fieldsOf(added.kind)[name]?.schema, value))
    if (wrong || !fits(fieldsSchema(fieldsOf(added.kind)), added.fields))
      throw new Refusal('decision-field-wrong', { field: wrong?.[0] ?? '' })
    return isThingKind(added.kind) ? addedThing(tx, part(about[0], 'about'), added, redirects) : addedLink(tx, added, redirects)
  },
  async undo({ wish: { undoes }, before }) {
    const id = part(undoes, 'undoes')
    const undone = activeDecisions(before).find((decision) => decision.id === id)
    if (!undone) throw new Refusal('decision-undone', { id })
    return { about: undone.about }
  },
}
