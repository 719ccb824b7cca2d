import { compare } from '../../graph/compute.ts'
import type { Slide } from '../../graph/story.ts'
import type { Language } from '../../graph/text.ts'
import { View } from '../../graph/view.ts'
import { isSure } from '../../picture/viewed.ts'
import { byTime, type Knowledge, type Material, type Thing, textOf } from '../material.ts'
import { ended, type Line } from '../sentences.ts'
import { placesFor } from '../slides/placing.ts'
import { saySources } from '../sources.ts'
import type { Speech } from '../speech/speech.ts'

/** What a draft is made with. */
export interface Drafting {
  material: Material
  known: Knowledge
  speech: Speech
  language: Language
}

/** How long the sentences of a slide may be together, and one of them. */
const [room, longest] = [420, 300]
/** How many sentences with their sources the speaker gets. */
const mostNotes = 6
/** How many things of a graph a hall takes in. */
const mostThings = 22

/** One or two sentences that a slide has room for, the first ones first. */
const sentences = (lines: readonly Line[]): string => {
  const said: string[] = []
  for (const line of lines) {
    if (said.length === 2) break
    const text = ended(line.text)
    if (text.length <= longest && said.join(' ').length + text.length < room && !said.includes(text)) said.push(text)
  }
  return said.join(' ')
}

/** Each sentence with the documents and places that say it, for the speaker alone. */
const notesOf = (lines: readonly Line[], language: Language): string =>
  lines
    .slice(0, mostNotes)
    .map(({ text, said }) => (said.length > 0 ? `${text} (${saySources(said.slice(0, 2), language)})` : text))
    .join('\n')
    .slice(0, 4000)

/** A slide of a view, with what the facts say of it. */
export const slideOf = (title: string, view: object, lines: readonly Line[], { language }: Drafting, lead = ''): Omit<Slide, 'id'> => ({
  title: title.slice(0, 200),
  text: (lead === '' ? sentences(lines) : [lead, sentences(lines.slice(0, 1))].filter(Boolean).join(' ')).slice(0, 600),
  notes: notesOf(lines, language),
  view: View.parse(view),
})

/** A graph of things, laid out for a hall; those of which most is said come first. */
export const graphOf = (first: readonly Thing[], near: readonly Thing[], { known }: Drafting): object => {
  const weight = (a: Thing, b: Thing) => b.statements.length - a.statements.length || compare(a.id, b.id)
  const all = [...new Set([...first, ...near.toSorted(weight)])].filter(isSure).slice(0, mostThings)
  const shown = new Set(all.map(({ id }) => id))
  const links = new Map(all.flatMap(({ id }) => known.linksAt(id)).map((link) => [link.id, link]))
  const among = [...links.values()].filter(({ from, to }) => shown.has(from) && shown.has(to))
  const things = all.map((thing) => ({ ...thing, records: thing.statements.length }))
  return { lens: 'graph', things: all.map(({ id }) => id), positions: placesFor({ things, links: among, groups: [] }) }
}

/** Neighbours of a thing but those who only answer for it in the office, so many of a kind. */
export const nearOf = (thing: Thing, { known }: Drafting, shares: Partial<Record<Thing['kind'], number>>): Thing[] => {
  const all = known
    .linksAt(thing.id)
    .filter(({ kind }) => kind !== 'CONTACT_OF')
    .flatMap(({ from, to }) => known.thing(from === thing.id ? to : from) ?? [])
    .filter(({ fields, id }) => fields['home'] !== true && id !== thing.id)
    .toSorted((a, b) => b.statements.length - a.statements.length || compare(a.id, b.id))
  return Object.entries(shares).flatMap(([kind, most]) => [...new Set(all)].filter((one) => one.kind === kind).slice(0, most))
}

/** Events that have been, the newest first. */
export const latest = (events: readonly Thing[], { known }: Drafting): Thing[] =>
  events
    .filter((event) => event.fields['planned'] !== true && textOf(event, 'firstDay') !== '')
    .toSorted(byTime(known))
    .toReversed()

/** The year of the first of some dated things; '' where none has a date. */
export const firstYear = (things: readonly Thing[]): string =>
  things
    .flatMap((thing) => [textOf(thing, 'firstDay').slice(0, 4)])
    .filter(Boolean)
    .toSorted(compare)[0] ?? ''
