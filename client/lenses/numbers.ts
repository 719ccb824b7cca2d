import type { Overview } from '../../graph/answers.ts'
import type { ThingKind } from '../../graph/kinds.ts'

/** The numbers of the first screen: what each counts, and the table that it opens. */
export const numbers = [
  { count: 'countries', label: 'number.countries', kind: 'Country' },
  { count: 'places', label: 'number.places', kind: 'Place' },
  { count: 'agreements', label: 'number.agreements', kind: 'Agreement' },
  { count: 'events', label: 'number.events', kind: 'Event' },
  { count: 'committees', label: 'number.committees', kind: 'Organization', orgTypes: ['committee'] },
] as const satisfies { count: keyof Overview['counts']; label: string; kind: ThingKind; orgTypes?: readonly string[] }[]
