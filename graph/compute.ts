import { firstDay, lastDay } from './dates.ts'
import type { Decision } from './decisions.ts'
import { fieldsOf, isThingKind, type LinkKind, type ThingKind } from './kinds.ts'
import { modelRule, type Statement, unsureBelow } from './statements.ts'
import type { Conflict, Fields, Link, Thing, Value } from './things.ts'
import type { Status } from './vocabulary.ts'
import { fold } from './words.ts'

/** A statement with what settles its rank among others: how far its document speaks, and when it was imported. */
export interface Said {
  statement: Statement
  asOf?: string | undefined
  order: number
}

/** Newest document first: by the date up to which it speaks, then by the order of import; within one document as it tells. */
const newestFirst = (a: Said, b: Said): number =>
  compare(b.asOf ?? '', a.asOf ?? '') || b.order - a.order || compare(a.statement.id, b.statement.id)

/** The order of plain code units: the same on every machine and engine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** «Ли Сок-Пэ» and «Ли Сокпэ» are one spelling: only letters and digits tell values apart. */
const letters = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
const sameValue = (a: Value, b: Value): boolean =>
  typeof a === 'string' && typeof b === 'string' && !isDate(a) ? letters(a) === letters(b) : JSON.stringify(a) === JSON.stringify(b)

const isDate = (value: Value): value is string => typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value)
/** `2005` and `2005-12-09` do not contradict: one is less precise. */
const agree = (a: Value, b: Value): boolean => sameValue(a, b) || (isDate(a) && isDate(b) && (a.startsWith(b) || b.startsWith(a)))

interface Computed {
  fields: Fields
  conflicts: Conflict[]
}

/** The newest document's value; a more precise date that agrees with it is taken, what contradicts it is kept as a conflict. */
const newestOf = (field: string, said: readonly { value: Value; document: string }[], silent: string | undefined): Computed => {
  const spoken = said.some(({ value }) => value !== silent) ? said.filter(({ value }) => value !== silent) : said
  const [first] = spoken
  if (!first) return { fields: {}, conflicts: [] }
  const value = spoken.reduce(
    (best, { value: other }) => (isDate(best) && isDate(other) && other.startsWith(best) ? other : best),
    first.value,
  )
  const conflicts: Conflict[] = []
  for (const { value: other, document } of spoken) {
    const known = conflicts.some((conflict) => conflict.document === document && sameValue(conflict.value, other))
    if (!agree(value, other) && !known) conflicts.push({ field, value: other, document })
  }
  return { fields: { [field]: value }, conflicts }
}

/** Everything that any document says, each once and in order, so that it matters not who said it first. */
const unionOf = (values: readonly Value[]): Value | undefined => {
  const all = values.flatMap((value): (string | number)[] => (Array.isArray(value) ? value : typeof value === 'boolean' ? [] : [value]))
  const each = [...new Set(all)]
  if (each.length === 0) return undefined
  if (each.every((value) => typeof value === 'number')) return each.sort((a, b) => a - b)
  return each.map(String).sort(compare)
}

/** What a thing is called under the kept id goes before what it is called under one merged into it, whose name is an alias. */
const nameParts = (id: string, said: readonly Said[]): { named: readonly Said[]; aliases: string[] } => {
  const own = said.filter(({ statement }) => statement.about.id === id && statement.fields['name'] !== undefined)
  if (own.length === 0) return { named: said, aliases: [] }
  const others = said.filter(({ statement }) => statement.about.id !== id)
  return { named: own, aliases: others.flatMap(({ statement }) => statement.fields['name'] ?? []).map(String) }
}

const fieldOf = (id: string, kind: ThingKind | LinkKind, name: string, said: readonly Said[]): Computed => {
  const field = fieldsOf(kind)[name]
  const merged = nameParts(id, said)
  const named = merged.named.some(({ statement }) => statement.fields[name] !== undefined) ? merged.named : said
  const tellers = name === 'name' || name === 'nameEn' ? named : said
  const values = tellers.flatMap(({ statement }) => {
    const value = statement.fields[name]
    return value === undefined ? [] : [{ value, document: statement.document }]
  })
  if (field?.merge !== 'union') return newestOf(name, values, field?.silent)
  const union = unionOf([...values.map(({ value }) => value), ...(name === 'aliases' ? merged.aliases : [])])
  return { fields: union === undefined ? {} : { [name]: union }, conflicts: [] }
}

/** The days that a thing's own dates span (02-model, Time). */
const daysOf = (kind: ThingKind, fields: Fields): Fields => {
  const dates =
    kind === 'Event' ? [fields['start'], fields['end']] : kind === 'Agreement' ? [fields['dates'], fields['validUntil']].flat() : []
  const known = dates.filter((date) => date !== undefined).filter(isDate)
  const first = known.map(firstDay).sort(compare)[0]
  const last = known.map(lastDay).sort(compare).at(-1)
  return first && last ? { firstDay: first, lastDay: last } : {}
}

const computeFields = (id: string, kind: ThingKind | LinkKind, said: readonly Said[], decisions: readonly Decision[]): Computed => {
  const fields: Fields = {}
  const conflicts: Conflict[] = []
  const set = new Map<string, Value | undefined>()
  for (const { kind: decision, field, value, adds } of decisions) {
    if (decision === 'set' && field) set.set(field, value)
    if (adds !== undefined) for (const [name, added] of Object.entries(adds.fields)) if (!set.has(name)) set.set(name, added)
  }
  for (const [name, { hidden }] of Object.entries(fieldsOf(kind))) {
    if (hidden && (name === 'firstDay' || name === 'lastDay')) continue
    const decided = set.get(name)
    if (set.has(name)) {
      if (decided !== undefined) fields[name] = decided
      continue
    }
    const computed = fieldOf(id, kind, name, said)
    Object.assign(fields, computed.fields)
    conflicts.push(...computed.conflicts)
  }
  return { fields, conflicts }
}

const statusOf = (said: readonly Said[], conflicts: readonly Conflict[], decisions: readonly Decision[]): Status => {
  const judged = decisions.findLast(({ kind, adds }) => kind === 'reject' || kind === 'confirm' || adds !== undefined)
  if (judged) return judged.kind === 'reject' ? 'rejected' : 'confirmed'
  if (conflicts.length > 0) return 'conflicting'
  return said.every(({ statement }) => statement.confidence < unsureBelow) ? 'unsure' : 'stated'
}

/** What a language model made of a document gives no value to what another word states: it waits for a person. */
const heard = (told: readonly Said[]): readonly Said[] => {
  const stated = told.filter(({ statement }) => statement.rule !== modelRule)
  return stated.length > 0 ? stated : told
}

type Standing = Computed & { status: Status }

/** Null when nothing is left to say that it exists, or a person rejected it. */
const standing = (id: string, kind: ThingKind | LinkKind, said: readonly Said[], decisions: readonly Decision[]): Standing | null => {
  const told = heard([...said].sort(newestFirst))
  if (told.length === 0 && !decisions.some(({ adds }) => adds !== undefined)) return null
  const { fields, conflicts } = computeFields(id, kind, told, decisions)
  const status = statusOf(told, conflicts, decisions)
  return status === 'rejected' ? null : { fields, conflicts, status }
}

/**
 * A thing as its statements and the decisions about it make it (02-model): a decision's value, else the newest document's;
 * differing values are conflicts. Null when it has neither a statement nor a decision that adds it, or is rejected.
 */
export const computeThing = (id: string, kind: ThingKind, said: readonly Said[], decisions: readonly Decision[]): Thing | null => {
  const made = standing(id, kind, said, decisions)
  if (!made) return null
  const { name } = made.fields
  const fields = { ...made.fields, ...daysOf(kind, made.fields) }
  return {
    id,
    kind,
    name: typeof name === 'string' ? name : (id.split('/').at(-1) ?? id),
    status: made.status,
    fields,
    conflicts: made.conflicts,
  }
}

/**
 * Whether a thing or link, about which no decision counts and into which none is merged, surely stays as it is when these statements
 * come to those it was made from: it is sure, and they tell nothing that it does not hold. Then the others need not be read.
 */
export const staysWith = ({ kind, fields, status }: Thing | Link, told: readonly Statement[]): boolean =>
  status === 'stated' &&
  Object.entries(fieldsOf(kind)).every(([name, { merge, silent, hidden }]) => {
    const held = fields[name]
    return told.every(({ fields: { [name]: value } }) => {
      if (value === undefined || (hidden && (name === 'firstDay' || name === 'lastDay'))) return true
      if (held === undefined) return false
      if (merge === 'union') return Array.isArray(held) && holdsAll(held, [value].flat())
      return value === silent || JSON.stringify(value) === JSON.stringify(held)
    })
  })

const holdsAll = (held: readonly Value[], told: readonly Value[]): boolean => {
  const all = new Set(held)
  return told.every((value) => all.has(value))
}

/** A link as its statements and the decisions about it make it; null as for a thing, and when both its ends are one. */
export const computeLink = (
  link: { id: string; kind: LinkKind; from: string; to: string },
  said: readonly Said[],
  decisions: readonly Decision[],
): Link | null => {
  if (link.from === link.to) return null
  const made = standing(link.id, link.kind, said, decisions)
  return made && { ...link, ...made }
}

/** Follows redirects: the id that stands for `id` now. */
export const resolved = (id: string, redirects: ReadonlyMap<string, string>): string => {
  let at = id
  const seen = new Set<string>()
  for (let next = redirects.get(at); next !== undefined && !seen.has(at); next = redirects.get(at)) {
    seen.add(at)
    at = next
  }
  return at
}

/** The id that a statement or decision counts for: of a thing its redirect, of a link the same link between where its ends lead. */
export const resolvedAbout = (id: string, redirects: ReadonlyMap<string, string>): string => {
  const [kind = '', from, to, ...identity] = id.split('>')
  if (from === undefined || to === undefined || isThingKind(kind)) return resolved(id, redirects)
  return [kind, resolved(from, redirects), resolved(to, redirects), ...identity].join('>')
}

/** Which decisions count: all but those undone by a decision that itself counts. In their order. */
export const activeDecisions = (decisions: readonly Decision[]): Decision[] => {
  const undone = new Set<string>()
  const active: Decision[] = []
  for (const decision of [...decisions].reverse()) {
    if (undone.has(decision.id)) continue
    if (decision.undoes) undone.add(decision.undoes)
    active.unshift(decision)
  }
  return active
}

/** Where merged ids lead, from the decisions that count, in their order: `same` redirects the second to the first, `split` takes that away. */
export const redirectsOf = (decisions: readonly Decision[]): Map<string, string> => {
  const redirects = new Map<string, string>()
  for (const { kind, about } of decisions) {
    const [first, second] = about
    if (kind === 'split' && first) redirects.delete(first)
    if (kind === 'same' && first && second && resolved(first, redirects) !== second) redirects.set(second, first)
  }
  return redirects
}
