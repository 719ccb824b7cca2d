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
  // The sentences first: they are few, and the text may be long.
  const sentence = sentences.find(({ from, to }) => seen.slice(from, to).search(pattern) >= 0)
  if (sentence === undefined) return 'quote-not-found'
  const [first, second] = firstTwo(seen.matchAll(pattern))
  if (first === undefined || second !== undefined) return 'quote-twice'
  return { sentence, from: first.index, to: first.index + first[0].length }
}

const firstTwo = <T>(all: Iterator<T>): (T | undefined)[] => [all.next(), all.next()].map((one) => (one.done ? undefined : one.value))

/**
 * Whether a quote tells a name or title: at least half of its words are among the quote's by their stems (the rest may be another case
 * or an abbreviation written out), and it holds no telephone number or address.
 */
export const tells = (quote: string, name: string): boolean => {
  const stems = stemsOf(name).filter((stem) => stem.length > 2)
  const told = new Set(stemsOf(quote))
  return stems.length > 0 && stems.filter((stem) => told.has(stem)).length * 2 >= stems.length && sensitiveSpans(name).length === 0
}
