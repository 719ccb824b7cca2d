import { ThingKind } from '../../../graph/kinds.ts'
import { mayBecome } from '../../../graph/shape.ts'

/** The kinds of things that a person may add: those that are no list of the office, and no file. */
export const addable: ThingKind[] = ThingKind.options.filter((kind) => ThingKind.options.some((other) => mayBecome(other, kind)))
