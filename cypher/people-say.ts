import type { Evidence } from '../graph/answers.ts'
import { activeDecisions } from '../graph/compute.ts'
import type { Decision, Quoted } from '../graph/decisions.ts'
import { findQuote, quoteIn } from '../graph/quotes.ts'
import type { ReadText } from './evidence.ts'
import { questions as q } from './questions.ts'
import { locatorAt } from './quoted.ts'
import type { Store } from './store.ts'

/** The words of documents that people pointed to when they added a fact, found again where a newer version took the place of one. */
export const evidenceOfPeople = async (store: Store, readText: ReadText, decisions: readonly Decision[]): Promise<Evidence[]> => {
  const evidence: Evidence[] = []
  for (const { id, says } of activeDecisions(decisions)) {
    const found = says === undefined ? null : await placeNow(store, readText, says)
    if (found) evidence.push({ statement: id, ...found, rule: 'person', confidence: 1 })
  }
  return evidence
}

type Place = Pick<Evidence, 'document' | 'documentName' | 'passages'>

const placeNow = async (store: Store, readText: ReadText, says: Quoted): Promise<Place | null> => {
  const [same] = await store.run(q.documentsById, { ids: [says.document] })
  if (same && says.locator) {
    const { locator, from, to, quote } = says
    return { document: same.body.id, documentName: same.body.name, passages: [{ locator, from, to, quote }] }
  }
  for (const { body } of await store.run(q.documentsAfter, { id: says.document })) {
    const text = await readText(body.hash)
    const place = findQuote(quoteIn(text, body, 0, text.length), says.quote, says.from)
    if (!place) continue
    const locator = await locatorAt(store, body, text, place.from)
    const passage = { ...place, locator, quote: quoteIn(text, body, place.from, place.to) }
    return { document: body.id, documentName: body.name, passages: [passage] }
  }
  return null
}
