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
