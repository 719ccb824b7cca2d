import { onceADocument } from '../once.ts'
import { type Named, partsOf, theGazetteer } from './gazetteer.ts'

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
