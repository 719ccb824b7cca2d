import type { Overview } from '../../graph/answers.ts'

export type OverviewPart = Overview['parts'][number]
export type OverviewCountry = OverviewPart['countries'][number]
export type Side = 'left' | 'right'

/** How many rows a country takes: one, or one a place. */
export const rowsOf = ({ places }: OverviewCountry): number => Math.max(1, places.length)
/** A heading, and the gap above it, in rows. */
export const headingRows = 1.6

const weight = ({ countries }: OverviewPart): number => headingRows + countries.reduce((sum, country) => sum + rowsOf(country), 0)

/** The rows of a side. */
export const heightOf = (parts: readonly OverviewPart[]): number => parts.reduce((sum, part) => sum + weight(part), 0)

/**
 * Parts of the world on two sides of the city, as even as whole parts can be; on each side in the order of the documents,
 * the first of them on the left. There are seven parts at most, so every division is tried.
 */
export const sidesOf = (parts: readonly OverviewPart[]): Record<Side, OverviewPart[]> => {
  const shown = parts.filter(({ countries }) => countries.length > 0)
  let best: Record<Side, OverviewPart[]> = { left: shown, right: [] }
  for (let choice = 0; choice < 2 ** Math.max(0, shown.length - 1); choice += 1) {
    const isLeft = (index: number) => index === 0 || Math.floor(choice / 2 ** (index - 1)) % 2 === 1
    const sides = { left: shown.filter((_, index) => isLeft(index)), right: shown.filter((_, index) => !isLeft(index)) }
    if (tallest(sides) < tallest(best)) best = sides
  }
  return best
}

/** The rows of the taller side. */
export const tallest = ({ left, right }: Record<Side, readonly OverviewPart[]>): number => Math.max(heightOf(left), heightOf(right))
