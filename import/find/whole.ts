import type { Facts, PersonFact } from '../../graph/facts.ts'
import type { WorldPart } from '../../graph/vocabulary.ts'
import type { Entities } from './mention.ts'
import type { ReadEvent } from './told.ts'

/** The facts of a form before its document's name and year are put to them. */
export type PartFacts = Omit<Facts, 'document' | 'form' | 'year'>

interface Found {
  entities: Entities
  /** The part of the world under whose heading a country stands. */
  parts: ReadonlyMap<string, WorldPart>
  /** Partner places by local id, with what their cell calls them ('' where it names several). */
  partners: ReadonlyMap<string, string>
  events: Facts['events']
  keptAs: ReadonlyMap<string, string>
  agreements: Facts['agreements']
  ties: Facts['ties']
  commitments: NonNullable<Facts['commitments']>
  figures: NonNullable<Facts['figures']>
  unread: NonNullable<Facts['unread']>
  warnings: NonNullable<Facts['warnings']>
}

/** All facts together: partners marked, posts dated by the events that name them, references to an event told twice led to the one. */
export const withEvents = (found: Found, read: readonly ReadEvent[]): PartFacts => {
  const { entities, parts, partners, keptAs, events, agreements, commitments } = found
  const kept = (id: string): string => keptAs.get(id) ?? id
  return {
    countries: entities.countries.map((country) => {
      const part = parts.get(country.code)
      return part ? { ...country, part } : country
    }),
    places: entities.places.map((place) => {
      const called = partners.get(place.id)
      if (called === undefined) return place
      return {
        ...place,
        partner: true,
        aliases: called === '' || called === place.name ? place.aliases : [...new Set([...place.aliases, called])],
      }
    }),
    organizations: entities.organizations,
    people: entities.people.map((person) => withDates(person, read)),
    agreements: agreements.map((agreement) => (agreement.signedAt ? { ...agreement, signedAt: kept(agreement.signedAt) } : agreement)),
    ties: found.ties,
    events,
    commitments: commitments.map((commitment) => ({ ...commitment, event: kept(commitment.event) })),
    figures: found.figures,
    unread: found.unread,
    warnings: found.warnings,
  }
}

/** A person's posts, each on the date of the first event that names it. */
const withDates = (person: PersonFact, read: readonly ReadEvent[]): PersonFact => {
  if (!person.posts) return person
  const posts = person.posts.map((post) => {
    const event = read.find(({ fact }) => fact.participants?.some((one) => one.of === person.id && one.post === post.title))
    return post.on || !event?.fact.start ? post : { ...post, on: event.fact.start }
  })
  return { ...person, posts }
}
