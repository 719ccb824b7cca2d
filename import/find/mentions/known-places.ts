import type { PlaceType } from '../../../graph/vocabulary.ts'
import { nominativesOf } from '../language/declension.ts'
import { inCaseOf, lemmaOf, type Reading, readingsOf } from '../language/morphology.ts'
import { startsSentence, type Token, tokenOf } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { nameWords, organizationWords, placeWords, postWords } from '../language/words.ts'
import type { PlaceMention } from '../mention.ts'
import { formOf, isPostNoun } from './forms.ts'
import { type KnownPlace, mayName, type Named, namesAt, partsAt, placeOfAdjective, placesFrom, theGazetteer } from './gazetteer.ts'
import { isHeadWord } from './heads.ts'
import { isAfterInitial, type Located, type Marker, markerAt, type Scope, surfaceOf } from './scope.ts'

/** «Азия» is also a town in the Philippines. */
const partsOfWorld = new Set(placeWords.partsOfWorld)
const syllables = new Set(nameWords.eastern.map((syllable) => syllable.toLowerCase()))

/** What the dictionary takes a capitalised word for. */
export const wordSense = (token: Token | undefined): 'place' | 'common' | 'both' | 'unknown' => {
  const readings = readingsOf(token?.text ?? '').filter(({ known }) => known)
  if (readings.length === 0) return 'unknown'
  const places = readings.filter(({ marks }) => marks.place).length
  return places === 0 ? 'common' : places === readings.length ? 'place' : 'both'
}

/** «имени Ле Ван Хуна», «со дня рождения …»: a further word of a name. */
const isNamesake = (tokens: readonly Token[], at: number): boolean => {
  let first = at
  while (tokens[first - 1]?.kind === 'word' && tokens[first - 1]?.capital) first--
  return first < at && /^(?:имени|рождения)$/.test(tokens[first - 1]?.text ?? '')
}

/** «мэрия», «муниципалитет»: what stands before a city's name. */
const isSeat = formOf(new Set(organizationWords.heads.filter(({ type }) => type === 'government').flatMap(({ lemmas }) => lemmas)))
const isCapitals = (word: string): boolean => word.length > 2 && word === word.toUpperCase()
const isAmongSmall = (tokens: readonly Token[], at: number): boolean =>
  [...tokens.slice(Math.max(0, at - 3), at), ...tokens.slice(at + 1, at + 4)].some(
    ({ text, kind }) => kind === 'word' && /\p{Ll}/u.test(text),
  )

/** «заместителем мэра Миланом Йовичем»: a given name before a surname, and no city. */
const isGivenName = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || next?.kind !== 'word' || !next.capital || next.text.length === 1) return false
  const isName =
    readingsOf(token.text).some(({ known, marks }) => known && marks.name) ||
    // «мэра Милана Джузеппе Салы» is of Milan; nobody is mayor by Milan.
    (isPostNoun(tokens[at - 1]) && /(?:[оеё]м|[ыи]м|[оеё]й)$/.test(token.text))
  const others = readingsOf(next.text).filter(({ known }) => known)
  return isName && others.every(({ marks }) => marks.surname || marks.patronymic)
}
const isUnknownName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return (
    token?.kind === 'word' &&
    token.capital &&
    token.text.length > 2 &&
    !startsSentence(tokens, at) &&
    !readingsOf(token.text).some(({ known }) => known)
  )
}

/** Whether a name of the gazetteer is that place here: short, common or small ones must earn it by the context's country or their size. */
const isLikely = (scope: Scope, at: number, end: number, place: KnownPlace, isExact: boolean): boolean => {
  const { tokens, context } = scope
  const word = tokens[at]?.text ?? ''
  if (isAfterInitial(tokens, at) || isNamesake(tokens, at)) return false
  // «ведущая – Каори Исии»: a small town behind a word that nobody knows is a surname.
  if (place.population < 100_000 && place.placeType === 'city' && isUnknownName(tokens, at - 1)) return false
  if (end - at > 1) return true
  const isHere = place.country === context.country
  if (!isExact && isGivenName(tokens, at)) return false
  // «ЮТИКА» in a text of small letters is an abbreviation.
  if (isCapitals(word) && isAmongSmall(tokens, at)) return false
  if (word.length <= 2 || syllables.has(word.toLowerCase())) return isHere && isExact && place.population >= 300_000
  if (word === word.toUpperCase() && word.length <= 4) return false
  const isLarge = place.population >= 100_000 || place.placeType !== 'city'
  // «Иванова», «Пушкина» are people before they are towns.
  if (!isExact && readingsOf(word).some(({ known, marks }) => known && (marks.surname || marks.name))) {
    const isKnownPlace = wordSense(tokens[at]) !== 'common' && place.population >= 300_000 && place.country !== scope.home.country
    return isKnownPlace || (isHere && (isLarge || place.placeType !== 'city'))
  }
  switch (wordSense(tokens[at])) {
    case 'common':
      return (
        isHere &&
        isLarge &&
        !startsSentence(tokens, at) &&
        (isExact || isPostNoun(tokens[at - 1]) || isSeat(tokens[at - 1]) || isOfBody(tokens, at))
      )
    case 'both':
      return (isLarge || isHere) && (!startsSentence(tokens, at) || isExact || isLarge)
    default:
      // «Юлии Маточкин и Хассена Досса»: a surname behind a given name that no dictionary has.
      if (!isHere && !isExact && (isUnknownName(tokens, at - 1) || isNameOfOne(tokens, at))) return false
      return isHere || place.population >= 15_000 || place.placeType !== 'city'
  }
}

/** «театра Ниша»: of a body. */
const isOfBody = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  return before !== undefined && isHeadWord(before)
}
const isNamed = formOf(new Set([...postWords.callings, ...postWords.named]))
/** «дирижёр Сузана Костич»: two names behind one who is of no place. */
const isNameOfOne = (tokens: readonly Token[], at: number): boolean =>
  isNamed(tokens[at - 1]) && isUnknownName(tokens, at + 1) && tokens[at + 2]?.capital !== true

export const placeMention = (
  place: KnownPlace,
  at: { from: number; to: number; surface: string },
  name: string,
  type: PlaceType | null,
): PlaceMention => ({
  what: 'place',
  ...at,
  name,
  placeType: type ?? place.placeType,
  country: place.country,
  coordinates: place.coordinates,
  adjective: false,
  rule: type === null ? 'gazetteer' : 'marked',
  confidence: type === null ? 0.9 : 0.97,
})

/** The name that the text uses, without a word that only says what it is: «АТО Гагаузия» is Гагаузия. */
const nameAs = ({ text }: Named<KnownPlace>): string => {
  const [first = '', ...rest] = text.split(' ')
  return rest.length > 0 && markerAt([{ ...tokenOf(first), capital: false }], 0) ? rest.join(' ') : text
}

const mayBeginPlace = ofWord((text) => mayName(theGazetteer().placeNames, text) && !partsOfWorld.has(lemmaOf(text)))
/** A place of the gazetteer, by the name that the text uses. `type` is what the word before it said. */
export const knownPlaceAt = (scope: Scope, at: number, type: PlaceType | null): Located | null => {
  const { tokens, context } = scope
  const token = tokens[at]
  if (!token?.capital || !mayBeginPlace(token)) return null
  const { parts, found } = placesFrom(tokens, at)
  const isExact = (words: readonly string[]) => words.every((word, k) => parts[k]?.forms[0] === word)
  const endOf = (end: number) => (parts[end - 1]?.token ?? at) + 1
  const fits = found.filter(({ named, end }) => type !== null || isLikely(scope, at, endOf(end), named.means, isExact(named.parts)))
  // A form that stands as it is written weighs more than one that declension could give: «Осаки» is Осака all the same.
  const weight = ({ means, text, parts: words }: Named<KnownPlace>) =>
    (means.country === context.country ? 1e10 : 0) +
    (type !== null && (means.placeType === 'city') === (type === 'city') ? 1e9 : 0) +
    (means.population + 1) * (isExact(words) ? 5 : 1) +
    (text === means.name ? 0.5 : 0)
  const [best] = fits.sort((a, b) => weight(b.named) - weight(a.named))
  if (!best) return null
  // «выставка «Гауди»»: a title of one word that is no city's name as it stands.
  if (type === null && tokens[at - 1]?.kind === 'open' && tokens[endOf(best.end)]?.kind === 'close' && !isExact(best.named.parts))
    return null
  // «район Тузла» of Turkey is not the city of Bosnia.
  if (
    type !== null &&
    type !== 'city' &&
    best.named.means.placeType === 'city' &&
    context.country &&
    best.named.means.country !== context.country
  )
    return null
  const end = endOf(best.end)
  const district = best.named.means.placeType === 'city' ? numberOfDistrict(scope, at, end) : null
  const written = surfaceOf(scope, at, district === null ? end : end + 1)
  const mention = placeMention(best.named.means, written, nameAs(best.named), type)
  if (district !== null)
    return { at, first: at, end: end + 1, mention: { ...mention, name: `${mention.name} ${district}`, placeType: 'district' } }
  return { at, first: at, end, mention }
}

/** «Прага 6», but not «в Праге 6 июня», «в Праге 6, 7 мая»: a district of a city by its number. */
const numberOfDistrict = ({ tokens }: Scope, at: number, end: number): string | null => {
  const [number, next, before] = [tokens[end], tokens[end + 1], tokens[at - 1]]
  if (number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text) || !number.spaced) return null
  if (next === undefined || /^[()»;]$/.test(next.text)) return number.text
  const isAfterPreposition = /^(?:в|во|из|на|до|от)$/i.test(before?.text ?? '')
  return !isAfterPreposition && (next.text === ',' || (next.kind === 'word' && next.capital)) ? number.text : null
}

/**
 * The place abroad that an adjective means: «Рижская», «пусанского». One that the dictionary knows as a plain adjective needs a capital
 * letter and a large place; «Королевская», «Кировским» are no towns of the home country.
 */
export const adjectivePlace = ({ context, home }: Pick<Scope, 'context' | 'home'>, token: Token): KnownPlace | null => {
  const place = placeOfAdjective(token.text, context.country)
  if (!place || place.country === home.country) return null
  if (home.districts.some((district) => nominativesOf(token.text).includes(district.toLowerCase()))) return null
  const isRegion = place.placeType !== 'city'
  const isCommon = readingsOf(token.text.toLowerCase()).some(({ known }) => known)
  const least = place.country === context.country ? 50_000 : 100_000
  if (isCommon) return token.capital && (isRegion || place.population >= least) ? place : null
  return token.capital || place.population >= 300_000 || place.country === context.country ? place : null
}

/** A name after «г.» or «провинция» that no gazetteer has is a place nevertheless. */
export const unknownPlaceAt = (scope: Scope, { end: at, type, lemma }: Marker): Located | null => {
  const token = scope.tokens[at]
  if (token?.kind !== 'word' || !token.capital || token.text.length < 3 || lemma === 'порт' || lemma === 'регион') return null
  if (token.text === token.text.toUpperCase() || partsOfWorld.has(lemmaOf(token.text))) return null
  // «министром штата Анандибен Патель»: two words behind a post are who holds it; «мэр города Инчхон Сон Ен Гиль» has more.
  const [second, third] = [scope.tokens[at + 1], scope.tokens[at + 2]]
  if (isPostNoun(scope.tokens[at - 2]) && isNameWord(second) && !isNameWord(third)) return null
  const joined = joinedName(scope, at)
  if (joined) return joined
  const known = readingsOf(token.text).filter((reading) => reading.known)
  const noun = scope.tokens[at + 1]
  // «область Северная Остроботния»: an adjective and a name that no dictionary has.
  const isPair =
    known.some(({ pos }) => pos === 'ADJF') && noun?.kind === 'word' && noun.capital && !readingsOf(noun.text).some((each) => each.known)
  if (isPair) return unknownPlace(scope, at, at + 2, type, `${token.text} ${noun.text}`)
  if (
    !foreignRegions.has(lemma) &&
    known.some(({ marks, pos }) => !marks.place && !marks.surname && pos !== 'ADJF') &&
    !isPlaceName(token, known)
  )
    return null
  // «между городами Дополнительный протокол»: what follows several places is no name of one.
  const marker = readingsOf(scope.tokens[at - 1]?.text ?? '')
  if (known.some(({ pos }) => pos === 'ADJF') && marker.length > 0 && marker.every(({ number }) => number === 'plur')) return null
  const [reading] = known
  // An unknown word stays as it stands: after «провинции» foreign names are mostly not declined.
  return unknownPlace(
    scope,
    at,
    at + 1,
    type,
    reading && lemma.length > 4 && !foreignRegions.has(lemma) ? inCaseOf(token.text, reading.lemma) : token.text,
  )
}
/** «медье Зала»: these announce a place, whatever the word means at home. */
const foreignRegions = new Set(placeWords.foreignRegions)
/** A capitalised word that can begin no body's name. */
const isNameWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.capital && token.text.length > 1 && !isHeadWord(token)
const joints = new Set(placeWords.joints)
/** «Картахена-де-Индиас»: a city of the context's country by a longer name than the gazetteer has. */
const joinedName = (scope: Scope, at: number): Located | null => {
  const [head = '', joint = '', ...rest] = (scope.tokens[at]?.text ?? '').split('-')
  if (rest.length === 0 || !joints.has(joint)) return null
  const [found] = namesAt(theGazetteer().placeNames, partsAt([{ text: head, kind: 'word' }], 0, 1), 0)
    .filter(({ named: { means } }) => means.country === scope.context.country && means.placeType === 'city')
    .toSorted((a, b) => b.named.means.population - a.named.means.population)
  const name = found?.named.text
  return found && name
    ? { at, first: at, end: at + 1, mention: placeMention(found.named.means, surfaceOf(scope, at, at + 1), name, 'city') }
    : null
}
/** «Боливар» is a place too, and no syllable of an East Asian name. */
const isPlaceName = ({ text }: Token, known: readonly Reading[]): boolean =>
  known.some(({ marks }) => marks.place) && !syllables.has(text.toLowerCase())

const unknownPlace = (scope: Scope, at: number, end: number, type: PlaceType, name: string): Located => ({
  at,
  first: at,
  end,
  mention: {
    what: 'place',
    ...surfaceOf(scope, at, end),
    name,
    placeType: type,
    country: scope.context.country,
    coordinates: null,
    adjective: false,
    rule: 'marked-unknown',
    confidence: 0.7,
  },
})
