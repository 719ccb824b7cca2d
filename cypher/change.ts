import type { LinkKind, ThingKind } from '../graph/kinds.ts'
import type { Link, Thing } from '../graph/things.ts'

/** What recomputing did to one thing or link. */
export interface Change {
  about: string
  kind: ThingKind | LinkKind
  change: 'added' | 'changed' | 'kept' | 'removed'
  was?: Thing | Link
  is?: Thing | Link
}

/** Whether a thing is of another kind than it was. */
export const isRecast = ({ was, is }: Change): boolean => was !== undefined && is !== undefined && was.kind !== is.kind
