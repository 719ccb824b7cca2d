import { masked, withoutTags } from './locators.ts'
import type { SourceDocument } from './statements.ts'

/** Characters `from`–`to` of a document as people may see them: private stretches covered, mark-up blank. */
export const quoteIn = (text: string, { sensitive }: Pick<SourceDocument, 'sensitive'>, from: number, to: number): string =>
  withoutTags(masked(text.slice(from, to), sensitive, from))

/** The letters and digits of a quote, by which it is known again whatever its spaces, points and letter case. */
export const lettersOf = (quote: string): string =>
  quote
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}•]/gu, '')

/** Where a quote stands in another text; of several places the one nearest to `near`. Null where it does not. */
export const findQuote = (text: string, quote: string, near: number): { from: number; to: number } | null => {
  const words = quote.match(/[\p{L}\p{N}•]+/gu)
  if (words === null) return null
  const pattern = new RegExp(words.join('[^\\p{L}\\p{N}•]+'), 'giu')
  const found = [...text.matchAll(pattern)].map(({ index, 0: said }) => ({ from: index, to: index + said.length }))
  return found.sort((a, b) => Math.abs(a.from - near) - Math.abs(b.from - near))[0] ?? null
}
