import { useEffect } from 'react'
import type { Point } from '../../picture/view.ts'
import { isStill, journey } from './moving.ts'

/** Where a picture shows things, in pixels of the window. */
export type Places = ReadonlyMap<string, Point>

/** How many things at once a hall can follow. */
const most = 25
/** How long a picture may take to come to rest before nothing travels to it, in milliseconds. */
const patience = 2_000

let shown: { lens: string; places: () => Places } | undefined
let left: { lens: string; places: Places } | undefined

/** Notes where the picture on the screen shows things, right before the slide changes. */
export const noteThings = (): void => {
  left = shown && { lens: shown.lens, places: shown.places() }
}

/** Who travels from one picture to another: what both show, the first ones first. */
export const travellers = (from: Places, to: Places): { id: string; from: Point; to: Point }[] =>
  [...from]
    .flatMap(([id, here]) => {
      const there = to.get(id)
      return there === undefined ? [] : [{ id, from: here, to: there }]
    })
    .slice(0, most)

const isAtRest = (before: Places, now: Places): boolean =>
  now.size > 0 &&
  [...now].every(([id, { x, y }]) => Math.abs(x - (before.get(id)?.x ?? NaN)) < 1 && Math.abs(y - (before.get(id)?.y ?? NaN)) < 1)

const at = ({ x, y }: Point): string => `translate(${x}px, ${y}px)`

/** Dots in the slide that go the way and are gone. */
const travel = (from: Places, to: Places): void => {
  const slide = document.querySelector('.slide')
  for (const way of travellers(from, to)) {
    const dot = document.createElement('i')
    dot.className = 'slide-traveller'
    dot.setAttribute('aria-hidden', 'true')
    slide?.append(dot)
    const moves = [
      { transform: at(way.from), opacity: 0.9 },
      { transform: at(way.to), opacity: 0.9, offset: 0.85 },
      { transform: at(way.to), opacity: 0 },
    ]
    dot.animate(moves, { duration: journey * 1.2, easing: 'ease-in-out', fill: 'both' }).onfinish = () => dot.remove()
  }
}

/** Between slides of two lenses what both show travels from its old place to its new one, once the new picture is at rest. `places` stays the same function. */
export const useTravelling = (lens: string, places: () => Places): void => {
  useEffect(() => {
    const own = { lens, places }
    const from = left
    left = undefined
    shown = own
    const begun = performance.now()
    let before: Places = new Map()
    const look = () => {
      const now = places()
      if (from !== undefined && isAtRest(before, now)) travel(from.places, now)
      else if (performance.now() - begun < patience) frame = requestAnimationFrame(look)
      before = now
    }
    let frame = from === undefined || from.lens === lens || isStill() ? 0 : requestAnimationFrame(look)
    return () => {
      cancelAnimationFrame(frame)
      if (shown === own) shown = undefined
    }
  }, [lens, places])
}
