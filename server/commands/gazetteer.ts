import { type CountryName, countryNames } from '../../graph/saying.ts'
import type { Language } from '../../graph/text.ts'
import countries from '../../import/data/countries.json' with { type: 'json' }

/** The names of countries by the gazetteer: a command may have no graph open. */
export const gazetteerNames = (language: Language): CountryName =>
  countryNames(
    countries.map(({ code, ru, en }) => ({ name: ru, fields: { code, nameEn: en } })),
    language,
  )
