import { z } from 'zod'
import { WordsBody } from './before-show.ts'
import { Mapping } from './columns.ts'
import { VisitBody } from './digest.ts'
import { MeetingBody } from './meeting.ts'
import { PresentationBody, ViewBody } from './story.ts'
import type { Wording } from './text.ts'
import { Id } from './things.ts'

/**
 * What people make and keep beside the graph: each with a name, a version and who made it. The body's schema is its kind's; ids of
 * things in it follow merges. Kept records are in the backup, outlive every import, and are never part of an export.
 */
const kept = <B extends z.ZodType>(entry: { title: Wording; body: B }) => entry

/** The one table of kinds of kept records. */
export const keptKinds = {
  view: kept({ title: { ru: 'Вид', en: 'View' }, body: ViewBody }),
  presentation: kept({ title: { ru: 'Доклад', en: 'Presentation' }, body: PresentationBody }),
  mapping: kept({ title: { ru: 'Столбцы таблицы', en: 'Columns of a table' }, body: Mapping }),
  meeting: kept({ title: { ru: 'Встреча', en: 'Meeting' }, body: MeetingBody }),
  /** An office's own Word file: its bytes are in `files/<hash>`, its named places those of report/template. */
  template: kept({
    title: { ru: 'Шаблон', en: 'Template' },
    body: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), places: z.array(z.string()).max(100) }),
  }),
  words: kept({ title: { ru: 'Список слов', en: 'List of words' }, body: WordsBody }),
  /** A question of a reader's own: the view that answers it. */
  question: kept({ title: { ru: 'Вопрос', en: 'Question' }, body: ViewBody }),
  /** The pairs of the merge desk that are put off: one list for the office. */
  later: kept({ title: { ru: 'Отложенное', en: 'Put off' }, body: z.strictObject({ pairs: z.array(z.tuple([Id, Id])).max(2000) }) }),
  /** When a reader last opened the digest: one of each reader, called by their name. */
  visit: kept({ title: { ru: 'Когда открывалась сводка', en: 'When the digest was opened' }, body: VisitBody }),
  /** That a reader was shown round, or did not want to be: one of each reader, called by their name. */
  introduced: kept({ title: { ru: 'Первое знакомство', en: 'First visit' }, body: z.strictObject({}) }),
  /** A finding of the checks that is no fault. */
  noFault: kept({
    title: { ru: 'Не ошибка', en: 'Not a fault' },
    body: z.strictObject({ key: z.string().min(1).max(64), code: z.string().max(64), about: z.string().max(1200) }),
  }),
} as const

export const keptKindNames = Object.keys(keptKinds) as (keyof typeof keptKinds)[]
export const KeptKind = z.enum(keptKindNames)
export type KeptKind = z.infer<typeof KeptKind>
/** The body of a kept record of one kind. */
export type KeptBody<K extends KeptKind> = z.infer<(typeof keptKinds)[K]['body']>

/** A kept record without its body: a line of a list. */
export const KeptBrief = z.object({
  id: Id,
  kind: KeptKind,
  name: z.string().min(1).max(200),
  /** Counted from 1; every change makes the next. */
  version: z.int().min(1),
  by: z.string(),
  /** When this version was made, and when the first. */
  at: z.string(),
  since: z.string(),
  /** Taken out of the lists; its versions stay, so that it can be brought back. */
  forgotten: z.boolean(),
})
export type KeptBrief = z.infer<typeof KeptBrief>

/** How many characters the JSON of one body may have. */
export const keptLimit = 4_000_000
const Body = z.record(z.string(), z.unknown())

export const Kept = KeptBrief.extend({ body: Body })
export type Kept = z.infer<typeof Kept>

/** What a caller sends to keep something new. */
export const NewKept = z.strictObject({ kind: KeptKind, name: KeptBrief.shape.name, body: Body })
export type NewKept = z.infer<typeof NewKept>

/** A change of a kept record; `version` is the one that the caller saw, so that nobody overwrites another's work unseen. */
export const KeptChange = z.strictObject({
  version: z.int().min(1),
  name: KeptBrief.shape.name.optional(),
  body: Body.optional(),
  forgotten: z.boolean().optional(),
})
export type KeptChange = z.infer<typeof KeptChange>
