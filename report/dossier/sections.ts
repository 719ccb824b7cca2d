import type { ThingKind } from '../../graph/kinds.ts'
import { nameOf } from '../../graph/saying.ts'
import type { Wording } from '../../graph/text.ts'
import { byAlphabet, type Thing, textOf } from '../material.ts'
import type { Part } from '../paper/paper.ts'
import type { Line } from '../sentences.ts'
import { datesAhead } from './ahead.ts'
import type { Desk } from './desk.ts'
import { factsOf } from './facts.ts'
import { dossierWords } from './words.ts'

/** A section of a dossier: on which kinds it stands, what it says, and how much room it has. */
export interface DossierSection {
  id: string
  heading: Wording
  /** All kinds where none is named. */
  on?: readonly ThingKind[]
  parts: (desk: Desk) => Part[]
  /** How many sentences a part may have, and how many characters the section. */
  most: number
  room: number
  /** Left out where the documents say nothing of it; every other section then says so. */
  isOptional?: boolean
}

const withOthers = ['Country', 'Place', 'Organization', 'Person', 'Topic', 'Project'] as const satisfies readonly ThingKind[]
const list = (lines: Line[]): Part[] => [{ lines, isList: true }]
const plainly = (lines: Line[]): Part[] => [{ lines }]

/** The one table of a dossier's sections, in their order. */
export const sections: readonly DossierSection[] = [
  { id: 'facts', heading: { ru: 'Общие сведения', en: 'General' }, parts: (desk) => list(factsOf(desk)), most: 14, room: 1600 },
  {
    id: 'participants',
    heading: { ru: 'Участники', en: 'Participants' },
    on: ['Event'],
    parts: (desk) => list(participantsOf(desk)),
    most: 30,
    room: 2400,
  },
  {
    id: 'told',
    heading: { ru: 'Как об этом сказано', en: 'In the documents' },
    on: ['Event', 'Agreement', 'Commitment', 'Direction', 'Figure'],
    parts: (desk) => plainly(toldOf(desk)),
    most: 3,
    room: 2400,
  },
  {
    id: 'topics',
    heading: { ru: 'Факты по сферам', en: 'Facts by topic' },
    on: withOthers,
    parts: factsByTopic,
    most: 3,
    room: 2600,
    isOptional: true,
  },
  {
    id: 'documents',
    heading: { ru: 'Документы о сотрудничестве и их состояние', en: 'Documents of cooperation and their state' },
    on: [...withOthers, 'Event', 'Agreement'],
    parts: (desk) => list(documentsOf(desk)),
    most: 10,
    room: 1900,
  },
  {
    id: 'meetings',
    heading: { ru: 'Последние встречи и визиты', en: 'Last meetings and visits' },
    on: withOthers,
    parts: (desk) => plainly(meetingsOf(desk).map((one) => desk.speech.event(one))),
    most: 5,
    room: 1900,
  },
  {
    id: 'signedAt',
    heading: { ru: 'Где подписан', en: 'Where it was signed' },
    on: ['Agreement'],
    parts: (desk) => plainly(desk.events.map((one) => desk.speech.event(one))),
    most: 5,
    room: 1900,
    isOptional: true,
  },
  {
    id: 'commitments',
    heading: { ru: 'Договорённости', en: 'Commitments' },
    on: [...withOthers, 'Event'],
    parts: (desk) => list(commitmentsOf(desk)),
    most: 8,
    room: 900,
  },
  {
    id: 'directions',
    heading: { ru: 'Перспективные направления', en: 'Promising directions' },
    on: ['Country', 'Place', 'Topic'],
    parts: (desk) => list(directionsOf(desk)),
    most: 8,
    room: 900,
    isOptional: true,
  },
  {
    id: 'figures',
    heading: { ru: 'Показатели', en: 'Figures' },
    on: ['Country', 'Place'],
    parts: (desk) => list(figuresOf(desk)),
    most: 6,
    room: 500,
    isOptional: true,
  },
  {
    id: 'ahead',
    heading: { ru: 'Предстоящие даты', en: 'Dates ahead' },
    on: [...withOthers, 'Agreement'],
    parts: (desk) => list(datesAhead(desk)),
    most: 6,
    room: 900,
  },
]

/** How an event is, or was, said by each document. */
const toldOf = ({ subject, speech }: Desk): Line[] => [
  subject.kind === 'Event' ? speech.event(subject) : subject.kind === 'Agreement' ? speech.agreement(subject) : speech.quoted(subject),
]

const participantsOf = ({ subject, known, speech }: Desk): Line[] =>
  known.linksTo(subject.id, 'TOOK_PART').flatMap((link) => {
    const who = known.thing(link.from)
    return who ? [{ text: [speech.name(who), textOf(link, 'post')].filter(Boolean).join(', '), said: known.said(link) }] : []
  })

const encounters: ReadonlySet<unknown> = new Set(['visit', 'meeting'])
const lastMeetings = 5
/** The last visits and meetings up to the day of the documents, the newest first. */
const meetingsOf = ({ events, day }: Desk): Thing[] =>
  events
    .filter(
      (event) =>
        encounters.has(event.fields['eventType']) &&
        event.fields['planned'] !== true &&
        textOf(event, 'firstDay') <= day &&
        textOf(event, 'firstDay') !== '',
    )
    .slice(-lastMeetings)
    .toReversed()

/** The newest events of each topic, besides the last meetings; each stands under the first of its topics. */
function factsByTopic(desk: Desk): Part[] {
  const { known, speech, events, subject, day } = desk
  const meetings = new Set(meetingsOf(desk))
  const past = events.filter((event) => !meetings.has(event) && textOf(event, 'firstDay') <= day).toReversed()
  const topics = known
    .things('Topic')
    .filter(({ id }) => id !== subject.id)
    .sort(byAlphabet)
  const topicOf = (event: Thing): Thing | undefined => {
    const about = known.to(event.id, 'ABOUT')
    return topics.find(({ id }) => about.some((one) => one.id === id))
  }
  const told = past.map((event) => ({ event, topic: topicOf(event) }))
  return [...topics, undefined].flatMap((topic) => {
    const own = told.filter((one) => one.topic === topic)
    const heading = topic ? nameOf(topic, speech.language) : dossierWords.otherTopics[speech.language]
    const lines = own.map(({ event }) => speech.event(event))
    return lines.length > 0 ? [{ heading: heading.charAt(0).toUpperCase() + heading.slice(1), lines }] : []
  })
}

/** Each document with its state, by a document's word alone. */
const documentsOf = ({ agreements, subject, speech }: Desk): Line[] =>
  (subject.kind === 'Agreement' ? [subject, ...agreements] : agreements.toReversed()).map((one) => {
    const { text, said } = speech.agreement(one)
    const isTie = one.fields['agreementType'] === 'tie'
    return { text: isTie ? text : `${text.replace(/\.$/u, '')} (${speech.state(one)}).`, said }
  })

const commitmentsOf = ({ events, subject, known, speech }: Desk): Line[] =>
  [...(subject.kind === 'Event' ? [subject] : []), ...events.toReversed()]
    .flatMap(({ id }) => known.from(id, 'MADE_AT'))
    .map((one) => {
      const { text, said } = speech.quoted(one)
      const due = textOf(one, 'due')
      return { text: due ? `${text} (${dossierWords.due[speech.language]}: ${speech.date(due)}).` : `${text}.`, said }
    })

const directionsOf = ({ subject, known, speech }: Desk): Line[] => {
  const code = textOf(subject, 'code')
  const own = subject.kind === 'Country' ? known.things('Direction').filter(({ fields }) => fields['country'] === code) : []
  const linked = [...known.from(subject.id, 'WITH'), ...known.from(subject.id, 'ABOUT')].filter(({ kind }) => kind === 'Direction')
  return [...new Set([...own, ...linked])].map((one) => speech.quoted(one))
}

const figuresOf = ({ subject, known, speech }: Desk): Line[] =>
  known
    .from(subject.id, 'CONCERNS')
    .filter(({ kind }) => kind === 'Figure')
    .map((one) => speech.quoted(one))
