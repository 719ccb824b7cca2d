import { onceADocument } from '../once.ts'
import { characterEnd, digitsEnd, isLetter, lettersEnd } from './letters.ts'
import { beginsWith } from './pattern-starts.ts'
import { ofWord, type Word, wordOf } from './word.ts'

/** Some patterns that mean one thing; each begins where a word or a number does. */
export interface WordList {
  patterns: readonly string[]
  flags: 'u' | 'iu'
}
/** Where a list's pattern fits. */
export interface Spotted {
  /** The list, by its place among the lists. */
  list: number
  index: number
  text: string
}

/** The runs of letters and of digits of a text. */
export const runsIn = onceADocument((text): readonly { from: number; word: Word }[] => {
  const runs: { from: number; word: Word }[] = []
  for (let from = 0; from < text.length; ) {
    const end = isLetter(text, from) ? lettersEnd(text, from) : digitsEnd(text, from)
    if (end > from) runs.push({ from, word: wordOf(text.slice(from, end)) })
    from = end > from ? end : characterEnd(text, from)
  }
  return runs
})

/** Finds lists of patterns in a text, so many of them: at a word only the few are tried that can begin with it. In the text's order, then the lists'. */
export const spotter = (lists: readonly WordList[]): ((text: string, most?: number) => Spotted[]) => {
  const all = lists.flatMap(({ patterns, flags }, list) =>
    patterns.map((pattern) => ({ list, pattern: new RegExp(pattern, `${flags}y`), begins: beginsWith(pattern) })),
  )
  const candidates = ofWord((word) => all.filter(({ begins }) => begins(word)))
  return (text, most = Infinity) => {
    const spotted: Spotted[] = []
    for (const run of runsIn(text)) {
      for (const { list, pattern } of candidates(run)) {
        // As one pattern of many would: what a list has found is passed over before it looks on.
        if (spotted.some((before) => before.list === list && run.from < before.index + Math.max(before.text.length, 1))) continue
        pattern.lastIndex = run.from
        const fits = pattern.exec(text)?.[0]
        if (fits !== undefined) spotted.push({ list, index: run.from, text: fits })
        if (spotted.length >= most) return spotted
      }
    }
    return spotted
  }
}

/** One list, asked as a pattern is. */
export interface WordPattern {
  exec: (text: string) => Spotted | null
  test: (text: string) => boolean
}
export const wordPattern = (patterns: readonly string[], flags: WordList['flags'] = 'iu'): WordPattern => {
  const spot = spotter([{ patterns, flags }])
  const exec = onceADocument((text) => spot(text, 1)[0] ?? null)
  return { exec, test: (text) => exec(text) !== null }
}
