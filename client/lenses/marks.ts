import type { KeyboardEvent } from 'react'
import type { Point } from '../../picture/view.ts'
import { nearestOf, ways } from '../canvas/walk.ts'
import './marks.css'

/** A mark of a picture that Tab reaches: what stands there, under an id of its own in the picture. */
export interface Mark extends Point {
  id: string
}

/** What a key does on a mark: Enter and the space bar open it, an arrow leads to the nearest mark that way, which `come` is told. */
export const markKey = <T extends Mark>(
  event: KeyboardEvent<SVGElement>,
  here: T,
  all: readonly T[],
  { open, come }: { open: (mark: T) => void; come: (id: string) => void },
): void => {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    open(here)
  }
  const way = ways[event.key]
  if (way === undefined) return
  event.preventDefault()
  event.stopPropagation()
  const next = nearestOf(all, here, way)
  if (next === undefined) return
  come(next.id)
  event.currentTarget.ownerSVGElement?.querySelector<SVGElement>(`[data-id="${CSS.escape(next.id)}"]`)?.focus()
}
