import { compare } from '../../graph/compute.ts'
import { byTime, type Knowledge, listOf, type Material, type Thing, textOf } from '../material.ts'
import type { Speech } from '../speech/speech.ts'

/** What a dossier is made with: its subject, what the graph has about it, how it is said, and up to which day. */
export interface Desk {
  subject: Thing
  material: Material
  known: Knowledge
  speech: Speech
  /** The latest day of which the documents speak, else today. */
  day: string
  /** The day on which it is made: what is ahead is after it. */
  today: string
  events: Thing[]
  agreements: Thing[]
}

/** The events that a thing is about, took part in, or consists of; in order of time. */
export const eventsOf = (subject: Thing, known: Knowledge): Thing[] => {
  const found = [
    ...known.from(subject.id, 'CONCERNS'),
    ...known.from(subject.id, 'TOOK_PLACE_IN'),
    ...known.to(subject.id, 'TOOK_PART'),
    ...known.from(subject.id, 'PART_OF'),
    ...known.from(subject.id, 'ABOUT'),
    ...known.to(subject.id, 'SIGNED_AT'),
    ...known.to(subject.id, 'MADE_AT'),
  ]
  return [...new Set(found)].filter(({ kind }) => kind === 'Event').sort(byTime(known))
}

/** The documents of cooperation between a thing and others, of its country, topic or events; in order of their dates. */
export const agreementsOf = (subject: Thing, events: readonly Thing[], known: Knowledge): Thing[] => {
  const code = subject.kind === 'Country' ? textOf(subject, 'code') : ''
  const signed = subject.kind === 'Event' ? [subject] : subject.kind === 'Person' || subject.kind === 'Project' ? events : []
  const found = [
    ...(code === '' ? [] : known.things('Agreement').filter((one) => one.fields['country'] === code)),
    ...known.from(subject.id, 'BETWEEN'),
    ...known.from(subject.id, 'ABOUT').filter(({ kind }) => kind === 'Agreement'),
    ...known.to(subject.id, 'REPLACES'),
    ...known.from(subject.id, 'REPLACES'),
    ...known.to(subject.id, 'IMPLEMENTS'),
    ...known.from(subject.id, 'IMPLEMENTS'),
    ...signed.flatMap(({ id }) => known.from(id, 'SIGNED_AT')),
  ].filter(({ kind }) => kind === 'Agreement')
  return [...new Set(found)].sort((a, b) => compare(firstDate(a), firstDate(b)) || compare(a.id, b.id))
}
const firstDate = (agreement: Thing): string => listOf(agreement, 'dates')[0] ?? '9'
