import type { HomeProfile } from '../../graph/home.ts'
import { warnOfTwoDates } from './agreement-dates.ts'
import { eachOnce, numbered, signedAt, standingIn } from './agreements.ts'
import { itemsOfList, type Topic, topicsOfSection } from './brief-parts.ts'
import { commitmentsOf } from './commitments.ts'
import { contactsOf } from './contacts.ts'
import { directionOf } from './directions.ts'
import { itemsOfProse } from './event-items-prose.ts'
import { eventsOf } from './events.ts'
import { figuresIn } from './figures.ts'
import type { BriefForm, Section } from './form.ts'
import { tokensOf } from './language/tokens.ts'
import type { DefinedBody, PlaceMention, Reading } from './mention.ts'
import { entitiesOf } from './mentions/entities.ts'
import { locatedIn } from './mentions/located.ts'
import { readingOf } from './readings.ts'
import { eachEventOnce } from './same-event.ts'
import type { SourceOf } from './source.ts'
import type { Stretch } from './stretch.ts'
import { tiesIn } from './tie-prose.ts'
import type { Scene } from './told.ts'
import { unreadOf } from './unread.ts'
import { warnOfDates } from './warnings.ts'
import { type PartFacts, withEvents } from './whole.ts'

/** A section's stretches as they are read. */
type Part = { heading: Stretch } & (
  | { kind: 'directions'; items: Stretch[] }
  | { kind: 'events'; topics: Topic[] }
  | { kind: 'contacts'; lines: Stretch[] }
)
const partOf = ({ kind, heading, paragraphs }: Section): Part => {
  if (kind === 'directions') return { kind, heading, items: itemsOfList(paragraphs) }
  if (kind === 'events') return { kind, heading, topics: topicsOfSection(paragraphs) }
  return { kind, heading, lines: paragraphs.filter(({ text }) => text.trim() !== '') }
}
const linesOf = (part: Part): Stretch[] => {
  if (part.kind === 'directions') return part.items
  if (part.kind === 'contacts') return part.lines
  return part.topics.flatMap(({ heading, prose }) => (heading ? [heading, prose] : [prose]))
}

/** The countries that a line names, itself or by their places; one for each time. */
const countriesNamed = ({ text }: Stretch, home: HomeProfile): string[] =>
  locatedIn({ text, tokens: tokensOf(text), context: { country: null }, home }).flatMap(({ mention }) => {
    const code = mention.what === 'country' ? mention.code : mention.what === 'place' ? mention.country : null
    return code && code !== home.country ? [code] : []
  })

/** The country that a brief is about: the only one of its title; else the one that it names most, where the title counts most. */
const countryOfBrief = (title: readonly Stretch[], parts: readonly Part[], home: HomeProfile): string | null => {
  const titled = title.flatMap((line) => countriesNamed(line, home))
  const [first = null, ...others] = new Set(titled)
  if (first !== null && others.length === 0) return first
  const votes = new Map<string, number>()
  const vote = (code: string, weight: number) => votes.set(code, (votes.get(code) ?? 0) + weight)
  for (const code of titled) vote(code, 5)
  for (const part of parts)
    for (const line of [part.heading, ...linesOf(part)]) for (const code of countriesNamed(line, home)) vote(code, 1)
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The facts of a brief about one country. */
export const factsOfBrief = (form: BriefForm, home: HomeProfile, source: SourceOf): PartFacts => {
  const parts = form.sections.map(partOf)
  const country = countryOfBrief(form.title, parts, home)
  const defined = new Map<string, DefinedBody>()
  const announced = new Map<string, PlaceMention>()
  const read = (stretch: Stretch): Reading => readingOf(stretch, country, home, defined, announced)
  const directions = parts.flatMap((part) => (part.kind === 'directions' ? part.items.map(read) : []))
  const topics = parts.flatMap((part) =>
    (part.kind === 'events' ? part.topics : []).map(({ heading, prose }) => ({
      heading: heading ? read(heading) : null,
      prose: read(prose),
    })),
  )
  const contacts = parts.flatMap((part) => (part.kind === 'contacts' ? [{ heading: read(part.heading), lines: part.lines.map(read) }] : []))
  const readings = [
    ...form.title.map(read),
    ...directions,
    ...topics.flatMap(({ heading, prose }) => (heading ? [heading, prose] : [prose])),
    ...contacts.flatMap(({ heading, lines }) => [heading, ...lines]),
  ]
  const entities = entitiesOf(readings, home, source)
  const scene: Scene = { home, entities, source }
  const placesIn = (reading: Reading | null): string[] => [
    ...new Set(
      (reading?.mentions ?? []).flatMap((mention) =>
        mention.what === 'place' && mention.country !== home.country ? (entities.idOf(mention) ?? []) : [],
      ),
    ),
  ]

  const told = topics.map(({ heading, prose }) => ({
    reading: prose,
    items: itemsOfProse(prose.stretch.text),
    country,
    headingPlaces: placesIn(heading),
    rowPlaces: [],
  }))
  const events = eventsOf(
    told.map((one) => ({ ...one, items: one.items.items })),
    scene,
  )
  const agreements = eachOnce([
    ...signedAt(events, scene),
    ...told.flatMap(({ reading, items, headingPlaces }) => standingIn(reading, items.rest, { country, places: headingPlaces }, scene)),
    ...directions.flatMap((reading) => standingIn(reading, [{ from: 0, to: reading.stretch.text.length }], { country, places: [] }, scene)),
  ])
  const ties = told.flatMap(({ reading, headingPlaces }) => tiesIn(reading, country, headingPlaces, scene))
  const figures = told.flatMap(({ reading }) => figuresIn(reading.stretch, country, source))
  const readAlready = [...ties, ...figures, ...agreements].flatMap(({ from }) => (from === undefined ? [] : [from]))
  const unread = told.flatMap(({ reading, items }) =>
    items.rest.flatMap(({ from, to }) => {
      const found = source(reading.stretch, from, to)
      return found && readAlready.some((at) => found.from <= at && at < found.to) ? [] : unreadOf(reading.stretch, from, to, source)
    }),
  )
  const partners = [
    ...told.flatMap(({ headingPlaces }) => headingPlaces),
    ...agreements.flatMap(({ places }) => places),
    ...ties.flatMap(({ places }) => places),
    ...directions.flatMap(placesIn),
  ]
  const whole = withEvents(
    {
      entities,
      parts: new Map(),
      partners: new Map(partners.map((id) => [id, ''])),
      ...eachEventOnce(events),
      agreements,
      ties: numbered(ties),
      commitments: commitmentsOf(events, scene),
      figures,
      unread,
      warnings: [
        ...[...topics.map(({ prose }) => prose), ...directions].flatMap(({ stretch }) => warnOfDates(stretch, null, source)),
        ...warnOfTwoDates(agreements),
      ],
    },
    events,
  )
  return {
    ...whole,
    country,
    directions: directions.flatMap((reading) => directionOf(reading, country, scene)),
    contacts: contacts.flatMap(({ heading, lines }) => contactsOf(heading, lines, country, scene)),
  }
}
