import { compare } from '../../graph/compute.ts'
import { firstDay, lastDay } from '../../graph/dates.ts'
import { type DigestFacts, type DigestThing, inYear, monthsLater } from '../../graph/digest.ts'
import { markedDate } from '../anniversaries.ts'
import { textOf } from '../material.ts'

/** Whether something can fall into a stretch of days, as far as its date says. */
const touches = (from: string, to: string, first: string, last: string): boolean => from <= last && to >= first

export interface Dated {
  thing: DigestThing
  date: string
}
const byDate = (a: Dated, b: Dated): number => compare(a.date, b.date) || compare(a.thing.id, b.thing.id)

/** Events that are planned or begin after today, up to a day: as the question `planned` tells them. */
export const plannedUpTo = ({ ahead }: DigestFacts, today: string, last: string): Dated[] =>
  ahead
    .filter((event) => touches(textOf(event, 'firstDay'), textOf(event, 'lastDay'), today, last))
    .map((thing) => ({ thing, date: textOf(thing, 'start') }))
    .sort(byDate)

/** Documents of cooperation whose stated term ends from today up to a day: as the question `running-out` tells them. */
export const runningOut = ({ agreements }: DigestFacts, today: string, last: string): Dated[] =>
  agreements
    .map((thing) => ({ thing, date: textOf(thing, 'validUntil') }))
    .filter(({ thing, date }) => date !== '' && date <= last && textOf(thing, 'lastDay') >= today)
    .sort(byDate)

/** Documents of cooperation whose stated term is over and that no word ended or replaced, the latest first. */
export const ranOut = ({ agreements }: DigestFacts, today: string): Dated[] =>
  agreements
    .map((thing) => ({ thing, date: textOf(thing, 'validUntil') }))
    .filter(({ thing, date }) => date !== '' && lastDay(date) < today && !['ended', 'replaced'].includes(textOf(thing, 'state')))
    .sort(byDate)
    .toReversed()

/** Documents of cooperation that state no term: as the question `no-term` tells them. */
export const withoutTerm = ({ agreements }: DigestFacts): DigestThing[] =>
  agreements.filter(
    (one) =>
      textOf(one, 'validUntil') === '' && (textOf(one, 'state') || 'no-term') === 'no-term' && textOf(one, 'agreementType') !== 'tie',
  )

const isOpen = (commitment: DigestThing): boolean => ['', 'no-word', 'planned'].includes(textOf(commitment, 'state'))
const promised = ({ commitments }: DigestFacts): Dated[] => commitments.map((thing) => ({ thing, date: textOf(thing, 'due') })).sort(byDate)

/** Commitments whose time has passed with no word of them: as the question `overdue` tells them. */
export const overdue = (facts: DigestFacts, today: string): Dated[] =>
  promised(facts).filter(({ thing, date }) => isOpen(thing) && lastDay(date) < today)

/** Commitments that are due from today on and not known to be done. */
export const dueAhead = (facts: DigestFacts, today: string): Dated[] =>
  promised(facts).filter(({ thing, date }) => textOf(thing, 'state') !== 'done' && lastDay(date) >= today)

/** The rounder the first. */
const roundness = [100, 50, 25, 10, 5]
const rankOf = (years: number): number => {
  const at = roundness.findIndex((round) => years % round === 0)
  return at < 0 ? roundness.length : at
}

export interface Anniversary extends Dated {
  years: number
  isRound: boolean
}

/** The anniversary that each tie and document of cooperation has within a year from today: round ones first, then by date. */
export const anniversaries = ({ agreements }: DigestFacts, today: string): Anniversary[] => {
  const [now, last] = [Number(today.slice(0, 4)), monthsLater(today, 12)]
  return agreements
    .flatMap((thing): Anniversary[] => {
      const first = markedDate(thing)
      if (first === undefined) return []
      const since = Number(first.slice(0, 4))
      const coming = [now, now + 1].map((year) => ({ years: year - since, date: inYear(first, year) }))
      const next = coming.find(({ years, date }) => years > 0 && touches(firstDay(date), lastDay(date), today, last))
      return next === undefined ? [] : [{ thing, ...next, isRound: rankOf(next.years) < roundness.length }]
    })
    .sort((a, b) => rankOf(a.years) - rankOf(b.years) || byDate(a, b))
}

/** With whom a document was signed or a tie founded: the places and countries, else the organisations, none of them of the home city. */
export const sidesOf = (agreement: DigestThing, { sides }: DigestFacts): DigestThing[] => {
  const all = sides.get(agreement.id) ?? []
  const places = all.filter(({ kind }) => kind === 'Place' || kind === 'Country')
  return places.length > 0 ? places : all
}
