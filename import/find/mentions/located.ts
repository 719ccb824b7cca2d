import type { HomeProfile } from '../../../graph/home.ts'
import { remembered, rememberedOf } from '../../../graph/remember.ts'
import { nominativesOf } from '../language/declension.ts'
import { readingsOf } from '../language/morphology.ts'
import { startsSentence } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { adjectiveBase, countriesFrom, countryOfAdjective, mayName, theGazetteer } from './gazetteer.ts'
import { adjectivePlace, knownPlaceAt, placeMention, unknownPlaceAt, wordSense } from './known-places.ts'
import { adjectiveRegionAt } from './regions.ts'
import { isAfterInitial, type Located, type Marker, markerAt, mayAnnounce, type Scope, surfaceOf } from './scope.ts'

/** Every place, country and name of the home city in a text, in order; none overlaps another. */
export const locatedIn = (scope: Scope): Located[] => {
  const found: Located[] = []
  for (let at = 0; at < scope.tokens.length; ) {
    const token = scope.tokens[at]
    const next = token?.kind === 'word' && (token.capital || mayTellPlace(token)) ? locatedAt(scope, at) : null
    if (next) found.push(next)
    at = next?.end ?? at + 1
  }
  return found
}

/** Without a capital letter only «город» and «пусанский» begin what is a place. */
const mayTellPlace = ofWord((text) => mayAnnounce(text) || adjectiveBase(text) !== null)
const locatedAt = (scope: Scope, at: number): Located | null => {
  const city = homeAt(scope, at)
  if (city) return city
  const country = countryAt(scope, at)
  const place = isVessel(scope, at) || isNamesake(scope, at) ? null : knownPlaceAt(scope, at, null)
  if (country && (!place || place.end <= country.end)) return country
  const named = adjectiveRegionAt(scope, at) ?? place
  if (named) return named
  const marker = markerAt(scope.tokens, at)
  const marked = marker && (homeAt(scope, marker.end) ?? knownAfter(scope, marker) ?? unmappedAt(scope, marker))
  if (marked?.mention.what === 'place' && marked.mention.rule === 'marked-unknown')
    scope.context.announced?.set(marked.mention.name.toLowerCase(), marked.mention)
  return marked ? { ...marked, at } : (announcedBefore(scope, at) ?? adjectiveAt(scope, at))
}

/** «палата Даларны», where the document has spoken of «лен Даларна». */
const announcedBefore = (scope: Scope, at: number): Located | null => {
  const { announced } = scope.context
  const token = scope.tokens[at]
  if (!announced || announced.size === 0 || !token?.capital || isAfterInitial(scope.tokens, at)) return null
  const known = [token.text.toLowerCase(), ...nominativesOf(token.text)].flatMap((form) => announced.get(form) ?? [])[0]
  return known
    ? { at, first: at, end: at + 1, mention: { ...known, ...surfaceOf(scope, at, at + 1), rule: 'announced-before', confidence: 0.6 } }
    : null
}

/** «г. Пусан», «провинция Чеджу»; a port is of a place and does not say of which kind: «порты Фландрии» make it no city. */
const knownAfter = (scope: Scope, { end, type, lemma }: Marker): Located | null =>
  (lemma === 'порт' ? knownPlaceAt(scope, end, null) : null) ?? knownPlaceAt(scope, end, type)

/** «подлодка «Сан-Хуан»», «паром «Хельсинки»»: a name of what sails or runs. */
const isVessel = ({ tokens }: Scope, at: number): boolean =>
  tokens[at - 1]?.kind === 'open' &&
  /^(?:круиз\p{L}+|подлод|лодк|крейсер|фрегат|корвет|эсмин|судн|суд[ао]|корабл|паром|теплоход|пароход|лайнер|парусник|барк|яхт|ледокол|поезд|шхун)/iu.test(
    tokens[at - 2]?.text ?? '',
  )

/** «гимназия имени Хуго Треффнера»: whom it is named after. */
const isNamesake = ({ tokens }: Scope, at: number): boolean =>
  /^(?:имени|им)$/.test(tokens[tokens[at - 1]?.text === '.' ? at - 2 : at - 1]?.text ?? '') && tokens[at + 1]?.capital === true

/** A place that no gazetteer has; «города Сербии» are of a country. */
const unmappedAt = (scope: Scope, marker: Marker): Located | null =>
  countryAt(scope, marker.end) || describesNext(scope, marker.end) ? null : unknownPlaceAt(scope, marker)

/** «развития города Рижской думы»: an adjective of the noun behind it is no city. */
const describesNext = ({ tokens }: Scope, at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token?.kind !== 'word' || next?.kind !== 'word' || next.capital || adjectiveBase(token.text) === null) return false
  const nouns = readingsOf(next.text).filter(({ known, pos, number }) => known && pos === 'NOUN' && number === 'sing')
  return readingsOf(token.text).some(
    ({ pos, number, case: c, gender }) =>
      pos === 'ADJF' && number === 'sing' && nouns.some((noun) => noun.case === c && noun.gender === gender),
  )
}

const lettersIn = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}]/gu, '')
const letters = ofWord(lettersIn)
const formsOf = rememberedOf((home: HomeProfile) => [
  ...new Set([...Object.values(home.cases), ...home.aliases, home.name.ru].map(lettersIn)),
])

/** The home city in any case, in spite of a space after its hyphen: «Санкт- Петербурга». */
const homeAt = (scope: Scope, at: number): Located | null => {
  const { tokens, home } = scope
  if (!tokens[at]?.capital) return null
  let written = ''
  let stop: number | null = null
  for (let end = at; end < at + 5; end++) {
    const token = tokens[end]
    if (!token || (token.kind !== 'word' && !/^[-–—‑]$/.test(token.text))) break
    written += letters(token)
    if (!formsOf(home).some((form) => form.startsWith(written))) break
    if (token.kind === 'word' && formsOf(home).includes(written)) stop = end + 1
  }
  if (stop === null) return null
  return { at, first: at, end: stop, mention: { what: 'home', ...surfaceOf(scope, at, stop), rule: 'home', confidence: 1 } }
}

/** The first letters of a country's official name: РА, ЧР, СРВ; nothing where there is but one. */
const lettersOf = remembered((code: string): string => {
  const official = theGazetteer().countries.find((country) => country.code === code)?.official ?? ''
  const initials = official.split(/[\s-]+/).flatMap((word) => (/^\p{Lu}/u.test(word) ? [word.charAt(0)] : []))
  return initials.length > 1 ? initials.join('') : ''
})
/** «Министерство здравоохранения РА»: the country that the text is about, by its letters. */
const byLettersAt = (scope: Scope, at: number): Located | null => {
  const { country } = scope.context
  const text = scope.tokens[at]?.text ?? ''
  if (country === null || !/^\p{Lu}{2,5}$/u.test(text) || text !== lettersOf(country) || scope.tokens[at + 1]?.kind === 'open') return null
  const mention = {
    what: 'country' as const,
    ...surfaceOf(scope, at, at + 1),
    code: country,
    adjective: false,
    rule: 'country-letters',
    confidence: 0.8,
  }
  return { at, first: at, end: at + 1, mention }
}

const mayBeginCountry = ofWord((text) => mayName(theGazetteer().countryNames, text))
const countryAt = (scope: Scope, at: number): Located | null => {
  const { tokens } = scope
  if (!tokens[at]?.capital || isAfterInitial(tokens, at)) return null
  if (!mayBeginCountry(tokens[at])) return byLettersAt(scope, at)
  const { parts, found: all } = countriesFrom(tokens, at)
  const [found] = all
  if (!found) return null
  const end = (parts[found.end - 1]?.token ?? at) + 1
  // «Того» begins a sentence oftener than it names Togo.
  if (end - at === 1 && found.named.abbreviation === null && wordSense(tokens[at]) === 'common' && startsSentence(tokens, at)) return null
  const mention = {
    what: 'country' as const,
    ...surfaceOf(scope, at, end),
    code: found.named.means.code,
    adjective: false,
    rule: 'country',
    confidence: 0.97,
  }
  return { at, first: at, end, mention }
}

const baseOf = ofWord(adjectiveBase)
/** «корейские», «пусанского»: a lower-case adjective of a place counts where it can be nothing else. */
const adjectiveAt = (scope: Scope, at: number): Located | null => {
  const token = scope.tokens[at]
  const base = token ? baseOf(token) : null
  if (!token || base === null || scope.home.adjectives.includes(`${base}ск`)) return null
  const surface = surfaceOf(scope, at, at + 1)
  const located = (mention: Located['mention']): Located => ({ at, first: at, end: at + 1, mention })
  const country = countryOfAdjective(token.text)
  if (country)
    return located({ what: 'country', ...surface, code: country.code, adjective: true, rule: 'country-adjective', confidence: 0.9 })
  const place = adjectivePlace(scope, token)
  if (!place) return null
  return located({ ...placeMention(place, surface, place.name, null), adjective: true, rule: 'place-adjective', confidence: 0.6 })
}
