import type { z } from 'zod'
import { activeDecisions, resolved, resolvedAbout } from '../graph/compute.ts'
import type { Decision, NewDecision, ToldThere } from '../graph/decisions.ts'
import { idFrom, linkIdOf } from '../graph/ids.ts'
import { fieldsOf, fieldsSchema, isThingKind, linkEntry, ThingKind, thingEntry } from '../graph/kinds.ts'
import { quoteIn } from '../graph/quotes.ts'
import { Refusal } from '../graph/refusal.ts'
import { mayBecome } from '../graph/shape.ts'
import { type Fields, Id, type Link, type Thing } from '../graph/things.ts'
import { isLinkId, resolvedLink } from './ids.ts'
import type { TextOf } from './placing.ts'
import { questions as q } from './questions.ts'
import { quotedIn } from './quoted.ts'
import type { Transaction } from './store.ts'
import { nearEnd } from './templates.ts'

type Redirects = ReadonlyMap<string, string>
type Checked = Omit<Decision, 'id' | 'by' | 'at'>
interface Before {
  before: readonly Decision[]
  redirects: Redirects
  textOf: TextOf
}
type Check = (at: Before & { tx: Transaction; wish: NewDecision }) => Promise<Partial<Checked>>

/** A decision that can be taken, with what was there before it. Throws `decision-…` and `thing-unknown`. */
export const checked = async (tx: Transaction, wish: NewDecision, at: Before): Promise<Checked> => ({
  ...wish,
  ...(await checks[wish.kind]({ tx, wish, ...at })),
  ...(wish.says === undefined ? {} : { says: await quotedIn(tx, wish.says, at.textOf) }),
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

type Adds = NonNullable<NewDecision['adds']>

/** The fields of something new are of its kind, each with a value that it can have. */
const checkFields = ({ kind, fields }: Adds): void => {
  const wrong = Object.entries(fields).find(([name, value]) => !fits(fieldsOf(kind)[name]?.schema, value))
  if (wrong || !fits(fieldsSchema(fieldsOf(kind)), fields)) throw new Refusal('decision-field-wrong', { field: wrong?.[0] ?? '' })
}

/** How many things of one name an id can tell apart. */
const mostNamesakes = 60

const addedThing = async (tx: Transaction, wished: string | undefined, adds: Adds, redirects: Redirects): Promise<string> => {
  if (!isThingKind(adds.kind)) throw new Refusal('decision-incomplete', { what: 'kind' })
  checkFields(adds)
  const name = String(part(adds.fields['name'], 'name'))
  if (wished === undefined) return freeId(tx, idFrom(adds.kind, [name]), redirects)
  if (!fits(Id, wished) || !wished.startsWith(`${thingEntry(adds.kind).prefix}/`)) throw new Refusal('decision-incomplete', { what: 'id' })
  if (redirects.has(wished) || (await standing(tx, wished, redirects))) throw new Refusal('decision-id-taken', { id: wished })
  return wished
}

/** The id that a new thing gets: the first of its name that nothing has, has had or is to have. */
const freeId = async (tx: Transaction, id: string, redirects: Redirects): Promise<string> => {
  const candidates = [id, ...Array.from({ length: mostNamesakes }, (_, at) => `${id}-${at + 2}`)]
  const standing = await tx.run(q.thingsById, { ids: candidates })
  const keyed = await tx.run(q.idsWithKeys, { ids: candidates })
  const taken = new Set([...redirects.keys(), ...standing.map(({ thing }) => thing.id), ...keyed.map((one) => one.id)])
  const decided = new Set((await tx.run(q.decisionsAbout, { ids: candidates, limit: 1000 })).flatMap(({ body }) => body.about))
  return part(
    candidates.find((one) => !taken.has(one) && !decided.has(one)),
    'id',
  )
}

const addedLink = async (tx: Transaction, adds: Adds, redirects: Redirects): Promise<Partial<Checked>> => {
  checkFields(adds)
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

const toldPlace = ({ document, about, from, to }: ToldThere): string => [document, about, from, to].join(' ')

/** The tellings of a thing as its documents have them, their words filled in. Throws `decision-telling-unknown`. */
const toldOf = async (tx: Transaction, id: string, wished: readonly ToldThere[], textOf: TextOf): Promise<ToldThere[]> => {
  const parts = await tx.run(q.partsAt, { id })
  const known = new Map(
    parts.flatMap(({ body: { document, about, passages } }) =>
      passages.map((passage) => [toldPlace({ document, about: about.id, quote: '', ...passage }), passage] as const),
    ),
  )
  const ids = [...new Set(wished.map(({ document }) => document))]
  const texts = new Map<string, (from: number, to: number) => string>()
  for (const { body } of await tx.run(q.documentsById, { ids })) {
    const text = await textOf(body)
    texts.set(body.id, (from, to) => quoteIn(text, body, from, to))
  }
  return wished.map(({ document, about, from, to }) => {
    const passage = known.get(toldPlace({ document, about, from, to, quote: '' }))
    if (!passage) throw new Refusal('decision-telling-unknown', { document, id })
    return { document, about, from, to, quote: texts.get(document)?.(from, to) ?? '', locator: passage.locator }
  })
}

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
  async kind({ tx, wish: { about, value }, redirects }) {
    const thing = await known(tx, part(about[0], 'about'), redirects)
    const kind = ThingKind.safeParse(value).data
    if (kind === undefined || 'from' in thing || !mayBecome(thing.kind, kind))
      throw new Refusal('decision-kind-wrong', { kind: String(value) })
    return { about: [thing.id], was: thing.kind }
  },
  async scope({
    tx,
    wish: {
      about: [event, ...wished],
    },
    redirects,
  }) {
    const thing = await known(tx, part(event, 'about'), redirects)
    const ends: string[] = []
    for (const id of wished) {
      const end = await known(tx, id, redirects)
      if (!linkEntry('CONCERNS').to.includes(end.kind)) throw new Refusal('decision-link-impossible', { kind: 'CONCERNS' })
      ends.push(end.id)
    }
    part(ends[0], 'about')
    if (thing.kind !== 'Event') throw new Refusal('decision-link-impossible', { kind: 'CONCERNS' })
    const links = await tx.run(q.linksAt, { ids: [thing.id] })
    return { about: [thing.id, ...new Set(ends)], was: links.flatMap(({ kind, to }) => (kind === 'CONCERNS' ? [to] : [])) }
  },
  async move({ tx, wish: { about, adds, tellings }, redirects, textOf }) {
    const from = await known(tx, part(about[0], 'about'), redirects)
    if (adds !== undefined && adds.kind !== from.kind)
      throw new Refusal('decision-kinds-differ', { a: from.id, b: String(adds.fields['name']) })
    const told = await toldOf(tx, from.id, part(tellings?.[0] && tellings, 'tellings'), textOf)
    if (adds !== undefined) return { about: [from.id, await addedThing(tx, about[1], adds, redirects)], tellings: told }
    const to = await known(tx, part(about[1], 'about'), redirects)
    if (to.id === from.id) throw new Refusal('decision-merged-already', { a: from.id, b: to.id })
    if (to.kind !== from.kind) throw new Refusal('decision-kinds-differ', { a: from.id, b: to.id })
    return { about: [from.id, to.id], tellings: told }
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
    return isThingKind(added.kind) ? { about: [await addedThing(tx, about[0], added, redirects)] } : addedLink(tx, added, redirects)
  },
  async undo({ wish: { undoes }, before }) {
    const id = part(undoes, 'undoes')
    const undone = activeDecisions(before).find((decision) => decision.id === id)
    if (!undone) throw new Refusal('decision-undone', { id })
    return { about: undone.about }
  },
}
