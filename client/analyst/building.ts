import { type Way, waysFrom } from '../../graph/askable.ts'
import { type Built, type BuiltStep, builtLimits, type Condition, isOpen, kindAt } from '../../graph/built.ts'
import type { ThingKind } from '../../graph/kinds.ts'

/** Where a question begins that nobody has touched yet. */
export const firstBuilt: Built = { kind: 'Organization', conditions: [], steps: [] }

/** Things with their numbers, counted from 1. */
export const numbered = <T>(items: readonly T[]): { one: T; at: number }[] => items.map((one, index) => ({ one, at: index + 1 }))

const withStep = (built: Built, at: number, step: BuiltStep): Built => ({
  ...built,
  steps: built.steps.map((one, index) => (index === at - 1 ? step : one)),
})

/** Takes away what stands at a number with all that hangs on it; the numbers behind it move up. */
export const withoutStep = (built: Built, gone: number): Built => {
  const left = numbered(built.steps)
  const away = new Set([gone])
  for (const { one, at } of left) if (away.has(one.from)) away.add(at)
  const stays = left.filter(({ at }) => !away.has(at))
  const now = new Map([[0, 0], ...stays.map(({ at }, index): [number, number] => [at, index + 1])])
  return { ...built, steps: stays.map(({ one }) => ({ ...one, from: now.get(one.from) ?? 0 })) }
}

/** Begins anew with things of another kind: no step or condition fits it. */
export const withKind = (kind: ThingKind): Built => ({ kind, conditions: [], steps: [] })

/** Leads a step elsewhere; what hung on it and was asked of it goes. */
export const withWay = (built: Built, at: number, way: Way): Built => {
  const step = built.steps[at - 1]
  if (step === undefined) return built
  const bare = numbered(built.steps).filter(({ one }) => one.from === at)
  const cut = bare.toReversed().reduce((rest, hanging) => withoutStep(rest, hanging.at), built)
  return withStep(cut, at, { ...step, ...way, conditions: [] })
}

/** How a step is meant; within what is counted or is not there, nothing is counted. */
export const withHow = (built: Built, at: number, change: Partial<Pick<BuiltStep, 'how' | 'least'>>): Built => {
  const step = built.steps[at - 1]
  if (step === undefined) return built
  const changed = withStep(built, at, { ...step, ...change })
  return {
    ...changed,
    steps: changed.steps.map((one) => (one.how === 'counted' && !isOpen(changed, one.from) ? { ...one, how: 'linked' } : one)),
  }
}

/** A step more from what stands at a number, along the first link that leads from there. */
export const withNextStep = (built: Built, from: number): Built => {
  const kind = kindAt(built, from)
  const [way] = kind === undefined ? [] : waysFrom(kind)
  if (way === undefined || built.steps.length >= builtLimits.steps) return built
  return { ...built, steps: [...built.steps, { ...way, from, conditions: [], how: 'linked', least: 1 }] }
}

/** What is asked of the things at a number. */
export const conditionsAt = (built: Built, at: number): readonly Condition[] =>
  at === 0 ? built.conditions : (built.steps[at - 1]?.conditions ?? [])
export const withConditions = (built: Built, at: number, conditions: Condition[]): Built => {
  if (at === 0) return { ...built, conditions }
  const step = built.steps[at - 1]
  return step === undefined ? built : withStep(built, at, { ...step, conditions })
}
