import type { Look } from '../graph/kind.ts'

export type ShapeName = Look['shape']

/** An outline in a square from -1 to 1 (x to the right, y down); a shape that is no polygon has a rounding instead. */
export type Outline = { points: readonly number[] } | { round: number }

const ngon = (corners: number, turn: number): number[] =>
  Array.from({ length: corners }, (_, index) => {
    const angle = ((index + turn) / corners) * 2 * Math.PI - Math.PI / 2
    return [Math.cos(angle), Math.sin(angle)]
  }).flat()

const starPoints = Array.from({ length: 10 }, (_, index) => {
  const angle = (index / 10) * 2 * Math.PI - Math.PI / 2
  const radius = index % 2 === 0 ? 1.1 : 0.52
  return [Math.cos(angle) * radius, Math.sin(angle) * radius]
}).flat()

/** Every shape of kinds.ts, once, for the screen and for the exported picture. `round` is the corner's radius: 1 is a circle. */
export const outlines: Record<ShapeName, Outline> = {
  ellipse: { round: 1 },
  rectangle: { points: [-0.72, -0.92, 0.72, -0.92, 0.72, 0.92, -0.72, 0.92] },
  'round-rectangle': { round: 0.34 },
  diamond: { points: [0, -1.12, 1.12, 0, 0, 1.12, -1.12, 0] },
  hexagon: { points: ngon(6, 0.5).map((value) => value * 1.06) },
  triangle: { points: [0, -1.08, 1.08, 0.86, -1.08, 0.86] },
  octagon: { points: ngon(8, 0.5).map((value) => value * 1.04) },
  tag: { points: [-1, -0.72, 0.45, -0.72, 1.1, 0, 0.45, 0.72, -1, 0.72] },
  'round-tag': { points: [-1.1, 0, -0.5, -0.72, 1, -0.72, 1, 0.72, -0.5, 0.72] },
  pentagon: { points: ngon(5, 0).map((value) => value * 1.08) },
  barrel: { points: [-0.62, -0.9, 0.62, -0.9, 0.9, 0, 0.62, 0.9, -0.62, 0.9, -0.9, 0] },
  star: { points: starPoints },
}

const short = (value: number): string => String(Math.round(value * 100) / 100)

/** The path of a shape around a middle, `size` across, as SVG and Path2D read it. */
export const pathOf = (shape: ShapeName, x: number, y: number, size: number): string => {
  const outline = outlines[shape]
  const half = size / 2
  if ('round' in outline) return roundedPath(x, y, half, half * outline.round)
  const corners: string[] = []
  for (let index = 0; index < outline.points.length; index += 2) {
    corners.push(`${short(x + (outline.points[index] ?? 0) * half)} ${short(y + (outline.points[index + 1] ?? 0) * half)}`)
  }
  return `M${corners.join('L')}Z`
}

const roundedPath = (x: number, y: number, half: number, radius: number): string => {
  const [left, right, top, bottom, r] = [x - half, x + half, y - half, y + half, radius].map(short)
  const [innerLeft, innerRight, innerTop, innerBottom] = [x - half + radius, x + half - radius, y - half + radius, y + half - radius].map(
    short,
  )
  const arc = `A${r} ${r} 0 0 1`
  return `M${innerLeft} ${top}L${innerRight} ${top}${arc} ${right} ${innerTop}L${right} ${innerBottom}${arc} ${innerRight} ${bottom}L${innerLeft} ${bottom}${arc} ${left} ${innerBottom}L${left} ${innerTop}${arc} ${innerLeft} ${top}Z`
}
