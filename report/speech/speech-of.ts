import type { Language } from '../../graph/text.ts'
import type { Knowledge, Material } from '../material.ts'
import { english } from './english.ts'
import { russian } from './russian.ts'
import type { Speech } from './speech.ts'

/** The speech of a language over one graph. */
export const speechOf = (language: Language, material: Material, known: Knowledge): Speech =>
  ({ ru: russian, en: english })[language](material, known)
