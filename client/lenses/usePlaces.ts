import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { View } from '../../graph/view.ts'
import type { Scene } from '../../picture/view.ts'
import { place } from '../app/steps.ts'
import { useExplorer } from '../app/store.ts'
import { Trouble } from '../app/trouble.ts'
import { placeNew, readyLayouts } from '../canvas/layout.ts'

/** The things and heaps to be seen that stand nowhere yet. */
export const placeless = ({ things, groups, positions, hidden }: Pick<Scene, 'things' | 'groups' | 'positions' | 'hidden'>): string[] => {
  const unseen = new Set(hidden)
  return [...things, ...groups].map(({ id }) => id).filter((id) => positions[id] === undefined && !unseen.has(id))
}

/** Gives a place to what has none, beside its neighbours; what stands somewhere stays. The step that brought them gets the places. Tells a failure, and how to try again. */
export const usePlaces = (scene: Scene, view: View, isLoaded: boolean, fit: () => void): { error: Trouble | null; retry: () => void } => {
  const amend = useExplorer(({ amend }) => amend)
  const waiting = placeless(scene).join('\n')
  const [error, fail] = useState<Trouble | null>(null)
  useEffect(readyLayouts, [])
  // Where there was next to nothing to keep in sight, everything is brought into sight; else the reader's view stays.
  const wasBare = useRef(true)
  const fitNext = useRef(false)
  const fitWhenPlaced = useEffectEvent(fit)
  useEffect(() => {
    if (waiting === '' && fitNext.current) fitWhenPlaced()
    if (waiting === '') fitNext.current = false
    wasBare.current = Object.keys(scene.positions).length < 2
  })
  const seek = (ids: readonly string[], signal: AbortSignal) =>
    placeNew(scene, ids, view.expansions.at(-1)?.of, signal).then(
      (positions) => {
        fail(null)
        fitNext.current = wasBare.current
        amend(place(positions))
      },
      (failure: unknown) => {
        if (!signal.aborted) fail(new Trouble('layout', String(failure)))
      },
    )
  // The scene changes with every look; only what waits for a place asks for a new layout.
  const find = useEffectEvent(seek)
  useEffect(() => {
    if (waiting === '' || !isLoaded) return undefined
    const stop = new AbortController()
    void find(waiting.split('\n'), stop.signal)
    return () => stop.abort()
  }, [waiting, isLoaded])
  return { error: waiting === '' ? null : error, retry: () => void seek(waiting.split('\n'), new AbortController().signal) }
}
