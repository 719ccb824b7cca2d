import { compare } from '../../graph/compute.ts'
import { type DigestThing, monthsLater } from '../../graph/digest.ts'
import { said } from '../../graph/text.ts'
import { textOf } from '../material.ts'
import {
  type Anniversary,
  anniversaries,
  type Dated,
  dueAhead,
  overdue,
  plannedUpTo,
  ranOut,
  runningOut,
  sidesOf,
  withoutTerm,
} from './ahead.ts'
import { type DigestDesk, lineOf, type Made, numbering, ownLines, question, readable } from './desk.ts'
import { counted, digestWords } from './words.ts'

/** What is planned for a year, and what is due. */
export const whatIsNext = (desk: DigestDesk): Made => {
  const { facts, speech, today } = desk
  const number = numbering(desk)
  const last = monthsLater(today, 12)
  const planned = plannedUpTo(facts, today, last)
  const due = dueAhead(facts, today)
  const dueLines = readable(due).map(({ thing, date }) =>
    lineOf(thing, said(digestWords.due, speech.language, { what: speech.name(thing) }), { date }),
  )
  const lines = [...readable(planned).map(({ thing, date }) => lineOf(thing, speech.name(thing), { date })), ...dueLines]
  return {
    numbers: [
      number('planned', planned.length, question('planned', { period: `${today}..${last}` })),
      number('due', due.length, ownLines(dueLines)),
    ],
    all: lines.sort((a, b) => compare(a.date ?? '', b.date ?? '')),
    total: planned.length + due.length,
    notes: lines.length === 0 ? [digestWords.noPlans[speech.language]] : [],
  }
}

/** Whose terms end in 3, 6 and 12 months, and who states none. */
export const termsThatEnd = (desk: DigestDesk): Made => {
  const { facts, speech, today } = desk
  const number = numbering(desk)
  const upTo = (months: number) => monthsLater(today, months)
  const within = (months: number) => runningOut(facts, today, upTo(months))
  const period = (months: number) => question('running-out', { period: `${today}..${upTo(months)}` })
  const none = withoutTerm(facts)
  const year = within(12)
  const linesOf = (some: readonly Dated[]) =>
    readable(some).map(({ thing, date }) => lineOf(thing, speech.name(thing), { date, note: withWhom(thing, desk) }))
  const over = ranOut(facts, today)
  return {
    numbers: [
      number('in3', within(3).length, period(3)),
      number('in6', within(6).length, period(6)),
      number('in12', year.length, period(12)),
      number('over', over.length, ownLines(linesOf(over))),
      number('noTerm', none.length, question('no-term')),
    ],
    all: linesOf(year),
    total: year.length,
    notes: [
      ...(year.length === 0 ? [digestWords.noRunning[speech.language]] : []),
      ...(none.length > 0 ? [digestWords.noTermMeans[speech.language]] : []),
    ],
  }
}

/** With whom, by name: «Пусан»; '' where no document says. */
export const withWhom = (agreement: DigestThing, { facts, speech }: DigestDesk): string =>
  sidesOf(agreement, facts)
    .slice(0, mostSides)
    .map((side) => speech.name(side))
    .join(', ')
const mostSides = 3
export const isTie = (agreement: DigestThing): boolean => textOf(agreement, 'agreementType') === 'tie'

/** «20 лет: установление связей (Пусан)». */
export const anniversaryInWords = ({ thing, years }: Pick<Anniversary, 'thing' | 'years'>, desk: DigestDesk): string => {
  const { speech } = desk
  const { language } = speech
  const what = isTie(thing)
    ? said(digestWords.founding, language, { name: withWhom(thing, desk) || speech.name(thing) })
    : speech.name(thing)
  return said(digestWords.anniversary, language, { years: counted(years, 'years', language), what })
}

/** Anniversaries within a year, round ones first. */
export const anniversariesAhead = (desk: DigestDesk): Made => {
  const number = numbering(desk)
  const all = anniversaries(desk.facts, desk.today)
  const linesOf = (some: readonly Anniversary[]) =>
    readable(some).map((one) =>
      lineOf(one.thing, anniversaryInWords(one, desk), {
        date: one.date,
        ...(isTie(one.thing) ? {} : { note: withWhom(one.thing, desk) }),
      }),
    )
  const [round, other] = [all.filter(({ isRound }) => isRound), all.filter(({ isRound }) => !isRound)]
  return {
    numbers: [number('round', round.length, ownLines(linesOf(round))), number('other', other.length, ownLines(linesOf(other)))],
    all: linesOf(all),
    total: all.length,
    notes: all.length === 0 ? [digestWords.noAnniversaries[desk.speech.language]] : [],
  }
}

/** Whose time has passed with no word, the latest first. */
export const whatIsOverdue = (desk: DigestDesk): Made => {
  const { facts, speech, today } = desk
  const found = overdue(facts, today).toReversed()
  return {
    numbers: [numbering(desk)('overdue', found.length, question('overdue'))],
    all: readable(found).map(({ thing, date }) =>
      lineOf(thing, speech.name(thing), { note: said(digestWords.wasDue, speech.language, { date: speech.date(date) }) }),
    ),
    total: found.length,
    notes: found.length === 0 ? [digestWords.noOverdue[speech.language]] : [],
  }
}
