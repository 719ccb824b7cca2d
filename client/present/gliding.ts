import { type RefObject, useLayoutEffect } from 'react'
import { isStill, journey } from './moving.ts'

type Place = Pick<DOMRect, 'left' | 'top'>
let before: ReadonlyMap<string, Place> = new Map()

/** What can be told again on another slide: each carries the id of its thing. */
const movables = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-move]')]

/** Notes where lines and rows stand, right before the slide changes. */
export const notePlaces = (): void => {
  if (!('document' in globalThis)) return
  before = new Map(movables(document).map((one) => [one.dataset['move'] ?? '', one.getBoundingClientRect()]))
}

/** After the slide has changed, lines and rows that were there before move from their old places to the new ones. */
export const useGliding = (root: RefObject<HTMLElement | null>): void => {
  // After every drawing: places are noted only when a slide is about to change.
  useLayoutEffect(() => {
    const from = before
    before = new Map()
    if (root.current === null || from.size === 0 || isStill()) return
    for (const one of movables(root.current)) {
      const old = from.get(one.dataset['move'] ?? '')
      if (old === undefined) continue
      const { left, top } = one.getBoundingClientRect()
      const [x, y] = [old.left - left, old.top - top]
      if (x !== 0 || y !== 0)
        one.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], { duration: journey, easing: 'ease-in-out' })
    }
  })
}
