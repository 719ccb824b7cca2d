import { type Digest, type DigestSectionId, digestSectionIds, digestSections } from '../../graph/digest.ts'
import { signMeans } from '../speech/latin.ts'
import { calendarEntries } from './calendar.ts'
import { whatChanged } from './changed.ts'
import type { DigestDesk, Made } from './desk.ts'
import { anniversariesAhead, termsThatEnd, whatIsNext, whatIsOverdue } from './sections.ts'
import { digestWords } from './words.ts'
import { yearInRecords } from './year.ts'

/** How many lines of a section are seen at a glance. */
const atAGlance = 5

/** What makes each section. */
const makers: Record<DigestSectionId, (desk: DigestDesk) => Made> = {
  year: yearInRecords,
  ahead: whatIsNext,
  terms: termsThatEnd,
  anniversaries: anniversariesAhead,
  overdue: whatIsOverdue,
  changed: whatChanged,
}

/** The digest from facts and "today" alone: every number is that of what it opens. */
export const digestOf = (desk: DigestDesk): Digest => {
  const { language } = desk.speech
  const entries = calendarEntries(desk)
  return {
    title: digestWords.title[language],
    today: desk.today,
    asOf: desk.facts.asOf,
    since: desk.since,
    sections: digestSectionIds.map((id) => {
      const { numbers, notes, all, total } = makers[id](desk)
      const lines = all.slice(0, atAGlance)
      return { id, title: digestSections[id][language], numbers, lines, more: total - lines.length, notes }
    }),
    calendar: { entries: entries.filter(({ day }) => day !== null).length, undated: entries.filter(({ day }) => day === null).length },
    notes: language === 'en' ? [signMeans.en] : [],
  }
}
