import { create } from 'zustand'
import type { View } from '../../graph/view.ts'
import { fromAddress, toAddress } from './address.ts'
import { amend, goTo, type History, look, now, redo, type StepName, startHistory, take, undo } from './history.ts'
import type { StepKey } from './stepNames.ts'
import type { Step } from './steps.ts'

interface Explorer {
  history: History
  /** Takes a step under a name of the catalogue's `step`. */
  take: (step: Step, key: StepKey, name?: string) => void
  /** Changes the shown moment without a new one: places that the layout found. */
  amend: (step: Step) => void
  /** Changes where one looks; looks in a row are one step. */
  look: (step: Step) => void
  undo: () => void
  redo: () => void
  goTo: (at: number) => void
}

/** The state of the explorer: one history of views. Steps are in steps.ts; nothing else changes a view. */
export const useExplorer = create<Explorer>((set) => {
  const change = (how: (history: History) => History) => set(({ history }) => ({ history: how(history) }))
  return {
    history: startHistory(fromAddress(globalThis.location?.href ?? '/')),
    take: (step, key, name) => {
      const named: StepName = name === undefined ? { key } : { key, name }
      change((history) => take(history, step, named))
    },
    amend: (step) => change((history) => amend(history, step)),
    look: (step) => change((history) => look(history, step)),
    undo: () => change(undo),
    redo: () => change(redo),
    goTo: (at) => change((history) => goTo(history, at)),
  }
})

/** A part of the shown view. */
export const useView = <T>(part: (view: View) => T): T => useExplorer(({ history }) => part(now(history).view))
/** The shown view, outside of a component. */
export const currentView = (): View => now(useExplorer.getState().history).view
/** Takes a step (see `Explorer.take`). */
export const takeStep: Explorer['take'] = (step, key, name) => useExplorer.getState().take(step, key, name)

/** Places found by a layout come in a flurry: they are written when it is over (ms). */
const quiet = 250

/** Keeps the address bar in step with the view, both ways. Gives what ends it. */
export const followAddress = (): (() => void) => {
  let written = toAddress(currentView())
  let timer: ReturnType<typeof setTimeout> | undefined
  let moments = useExplorer.getState().history
  const isNewMoment = (history: History) => history.at !== moments.at || history.moments.length !== moments.moments.length
  const write = () => {
    const { history } = useExplorer.getState()
    const address = toAddress(now(history).view)
    if (address !== written) {
      globalThis.history[isNewMoment(history) ? 'pushState' : 'replaceState'](null, '', address)
      written = address
    }
    moments = history
  }
  const stop = useExplorer.subscribe(() => {
    clearTimeout(timer)
    if (isNewMoment(useExplorer.getState().history)) write()
    else timer = setTimeout(write, quiet)
  })
  const back = () => {
    clearTimeout(timer)
    const view = fromAddress(location.href)
    // Before the step: an address written again would cut off what lies forward.
    written = toAddress(view)
    useExplorer.getState().take(() => view, 'address')
    moments = useExplorer.getState().history
  }
  globalThis.addEventListener('popstate', back)
  globalThis.addEventListener('hashchange', back)
  return () => {
    stop()
    clearTimeout(timer)
    globalThis.removeEventListener('popstate', back)
    globalThis.removeEventListener('hashchange', back)
  }
}
