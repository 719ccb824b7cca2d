import { stemsOf } from '../../graph/words.ts'
import { sensitiveSpans } from '../read/sensitive.ts'
import type { Left } from './left.ts'

/** Where a quote stands in the seen text. */
export interface Stands {
  sentence: Left
  from: number
  to: number
}

/** Where a quote stands, if it stands in the text exactly once, and there within one of these sentences. Only spaces may differ. */
export const whereStands = (seen: string, quote: string, sentences: readonly Left[]): Stands | 'quote-not-found' | 'quote-twice' => {
  const words = quote.split(/\s+/).map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const pattern = new RegExp(words.join('\\s+'), 'gu')
  const first = pattern.exec(seen)
  if (first === null) return 'quote-not-found'
  pattern.lastIndex = first.index + 1
  if (pattern.test(seen)) return 'quote-twice'
  const [from, to] = [first.index, first.index + first[0].length]
  const sentence = sentences.find((one) => one.from <= from && to <= one.to)
  return sentence ? { sentence, from, to } : 'quote-not-found'
}

/**
 * Whether a quote tells a name or title: at least half of its words are among the quote's by their stems (the rest may be another case
 * or an abbreviation written out), and it holds no telephone number or address.
 */
export const tells = (quote: string, name: string): boolean => {
  const stems = stemsOf(name).filter((stem) => stem.length > 2)
  const told = new Set(stemsOf(quote))
  return stems.length > 0 && stems.filter((stem) => told.has(stem)).length * 2 >= stems.length && sensitiveSpans(name).length === 0
}
