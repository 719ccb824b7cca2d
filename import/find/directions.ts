import type { DirectionFact } from '../../graph/facts.ts'
import type { Reading } from './mention.ts'
import type { Scene } from './told.ts'
import { topicsOf } from './topics.ts'

/** What a brief writes where there is nothing to say. */
const saysNothing = /^(?:в документах\s+)?(?:не\s+указан[аоы]?|сведений\s+нет|нет)$/iu

/** A promising direction of cooperation in the document's words, its bullet and last sign left off. */
export const directionOf = (reading: Reading, country: string | null, { entities, home, source }: Scene): DirectionFact[] => {
  const { text } = reading.stretch
  const words = text
    .replace(/^\s*(?:[·•▪◦*–—-]|\d{1,2}[.)])?\s*/u, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.;:,]+$/u, '')
  if (!/\p{L}{3}/u.test(words) || saysNothing.test(words)) return []
  const from = text.search(/\p{L}/u)
  const named = reading.mentions.filter((mention) => mention.what === 'place' && mention.country !== home.country)
  const places = [...new Set(named.flatMap((mention) => entities.idOf(mention) ?? []))]
  return [
    {
      text: words,
      ...(country === null ? {} : { country }),
      ...(places.length > 0 ? { places } : {}),
      topics: topicsOf(words),
      ...source(reading.stretch, from, text.trimEnd().length),
      rule: 'directions/item',
      confidence: 0.95,
    },
  ]
}
