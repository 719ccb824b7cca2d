import type { Locator } from '../../graph/locators.ts'
import { lookalikes } from './language/lookalikes.ts'
import type { Piece, Stretch } from './stretch.ts'

/** A run of the read text as documents hold it: a paragraph, or a cell. */
export interface RawText {
  text: string
  from: number
  locator: Locator
}

/** Mark-up that converters leave in the text, and what it is read as. */
const markUp: [pattern: RegExp, readAs: string][] = [
  [/<\/?(?:p|br|div|li|ul|ol)\b[^<>]*>/iy, '\n'],
  [/<\/?(?:b|i|u|em|strong|span|sup|sub|a|font)\b[^<>]*>/iy, ''],
  [/\[bookmark:[^\]]*\]/iy, ''],
  [/\*\*+|__+/y, ''],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/y, ''],
  [/и\u0306/y, 'й'],
  [/И\u0306/y, 'Й'],
  [/[\u00a0\u2000-\u200a\u202f\u3000]/y, ' '],
  [/\r\n?|\n|\v|\f/y, '\n'],
]

/** A run of text in which none of them begins. */
const plainRun = /(?:[^<[*_\u00ad\u200b-\u200d\u2060\ufeff\u00a0\u2000-\u200a\u202f\u3000\r\n\v\fиИ]|[иИ](?!\u0306))+/y

const mixed = /[A-Za-z][а-яё]|[а-яё][A-Za-z]/iu

/** Russian words in which Latin letters were typed, with Cyrillic ones in their place; nothing moves. */
const cyrillic = (text: string): string => {
  if (!/[A-Za-z]/.test(text)) return text
  return text.replaceAll(/\p{L}+/gu, (word) => {
    if (!mixed.test(word)) return word
    const mended = word.replaceAll(/[A-Za-z]/g, (letter) => lookalikes[letter] ?? letter)
    return /[A-Za-z]/.test(mended) ? word : mended
  })
}

/** The text as prose: mark-up out, and where each character stands in the document. */
export const cleaned = ({ text, from, locator }: RawText): Stretch => {
  const pieces: Piece[] = []
  let clean = ''
  const take = (readAs: string, source: number) => {
    const last = pieces.at(-1)
    if (last && last.at + last.length === clean.length && last.from + last.length === source) last.length += readAs.length
    else pieces.push({ at: clean.length, length: readAs.length, from: source, locator })
    clean += readAs
  }
  for (let at = 0; at < text.length; ) {
    plainRun.lastIndex = at
    const plain = plainRun.exec(text)?.[0]
    if (plain !== undefined) {
      take(plain, from + at)
      at += plain.length
      continue
    }
    const mark = markAt(text, at)
    if (!mark) take(text.charAt(at), from + at)
    else if (mark.readAs !== '') take(mark.readAs, from + at)
    at += mark?.length ?? 1
  }
  return { text: cyrillic(clean), pieces }
}

const markAt = (text: string, at: number): { readAs: string; length: number } | undefined => {
  for (const [pattern, readAs] of markUp) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) return { readAs, length: found[0].length }
  }
  return undefined
}

/** Stretches one after another, with `between` (which stands nowhere in the document) in each gap. */
export const joined = (parts: readonly Stretch[], between: (before: string, after: string) => string): Stretch => {
  let text = ''
  const pieces: Piece[] = []
  for (const part of parts) {
    if (part.text.trim() === '') continue
    if (text !== '') {
      const gap = between(text, part.text)
      if (gap !== '') text = text.trimEnd()
      dropBeyond(pieces, text.length)
      text += gap
    }
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + text.length })
    text += part.text
  }
  return { text, pieces }
}

const dropBeyond = (pieces: Piece[], end: number): void => {
  for (let last = pieces.at(-1); last && last.at + last.length > end; last = pieces.at(-1)) {
    if (last.at >= end) pieces.pop()
    else last.length = end - last.at
  }
}

/** A part of a stretch as a stretch of its own. */
export const part = (stretch: Stretch, from: number, to: number): Stretch => ({
  text: stretch.text.slice(from, to),
  pieces: stretch.pieces.flatMap(({ at, length, from: source, locator }) => {
    const [a, b] = [Math.max(from, at), Math.min(to, at + length)]
    return a < b ? [{ at: a - from, length: b - a, from: source + a - at, locator }] : []
  }),
})
