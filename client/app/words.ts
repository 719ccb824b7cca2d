import { useTranslation } from 'react-i18next'
import { type LinkKind, linkEntry, type ThingKind, thingEntry } from '../../graph/kinds.ts'
import type { Locator } from '../../graph/locators.ts'
import {
  type CountryName,
  countryNames,
  dateInWords,
  localeOf,
  marksNamed,
  nameOf,
  numberInWords,
  pluralOf,
  toTheDay,
} from '../../graph/saying.ts'
import type { Language } from '../../graph/text.ts'
import type { Fields } from '../../graph/things.ts'
import { momentInWords, valueInWords } from '../../graph/value-words.ts'
import { agreementTypes, eventTypes, orgTypes, placeTypes, statuses } from '../../graph/vocabulary.ts'
import { stemsOf } from '../../graph/words.ts'

export { type CountryName, countryNames, dateInWords, marksNamed, momentInWords, nameOf, numberInWords, valueInWords }

/** The language of the interface. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'ru')

/** A stretch of time in words; a single date where both ends are one. */
export const periodInWords = (start: string | undefined, end: string | undefined, language: Language): string => {
  if (start === undefined) return end === undefined ? '' : dateInWords(end, language)
  if (end === undefined || end === start) return dateInWords(start, language)
  if (start.length === 10 && end.length === 10)
    return new Intl.DateTimeFormat(localeOf(language), { ...toTheDay, timeZone: 'UTC' }).formatRange(Date.parse(start), Date.parse(end))
  return `${dateInWords(start, language)} – ${dateInWords(end, language)}`
}

/** «3 мероприятия»: a number with the word for a kind. */
export const countInWords = (count: number, kind: ThingKind, language: Language): string => {
  return `${numberInWords(count, language)} ${pluralOf(count, thingEntry(kind).plural[language], language)}`
}

export const kindInWords = (kind: ThingKind, language: Language): string => thingEntry(kind).title[language]
export const headingOf = (kind: ThingKind, language: Language): string => thingEntry(kind).heading[language]
/** What a link says, read along it or from its other end. */
export const linkInWords = (kind: LinkKind, direction: 'out' | 'in', language: Language): string =>
  direction === 'out' ? linkEntry(kind).title[language] : linkEntry(kind).inverse[language]

/** A link and the kind at its other end: «участники: организации»; where the link names the kind itself, the kind alone. */
export const linkAndKind = (link: LinkKind, direction: 'out' | 'in', kind: ThingKind, language: Language): string => {
  const [says, heading] = [linkInWords(link, direction, language), headingOf(kind, language)]
  const named = new Set(stemsOf(says))
  return stemsOf(heading).every((stem) => named.has(stem)) ? heading : `${says}: ${heading.toLocaleLowerCase()}`
}

const finerKinds: Record<string, Record<string, { ru: string; en: string }>> = {
  orgType: orgTypes,
  eventType: eventTypes,
  placeType: placeTypes,
  agreementType: agreementTypes,
}

/** What a thing is, as finely as its fields tell: «вуз» rather than «организация»; in Russian it begins small, as types do in lists. */
export const sortInWords = ({ kind, fields }: { kind: ThingKind; fields: Fields }, language: Language): string => {
  for (const [name, words] of Object.entries(finerKinds)) {
    const said = words[String(fields[name])]
    if (said !== undefined && fields[name] !== 'other') return said[language]
  }
  const title = kindInWords(kind, language)
  return language === 'ru' ? `${title.charAt(0).toLocaleLowerCase('ru')}${title.slice(1)}` : title
}

export const statusInWords = (status: keyof typeof statuses, language: Language): string => statuses[status][language]

/** Where a passage stands, in words of the catalogue. */
export const usePlaceInWords = (): ((locator: Locator) => string) => {
  const { t } = useTranslation()
  return (locator) => {
    const place =
      'paragraph' in locator
        ? t('place.paragraph', { paragraph: locator.paragraph })
        : t('place.cell', { table: locator.table, row: locator.row, column: locator.column })
    const { line, page, sheet } = locator
    return [
      ...(sheet === undefined ? [] : [t('place.sheet', { sheet })]),
      ...(page === undefined ? [] : [t('place.page', { page })]),
      place,
      ...(line === undefined ? [] : [t('place.line', { line })]),
    ].join(' · ')
  }
}
