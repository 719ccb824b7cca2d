import type { Overview } from '../../graph/answers.ts'
import type { Item, OverviewDrawing, Tie } from './drawing.ts'
import { curve } from './geometry.ts'
import type { Plan } from './plan.ts'

/** Lines from a body to each country that it works with, wider where more records say so. */
export const drawRibbons = (overview: Overview, bodies: readonly Item[], countries: readonly Item[], plan: Plan): Tie[] => {
  const codes = new Map(
    overview.parts.flatMap((part) => part.countries.map(({ thing }) => [String(thing.fields['code']), thing.id] as const)),
  )
  const byId = new Map([...bodies, ...countries].map((item) => [item.id, item]))
  return overview.bodies.flatMap(({ thing, countries: worked }) =>
    worked.flatMap(({ code, events }): Tie[] => {
      const [body, country] = [byId.get(thing.id), byId.get(codes.get(code) ?? '')]
      if (!body || !country) return []
      const way = country.x < body.x ? -1 : 1
      const path = curve({ x: body.x + way * plan.panel, y: body.y }, { x: country.x - way * (country.radius + 1), y: country.y })
      return [
        { from: body.id, to: country.id, what: 'ribbon', part: country.part, width: Math.min(7, 0.8 + Math.sqrt(events) * 0.9), path },
      ]
    }),
  )
}

/** A country with which no body of the city is named is still the city's: a faint line says so. */
export const drawSpoke = (country: Item, home: OverviewDrawing['home'], { width, panel }: Plan): Tie => {
  const way = country.x < width / 2 ? -1 : 1
  const y = Math.min(home.y + home.height - 10, Math.max(home.y + 10, country.y))
  const path = curve({ x: width / 2 + way * panel, y }, { x: country.x - way * (country.radius + 1), y: country.y })
  return { from: 'home', to: country.id, what: 'spoke', part: country.part, width: 1, path }
}
