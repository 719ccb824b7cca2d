import { thingIn } from '../../graph/questions/cases.ts'
import { visitLevels } from '../../graph/vocabulary.ts'
import { asOf, byAlphabet, listOf, type Thing, textOf } from '../material.ts'
import { postIn, postsOf, sayPost } from '../posts.ts'
import { placesUnsaid } from './behind.ts'
import { type MeetingDesk, type Sentence, saying } from './desk.ts'
import { participantsBySide, type Side } from './sides.ts'
import { counted, meetingWords, said } from './words.ts'

const say = saying('since')
/** How many ties and how many names a sentence or section tells. */
const most = { ties: 4, posts: 2, names: 6 }

/** Since when there are relations, the last meeting, who was there with whom and at which level, and up to when the documents speak. */
export const sinceWhen = (desk: MeetingDesk): Sentence[] => [
  ...whoIs(desk),
  ...tiesOf(desk),
  ...firstDocument(desk),
  ...lastMeeting(desk),
  ...noWordAfter(desk),
  ...eventsInAll(desk),
]

const whoIs = ({ subject, known, speech }: MeetingDesk): Sentence[] =>
  postsOf(subject, known)
    .slice(0, most.posts)
    .flatMap((link) => {
      const body = known.thing(link.to)
      return body ? [say(`post ${textOf(link, 'title')}`.slice(0, 40), body, sayPost(link, known, speech), known.said(link))] : []
    })

const tiesOf = ({ subject, partner: whose, agreements, known, speech, material }: MeetingDesk): Sentence[] => {
  const { language } = speech
  const ties = agreements.filter(({ fields }) => fields['agreementType'] === 'tie').slice(0, most.ties)
  const isPartner = subject.kind === 'Country' || subject.kind === 'Place'
  if (ties.length === 0) return isPartner ? [say('no tie', subject, meetingWords.noTie[language])] : []
  if (!isPartner && whose === undefined) return []
  return ties.map((tie) => {
    const sides = known
      .to(tie.id, 'BETWEEN')
      .filter(({ fields }) => fields['country'] !== material.home.country && fields['code'] !== material.home.country)
    const [partner = subject] = sides.sort(byAlphabet)
    const name = language === 'ru' ? `с ${thingIn(partner, 'ins')}` : speech.name(partner)
    const dates =
      listOf(tie, 'dates')
        .map((date) => speech.date(date))
        .join(', ') || meetingWords.undated[language]
    return say('tie', tie, said(meetingWords.tie, language, { with: name, dates }), known.said(tie))
  })
}

/** A sentence that goes on after a colon: «октябрь 2017 г. – …», «в течение 2020 года …». */
const afterColon = (text: string): string =>
  text.replace(/^(?:\p{Lu}\p{Ll}+(?:-\p{Ll}+)?(?= \d{4} г\.)|В течение(?= ))/u, (word) => word.toLowerCase())

/** The first document that is dated, where no document says since when there are relations. */
const firstDocument = ({ subject, partner, agreements, known, speech }: MeetingDesk): Sentence[] => {
  const first = agreements.find((one) => listOf(one, 'dates').length > 0)
  if (first === undefined || partner !== undefined || agreements.some(({ fields }) => fields['agreementType'] === 'tie')) return []
  const told = speech.agreement(first)
  const places = placesUnsaid(first, subject, known, speech)
  const document = afterColon(places === '' ? told.text : told.text.replace(/\.?$/u, ` (${places}).`))
  return [say('first document', subject, said(meetingWords.firstDocument, speech.language, { document }), told.said)]
}

const encounters: ReadonlySet<unknown> = new Set(['visit', 'meeting'])
/** The visits and meetings that were, in order of time. */
export const meetingsOf = ({ events, day }: Pick<MeetingDesk, 'events' | 'day'>): Thing[] =>
  events.filter(
    (event) =>
      encounters.has(event.fields['eventType']) &&
      event.fields['planned'] !== true &&
      textOf(event, 'firstDay') !== '' &&
      textOf(event, 'firstDay') <= day,
  )

const lastMeeting = (desk: MeetingDesk): Sentence[] => {
  const { subject, speech, known } = desk
  const { language } = speech
  const last = meetingsOf(desk).at(-1)
  if (last === undefined) return [say('no last', subject, meetingWords.noLast[language])]
  const told = speech.event(last)
  const named = meetingsOf(desk).findLast((one) => known.linksTo(one.id, 'TOOK_PART').length > 0)
  return [
    say('last', subject, said(meetingWords.last, language, { event: afterColon(told.text) }), told.said),
    ...levelOf(last, desk),
    ...(named === undefined || named === last ? [] : lastNamed(named, desk)),
    ...whoWasThere(named ?? last, desk),
  ]
}
/** The level of the last meeting. Where no document states it and the posts of who was there do follow, these tell it. */
const levelOf = (last: Thing, { subject, speech, known }: MeetingDesk): Sentence[] => {
  const { language } = speech
  const stated = visitLevels[last.fields['level'] as keyof typeof visitLevels]?.[language]
  if (stated === undefined && known.linksTo(last.id, 'TOOK_PART').some((link) => textOf(link, 'post') !== '')) return []
  const level = lower(stated ?? meetingWords.levelNotStated[language])
  return [say('level', subject, said(meetingWords.level, language, { level }), known.said(last))]
}
const lastNamed = (event: Thing, { subject, speech }: MeetingDesk): Sentence[] => {
  const told = speech.event(event)
  return [say('last named', subject, said(meetingWords.lastNamed, speech.language, { event: afterColon(told.text) }), told.said)]
}
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const sideWords = { ours: meetingWords.ours, theirs: meetingWords.theirs, others: meetingWords.others } as const
const sides = Object.keys(sideWords) as Side[]

const whoWasThere = (event: Thing, { subject, speech, known, material }: MeetingDesk): Sentence[] => {
  const there = participantsBySide(event, subject, material, known)
  return sides
    .filter((side) => side !== 'others' || there.others.length > 0)
    .map((side) => {
      const names = there[side].map(({ who, link }) =>
        [speech.name(who), postIn(textOf(link, 'post'), speech.language)].filter(Boolean).join(', '),
      )
      const more = names.length - most.names
      const rest = more > 0 ? [{ ru: `и ещё ${more}`, en: `and ${more} more` }[speech.language]] : []
      const who = [...names.slice(0, most.names), ...rest].join('; ') || meetingWords.notStated[speech.language]
      return say(
        side,
        subject,
        said(sideWords[side], speech.language, { who }),
        there[side].flatMap(({ link }) => known.said(link)),
      )
    })
}

const eventsInAll = (desk: MeetingDesk): Sentence[] => {
  const { subject, events, day, speech } = desk
  const { language } = speech
  const past = events.filter((event) => event.fields['planned'] !== true && textOf(event, 'firstDay') <= day)
  if (past.length === 0) return []
  const years = past.map((event) => textOf(event, 'start').slice(0, 4)).filter(Boolean)
  const [first, last] = [years.at(0), years.at(-1)]
  const span = first === undefined ? '' : first === last ? ` (${first})` : ` (${first}–${last})`
  const filling = { events: counted(past.length, 'events', language), years: span, meetings: meetingsOf(desk).length }
  return [say('count', subject, said(meetingWords.count, language, filling))]
}

const noWordAfter = ({ subject, material, speech, today }: MeetingDesk): Sentence[] => {
  const last = asOf(material.graph)
  if (last === undefined || last >= today) return []
  return [say('after', subject, said(meetingWords.after, speech.language, { date: speech.date(last) }))]
}
