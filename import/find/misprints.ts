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
  /** How many words each run of three letters stands in, those of the word lists too: what nobody writes is a slip. */
  runs: ReadonlyMap<string, number>
}

const aWord = /[\p{L}\u0301\u0306]+(?:-[\p{L}\u0306]+)*/gu
const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'

const runsOf = (word: string): string[] => Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3))

/** The words of a document and of the lists that the reader knows. */
export const wordsIn = (texts: Iterable<string>): Words => {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [word] of text.matchAll(aWord)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  const runs = new Map(runsOfLists())
  const own = [...counts.keys()].filter((word) => !listed().has(word))
  return { counts, runs: counted(own, runs) }
}

/** Counts in how many words each run of three letters stands, on top of what was counted before. */
const counted = (words: Iterable<string>, runs: Map<string, number>): Map<string, number> => {
  for (const word of words) for (const run of new Set(runsOf(word))) runs.set(run, (runs.get(run) ?? 0) + 1)
  return runs
}
let listedRuns: ReadonlyMap<string, number> | undefined
const runsOfLists = (): ReadonlyMap<string, number> => {
  listedRuns ??= counted(listed(), new Map())
  return listedRuns
}

let lists: ReadonlySet<string> | undefined
const listed = (): ReadonlySet<string> => {
  const known = () => JSON.stringify([organizationWords, postWords, nameWords, placeWords]).matchAll(aWord)
  lists ??= new Set(Array.from(known(), ([word]) => word.toLowerCase()))
  return lists
}

type Look = (text: string, words: Words) => Misprint[]
const all = (text: string, pattern: RegExp, found: (match: RegExpExecArray) => Misprint | null): Misprint[] =>
  [...text.matchAll(pattern)].flatMap((match) => found(match) ?? [])

/** A word typed in two alphabets. */
const mixed: Look = (text) =>
  all(text, /(?=\p{L}*[A-Za-z])\p{L}+/gu, ({ 0: what, index: from }) => {
    if (!/[A-Za-z][а-яё]|[а-яё][A-Za-z]/i.test(what)) return null
    const better = what.replaceAll(/[A-Za-z]/g, (letter) => lookalikes[letter] ?? letter)
    return /[A-Za-z]/.test(better) ? null : { code: 'misprint', from, to: from + what.length, what, better }
  })

/** «в в Пусане», «Гента и Гента»: the same said twice. */
const twice: Look = (text) => [
  ...all(text, /(?<![\p{L}-])(\p{Ll}+)[ \t]+\1(?![\p{L}-])/gu, ({ 0: what, 1: better = '', index: from }) => ({
    code: 'misprint',
    from,
    to: from + what.length,
    what,
    better,
  })),
  ...all(text, /(?<![\p{L}-])(\p{L}[\p{L}-]{3,}) и \1(?![\p{L}-])/gu, ({ 0: what, 1: better = '', index: from }) => ({
    code: 'misprint',
    from,
    to: from + what.length,
    what,
    better,
  })),
]

/** A word that no dictionary knows, one letter from one that the dictionary and the document know. */
const misspelt: Look = (text, words) =>
  all(text, /(?<![\p{L}\p{N}.@/«"“-])\p{Ll}{5,}(?![\p{L}\p{N}@/-])/gu, ({ 0: what, index: from }) => {
    if (!/^[а-яё]+$/.test(what) || (words.counts.get(what) ?? 0) > 2 || listed().has(what)) return null
    const near = meantFor(what)
    const better = near ? bestOf(near, words, what) : undefined
    return better === undefined ? null : { code: 'misprint', from, to: from + what.length, what, better }
  })

/** What is known of words that many documents write: whether each is one, and which others are one slip away where it is not. */
const slips = new Map<string, readonly string[] | null>()
const slipsAtHand = 20_000
/** The words that an unknown one may have been meant for; null for one that is known, or made of one that is. */
const meantFor = (word: string): readonly string[] | null => {
  const before = slips.get(word)
  if (before !== undefined) return before
  const near = isInDictionary(word) || isCompound(word) ? null : nearTo(word).filter(isInDictionary)
  if (slips.size >= slipsAtHand) slips.clear()
  slips.set(word, near)
  return near
}

/** «кинопроектом»: no dictionary has every compound, but its second part. */
const isCompound = (word: string): boolean => {
  for (let at = 3; at <= word.length - 5; at++) if (isInDictionary(word.slice(at))) return true
  return false
}

/** The word that the document itself uses most; where it uses none, the only one, if what was written is written nowhere else. */
const bestOf = (near: readonly string[], { counts, runs }: Words, written: string): string | undefined => {
  const [first] = near.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  if (first === undefined || (counts.get(first) ?? 0) > 0) return first
  const strange = runsOf(written).filter((run) => (runs.get(run) ?? 0) <= 1)
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
  ...all(text, /(?<!\p{L})\p{L}+[ \t]+[,;](?=[\s])/gu, ({ 0: what, index: from }) => ({
    code: 'punctuation',
    from,
    to: from + what.length,
    what,
  })),
  ...all(text, /(?<!\p{Ll})\p{Ll}{2,},\p{L}{2,}/gu, ({ 0: what, index: from }) => ({
    code: 'punctuation',
    from,
    to: from + what.length,
    what,
  })),
]

/** A quotation mark or bracket that has no other: «A «B» is closed by one mark, by rule. */
const unpaired: Look = (text) => [...alone(text, '(', ')'), ...(text.includes('«') || text.includes('»') ? quotes(text) : [])]

const alone = (text: string, opening: string, closing: string): Misprint[] => {
  const open: number[] = []
  const left: number[] = []
  for (const [at, letter] of Array.from(text).entries()) {
    if (letter === opening) open.push(at)
    // «1) …» counts the items of a list.
    else if (letter === closing && open.pop() === undefined && !/(?:^|[\s;])[\p{L}\d]{1,2}$/u.test(text.slice(0, at))) left.push(at)
  }
  return unlessGoesOn(text, left, open)
}

const quotes = (text: string): Misprint[] => {
  const open: number[] = []
  const left: number[] = []
  for (const [at, letter] of Array.from(text).entries()) {
    if (letter === '«') open.push(at)
    else if (letter === '»') {
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
export const misprintsIn = (text: string, words: Words): Misprint[] =>
  looks.flatMap((look) => look(text, words)).toSorted((a, b) => a.from - b.from)
