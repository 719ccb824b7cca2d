import type { Language } from '../../graph/text.ts'
import type { Knowledge, Material, Thing } from '../material.ts'
import type { Line } from '../sentences.ts'
import { english } from './english.ts'
import { russian } from './russian.ts'

/** How a language says things of the graph: names, dates and whole sentences, by rules. */
export interface Speech {
  language: Language
  name(thing: Thing): string
  date(date: string): string
  event(event: Thing): Line
  /** A document of cooperation with its dates. */
  agreement(agreement: Thing): Line
  /** Its state, by a document's word alone. */
  state(agreement: Thing): string
  /** Words of a document, given as such. */
  quoted(thing: Thing): Line
}

/** The speech of a language over one graph. */
export const speechOf = (language: Language, material: Material, known: Knowledge): Speech =>
  ({ ru: russian, en: english })[language](material, known)
