import { lookalikes } from './lookalikes.ts'

export interface Token {
  /** Characters of the text. */
  from: number
  to: number
  text: string
  kind: 'word' | 'number' | 'open' | 'close' | 'mark'
  /** Whether white space stands before it. */
  spaced: boolean
  /** Begins with a capital letter. */
  capital: boolean
}

/** A word, a number, or one mark. */
const pattern = /\p{L}[\p{L}\p{M}]*(?:[-‐‑–'’][\p{L}\p{N}]+)*|\d+(?:[.,]\d+)*(?:-[а-яa-z]{1,3}(?!\p{L}))?|\S/gu

const inOneScript = (word: string): string =>
  /[A-Za-z]/.test(word) && /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word) && !word.includes('-')
    ? word.replaceAll(/\p{Script=Latin}/gu, (letter) => lookalikes[letter] ?? letter)
    : word

const quotes: Readonly<Record<string, Token['kind']>> = { '«': 'open', '„': 'open', '“': 'open', '»': 'close', '”': 'close' }
const kindOf = (written: string, before: string): Token['kind'] => {
  const first = written.charAt(0)
  if (/\p{L}/u.test(first)) return 'word'
  if (first >= '0' && first <= '9') return 'number'
  if (first === '"') return /[\s(]/.test(before) ? 'open' : 'close'
  return quotes[first] ?? 'mark'
}

/** The words, numbers, quotes and marks of a text with their exact places. A straight quote opens after white space, and closes otherwise. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const { index: from } = match
    const spaced = from > end || from === 0
    end = from + match[0].length
    const kind = kindOf(match[0], text[from - 1] ?? ' ')
    tokens.push({
      from,
      to: end,
      text: kind === 'word' ? inOneScript(match[0]) : match[0],
      kind,
      spaced,
      capital: kind === 'word' && /^\p{Lu}/u.test(match[0]),
    })
  }
  return tokens
}

/** Whether a sentence (or a stretch) starts at this token. A point after one or two letters is an abbreviation's. */
export const startsSentence = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  if (!before) return true
  if (before.kind === 'open' || before.text === '(') return startsSentence(tokens, at - 1)
  if (/^[.!?•·]$/.test(before.text)) {
    const word = tokens[at - 2]
    return !(before.text === '.' && word !== undefined && word.kind === 'word' && word.text.length <= 3)
  }
  return false
}
