import type { CountryFact, OrganizationFact, PersonFact, PlaceFact } from '../../../graph/facts.ts'
import type { HomeProfile } from '../../../graph/home.ts'
import type { Mention, OrganizationMention, PersonMention, PlaceMention, Reading } from '../mention.ts'
import type { SourceOf } from '../source.ts'
import { englishPlaceName, theGazetteer } from './gazetteer.ts'
import type { OrganizationKey } from './same-organization.ts'

/** A thing of the document with what it was called. */
export interface Cluster<M, K> {
  id: string
  key: K
  first: M
  reading: Reading
  mentions: M[]
}

const unique = (words: readonly string[]): string[] => [...new Set(words)]
const sourceOf = (source: SourceOf, reading: Reading, { from, to }: { from: number; to: number }) => source(reading.stretch, from, to) ?? {}

export const countriesIn = (all: readonly { mention: Mention; reading: Reading }[], home: HomeProfile, source: SourceOf): CountryFact[] => {
  const facts = new Map<string, CountryFact>()
  for (const { mention, reading } of all) {
    if (mention.what !== 'country' || mention.adjective || mention.code === home.country) continue
    const known = facts.get(mention.code)
    if (known) {
      if (!known.mentions.includes(mention.surface)) known.mentions.push(mention.surface)
      continue
    }
    const name = theGazetteer().countries.find(({ code }) => code === mention.code)?.ru ?? mention.surface
    facts.set(mention.code, { code: mention.code, name, mentions: [mention.surface], ...sourceOf(source, reading, mention) })
  }
  return [...facts.values()]
}

export const placeFact = ({ id, first, reading, mentions }: Cluster<PlaceMention, string>, source: SourceOf): PlaceFact => {
  const told = mentions.find(({ rule }) => rule.startsWith('marked') || rule === 'adjective-region') ?? first
  const coordinates = mentions.find(({ coordinates: at }) => at !== null)?.coordinates
  const nameEn = englishPlaceName(
    first.country ?? '',
    coordinates,
    mentions.map(({ name }) => name),
  )
  return {
    id,
    name: first.name,
    kind: told.placeType,
    country: first.country ?? '',
    aliases: unique(mentions.flatMap(({ name, surface }) => [name, surface])).filter((name) => name !== first.name),
    partner: false,
    ...(coordinates ? { coordinates } : {}),
    ...(nameEn ? { nameEn } : {}),
    ...sourceOf(source, reading, first),
    confidence: Math.max(...mentions.map(({ confidence }) => confidence)),
    rule: first.rule,
  }
}

/** A company of which the text does not say whose it is belongs where the row does; an institution here. */
const unsaidCountry = ({ orgType, home }: OrganizationMention, { context }: Reading, { country }: HomeProfile): string =>
  !home && ['company', 'media', 'bank'].includes(orgType) ? (context.country ?? country) : country

/** «компании «GAYA»» is also called by its quoted name alone. */
const surfacesOf = ({ surface, orgType, rule }: OrganizationMention): string[] => {
  const quoted = orgType === 'company' && rule.startsWith('head') ? /[«"„“].+[»"”]/u.exec(surface)?.[0] : undefined
  return quoted ? [surface, quoted] : [surface]
}

export const organizationFact = (
  { id, key, first, reading, mentions }: Cluster<OrganizationMention, OrganizationKey>,
  source: SourceOf,
  placeIdOf: (name: string | null, country: string | null) => string | null,
  idOf: (mention: Mention) => string | null,
  home: HomeProfile,
): OrganizationFact => {
  const named = mentions.filter(({ bare }) => !bare)
  const best = named.find(({ home, rule }) => home && rule.startsWith('home')) ?? named.find(({ rule }) => rule === 'legal-form') ?? first
  const inner = reading.mentions.find(
    (each) => each.what === 'organization' && each.inside !== null && reading.mentions[each.inside] === first,
  )
  const partOf = inner ? idOf(inner) : null
  const told = best.country ?? key.country
  return {
    id,
    name: best.name,
    kind: best.orgType,
    country: told ?? unsaidCountry(best, reading, home),
    place: placeIdOf(named.find(({ place }) => place !== null)?.place ?? null, told),
    mentions: unique(mentions.flatMap(surfacesOf)),
    ...(best.home ? { home: true } : {}),
    ...(told === null && !best.home ? { countrySupposed: true } : {}),
    ...(partOf === null || partOf === id ? {} : { partOf }),
    ...sourceOf(source, reading, first),
    rule: first.rule,
    confidence: Math.max(...mentions.map(({ confidence }) => confidence)),
  }
}

export const personFact = (
  { id, first, reading, mentions }: Cluster<PersonMention, string>,
  source: SourceOf,
  idOf: (mention: Mention) => string | null,
  /** All that is named in the stretch that names a person. */
  around: (mention: PersonMention) => readonly Mention[],
): PersonFact => {
  const posts = new Map<string, NonNullable<PersonFact['posts']>[number]>()
  for (const mention of mentions) {
    const idAt = (index: number | null): string | null => {
      const found = index === null ? undefined : around(mention)[index]
      return found ? idOf(found) : null
    }
    for (const post of [...(mention.post ? [mention.post] : []), ...mention.others]) {
      const { title, country, acting } = post
      const told = { title, organization: idAt(post.organization), place: idAt(post.place), country, acting }
      posts.set(`${title} ${told.organization} ${told.place} ${country}`, told)
    }
  }
  const [main] = posts.values()
  const letters = ({ name }: PersonMention) => name.replaceAll(/[^\p{L}]/gu, '').length
  const fullest = mentions.reduce((best, each) => (letters(each) > letters(best) ? each : best), first)
  return {
    id,
    name: fullest.name,
    position: main?.title ?? null,
    organization: main?.organization ?? null,
    mentions: unique(mentions.map(({ surface }) => surface)),
    ...(posts.size > 0 ? { posts: [...posts.values()] } : {}),
    ...sourceOf(source, reading, first),
    rule: first.rule,
    confidence: Math.max(...mentions.map(({ confidence }) => confidence)),
  }
}
