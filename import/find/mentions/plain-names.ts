import { onceADocument } from '../once.ts'
import { type KnownPlace, type Named, partsOf, theGazetteer } from './gazetteer.ts'

const startsAs = (parts: readonly string[], named: readonly Named<unknown>[] | undefined): boolean =>
  named?.some((one) => one.parts.every((part, at) => part === parts[at])) ?? false

/** Whether a text begins with the name of a state as lists have it: «Дания», «Республика Корея», «Италия, г. Венеция». */
export const isCountryName = onceADocument((text): boolean => {
  const parts = partsOf(text.replaceAll(/[,;:()–—]/g, ' '))
  return startsAs(parts, theGazetteer().countryNames.get(parts[0] ?? ''))
})

const marker =
  /^[–—-]?\s*(?:(?:г|гор|пров|преф|обл|р-н)\.|(?:город|провинция|префектура|область|регион|район|округ|штат|земля|кантон|муниципальн[а-я]+|автономн[а-я]+)(?!\p{L}))/iu
/** Whether a text begins with what names a place: «г. Орхус», «провинция …», a city that the gazetteer has. */
export const startsWithPlace = onceADocument((text): boolean => {
  if (marker.test(text)) return true
  const parts = partsOf(text.replaceAll(/[,;:()–—]/g, ' '))
  return startsAs(parts, theGazetteer().placeNames.get(parts[0] ?? ''))
})

/** The place of a country that lists call so, in the nominative; the largest of them. */
export const placeCalled = (name: string, country: string): KnownPlace | undefined => {
  const parts = partsOf(name)
  return theGazetteer()
    .placeNames.get(parts[0] ?? '')
    ?.filter((one) => one.means.country === country && one.parts.join(' ') === parts.join(' '))
    .map(({ means }) => means)
    .toSorted((a, b) => b.population - a.population)[0]
}
