import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'

const stopsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-stop]')]

/** Whose line it is one level up. */
const above = (stop: HTMLElement): HTMLElement | undefined =>
  stop.closest('li')?.parentElement?.closest('li:has(> .outline-row)')?.querySelector<HTMLElement>('[data-stop]') ?? undefined

/** Where a key leads from a line; a key that opens or closes what is under it leads nowhere. */
const led = (key: string, stop: HTMLElement, stops: readonly HTMLElement[]): HTMLElement | undefined => {
  const at = stops.indexOf(stop)
  if (key === 'ArrowDown') return stops[at + 1]
  if (key === 'ArrowUp') return stops[at - 1]
  if (key === 'Home') return stops[0]
  if (key === 'End') return stops.at(-1)
  const fold = stop.parentElement?.querySelector<HTMLElement>('[aria-expanded]')
  const isOpen = fold?.getAttribute('aria-expanded') === 'true'
  if (fold && isOpen === (key === 'ArrowLeft')) {
    fold.click()
    return undefined
  }
  return key === 'ArrowRight' ? stops[at + 1] : above(stop)
}

const keys = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])

/**
 * One Tab stop for a list of any length: arrows lead from line to line, right and left open and close what is under one. Lines say that
 * they are stops by `data-stop` and have a `tabIndex` of -1; which of them Tab reaches is changed where it stands, and draws nothing anew.
 */
export const useOneStop = () => {
  const list = useRef<HTMLDivElement>(null)
  const stop = (element: HTMLElement | undefined) => {
    if (list.current === null || element === undefined) return
    for (const one of list.current.querySelectorAll<HTMLElement>('[data-stop][tabindex="0"]')) one.tabIndex = -1
    element.tabIndex = 0
  }
  useEffect(() => {
    const stops = list.current === null ? [] : stopsIn(list.current)
    if (!stops.some(({ tabIndex }) => tabIndex === 0)) stop(stops.find((one) => one.getAttribute('aria-current') === 'true') ?? stops[0])
  })
  return {
    ref: list,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => stop(target.closest<HTMLElement>('[data-stop]') ?? undefined),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-stop]') : null
      if (here === null || !keys.has(event.key)) return
      event.preventDefault()
      led(event.key, here, stopsIn(event.currentTarget))?.focus()
    },
  }
}
