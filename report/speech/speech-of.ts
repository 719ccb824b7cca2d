import type { HomeProfile } from '../../graph/home.ts'
import type { Language } from '../../graph/text.ts'
import type { Knowledge, Material } from '../material.ts'
import { english, englishNames } from './english.ts'
import { russian, russianNames } from './russian.ts'
import type { Naming, Speech } from './speech.ts'

/** The speech of a language over one graph. */
export const speechOf = (language: Language, material: Material, known: Knowledge): Speech =>
  ({ ru: russian, en: english })[language](material, known)

/** How a language says names and dates. */
export const namingOf = (language: Language, home: HomeProfile): Naming => ({ ru: russianNames, en: englishNames(home) })[language]
