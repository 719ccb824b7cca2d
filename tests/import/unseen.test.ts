import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { scoreUnseen } from '../../bench/scores.ts'
import { lacks } from '../support/needs.ts'

const folder = new URL('unseen/', import.meta.url)
const stems = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))

const Id = z.string().min(1)
const Quote = z.object({ quote: z.string().min(2), line: z.number().int().positive() })
const Reference = z.object({
  document: z.string(),
  year: z.number().nullable(),
  places: z.array(z.object({ id: Id, name: z.string(), country: z.string().length(2) })),
  organizations: z.array(z.object({ id: Id, name: z.string(), place: Id.nullable(), mentions: z.array(z.string()).min(1) })),
  people: z.array(z.object({ id: Id, name: z.string(), organization: Id.nullable(), mentions: z.array(z.string()).min(1) })),
  agreements: z.array(Quote.extend({ id: Id, places: z.array(Id), parties: z.array(Id), dates: z.array(z.string()) })),
  ties: z.array(Quote.extend({ places: z.array(Id), date: z.string() })),
  events: z.array(
    Quote.extend({
      id: Id,
      start: z.string(),
      end: z.string(),
      places: z.array(Id),
      organizations: z.array(Id),
      people: z.array(Id),
      also: z.array(Quote).default([]),
    }),
  ),
  directions: z.array(z.object({ text: z.string(), line: z.number() })).default([]),
  contacts: z.array(z.object({ person: Id, organization: Id, line: z.number() })).default([]),
})

const referenceOf = (stem: string) => Reference.parse(JSON.parse(readFileSync(new URL(`${stem}.json`, folder), 'utf8')))
const textOf = (stem: string): string => readFileSync(new URL(`${stem}.txt`, folder), 'utf8')

describe.each(stems)('the reference of %s', (stem) => {
  const reference = referenceOf(stem)
  const text = textOf(stem)

  test('quotes the document character for character, on the line that it names', () => {
    const lines = text.split('\n')
    const quotes = [
      ...reference.agreements,
      ...reference.ties,
      ...reference.events.flatMap((event) => [event, ...event.also]),
      ...reference.directions.map((direction) => ({ quote: direction.text, line: direction.line })),
    ]
    expect(quotes.filter(({ quote, line }) => !lines[line - 1]?.includes(quote))).toEqual([])
  })

  test('names organisations and people as they stand in the document', () => {
    const mentions = [...reference.organizations, ...reference.people].flatMap((one) => one.mentions)
    expect(mentions.filter((mention) => !text.includes(mention))).toEqual([])
  })

  test('speaks only of what it lists, each once', () => {
    const { places, organizations, people, agreements, ties, events, contacts } = reference
    for (const list of [places, organizations, people, agreements, events])
      expect(new Set(list.map(({ id }) => id)).size, 'ids').toBe(list.length)
    const unknown = (ids: (string | null)[], list: { id: string }[]) =>
      ids.filter((id) => id !== null && !list.some((one) => one.id === id))
    const placesNamed = [...[...agreements, ...ties, ...events].flatMap((fact) => fact.places), ...organizations.map(({ place }) => place)]
    expect(unknown(placesNamed, places)).toEqual([])
    const bodiesNamed = [
      ...agreements.flatMap(({ parties }) => parties),
      ...events.flatMap((event) => event.organizations),
      ...[...people, ...contacts].map(({ organization }) => organization),
    ]
    expect(unknown(bodiesNamed, organizations)).toEqual([])
    expect(unknown([...events.flatMap((event) => event.people), ...contacts.map(({ person }) => person)], people)).toEqual([])
  })
})

describe.skipIf(lacks('shared'))('documents that the importer was not made with', () => {
  test('are read well, each of them', async () => {
    for (const { source, overall } of await scoreUnseen()) expect(overall, `${source} overall`).toBeGreaterThanOrEqual(0.85)
  })
})
