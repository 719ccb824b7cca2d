import type { Filter, ThingBrief } from '../graph/answers.ts'
import type { Comparison } from '../graph/comparing.ts'
import type { ThingKind } from '../graph/kinds.ts'

/** The country codes that a thing names. */
export const countriesOf = ({ kind, fields }: Pick<ThingBrief, 'kind' | 'fields'>): string[] => {
  const named = kind === 'Country' ? fields['code'] : (fields['countries'] ?? fields['country'])
  return Array.isArray(named) ? named.map(String) : typeof named === 'string' && named !== '' ? [named] : []
}

const topicKinds: ReadonlySet<ThingKind> = new Set(['Event', 'Agreement', 'Direction', 'Project'])

export interface Knows {
  partOf: (country: string) => string | undefined
  /** What is about the chosen topics; undefined while it is not known, and then topics hide nothing. */
  topicMembers: ReadonlySet<string> | undefined
  homeCountry: string
  /** What the comparison of the view found. */
  comparison?: Comparison | undefined
}

/** Whether a filter lets a thing on the screen be seen. What says nothing about a part of the filter is not judged by it. */
export const isLetThrough = (thing: ThingBrief, filter: Filter, { partOf, topicMembers, homeCountry }: Knows): boolean => {
  const { kind, fields } = thing
  if (filter.kinds.length > 0 && !filter.kinds.includes(kind)) return false
  const countries = countriesOf(thing).filter((code) => code !== homeCountry)
  if (filter.countries.length > 0 && countries.length > 0 && !countries.some((code) => filter.countries.includes(code))) return false
  if (filter.parts.length > 0 && countries.length > 0) {
    const parts = new Set(countries.map(partOf))
    if (!filter.parts.some((part) => parts.has(part))) return false
  }
  if (filter.orgTypes.length > 0 && kind === 'Organization' && !filter.orgTypes.some((type) => type === fields['orgType'])) return false
  if (filter.topics.length > 0 && topicMembers !== undefined && topicKinds.has(kind) && !topicMembers.has(thing.id)) return false
  const { firstDay, lastDay, validUntil } = fields
  if (filter.asOf !== undefined) {
    if (typeof firstDay === 'string' && firstDay > filter.asOf) return false
    if (validUntil !== undefined && typeof lastDay === 'string' && lastDay < filter.asOf) return false
  }
  if (typeof firstDay === 'string' && filter.lastDay !== undefined && firstDay > filter.lastDay) return false
  return !(typeof lastDay === 'string' && filter.firstDay !== undefined && lastDay < filter.firstDay)
}
