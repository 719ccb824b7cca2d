import type { ThingKind } from '../../../graph/kinds.ts'

/** Fields whose absence is an answer too (01, principle 3): the card says that the documents do not state them. */
export const expected: Partial<Record<ThingKind, readonly string[]>> = {
  Agreement: ['dates', 'validUntil', 'state'],
  Event: ['start', 'format'],
  Commitment: ['due', 'state'],
  Figure: ['period'],
  Direction: ['country'],
}

/** Fields of the machinery or said elsewhere on the card. */
export const unsaid: ReadonlySet<string> = new Set(['name', 'code', 'coordinates', 'nameEn', 'officialEn'])
