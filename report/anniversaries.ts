import { compare } from '../graph/compute.ts'
import { listOf, type Thing, textOf } from './material.ts'

/** Plans of work have a term, no anniversaries. */
const unmarked: ReadonlySet<string> = new Set(['roadmap', 'program', 'decision'])

/** The date whose anniversaries a document of cooperation or a tie has: its first; undefined where it has none, or is only planned. */
export const markedDate = (agreement: Pick<Thing, 'fields'>): string | undefined =>
  unmarked.has(textOf(agreement, 'agreementType')) || textOf(agreement, 'state') === 'planned'
    ? undefined
    : listOf(agreement, 'dates').toSorted(compare)[0]
