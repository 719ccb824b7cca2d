import type { EventFact, ParticipantFact } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { EventItem, Span } from './event-items.ts'
import { formatOf, isPlanned, kindOf } from './event-nature.ts'
import { titleOf } from './event-title.ts'
import type { Entities, Mention, PlaceMention, Reading } from './mention.ts'
import { isCutShort, roleAt } from './roles.ts'
import { sentencesOf } from './sentences.ts'
import type { SourceOf } from './source.ts'
import { topicsOf } from './topics.ts'
import { directionOf } from './visit-direction.ts'

/** The events of one stretch, with what is known of it before it is read. */
export interface Told {
  reading: Reading
  items: EventItem[]
  /** The country of the row's block, or of the brief. */
  country: string | null
  /** Places (local ids) that an event without a place of its own is about: of the heading above it. */
  headingPlaces: string[]
  /** The city of the row: an event is about it only where its cell speaks of nothing else. */
  rowPlaces: string[]
}
/** An event with the item that it was read from. */
export interface ReadEvent {
  fact: EventFact
  item: EventItem
  told: Told
}
export interface Scene {
  home: HomeProfile
  entities: Entities
  source: SourceOf
}

/** The events of a document, ids `e1`, `e2`, … in its order. */
export const eventsOf = (tellings: readonly Told[], scene: Scene): ReadEvent[] => {
  let count = 0
  return tellings.flatMap((told) => {
    const ids = told.items.map(() => `e${++count}`)
    const events: ReadEvent[] = []
    for (const [at, item] of told.items.entries()) {
      const fact = eventOf(told, item, at, ids, scene)
      const before = item.after === null ? undefined : events[item.after]?.fact
      events.push({ fact: before && fact.places.length === 0 ? { ...fact, places: before.places } : fact, item, told })
    }
    return events
  })
}

const within = (spans: readonly Span[]) => (mention: Mention) => spans.some(({ from, to }) => from <= mention.from && mention.to <= to)
const textIn = (text: string, spans: readonly Span[]): string => spans.map(({ from, to }) => text.slice(from, to)).join(' ')
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** The sentence that tells an event without its date: what stands after it, or around it. */
const subjectOf = (text: string, { lead, date }: EventItem): string => {
  if (!date) return text.slice(lead.from, lead.to)
  const ahead = text.slice(lead.from, date.from)
  const behind = text.slice(date.to, lead.to)
  if (ahead.replaceAll(/\P{L}/gu, '').length <= 12 && /\p{L}{3}/u.test(behind)) return behind
  return `${ahead.replace(/(?<!\p{L})(?:с|во?|на|к|\()\s*$/iu, '').trimEnd()} ${behind.replace(/^\s*(?:г\.|года?(?!\p{L}))?\s*\)?\s*/iu, '')}`
}

const eventOf = (told: Told, item: EventItem, at: number, ids: readonly string[], scene: Scene): EventFact => {
  const { text } = told.reading.stretch
  const mentions = told.reading.mentions.filter(within(item.ranges))
  const idsOf = (what: Mention['what']) =>
    distinct(mentions.filter((mention) => mention.what === what).flatMap((mention) => scene.entities.idOf(mention) ?? []))
  const subject = subjectOf(text, item)
  const whole = textIn(text, item.ranges)
  const kind = kindOf(subject)
  const before = item.after === null ? undefined : ids[item.after]
  const places = placesOf(told, item, mentions, scene)
  const heldIn = heldInOf(told, item, mentions, scene)
  const direction = kind === 'visit' ? directionOf(text, item.lead, mentions, scene.home) : undefined
  return {
    id: ids[at] ?? '',
    title: titleOf(subject),
    start: item.start,
    end: item.end,
    format: formatOf(textIn(text, item.ranges.slice(0, 1))),
    kind,
    country: countriesOf(told, item, mentions, scene.home),
    places,
    organizations: idsOf('organization'),
    people: idsOf('person'),
    participants: participantsOf(told, item, mentions, scene.entities),
    topics: topicsOf(whole),
    ...(direction ? { direction } : {}),
    ...(isPlanned(text.slice(item.lead.from, item.lead.to)) ? { planned: true } : {}),
    ...(heldIn.length > 0 ? { heldIn } : {}),
    ...(before ? { partOf: before } : {}),
    ...scene.source(told.reading.stretch, item.lead.from, item.lead.to),
    rule: item.rule,
    confidence: item.confidence,
  }
}

const isAbroad =
  (home: HomeProfile) =>
  (mention: Mention): mention is PlaceMention =>
    mention.what === 'place' && mention.country !== home.country

/** Places abroad that the text names; else those of the heading; else the row's city where the cell can only mean it. */
const placesOf = (told: Told, item: EventItem, mentions: readonly Mention[], { entities, home }: Scene): string[] => {
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
const countriesOf = (told: Told, item: EventItem, mentions: readonly Mention[], home: HomeProfile): string[] => {
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
const heldInOf = (told: Told, item: EventItem, mentions: readonly Mention[], { entities, home }: Scene): string[] => {
  const { text } = told.reading.stretch
  const isIn = (mention: Mention) =>
    inWords.test(text.slice(Math.max(0, mention.from - 20), mention.from)) &&
    !seatWords.test(text.slice(Math.max(item.lead.from, mention.from - 60), mention.from))
  const inLead = mentions.filter(within([item.lead])).filter(isIn)
  return distinct(
    inLead.flatMap((mention) => {
      if (mention.what === 'home') return mention.surface === home.cases.prepositional || mention.surface.length <= 4 ? ['home'] : []
      return isAbroad(home)(mention) ? (entities.idOf(mention) ?? []) : []
    }),
  )
}

const participantsOf = (told: Told, item: EventItem, mentions: readonly Mention[], entities: Entities): ParticipantFact[] => {
  const found = new Map<string, ParticipantFact>()
  for (const range of item.ranges) {
    const text = told.reading.stretch.text.slice(range.from, range.to)
    for (const sentence of sentencesOf(text)) {
      const [from, to] = [range.from + sentence.from, range.from + sentence.to]
      const isCut = isCutShort(sentence.text)
      for (const mention of mentions.filter(within([{ from, to }]))) {
        if (mention.what !== 'organization' && mention.what !== 'person') continue
        const of = entities.idOf(mention)
        if (!of || found.has(of)) continue
        const cue = (mention.what === 'person' ? mention.role : null) ?? roleAt(sentence.text, mention.from - from)
        const role = cue === 'head' && mention.what === 'organization' ? 'participant' : cue
        const post = mention.what === 'person' ? mention.post?.title : undefined
        found.set(of, { of, role, ...(post ? { post } : {}), ...(isCut ? { complete: false } : {}) })
      }
    }
  }
  return [...found.values()]
}
