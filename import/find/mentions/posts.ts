import { type Case, nominativesOf, surnameFrom } from '../language/declension.ts'
import { inCaseOf, readingsOf } from '../language/morphology.ts'
import type { Token } from '../language/tokens.ts'
import { nameWords, postWords } from '../language/words.ts'
import type { FoundOrganization } from './found.ts'
import { isHeadWord } from './heads.ts'
import { listEnd } from './phrases.ts'
import { placeAt, type Scene } from './scene.ts'
import type { Located } from './scope.ts'

export interface FoundPost {
  at: number
  /** End of the title's own words, before its organisation or place. */
  core: number
  /** End of everything that says where the post is. */
  end: number
  title: string
  acting: boolean
  organization: FoundOrganization | null
  /** The token at which its place or country is located. */
  locatedAt: number | null
  case: Case
  lemma: string
}
/** What the finders of organisations have taken, by the token that each starts at, the inner ones too. */
export type Taken = ReadonlyMap<number, FoundOrganization>

const posts = new Set(postWords.posts)
const titleAdjectives = new Set(postWords.titleAdjectives)
const eastern = new Set(nameWords.eastern.map((syllable) => syllable.toLowerCase()))
const isEastern = (token: Token | undefined): boolean =>
  token !== undefined && (eastern.has(token.text.toLowerCase()) || eastern.has(surnameFrom(token.text, 'gent').toLowerCase()))
const cases: readonly Case[] = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct']

export const toCase = (text: string): Case => cases.find((each) => each === text) ?? 'nomn'

interface PostNoun {
  lemma: string
  case: Case
  plural: boolean
}
/** The noun of a post, with its case; null where the word is none. */
export const postNoun = (tokens: readonly Token[], at: number): PostNoun | null => {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.text.length < 3) return null
  const lemma =
    nominativesOf(token.text).find((form) => posts.has(form)) ??
    readingsOf(token.text).find((each) => each.known && posts.has(each.lemma))?.lemma
  // «во главе с» leads to a post, and is none; neither is a surname before its initials.
  if (lemma === undefined || /^во?$/.test(tokens[at - 1]?.text ?? '')) return null
  if (token.capital && tokens[at + 1]?.capital && tokens[at + 2]?.text === '.' && tokens[at + 1]?.text.length === 1 && hasSurname(token))
    return null
  const readings = readingsOf(token.text).filter(({ pos, lemma: own, known }) => pos === 'NOUN' && (own === lemma || !known))
  const singular = readings.find(({ number }) => number === 'sing') ?? readings[0]
  const low = token.text.toLowerCase().replaceAll('ё', 'е')
  return { lemma, case: low === lemma ? 'nomn' : toCase(singular?.case ?? 'gent'), plural: singular?.number === 'plur' }
}
const hasSurname = ({ text }: Token): boolean => readingsOf(text).some(({ marks }) => marks.surname)

/** Acting: «и.о.», «врио», «исполняющий обязанности»: the token after it. */
const actingEnd = ({ tokens }: Scene, at: number): number | null => {
  const word = tokens[at]?.text.toLowerCase() ?? ''
  if (word === 'врио') return at + 1
  if (word === 'и' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text.toLowerCase() === 'о' && tokens[at + 3]?.text === '.')
    return at + 4
  const next = word === 'временно' ? at + 1 : at
  return /^исполня(ющ|вш)/i.test(tokens[next]?.text ?? '') && tokens[next + 1]?.text.toLowerCase() === 'обязанности' ? next + 2 : null
}
const actingCase = (word: string): Case => (word.endsWith('ий') || word.length < 5 ? 'nomn' : word.endsWith('им') ? 'ablt' : 'gent')

/** A post that starts at a token, with the body, place or country that it is held in. */
export const postAt = (scene: Scene, taken: Taken, at: number): FoundPost | null => {
  const { tokens } = scene
  const acting = actingEnd(scene, at)
  const noun = nounOfTitle(tokens, acting ?? at)
  const head = noun === null ? null : postNoun(tokens, noun)
  if (noun === null || !head || head.plural) return null
  const title = [
    ...nominativeAdjectives(tokens.slice(acting ?? at, noun), head.lemma),
    nominativeNoun(tokens[noun]?.text ?? '', head.lemma),
  ]
  let core = noun + 1
  // «заместителем председателя», «советника мэра»
  for (let more = 0; more < 2; more++) {
    const next = postNoun(tokens, core)
    if (!next || next.plural || taken.has(core) || (next.case !== 'gent' && next.case !== 'accs')) break
    title.push(tokens[core]?.text ?? '')
    core++
  }
  const held = heldIn(scene, taken, core)
  return {
    at,
    core: held.core,
    end: held.end,
    title: [...title, ...held.words].join(' '),
    acting: acting !== null,
    organization: held.organization,
    locatedAt: held.locatedAt,
    case: acting === null ? caseOf(tokens.slice(at, noun), head) : actingCase(tokens[acting - 2]?.text ?? ''),
    lemma: head.lemma,
  }
}

/** An indeclinable «леди» has its adjective's case. */
const caseOf = (adjectives: readonly Token[], head: PostNoun): Case => {
  const told = adjectives.flatMap(({ text }) => readingsOf(text).filter(({ pos }) => pos === 'ADJF'))
  if (told.length === 0 || told.some(({ case: c }) => c === head.case)) return head.case
  return toCase(told[0]?.case ?? head.case)
}

/** Over «Чрезвычайный и Полномочный» to the noun; null where something else comes first. */
const nounOfTitle = (tokens: readonly Token[], from: number): number | null => {
  for (let at = from; at < from + 8; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') return null
    const isAdjective = nominativesOf(token.text).some((form) => titleAdjectives.has(form))
    if (postNoun(tokens, at) && !(isAdjective && postNoun(tokens, at + 1))) return at
    if (!isAdjective && !(token.text === 'и' && at > from)) return null
  }
  return null
}
const nominativeNoun = (text: string, lemma: string): string => {
  const known = readingsOf(text).find((reading) => reading.lemma === lemma)
  return inCaseOf(text, known?.inflect(['nomn', 'sing']) ?? lemma)
}
const nominativeAdjectives = (words: readonly Token[], head: string): string[] => {
  const gender = readingsOf(head).find(({ pos }) => pos === 'NOUN')?.gender ?? 'masc'
  return words.map(({ text }) => {
    const reading = readingsOf(text).find(({ pos }) => pos === 'ADJF')
    // The dictionary has «первый» as a form of «один».
    if (reading?.lemma === 'один') return inCaseOf(text, gender === 'femn' ? 'первая' : 'первый')
    return reading ? inCaseOf(text, reading.inflect(['nomn', 'sing', gender]) ?? text) : text
  })
}

interface Held {
  core: number
  end: number
  words: string[]
  organization: FoundOrganization | null
  locatedAt: number | null
}
/** What follows a post: its concern, body, place, country, in brackets too; as far as it goes. */
const heldIn = (scene: Scene, taken: Taken, start: number): Held => {
  const { tokens, text } = scene
  const held: Held = { core: start, end: start, words: [], organization: null, locatedAt: null }
  for (let step = 0; step < 9; step++) {
    const { end } = held
    const body = taken.get(end)
    if (body) {
      held.organization ??= body
      held.end = body.end
      continue
    }
    const opens = tokens[end]?.text === '(' || tokens[end]?.text === 'в' ? 1 : 0
    const place = placeAt(scene, end + opens)
    if (place && (opens > 0 || !(isEastern(tokens[end]) || isNoGenitive(scene, place)))) {
      if (tokens[end]?.text === '(' && tokens[place.end]?.text !== ')') break
      // «мэр Турку Минна Арве»: a second place without a word before it begins a name.
      if (
        held.locatedAt !== null &&
        opens === 0 &&
        place.mention.what === 'place' &&
        place.at === place.first &&
        tokens[place.end]?.capital
      )
        break
      held.locatedAt ??= place.at
      held.end = tokens[end]?.text === '(' ? place.end + 1 : place.end
      continue
    }
    // «послом ЧР», «председателя ПК»: letters that stand for some body or country.
    if (/^\p{Lu}{2,5}$/u.test(tokens[end]?.text ?? '')) {
      held.end = end + 1
      continue
    }
    // «в Моске»: a slip in a place's name.
    if (tokens[end]?.text === 'в' && tokens[end + 1]?.capital && /[еи]$/.test(tokens[end + 1]?.text ?? '') && tokens[end + 2]?.capital) {
      held.end = end + 2
      continue
    }
    const aside = asideEnd(tokens, end)
    if (aside !== null) {
      held.end = aside
      continue
    }
    const concern = concernEnd(scene, end)
    if (concern === null) break
    held.words.push(text.slice(tokens[end]?.from ?? 0, tokens[concern - 1]?.to ?? 0).replaceAll(/\s+/g, ' '))
    if (held.core === end) held.core = concern
    held.end = concern
  }
  return held
}
/** «Председателем Сената Миланом Штехом»: a place belongs to a post in the genitive, or undeclined. */
const isNoGenitive = ({ tokens }: Scene, { at, first, mention }: Located): boolean => {
  if (at !== first || mention.what !== 'place' || mention.surface === mention.name) return false
  const readings = readingsOf(tokens[first]?.text ?? '').filter(({ known }) => known)
  return readings.length > 0 && readings.every(({ case: c }) => c !== 'gent')
}

/** «(завод двигателей)»: a few words in brackets. */
const asideEnd = (tokens: readonly Token[], at: number): number | null => {
  if (tokens[at]?.text !== '(') return null
  const close = tokens.slice(at, at + 6).findIndex(({ text }) => text === ')')
  return close < 0 ? null : at + close + 1
}

/** «по вопросам экономики», «отдела внешних связей»; a capitalised word only where the dictionary has it and it is no name. */
const concernEnd = (scene: Scene, at: number): number | null => {
  const token = scene.tokens[at]
  if (token?.kind !== 'word') return null
  if (isEastern(token)) return null
  if (token.text === 'по') return listEnd(scene, at + 1, 'datv')
  const known = readingsOf(token.text).filter((reading) => reading.known)
  if (token.capital && !isHeadWord(token) && !known.some(({ pos }) => pos === 'ADJF')) return null
  return listEnd(scene, at, 'gent')
}
