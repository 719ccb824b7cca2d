import type { Matrix, Overview, ThingBrief, Timeline } from '../../graph/answers.ts'
import type { Scene } from '../../picture/view.ts'

/** What a slide's lens answers; a lens that is no picture has its words alone. */
export type Answered =
  | { lens: 'graph'; scene: Scene }
  | { lens: 'map' | 'overview'; overview: Overview }
  | { lens: 'matrix'; matrix: Matrix; things: readonly ThingBrief[] }
  | { lens: 'timeline'; timeline: Timeline; things: readonly ThingBrief[]; total: number }
  | { lens: 'table'; things: readonly ThingBrief[]; total: number }
  | { lens: 'meeting'; sentences: readonly { text: string; about: string }[] }
  | { lens: 'words' }

/** The things on a slide. */
export const thingsOn = (answered: Answered): ThingBrief[] => {
  switch (answered.lens) {
    case 'graph':
      return [...answered.scene.things]
    case 'map':
    case 'overview':
      return answered.overview.parts.flatMap(({ countries }) =>
        countries.flatMap(({ thing, places }) => [thing, ...places.map((one) => one.thing)]),
      )
    case 'matrix':
      return [...answered.matrix.rows, ...answered.matrix.columns].flatMap(({ thing }) => thing ?? [])
    case 'timeline':
    case 'table':
      return [...answered.things]
    default:
      return []
  }
}
