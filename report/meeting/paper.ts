import {
  type MeetingEdit,
  type MeetingSentence,
  meetingLines,
  meetingSectionIds,
  meetingSections,
  onOneSheet,
} from '../../graph/meeting.ts'
import type { Language } from '../../graph/text.ts'
import type { Paper } from '../paper/paper.ts'
import { sayPlace } from '../sources.ts'
import type { Sentence } from './desk.ts'
import type { MadeMeeting } from './meeting.ts'
import { meetingWords, said } from './words.ts'

/** A sentence as the page has it: its sources by document and place, no id of a statement in it. */
export const sentenceFor = ({ section, rule, about, text, said: tellings }: Sentence, language: Language): MeetingSentence => {
  const sources = tellings.flatMap(({ statement, document }) =>
    statement.passages.map(({ locator, from, to }) => ({
      document: document.name,
      place: sayPlace(locator, language),
      passage: { document: document.id, from, to },
    })),
  )
  const each = new Map(sources.map((source) => [`${source.document} ${source.place}`, source]))
  return { section, rule, about, text, sources: [...each.values()].slice(0, mostSources) }
}
const mostSources = 12

/** A meeting on one sheet of A4, with what was edited by hand. */
export const meetingPaper = (made: MadeMeeting, edits: readonly MeetingEdit[], language: Language): Paper => {
  const sentences = made.sentences.map((one) => sentenceFor(one, language))
  const sheet = onOneSheet(meetingLines({ sentences, edits: [...edits] }, language))
  return {
    language,
    name: made.guest.name,
    title: [made.title.join(': ')],
    sections: meetingSectionIds.map((id, at) => ({
      id,
      heading: `${at + 1}. ${meetingSections[id][language]}`,
      parts: [
        {
          lines: sheet[id].lines.map(({ shown }) => ({ text: shown, said: [] })),
          isList: true,
          ...(sheet[id].left > 0 ? { more: said(meetingWords.more, language, { count: sheet[id].left }) } : {}),
        },
      ],
    })),
    notes: made.notes,
    asOf: made.asOf,
    copy: 'clean',
    isSheet: true,
  }
}
