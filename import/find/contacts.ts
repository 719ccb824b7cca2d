import type { ContactFact } from '../../graph/facts.ts'
import type { Reading } from './mention.ts'
import type { Scene } from './told.ts'

/** Who answers for a country in the office: the people that a brief's last section names, never their telephones or addresses. */
export const contactsOf = (
  heading: Reading,
  readings: readonly Reading[],
  country: string | null,
  { entities, source }: Scene,
): ContactFact[] => {
  const body = [heading, ...readings].flatMap(({ mentions }) => mentions).find((mention) => mention.what === 'organization')
  const organization = body ? entities.idOf(body) : null
  const seen = new Set<string>()
  return [heading, ...readings].flatMap((reading) =>
    reading.mentions.flatMap((mention) => {
      const person = mention.what === 'person' ? entities.idOf(mention) : null
      if (!person || seen.has(person)) return []
      seen.add(person)
      return [
        {
          person,
          organization,
          ...(country === null ? {} : { country }),
          ...source(reading.stretch, mention.from, mention.to),
          rule: 'contacts/section',
          confidence: 0.9,
        },
      ]
    }),
  )
}
