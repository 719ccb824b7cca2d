import { fieldsOf, type LinkKind, type ThingKind } from './kinds.ts'
import { type CountryName, dateInWords, localeOf, numberInWords } from './saying.ts'
import type { Language } from './text.ts'
import type { Value } from './things.ts'

/** A moment, to the minute. */
export const momentInWords = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))

const dateFields = new Set(['start', 'end', 'dates', 'validUntil', 'due', 'period', 'on', 'asOf'])
const countryFields = new Set(['country', 'countries'])

/** A field's value in words: vocabularies, dates, countries and yes or no; never a code. Null means that the document does not say. */
export const valueInWords = (
  kind: ThingKind | LinkKind,
  name: string,
  value: Value,
  { language, countryName, yes, no }: { language: Language; countryName: CountryName; yes: string; no: string },
): string | null => {
  if (value === '' || value === 'unspecified' || value === 'no-term' || (Array.isArray(value) && value.length === 0)) return null
  const words = fieldsOf(kind)[name]?.values
  const one = (item: string | number | boolean): string => {
    if (typeof item === 'boolean') return item ? yes : no
    if (name === 'importedAt') return momentInWords(String(item), language)
    if (name === 'coordinates') return String(item)
    if (typeof item === 'number') return name === 'year' ? String(item) : numberInWords(item, language)
    if (words?.[item] !== undefined) return words[item][language]
    if (dateFields.has(name)) return dateInWords(item, language)
    if (name === 'unit' && /^[A-Z]{3}$/.test(item))
      return new Intl.DisplayNames([localeOf(language)], { type: 'currency' }).of(item) ?? item
    return countryFields.has(name) ? countryName(item) : item
  }
  return Array.isArray(value) ? value.map(one).join(', ') : one(value)
}
