import type { View } from '../../graph/view.ts'
import type { StepKey } from './stepNames.ts'
import type { Step } from './steps.ts'

/** The name of a step for the history: a key of the catalogue and the name that it speaks of. */
export interface StepName {
  key: StepKey
  name?: string
}
export interface Moment {
  view: View
  name: StepName
}
/** All moments in order, and which of them is shown. */
export interface History {
  moments: readonly [Moment, ...Moment[]]
  at: number
}

const longest = 200

export const startHistory = (view: View): History => ({ moments: [{ view, name: { key: 'start' } }], at: 0 })

/** The moment that is shown. */
export const now = ({ moments, at }: History): Moment => moments[at] ?? moments[0]

/** Takes a step; what was undone before it is forgotten, and a step that changes nothing is none. */
export const take = (history: History, step: Step, name: StepName): History => {
  const before = now(history).view
  const view = step(before)
  if (view === before || JSON.stringify(view) === JSON.stringify(before)) return history
  const [first, ...rest] = [...history.moments.slice(0, history.at + 1), { view, name }].slice(-longest)
  return first === undefined ? history : { moments: [first, ...rest], at: rest.length }
}

/** Changes the shown moment itself: where things came to stand belongs to the step that brought them. */
export const amend = (history: History, step: Step): History => {
  const [first, ...rest] = history.moments.map((moment, at) => (at === history.at ? { ...moment, view: step(moment.view) } : moment))
  return first === undefined ? history : { moments: [first, ...rest], at: history.at }
}

/** Looks one after another are one step: the last of them is where one looks then. */
export const look = (history: History, step: Step): History =>
  now(history).name.key === 'look' ? amend(history, step) : take(history, step, { key: 'look' })

export const goTo = (history: History, at: number): History => ({
  ...history,
  at: Math.max(0, Math.min(history.moments.length - 1, at)),
})
export const undo = (history: History): History => goTo(history, history.at - 1)
export const redo = (history: History): History => goTo(history, history.at + 1)
