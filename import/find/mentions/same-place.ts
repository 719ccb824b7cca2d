import { fold, soundOf } from '../../../graph/words.ts'
import type { PlaceMention } from '../mention.ts'

/**
 * What a place is known by: the gazetteer's point with the number of a district («Прага 6»), else country and sound, so that «Чхунчхонпук-то» and «Чхунчхонбук-то» are one.
 */
const ownKey = ({ country, coordinates, name }: PlaceMention): string =>
  coordinates ? `${country} ${coordinates.join(' ')} ${/\d+$/.exec(name)?.[0] ?? ''}` : `${country} ${soundOf(name)}`

const isTold = ({ rule }: PlaceMention): boolean => rule === 'marked'

/**
 * What each place of one document is known by. A bare name means the place that the document calls a city, a province … elsewhere:
 * «Исфаган» the province, where it says «провинция Исфаган».
 */
export const placeKeys = (mentions: readonly PlaceMention[]): ((mention: PlaceMention) => string) => {
  const told = new Map<string, string>()
  const named = ({ country, name }: PlaceMention) => `${country} ${fold(name)}`
  for (const mention of mentions) if (isTold(mention) && !told.has(named(mention))) told.set(named(mention), ownKey(mention))
  return (mention) => (isTold(mention) ? ownKey(mention) : (told.get(named(mention)) ?? ownKey(mention)))
}
