import { outlines, type ShapeName } from '../../picture/shapes.ts'
import type { Point } from '../../picture/view.ts'

/** The corners of a shape round a middle; of a round one as many as make it look round. */
export const outlinePoints = (shape: ShapeName, { x, y, size }: Point & { size: number }): Point[] => {
  const outline = outlines[shape]
  const half = size / 2
  if ('round' in outline)
    return Array.from({ length: 24 }, (_, at) => {
      const angle = (at / 24) * 2 * Math.PI
      return { x: x + Math.cos(angle) * half, y: y + Math.sin(angle) * half }
    })
  return Array.from({ length: outline.points.length / 2 }, (_, at) => ({
    x: x + (outline.points[at * 2] ?? 0) * half,
    y: y + (outline.points[at * 2 + 1] ?? 0) * half,
  }))
}
