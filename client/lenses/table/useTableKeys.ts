import { type KeyboardEvent, useRef } from 'react'
import { screenLimit } from '../../../graph/view.ts'
import { foldGroup, select } from '../../app/steps.ts'
import { currentView, takeStep } from '../../app/store.ts'
import { type Lines, offsetsBetween } from './lines.ts'

/** How a line is chosen: it alone, it too (or no longer), or all from the last chosen to it. */
export type Choice = 'alone' | 'too' | 'until'

export const choiceOf = ({ shiftKey, ctrlKey, metaKey }: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): Choice =>
  shiftKey ? 'until' : ctrlKey || metaKey ? 'too' : 'alone'

interface Parts {
  lines: Lines
  /** The line that the keys are on. */
  active: number
  /** How many lines a page of the screen has. */
  onPage: number
  go: (line: number) => void
  idsAt: (offsets: readonly number[]) => Promise<string[]>
}

/** Chooses lines by hand and by keys, one and the same selection as in every lens. */
export const useTableKeys = ({ lines, active, onPage, go, idsAt }: Parts) => {
  const anchor = useRef<number | null>(null)

  const choose = async (line: number, choice: Choice): Promise<void> => {
    const at = lines.at(line)
    if (at.is === 'group') {
      if (choice !== 'until') takeStep(foldGroup(at.group.key), 'fold', at.group.words ?? undefined)
      return
    }
    const from = choice === 'until' ? (anchor.current ?? active) : line
    anchor.current = from
    const ids = await idsAt(offsetsBetween(lines, from, line, screenLimit))
    if (choice !== 'too') return takeStep(select(...ids), choice === 'alone' ? 'card' : 'select')
    const { selected } = currentView()
    const kept = selected.filter((id) => !ids.includes(id))
    takeStep(select(...(kept.length < selected.length ? kept : [...selected, ...ids].slice(-screenLimit))), 'select')
  }

  const goTo = (line: number, extends_: boolean): void => {
    const there = Math.max(0, Math.min(lines.count - 1, line))
    go(there)
    if (!extends_) return
    anchor.current ??= active
    void choose(there, 'until')
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target instanceof Element && event.target.closest('[role=columnheader]') !== null) return
    const at = lines.count === 0 ? null : lines.at(active)
    const fold = (folded: boolean) => at?.is === 'group' && at.folded !== folded && void choose(active, 'alone')
    const acts: Record<string, () => unknown> = {
      ArrowDown: () => goTo(active + 1, event.shiftKey),
      ArrowUp: () => goTo(active - 1, event.shiftKey),
      PageDown: () => goTo(active + onPage, event.shiftKey),
      PageUp: () => goTo(active - onPage, event.shiftKey),
      Home: () => goTo(0, event.shiftKey),
      End: () => goTo(lines.count - 1, event.shiftKey),
      ArrowLeft: () => fold(true),
      ArrowRight: () => fold(false),
      ' ': () => choose(active, event.shiftKey ? 'until' : 'too'),
      Enter: () => choose(active, 'alone'),
    }
    const act = acts[event.key]
    if (act === undefined || at === null || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    void act()
  }

  return { choose, onKeyDown }
}
