import { soundOf } from '../../../graph/words.ts'
import type { PlaceMention } from '../mention.ts'

/**
 * What a place is known by within a document: the gazetteer's point, else country and sound, so that «Чхунчхонпук-то» and
 * «Чхунчхонбук-то» are one.
 */
export const placeKey = ({ country, coordinates, name }: PlaceMention): string =>
  coordinates ? `${country} ${coordinates.join(' ')}` : `${country} ${soundOf(name)}`
