import type { Export } from './answers.ts'
import { compare } from './compute.ts'
import type { ThingKind } from './kinds.ts'

/** What stands at an end of a link. */
export interface LinkEnd {
  kind: ThingKind
  name: string
}

/**
 * A record of a graph on its way out: things, then links, statements, documents, decisions, each sorted by id. With a thing or link come
 * the names of the documents that tell of it, so that whoever writes it down needs nothing of the rest.
 */
export type LeavingRecord =
  | { is: 'thing'; value: Export['things'][number]; sources: string[] }
  | { is: 'link'; value: Export['links'][number]; sources: string[]; ends: { from: LinkEnd; to: LinkEnd } }
  | { is: 'statement'; value: Export['statements'][number] }
  | { is: 'document'; value: Export['documents'][number] }
  | { is: 'decision'; value: Export['decisions'][number] }

/** The records one after another, made as they are asked for. */
export type Leaving = AsyncIterable<LeavingRecord> | Iterable<LeavingRecord>

export const byId = (a: { id: string }, b: { id: string }): number => compare(a.id, b.id)

/** Names of documents, each once, in order. */
export const sourcesIn = (names: readonly string[]): string[] => [...new Set(names)].sort()
