import type { Point } from '../view.ts'

/** How the sheet is moved and enlarged: a point of the drawing stands at `x + k · point`. */
export interface Zoom {
  x: number
  y: number
  k: number
}
export const wholeSheet: Zoom = { x: 0, y: 0, k: 1 }
export const mostZoom = 40

/** Where a point of the drawing stands on the zoomed sheet. */
export const zoomed = ({ x, y, k }: Zoom, point: Point): Point => ({ x: x + k * point.x, y: y + k * point.y })

/** The zoom that shows some points with room round them; the whole sheet where there are none. */
export const zoomTo = (points: readonly Point[], { width, height }: { width: number; height: number }): Zoom => {
  if (points.length === 0) return wholeSheet
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const k = Math.max(1, Math.min(12, (0.7 * width) / Math.max(1, right - left), (0.7 * height) / Math.max(1, bottom - top)))
  return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 }
}
