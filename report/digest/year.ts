import { compare } from '../../graph/compute.ts'
import { said } from '../../graph/text.ts'
import { byAlphabet, listOf, textOf } from '../material.ts'
import type { Dated } from './ahead.ts'
import { type DigestDesk, lineOf, type Made, numbering, ownLines, question, readable } from './desk.ts'
import { withWhom } from './sections.ts'
import { digestWords } from './words.ts'

/** Documents of cooperation that were signed in a year, each as often as it was signed then, in order of time. */
const signedIn = ({ facts: { agreements } }: DigestDesk, year: string): Dated[] =>
  agreements
    .filter((one) => textOf(one, 'state') !== 'planned')
    .flatMap((thing): Dated[] => listOf(thing, 'dates').flatMap((date) => (date.startsWith(year) ? [{ thing, date }] : [])))
    .sort((a, b) => compare(a.date, b.date) || compare(a.thing.id, b.thing.id))

/** The latest year of which the documents tell: its events, visits, signings, and with which countries. */
export const yearInRecords = (desk: DigestDesk): Made => {
  const { facts, speech } = desk
  if (facts.year === null) return { numbers: [], all: [], total: 0, notes: [digestWords.noYear[speech.language]] }
  const { year, events, visits, countries } = facts.year
  const number = numbering(desk)
  const signed = signedIn(desk, year)
  const lines = readable(signed).map(({ thing, date }) => lineOf(thing, speech.name(thing), { date, note: withWhom(thing, desk) }))
  return {
    numbers: [
      number('events', events, { is: 'table', kind: 'Event', firstDay: `${year}-01-01`, lastDay: `${year}-12-31` }),
      number('visits', visits, question('visits', { period: year })),
      number('signed', signed.length, ownLines(lines)),
      number('countries', countries.length, ownLines(countries.toSorted(byAlphabet).map((one) => lineOf(one, speech.name(one))))),
    ],
    all: [],
    total: 0,
    notes: [said(digestWords.lastYear, speech.language, { year })],
  }
}
