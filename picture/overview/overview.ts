import type { Overview } from '../../graph/answers.ts'
import type { Item, OverviewDrawing, OverviewOptions, Tie } from './drawing.ts'
import { drawBodies } from './panel.ts'
import { planOf } from './plan.ts'
import { sidesOf } from './rows.ts'
import { drawRibbons, drawSpoke } from './ties.ts'
import { drawSide } from './world.ts'

/** The first screen's picture: the city with its bodies in the middle, countries on a ring by part of the world, their places outside. */
export const drawOverview = (overview: Overview, options: OverviewOptions): OverviewDrawing => {
  const sides = sidesOf(overview.parts)
  const plan = planOf(overview, sides, options)
  const world = (['left', 'right'] as const).map((side) => drawSide(sides[side], side, plan))
  const countries = world.flatMap(({ countries }) => countries)
  const { bodies, home } = drawBodies(overview, options.home, plan)
  const ribbons = drawRibbons(overview, bodies, countries, plan)
  const spoken = new Set(ribbons.map(({ to }) => to))
  const spokes = countries.filter(({ id }) => !spoken.has(id)).map((country) => drawSpoke(country, home, plan))
  const places = world.flatMap(({ places }) => places)
  return {
    width: plan.width,
    height: plan.height,
    home,
    items: [...bodies, ...countries, ...places].map((item) => ({ ...item, with: companions(item, ribbons, places, countries) })),
    ties: [...spokes, ...ribbons, ...world.flatMap(({ branches }) => branches)],
    sectors: world.flatMap(({ sectors }) => sectors),
  }
}

/** A country lights up with its bodies and places, a body with its countries, a place with its country. */
const companions = (item: Item, ribbons: readonly Tie[], places: readonly Item[], countries: readonly Item[]): string[] => {
  if (item.what === 'body') return ribbons.filter(({ from }) => from === item.id).map(({ to }) => to)
  if (item.what === 'place') return countries.filter((country) => item.with.includes(country.id)).map(({ id }) => id)
  const own = places.filter((place) => place.with.includes(item.id)).map(({ id }) => id)
  return [...own, ...ribbons.filter(({ to }) => to === item.id).map(({ from }) => from)]
}
