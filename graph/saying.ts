import type { Language, Wording } from './text.ts'
import type { Fields } from './things.ts'

export const localeOf = (language: Language): string => (language === 'ru' ? 'ru-RU' : 'en-GB')

export const toTheDay: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' }
const dated: Record<number, Intl.DateTimeFormatOptions> = { 4: { year: 'numeric' }, 7: { year: 'numeric', month: 'long' }, 10: toTheDay }

/** To make what forms dates and numbers takes far longer than to form them: each is made once. */
const dateForms = new Map<string, Intl.DateTimeFormat>()
const dateForm = (language: Language, length: number): Intl.DateTimeFormat | undefined => {
  const options = dated[length]
  const key = `${language} ${length}`
  const known = dateForms.get(key) ?? (options && new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }))
  if (known !== undefined) dateForms.set(key, known)
  return known
}

/** A partial date in words: «9 декабря 2005 г.», «декабрь 2005 г.», «2005 г.». */
export const dateInWords = (date: string, language: Language): string => {
  const form = dateForm(language, date.length)
  if (form === undefined) return date
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const said = form.format(Date.UTC(year, month - 1, day))
  return language === 'ru' && date.length === 4 ? `${said} г.` : said
}

const numberForms = { ru: new Intl.NumberFormat(localeOf('ru')), en: new Intl.NumberFormat(localeOf('en')) } as const
const pluralRules = { ru: new Intl.PluralRules(localeOf('ru')), en: new Intl.PluralRules(localeOf('en')) } as const

/** A number with the language's grouping. */
export const numberInWords = (value: number, language: Language): string => numberForms[language].format(value)

/** A count of bytes in words: megabytes to a tenth, rounded up. */
export const megabytes = (bytes: number): Wording => {
  const count = Math.ceil((bytes / 2 ** 20) * 10) / 10
  return { ru: `${count} МБ`.replace('.', ','), en: `${count} MB` }
}

/** The form of a word that a number asks for: Russian one, few, many; English one, other. */
export const pluralOf = (count: number, forms: readonly string[], language: Language): string => {
  const form = pluralRules[language].select(count)
  const at = form === 'one' ? 0 : language === 'en' || form === 'few' ? 1 : 2
  return forms[at] ?? forms.at(-1) ?? ''
}

/** The name in the language of the interface, where the documents or the gazetteer give one. */
export const nameOf = ({ name, fields }: { name: string; fields: Fields }, language: Language): string => {
  const english = fields['nameEn']
  return language === 'en' && typeof english === 'string' ? english : name
}

/** A timeline with the names of its marks in the language of the interface, where they have one in it. */
export const marksNamed = <T extends { marks: readonly { name: string; nameEn?: string | undefined }[] }>(
  timeline: T,
  language: Language,
): T => (language === 'en' ? { ...timeline, marks: timeline.marks.map((mark) => ({ ...mark, name: mark.nameEn ?? mark.name })) } : timeline)

/** The words of a country's code: the name that the graph gives it, else the language's own. */
export type CountryName = (code: string) => string

/** Names of countries by code, from the overview's briefs; what they lack comes from the platform. */
export const countryNames = (countries: readonly { name: string; fields: Fields }[], language: Language): CountryName => {
  const known = new Map(countries.map((country) => [String(country.fields['code']), nameOf(country, language)]))
  const region = new Intl.DisplayNames([localeOf(language)], { type: 'region', fallback: 'code' })
  return (code) => {
    const name = known.get(code)
    if (name !== undefined) return name
    return /^[A-Z]{2}$/.test(code) ? (region.of(code) ?? code) : code
  }
}
