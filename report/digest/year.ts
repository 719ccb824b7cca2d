import { compare } from '../../graph/compute.ts'
import { said } from '../../graph/text.ts'
import { byAlphabet, listOf, type Thing, textOf } from '../material.ts'
import type { Dated } from './ahead.ts'
import { type DigestDesk, lineOf, type Made, numbering, ownLines, question } from './desk.ts'
import { withWhom } from './sections.ts'
import { digestWords } from './words.ts'

/** The latest year, up to this one, in which events were held; undefined where the documents date none. */
const yearOf = (events: readonly Thing[], today: string): string | undefined =>
  events
    .filter((event) => event.fields['planned'] !== true && textOf(event, 'firstDay') <= today)
    .map((event) => textOf(event, 'firstDay').slice(0, 4))
    .filter(Boolean)
    .sort(compare)
    .at(-1)

/** The latest year of which the documents tell: its events, visits, signings, and with which countries. */
export const yearInRecords = (desk: DigestDesk): Made => {
  const { known, speech, today } = desk
  const all = known.things('Event')
  const year = yearOf(all, today)
  if (year === undefined) return { numbers: [], all: [], notes: [digestWords.noYear[speech.language]] }
  const number = numbering(desk)
  const days = { firstDay: `${year}-01-01`, lastDay: `${year}-12-31` }
  const events = all.filter((event) => {
    const first = textOf(event, 'firstDay')
    return first !== '' && first <= days.lastDay && textOf(event, 'lastDay') >= days.firstDay
  })
  const signed = known
    .things('Agreement')
    .filter((one) => textOf(one, 'state') !== 'planned')
    .flatMap((thing): Dated[] => listOf(thing, 'dates').flatMap((date) => (date.startsWith(year) ? [{ thing, date }] : [])))
    .sort((a, b) => compare(a.date, b.date) || compare(a.thing.id, b.thing.id))
  const codes = new Set(events.flatMap((event) => listOf(event, 'countries')))
  const countries = known.things('Country').filter((country) => codes.has(textOf(country, 'code')))
  return {
    numbers: [
      number('events', events.length, { is: 'table', kind: 'Event', ...days }),
      number('visits', events.filter((event) => textOf(event, 'eventType') === 'visit').length, question('visits', { period: year })),
      number(
        'signed',
        signed.length,
        ownLines(signed.map(({ thing, date }) => lineOf(thing, speech.name(thing), { date, note: withWhom(thing, desk) }))),
      ),
      number('countries', countries.length, ownLines(countries.sort(byAlphabet).map((one) => lineOf(one, speech.name(one))))),
    ],
    all: [],
    notes: [said(digestWords.lastYear, speech.language, { year })],
  }
}
