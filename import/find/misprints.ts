import { remembered } from '../../graph/remember.ts'
import { lookalikes } from './language/lookalikes.ts'
import { isInDictionary } from './language/morphology.ts'
import { nameWords, organizationWords, placeWords, postWords } from './language/words.ts'

/** What is wrong with a stretch of text, and where in it. `better` is what was likely meant. */
export interface Misprint {
  code: 'misprint' | 'punctuation'
  from: number
  to: number
  what: string
  better?: string
}

/** The words of the whole document: a slip is rare, and what was meant may stand right beside it. */
export interface Words {
  /** How often each stands there, small letters for great ones. */
  counts: ReadonlyMap<string, number>
  /** In how many words a run of three letters stands, those of the word lists too: what nobody writes is a slip. */
  wordsWith: (run: string) => number
}

const aWord = /[\p{L}\u0301\u0306]+(?:-[\p{L}\u0306]+)*/gu
const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'

const runsOf = (word: string): string[] => Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3))

/** The words of a document and of the lists that the reader knows. */
export const wordsIn = (texts: Iterable<string>): Words => {
  const counts = new Map<string, number>()
  for (const text of texts) for (const [word] of text.toLowerCase().matchAll(aWord)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const own = counted(() => [...counts.keys()].filter((word) => !listed().has(word)))
  return { counts, wordsWith: (run) => (own().get(run) ?? 0) + (runsOfLists().get(run) ?? 0) }
}

/** In how many words each run of three letters stands: counted when it is first asked, which few documents do. */
const counted = (words: () => Iterable<string>): (() => ReadonlyMap<string, number>) => {
  let runs: Map<string, number> | undefined
  return () => {
    if (runs) return runs
    runs = new Map()
    for (const word of words()) for (const run of new Set(runsOf(word))) runs.set(run, (runs.get(run) ?? 0) + 1)
    return runs
  }
}

let lists: ReadonlySet<string> | undefined
const listed = (): ReadonlySet<string> => {
  const known = () => JSON.stringify([organizationWords, postWords, nameWords, placeWords]).matchAll(aWord)
  lists ??= new Set(Array.from(known(), ([word]) => word.toLowerCase()))
  return lists
}

const runsOfLists = counted(listed)

/** Letters and hyphens that stand together. */
interface Run {
  at: number
  written: string
}
type Look = (text: string, words: Words, runs: readonly Run[]) => Misprint[]
const all = (text: string, pattern: RegExp, found: (match: RegExpExecArray) => Misprint | null): Misprint[] =>
  [...text.matchAll(pattern)].flatMap((match) => found(match) ?? [])

/** A word typed in two alphabets. */
const mixed: Look = (text) => {
  if (!/[A-Za-z]/.test(text)) return []
  return all(text, /(?=\p{L}*[A-Za-z])\p{L}+/gu, ({ 0: what, index: from }) => {
    if (!/[A-Za-z][а-яё]|[а-яё][A-Za-z]/i.test(what)) return null
    const better = what.replaceAll(/[A-Za-z]/g, (letter) => lookalikes[letter] ?? letter)
    return /[A-Za-z]/.test(better) ? null : { code: 'misprint', from, to: from + what.length, what, better }
  })
}

/** «в в Пусане», «Гента и Гента»: the same said twice. */
const twice: Look = (text, _, runs) => {
  const found: Misprint[] = []
  for (let k = 0; k < runs.length - 1; k++) {
    const last = saidAgain(text, runs, k)
    const [first, second] = [runs[k], runs[last]]
    if (!first || !second) continue
    const to = second.at + second.written.length
    found.push({ code: 'misprint', from: first.at, to, what: text.slice(first.at, to), better: first.written })
    k = last
  }
  return found
}
/** Where the word of a place is said again, at once or after «и»; -1 where it is not. */
const saidAgain = (text: string, runs: readonly Run[], at: number): number => {
  const [first, second, third] = [runs[at], runs[at + 1], runs[at + 2]]
  if (!first || !second) return -1
  const between = (one: Run, other: Run) => text.slice(one.at + one.written.length, other.at)
  if (first.written === second.written) return /^\p{Ll}+$/u.test(first.written) && /^[ \t]+$/.test(between(first, second)) ? at + 1 : -1
  const joins = third?.written === first.written && second.written === 'и' && /^\p{L}.{3}/u.test(first.written)
  return joins && between(first, second) === ' ' && between(second, third) === ' ' ? at + 2 : -1
}

/** A word that no dictionary knows, one letter from one that the dictionary and the document know. */
const misspelt: Look = (text, words, runs) =>
  runs.flatMap(({ at: from, written: what }) => {
    if (!/^[а-яё]{5,}$/.test(what) || (words.counts.get(what) ?? 0) > 2 || listed().has(what)) return []
    const to = from + what.length
    const near = /[\p{N}.@/«"“]/u.test(text.charAt(from - 1)) || /[\p{N}@/]/u.test(text.charAt(to)) ? null : meantFor(what)
    const better = near ? bestOf(near, words, what) : undefined
    return better === undefined ? [] : [{ code: 'misprint', from, to, what, better }]
  })

/** The words that an unknown one may have been meant for; null for one that is known, or made of one that is. */
const meantFor = remembered((word: string): readonly string[] | null =>
  isInDictionary(word) || isCompound(word) ? null : nearTo(word).filter(isInDictionary),
)

/** «кинопроектом»: no dictionary has every compound, but its second part. */
const isCompound = (word: string): boolean => {
  for (let at = 3; at <= word.length - 5; at++) if (isInDictionary(word.slice(at))) return true
  return false
}

/** The word that the document itself uses most; where it uses none, the only one, if what was written is written nowhere else. */
const bestOf = (near: readonly string[], { counts, wordsWith }: Words, written: string): string | undefined => {
  const [first] = near.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  if (first === undefined || (counts.get(first) ?? 0) > 0) return first
  const strange = runsOf(written).filter((run) => wordsWith(run) <= 1)
  return near.length === 1 && strange.length > 1 ? first : undefined
}

/** Every word one slip away: a letter left out, put in, changed, or two that changed places. */
const nearTo = (word: string): string[] => {
  const near = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    near.add(before + after.slice(1))
    if (after.length > 1) near.add(`${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`)
    for (const letter of letters) {
      near.add(before + letter + after)
      near.add(before + letter + after.slice(1))
    }
  }
  near.delete(word)
  return [...near]
}

/** Commas and points twice, blanks before them and none after. */
const marks: Look = (text) => [
  ...all(text, /[,;:](?:[ \t]*[,;:.])+|(?<!\.)\.\.(?!\.)/gu, ({ 0: what, index: from }) => ({
    code: 'punctuation',
    from,
    to: from + what.length,
    what,
  })),
  ...all(text, /[ \t]+[,;](?=\s)/g, (match) => withWordBefore(text, match, /\p{L}+$/u)),
  ...all(text, /(?<=\p{Ll}\p{Ll}),\p{L}{2,}/gu, (match) => withWordBefore(text, match, /\p{Ll}+$/u)),
]
/** What was found with the letters right before it; marks are rare, words are not. */
const withWordBefore = (text: string, { 0: what, index }: RegExpExecArray, word: RegExp): Misprint | null => {
  const before = word.exec(text.slice(Math.max(0, index - 80), index))?.[0]
  if (before === undefined) return null
  return { code: 'punctuation', from: index - before.length, to: index + what.length, what: before + what }
}

/** A quotation mark or bracket that has no other: «A «B» is closed by one mark, by rule. */
const unpaired: Look = (text) => [...brackets(text), ...quotes(text)]

const brackets = (text: string): Misprint[] => {
  const open: number[] = []
  const left: number[] = []
  for (const { 0: letter, index: at } of text.matchAll(/[()]/g)) {
    if (letter === '(') open.push(at)
    // «1) …» counts the items of a list.
    else if (open.pop() === undefined && !/(?:^|[\s;])[\p{L}\d]{1,2}$/u.test(text.slice(0, at))) left.push(at)
  }
  return unlessGoesOn(text, left, open)
}

const quotes = (text: string): Misprint[] => {
  const open: number[] = []
  const left: number[] = []
  for (const { 0: letter, index: at } of text.matchAll(/[«»]/g)) {
    if (letter === '«') open.push(at)
    else {
      if (open.length === 0) left.push(at)
      // One mark closes all where the next words go on outside.
      if (open.length > 1 && !text.slice(at + 1).includes('»')) open.length = 0
      else open.pop()
    }
  }
  return unlessGoesOn(text, left, open)
}

/** A cell cut by the end of a page begins or ends in the middle of a sentence: its marks may have their others there. */
const unlessGoesOn = (text: string, closing: readonly number[], opening: readonly number[]): Misprint[] => {
  if (closing.length + opening.length === 0) return []
  const begins = /^\s*[\p{Lu}\d«(]/u.test(text)
  const ends = /[.;!?»)]\s*$/.test(text)
  return [...(begins ? closing : []), ...(ends ? opening : [])].map((at) => ({ code: 'punctuation', ...around(text, at) }))
}

/** A mark with the words beside it, so that it can be found. */
const around = (text: string, at: number): { from: number; to: number; what: string } => {
  const from = Math.max(text.lastIndexOf(' ', Math.max(0, at - 2)) + 1, at - 40, 0)
  const end = text.indexOf(' ', at + 2)
  const to = Math.min(end === -1 ? text.length : end, at + 40)
  return { from, to, what: text.slice(from, to) }
}

const looks: readonly Look[] = [mixed, twice, misspelt, marks, unpaired]

/** The likely slips of a paragraph or cell, in their order. */
export const misprintsIn = (text: string, words: Words): Misprint[] => {
  const runs = Array.from(text.matchAll(/[\p{L}-]+/gu), ({ 0: written, index: at }) => ({ at, written }))
  return looks.flatMap((look) => look(text, words, runs)).toSorted((a, b) => a.from - b.from)
}
