import type { Locator } from '../../graph/locators.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { type Stretch, spansOf } from './stretch.ts'

/** Where a fact stands, as facts carry it: the exact characters of one line of the document. */
export interface Source {
  quote: string
  line?: number
  locator: Locator
  from: number
  to: number
}
/** Gives the source of a part of a stretch; undefined where that part is not in the document at all. */
export type SourceOf = (stretch: Stretch, from: number, to: number) => Source | undefined

const lineEnd = /[\r\n\t]/g

/** How a part of a stretch is quoted from this document: its first run of pieces that stand on one line of one cell. */
export const sourceIn = (document: ReadDocument): SourceOf => {
  const lineAt = lineCounter(document.text)
  const standsOnce = onceIn(document.text)
  return (stretch, from, to) => {
    const [first, ...rest] = spansOf(stretch, from, to)
    if (!first) return undefined
    let end = first.to
    for (const span of rest) {
      if (span.from < end || /[\r\n\t]/.test(document.text.slice(end, span.from))) break
      end = span.to
    }
    lineEnd.lastIndex = first.from
    const [start, stop] = trimmed(document.text, first.from, Math.min(end, lineEnd.exec(document.text)?.index ?? end))
    const quote = document.text.slice(start, stop)
    return {
      quote: standsOnce(start, stop) ? quote : widened(document, start, stop, standsOnce),
      ...(first.locator.line === undefined ? {} : { line: lineAt(start) }),
      locator: first.locator,
      from: start,
      to: stop,
    }
  }
}

type IsOnce = (from: number, to: number) => boolean
const stands = (text: string, quote: string): boolean => !text.includes(quote, text.indexOf(quote) + 1)
/** Tells whether a part of a text stands in it once: it can stand again only where its rarest word does. */
const onceIn = (text: string): IsOnce => {
  let known: Words | undefined
  return (from, to) => {
    known ??= wordsIn(text)
    const quote = text.slice(from, to)
    const rarest = rarestIn(known, from, to)
    if (!rarest) return stands(text, quote)
    const before = rarest.from - from
    return rarest.places.every((at) => at === rarest.from || at < before || !text.startsWith(quote, at - before))
  }
}
interface Span {
  from: number
  to: number
  /** Where this word stands. */
  places: number[]
}
type Words = readonly Span[]
const wordsIn = (text: string): Words => {
  const all = new Map<string, number[]>()
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index: from }) => {
    const places = all.get(word) ?? []
    if (places.length === 0) all.set(word, places)
    places.push(from)
    return { from, to: from + word.length, places }
  })
}
/** The rarest word within a part of a text; a word at its ends may be a part of another elsewhere. */
const rarestIn = (words: Words, from: number, to: number): Span | undefined => {
  let rarest: Span | undefined
  for (let at = firstAt(words, from + 1); ; at++) {
    const word = words[at]
    if (!word || word.to >= to || rarest?.places.length === 1) return rarest
    if (!rarest || word.places.length < rarest.places.length) rarest = word
  }
}
/** The index of the first span that begins at a character or after it. */
const firstAt = (spans: Words, from: number): number => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? from) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Gives the line, from 1, on which a character stands: a cell of a text file may go on over lines. */
const lineCounter = (text: string): ((at: number) => number) => {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (at) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

const trimmed = (text: string, from: number, to: number): [number, number] => {
  const whole = text.slice(from, to)
  return [from + whole.length - whole.trimStart().length, to - (whole.length - whole.trimEnd().length)]
}

/** A quote that stands in the text more than once is read with what is around it on its line, but never with a telephone or an address. */
const widened = ({ text, sensitive }: ReadDocument, from: number, to: number, standsOnce: IsOnce): string => {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1
  const nextLine = text.indexOf('\n', to)
  const first = Math.max(lineStart, ...sensitive.filter((span) => span.to <= from).map((span) => span.to))
  const last = Math.min(nextLine < 0 ? text.length : nextLine, ...sensitive.filter((span) => span.from >= to).map((span) => span.from))
  for (const reach of [40, 120, last - first]) {
    const [start, stop] = trimmed(text, Math.max(first, from - reach), Math.min(last, to + reach))
    if (standsOnce(start, stop)) return text.slice(start, stop)
  }
  return text.slice(from, to)
}
