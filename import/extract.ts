import type { Facts } from '../graph/facts.ts'
import type { ReadDocument } from '../graph/read-document.ts'
import { Refusal } from '../graph/refusal.ts'
import { type Columns, factsByColumns, headersOf, holdsEvents, holdsList } from './columns/read-lists.ts'
import { type FindOptions, findFacts } from './find/facts.ts'

export interface ExtractOptions extends FindOptions {
  /** What the columns of lists mean, as far as somebody has said. */
  columns?: Columns | undefined
}

/**
 * The facts of one read document, names resolved within it (gold/FORMAT.md). Throws a Refusal where it is neither form nor a list whose
 * columns are known: `columns-unknown` where it is a list that nobody has explained.
 */
export const extract = (document: ReadDocument, { columns = { remembered: [] }, ...options }: ExtractOptions): Facts => {
  const facts = factsByColumns(document, columns, options.home) ?? formFacts(document, options)
  if (!document.warnings) return facts
  const unread = document.warnings.flatMap(({ quote, locator }) =>
    quote === undefined ? [] : [{ quote, ...(locator ? { locator } : {}) }],
  )
  return { ...facts, warnings: [...document.warnings, ...(facts.warnings ?? [])], unread: [...unread, ...(facts.unread ?? [])] }
}

const formFacts = (document: ReadDocument, options: FindOptions): Facts => {
  const unexplained = () => new Refusal('columns-unknown', { file: document.name, headers: headersOf(document) })
  try {
    const facts = findFacts(document, options)
    if (facts.form === 'brief' || tellsNothing(facts) ? holdsList(document) : holdsEvents(document)) throw unexplained()
    return facts
  } catch (error) {
    if (error instanceof Refusal && error.code === 'nothing-found' && headersOf(document) !== '') throw unexplained()
    throw error
  }
}

/**
 * Whether a table of partners tells neither a tie nor an event. A list of organisations or people with their countries and cities has
 * headings much like it: what stands in its cells tells them apart.
 */
const tellsNothing = ({ agreements, ties, events }: Facts): boolean => agreements.length + ties.length + events.length === 0
