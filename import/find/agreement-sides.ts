import type { AgreementFact, OrganizationFact } from '../../graph/facts.ts'
import type { Span } from './event-items.ts'
import type { Reading } from './mention.ts'
import { sentencesOf } from './sentences.ts'
import type { Scene } from './told.ts'

/** What an agreement's title names: who its sides are, and which places abroad. */
export const namedIn = (reading: Reading, { from, to }: Span, { entities, home }: Scene) => {
  const mentions = reading.mentions.filter((mention) => from <= mention.from && mention.to <= to)
  const ids = (wanted: (mention: Reading['mentions'][number]) => boolean) => [
    ...new Set(mentions.filter(wanted).flatMap((mention) => entities.idOf(mention) ?? [])),
  ]
  return {
    parties: ids(({ what }) => what === 'organization'),
    places: ids((mention) => mention.what === 'place' && mention.country !== home.country),
    namesHome: mentions.some(({ what }) => what === 'home'),
  }
}

/** At which level a document binds, by the home city's own side of it. */
export const levelOf = (
  parties: readonly string[],
  namesHome: boolean,
  organizations: readonly OrganizationFact[],
): AgreementFact['level'] => {
  const own = organizations.filter(({ id, home }) => home && parties.includes(id)).map(({ kind }) => kind)
  if (own.includes('district')) return 'district'
  if (own.includes('government') || own.includes('legislature')) return 'city'
  if (own.includes('committee')) return 'committee'
  if (parties.length > 0 && own.length > 0) return 'organisation'
  return namesHome ? 'city' : undefined
}

/** Where the sides of a document are at home. */
export const seatsOf = (parties: readonly string[], { entities }: Scene): string[] => [
  ...new Set(entities.organizations.filter(({ id }) => parties.includes(id)).flatMap(({ place }) => place ?? [])),
]

const signing = /(?:подписали|заключили|обменялись)(?!\p{L})/iu
/** Who signed, where a title names no sides: «ректор Университета Турку и Палата мастеров подписали …»; nobody where only one is named. */
export const signatoriesOf = (reading: Reading, { from }: Span, scene: Scene): string[] => {
  const { text } = reading.stretch
  const sentence = sentencesOf(text).find((one) => one.from <= from && from < one.to)
  const verb = sentence ? signing.exec(text.slice(sentence.from, from)) : null
  if (!sentence || !verb) return []
  const sides = reading.mentions.filter(
    (mention) =>
      mention.what === 'organization' &&
      mention.inside === null &&
      mention.from >= sentence.from &&
      mention.to <= sentence.from + verb.index,
  )
  const ids = [...new Set(sides.flatMap((side) => scene.entities.idOf(side) ?? []))]
  return ids.length === 2 ? ids : []
}
