import type { Filter } from '../../graph/answers.ts'

/** How many parts of a filter are set. */
export const filterSize = ({ kinds, parts, countries, topics, orgTypes, firstDay, lastDay, asOf }: Filter): number =>
  kinds.length +
  parts.length +
  countries.length +
  topics.length +
  orgTypes.length +
  (firstDay === undefined && lastDay === undefined ? 0 : 1) +
  (asOf === undefined ? 0 : 1)
