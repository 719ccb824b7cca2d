import { leaveOut } from '../../picture/left-out.ts'
import type { Answered } from './answered.ts'
import { publicTimeline } from './timeline-marks.ts'

/** What a slide answers without what is left out of its presentation. */
export const without = (answered: Answered, left: ReadonlySet<string>): Answered => {
  const stays = ({ thing }: { thing: { id: string } | null }) => thing === null || !left.has(thing.id)
  switch (answered.lens) {
    case 'graph':
      return { lens: 'graph', scene: leaveOut(answered.scene, left) }
    case 'map':
    case 'overview': {
      const parts = answered.overview.parts.map(({ part, countries }) => ({
        part,
        countries: countries.filter(stays).map((country) => ({ ...country, places: country.places.filter(stays) })),
      }))
      return { lens: answered.lens, overview: { ...answered.overview, parts } }
    }
    case 'matrix': {
      const { rows, columns } = answered.matrix
      return {
        ...answered,
        matrix: { ...answered.matrix, rows: rows.filter(stays), columns: columns.filter(stays) },
        things: answered.things.filter(({ id }) => !left.has(id)),
      }
    }
    case 'timeline':
      return { ...answered, timeline: publicTimeline(answered.timeline, left), things: answered.things.filter(({ id }) => !left.has(id)) }
    case 'table':
      return { ...answered, things: answered.things.filter(({ id }) => !left.has(id)) }
    default:
      return answered
  }
}
