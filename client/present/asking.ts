import type { View } from '../../graph/view.ts'
import { asked } from '../app/queries.ts'

/** What slides with lists ask for. */
export const slideEvents = ({ filter }: Pick<View, 'filter'>) => asked('events', { query: { ...filter, limit: 200 } })
export const slideThings = ({ filter, table: { kind, sort, direction } }: Pick<View, 'filter' | 'table'>) =>
  asked('things', { query: { ...filter, kinds: [kind], sort, direction, limit: 200 } })
