import type { Positions, Scene } from '../../picture/view.ts'

/** How long things take to their new places, in ms; more of them than this go at once. */
const lasting = 320
const most = 500

/** Things on their way from where they stood to where they are to stand. */
export interface Moves {
  /** Shows a scene: things that stood elsewhere in the scene before glide, unless the reader wants no motion. */
  to: (next: Scene, before: Scene) => void
  /** What a hand has put somewhere is there already. */
  dropped: (positions: Positions) => void
  stop: () => void
}

export const openMoves = (show: (scene: Scene) => void): Moves => {
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
      show(share >= 1 ? next : { ...next, positions: { ...next.positions, ...between(before.positions, next.positions, moved, share) } })
      if (share < 1) frame = requestAnimationFrame(step)
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

const between = (from: Positions, to: Positions, ids: readonly string[], share: number): Positions => {
  const eased = 1 - (1 - share) ** 3
  return Object.fromEntries(
    ids.flatMap((id) => {
      const [a, b] = [from[id], to[id]]
      return a && b ? [[id, { x: a.x + (b.x - a.x) * eased, y: a.y + (b.y - a.y) * eased }]] : []
    }),
  )
}
