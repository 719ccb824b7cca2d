import { guestKinds, type MeetingSectionId, meetingSectionIds } from '../../graph/meeting.ts'
import type { Language } from '../../graph/text.ts'
import { eventsOf } from '../dossier/desk.ts'
import { asOf, byTime, type Knowledge, knowledgeOf, listOf, type Material, type Thing, textOf } from '../material.ts'
import { signMeans } from '../speech/latin.ts'
import { speechOf } from '../speech/speech-of.ts'
import { subjectOf } from '../subject.ts'
import { agreementsWith, behindGuest } from './behind.ts'
import type { MeetingDesk, Sentence } from './desk.ts'
import { occasions } from './occasions.ts'
import { whatIsPromised } from './promised.ts'
import { whatIsSigned } from './signed.ts'
import { sinceWhen } from './since.ts'
import { whatToTalkAbout } from './talk.ts'
import { meetingWords } from './words.ts'

/** What makes the sentences of each section. */
const makers: Record<MeetingSectionId, (desk: MeetingDesk) => Sentence[]> = {
  since: sinceWhen,
  signed: whatIsSigned,
  promised: whatIsPromised,
  talk: whatToTalkAbout,
  dates: occasions,
}

export interface MeetingWish {
  language: Language
  /** The day on which it is prepared, at home. */
  today: string
}

/** A meeting as the facts make it. */
export interface MadeMeeting {
  guest: Thing
  title: string[]
  sentences: Sentence[]
  notes: string[]
  asOf: string | undefined
}

/** What to know before a guest comes, from the graph alone; named by id, name or code. Throws `subject-unknown`, `subject-ambiguous`. */
export const meetingOf = (material: Material, named: string, { language, today }: MeetingWish): MadeMeeting => {
  const known = knowledgeOf(material)
  const subject = subjectOf(material, known, named, guestKinds)
  const speech = speechOf(language, material, known)
  const events = eventsWith(subject, known)
  const last = asOf(material.graph)
  const day = last !== undefined && last < today ? last : today
  const behind = behindGuest(subject, material, known)
  const desk: MeetingDesk = {
    subject,
    material,
    known,
    speech,
    day,
    today,
    events,
    behind,
    ...agreementsWith(subject, events, behind, known),
  }
  return {
    guest: subject,
    title: [meetingWords.title[language], speech.name(subject)],
    sentences: meetingSectionIds.flatMap((id) => makers[id](desk)),
    notes: language === 'en' ? [signMeans.en] : [],
    asOf: last,
  }
}

/** The events with a guest; with a country also those with its places. */
const eventsWith = (guest: Thing, known: Knowledge): Thing[] => {
  const own = eventsOf(guest, known)
  const code = textOf(guest, 'code')
  if (guest.kind !== 'Country' || code === '') return own
  const places = known.things('Place').filter(({ fields }) => fields['country'] === code)
  const named = known.things('Event').filter((event) => listOf(event, 'countries').includes(code))
  return [...new Set([...own, ...named, ...places.flatMap((place) => eventsOf(place, known))])].sort(byTime(known))
}
