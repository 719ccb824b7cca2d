import type { Overview } from '../../graph/answers.ts'
import { screenLimit } from '../../graph/view.ts'
import { type History, now } from './history.ts'
import type { StepKey } from './stepNames.ts'

/** The steps that bring something to the sheet which one wants to see. */
const bringing: ReadonlySet<StepKey> = new Set(['add', 'expand', 'open', 'drawPath'])

/** What the last step has brought: what was not on the sheet before, and what it has opened. */
export const broughtBy = (history: History): string[] => {
  const { name, view } = now(history)
  if (!bringing.has(name.key)) return []
  const before = new Set(history.moments[history.at - 1]?.view.things)
  const opened = name.key === 'open' ? view.selected : []
  return [...opened, ...view.things.filter((id) => !before.has(id))]
}

/** What a sheet may begin with: all countries and places; the countries alone where all are too many. */
export const placesIn = (overview: Pick<Overview, 'parts'> | undefined): string[] => {
  const countries = overview?.parts.flatMap((part) => part.countries) ?? []
  const all = countries.flatMap(({ thing, places }) => [thing.id, ...places.map((place) => place.thing.id)])
  return all.length > screenLimit ? countries.map(({ thing }) => thing.id).slice(0, screenLimit) : all
}
