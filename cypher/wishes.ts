import type { ThroughHubs } from '../graph/answers.ts'
import type { ThingKind } from '../graph/kinds.ts'

/** What saving a document changed: how many things and links were added, changed, kept as they were, removed. */
export interface SaveResult {
  added: number
  changed: number
  kept: number
  removed: number
}

/** What a table is sorted by, and what groups it. */
export interface TableOrder {
  by: string
  direction: 'asc' | 'desc'
  group?: string | undefined
}

/** Which part of a list is wanted. */
export interface PageWish {
  limit: number
  offset: number
}

/** Which part of a list in order of time is wanted, and from which end of time. */
export interface EventsWish extends PageWish {
  direction?: 'asc' | 'desc'
}

/** The codes of the countries whose things are wanted; none means all. */
export interface LevelWish {
  regions: readonly string[]
}

/** How many paths, how long, and what they may not lead through. */
export interface PathWish {
  limit: number
  longest: number
  avoid?: readonly string[]
  avoidKinds?: readonly ThingKind[]
  through?: ThroughHubs
}

/** One record of a backup: what it is and its value. */
export interface DumpRecord {
  is: 'document' | 'statement' | 'decision' | 'key' | 'redirect' | 'kept' | 'takenBack'
  value: unknown
}
