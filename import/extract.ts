import type { Facts } from '../graph/facts.ts'
import type { HomeProfile } from '../graph/home.ts'
import type { ReadDocument } from '../graph/read-document.ts'
import { findFacts } from './find/facts.ts'

export interface ExtractOptions {
  home: HomeProfile
  /** The year of the table, where its heading does not say it. */
  year?: number | undefined
}

/** The facts of one read document, names resolved within it (gold/FORMAT.md). Throws a Refusal where it is neither form. */
export const extract = (document: ReadDocument, options: ExtractOptions): Facts => {
  const facts = findFacts(document, options)
  return document.warnings ? { ...facts, warnings: [...document.warnings, ...(facts.warnings ?? [])] } : facts
}
