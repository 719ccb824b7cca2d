import { onceADocument } from '../once.ts'
import { characterEnd, digitsEnd, isDigit, isLetter, isSpace, markedLettersEnd } from './letters.ts'
import { type Word, wordOf } from './word.ts'

export interface Token extends Pick<Word, 'text' | 'kind' | 'capital'> {
  /** Characters of the text. */
  from: number
  to: number
  word: Word
  /** Whether white space stands before it. */
  spaced: boolean
}

/** How a word goes on over its hyphens, and a number over its points and to its ending: «Чхунчхонбук-то», «2,5», «19-го». */
const restOfWord = /(?:[-‐‑–'’][\p{L}\p{N}]+)*/uy
const restOfNumber = /(?:[.,]\d+)*(?:-[а-яa-z]{1,3}(?!\p{L}))?/uy
const goesOn = (rest: RegExp, text: string, at: number): number => {
  if (at === text.length || isSpace(text, at)) return at
  rest.lastIndex = at
  return at + (rest.exec(text)?.[0].length ?? 0)
}

/** Where the word, the number or the one mark that begins at a character ends. */
const tokenEnd = (text: string, from: number): number => {
  if (isLetter(text, from)) return goesOn(restOfWord, text, markedLettersEnd(text, from))
  return isDigit(text, from) ? goesOn(restOfNumber, text, digitsEnd(text, from)) : characterEnd(text, from)
}

/** The words, numbers, quotes and marks of a text with their exact places. A straight quote opens after white space, and closes otherwise. */
export const tokensOf = onceADocument((text): readonly Token[] => {
  const tokens: Token[] = []
  let end = 0
  for (let from = 0; from < text.length; from = end) {
    const spaced = from === 0 || isSpace(text, from - 1)
    if (isSpace(text, from)) {
      end = from + 1
      continue
    }
    end = tokenEnd(text, from)
    const written = text.slice(from, end)
    const word = wordOf(written)
    const kind = written === '"' ? (/[\s(]/.test(text[from - 1] ?? ' ') ? 'open' : 'close') : word.kind
    tokens.push({ from, to: end, text: word.text, kind, spaced, capital: word.capital, word })
  }
  return tokens
})

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
