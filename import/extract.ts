import type { Facts } from '../graph/facts.ts'
import type { ReadDocument } from '../graph/read-document.ts'
import { type FindOptions, findFacts } from './find/facts.ts'

/** The facts of one read document, names resolved within it (gold/FORMAT.md). Throws a Refusal where it is neither form. */
export const extract = (document: ReadDocument, options: FindOptions): Facts => {
  const facts = findFacts(document, options)
  return document.warnings ? { ...facts, warnings: [...document.warnings, ...(facts.warnings ?? [])] } : facts
}
