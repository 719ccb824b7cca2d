import { lastDay } from '../../graph/dates.ts'
import { commitmentStates } from '../../graph/vocabulary.ts'
import { type Thing, textOf } from '../material.ts'
import { plain } from '../sentences.ts'
import { type MeetingDesk, type Sentence, saying } from './desk.ts'
import { promisedBy } from './sides.ts'
import { meetingWords, said } from './words.ts'

const say = saying('promised')
const order = ['ours', 'theirs', 'both', 'others'] as const
const wording = {
  ours: meetingWords.wePromised,
  theirs: meetingWords.theyPromised,
  both: meetingWords.bothPromised,
  others: meetingWords.somebodyPromised,
} as const

/** What we promised, what they promised, what was promised together; the newest first, each with what is known of it. */
export const whatIsPromised = (desk: MeetingDesk): Sentence[] => {
  const { subject, known, speech, material, events } = desk
  const made = events.toReversed().flatMap((event) => known.from(event.id, 'MADE_AT').map((commitment) => ({ commitment, event })))
  const told = [...new Map(made.map((one) => [one.commitment.id, one])).values()].map(({ commitment, event }) => {
    const quoted = speech.quoted(commitment)
    const [first] = quoted.said
    const by = promisedBy(plain(first ? material.words(first.statement) : commitment.name), subject, material, known)
    const state = stateOf(commitment, event, desk)
    const words = `${quoted.text} (${state}).`
    return { by, sentence: say('promised', commitment, said(wording[by], speech.language, { words }), quoted.said) }
  })
  if (told.length === 0) return [say('no promised', subject, meetingWords.noPromised[speech.language])]
  return order.flatMap((side) => told.filter(({ by }) => by === side).map(({ sentence }) => sentence))
}

/** What is known of a commitment, by the documents alone: «договорились 12.10.2019; срок – 2020 г.; сведений нет». */
const stateOf = (commitment: Thing, event: Thing, { speech, today }: MeetingDesk): string => {
  const { language } = speech
  const [due, at] = [textOf(commitment, 'due'), textOf(event, 'start')]
  const state = (commitment.fields['state'] ?? 'no-word') as keyof typeof commitmentStates
  const isOver = due !== '' && lastDay(due) < today && (state === 'no-word' || state === 'planned')
  return [
    at && said(meetingWords.madeAt, language, { date: speech.date(at) }),
    due ? said(meetingWords.due, language, { date: speech.date(due) }) : meetingWords.noDue[language],
    isOver ? meetingWords.overdue[language] : commitmentStates[state][language],
  ]
    .filter(Boolean)
    .join('; ')
}
