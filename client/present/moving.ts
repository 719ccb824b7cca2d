import { useEffect, useRef, useState } from 'react'
import type { Point, Positions } from '../../picture/view.ts'

/** How long things are on their way, in milliseconds. */
export const journey = 700
const eased = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2)
const part = (from: number, to: number, share: number): number => from + (to - from) * share

/** Where things stand on their way from one slide to the next: what stays moves, what is new stands in its place, what goes is gone. */
export const onTheWay = (from: Positions, to: Positions, share: number): Positions =>
  Object.fromEntries(
    Object.entries(to).map(([id, there]): [string, Point] => {
      const here = from[id]
      return [id, here === undefined ? there : { x: part(here.x, there.x, eased(share)), y: part(here.y, there.y, eased(share)) }]
    }),
  )

/** Whether the reader wants no motion. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Places that follow `target` calmly; at once for who wants no motion, and where nothing stood before. */
export const useMoving = (target: Positions): Positions => {
  const [shown, show] = useState(target)
  const standing = useRef(target)
  useEffect(() => {
    const from = standing.current
    const arrive = (share: number) => {
      standing.current = share >= 1 ? target : onTheWay(from, target, share)
      show(standing.current)
    }
    if (isStill() || !Object.keys(target).some((id) => from[id] !== undefined)) {
      arrive(1)
      return undefined
    }
    const begun = performance.now()
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, now - begun) / journey)
      arrive(share)
      if (share < 1) frame = requestAnimationFrame(step)
    }
    let frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [target])
  return shown
}
