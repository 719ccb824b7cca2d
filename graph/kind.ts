import { z } from 'zod'
import type { Wording } from './text.ts'

/** How two documents' values of a field meet: the newest document's stands and the other is kept as a conflict, or both are kept. */
export type Merge = 'newest' | 'union'

/** A field of a kind: its check, its name, how it merges, and the words of its values where they are of a vocabulary. */
export interface Field {
  schema: z.ZodType
  title: Wording
  merge: Merge
  /** The wording of each value of an enumeration. */
  values?: Record<string, Wording>
  /** The value that means "the document does not say": it never beats one that speaks. */
  silent?: string
  /** Whether its words are searched. */
  searched?: boolean
  /** A field for the machinery (an order, a derived day): stored, never shown as a fact. */
  hidden?: boolean
}

/** How a kind looks wherever it is drawn. `shape` is Cytoscape's name and has a twin in `picture/`. */
export interface Look {
  color: string
  dark: string
  shape:
    | 'ellipse'
    | 'rectangle'
    | 'round-rectangle'
    | 'diamond'
    | 'hexagon'
    | 'triangle'
    | 'octagon'
    | 'tag'
    | 'round-tag'
    | 'pentagon'
    | 'barrel'
    | 'star'
  size: number
}

export interface ThingEntry {
  /** The first part of an id. */
  prefix: string
  title: Wording
  /** Russian: one, few, many; English: one, other. «2 города / региона». */
  /** What it is called in a Russian sentence before its name: «страна, страны, страной, стране» (nominative, genitive, instrumental, prepositional). */
  noun: readonly [nom: string, gen: string, ins: string, pre: string]
  plural: { ru: readonly [string, string, string]; en: readonly [string, string] }
  /** The heading of a list of them. */
  heading: Wording
  look: Look
  /** What its key is made of (02-model): the parts that `resolve` gives, in this order. */
  identity: readonly string[]
  /** The fields that a table of them shows beside the name. */
  columns: readonly string[]
  /** The schema of FollowTheMoney that it is exported in; what has none there is a `Note`. */
  ftm: string
  fields: Record<string, Field>
}

export interface LinkEntry {
  title: Wording
  /** Read from the other end: «место проведения» of an event is, of a place, «здесь прошло». */
  inverse: Wording
  from: readonly string[]
  to: readonly string[]
  /** Fields that tell two links of the same ends apart (a post, a date). */
  identity: readonly string[]
  fields: Record<string, Field>
  /** Inside the office only (02-model, Private). */
  private?: boolean
}

/** A field whose newest document's value stands. */
export const field = (title: Wording, schema: z.ZodType, more: Partial<Field> = {}): Field => ({ title, schema, merge: 'newest', ...more })
/** A field that collects what every document says. */
export const list = (title: Wording, item: z.ZodType, more: Partial<Field> = {}): Field => ({
  title,
  schema: z.array(item),
  merge: 'union',
  ...more,
})
/** A field whose values are of a vocabulary, so that they have words in both languages. */
export const oneOf = (title: Wording, schema: z.ZodType, values: Record<string, Wording>, more: Partial<Field> = {}): Field => ({
  title,
  schema,
  merge: 'newest',
  values,
  ...more,
})

export const thing = <const T extends ThingEntry>(entry: T): T => entry
export const link = <const T extends LinkEntry>(entry: T): T => entry
