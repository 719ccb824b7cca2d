import { compare } from '../../graph/compute.ts'
import { idFrom } from '../../graph/ids.ts'
import { markedDate } from '../anniversaries.ts'
import { type Knowledge, type Material, type Thing } from '../material.ts'
import { plain } from '../sentences.ts'
import type { Speech } from '../speech/speech.ts'
import { placesUnsaid } from './behind.ts'
import { firstOfEach, type MeetingDesk, type Sentence, saying } from './desk.ts'
import { counted, giftWords, meetingWords, memorialWords, said } from './words.ts'

const say = saying('dates')
const most = { gifts: 3, memorial: 3, round: 4, others: 3 }
/** Round anniversaries are told two years ahead, the others one. */
const ahead = { round: 2, other: 1 }
export interface Anniversary {
  agreement: Thing
  day: string
  years: number
  isRound: boolean
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The anniversary that each tie and agreement comes to next, its round one where that is near: round ones first, then by date. */
export const anniversariesFrom = (agreements: readonly Thing[], today: string): Anniversary[] =>
  agreements
    .flatMap((agreement): Anniversary[] => {
      const first = markedDate(agreement)
      if (first === undefined) return []
      const [since, now] = [Number(first.slice(0, 4)), Number(today.slice(0, 4))]
      const coming = Array.from({ length: ahead.round + 2 }, (_, at) => now + at)
        .map((year) => ({ agreement, day: `${year}${first.slice(4)}`, years: year - since, isRound: (year - since) % 5 === 0 }))
        .filter(({ day, years }) => years > 0 && day >= today.slice(0, day.length))
        .filter(({ day, isRound }) => day <= laterBy(today, isRound ? ahead.round : ahead.other).slice(0, day.length))
      const next = coming.find(({ isRound }) => isRound) ?? coming[0]
      return next === undefined ? [] : [next]
    })
    .sort((a, b) => Number(b.isRound) - Number(a.isRound) || compare(a.day, b.day) || compare(a.agreement.id, b.agreement.id))
const laterBy = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

/** Gifts that the documents tell of, anniversaries to come, memorial dates. */
export const occasions = (desk: MeetingDesk): Sentence[] => firstOfEach([anniversariesOf(desk), giftsOf(desk), memorialOf(desk)])

const anniversariesOf = ({ subject, partner, agreements, today, known, speech }: MeetingDesk): Sentence[] => {
  const { language } = speech
  const all = anniversariesFrom(agreements, today)
  const told = [
    ...all.filter(({ isRound }) => isRound).slice(0, most.round),
    ...all.filter(({ isRound }) => !isRound).slice(0, most.others),
  ]
  return told.map(({ agreement, day, years }) => {
    const isTie = agreement.fields['agreementType'] === 'tie'
    const places = placesUnsaid(agreement, partner ?? subject, known, speech)
    const what = isTie
      ? said(meetingWords.founding, language, { name: tieName(agreement, known, speech) })
      : `${speech.name(agreement)}${places && ` (${places})`}`
    const text = said(meetingWords.anniversary, language, {
      date: capital(speech.date(day)),
      years: counted(years, 'years', language),
      what,
    })
    return say(`anniversary ${years}`, agreement, text, known.said(agreement))
  })
}
const tieName = (tie: Thing, known: Knowledge, speech: Speech): string =>
  known
    .to(tie.id, 'BETWEEN')
    .filter(({ fields }) => fields['home'] !== true)
    .map((side) => speech.name(side))
    .join(', ') || speech.name(tie)

/** The words in which the newest document tells an event. */
const wordsOf = (event: Thing, known: Knowledge, material: Material): string => {
  const [newest] = known.said(event)
  return `${event.name} ${newest ? plain(material.words(newest.statement)) : ''}`
}

const giftsOf = ({ subject, events, known, material, speech }: MeetingDesk): Sentence[] => {
  const given = events.filter((event) => giftWords.test(wordsOf(event, known, material))).toReversed()
  if (given.length === 0) return [say('no gift', subject, meetingWords.noGift[speech.language])]
  return given.slice(0, most.gifts).map((event) => {
    const told = speech.event(event)
    return say('gift', event, said(meetingWords.gift, speech.language, { event: told.text }), told.said)
  })
}

const memorialOf = ({ subject, events, known, material, speech }: MeetingDesk): Sentence[] => {
  const memory = idFrom('Topic', ['memory'])
  const kept = events
    .filter((event) => known.to(event.id, 'ABOUT').some(({ id }) => id === memory) || memorialWords.test(wordsOf(event, known, material)))
    .filter((event) => !giftWords.test(wordsOf(event, known, material)))
    .toReversed()
  if (kept.length === 0) return [say('no memorial', subject, meetingWords.noMemorial[speech.language])]
  return kept.slice(0, most.memorial).map((event) => {
    const told = speech.event(event)
    return say('memorial', event, said(meetingWords.memorial, speech.language, { event: told.text }), told.said)
  })
}
