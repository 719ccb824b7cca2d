import { z } from 'zod'
import { PartialDate } from './dates.ts'
import type { Field } from './kind.ts'
import { fieldsOf, type ThingKind, thingEntry } from './kinds.ts'
import { localeOf } from './saying.ts'
import type { Language } from './text.ts'
import type { Value } from './things.ts'

/** The columns that every table begins and ends with, whatever the kind. */
export const nameColumn = 'name'
export const recordsColumn = 'records'

/** The columns between the name and the number of records that a table of a kind may have: all that is not the machinery's own. */
export const columnsOf = (kind: ThingKind): string[] =>
  Object.entries(fieldsOf(kind)).flatMap(([field, { hidden }]) => (hidden === true || field === nameColumn ? [] : [field]))

/** The columns that a table shows: those wished for that the kind has, in its own order; those usual for it where none are. */
export const shownColumns = (kind: ThingKind, wished: readonly string[]): string[] => {
  const shown = columnsOf(kind).filter((field) => wished.includes(field))
  return shown.length === 0 ? [...thingEntry(kind).columns] : shown
}

/** What groups a table: each value (a list of them is one value), or each year of a date. */
export type Grouping = 'value' | 'year'

const groupingOf = (name: string, { schema, values, hidden }: Field): Grouping | null => {
  if (hidden === true) return null
  if (schema === PartialDate) return 'year'
  const isOfFew = values !== undefined || schema instanceof z.ZodBoolean
  return isOfFew || ['country', 'countries', 'year', 'unit'].includes(name) ? 'value' : null
}

/** By what a table of a kind may be grouped, and how: what many things have in common, never a name. */
export const groupingsOf = (kind: ThingKind): Map<string, Grouping> =>
  new Map(
    Object.entries(fieldsOf(kind)).flatMap(([name, field]): [string, Grouping][] => {
      const grouping = groupingOf(name, field)
      return grouping === null ? [] : [[name, grouping]]
    }),
  )

/** How many things have a value of the field that groups them; null is what the documents do not state. */
export const ThingGroup = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable(),
  count: z.int(),
})
export type ThingGroup = z.infer<typeof ThingGroup>

/** The group of a value as one word, for an address and a list of the folded ones. */
const keyOf = (value: Value | null): string => (value === null ? '—' : [value].flat().join('+'))

/** A group of a table: its name in words (null is what is not stated), and where its things are in the order of the graph. */
export interface NamedGroup {
  key: string
  words: string | null
  start: number
  count: number
}

/** The groups in the order of their words, or the other way round, years and numbers by size; what is not stated is the last. */
export const inOrderOfWords = (
  groups: readonly ThingGroup[],
  inWords: (value: Value) => string | null,
  language: Language,
  direction: 'asc' | 'desc' = 'asc',
): NamedGroup[] => {
  let start = 0
  const named = groups.map(({ value, count }) => {
    const group = { key: keyOf(value), words: value === null ? null : inWords(value), start, count }
    start += count
    return group
  })
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true })
  const turn = direction === 'asc' ? 1 : -1
  return named.sort(
    (a, b) => Number(a.words === null) - Number(b.words === null) || turn * compare(a.words ?? '', b.words ?? '') || a.start - b.start,
  )
}

/** How many columns beside the name a hall can read. */
const mostForHall = 4
/**
 * Columns of a table before a hall: without other spellings, and without the country where all is of one; countries and topics are read by
 * their names alone unless columns were chosen.
 */
export const columnsForHall = (kind: ThingKind, wished: readonly string[], countries: readonly string[]): string[] => {
  const isByName = wished.length === 0 && (kind === 'Country' || kind === 'Topic')
  return isByName
    ? []
    : shownColumns(kind, wished)
        .filter((field) => field !== 'aliases' && (countries.length !== 1 || (field !== 'country' && field !== 'countries')))
        .slice(0, mostForHall)
}
