import { z } from 'zod'
import type { Field } from '../../graph/kind.ts'
import { fieldsOf, linkKindNames, thingKindNames } from '../../graph/kinds.ts'
import type { Value } from '../../graph/things.ts'

/** A column of a graph format: the field's name, and its type there. */
export interface Column {
  name: string
  type: 'string' | 'double' | 'boolean'
}

const typeOf = ({ schema }: Field): Column['type'] =>
  schema instanceof z.ZodNumber ? 'double' : schema instanceof z.ZodBoolean ? 'boolean' : 'string'

const columnsOf = (kinds: readonly Parameters<typeof fieldsOf>[0][]): Column[] => {
  const columns = new Map<string, Column>()
  for (const kind of kinds) for (const [name, field] of Object.entries(fieldsOf(kind))) columns.set(name, { name, type: typeOf(field) })
  return [...columns.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The fields of all things, and of all links, by name. `name` is a column of its own. */
export const thingColumns = columnsOf(thingKindNames).filter(({ name }) => name !== 'name')
export const linkColumns = columnsOf(linkKindNames)

/** A value for a format that knows no lists. */
export const flat = (value: Value): string | number | boolean => (Array.isArray(value) ? value.join('; ') : value)
