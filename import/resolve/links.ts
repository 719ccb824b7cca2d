import type { EventFact, Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { TopicId } from '../../graph/vocabulary.ts'
import { type LinkDraft, type Source, stated } from './draft.ts'
import type { Told } from './passages.ts'
import { postsOf } from './things.ts'

type SourceOf = (told: Told) => Source

/** Every link that a document states between the things it speaks of. */
export const linkDrafts = (facts: Facts, home: HomeProfile, sourceOf: SourceOf): LinkDraft[] => [
  ...facts.places.map(
    (place): LinkDraft => ({
      kind: 'IN',
      from: place.id,
      to: place.within ?? `country:${place.country}`,
      fields: {},
      source: sourceOf(place),
    }),
  ),
  ...facts.organizations.flatMap((body): LinkDraft[] => [
    ...(body.place ? [{ kind: 'BASED_IN' as const, from: body.id, to: body.place, fields: {}, source: sourceOf(body) }] : []),
    ...(!body.place && body.home ? [{ kind: 'BASED_IN' as const, from: body.id, to: 'home', fields: {}, source: sourceOf(body) }] : []),
    ...(!body.place && body.country && body.country !== home.country && !body.countrySupposed
      ? [{ kind: 'BASED_IN' as const, from: body.id, to: `country:${body.country}`, fields: {}, source: sourceOf(body) }]
      : []),
    ...(body.partOf ? [{ kind: 'PART_OF' as const, from: body.id, to: body.partOf, fields: {}, source: sourceOf(body) }] : []),
  ]),
  ...facts.people.flatMap((person): LinkDraft[] =>
    postsOf(person).flatMap((post): LinkDraft[] => {
      const to = post.organization ?? post.place ?? (post.country ? `country:${post.country}` : null)
      return to
        ? [
            {
              kind: 'NAMED_AS',
              from: person.id,
              to,
              fields: stated({ title: post.title, on: post.on, acting: post.acting || undefined }),
              source: sourceOf(person),
            },
          ]
        : []
    }),
  ),
  ...facts.agreements.flatMap((agreement): LinkDraft[] => {
    const source = sourceOf(agreement)
    const sides = [...agreement.places, ...agreement.parties]
    const bodyOf = (id: string) => facts.organizations.find((body) => body.id === id)
    const isHomeSide = (id: string) => bodyOf(id)?.home === true || bodyOf(id)?.country === home.country
    // Of a body whose country is only supposed nobody knows which side it is.
    const isOpen = (id: string) => bodyOf(id)?.countrySupposed === true
    const abroad = sides.some((id) => !isHomeSide(id) && !isOpen(id))
    const between = [
      ...sides,
      ...(abroad || !agreement.country ? [] : [`country:${agreement.country}`]),
      ...(sides.some((id) => isHomeSide(id) || isOpen(id)) ? [] : ['home']),
    ]
    return [
      ...between.map((to): LinkDraft => ({ kind: 'BETWEEN', from: agreement.id, to, fields: {}, source })),
      ...aboutTopics(agreement.id, agreement.topics, source),
      ...(agreement.implements ? [{ kind: 'IMPLEMENTS' as const, from: agreement.id, to: agreement.implements, fields: {}, source }] : []),
      ...(agreement.signedAt ? [{ kind: 'SIGNED_AT' as const, from: agreement.id, to: agreement.signedAt, fields: {}, source }] : []),
    ]
  }),
  ...facts.ties.flatMap((tie, index): LinkDraft[] =>
    [...(tie.places.length > 0 ? tie.places : [`country:${tie.country}`]), 'home'].map((to) => ({
      kind: 'BETWEEN',
      from: tie.id ?? `tie:${index}`,
      to,
      fields: {},
      source: sourceOf(tie),
    })),
  ),
  ...facts.events.flatMap((event) => eventLinks(event, sourceOf(event))),
  ...(facts.directions ?? []).flatMap((direction, index): LinkDraft[] => {
    const source = sourceOf(direction)
    const country = direction.country ?? facts.country
    const partners = direction.places?.length ? direction.places : country ? [`country:${country}`] : []
    return [
      ...partners.map((to): LinkDraft => ({ kind: 'WITH', from: `direction:${index}`, to, fields: {}, source })),
      ...aboutTopics(`direction:${index}`, direction.topics, source),
    ]
  }),
  ...(facts.commitments ?? []).map(
    (commitment, index): LinkDraft => ({
      kind: 'MADE_AT',
      from: `commitment:${index}`,
      to: commitment.event,
      fields: {},
      source: sourceOf(commitment),
    }),
  ),
  ...(facts.figures ?? []).flatMap((figure, index): LinkDraft[] =>
    figure.country
      ? [{ kind: 'CONCERNS', from: `figure:${index}`, to: `country:${figure.country}`, fields: {}, source: sourceOf(figure) }]
      : [],
  ),
  ...(facts.contacts ?? []).flatMap((contact): LinkDraft[] => {
    const country = contact.country ?? facts.country
    return country ? [{ kind: 'CONTACT_OF', from: contact.person, to: `country:${country}`, fields: {}, source: sourceOf(contact) }] : []
  }),
]

const eventLinks = (event: EventFact, source: Source): LinkDraft[] => [
  ...event.country.map((code): LinkDraft => ({ kind: 'CONCERNS', from: event.id, to: `country:${code}`, fields: {}, source })),
  ...event.places.map((place): LinkDraft => ({ kind: 'CONCERNS', from: event.id, to: place, fields: {}, source })),
  ...(event.heldIn ?? []).map((place): LinkDraft => ({ kind: 'TOOK_PLACE_IN', from: event.id, to: place, fields: {}, source })),
  ...[...event.organizations, ...event.people].map((id): LinkDraft => {
    const told = event.participants?.find(({ of }) => of === id)
    return {
      kind: 'TOOK_PART',
      from: id,
      to: event.id,
      fields: stated({ role: told?.role ?? 'participant', post: told?.post, complete: told?.complete === false ? false : undefined }),
      source,
    }
  }),
  ...(event.partOf ? [{ kind: 'PART_OF' as const, from: event.id, to: event.partOf, fields: {}, source }] : []),
  ...aboutTopics(event.id, event.topics, source),
]

const aboutTopics = (from: string, topics: readonly TopicId[] | undefined, source: Source): LinkDraft[] =>
  (topics ?? []).map((topic) => ({ kind: 'ABOUT', from, to: `topic:${topic}`, fields: {}, source }))
