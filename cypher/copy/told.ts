import { z } from 'zod'
import type { ThingBrief } from '../../graph/answers.ts'
import type { ConsoleAnswer } from '../../graph/console.ts'
import { LinkKind, linkEntry } from '../../graph/kinds.ts'
import type { Cell } from '../../graph/questions/template.ts'
import type { Wording } from '../../graph/text.ts'
import { isLinkId, resolvedLink } from '../ids.ts'
import { ThingRow } from '../rows.ts'

/** A thing of the copy as the engine gives it; its number in the database goes no further. */
const Node = z
  .looseObject({ _labels: z.array(z.string()) })
  .transform(({ _labels, _id, ...properties }) => ({ ...properties, conflicts: '[]' }))
const NodeRow = Node.pipe(ThingRow)
const Edge = z.looseObject({ _type: LinkKind, id: z.string().refine(isLinkId) })
const Walk = z.object({ nodes: z.array(z.unknown()), edges: z.array(z.unknown()) })

type Told =
  | { is: 'thing'; thing: ThingBrief }
  | { is: 'link'; id: string }
  | { is: 'things'; things: ThingBrief[]; links: string[] }
  | { is: 'number'; value: number }
  | { is: 'other'; value: unknown }

const told = (value: unknown): Told => {
  if (typeof value === 'number') return { is: 'number', value }
  if (typeof value !== 'object' || value === null) return { is: 'other', value }
  if (Array.isArray(value)) {
    const all = value.map(told)
    const [things, links] = [all.filter((one) => one.is === 'thing'), all.filter((one) => one.is === 'link')]
    return things.length + links.length === all.length && all.length > 0
      ? { is: 'things', things: things.map(({ thing }) => thing), links: links.map(({ id }) => id) }
      : { is: 'other', value }
  }
  const node = NodeRow.safeParse(value)
  if (node.success) return { is: 'thing', thing: node.data }
  const edge = Edge.safeParse(value)
  if (edge.success) return { is: 'link', id: edge.data.id }
  const walk = Walk.safeParse(value)
  return walk.success ? told([...walk.data.nodes, ...walk.data.edges]) : { is: 'other', value }
}

/** Everything among the values that is a thing or a link, wherever it stands in them. */
const found = (values: readonly unknown[]): { things: Map<string, ThingBrief>; ends: Set<string> } => {
  const things = new Map<string, ThingBrief>()
  const ends = new Set<string>()
  const visit = (value: unknown): void => {
    const one = told(value)
    if (one.is === 'thing') things.set(one.thing.id, one.thing)
    else if (one.is === 'link') for (const end of endsOf(one.id)) ends.add(end)
    else if (one.is === 'things') {
      for (const thing of one.things) things.set(thing.id, thing)
      for (const end of one.links.flatMap(endsOf)) ends.add(end)
    } else if (one.is === 'other' && typeof one.value === 'object' && one.value !== null) Object.values(one.value).forEach(visit)
  }
  values.forEach(visit)
  return { things, ends }
}
const endsOf = (link: string): string[] => {
  const { from, to } = resolvedLink(link)
  return [from, to]
}

type Names = ReadonlyMap<string, ThingBrief>
const linkInWords = (id: string, names: Names): Wording => {
  const { kind, from, to } = resolvedLink(id)
  const between = (title: string) => `${names.get(from)?.name ?? from} – ${title} – ${names.get(to)?.name ?? to}`
  const { title } = linkEntry(kind)
  return { ru: between(title.ru), en: between(title.en) }
}

/** Any value as words: a thing by its name, a link by its ends, lists and maps as they are written. */
const inWords = (value: unknown, names: Names): Wording => {
  const one = told(value)
  if (one.is === 'thing') return same(one.thing.name)
  if (one.is === 'link') return linkInWords(one.id, names)
  if (one.is === 'number') return same(String(one.value))
  const inside: unknown = one.is === 'other' ? one.value : value
  if (typeof inside === 'boolean') return inside ? { ru: 'да', en: 'yes' } : { ru: 'нет', en: 'no' }
  if (inside === null || inside === undefined) return { ru: 'нет значения', en: 'no value' }
  if (Array.isArray(inside)) return joined(inside.map((part) => inWords(part, names)))
  if (inside instanceof Date) return same(inside.toISOString())
  if (typeof inside === 'object')
    return joined(Object.entries(inside).map(([name, part]) => mapped(inWords(part, names), (words) => `${name}: ${words}`)))
  return same(typeof inside === 'string' ? inside : typeof inside === 'bigint' ? inside.toString() : '')
}
const same = (text: string): Wording => ({ ru: text, en: text })
const mapped = ({ ru, en }: Wording, how: (text: string) => string): Wording => ({ ru: how(ru), en: how(en) })
const joined = (parts: readonly Wording[]): Wording => ({
  ru: parts.map(({ ru }) => ru).join(', '),
  en: parts.map(({ en }) => en).join(', '),
})

type ColumnIs = ConsoleAnswer['columns'][number]['is']

const isOf = (values: readonly unknown[]): ColumnIs => {
  const all = values.filter((value) => value !== null && value !== undefined).map(told)
  if (all.length === 0) return 'text'
  if (all.every(({ is }) => is === 'thing')) return 'thing'
  if (all.every((one) => one.is === 'number' && Number.isFinite(one.value))) return 'count'
  return all.every((one) => (one.is === 'things' && one.links.length === 0) || (one.is === 'other' && isEmptyList(one.value)))
    ? 'things'
    : 'text'
}
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** A cell is cut where it would fill the screen many times over. */
const longest = 2000
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

const cellOf = (value: unknown, is: ColumnIs, names: Names): Cell => {
  if (value === null || value === undefined) return null
  const one = told(value)
  if (one.is === 'thing' && is === 'thing') return one.thing.id
  if (one.is === 'number') return is === 'count' ? one.value : String(one.value)
  if (is === 'things') return one.is === 'things' ? one.things.map(({ id }) => id) : []
  const { ru, en } = mapped(inWords(value, names), cut)
  return ru === en ? ru : { ru, en }
}

/** Rows of the engine as cells that a table shows, with the things among them. */
export const toldRows = (columns: readonly string[], rows: readonly Record<string, unknown>[]) => {
  const { things, ends } = found(rows.flatMap((row) => Object.values(row)))
  const known = columns.map((name) => ({ name, is: isOf(rows.map((row) => row[name])) }))
  return {
    columns: known,
    rows: rows.map((row) => known.map(({ name, is }) => cellOf(row[name], is, things))),
    things: [...things.values()],
    picture: [...new Set([...things.keys(), ...ends])],
  }
}
