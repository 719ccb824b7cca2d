import type { HomeProfile } from '../../graph/home.ts'
import type { EventItem, Span } from './event-items.ts'
import type { Mention, PlaceMention } from './mention.ts'
import type { Scene, Told } from './told.ts'

export const within = (spans: readonly Span[]) => (mention: Mention) =>
  spans.some(({ from, to }) => from <= mention.from && mention.to <= to)
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

const isAbroad =
  (home: HomeProfile) =>
  (mention: Mention): mention is PlaceMention =>
    mention.what === 'place' && mention.country !== home.country

/** Places abroad that the text names; else those of the heading; else the row's city where the cell can only mean it. */
export const placesOf = (told: Told, item: EventItem, mentions: readonly Mention[], { entities, home }: Scene): string[] => {
  const named = distinct(mentions.filter(isAbroad(home)).flatMap((mention) => entities.idOf(mention) ?? []))
  if (named.length > 0) return named
  if (told.headingPlaces.length > 0) return told.headingPlaces
  return told.rowPlaces.length > 0 && namesNothing(mentions, home) && speaksOnlyOf(told, item, { entities, home }) ? told.rowPlaces : []
}
const namesNothing = (mentions: readonly Mention[], home: HomeProfile): boolean =>
  !mentions.some(
    (mention) => (mention.what === 'country' && mention.code !== home.country && !mention.adjective) || mention.what === 'organization',
  )

/** Whether every other event of the cell that names a place names the row's, and at least one does. */
const speaksOnlyOf = (told: Told, item: EventItem, { entities, home }: Pick<Scene, 'entities' | 'home'>): boolean => {
  const named = told.items
    .filter((other) => other !== item)
    .map((other) =>
      told.reading.mentions
        .filter(within(other.ranges))
        .filter(isAbroad(home))
        .flatMap((mention) => entities.idOf(mention) ?? []),
    )
    .filter((places) => places.length > 0)
  return named.length > 0 && named.every((places) => places.every((place) => told.rowPlaces.includes(place)))
}

/** The row's country, unless the event's own text names others and never that one. */
export const countriesOf = (told: Told, item: EventItem, mentions: readonly Mention[], home: HomeProfile): string[] => {
  const codes = mentions.flatMap((mention) =>
    mention.what === 'country'
      ? [mention.code]
      : mention.what === 'place' && mention.country
        ? [mention.country]
        : mention.what === 'post' && mention.country
          ? [mention.country]
          : [],
  )
  const abroad = distinct(codes.filter((code) => code !== home.country))
  if (told.country === null) return abroad
  const inLead = mentions.some(
    (mention) => mention.what === 'country' && !mention.adjective && mention.code !== home.country && within([item.lead])(mention),
  )
  return abroad.length > 0 && inLead && !abroad.includes(told.country) ? abroad : [told.country]
}

const inWords = /(?<!\p{L})во?\s+(?:г\.\s*|город[еау]?\s+|провинци[июя]\s+)?$/iu
/** «Генеральный консул … в Санкт-Петербурге»: where a body sits, and not where the event was. */
const seatWords = /(?:консул|посольств|представительств|торгпред|филиал|отделени|офис)[^,;.]*$/iu

/** Where the text says that it was held: «в г. Иерусалим», «в Санкт-Петербурге» (`home`). */
export const heldInOf = (told: Told, item: EventItem, mentions: readonly Mention[], { entities, home }: Scene): string[] => {
  const { text } = told.reading.stretch
  const isIn = (mention: Mention) =>
    inWords.test(text.slice(Math.max(0, mention.from - 20), mention.from)) &&
    !seatWords.test(text.slice(Math.max(item.lead.from, mention.from - 60), mention.from))
  const inLead = mentions.filter(within([item.lead])).filter(isIn)
  const abroad = mentions.filter(within([item.lead])).filter(isAbroad(home))
  const besides = abroad.filter(
    (mention) =>
      !inLead.includes(mention) &&
      abroad.some((other) => inLead.includes(other) && /^\s*(?:,|и|,\s+и)\s+(?:г\.\s*)?$/u.test(text.slice(other.to, mention.from))),
  )
  return distinct(
    [...inLead, ...besides].flatMap((mention) => {
      if (mention.what === 'home') return mention.surface === home.cases.prepositional || mention.surface.length <= 4 ? ['home'] : []
      return isAbroad(home)(mention) ? (entities.idOf(mention) ?? []) : []
    }),
  )
}
