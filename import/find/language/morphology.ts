import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { remembered } from '../../../graph/remember.ts'

/** One way to read a word form (grammemes of OpenCorpora). */
export interface Reading {
  /** Normal form of the same part of speech, lower case, «ё» as «е». */
  lemma: string
  pos: string
  case: string
  number: string
  gender: string
  animate: boolean
  /** Given name, patronymic, surname, place name, as the dictionary marks them. */
  marks: { name: boolean; patronymic: boolean; surname: boolean; place: boolean; fixed: boolean }
  /** Whether the word stands in the dictionary (and is not guessed by its ending). */
  known: boolean
  score: number
  /** The same word in another form (`['nomn', 'sing']`), lower case; null where it has none. */
  inflect: (grammemes: readonly string[]) => string | null
}

type Tag = Record<string, unknown>
interface AzParse {
  tag: Tag
  score: number
  parser: string
  normalize: (keepPos: boolean) => AzParse | false
  inflect: (grammemes: readonly string[]) => AzParse | false
  toString: () => string
}
interface AzLibrary {
  load: (file: string, type: string, done: (fault: unknown, data?: unknown) => void) => void
  Morph: ((word: string, options: { stutter: number; parsers?: string[] }) => AzParse[]) & {
    init: (folder: string, done: (fault: unknown) => void) => void
  }
}

/** The analyser with its dictionary, loaded at the first word: the library's own loader is asynchronous, so its files are handed to it in one go. */
const loaded = (): AzLibrary => {
  const require = createRequire(import.meta.url)
  const az = require('az') as AzLibrary
  const waiting: (() => void)[] = []
  az.load = (file, type, done) => {
    const bytes = readFileSync(file)
    const data: unknown =
      type === 'json' ? JSON.parse(bytes.toString('utf8')) : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    waiting.push(() => done(null, data))
  }
  az.Morph.init(join(dirname(require.resolve('az')), '..', 'dicts'), (fault) => {
    if (fault) throw fault instanceof Error ? fault : new Error('the dictionary of word forms cannot be read')
  })
  for (const give of waiting) give()
  return az
}
let library: AzLibrary | undefined

const plain = (word: string): string => word.toLowerCase().replaceAll('ё', 'е')
const gram = (tag: Tag, key: string): string => (typeof tag[key] === 'string' ? tag[key] : '')

const readingOf = (parse: AzParse): Reading => {
  const { tag } = parse
  let lemma: string | undefined
  return {
    get lemma() {
      lemma ??= plain(String(parse.normalize(true) || parse))
      return lemma
    },
    pos: gram(tag, 'POST') || gram(tag, 'POS'),
    case: gram(tag, 'CAse').replace(/\d/, ''),
    number: gram(tag, 'NMbr'),
    gender: gram(tag, 'GNdr'),
    animate: tag['anim'] === true,
    marks: {
      name: tag['Name'] === true,
      patronymic: tag['Patr'] === true,
      surname: tag['Surn'] === true,
      place: tag['Geox'] === true,
      fixed: tag['Fixd'] === true,
    },
    known: parse.parser === 'Dictionary',
    score: parse.score,
    inflect: (grammemes) => {
      const form = parse.inflect(grammemes)
      return form ? String(form) : null
    },
  }
}

/** «ГЕРМАНИЯ» in a heading is the country, and not the metal that the library reads words in capitals as. */
const inCapitals = /^\p{Lu}{4,}$/u
/** The library would take «Анни» for a drawled «Ани». */
const asWritten = { stutter: 0 }

/** The ways to read a word, likeliest first; its capital letter matters («Лев» may be a name). */
export const readingsOf = remembered((word: string): readonly Reading[] => {
  library ??= loaded()
  return library.Morph(inCapitals.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word, asWritten).map(readingOf)
}, 50_000)

/** Whether the dictionary has a word: it is not guessed at, nor kept at hand, so that many may be asked for. */
export const isInDictionary = (word: string): boolean => {
  library ??= loaded()
  return library.Morph(word, { ...asWritten, parsers: ['Dictionary'] }).length > 0
}

/** The likeliest lemma of a word, lower case, «ё» as «е»: «Комитетом» gives «комитет». */
export const lemmaOf = (word: string): string => readingsOf(word)[0]?.lemma ?? plain(word)

/** Whether a word can stand in a case («gent», «datv», «ablt» …) as noun, adjective or participle. */
export const canBe = (word: string, wanted: string, pos: readonly string[]): boolean =>
  readingsOf(word).some((reading) => pos.includes(reading.pos) && reading.case === wanted)

/** A word form written as another one is: capitals stay capitals. */
export const inCaseOf = (model: string, word: string): string => {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase()) return word.toUpperCase()
  const first = model[0] ?? ''
  const capital = first !== first.toLowerCase()
  // «Торгово-промышленная», «Военно-Медицинский»: every part keeps the capital that it had.
  const parts = model.split('-')
  const written = word.split('-')
  if (parts.length === written.length && parts.length > 1)
    return written.map((part, at) => (/^\p{Lu}/u.test(parts[at] ?? '') ? part.slice(0, 1).toUpperCase() + part.slice(1) : part)).join('-')
  return capital ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
}
