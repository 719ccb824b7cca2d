import { todayIn } from '../graph/dates.ts'
import type { Kept } from '../graph/kept.ts'
import { masked } from '../graph/locators.ts'
import { type Meeting, MeetingBody, type MeetingEdit } from '../graph/meeting.ts'
import type { Language } from '../graph/text.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import type { Material } from '../report/material.ts'
import { meetingOf } from '../report/meeting/meeting.ts'
import { meetingPaper, sentenceFor } from '../report/meeting/paper.ts'
import type { Paper } from '../report/paper/paper.ts'
import type { Office } from './office.ts'
import { wholeList } from './whole-list.ts'

type MeetingOffice = Pick<Office, 'graph' | 'home'>

/** A meeting as its sentences are made now, with what is kept of it. Throws `subject-unknown`, `subject-ambiguous`. */
export const meetingWith = async (office: MeetingOffice, material: Material, named: string, language: Language): Promise<Meeting> => {
  const { guest, title, sentences, notes, asOf } = meetingOf(material, named, { language, today: todayIn(office.home.timeZone) })
  const { kept, edits } = await keptMeeting(office, guest.id)
  return {
    guest: { id: guest.id, name: guest.name, kind: guest.kind },
    title,
    sentences: sentences.map((one) => sentenceFor(one, language)),
    notes,
    asOf: asOf ?? null,
    kept: kept && { id: kept.id, version: kept.version, by: kept.by, at: kept.at },
    edits,
  }
}

/** The same as a report of one sheet; `made` leaves out what was edited by hand. */
export const meetingPaperFor = async (
  office: MeetingOffice,
  material: Material,
  { named, language, made }: { named: string; language: Language; made: boolean },
): Promise<Paper> => {
  const meeting = meetingOf(material, named, { language, today: todayIn(office.home.timeZone) })
  const { edits } = made ? { edits: [] } : await keptMeeting(office, meeting.guest.id)
  return meetingPaper(meeting, edits, language)
}

/** What was typed by hand is for a hall and for paper too: telephone numbers and addresses in it are covered. */
const covered = (edit: MeetingEdit): MeetingEdit => ({
  ...edit,
  text: edit.text === null ? null : masked(edit.text, sensitiveSpans(edit.text)),
})

/** What is kept of the meeting with a guest: the record that was changed last. */
const keptMeeting = async ({ graph }: MeetingOffice, guest: string): Promise<{ kept: Kept | null } & Pick<Meeting, 'edits'>> => {
  const briefs = await wholeList((page) => graph.keptPage({ kinds: ['meeting'], forgotten: false }, page))
  for (const { id } of briefs) {
    const kept = await graph.kept(id)
    const body = MeetingBody.safeParse(kept.body)
    if (body.success && body.data.with === guest) return { kept, edits: body.data.edits.map(covered) }
  }
  return { kept: null, edits: [] }
}
