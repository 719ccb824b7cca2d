import { type WorldPart, worldParts } from '../../graph/vocabulary.ts'
import { shorten, wrap } from '../text.ts'
import type { Item, Name, Sector, Tie } from './drawing.ts'
import { alignOf, curve, round, sign } from './geometry.ts'
import { growthFor, margins, mostRow, nameOf } from './measures.ts'
import { type Plan, ringAt } from './plan.ts'
import { headingRows, heightOf, type OverviewCountry, type OverviewPart, rowsOf, type Side } from './rows.ts'

interface DrawnSide {
  countries: Item[]
  places: Item[]
  branches: Tie[]
  sectors: Sector[]
}

/** A side with fewer rows spreads them, within reason, so that both sides stand round the city. */
const spread = 1.5

export const drawSide = (parts: readonly OverviewPart[], side: Side, whole: Plan): DrawnSide => {
  const drawn: DrawnSide = { countries: [], places: [], branches: [], sectors: [] }
  const rows = heightOf(parts)
  const plan = {
    ...whole,
    row: Math.min(whole.row * spread, mostRow * growthFor(whole.width), (whole.height - margins) / Math.max(1, rows)),
  }
  let y = plan.middle - (rows * plan.row) / 2
  for (const part of parts) {
    const top = y + headingRows * plan.row
    drawn.sectors.push(drawSector(part, side, plan, top))
    y = top
    for (const country of part.countries) {
      const block = drawCountry(country, part.part, side, plan, y)
      drawn.countries.push(block.country)
      drawn.places.push(...block.places)
      drawn.branches.push(...block.branches)
      y += rowsOf(country) * plan.row
    }
  }
  return drawn
}

const drawSector = ({ part, countries }: OverviewPart, side: Side, plan: Plan, top: number): Sector => {
  const bottom = top + countries.reduce((sum, country) => sum + rowsOf(country), 0) * plan.row
  const inside = (y: number) => `${round(plan.width / 2 + sign[side] * (ringAt(plan, y) - 16))} ${round(y)}`
  const steps = 12
  const points = Array.from({ length: steps + 1 }, (_, step) => inside(top + 2 + ((bottom - top - 4) * step) / steps))
  const y = top - plan.row * 0.55
  const x = plan.width / 2 + sign[side] * (ringAt(plan, y) + 12)
  return {
    part,
    path: `M${points.join('L')}`,
    title: {
      x,
      y,
      align: alignOf(side),
      lines: [part === null ? otherCountries[plan.language] : worldParts[part][plan.language]],
      size: plan.size + 1,
    },
  }
}

const otherCountries = { ru: 'Другие страны', en: 'Other countries' }

const radiusOf = (records: number, size: number): number => Math.min(size * 0.62, 3 + Math.sqrt(records) * 0.8)

const drawCountry = (
  { thing, events, agreements, places }: OverviewCountry,
  part: WorldPart | null,
  side: Side,
  plan: Plan,
  top: number,
) => {
  const { size, measure, language, row } = plan
  const y = top + (Math.max(1, places.length) * row) / 2
  const x = plan.width / 2 + sign[side] * ringAt(plan, y)
  const full = nameOf(thing, language)
  const lines = wrap(full, { width: plan.names - 16, size: size + 1, lines: places.length > 1 ? 2 : 1, measure, weight: 'bold' })
  const country: Item = {
    id: thing.id,
    what: 'country',
    x,
    y,
    radius: radiusOf(events + agreements, size),
    name: { x: x + sign[side] * (size * 0.62 + 5), y, align: alignOf(side), lines, size: size + 1 },
    full,
    part,
    with: [],
    events,
    agreements,
  }
  const end = x + sign[side] * (size * 0.62 + 10 + Math.max(...lines.map((line) => measure(line, size + 1, 'bold'))))
  const drawn = places.map((place, index) => drawPlace(place, country, side, plan, top + (index + 0.5) * row))
  const branches = drawn.map(
    (place): Tie => ({
      from: thing.id,
      to: place.id,
      what: 'branch',
      part,
      width: 1,
      path: curve({ x: end, y }, { x: place.x - sign[side] * 5, y: place.y }),
    }),
  )
  return { country, places: drawn, branches }
}

const drawPlace = (
  { thing, events, agreements }: OverviewCountry['places'][number],
  country: Item,
  side: Side,
  plan: Plan,
  y: number,
): Item => {
  const { size, measure, language } = plan
  const x = plan.width / 2 + sign[side] * (ringAt(plan, y) + plan.names + 22)
  const full = nameOf(thing, language)
  const lines = [shorten(full, Math.min(plan.places + 40, plan.width / 2 - Math.abs(x - plan.width / 2) - 14), size, measure)]
  const name: Name = { x: x + sign[side] * 8, y, align: alignOf(side), lines, size }
  return { id: thing.id, what: 'place', x, y, radius: 3, name, full, part: country.part, with: [country.id], events, agreements }
}
