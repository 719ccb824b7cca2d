import type { Unread } from '../../graph/facts.ts'
import type { SourceOf } from './source.ts'
import type { Stretch } from './stretch.ts'

/** A part of a stretch from which nothing was read. */
export const unreadOf = (stretch: Stretch, from: number, to: number, source: SourceOf): Unread[] => {
  const found = source(stretch, from, to)
  if (!found || (found.quote.match(/\p{L}{2,}/gu) ?? []).length < 3) return []
  return [{ quote: found.quote, ...(found.line === undefined ? {} : { line: found.line }), locator: found.locator }]
}
