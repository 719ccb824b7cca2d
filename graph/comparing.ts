import { z } from 'zod'
import { ChangeKind, changeNames } from './changes.ts'
import { Day } from './dates.ts'
import type { Filling } from './questions/blanks.ts'
import type { QuestionId } from './questions/table.ts'
import { Id } from './things.ts'

/** What is compared, the earlier first: two days, or two documents. */
export const Compare = z.union([z.strictObject({ days: z.tuple([Day, Day]) }), z.strictObject({ documents: z.tuple([Id, Id]) })])
export type Compare = z.infer<typeof Compare>

/** The question of the table that tells a comparison, row by row with its sources. */
export const questionOf = (compare: Compare): { id: QuestionId; filling: Filling } =>
  'days' in compare
    ? { id: 'changed-dates', filling: { day: compare.days[0], laterDay: compare.days[1] } }
    : { id: 'changed-documents', filling: { document: compare.documents[0], laterDocument: compare.documents[1] } }

type Compared = { [K in 'day' | 'laterDay' | 'document' | 'laterDocument']?: string | undefined }
/** What the blanks of either question compare; null where neither pair is whole. */
export const comparedIn = ({ day, laterDay, document, laterDocument }: Compared): Compare | null => {
  if (day !== undefined && laterDay !== undefined) return { days: [day, laterDay] }
  return document === undefined || laterDocument === undefined ? null : { documents: [document, laterDocument] }
}

/** Two days in their order. */
export const daysInOrder = (one: Day, other: Day): Compare => ({ days: one <= other ? [one, other] : [other, one] })

/** The marks that lenses put on things; `question` says what was compared. */
export const Comparison = z.object({
  question: z.object({ ru: z.string(), en: z.string() }),
  changes: z.record(Id, ChangeKind),
  /** False where there is more than an answer may hold. */
  complete: z.boolean(),
})
export type Comparison = z.infer<typeof Comparison>

/** How many things have each mark, in the order of the table; what none has is left out. */
export const countedChanges = (changes: Comparison['changes']): [ChangeKind, number][] =>
  changeNames.flatMap((change): [ChangeKind, number][] => {
    const count = Object.values(changes).filter((one) => one === change).length
    return count === 0 ? [] : [[change, count]]
  })
