import type { AgreementFact, Facts, PersonFact } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Passage } from '../../graph/locators.ts'
import type { SourceDocument } from '../../graph/statements.ts'
import { topics } from '../../graph/vocabulary.ts'
import countries from '../data/countries.json' with { type: 'json' }
import { type Source, stated, type ThingDraft } from './draft.ts'
import type { Told } from './passages.ts'

const countryOf = new Map(countries.map((country) => [country.code, country]))
type SourceOf = (told: Told, fallback?: { rule: string }) => Source

/** Every thing that a document speaks of. Those with no passage are left out: what cannot be cited is not stored. */
export const thingDrafts = (
  facts: Facts,
  document: SourceDocument,
  home: HomeProfile,
  { sourceOf, opening }: { sourceOf: SourceOf; opening: Passage },
): ThingDraft[] =>
  [
    ...facts.places.map(
      (place): ThingDraft => ({
        kind: 'Place',
        local: place.id,
        fields: stated({
          name: place.name,
          nameEn: place.nameEn,
          country: place.country,
          placeType: place.kind,
          coordinates: place.coordinates,
          partner: place.partner || undefined,
          aliases: place.aliases,
        }),
        source: sourceOf(place, { rule: 'find/places' }),
      }),
    ),
    ...facts.organizations.map(
      (body): ThingDraft => ({
        kind: 'Organization',
        local: body.id,
        fields: stated({
          name: body.name,
          nameEn: body.nameEn ?? (body.home ? home.bodies.find(({ name }) => name === body.name)?.nameEn : undefined),
          orgType: body.kind,
          country: body.country,
          homeBody: body.home || undefined,
          aliases: body.mentions.map(oneLine),
        }),
        source: sourceOf(body, { rule: 'find/organizations' }),
      }),
    ),
    ...facts.people.map(
      (person): ThingDraft => ({
        kind: 'Person',
        local: person.id,
        fields: stated({ name: person.name, country: person.country, aliases: person.mentions.map(oneLine) }),
        source: sourceOf(person, { rule: 'find/people' }),
      }),
    ),
    ...facts.agreements.map((agreement) => agreementDraft(agreement, sourceOf)),
    ...facts.ties.map(
      (tie, index): ThingDraft => ({
        kind: 'Agreement',
        local: tie.id ?? `tie:${index}`,
        fields: stated({
          ...tieNames(tie.places, facts),
          agreementType: 'tie',
          country: tie.country,
          dates: [tie.date],
          state: 'no-term',
        }),
        source: sourceOf(tie, { rule: 'find/ties' }),
      }),
    ),
    ...facts.events.map(
      (event): ThingDraft => ({
        kind: 'Event',
        local: event.id,
        fields: stated({
          name: event.title,
          eventType: event.kind,
          start: event.start,
          end: event.end,
          format: event.format,
          direction: event.direction,
          level: event.level,
          planned: event.planned || undefined,
          countries: event.country,
        }),
        source: sourceOf(event, { rule: 'find/events' }),
      }),
    ),
    ...(facts.directions ?? []).map(
      (direction, index): ThingDraft => ({
        kind: 'Direction',
        local: `direction:${index}`,
        fields: stated({ name: oneLine(direction.text), country: direction.country ?? facts.country }),
        source: sourceOf(direction, { rule: 'find/directions' }),
      }),
    ),
    ...(facts.commitments ?? []).map(
      (commitment, index): ThingDraft => ({
        kind: 'Commitment',
        local: `commitment:${index}`,
        fields: stated({ name: oneLine(commitment.text), due: commitment.due, state: commitment.state }),
        source: sourceOf(commitment, { rule: 'find/commitments' }),
      }),
    ),
    ...(facts.figures ?? []).map(
      (figure, index): ThingDraft => ({
        kind: 'Figure',
        local: `figure:${index}`,
        fields: stated({
          name: figure.what,
          value: figure.value,
          unit: figure.unit,
          period: figure.period,
          approximate: figure.approximate || undefined,
          country: figure.country,
        }),
        source: sourceOf(figure, { rule: 'find/figures' }),
      }),
    ),
    ...countryDrafts(facts, home, sourceOf),
    ...homeDraft(facts, home, sourceOf),
    ...topicDrafts(facts, sourceOf),
    documentDraft(facts, document, opening),
  ].filter(({ source }) => source.passages.length > 0)

const agreementDraft = (agreement: AgreementFact, sourceOf: SourceOf): ThingDraft => ({
  kind: 'Agreement',
  local: agreement.id,
  fields: stated({
    name: oneLine(agreement.title),
    agreementType: agreement.type,
    country: agreement.country,
    dates: agreement.dates,
    validUntil: agreement.validUntil,
    state: agreement.state ?? (agreement.validUntil ? undefined : 'no-term'),
    level: agreement.level,
  }),
  source: sourceOf(agreement, { rule: 'find/agreements' }),
})

/** The countries abroad that anything of the document is in, each cited from its own mention or from the first fact that is in it. */
const countryDrafts = (facts: Facts, home: HomeProfile, sourceOf: SourceOf): ThingDraft[] => {
  const cited = new Map<string, { told: Told; part?: string | undefined; mentions: string[] }>()
  const cite = (code: string | null | undefined, told: Told) => {
    if (code && code !== home.country && !cited.has(code)) cited.set(code, { told, mentions: [] })
  }
  for (const { code, part, mentions, ...told } of facts.countries ?? [])
    if (code !== home.country) cited.set(code, { told, part, mentions })
  for (const place of facts.places) cite(place.country, place)
  for (const tie of facts.ties) cite(tie.country, tie)
  for (const agreement of facts.agreements) cite(agreement.country, agreement)
  for (const event of facts.events) for (const code of event.country) cite(code, event)
  for (const body of facts.organizations) cite(body.country, body)
  for (const direction of facts.directions ?? []) cite(direction.country ?? facts.country, direction)
  return [...cited].map(([code, { told, part, mentions }]) => {
    const known = countryOf.get(code)
    return {
      kind: 'Country',
      local: `country:${code}`,
      fields: stated({
        name: known?.ru ?? code,
        nameEn: known?.en,
        official: known?.official,
        officialEn: known?.officialEn,
        code,
        part: part ?? known?.part,
        coordinates: known?.center,
        formerNames: known?.formerNames,
        aliases: mentions.map(oneLine),
      }),
      source: sourceOf(told, { rule: 'find/countries' }),
    }
  })
}

/** The home city, cited from the first document, event or body of it that the text tells of. */
const homeDraft = (facts: Facts, home: HomeProfile, sourceOf: SourceOf): ThingDraft[] => {
  const first = [...facts.agreements, ...facts.ties, ...facts.events, ...facts.organizations.filter((body) => body.home)][0]
  return first
    ? [
        {
          kind: 'Place',
          local: 'home',
          fields: stated({
            name: home.name.ru,
            nameEn: home.name.en,
            country: home.country,
            placeType: 'city',
            coordinates: home.coordinates,
            home: true,
          }),
          source: sourceOf(first, { rule: 'resolve/home' }),
        },
      ]
    : []
}

const topicDrafts = (facts: Facts, sourceOf: SourceOf): ThingDraft[] => {
  const first = new Map<string, Told>()
  for (const fact of [...facts.events, ...facts.agreements, ...(facts.directions ?? [])])
    for (const topic of fact.topics ?? []) if (!first.has(topic)) first.set(topic, fact)
  return [...first].map(([topic, told]) => ({
    kind: 'Topic',
    local: `topic:${topic}`,
    fields: { name: topics[topic as keyof typeof topics].ru, nameEn: topics[topic as keyof typeof topics].en },
    source: sourceOf(told, { rule: 'find/topics' }),
  }))
}

/** The document itself: it is its own source, by its first line. */
const documentDraft = (facts: Facts, document: SourceDocument, opening: Passage): ThingDraft => ({
  kind: 'Document',
  local: 'document',
  fields: stated({
    name: document.name,
    form: document.form,
    year: document.year,
    country: facts.country,
    asOf: document.asOf,
    importedAt: document.importedAt,
    importedBy: document.importedBy,
    hash: document.hash,
  }),
  source: { passages: [opening], rule: 'import', confidence: 1 },
})

/** A tie has no title of its own: what it is called in both languages, in English where its places have English names. */
const tieNames = (ids: readonly string[], facts: Facts): { name: string; nameEn: string | undefined } => {
  const places = ids.flatMap((id) => facts.places.find((place) => place.id === id) ?? [])
  const called = (title: string, names: readonly string[]) => (names.length > 0 ? `${title}: ${names.join(', ')}` : title)
  const english = places.flatMap(({ nameEn }) => nameEn ?? [])
  return {
    name: called(
      'Установление связей',
      places.map(({ name }) => name),
    ),
    nameEn: english.length === places.length ? called('Establishment of ties', english) : undefined,
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The posts in which a document names a person: those found, else the one position. */
export const postsOf = (person: PersonFact): NonNullable<PersonFact['posts']> =>
  person.posts ?? (person.position ? [{ title: person.position, organization: person.organization }] : [])
