import { isDayPrecise } from '../../graph/dates.ts'
import type { DigestThing } from '../../graph/digest.ts'
import { said } from '../../graph/text.ts'
import { textOf } from '../material.ts'
import { type Anniversary, anniversaries, type Dated, dueAhead, plannedUpTo, runningOut } from './ahead.ts'
import type { DigestDesk } from './desk.ts'
import { anniversaryInWords, isTie, withWhom } from './sections.ts'
import { digestWords } from './words.ts'

/** One entry of the calendar; `day` is null where the documents give no day. */
export interface CalendarEntry {
  /** The same for as long as it is the same thing of the same thing. */
  uid: string
  day: string | null
  /** The last day, included. */
  last: string
  summary: string
}

/** No day is after it: what is ahead has no end. */
const never = '9999-12-31'

/** What is ahead: planned events, commitments due, terms that end, and the anniversaries of a year. */
export const calendarEntries = (desk: DigestDesk): CalendarEntry[] => {
  const { facts, speech, today } = desk
  const { language } = speech
  const entry = (what: string, { thing, date }: Dated, summary: string, end = date): CalendarEntry => ({
    uid: `${what}/${thing.id}@pobratim`,
    day: isDayPrecise(date) ? date : null,
    last: isDayPrecise(end) && end > date ? end : date,
    summary,
  })
  const named = (agreement: DigestThing) => [speech.name(agreement), withWhom(agreement, desk)].filter(Boolean).join(' – ')
  const withPartner = (one: Anniversary) =>
    [anniversaryInWords(one, desk), isTie(one.thing) ? '' : withWhom(one.thing, desk)].filter(Boolean).join(' – ')
  return [
    ...plannedUpTo(facts, today, never).map((one) => entry('planned', one, speech.name(one.thing), textOf(one.thing, 'end') || one.date)),
    ...dueAhead(facts, today).map((one) => entry('due', one, said(digestWords.due, language, { what: speech.name(one.thing) }))),
    ...runningOut(facts, today, never).map((one) => entry('term', one, said(digestWords.termEnds, language, { what: named(one.thing) }))),
    ...anniversaries(facts, today).map((one) => entry(`anniversary-${one.years}`, one, withPartner(one))),
  ]
}

/** The calendar as a file of RFC 5545: all-day entries, and in its own words how many are left out because no day is known. */
export const calendarOf = (desk: DigestDesk): string => {
  const { language } = desk.speech
  const entries = calendarEntries(desk)
  const undated = entries.filter(({ day }) => day === null).length
  const about = [digestWords.calendarOf[language], ...(undated > 0 ? [said(digestWords.undated, language, { count: undated })] : [])]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Pobratim//Calendar//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(digestWords.calendar[language])}`,
    `X-WR-CALDESC:${escaped(about.join(' '))}`,
    ...entries.flatMap(({ uid, day, last, summary }) =>
      day === null
        ? []
        : [
            'BEGIN:VEVENT',
            `UID:${escaped(uid)}`,
            // The day on which it is made: the same facts on the same day give the same bytes.
            `DTSTAMP:${basic(desk.today)}T000000Z`,
            `DTSTART;VALUE=DATE:${basic(day)}`,
            `DTEND;VALUE=DATE:${basic(dayAfter(last))}`,
            `SUMMARY:${escaped(summary)}`,
            'TRANSP:TRANSPARENT',
            'END:VEVENT',
          ],
    ),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const basic = (day: string): string => day.replaceAll('-', '')
/** The end of an all-day entry is the first day that is no longer of it. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** A text of RFC 5545, section 3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    // Other control characters may not stand there at all.
    .replaceAll(/\p{Cc}/gu, ' ')

/** How many bytes a line has at most, without its end. */
const lineBytes = 75
const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** A long line goes on in the next, behind a space; no letter is parted (section 3.1). */
export const folded = (line: string): string => {
  const parts: string[] = []
  let [part, size] = ['', 0]
  for (const letter of line) {
    const more = bytesOf(letter)
    if (size + more > lineBytes) {
      parts.push(part)
      ;[part, size] = ['', 1]
    }
    part += letter
    size += more
  }
  return [...parts, part].join('\r\n ')
}
