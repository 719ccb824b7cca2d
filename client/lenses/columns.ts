import type { ThingKind } from '../../graph/kinds.ts'

/** The fields that the table shows of each kind, beside the name. */
export const columns: Record<ThingKind, readonly string[]> = {
  Country: ['official', 'part'],
  Place: ['country', 'placeType', 'partner'],
  Organization: ['orgType', 'country', 'aliases'],
  Person: ['country', 'aliases'],
  Agreement: ['agreementType', 'country', 'dates', 'validUntil', 'state'],
  Event: ['start', 'eventType', 'countries', 'format'],
  Direction: ['country'],
  Commitment: ['due', 'state'],
  Project: ['country'],
  Figure: ['value', 'unit', 'period', 'country'],
  Topic: [],
  Document: ['form', 'year', 'country', 'asOf'],
}
