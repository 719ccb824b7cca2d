import { thingEntry, thingKindNames } from '../graph/kinds.ts'

/** Labels whose nodes are looked up by `id`, one node an id. `Thing` is the second label of every thing, so one index serves all kinds. */
const unique = [
  'Thing',
  '_Document',
  '_Statement',
  '_Decision',
  '_Redirect',
  '_Key',
  '_Lock',
  '_Word',
  '_Gram',
  '_Kept',
  '_KeptVersion',
  '_TakenBack',
  '_Job',
]

/** What else is looked up, by label. */
const looked: readonly (readonly [string, string])[] = [
  ['Thing', 'kind'],
  ['Thing', 'country'],
  ['_Document', 'hash'],
  ['_Statement', 'document'],
  ['_Statement', 'target'],
  ['_Statement', 'from'],
  ['_Statement', 'to'],
  ['_Statement', 'of'],
  ['_Decision', 'target'],
  ['_Decision', 'from'],
  ['_Decision', 'to'],
  ['_Decision', 'shaping'],
  ['_Key', 'leads'],
  ['_KeptVersion', 'of'],
  ['_Word', 'stem'],
  ['_Word', 'sound'],
  ...thingKindNames.filter((kind) => 'firstDay' in thingEntry(kind).fields).map((kind) => [kind, 'firstDay'] as const),
]

/** A constraint or an index, and what it is on: where something is there already, Neo4j need not be asked to make it. */
export interface SchemaPart {
  label: string
  property: string
  text: string
}

const named = (...parts: string[]): string => parts.join('_').toLowerCase().replace(/^_+/, 's_')
const constraint = (label: string): SchemaPart => ({
  label,
  property: 'id',
  text: `CREATE CONSTRAINT ${named(label, 'id', 'unique')} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
})
const index = (label: string, property: string): SchemaPart => ({
  label,
  property,
  text: `CREATE INDEX ${named(label, property)} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
})

/**
 * Constraints and indexes, derived from the table of kinds. A constraint first, then an index on the same key: in the embedded
 * engine a constraint makes none, and loading would be quadratic (06).
 */
export const schema: readonly SchemaPart[] = [
  ...unique.flatMap((label) => [constraint(label), index(label, 'id')]),
  ...looked.map(([label, property]) => index(label, property)),
]
