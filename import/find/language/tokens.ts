import { type Word, wordOf } from './word.ts'

export interface Token extends Pick<Word, 'text' | 'kind' | 'capital'> {
  /** Characters of the text. */
  from: number
  to: number
  word: Word
  /** Whether white space stands before it. */
  spaced: boolean
}

/** A word, a number, or one mark. */
const pattern = /\p{L}[\p{L}\p{M}]*(?:[-‐‑–'’][\p{L}\p{N}]+)*|\d+(?:[.,]\d+)*(?:-[а-яa-z]{1,3}(?!\p{L}))?|\S/gu

/** The words, numbers, quotes and marks of a text with their exact places. A straight quote opens after white space, and closes otherwise. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const { 0: written, index: from } = match
    const spaced = from > end || from === 0
    end = from + written.length
    const word = wordOf(written)
    const kind = written === '"' ? (/[\s(]/.test(text[from - 1] ?? ' ') ? 'open' : 'close') : word.kind
    tokens.push({ from, to: end, text: word.text, kind, spaced, capital: word.capital, word })
  }
  return tokens
}

/** A word that stands in no text. */
export const tokenOf = (text: string): Token => {
  const word = wordOf(text)
  return { from: 0, to: text.length, text: word.text, kind: word.kind, spaced: false, capital: word.capital, word }
}

/** Whether a sentence (or a stretch) starts at this token. A point after one or two letters is an abbreviation's. */
export const startsSentence = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  if (!before) return true
  if (before.kind === 'open' || before.text === '(') return startsSentence(tokens, at - 1)
  if (before.kind === 'mark' && endMarks.has(before.text)) {
    const word = tokens[at - 2]
    return !(before.text === '.' && word !== undefined && word.kind === 'word' && word.text.length <= 3)
  }
  return false
}
const endMarks = new Set(['.', '!', '?', '•', '·'])
