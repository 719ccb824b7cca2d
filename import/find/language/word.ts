import { remembered } from '../../../graph/remember.ts'
import { lookalikes } from './lookalikes.ts'

/** A word, number or mark as texts write it, with what has been worked out of it so far. */
export interface Word {
  /** In one script. */
  readonly text: string
  readonly kind: 'word' | 'number' | 'open' | 'close' | 'mark'
  /** Begins with a capital letter. */
  readonly capital: boolean
  readonly answers: unknown[]
}

const inOneScript = (word: string): string =>
  /[A-Za-z]/.test(word) && /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word) && !word.includes('-')
    ? word.replaceAll(/\p{Script=Latin}/gu, (letter) => lookalikes[letter] ?? letter)
    : word

const quotes: Readonly<Record<string, Word['kind']>> = { '«': 'open', '„': 'open', '“': 'open', '»': 'close', '”': 'close' }
const kindOf = (written: string): Word['kind'] => {
  if (/^\p{L}/u.test(written)) return 'word'
  if (/^[0-9]/.test(written)) return 'number'
  return quotes[written] ?? 'mark'
}

/** The one record of what is written so. */
export const wordOf = remembered((written): Word => {
  const kind = kindOf(written)
  const text = kind === 'word' ? inOneScript(written) : written
  return { text, kind, capital: kind === 'word' && /^\p{Lu}/u.test(written), answers: [] }
})

let questions = 0
/** The same function, its answer kept with the word: every finder asks every word of a text. An answer is never undefined. */
export const ofWord = <T>(work: (text: string) => T): ((asked: { readonly word: Word }) => T) => {
  const at = questions++
  return ({ word: { text, answers } }) => {
    const before = answers[at] as T | undefined
    if (before !== undefined) return before
    const answer = work(text)
    answers[at] = answer
    return answer
  }
}
