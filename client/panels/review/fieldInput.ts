import { z } from 'zod'
import { PartialDate } from '../../../graph/dates.ts'
import { fieldsOf, type LinkKind, type ThingKind } from '../../../graph/kinds.ts'
import type { Value } from '../../../graph/things.ts'

/** How a field is filled in by hand. */
export type FieldInput = 'choice' | 'yesNo' | 'number' | 'date' | 'dates' | 'country' | 'countries' | 'list' | 'text'

/** The input that fits a field, from its entry in the table of kinds. */
export const inputOf = (kind: ThingKind | LinkKind, name: string): FieldInput => {
  const field = fieldsOf(kind)[name]
  if (field?.values !== undefined) return 'choice'
  if (name === 'country') return 'country'
  if (name === 'countries') return 'countries'
  if (field?.schema === PartialDate) return 'date'
  if (field?.schema instanceof z.ZodArray) return field.schema.element === PartialDate ? 'dates' : 'list'
  if (field?.schema instanceof z.ZodBoolean) return 'yesNo'
  return field?.schema instanceof z.ZodNumber ? 'number' : 'text'
}

/** Fields that hold several values at once. */
export const isMany = (input: FieldInput): boolean => input === 'dates' || input === 'countries' || input === 'list'

const told = /^(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4})$/

/** A date as people write it («9.12.2005», «12.2005», «2005») as the graph keeps it; what is no such date stays as it is. */
export const dateFromWords = (text: string): string => {
  const [, day, month, year] = told.exec(text.trim().replace(/\s*г\.?$/, '')) ?? []
  if (year === undefined) return text.trim()
  return [year, ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-')
}

/** A date as people write it: `2005-12-09` is «09.12.2005». */
export const dateToWords = (date: string): string => date.split('-').toReversed().join('.')

/** What the input starts with, as texts. */
export const textsOf = (input: FieldInput, value: Value | undefined): string[] => {
  const texts = (value === undefined ? [] : [value].flat()).map(String)
  return input === 'date' || input === 'dates' ? texts.map(dateToWords) : texts
}

const valueOf = (input: FieldInput, texts: readonly string[]): Value | undefined => {
  const filled = texts.map((text) => text.trim()).filter(Boolean)
  const [first] = filled
  if (first === undefined) return undefined
  if (input === 'dates') return filled.map(dateFromWords)
  if (isMany(input)) return filled
  if (input === 'date') return dateFromWords(first)
  if (input === 'yesNo') return first === 'true'
  return input === 'number' ? Number(first.replaceAll(/\s/g, '').replace(',', '.')) : first
}

/** What was typed as a value of the field; `undefined` when it is empty, null when the field cannot have it. */
export const typedValue = (kind: ThingKind | LinkKind, name: string, texts: readonly string[]): Value | undefined | null => {
  const value = valueOf(inputOf(kind, name), texts)
  if (value === undefined) return undefined
  return fieldsOf(kind)[name]?.schema.safeParse(value).success === true ? value : null
}
