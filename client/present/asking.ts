import type { Language } from '../../graph/text.ts'
import type { View } from '../../graph/view.ts'
import { asked } from '../app/queries.ts'

/** What slides with lists ask for. */
export const slideTimeline = ({ filter, timeline: { lanes } }: Pick<View, 'filter' | 'timeline'>) =>
  asked('timeline', { query: { ...filter, lanes } })
/** The documents and places that a slide rests on, in one line. */
export const slideSources = (
  { lens, things, filter, table, matrix, timeline, meeting }: View,
  leftOut: readonly string[],
  language: Language,
) => asked('slideSources', { body: { view: { lens, things, filter, table, matrix, timeline, meeting }, leftOut: [...leftOut], language } })
export const slideEvents = ({ filter }: Pick<View, 'filter'>) => asked('events', { query: { ...filter, limit: 200 } })
export const slideThings = ({ filter, table: { kind, sort, direction } }: Pick<View, 'filter' | 'table'>) =>
  asked('things', { query: { ...filter, kinds: [kind], sort, direction, limit: 200 } })
