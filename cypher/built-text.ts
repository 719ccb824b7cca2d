import { askableFields, isListField } from '../graph/askable.ts'
import { type Built, type BuiltColumn, type BuiltStep, type Condition, isOpen, kindAt } from '../graph/built.ts'
import { firstDay, lastDay } from '../graph/dates.ts'
import { idFrom } from '../graph/ids.ts'
import { type ThingKind, thingEntry } from '../graph/kinds.ts'

/** A question in Cypher: every value is a parameter, every name one of the table of kinds. */
export interface BuiltText {
  text: string
  parameters: Record<string, unknown>
  columns: BuiltColumn[]
}

/** How many of the links behind a count are named as its sources. */
const toldOfCount = 4
const earliest = '0000-01-01'
const latest = '9999-12-31'

/** The name of what stands at a number: `event1`. */
const nameAt = (built: Built, at: number): string => `${(kindAt(built, at) ?? '').toLowerCase()}${at}`

/** The pieces that conditions are made of: `of` is a name given here, `field` a name of the table of kinds, `put` keeps a value and gives its parameter. */
const pieces = {
  thing: ({ ids }, of, put) => `${of}.id IN ${put(ids)}`,
  contains: ({ field, text }, of, put) => anyOf(of, field, (value) => `toLower(${value}) CONTAINS ${put(text.toLowerCase())}`),
  equals: ({ field, text }, of, put) => anyOf(of, field, (value) => `toLower(${value}) = ${put(text.toLowerCase())}`),
  values: ({ field, values }, of, put) => anyOf(of, field, (value) => `${value} IN ${put(values)}`),
  country: ({ field, codes }, of, put) => anyOf(of, field, (value) => `${value} IN ${put(codes)}`),
  // A date is compared as precisely as it is told: 2020 lies in any part of that year.
  dates: ({ field, from, to }, of, put) =>
    anyOf(of, field, (value) =>
      both([
        from && `${value} >= left(${put(firstDay(from))}, size(${value}))`,
        to && `${value} <= left(${put(lastDay(to))}, size(${value}))`,
      ]),
    ),
  numbers: ({ field, from, to }, of, put) =>
    both([from !== undefined && `${of}.${field.name} >= ${put(from)}`, to !== undefined && `${of}.${field.name} <= ${put(to)}`]),
  yes: ({ field, is }, of) => (is ? `coalesce(${of}.${field.name}, false)` : `NOT coalesce(${of}.${field.name}, false)`),
  period: ({ from = earliest, to = latest }, of, put) => `${of}.firstDay <= ${put(to)} AND ${of}.lastDay >= ${put(from)}`,
  topic: ({ topics }, of, put) =>
    `EXISTS { MATCH (${of})-[:ABOUT]->(topic:Topic) WHERE topic.id IN ${put(topics.map((topic) => idFrom('Topic', [topic])))} }`,
  confirmed: (_, of, put) => `${of}.status = ${put('confirmed')}`,
} satisfies { [A in Condition['ask']]: (condition: Known<Extract<Condition, { ask: A }>>, of: string, put: Put) => string }

type Put = (value: unknown) => string
interface NamedField {
  name: string
  isList: boolean
}
/** A condition whose field is one of the table's. */
type Known<C> = C extends { field: string } ? Omit<C, 'field'> & { field: NamedField } : C

const both = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' AND ') || 'true'

const anyOf = (of: string, { name, isList }: NamedField, holds: (value: string) => string): string =>
  isList ? `any(one IN coalesce(${of}.${name}, []) WHERE ${holds('one')})` : holds(`${of}.${name}`)

/** The table's own field of a name; what it does not have is a fault of ours, for a question is checked at the door. */
const fieldNamed = (kind: ThingKind, name: string): NamedField => {
  const known = askableFields(kind).find((field) => field.name === name)
  if (known === undefined) throw new Error(`${kind} has no field ${name}`)
  return { name: `\`${known.name}\``, isList: isListField(known.field) }
}

const conditionText = (kind: ThingKind, condition: Condition, of: string, put: Put): string => {
  const known = 'field' in condition ? { ...condition, field: fieldNamed(kind, condition.field) } : condition
  const piece = pieces[condition.ask] as (condition: unknown, of: string, put: Put) => string
  return piece(known, of, put)
}

const isFilled = (condition: Condition): boolean => !('text' in condition) || condition.text !== ''

const arrow = ({ direction, link }: BuiltStep, name = ''): string =>
  direction === 'out' ? `-[${name}:\`${link}\`]->` : `<-[${name}:\`${link}\`]-`

/** Makes the text of a question that was put together by pointing. Its pieces are those above, its names the table's. */
export const builtText = (built: Built, limit: number): BuiltText => {
  const parameters: Record<string, unknown> = {}
  const putFor =
    (of: string): Put =>
    (value) => {
      const name = `${of}_${Object.keys(parameters).filter((one) => one.startsWith(`${of}_`)).length + 1}`
      parameters[name] = value
      return `$${name}`
    }
  const stepsFrom = (at: number) => built.steps.map((step, before) => ({ step, at: before + 1 })).filter(({ step }) => step.from === at)
  /** What is asked of the things at a number: their own conditions, and that they are not what was met on the way to them. */
  const ownConditions = (at: number, met: readonly number[]): string[] => {
    const [of, kind] = [nameAt(built, at), kindAt(built, at)]
    if (kind === undefined) return []
    const { conditions } = at === 0 ? built : (built.steps[at - 1] ?? built)
    const others = met.filter((other) => kindAt(built, other) === kind).map((other) => `${of}.id <> ${nameAt(built, other)}.id`)
    return [...conditions.filter(isFilled).map((condition) => conditionText(kind, condition, of, putFor(of))), ...others]
  }
  /** That there is, or is not, something along a step; with what hangs on it. */
  const existence = (at: number, met: readonly number[]): string => {
    const step = built.steps[at - 1]
    if (step === undefined) return 'true'
    const inner = [...ownConditions(at, met), ...stepsFrom(at).map((next) => existence(next.at, [...met, at]))]
    const where = inner.length === 0 ? '' : ` WHERE ${inner.join(' AND ')}`
    const pattern = `(${nameAt(built, step.from)})${arrow(step)}(${nameAt(built, at)}:${step.kind})`
    return `${step.how === 'none' ? 'NOT ' : ''}EXISTS { MATCH ${pattern}${where} }`
  }
  const where = (conditions: readonly string[]): string[] => (conditions.length === 0 ? [] : [`WHERE ${conditions.join('\n  AND ')}`])
  const without = (at: number, met: readonly number[]) =>
    stepsFrom(at)
      .filter(({ step }) => step.how === 'none')
      .map((next) => existence(next.at, met))

  const lines = [`MATCH (${nameAt(built, 0)}:${built.kind})`, ...where([...ownConditions(0, []), ...without(0, [0])])]
  const open = [0]
  for (const [before, step] of built.steps.entries()) {
    const at = before + 1
    if (!isOpen(built, at)) continue
    // A clause of its own for each hop: the embedded engine fails on two of one type in one (06, guard 1).
    lines.push(`MATCH (${nameAt(built, step.from)})${arrow(step, `link${at}`)}(${nameAt(built, at)}:${step.kind})`)
    lines.push(...where([...ownConditions(at, open), ...without(at, [...open, at])]))
    open.push(at)
  }
  const links = open.slice(1).map((at) => `link${at}`)
  const names = open.map((at) => nameAt(built, at))
  const counted: { count: string; told: string; at: number }[] = []
  for (const [before, step] of built.steps.entries()) {
    const at = before + 1
    if (step.how !== 'counted') continue
    const one = { count: `count${at}`, told: `told${at}`, at }
    lines.push(`MATCH (${nameAt(built, step.from)})${arrow(step, `link${at}`)}(${nameAt(built, at)}:${step.kind})`)
    lines.push(...where([...ownConditions(at, open), ...stepsFrom(at).map((next) => existence(next.at, [...open, at]))]))
    const kept = [...names, ...links, ...counted.flatMap(({ count, told }) => [count, told])].join(', ')
    lines.push(
      `WITH ${kept}, count(DISTINCT ${nameAt(built, at)}) AS ${one.count}, collect(DISTINCT link${at}.id) AS ${one.told}`,
      `WHERE ${one.count} >= ${putFor(one.count)(step.least)}`,
    )
    counted.push(one)
  }
  const told = [
    ...(links.length === 0 ? [] : [`[${links.map((link) => `${link}.id`).join(', ')}]`]),
    ...counted.map((one) => `${one.told}[..${toldOfCount}]`),
  ]
  lines.push(
    `RETURN DISTINCT ${[...names, ...counted.map(({ count }) => count), ...(told.length === 0 ? [] : [`${told.join(' + ')} AS told`])].join(', ')}`,
    `ORDER BY ${names.map((name) => `${name}.id`).join(', ')}`,
    `LIMIT ${putFor('limit')(limit)}`,
  )
  return { text: lines.join('\n'), parameters, columns: columnsOf(built, open, counted) }
}

const columnsOf = (built: Built, open: readonly number[], counted: readonly { count: string; at: number }[]): BuiltColumn[] => {
  const column = (at: number, name: string, is: BuiltColumn['is']): BuiltColumn[] => {
    const kind = kindAt(built, at)
    if (kind === undefined) return []
    const { title, heading } = thingEntry(kind)
    return [{ name, is, kind, title: is === 'count' ? heading : title }]
  }
  return [
    ...open.flatMap((at) => column(at, nameAt(built, at), 'thing')),
    ...counted.flatMap(({ count, at }) => column(at, count, 'count')),
  ]
}
