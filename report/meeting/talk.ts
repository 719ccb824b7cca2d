import { numberInWords } from '../../graph/saying.ts'
import { fold } from '../../graph/words.ts'
import { type Said, type Thing, textOf } from '../material.ts'
import { firstOfEach, type MeetingDesk, type Sentence, saying } from './desk.ts'
import { meetingWords, said } from './words.ts'

const say = saying('talk')

/** What to talk about: directions, projects and figures, each with how fresh it is. */
export const whatToTalkAbout = (desk: MeetingDesk): Sentence[] => {
  const { subject, speech, behind } = desk
  const own = topicsWith(desk)
  // Where a guest has nothing of their own, what is said of their place or country is told as such.
  const whose = own.length > 0 ? undefined : behind.find((one) => topicsWith({ ...desk, subject: one, events: [] }).length > 0)
  const all = whose === undefined ? own : topicsWith({ ...desk, subject: whose, events: [] })
  const of = whose === undefined ? '' : ` (${speech.name(whose)})`
  const figures = all.filter(({ kind }) => kind === 'Figure').sort((a, b) => textOf(b, 'period').localeCompare(textOf(a, 'period')))
  const told = firstOfEach([
    all.filter(({ kind }) => kind === 'Direction').map((one) => sayOne('direction', one)),
    all.filter(({ kind }) => kind === 'Project').map((one) => sayOne('project', one)),
    figures.map((one) => sayOne('figure', one)),
  ])
  // Two figures of one sentence are told by it once.
  const once = told.filter(({ text }, at) => told.findIndex((one) => one.text === text) === at)
  return once.length > 0 ? once : [say('no talk', subject, meetingWords.noTalk[speech.language])]
  function sayOne(kind: 'direction' | 'project' | 'figure', thing: Thing): Sentence {
    const quoted = speech.quoted(thing)
    const words = kind === 'figure' && !/\d/.test(quoted.text) ? `${quoted.text}${valueOf(thing, desk)}` : quoted.text
    const text = said(meetingWords[kind], speech.language, { of, words, fresh: freshnessOf(quoted.said, desk) })
    return say(kind, thing, text, quoted.said)
  }
}

/** What is with the guest, of its country, or, of a person or organisation, of the events in which it took part. */
const topicsWith = ({ subject, known, events }: MeetingDesk): Thing[] => {
  const code = textOf(subject, 'code')
  const kinds = ['Direction', 'Project', 'Figure'] as const
  const own = code === '' ? [] : kinds.flatMap((kind) => known.things(kind)).filter(({ fields }) => fields['country'] === code)
  const linked = [
    ...known.from(subject.id, 'WITH'),
    ...known.from(subject.id, 'CONCERNS'),
    ...(subject.kind === 'Organization' ? known.things('Direction').filter(names(subject)) : []),
    ...events.flatMap(({ id }) => known.to(id, 'PART_OF')),
  ]
  const wanted = new Set<string>(kinds)
  return [...new Set([...own, ...linked])].filter(({ kind }) => wanted.has(kind))
}

/** Whether a direction names an organisation, by its name in quotes where it has one: «Взаимодействие с компанией «…»». */
const names = (body: Thing) => {
  const quoted = /«([^«»]+)»/u.exec(body.name)?.[1] ?? body.name
  return ({ name }: Thing): boolean => fold(name).includes(fold(quoted))
}

/** The number of a figure where its words do not say it. */
const valueOf = ({ fields }: Thing, { speech }: MeetingDesk): string => {
  const { value, unit } = fields
  if (typeof value !== 'number') return ''
  return ` – ${numberInWords(value, speech.language)}${typeof unit === 'string' ? ` ${unit}` : ''}`
}

/** Up to when the newest document speaks that says it. */
const freshnessOf = ([newest]: readonly Said[], { speech }: MeetingDesk): string => {
  const date = newest?.document.asOf ?? newest?.document.year?.toString()
  return date === undefined
    ? meetingWords.notFresh[speech.language]
    : said(meetingWords.fresh, speech.language, { date: speech.date(date) })
}
