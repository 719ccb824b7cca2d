import { z } from 'zod'
import type { Field } from './kind.ts'
import { type LinkKind, linkEntry, linkKindNames, type ThingKind, thingEntry } from './kinds.ts'

/** How a field can be asked by: its words, one of its values, a stretch of dates or numbers, yes or no, the code of a country. */
export type AskableForm = 'text' | 'values' | 'dates' | 'numbers' | 'yes' | 'country'

const core = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodArray ? core(schema.element as z.ZodType) : schema)
const isDate = (schema: z.ZodType): boolean => schema.safeParse('2005-12').success && !schema.safeParse('слово').success

/** Fields that hold the codes of countries, which a reader chooses by name. */
const countryFields: ReadonlySet<string> = new Set(['country', 'countries', 'code'])

/** How a field can be asked by; null where nobody would: the machinery, coordinates. */
export const formOfField = (name: string, { schema, values, hidden }: Field): AskableForm | null => {
  if (hidden) return null
  if (countryFields.has(name)) return 'country'
  if (values) return 'values'
  const one = core(schema)
  if (one instanceof z.ZodBoolean) return 'yes'
  if (one instanceof z.ZodNumber) return schema instanceof z.ZodArray ? null : 'numbers'
  return isDate(one) ? 'dates' : 'text'
}

/** Whether a field holds a list: any of its values may meet a condition. */
export const isListField = ({ schema }: Field): boolean => schema instanceof z.ZodArray

/** The fields of a kind that can be asked by, in the order of the table of kinds. */
export const askableFields = (kind: ThingKind): { name: string; form: AskableForm; field: Field }[] =>
  Object.entries(thingEntry(kind).fields).flatMap(([name, field]) => {
    const form = formOfField(name, field)
    return form === null ? [] : [{ name, form, field }]
  })

/** Whether things of a kind stand in time, so that a period can be asked for. */
export const isDated = (kind: ThingKind): boolean => 'firstDay' in thingEntry(kind).fields
/** Whether things of a kind are tied to topics. */
export const isTopical = (kind: ThingKind): boolean => linkEntry('ABOUT').from.includes(kind)

/** A way from things of one kind to those of another. */
export interface Way {
  link: LinkKind
  direction: 'out' | 'in'
  kind: ThingKind
}

const openLinks = linkKindNames.filter((kind) => linkEntry(kind).private !== true)

/** Where links lead from a kind, by the table of kinds; private links are none of these. */
export const waysFrom = (kind: ThingKind): Way[] =>
  openLinks.flatMap((link) => {
    const { from, to } = linkEntry(link)
    const ways = (direction: Way['direction'], kinds: readonly string[]) =>
      kinds.map((other): Way => ({ link, direction, kind: other as ThingKind }))
    return [...(from.includes(kind) ? ways('out', to) : []), ...(to.includes(kind) ? ways('in', from) : [])]
  })
export const isWay = (from: ThingKind, { link, direction, kind }: Way): boolean =>
  waysFrom(from).some((way) => way.link === link && way.direction === direction && way.kind === kind)
