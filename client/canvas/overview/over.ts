import { markRadius } from '../../../picture/levels/names.ts'
import type { Disc } from '../../../picture/levels/pack.ts'
import type { Ties } from '../../../picture/levels/ties.ts'
import { sheets } from '../../../picture/look.ts'
import type { Theme } from '../../../picture/view.ts'
import type { Camera } from '../camera.ts'
import type { Target } from './props.ts'
import type { Targets } from './targets.ts'

/** More lines than this to one thing are not drawn one by one over the picture. */
const mostLines = 400

/** Over the picture: a ring round what is chosen and what is pointed at, and the lines from a thing to what it is tied to. */
export const drawOver = (
  context: CanvasRenderingContext2D,
  { chosen, pointed }: { chosen: Target | null; pointed: Target | null },
  { targets, ties, theme, eye, ratio }: { targets: Targets; ties: Ties; theme: Theme; eye: Camera; ratio: number },
): void => {
  context.save()
  context.setTransform(eye.zoom * ratio, 0, 0, eye.zoom * ratio, eye.x * ratio, eye.y * ratio)
  const { accent, strong } = sheets[theme]
  const ring = ({ x, y }: Disc, radius: number, color: string, width: number) => {
    context.strokeStyle = color
    context.lineWidth = width / eye.zoom
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.stroke()
  }
  for (const [target, color, width] of [
    [pointed, strong, 2],
    [chosen, accent, 3],
  ] as const) {
    if (!target) continue
    const disc = targets.disc(target)
    const spot = targets.spot(target.key)
    if (spot) {
      context.strokeStyle = color
      context.lineWidth = 1.4 / eye.zoom
      context.beginPath()
      const others = ties.of(target.key).slice(0, mostLines)
      for (const other of others) {
        context.moveTo(spot.x, spot.y)
        context.lineTo(other.x, other.y)
      }
      context.stroke()
      for (const other of others) ring(other, Math.max(markRadius(other, eye.zoom), 2.5) / eye.zoom, color, 1.2)
    }
    if (disc) ring(disc, target.level === 'thing' && spot ? (markRadius(spot, eye.zoom) + 4) / eye.zoom : disc.r, color, width)
  }
  context.restore()
}
