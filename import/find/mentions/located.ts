import type { HomeProfile } from '../../../graph/home.ts'
import type { PlaceType } from '../../../graph/vocabulary.ts'
import { type Case, nominativesOf } from '../language/declension.ts'
import { inCaseOf, readingsOf } from '../language/morphology.ts'
import { startsSentence, type Token } from '../language/tokens.ts'
import { nameWords, placeWords } from '../language/words.ts'
import type { CountryMention, HomeMention, MentionContext, PlaceMention } from '../mention.ts'
import { adjectiveBase, best, countryOfAdjective, type KnownPlace, namesAt, partsAt, placeOfAdjective, theGazetteer } from './gazetteer.ts'

/** A place, a country or the home city where it stands: `at` counts from its «г.», `first` from the name itself. */
export interface Located {
  at: number
  first: number
  end: number
  mention: CountryMention | PlaceMention | HomeMention
}

const joined = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}]/gu, '')
const markers = new Map(placeWords.markers.flatMap(({ lemmas, type }) => lemmas.map((lemma) => [lemma, type] as const)))
const easternSyllables = new Set(nameWords.eastern.map((syllable) => syllable.toLowerCase()))
const regionNouns = new Set([
  'область',
  'обл',
  'край',
  'регион',
  'земля',
  'провинция',
  'префектура',
  'воеводство',
  'кантон',
  'губерния',
  'штат',
  'округ',
])

const surfaceOf = (text: string, tokens: readonly Token[], from: number, end: number) => {
  const start = tokens[from]?.from ?? 0
  const stop = tokens[end - 1]?.to ?? start
  return { from: start, to: stop, surface: text.slice(start, stop) }
}

/** The kind of place that a word announces («г.», «провинцией»), and how many tokens it takes with its point. */
const markerAt = (tokens: readonly Token[], at: number): { type: PlaceType; length: number; lemma: string } | null => {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const lemma = nominativesOf(token.text).find((form) => markers.has(form))
  const type = lemma === undefined ? undefined : markers.get(lemma)
  if (lemma === undefined || type === undefined) return null
  const pointed = tokens[at + 1]?.text === '.'
  if (lemma.length <= 4 && !['г', 'гор', 'пров', 'преф', 'обл', 'край', 'ато', 'село', 'порт'].includes(lemma) && !lemma.startsWith('р-н'))
    return null
  return { type, length: pointed && lemma.length <= 6 ? 2 : 1, lemma }
}

/** The home city's names in every case, as they are compared: letters alone. */
const homeForms = new WeakMap<HomeProfile, Set<string>>()
const formsOfHome = (home: HomeProfile): Set<string> => {
  const known = homeForms.get(home)
  if (known) return known
  const forms = new Set([...Object.values(home.cases), ...home.aliases, home.name.ru].map(joined))
  homeForms.set(home, forms)
  return forms
}
const homeAt = (tokens: readonly Token[], at: number, home: HomeProfile): number | null => {
  const forms = formsOfHome(home)
  let letters = ''
  let found: number | null = null
  for (let end = at; end < Math.min(at + 5, tokens.length); end++) {
    const token = tokens[end]
    if (!token || (token.kind !== 'word' && token.text !== '-')) break
    letters += joined(token.text)
    if (token.kind === 'word' && forms.has(letters)) found = end + 1
  }
  return tokens[at]?.capital ? found : null
}

/** Whether a capitalised word is a common word of the language (or a person's name) rather than a place's. */
const isCommon = (tokens: readonly Token[], at: number): 'common' | 'both' | 'no' => {
  const readings = readingsOf(tokens[at]?.text ?? '').filter(({ known }) => known)
  const place = readings.some(({ marks }) => marks.place)
  const other = readings.some(({ marks }) => !marks.place)
  if (!other) return 'no'
  return place ? 'both' : 'common'
}
const isInitial = (token: Token | undefined): boolean => token?.kind === 'word' && token.capital && token.text.length === 1

const isLikely = (
  tokens: readonly Token[],
  at: number,
  end: number,
  place: KnownPlace,
  exact: boolean,
  context: MentionContext,
): boolean => {
  if (tokens[at - 1]?.text === '.' && isInitial(tokens[at - 2])) return false
  const inContext = place.country === context.country
  if (end - at > 1) return true
  const word = tokens[at]?.text ?? ''
  if (word.length <= 2 || easternSyllables.has(word.toLowerCase())) return inContext && exact && place.population >= 300_000
  if (word === word.toUpperCase() && word.length <= 4) return false
  const common = isCommon(tokens, at)
  const large = place.population >= 100_000
  if (common === 'common') return inContext && exact && large && !startsSentence(tokens, at)
  if (common === 'both') return (large || inContext) && (!startsSentence(tokens, at) || exact || large)
  return inContext || place.population >= 15_000 || place.placeType !== 'city'
}

const placeMention = (
  place: KnownPlace,
  at: { from: number; to: number; surface: string },
  type: PlaceType | null,
  sure: number,
): PlaceMention => ({
  what: 'place',
  ...at,
  name: place.name,
  placeType: type ?? place.placeType,
  country: place.country,
  coordinates: place.coordinates,
  adjective: false,
  rule: 'gazetteer',
  confidence: sure,
})

const knownPlaceAt = (
  text: string,
  tokens: readonly Token[],
  at: number,
  context: MentionContext,
  type: PlaceType | null,
): Located | null => {
  const token = tokens[at]
  if (!token?.capital) return null
  const parts = partsAt(tokens, at, 6)
  const found = namesAt(theGazetteer().placeNames, parts, 0)
  if (found.length === 0) return null
  const exact = (parts_: readonly string[]) => parts_.every((part, k) => parts[k]?.forms[0] === part)
  const fits = found.filter(
    ({ named, end }) => type !== null || isLikely(tokens, at, (parts[end - 1]?.token ?? at) + 1, named.means, exact(named.parts), context),
  )
  const straight = fits.filter(
    ({ named }) => exact(named.parts) && (named.means.country === context.country || named.means.population >= 100_000),
  )
  const pool = (straight.length > 0 ? straight : fits).map(({ named }) => named.means)
  const ofType = type === null ? pool : pool.filter(({ placeType }) => (placeType === 'city') === (type === 'city'))
  const place = best(ofType.length > 0 ? ofType : pool, context.country)
  const end = found[0] ? (parts[found[0].end - 1]?.token ?? at) + 1 : at + 1
  if (!place) return null
  return { at, first: at, end, mention: placeMention(place, surfaceOf(text, tokens, at, end), type, type === null ? 0.9 : 0.97) }
}

/** «Пловдивской области», «Фламандского региона»: an adjective and what kind of region it is. */
const adjectiveRegionAt = (
  text: string,
  tokens: readonly Token[],
  at: number,
  context: MentionContext,
  home: HomeProfile,
): Located | null => {
  const token = tokens[at]
  if (!token?.capital || adjectiveBase(token.text) === null) return null
  let noun = at + 1
  const marker = markerAt(tokens, noun)
  if (!marker || !regionNouns.has(marker.lemma)) return null
  const end = noun + marker.length
  noun = at + 1
  const surface = surfaceOf(text, tokens, at, end)
  const full = marker.lemma === 'обл' ? 'область' : marker.lemma
  const reading = readingsOf(full).find(({ pos, case: c, number }) => pos === 'NOUN' && c === 'nomn' && number === 'sing')
  const adjective = readingsOf(token.text)
    .find(({ pos }) => pos === 'ADJF')
    ?.inflect(['nomn', 'sing', reading?.gender ?? 'femn'])
  const name = `${adjective ? inCaseOf(token.text, adjective) : token.text} ${full}`
  const known = namesAt(
    theGazetteer().placeNames,
    partsAt(
      [
        { text: name.split(' ')[0] ?? '', kind: 'word' },
        { text: full, kind: 'word' },
      ],
      0,
      2,
    ),
    0,
  )
  const whole = best(
    known.map(({ named }) => named.means),
    context.country,
  )
  const region = placeOfAdjective(token.text, context.country)
  const isRegionItself = region !== null && region.placeType !== 'city'
  const place = whole ?? region
  const country = countryOfAdjective(token.text)
  if (country && !place) return null
  return {
    at,
    first: at,
    end,
    mention: {
      what: 'place',
      ...surface,
      name: whole?.name ?? (isRegionItself ? region.name : name),
      placeType: whole?.placeType ?? (isRegionItself ? region.placeType : marker.type),
      country: place?.country ?? context.country ?? home.country,
      coordinates: whole?.coordinates ?? (isRegionItself ? region.coordinates : null),
      adjective: false,
      rule: 'adjective-region',
      confidence: place ? 0.85 : 0.6,
    },
  }
}

/** A name after «г.» or «провинция» that no gazetteer has is a place nevertheless. */
const unknownPlaceAt = (
  text: string,
  tokens: readonly Token[],
  at: number,
  type: PlaceType,
  context: MentionContext,
  markerText: string,
): Located | null => {
  const token = tokens[at]
  if (token?.kind !== 'word' || !token.capital || token.text.length < 3) return null
  if (readingsOf(token.text).some(({ known, marks, pos }) => known && !marks.place && !marks.surname && pos !== 'ADJF')) return null
  const surface = surfaceOf(text, tokens, at, at + 1)
  // The marker's own case tells the name's only where it is written out: «провинции Даклак» leaves it as it is.
  const name =
    markerText.length > 4 && readingsOf(token.text).some(({ known }) => known)
      ? inCaseOf(token.text, readingsOf(token.text)[0]?.lemma ?? token.text)
      : token.text
  return {
    at,
    first: at,
    end: at + 1,
    mention: {
      what: 'place',
      ...surface,
      name,
      placeType: type,
      country: context.country,
      coordinates: null,
      adjective: false,
      rule: 'marker',
      confidence: 0.7,
    },
  }
}

const countryAt = (text: string, tokens: readonly Token[], at: number): Located | null => {
  const token = tokens[at]
  if (!token?.capital) return null
  const parts = partsAt(tokens, at, 8)
  const [found] = namesAt(theGazetteer().countryNames, parts, 0)
  if (!found) return null
  const end = (parts[found.end - 1]?.token ?? at) + 1
  if (end - at === 1 && found.named.abbreviation === null) {
    const common = isCommon(tokens, at)
    if (common === 'common' && startsSentence(tokens, at)) return null
    if (tokens[at - 1]?.text === '.' && isInitial(tokens[at - 2])) return null
  }
  return {
    at,
    first: at,
    end,
    mention: {
      what: 'country',
      ...surfaceOf(text, tokens, at, end),
      code: found.named.means.code,
      adjective: false,
      rule: 'country',
      confidence: 0.97,
    },
  }
}

const adjectiveAt = (text: string, tokens: readonly Token[], at: number, context: MentionContext): Located | null => {
  const token = tokens[at]
  if (token?.kind !== 'word' || adjectiveBase(token.text) === null) return null
  const surface = surfaceOf(text, tokens, at, at + 1)
  const country = countryOfAdjective(token.text)
  if (country)
    return {
      at,
      first: at,
      end: at + 1,
      mention: { what: 'country', ...surface, code: country.code, adjective: true, rule: 'country-adjective', confidence: 0.9 },
    }
  const place = placeOfAdjective(token.text, context.country)
  if (!place || readingsOf(token.text).some(({ known, pos }) => known && pos !== 'ADJF')) return null
  const common = readingsOf(token.text.toLowerCase()).some(({ known }) => known)
  const fits = common
    ? token.capital && place.population >= 300_000 && !startsSentence(tokens, at)
    : place.population >= 300_000 || place.country === context.country
  if (!fits) return null
  return { at, first: at, end: at + 1, mention: { ...placeMention(place, surface, null, 0.6), adjective: true, rule: 'place-adjective' } }
}

/** Every place, country and name of the home city in a text, by the token that it starts at; none overlaps another. */
export const locatedIn = (text: string, tokens: readonly Token[], context: MentionContext, home: HomeProfile): Located[] => {
  const found: Located[] = []
  let at = 0
  while (at < tokens.length) {
    const next = locatedAt(text, tokens, at, context, home)
    if (next) found.push(next)
    at = next ? next.end : at + 1
  }
  return found
}

const locatedAt = (text: string, tokens: readonly Token[], at: number, context: MentionContext, home: HomeProfile): Located | null => {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const homeEnd = homeAt(tokens, at, home)
  if (homeEnd !== null)
    return { at, first: at, end: homeEnd, mention: { what: 'home', ...surfaceOf(text, tokens, at, homeEnd), rule: 'home', confidence: 1 } }
  const country = countryAt(text, tokens, at)
  const place = knownPlaceAt(text, tokens, at, context, null)
  if (country && (!place || place.end <= country.end)) return country
  const region = adjectiveRegionAt(text, tokens, at, context, home)
  if (region) return region
  if (place) return place
  const marker = markerAt(tokens, at)
  if (marker) {
    const name = at + marker.length
    const after = homeAt(tokens, name, home)
    if (after !== null)
      return {
        at,
        first: name,
        end: after,
        mention: { what: 'home', ...surfaceOf(text, tokens, name, after), rule: 'home', confidence: 1 },
      }
    const marked =
      knownPlaceAt(text, tokens, name, context, marker.type) ??
      (marker.lemma === 'порт' || marker.lemma === 'регион' ? null : unknownPlaceAt(text, tokens, name, marker.type, context, token.text))
    if (marked) return { ...marked, at }
  }
  return adjectiveAt(text, tokens, at, context)
}

/** The case in which a located name stands, as far as its words tell. */
export const casesOf = (word: string): Set<Case> => new Set(readingsOf(word).map((reading) => reading.case as Case))
