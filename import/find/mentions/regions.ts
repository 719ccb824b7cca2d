import { inCaseOf, readingsOf } from '../language/morphology.ts'
import { placeWords } from '../language/words.ts'
import { adjectiveBase, best, countryOfAdjective, namesAt, partsAt, placeOfAdjective, theGazetteer } from './gazetteer.ts'
import { type Located, markerAt, type Scope, surfaceOf } from './scope.ts'

const regionNouns = new Set(placeWords.regions)
const ofCompass = new Set(placeWords.ofCompass)
const compass = new Set(placeWords.compass)

/** «Пловдивской области», «Фламандского региона»: an adjective and what kind of region it is of. */
export const adjectiveRegionAt = (scope: Scope, at: number): Located | null => {
  const { tokens, context, home } = scope
  const token = tokens[at]
  const marker = token?.capital ? markerAt(tokens, at + 1) : null
  if (!token || !marker) return null
  const isOfCompass = ofCompass.has(marker.lemma) && readingsOf(token.text).some(({ lemma }) => compass.has(lemma))
  if (!isOfCompass && (adjectiveBase(token.text) === null || !regionNouns.has(marker.lemma))) return null
  const noun = placeWords.full[marker.lemma] ?? marker.lemma
  const name = `${nominative(token.text, noun)} ${noun}`
  const known = namesAt(
    theGazetteer().placeNames,
    partsAt(
      name.split(' ').map((text) => ({ text, kind: 'word' })),
      0,
      4,
    ),
    0,
  )
  const place = placeOfAdjective(token.text, context.country)
  const region =
    best(
      known.map(({ named }) => named.means),
      context.country,
    ) ?? (place && place.placeType !== 'city' ? place : null)
  if (!region && !place && countryOfAdjective(token.text)) return null
  // An adjective that the dictionary has, of a city that no gazetteer has, is of the home country: «Вологодская область».
  const isFamiliar = !isOfCompass && readingsOf(token.text).some(({ known: isKnown }) => isKnown)
  return {
    at,
    first: at,
    end: marker.end,
    mention: {
      what: 'place',
      ...surfaceOf(scope, at, marker.end),
      name: region?.name ?? name,
      placeType: region?.placeType ?? marker.type,
      country: (region ?? place)?.country ?? (isFamiliar ? home.country : (context.country ?? home.country)),
      coordinates: region?.coordinates ?? null,
      adjective: false,
      rule: 'adjective-region',
      confidence: region || place ? 0.85 : 0.6,
    },
  }
}

const nominative = (adjective: string, noun: string): string => {
  const gender = readingsOf(noun).find(({ pos, case: c, number }) => pos === 'NOUN' && c === 'nomn' && number === 'sing')?.gender ?? 'femn'
  const turned = readingsOf(adjective)
    .find(({ pos }) => pos === 'ADJF')
    ?.inflect(['nomn', 'sing', gender])
  return turned ? inCaseOf(adjective, turned) : adjective
}
