import type { LinkKind, ThingKind } from '../../graph/kinds.ts'
import type { Passage } from '../../graph/locators.ts'
import type { Fields, Value } from '../../graph/things.ts'

/** Where a fact stands and how it was read. */
export interface Source {
  passages: Passage[]
  rule: string
  confidence: number
}

/** A thing that a document speaks of, before its id is known. */
export interface ThingDraft {
  kind: ThingKind
  /** A name for it within this document: a fact's local id, `country:KR`, `home`. */
  local: string
  fields: Fields
  source: Source
  /** The same thing as several told it before: it is known by what each said of it and by the links that each led from it. */
  before?: readonly { fields: Fields; links: readonly LinkDraft[] }[]
}

/** A link between two things of this document, by their local names. */
export interface LinkDraft {
  kind: LinkKind
  from: string
  to: string
  fields: Fields
  source: Source
}

/** Fields without those that the document does not state. */
export const stated = (fields: Record<string, Value | null | undefined>): Fields =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Value] => isStated(entry[1])))

const isStated = (value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
