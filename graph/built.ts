import { z } from 'zod'
import { page, ThingBrief } from './answers.ts'
import { askableFields, isDated, isTopical, isWay } from './askable.ts'
import { Day } from './dates.ts'
import { LinkKind, ThingKind } from './kinds.ts'
import { AnswerRow } from './questions/answer.ts'
import { Wording } from './text.ts'
import { Id } from './things.ts'
import { TopicId } from './vocabulary.ts'

/** How much a question put together by pointing may hold. */
export const builtLimits = { steps: 4, conditions: 6, text: 120, values: 40, least: 1000 } as const

const Field = z.string().min(1).max(40)
/** Empty while nobody has filled it in: then it asks for nothing. */
const Text = z.string().trim().max(builtLimits.text)
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(builtLimits.values)

/** What may be asked of the things of one step. Which fields there are, and how each can be asked by, the table of kinds says. */
export const Condition = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('thing'), ids: some(Id) }),
  z.strictObject({ ask: z.literal('contains'), field: Field, text: Text }),
  z.strictObject({ ask: z.literal('equals'), field: Field, text: Text }),
  z.strictObject({ ask: z.literal('values'), field: Field, values: some(z.string().min(1).max(60)) }),
  z.strictObject({ ask: z.literal('dates'), field: Field, from: Day.optional(), to: Day.optional() }),
  z.strictObject({ ask: z.literal('numbers'), field: Field, from: z.number().optional(), to: z.number().optional() }),
  z.strictObject({ ask: z.literal('yes'), field: Field, is: z.boolean() }),
  z.strictObject({ ask: z.literal('country'), field: Field, codes: some(z.string().min(1).max(8)) }),
  z.strictObject({ ask: z.literal('period'), from: Day.optional(), to: Day.optional() }),
  z.strictObject({ ask: z.literal('topic'), topics: some(TopicId) }),
  z.strictObject({ ask: z.literal('confirmed') }),
])
export type Condition = z.infer<typeof Condition>
const Conditions = z.array(Condition).max(builtLimits.conditions).default([])

/** The form of field that each condition asks by. */
const formOf = {
  contains: 'text',
  equals: 'text',
  values: 'values',
  dates: 'dates',
  numbers: 'numbers',
  yes: 'yes',
  country: 'country',
} as const

/**
 * A step along a link from what stands at number `from` (0 is the beginning, the steps are counted from 1): linked things stand in the
 * answer, counted ones are told by their number, and `none` asks for what has no such link.
 */
export const BuiltStep = z.strictObject({
  from: z.int().min(0).max(builtLimits.steps),
  link: LinkKind,
  direction: z.enum(['out', 'in']),
  kind: ThingKind,
  conditions: Conditions,
  how: z.enum(['linked', 'counted', 'none']).default('linked'),
  /** Of counted ones: how many at least. */
  least: z.int().min(1).max(builtLimits.least).default(1),
})
export type BuiltStep = z.infer<typeof BuiltStep>

const fitsKind = (kind: ThingKind, condition: Condition): boolean => {
  if (condition.ask === 'thing' || condition.ask === 'confirmed') return true
  if (condition.ask === 'period') return isDated(kind)
  if (condition.ask === 'topic') return isTopical(kind)
  const known = askableFields(kind).find(({ name }) => name === condition.field)
  if (condition.ask === 'values') return known?.form === 'values' && condition.values.every((value) => value in (known.field.values ?? {}))
  return known?.form === formOf[condition.ask]
}

/** A question put together by pointing: things of a kind, and steps along links from them. */
export const Built = z
  .strictObject({ kind: ThingKind, conditions: Conditions, steps: z.array(BuiltStep).max(builtLimits.steps).default([]) })
  .superRefine((built, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const check = (kind: ThingKind, conditions: readonly Condition[], path: (string | number)[]) => {
      for (const [at, condition] of conditions.entries())
        if (!fitsKind(kind, condition)) refuse([...path, 'conditions', at], `${kind} cannot be asked so`)
    }
    check(built.kind, built.conditions, [])
    for (const [at, step] of built.steps.entries()) {
      const before = kindAt(built, step.from)
      if (step.from > at || before === undefined) refuse(['steps', at, 'from'], 'a step begins at one before it')
      else if (!isWay(before, step)) refuse(['steps', at, 'link'], `no such link leads from ${before}`)
      else if (step.how === 'counted' && !isOpen(built, step.from)) refuse(['steps', at, 'how'], 'what is counted cannot be counted within')
      check(step.kind, step.conditions, ['steps', at])
    }
  })
export type Built = z.infer<typeof Built>
type Shape = Pick<Built, 'kind' | 'steps'>

/** The kind of what stands at a number. */
export const kindAt = ({ kind, steps }: Shape, at: number): ThingKind | undefined => (at === 0 ? kind : steps[at - 1]?.kind)

/** Whether what stands at a number is itself in the answer: it is linked, and so is all before it. */
export const isOpen = ({ steps }: Pick<Built, 'steps'>, at: number): boolean => {
  if (at === 0) return true
  const step = steps[at - 1]
  return step !== undefined && step.how === 'linked' && step.from < at && isOpen({ steps }, step.from)
}

/** A column of the answer: the things at a number, or how many there are. */
export const BuiltColumn = z.object({ name: z.string(), is: z.enum(['thing', 'count']), kind: ThingKind, title: Wording })
export type BuiltColumn = z.infer<typeof BuiltColumn>

/** The answer: a page of its rows, how many different things of each column there are, and the text that was asked. */
export const BuiltAnswer = page(AnswerRow).extend({
  columns: z.array(BuiltColumn),
  /** By column; of a count nothing. */
  different: z.record(z.string(), z.int()),
  things: z.array(ThingBrief),
  picture: z.array(Id),
  /** False where there is more than an answer may hold. */
  complete: z.boolean(),
  cypher: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  /** The state of which moment it is, in UTC. */
  asOf: z.string(),
})
export type BuiltAnswer = z.infer<typeof BuiltAnswer>
