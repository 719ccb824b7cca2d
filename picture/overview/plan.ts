import type { Overview } from '../../graph/answers.ts'
import type { Language } from '../../graph/text.ts'
import { estimate, type Measure, type Weight } from '../text.ts'
import type { OverviewOptions } from './drawing.ts'
import { growthFor, leastRow, leastText, margins, mostRow, mostText, nameOf } from './measures.ts'
import { bodiesHeight } from './panel.ts'
import { type OverviewPart, type Side, tallest } from './rows.ts'

/** The measures of one picture, from the room that there is. */
export interface Plan {
  width: number
  height: number
  row: number
  size: number
  /** Half the width of the city's panel, and how far from the middle the countries' ring and the places begin. */
  panel: number
  ring: number
  names: number
  places: number
  middle: number
  measure: Measure
  language: Language
}

const widest = (names: readonly string[], size: number, measure: Measure, weight?: Weight): number =>
  Math.max(0, ...names.map((name) => measure(name, size, weight)))

export const planOf = (overview: Overview, sides: Record<Side, OverviewPart[]>, options: OverviewOptions): Plan => {
  const { width, language, measure = estimate } = options
  const rows = tallest(sides)
  const growth = growthFor(width)
  const row = Math.min(mostRow * growth, Math.max(leastRow, (options.height - margins) / Math.max(1, rows)))
  const size = Math.min(mostText * growth, Math.max(leastText, Math.floor(row * 0.78)))
  const countries = overview.parts.flatMap((part) => part.countries)
  const named = countries.map(({ thing }) => nameOf(thing, language))
  const placed = countries.flatMap(({ places }) => places.map(({ thing }) => nameOf(thing, language)))
  const half = width / 2
  // Countries are written bold; a pixel more, or a name that just fits would be cut.
  const names = Math.min(half * 0.3, widest(named, size + 1, measure, 'bold') + 17)
  const places = Math.min(half * 0.3, widest(placed, size, measure) + 14)
  const panel = Math.min(170 * growth, Math.max(104, half * 0.19))
  const ring = Math.max(panel + 90, Math.min(half * 0.56, half - names - places - 44))
  const tall = Math.max(
    options.height,
    rows * row + margins,
    bodiesHeight(overview, options.home, { panel, size, measure, language }) + margins,
  )
  return { width, height: tall, row, size, panel, ring, names, places, middle: tall / 2, measure, language }
}

/** How far from the middle the ring is at a height: widest in the middle, never nearer than the panel allows. */
export const ringAt = ({ ring, panel, height, middle }: Plan, y: number): number => {
  const nearest = (panel + 70) / ring
  const flat = height / 2 / Math.sqrt(Math.max(0.05, 1 - nearest ** 2))
  return ring * Math.sqrt(Math.max(0.02, 1 - ((y - middle) / flat) ** 2))
}
