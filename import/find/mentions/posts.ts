import { type Case, nominativesOf, toCase } from '../language/declension.ts'
import { inCaseOf, readingsOf } from '../language/morphology.ts'
import { type Token, tokenOf } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { postWords } from '../language/words.ts'
import type { FoundPost, Taken } from './found.ts'
import { heldIn } from './post-held.ts'
import type { Scene } from './scene.ts'

const posts = new Set(postWords.posts)
const titleAdjectives = new Set(postWords.titleAdjectives)
interface PostNoun {
  lemma: string
  case: Case
  plural: boolean
}
const postOf = ofWord(
  (word): string | null =>
    nominativesOf(word).find((form) => posts.has(form)) ??
    readingsOf(word).find((each) => each.known && posts.has(each.lemma))?.lemma ??
    null,
)
/** The noun of a post, with its case; null where the word is none. */
export const postNoun = (tokens: readonly Token[], at: number): PostNoun | null => {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.text.length < 3) return null
  const lemma = postOf(token)
  // «во главе с» leads to a post, and is none; neither is a surname before its initials.
  if (lemma === null || isInto(tokens[at - 1])) return null
  if (token.capital && tokens[at + 1]?.capital && tokens[at + 2]?.text === '.' && tokens[at + 1]?.text.length === 1 && hasSurname(token))
    return null
  const readings = readingsOf(token.text).filter(({ pos, lemma: own, known }) => pos === 'NOUN' && (own === lemma || !known))
  const singular = readings.find(({ number }) => number === 'sing') ?? readings[0]
  const low = token.text.toLowerCase().replaceAll('ё', 'е')
  return { lemma, case: low === lemma ? 'nomn' : toCase(singular?.case ?? 'gent'), plural: singular?.number === 'plur' }
}
const isInto = (token: Token | undefined): boolean => token?.text === 'в' || token?.text === 'во'
const hasSurname = ({ text }: Token): boolean => readingsOf(text).some(({ marks }) => marks.surname)

const mayAct = ofWord((text) => /^(?:врио|и|временно|исполня(?:ющ|вш).*)$/i.test(text))
/** Acting: «и.о.», «врио», «исполняющий обязанности»: the token after it. */
const actingEnd = ({ tokens }: Scene, at: number): number | null => {
  if (!tokens[at] || !mayAct(tokens[at])) return null
  const word = tokens[at].text.toLowerCase()
  if (word === 'врио') return at + 1
  if (word === 'и' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text.toLowerCase() === 'о' && tokens[at + 3]?.text === '.')
    return at + 4
  const next = word === 'временно' ? at + 1 : at
  return /^исполня(ющ|вш)/i.test(tokens[next]?.text ?? '') && tokens[next + 1]?.text.toLowerCase() === 'обязанности' ? next + 2 : null
}
const actingCase = (word: string): Case => (word.endsWith('ий') || word.length < 5 ? 'nomn' : word.endsWith('им') ? 'ablt' : 'gent')

/** Whether a post, its adjectives and «и.о.» included, can begin with a word. */
export const mayBeginPost = (text: string): boolean => {
  const token = tokenOf(text)
  return postOf(token) !== null || isTitleAdjective(token) || mayAct(token)
}
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
  // «заместителем председателя», «советника мэра», «заместителем генерального директора»
  for (let more = 0; more < 2; more++) {
    const below = overGenitives(tokens, core)
    const next = postNoun(tokens, below)
    if (!next || next.plural || taken.has(core) || taken.has(below) || (next.case !== 'gent' && next.case !== 'accs')) break
    title.push(...tokens.slice(core, below + 1).map(({ text }) => text))
    core = below + 1
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

const isTitleAdjective = ofWord((text) => nominativesOf(text).some((form) => titleAdjectives.has(form)))
/** Over the adjectives of a title in the genitive: «генерального», «первого». */
const overGenitives = (tokens: readonly Token[], from: number): number => {
  const noun = tokens.slice(from, from + 4).findIndex((token) => !(isTitleAdjective(token) && isGenitive(token)))
  return noun < 0 ? from : from + noun
}
const isGenitive = ofWord((text) => readingsOf(text).some(({ pos, case: c }) => pos === 'ADJF' && c === 'gent'))
/** Over «Чрезвычайный и Полномочный» to the noun; null where something else comes first. */
const nounOfTitle = (tokens: readonly Token[], from: number): number | null => {
  for (let at = from; at < from + 8; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') return null
    const isAdjective = isTitleAdjective(token)
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
