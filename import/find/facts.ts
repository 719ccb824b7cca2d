import type { Facts } from '../../graph/facts.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import type { ExtractOptions } from '../extract.ts'

/** Finds the facts of a document. */
export const findFacts = (document: ReadDocument, _options: ExtractOptions): Facts => {
  throw new Refusal('nothing-found', { file: document.name })
}
