import type { Case } from '../language/declension.ts'
import { type Reading, readingsOf } from '../language/morphology.ts'
import type { Token } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { organizationWords, placeWords, postWords } from '../language/words.ts'
import type { Located } from './scope.ts'

interface Scope {
  tokens: readonly Token[]
  located: ReadonlyMap<number, Located>
}
/** Tells a token where an organisation's name begins: a phrase ends before it. */
export type StopsAt = (token: number) => boolean
interface Walk extends Scope {
  stopsAt: StopsAt
}

const posts = new Set(postWords.posts)
const honorifics = new Set(postWords.honorifics)
const stops = new Set(postWords.phraseStops)
const partsOfWorld = new Set(placeWords.partsOfWorld)
/** «содействие торговле», «торговля продукцией». */
const governing: readonly (readonly [ReadonlySet<string>, Case])[] = [
  [new Set(postWords.withDative), 'datv'],
  [new Set(postWords.withInstrumental), 'ablt'],
]
const withPreposition = new Map(Object.entries(postWords.withPreposition))

const isNoun = ({ pos }: Reading): boolean => pos === 'NOUN'
const isAdjective = ({ pos }: Reading): boolean => pos === 'ADJF' || pos === 'PRTF'
/** Guessed readings make nouns of anything: they count only where the dictionary has none. */
const readings = (token: Token | undefined): readonly Reading[] => (token?.kind === 'word' ? likelyReadings(token) : [])
const likelyReadings = ofWord((text): readonly Reading[] => {
  // The dictionary has the letters of the alphabet as nouns, «и» among them; «МИД» is no noun here.
  if (text.length < 2 || /^\p{Lu}{2,}$/u.test(text)) return []
  const all = readingsOf(text)
  const known = all.filter((reading) => reading.known)
  if (known.some(({ pos }) => pos === 'PREP' || pos === 'CONJ')) return []
  return known.length > 0 ? known : all
})
/** A capitalised word that no dictionary has is an adjective only where it ends as one: «Эгле» is a name. */
const mayDescribe = ({ text, capital }: Token): boolean =>
  !capital || readingsOf(text).some(({ known }) => known) || /(?:[сц]к|[нтрлв])(?:ого|ому|ом|ым|им|ой|ых|их|ыми|ими)$/u.test(text)
const adjectiveIn = (token: Token | undefined, wanted: Case): boolean =>
  token !== undefined && mayDescribe(token) && readings(token).some((reading) => isAdjective(reading) && reading.case === wanted)
const nounIn = (token: Token | undefined, wanted: Case): Reading | undefined =>
  readings(token).find(
    (reading) =>
      isNoun(reading) && reading.case === wanted && !stops.has(reading.lemma) && !(posts.has(reading.lemma) && reading.number === 'sing'),
  )

/** Whether a word is a post's noun in a case. */
export const isPost = (token: Token | undefined, wanted: Case): boolean =>
  token?.kind === 'word' && readings(token).some(({ lemma, case: c }) => c === wanted && posts.has(lemma))

const isNamed = (place: Located | undefined): boolean => place !== undefined && (place.mention.what === 'home' || !place.mention.adjective)
/** «Лукина Е.В.», «Волков Семен Юрьевич»: a surname before initials or a given name is nobody's complement. */
const isSurname = ({ tokens }: Scope, at: number): boolean =>
  tokens[at]?.capital === true &&
  tokens[at + 1]?.capital === true &&
  (((tokens[at + 1]?.text.length ?? 9) <= 2 && tokens[at + 2]?.text === '.') ||
    (at > 0 && readings(tokens[at]).some(({ marks }) => marks.surname) && readings(tokens[at + 2]).some(({ marks }) => marks.patronymic)))

/** Adjectives «сельского и лесного», «научно-технической, инновационной» before a noun: where they end. */
const adjectivesEnd = (walk: Walk, at: number, wanted: Case): number => {
  const { tokens, located } = walk
  let end = at
  while (true) {
    const isNext = (token: number) => !isNamed(located.get(token)) && !isSurname(walk, token) && adjectiveIn(tokens[token], wanted)
    const noun = isNext(end) ? nounIn(tokens[end], wanted) : undefined
    // «Московского района»: no Московский, whatever surnames there are.
    const isOfDistrict = noun?.marks.surname === true && /^(?:район|р-н|округ)/.test(tokens[end + 1]?.text ?? '')
    if (isNext(end) && (noun === undefined || isOfDistrict || adjectiveIn(tokens[end + 1], wanted))) {
      end++
      continue
    }
    const joins = tokens[end]?.text === 'и' || tokens[end]?.text === ','
    if (!(end > at && joins && isNext(end + 1) && (!tokens[end + 1]?.capital || isPartOfWorld(tokens[end + 2])))) return end
    end += 2
  }
}

/** A noun with its adjectives in a case, and the genitives that hang on it; null where none starts here. */
const phraseEnd = (walk: Walk, at: number, wanted: Case, depth: number): number | null => {
  const { tokens, located, stopsAt } = walk
  if (tokens[at]?.kind !== 'word' || depth > 4 || /^(им|имени)$/.test(tokens[at]?.text ?? '') || stopsAt(at)) return null
  // «начальника порта г-на …»
  if (honorifics.has(tokens[at]?.text.toLowerCase() ?? '')) return null
  // «по делам ЕС и торговли»
  if (depth > 0 && /^\p{Lu}{2,5}$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'и') return at + 1
  const head = adjectivesEnd(walk, at, wanted)
  if (isNamed(located.get(head)) || isSurname(walk, head)) return null
  const noun = nounIn(tokens[head], wanted)
  if (
    !noun ||
    (tokens[head]?.capital &&
      (noun.marks.surname ||
        noun.marks.name ||
        isGivenName(tokens[head]) ||
        beginsName(walk, head, wanted) ||
        (depth > 0 && (!noun.known || (noun.marks.place && !partsOfWorld.has(noun.lemma))))))
  )
    return head > at && depth > 0 && isPluralAdjective(tokens[head - 1]) ? head : null
  for (const [words, governed] of governing) {
    const end = words.has(noun.lemma) ? phraseEnd(walk, head + 1, governed, depth + 1) : null
    if (end !== null) return end
  }
  const preposition = withPreposition.get(noun.lemma)
  if (preposition?.includes(tokens[head + 1]?.text ?? '')) {
    const whom = located.get(head + 2)
    // «по сотрудничеству с нидерландской стороны»: whose side, and not with whom.
    const end = whom && isNamed(whom) ? whom.end : phraseEnd(walk, head + 2, 'ablt', depth + 1)
    if (end !== null) return end
  }
  return joinedEnd(walk, head + 1, 'gent', depth + 1) ?? head + 1
}
/** «образованию Кнута Эвена Лунде»: capitalised nouns in one case before a word that no dictionary has are a name, whatever they mean. */
const beginsName = ({ tokens, located, stopsAt }: Walk, at: number, wanted: Case): boolean => {
  let end = at
  while (isBareNoun(tokens[end], wanted) && !located.has(end) && !stopsAt(end)) end++
  const last = tokens[end]
  const isUnheard =
    last?.kind === 'word' && last.capital && last.text.length > 2 && last.text !== last.text.toUpperCase() && !located.has(end)
  return end > at && end < at + 3 && isUnheard && !readingsOf(last.text).some(({ known }) => known)
}
const isBareNoun = (token: Token | undefined, wanted: Case): boolean =>
  token?.capital === true &&
  !isHeadNoun(token) &&
  readings(token).every(({ known, pos, number }) => known && pos === 'NOUN' && number === 'sing') &&
  readings(token).some(({ case: c, lemma }) => c === wanted && !partsOfWorld.has(lemma))
/** A body's own noun: «Института», «Федерации». */
const isHeadNoun = ofWord((text) => readingsOf(text).some(({ lemma }) => headNouns.has(lemma)))
const headNouns = new Set(organizationWords.heads.flatMap(({ lemmas }) => lemmas))
/** «сотрудничества Маргарита»: a given name in the nominative, which is no further genitive. */
const isGivenName = (token: Token | undefined): boolean =>
  readingsOf(token?.text ?? '').some(({ known, marks, case: c }) => known && marks.name && c === 'nomn')

/** «стран Северной, Восточной Европы и Балтии»: parts of the world make a list with capitals. */
const isPartOfWorld = (token: Token | undefined): boolean =>
  token?.capital === true && readings(token).some(({ lemma }) => partsOfWorld.has(lemma))

/** «творчества юных»: an adjective in place of a noun. */
const isPluralAdjective = (token: Token | undefined): boolean =>
  readings(token).some(({ number, case: c }) => number === 'plur' && c === 'gent')

const joinedEnd = (walk: Walk, at: number, wanted: Case, depth: number): number | null => {
  const { tokens } = walk
  const first = phraseEnd(walk, at, wanted, depth)
  if (first === null) return null
  let [sure, end] = [first, first]
  while (true) {
    const joint = tokens[end]?.text
    const next = tokens[end + 1]
    if ((joint !== 'и' && joint !== ',') || next?.kind !== 'word' || (isPerson(next) && !areMembers(tokens[end - 1]))) return sure
    if (next.capital && !isPartOfWorld(next) && !isPartOfWorld(tokens[end + 2])) return sure
    const after = phraseEnd(walk, end + 1, wanted, depth) ?? (wanted === 'datv' ? phraseEnd(walk, end + 1, 'gent', depth) : null)
    if (after === null) return sure
    end = after
    if (joint === 'и') sure = end
  }
}
/** «Союз промышленников и предпринимателей»: people after people. */
const areMembers = (token: Token | undefined): boolean =>
  token?.kind === 'word' && isPerson(token) && readings(token).some(({ number, case: c }) => number === 'plur' && c === 'gent')
/** A list of concerns does not go on with people: «Комитета по спорту и спортсменов». */
const isPerson = (token: Token): boolean => {
  const nouns = readings(token).filter(isNoun)
  return nouns.length > 0 && nouns.every(({ animate }) => animate)
}

/** Phrases in one case joined by commas and «и»: where they end. A comma counts only in a list that «и» closes. */
export const listEnd = (scope: Scope, at: number, wanted: Case, stopsAt: StopsAt = () => false): number | null =>
  joinedEnd({ ...scope, stopsAt }, at, wanted, 0)

/** A name in quotes: the token after its last quote, in spite of quotes that do not pair. `isHead` tells a word that starts another name. */
export const quotedEnd = (tokens: readonly Token[], at: number, isHead: (token: Token) => boolean): number | null => {
  if (tokens[at]?.kind !== 'open') return null
  let depth = 0
  let firstClose: number | null = null
  let joint: number | null = null
  for (let end = at; end < Math.min(at + 40, tokens.length); end++) {
    const token = tokens[end]
    if (!token || token.text === ';') break
    if (token.kind === 'open') {
      const before = tokens[end - 1]
      // «Заря СПб ГБУ «Дом …», «Норд совместно с «Зюйд»: a legal form or a preposition begins what is no part of an unclosed name.
      if (depth === 1 && firstClose === null && before && beginsAnother.has(before.text)) return unclosedEnd(tokens, at)
      if (depth === 1 && joint !== null && firstClose === null && before && isHead(before)) return joint
      if (depth === 1 && firstClose !== null) break
      const cut = depth === 1 && firstClose === null ? cutBefore(tokens, at, end) : null
      if (cut !== null) return cut
      depth++
    } else if (token.kind === 'close') {
      depth--
      if (depth === 0) return end + 1
      firstClose ??= end + 1
    } else if (depth === 1 && (token.text === 'и' || token.text === ',')) joint ??= end
    // Text that runs on after the first closing quote means that one quote closed both.
    if (firstClose !== null && end - firstClose > 6) break
  }
  return firstClose ?? unclosedEnd(tokens, at)
}
/** «Заря и «Восход»», «Заря на площади в рамках «Дней …»»: where a name ends that is not closed before the next one begins. */
const cutBefore = (tokens: readonly Token[], at: number, next: number): number | null => {
  if (/^[и,]$/.test(tokens[next - 1]?.text ?? '') && next - 1 > at + 1) return next - 1
  const place = tokens.findIndex(({ text }, token) => token > at + 1 && token < next && /^(?:на|во?|под|при|из|от|к)$/.test(text))
  return place > 0 && place < next - 1 ? place : null
}
const beginsAnother = new Set([...organizationWords.legalForms, 'с', 'со'])
/** «Трансмаш-Экспорт with no quote at its end: its capitalised words are the name. */
const unclosedEnd = (tokens: readonly Token[], at: number): number | null => {
  let end = at + 1
  while (tokens[end]?.kind === 'word' && tokens[end]?.capital && !beginsAnother.has(tokens[end]?.text ?? '')) end++
  // «СПб ГБУ» begins with the city.
  if (beginsAnother.has(tokens[end]?.text ?? '') && /^\p{Lu}\p{Lu}?\p{Ll}?$/u.test(tokens[end - 1]?.text ?? '')) end--
  return end > at + 1 && end < at + 6 ? end : null
}
