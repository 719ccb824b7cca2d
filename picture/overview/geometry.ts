import type { Side } from './rows.ts'

/** Which way is outwards on each side. */
export const sign: Record<Side, 1 | -1> = { left: -1, right: 1 }
export const alignOf = (side: Side) => (side === 'left' ? ('end' as const) : ('start' as const))

export const round = (value: number): number => Math.round(value * 10) / 10

/** A line that leaves and arrives level. */
export const curve = (from: { x: number; y: number }, to: { x: number; y: number }): string => {
  const middle = round((from.x + to.x) / 2)
  return `M${round(from.x)} ${round(from.y)}C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`
}
