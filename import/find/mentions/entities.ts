import type { HomeProfile } from '../../../graph/home.ts'
import type { Entities, Mention, OrganizationMention, PersonMention, PlaceMention, Reading } from '../mention.ts'
import type { SourceOf } from '../source.ts'
import { type Cluster, countriesIn, organizationFact, personFact, placeFact } from './entity-facts.ts'
import { type OrganizationKey, organizationKey, sameOrganization } from './same-organization.ts'
import { personKey, samePerson } from './same-person.ts'
import { placeKeys } from './same-place.ts'

/**
 * Who and what a document names, each once, resolved within this document alone. Names are in the nominative, `mentions` as they stand.
 * Two tellings are one only when that is certain; a bare «Комитет» is the last one named before it.
 */
export const entitiesOf = (readings: readonly Reading[], home: HomeProfile, source: SourceOf): Entities => {
  const ids = new Map<Mention, string | null>()
  const places: Cluster<PlaceMention, string>[] = []
  const organizations: Cluster<OrganizationMention, OrganizationKey>[] = []
  const people: Cluster<PersonMention, string>[] = []
  const all = readings.flatMap((reading) => reading.mentions.map((mention) => ({ mention, reading })))
  const readingOf = new Map(all.map(({ mention, reading }) => [mention, reading]))
  const keyOf = placeKeys(all.flatMap(({ mention }) => (mention.what === 'place' ? [mention] : [])))
  for (const { mention, reading } of all)
    if (mention.what === 'place') ids.set(mention, clusterPlace(places, keyOf, mention, reading, home))
  for (const { mention, reading } of all) {
    if (mention.what === 'organization') ids.set(mention, clusterOrganization(organizations, mention, reading, home))
    if (mention.what === 'person') ids.set(mention, clusterPerson(people, mention, reading))
  }
  const idOf = (mention: Mention): string | null => ids.get(mention) ?? null
  const placeIdOf = (name: string | null, country: string | null): string | null => {
    if (name === null || country === home.country) return null
    return places.find(({ mentions }) => mentions.some((each) => each.name === name))?.id ?? null
  }
  const organizationFacts = organizations.map((cluster) => organizationFact(cluster, source, placeIdOf, idOf, home))
  return {
    countries: countriesIn(all, home, source),
    places: places.map((cluster) => placeFact(cluster, source)),
    organizations: organizationFacts,
    people: people.map((cluster) => personFact(cluster, source, idOf, (mention) => readingOf.get(mention)?.mentions ?? [])),
    idOf,
  }
}

const clusterPlace = (
  clusters: Cluster<PlaceMention, string>[],
  keyOf: (mention: PlaceMention) => string,
  mention: PlaceMention,
  reading: Reading,
  home: HomeProfile,
): string | null => {
  if (mention.country === home.country || mention.country === null) return null
  const key = keyOf(mention)
  const known = clusters.find((cluster) => cluster.key === key)
  if (known) {
    if (!mention.adjective) known.mentions.push(mention)
    return known.id
  }
  if (mention.adjective) return null
  const id = `p${clusters.length + 1}`
  clusters.push({ id, key, first: mention, reading, mentions: [mention] })
  return id
}

const clusterOrganization = (
  clusters: Cluster<OrganizationMention, OrganizationKey>[],
  mention: OrganizationMention,
  reading: Reading,
  home: HomeProfile,
): string | null => {
  if (mention.bare) {
    const last = meantBy(clusters, mention, reading, home)
    last?.mentions.push(mention)
    return last?.id ?? null
  }
  const key = organizationKey(mention, reading, home)
  const isMeant = ({ mentions }: Cluster<OrganizationMention, OrganizationKey>) =>
    mentions.some(({ name, bare }) => !bare && name === mention.name)
  const known =
    (mention.rule === 'defined' ? clusters.find(isMeant) : undefined) ?? clusters.find((cluster) => sameOrganization(cluster.key, key))
  if (known) {
    known.mentions.push(mention)
    known.key = {
      ...known.key,
      country: known.key.country ?? key.country,
      seen: clusters.reduce((most, each) => Math.max(most, each.key.seen), 0) + 1,
    }
    return known.id
  }
  const id = `o${clusters.length + 1}`
  clusters.push({
    id,
    key: { ...key, seen: clusters.reduce((most, each) => Math.max(most, each.key.seen), 0) + 1 },
    first: mention,
    reading,
    mentions: [mention],
  })
  return id
}
type OrganizationCluster = Cluster<OrganizationMention, OrganizationKey>
/** Whom a bare «Комитет» means: the committee that its own stretch named last; else the office that writes; else the last one of all. */
const meantBy = (clusters: readonly OrganizationCluster[], bare: OrganizationMention, reading: Reading, home: HomeProfile) => {
  const before = new Set<Mention>(reading.mentions.filter(({ from }) => from < bare.from))
  const named = clusters.filter(({ mentions }) => mentions.some(({ name, bare: isBare }) => !isBare && name.startsWith(`${bare.name} `)))
  const here = named.filter(({ mentions }) => mentions.some((each) => before.has(each)))
  if (here.length > 0) return latestOf(here)
  return named.find(({ key }) => key.home !== null && key.home === home.office) ?? latestOf(named)
}
const latestOf = (clusters: readonly OrganizationCluster[]) =>
  clusters.reduce<OrganizationCluster | undefined>(
    (latest, each) => (!latest || each.key.seen > latest.key.seen ? each : latest),
    undefined,
  )

const clusterPerson = (clusters: Cluster<PersonMention, string>[], mention: PersonMention, reading: Reading): string => {
  const known = clusters.find(({ mentions }) => mentions.some((each) => samePerson(each, mention)))
  if (known) {
    known.mentions.push(mention)
    return known.id
  }
  const id = `h${clusters.length + 1}`
  clusters.push({ id, key: personKey(mention), first: mention, reading, mentions: [mention] })
  return id
}
