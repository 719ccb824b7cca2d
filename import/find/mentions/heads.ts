import { nominativesOf } from '../language/declension.ts'
import { inCaseOf, type Reading, readingsOf } from '../language/morphology.ts'
import { type Token, tokenOf } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { type Head, organizationWords } from '../language/words.ts'

/** The words that a phrase is looked for among. */
interface Words {
  tokens: readonly Token[]
}

/** Adjectives and the head noun that they agree with. */
export interface Phrase {
  at: number
  headAt: number
  lemma: string
  head: Head
  reading: Reading
  adjectives: { token: Token; reading: Reading }[]
}

const heads = new Map<string, Head[]>()
for (const head of organizationWords.heads) for (const lemma of head.lemmas) heads.set(lemma, [...(heads.get(lemma) ?? []), head])
// A head that asks for its adjectives («рабочая группа») comes before the same word without.
for (const list of heads.values()) list.sort((a, b) => Number(b.adjectives !== undefined) - Number(a.adjectives !== undefined))
const notBefore = new Set(organizationWords.notBefore)

/** The head nouns that a word can be, with the readings as which it is one: «компанией-производителем» is a компания. */
const headsOf = (token: Token | undefined): { lemma: string; readings: readonly Reading[] } | null =>
  token?.kind !== 'word' || token.text.length < 3 ? null : headsOfWord(token)

const headsOfWord = ofWord((written): { lemma: string; readings: readonly Reading[] } | null => {
  // «Пушкинским р-ном»
  const text = written.replace(/^р-н(?=а|у|ом|е|$)/u, 'район')
  // «компанией-производителем», «яхт-клуба»
  const parts = text.split('-')
  const known = (word: string) => nominativesOf(word).find((form) => heads.has(form))
  const whole = known(text) ?? readingsOf(text).find((each) => each.known && each.pos === 'NOUN' && heads.has(each.lemma))?.lemma
  const part = whole !== undefined || parts.length < 2 ? undefined : parts.find((each) => each.length > 2 && known(each) !== undefined)
  const lemma = whole ?? (part === undefined ? undefined : known(part))
  if (lemma === undefined) return null
  const readings = readingsOf(part ?? text).filter(({ pos }) => pos === 'NOUN')
  const own = readings.filter((reading) => reading.lemma === lemma)
  if (own.length === 0 && readings.some((reading) => reading.known)) return null
  return { lemma, readings: own.length > 0 ? own : readings }
})

/** A head in the plural: «компаний». */
export const pluralHeadAt = ({ tokens }: Words, at: number): Head | null => {
  const noun = headsOf(tokens[at])
  return noun?.readings.some(({ number }) => number === 'plur')
    ? (heads.get(noun.lemma)?.find(({ adjectives, verbal }) => !adjectives && !verbal) ?? null)
    : null
}

const mayBePluralAdjective = ofWord((text) => readingsOf(text).some(({ pos, number }) => pos === 'ADJF' && number === 'plur'))
const isPluralAdjective = (token: Token | undefined): boolean => token !== undefined && mayBePluralAdjective(token)
/** Adjectives and a head in the plural that has a place behind it; the name as of one of them: «торгово-промышленными палатами» gives «Торгово-промышленная палата». */
export const pluralPhraseAt = ({ tokens }: Words, at: number): { headAt: number; head: Head; lemma: string; name: string } | null => {
  let headAt = at
  while (headAt < at + 3 && !headsOf(tokens[headAt])) {
    if (!isPluralAdjective(tokens[headAt])) return null
    headAt++
  }
  const noun = headsOf(tokens[headAt])
  const reading = noun?.readings.find(({ number, known }) => number === 'plur' && known)
  if (!noun || !reading || noun.readings.some(({ number, case: c }) => number === 'sing' && c === reading.case)) return null
  const adjectives = tokens.slice(at, headAt).map((token) => {
    const own = readingsOf(token.text).find(({ pos, number, case: c }) => pos === 'ADJF' && number === 'plur' && c === reading.case)
    return own?.inflect(['nomn', 'sing', reading.gender]) ?? null
  })
  if (adjectives.some((adjective) => adjective === null)) return null
  const lemmas = tokens.slice(at, headAt).flatMap(({ text }) => readingsOf(text).map(({ lemma }) => lemma))
  const head = heads.get(noun.lemma)?.find((each) => fits(each, lemmas) && !each.verbal && !each.unit && each.needs === 'name')
  return head ? { headAt, head, lemma: noun.lemma, name: capitalised([...adjectives, noun.lemma].join(' ')) } : null
}

/** The head noun that a word is, in the nominative. */
export const headLemma = (token: Token): string | null => headsOf(token)?.lemma ?? null

/** Whether a word can be the head of an organisation's name. */
export const isHeadWord = (token: Token): boolean => headsOf(token) !== null

/** Adjectives and their head noun, starting exactly at a token; null where there is none, or the head is plural. */
export const nounPhraseAt = ({ tokens }: Words, at: number): Phrase | null => {
  let headAt = at
  while (headAt < at + 7 && !headsOf(tokens[headAt])) {
    const token = tokens[headAt]
    // «Российско-Армянский (Славянский) университет»
    if (headAt > at && isBracketedAdjective(tokens, headAt)) {
      headAt += 3
      continue
    }
    if (headAt > at && joinsAdjectives(tokens, at, headAt)) {
      headAt++
      continue
    }
    if (token?.kind !== 'word' || !mayBeAdjective(token)) return null
    headAt++
  }
  const noun = headsOf(tokens[headAt])
  if (!noun || headAt >= at + 7) return null
  const words = tokens.slice(at, headAt).filter(({ kind, text }) => kind === 'word' && text !== 'и')
  const isJoined = words.length < headAt - at && tokens.slice(at, headAt).some(({ text }) => text === 'и')
  for (const reading of noun.readings) {
    if (reading.number === 'plur') continue
    const adjectives = agreeing(words, reading)
    const lemmas = adjectives.map((each) => each.reading.lemma)
    if (adjectives.some((each) => !each.token.capital && notBefore.has(each.reading.lemma))) return null
    const head = heads.get(noun.lemma)?.find((each) => fits(each, lemmas))
    const loose = words.every(
      (word, k) => adjectives.some(({ token }) => token === word) || (k === words.length - 1 && isLoose(head, word)),
    )
    if (head && loose && (!isJoined || joining.has(head.type))) return { at, headAt, lemma: noun.lemma, head, reading, adjectives }
  }
  return null
}

/** «Арктический и антарктический институт»: a second adjective in the same name has no capital. */
const joinsAdjectives = (tokens: readonly Token[], at: number, joint: number): boolean => {
  const after = tokens[joint + 1]
  return tokens[joint]?.text === 'и' && tokens[at]?.capital === true && after?.kind === 'word' && !after.capital && mayBeAdjective(after)
}
const joining = new Set(['research', 'university', 'school', 'hospital', 'museum'])

const mayBeAdjective = ofWord((text) => readingsOf(text).some(({ pos }) => pos === 'ADJF'))
/** Whether a phrase, of one body or of several, can begin with a word. */
export const mayBeginPhrase = (token: Token): boolean => headsOf(token) !== null || mayBeAdjective(token)
const isBracketedAdjective = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '(' &&
  tokens[at + 2]?.text === ')' &&
  tokens[at + 1]?.capital === true &&
  mayBeAdjective(tokens[at + 1] ?? tokenOf(''))

const fits = (head: Head, lemmas: readonly string[]): boolean =>
  !head.adjectives || head.adjectives.some((wanted) => lemmas.some((lemma) => lemma.endsWith(wanted)))
/** A writer's slip in the ending of an adjective that always stands there: «Генеральный консульством». */
const isLoose = (head: Head | undefined, { text }: Token): boolean =>
  head?.loose?.some((stem) => text.toLowerCase().startsWith(stem)) ?? false

const agreeing = (words: readonly Token[], { case: wanted, gender }: Reading) =>
  words.flatMap((token) => {
    const fitting = readingsOf(token.text).filter(
      (each) => each.pos === 'ADJF' && each.case === wanted && each.number === 'sing' && (each.gender === gender || each.gender === ''),
    )
    // «Большим» is of «большой» sooner than of «больший».
    const reading = fitting.find(({ lemma }) => !lemma.endsWith('ший')) ?? fitting[0]
    return reading ? [{ token, reading }] : []
  })

/** The adjectives and the head in the nominative, capitals kept: «Торгово-промышленной палатой» gives «Торгово-промышленная палата». */
export const nominativePhrase = ({ tokens }: Words, { at, headAt, lemma, reading, adjectives }: Phrase): string => {
  const words = tokens.slice(at, headAt).map((token) => {
    const agreed = adjectives.find((each) => each.token === token)?.reading ?? readingsOf(token.text).find(({ pos }) => pos === 'ADJF')
    return inCaseOf(token.text, (agreed && straightAdjective(token.text, agreed, reading.gender)) ?? token.text)
  })
  const head = tokens[headAt]?.text ?? ''
  const straight = (reading.known ? reading.inflect(['nomn', 'sing']) : null) ?? lemma
  const parts = head.split('-').map((part) => (nominativesOf(part).includes(lemma) ? straight : (nominativeNoun(part) ?? part)))
  const noun = straight.includes('-') || parts.length < 2 ? straight : parts.join('-')
  return capitalised([...words, inCaseOf(head, noun)].join(' ').replaceAll('( ', '(').replaceAll(' )', ')'))
}

/** An adjective in the nominative; «высшей» has «высокий» for its lemma, and keeps its own stem. */
const straightAdjective = (word: string, reading: Reading, gender: string): string | null => {
  const form = reading.inflect(['nomn', 'sing', gender])
  const comparative = /^(\p{L}+[шч])(?:ий|его|ему|им|ем|ая|ей|ую|ее)$/u.exec(word.toLowerCase())?.[1]
  if (comparative === undefined || form?.startsWith(comparative) !== false) return form
  return `${comparative}${gender === 'femn' ? 'ая' : gender === 'neut' ? 'ее' : 'ий'}`
}

const nominativeNoun = (word: string): string | null =>
  readingsOf(word)
    .find(({ pos, known }) => known && pos === 'NOUN')
    ?.inflect(['nomn', 'sing']) ?? null

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
