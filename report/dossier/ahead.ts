import { markedDate } from '../anniversaries.ts'
import { type Thing, textOf } from '../material.ts'
import type { Line } from '../sentences.ts'
import type { Desk } from './desk.ts'
import { anniversaryWords, dossierWords } from './words.ts'

/** How far ahead dates are told, in years. */
const ahead = 2
/** Anniversaries are round ones. */
const round = 5

interface Dated extends Line {
  day: string
}

/** What is to come after the day on which it is told: what is planned, terms that end, round anniversaries. */
export const datesAhead = (desk: Desk): Line[] =>
  [...plannedOf(desk), ...termsOf(desk), ...anniversariesOf(desk)]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ text, said }) => ({ text, said }))

const lastYear = (day: string): number => Number(day.slice(0, 4)) + ahead

const plannedOf = ({ events, today: day, speech }: Desk): Dated[] =>
  events
    .filter((event) => textOf(event, 'firstDay') > day || (event.fields['planned'] === true && textOf(event, 'lastDay') >= day))
    .map((event) => ({ ...speech.event(event), day: textOf(event, 'firstDay') }))

const termsOf = ({ agreements, today: day, known, speech }: Desk): Dated[] =>
  agreements.flatMap((one) => {
    const until = textOf(one, 'validUntil')
    const isNear = until.slice(0, 4) >= day.slice(0, 4) && Number(until.slice(0, 4)) <= lastYear(day) && (until.length < 10 || until >= day)
    if (until === '' || !isNear) return []
    return [
      {
        day: until,
        text: `${speech.date(until)} – ${dossierWords.validUntil[speech.language]}: ${speech.name(one)}.`.replace(/»?\.\.$/u, '.'),
        said: known.said(one),
      },
    ]
  })

const anniversariesOf = ({ agreements, today: day, known, speech }: Desk): Dated[] =>
  agreements.flatMap((one) => {
    const first = markedDate(one)
    if (first === undefined) return []
    const year = Number(first.slice(0, 4))
    return Array.from({ length: ahead + 1 }, (_, at) => Number(day.slice(0, 4)) + at)
      .filter((later) => later > year && (later - year) % round === 0 && `${later}${first.slice(4)}` > day.slice(0, first.length))
      .map((later) => {
        const then = `${later}${first.slice(4)}`
        return {
          day: then,
          text: `${speech.date(then)} – ${anniversaryWords(later - year, titleFor(one, speech), speech.language)}.`,
          said: known.said(one),
        }
      })
  })

const titleFor = (agreement: Thing, speech: Desk['speech']): string =>
  agreement.fields['agreementType'] === 'tie'
    ? { ru: `установление связей (${agreement.name})`, en: `founding of relations (${speech.name(agreement)})` }[speech.language]
    : speech.name(agreement)
