import { useEffect, useEffectEvent } from 'react'
import type { Scene } from '../../picture/view.ts'
import { place } from '../app/steps.ts'
import { useExplorer } from '../app/store.ts'
import type { View } from '../app/view.ts'
import { placeNew } from '../canvas/layout.ts'

/** The things and heaps that stand nowhere yet. */
export const placeless = ({ things, groups, positions }: Pick<Scene, 'things' | 'groups' | 'positions'>): string[] =>
  [...things, ...groups].map(({ id }) => id).filter((id) => positions[id] === undefined)

/** Gives a place to what has none, beside its neighbours; what stands somewhere stays. The step that brought them gets the places. */
export const usePlaces = (scene: Scene, view: View, isLoaded: boolean): void => {
  const amend = useExplorer(({ amend }) => amend)
  const waiting = placeless(scene).join('\n')
  // The scene changes with every look; only what waits for a place asks for a new layout.
  const find = useEffectEvent((ids: readonly string[], signal: AbortSignal) => placeNew(scene, ids, view.expansions.at(-1)?.of, signal))
  useEffect(() => {
    if (waiting === '' || !isLoaded) return undefined
    const stop = new AbortController()
    find(waiting.split('\n'), stop.signal).then(
      (positions) => amend(place(positions)),
      (error: unknown) => {
        if (!stop.signal.aborted) throw error
      },
    )
    return () => stop.abort()
  }, [waiting, isLoaded, amend])
}
