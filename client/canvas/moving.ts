import type { Positions, Scene } from '../../picture/view.ts'

/** How long things take to their new places (ms). */
const lasting = 320
/** More of them than this go without their names, which could not be read, and more than the second at once. */
const [few, most] = [12, 500]

/** Things on their way from where they stood to where they are to stand. */
export interface Moves {
  /** Shows a scene: things that stood elsewhere in the scene before glide, unless the reader wants no motion. */
  to: (next: Scene, before: Scene) => void
  /** What a hand has put somewhere is there already. */
  dropped: (positions: Positions) => void
  stop: () => void
}

export const openMoves = (show: (scene: Scene) => void, pass: (scene: Scene) => void): Moves => {
  let frame = 0
  let put: Positions = {}
  const stop = () => cancelAnimationFrame(frame)
  const to = (next: Scene, before: Scene) => {
    stop()
    const moved = movedIn(next.positions, before.positions, put)
    put = {}
    if (moved.length === 0 || moved.length > most || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      show(next)
      return
    }
    const begun = performance.now()
    const step = (now: number) => {
      const share = Math.max(0, (now - begun) / lasting)
      if (share >= 1) {
        show(next)
        return
      }
      const between = { ...next, positions: { ...next.positions, ...onTheWay(before.positions, next.positions, moved, share) } }
      if (moved.length > few) pass(between)
      else show(between)
      frame = requestAnimationFrame(step)
    }
    step(begun)
  }
  return {
    to,
    dropped: (positions) => {
      put = positions
    },
    stop,
  }
}

const movedIn = (next: Positions, before: Positions, put: Positions): string[] =>
  Object.entries(next).flatMap(([id, { x, y }]) => {
    const was = before[id]
    const isPut = put[id]?.x === x && put[id]?.y === y
    return was === undefined || isPut || (was.x === x && was.y === y) ? [] : [id]
  })

const onTheWay = (from: Positions, to: Positions, ids: readonly string[], share: number): Positions => {
  const eased = 1 - (1 - share) ** 3
  return Object.fromEntries(
    ids.flatMap((id) => {
      const [a, b] = [from[id], to[id]]
      return a && b ? [[id, { x: a.x + (b.x - a.x) * eased, y: a.y + (b.y - a.y) * eased }]] : []
    }),
  )
}
