import { z } from 'zod'
import { ThingKind } from './kinds.ts'
import { Language, type Wording } from './text.ts'
import { Id } from './things.ts'

const w = (ru: string, en: string): Wording => ({ ru, en })

/** The one table of a meeting's sections: the page, the sheet of A4, the Word file and the slides have them in this order. */
export const meetingSections = {
  since: w('С каких пор и последняя встреча', 'Since when, and the last meeting'),
  signed: w('Что подписано и в каком состоянии', 'What is signed, and its state'),
  promised: w('Что обещали мы и что обещали нам', 'What we promised, and what they promised'),
  talk: w('О чём говорить', 'What to talk about'),
  dates: w('Подарки, годовщины, памятные даты', 'Gifts, anniversaries, memorial dates'),
} as const satisfies Record<string, Wording>
export type MeetingSectionId = keyof typeof meetingSections
export const meetingSectionIds = Object.keys(meetingSections) as [MeetingSectionId, ...MeetingSectionId[]]
export const MeetingSectionId = z.enum(meetingSectionIds)

/** Whom one can meet. */
export const guestKinds = ['Country', 'Place', 'Organization', 'Person'] as const satisfies readonly ThingKind[]

/** A sentence is known by the rule that makes it and by what it is about, so that an edit finds it again when facts change. */
const told = { section: MeetingSectionId, rule: z.string().min(1).max(40), about: Id }

/** A sentence as the facts of now make it, with where they stand: the document and the place in it, in words. */
export const MeetingSentence = z.object({
  ...told,
  text: z.string(),
  sources: z.array(
    z.object({
      document: z.string(),
      place: z.string(),
      /** The characters of the document's read text. */
      passage: z.object({ document: Id, from: z.int(), to: z.int() }),
    }),
  ),
})
export type MeetingSentence = z.infer<typeof MeetingSentence>

/** A sentence edited by hand: what the facts made then, and what the reader wants instead; null leaves it out. */
export const MeetingEdit = z.strictObject({
  ...told,
  language: Language,
  made: z.string().max(8000),
  text: z.string().min(1).max(4000).nullable(),
})
export type MeetingEdit = z.infer<typeof MeetingEdit>

/** A kept meeting: its guest, and the sentences edited by hand. */
export const MeetingBody = z.strictObject({ with: Id, edits: z.array(MeetingEdit).max(400).default([]) })
export type MeetingBody = z.infer<typeof MeetingBody>

/** A meeting as its sentences are made now, with the edits that are kept beside it. */
export const Meeting = z.object({
  guest: z.object({ id: Id, name: z.string(), kind: ThingKind }),
  title: z.array(z.string()),
  sentences: z.array(MeetingSentence),
  notes: z.array(z.string()),
  /** The latest day of which the documents speak. */
  asOf: z.string().nullable(),
  /** The kept record of the edits, where there is one. */
  kept: z.object({ id: Id, version: z.int(), by: z.string(), at: z.string() }).nullable(),
  edits: z.array(MeetingEdit),
})
export type Meeting = z.infer<typeof Meeting>

/** A sentence as it stands on the page. */
export interface MeetingLine extends MeetingSentence {
  /** What is shown; '' where the reader left it out. */
  shown: string
  edit?: MeetingEdit
  /** What the facts made when it was edited, where they make something else now; `text` is '' where they make nothing more. */
  was?: string
}

type Keyed = Pick<MeetingSentence, 'section' | 'rule' | 'about'>
const keyOf = ({ section, rule, about }: Keyed): string => `${section} ${rule} ${about}`

/** The sentences with what was edited in them: an edit stands until the reader takes it back, also where its facts changed or are gone. */
export const meetingLines = ({ sentences, edits }: Pick<Meeting, 'sentences' | 'edits'>, language: Language): MeetingLine[] => {
  const own = new Map(edits.filter((edit) => edit.language === language).map((edit) => [keyOf(edit), edit]))
  const lines = sentences.map((sentence): MeetingLine => {
    const edit = own.get(keyOf(sentence))
    own.delete(keyOf(sentence))
    if (edit === undefined) return { ...sentence, shown: sentence.text }
    return { ...sentence, shown: edit.text ?? '', edit, ...(edit.made === sentence.text ? {} : { was: edit.made }) }
  })
  const gone = [...own.values()].map(
    (edit): MeetingLine => ({
      section: edit.section,
      rule: edit.rule,
      about: edit.about,
      text: '',
      sources: [],
      shown: edit.text ?? '',
      edit,
      // '' was kept on purpose after its facts had gone: nothing changed under it since.
      ...(edit.made === '' ? {} : { was: edit.made }),
    }),
  )
  return meetingSectionIds.flatMap((id) => [...lines, ...gone].filter(({ section }) => section === id))
}

/** The edits after one sentence is edited, left out (null), or as it is made again (undefined). */
export const withEdit = (
  edits: readonly MeetingEdit[],
  line: MeetingSentence,
  language: Language,
  text: string | null | undefined,
): MeetingEdit[] => {
  const others = edits.filter((edit) => edit.language !== language || keyOf(edit) !== keyOf(line))
  if (text === undefined || text === line.text) return others
  const { section, rule, about, text: made } = line
  return [...others, { section, rule, about, language, made, text }]
}

/** How many lines of print a sheet of A4 takes beside its title and headings, and how many letters stand in one (10.5 points between office margins). */
const sheet = { rows: 50, letters: 86 }
/** How much of it a section may have beside the others before it gives way. */
const shares: Record<MeetingSectionId, number> = { since: 1.5, signed: 1.1, promised: 1.1, talk: 1.1, dates: 1 }
const rowsOf = ({ shown }: Pick<MeetingLine, 'shown'>): number => Math.ceil(shown.length / sheet.letters) + 0.25

/** What of a meeting stands on its one sheet and on its slides: the longest sections lose their last sentences first, those edited by hand last. */
export const onOneSheet = (lines: readonly MeetingLine[]): Record<MeetingSectionId, { lines: MeetingLine[]; left: number }> => {
  const kept = new Map(meetingSectionIds.map((id) => [id, lines.filter(({ section, shown }) => section === id && shown !== '')]))
  const heightOf = (own: readonly MeetingLine[]) => own.reduce((sum, line) => sum + rowsOf(line), 0)
  const all = () => [...kept.values()].reduce((sum, own) => sum + heightOf(own), 0)
  const left = new Map<MeetingSectionId, number>()
  while (all() + left.size > sheet.rows) {
    const fullest = [...kept]
      .filter(([, own]) => own.length > 1)
      .sort(([a, ofA], [b, ofB]) => heightOf(ofB) / shares[b] - heightOf(ofA) / shares[a])[0]
    if (fullest === undefined) break
    const [id, own] = fullest
    const made = own.findLastIndex(({ edit }) => edit === undefined)
    kept.set(id, own.toSpliced(made < 0 ? own.length - 1 : made, 1))
    left.set(id, (left.get(id) ?? 0) + 1)
  }
  return Object.fromEntries(meetingSectionIds.map((id) => [id, { lines: kept.get(id) ?? [], left: left.get(id) ?? 0 }])) as ReturnType<
    typeof onOneSheet
  >
}
