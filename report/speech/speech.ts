import type { Language } from '../../graph/text.ts'
import type { Named, Thing } from '../material.ts'
import type { Line } from '../sentences.ts'

/** How a language says names and dates, which takes no graph. */
export interface Naming {
  language: Language
  name(thing: Named): string
  date(date: string): string
}

/** How a language says things of the graph: names, dates and whole sentences, by rules. */
export interface Speech extends Naming {
  event(event: Thing): Line
  /** A document of cooperation with its dates. */
  agreement(agreement: Thing): Line
  /** Its state, by a document's word alone. */
  state(agreement: Thing): string
  /** Words of a document, given as such. */
  quoted(thing: Thing): Line
}
