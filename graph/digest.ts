import { z } from 'zod'
import { lastDay, PartialDate } from './dates.ts'
import { ThingKind } from './kinds.ts'
import { Filling } from './questions/blanks.ts'
import { QuestionId } from './questions/table.ts'
import type { Wording } from './text.ts'
import type { Fields } from './things.ts'

const w = (ru: string, en: string): Wording => ({ ru, en })

/** The one table of the digest's sections: the page, the sheets of A4 and the files have them in this order. */
export const digestSections = {
  year: w('Год в записях', 'The year in records'),
  ahead: w('Что впереди', 'What is next'),
  terms: w('Сроки документов о сотрудничестве', 'Terms of documents of cooperation'),
  anniversaries: w('Годовщины', 'Anniversaries'),
  overdue: w('Срок прошёл, сведений нет', 'Time has passed, and no word'),
  changed: w('Что изменилось с прошлого раза', 'What changed since the last visit'),
} as const satisfies Record<string, Wording>
export type DigestSectionId = keyof typeof digestSections
export const digestSectionIds = Object.keys(digestSections) as [DigestSectionId, ...DigestSectionId[]]

/** One thing of the digest on one line; `about` opens its card, where it has one. */
export const DigestLine = z.object({
  about: z.string().nullable(),
  kind: ThingKind.nullable(),
  date: PartialDate.nullable(),
  text: z.string(),
  note: z.string().nullable(),
})
export type DigestLine = z.infer<typeof DigestLine>

/** A number and what opens it: a question of the table, a table of one kind in a stretch of time, or its own lines. */
export const DigestNumber = z.object({
  id: z.string(),
  count: z.int(),
  label: z.string(),
  opens: z.discriminatedUnion('is', [
    z.object({ is: z.literal('question'), id: QuestionId, filling: Filling }),
    z.object({ is: z.literal('table'), kind: ThingKind, firstDay: z.iso.date(), lastDay: z.iso.date() }),
    /** The first of them, where there are more than anybody reads: `count` has them all. */
    z.object({ is: z.literal('lines'), lines: z.array(DigestLine) }),
  ]),
})
export type DigestNumber = z.infer<typeof DigestNumber>

export const DigestSection = z.object({
  id: z.enum(digestSectionIds),
  title: z.string(),
  numbers: z.array(DigestNumber),
  /** The first lines; `more` counts those that the numbers open besides. */
  lines: z.array(DigestLine),
  more: z.int(),
  /** What is said under the numbers: what the documents do not state, and up to when they speak. */
  notes: z.array(z.string()),
})
export type DigestSection = z.infer<typeof DigestSection>

/** «Сводка руководителю»: what a leader sees at a glance, made of facts and of the day on which it is made. */
export const Digest = z.object({
  title: z.string(),
  today: z.iso.date(),
  /** The latest day of which the documents speak. */
  asOf: z.string().nullable(),
  /** When the reader last opened it before; null on the first visit. */
  since: z.string().nullable(),
  sections: z.array(DigestSection),
  /** How many entries the calendar has, and how many are left out because the documents give no day. */
  calendar: z.object({ entries: z.int(), undated: z.int() }),
  notes: z.array(z.string()),
})
export type Digest = z.infer<typeof Digest>

/** When one reader opened the digest: on the last day on which it was opened, and on the day before that one. */
export const VisitBody = z.strictObject({ at: z.iso.datetime(), before: z.iso.datetime().nullable() })
export type VisitBody = z.infer<typeof VisitBody>

/** The same day so many months later; where that month has no such day, its last one. */
export const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const then = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
  const last = lastDay(then)
  const wished = `${then}-${day.slice(8)}`
  return wished > last ? last : wished
}

/** A date in another year, as precise as it is: 29 February is the 28th where there is none. */
export const inYear = (date: string, year: number): string =>
  date.length === 10 ? monthsLater(date, (year - Number(date.slice(0, 4))) * 12) : `${String(year).padStart(4, '0')}${date.slice(4)}`

/** A thing as far as a digest tells of it. */
export interface DigestThing {
  id: string
  kind: ThingKind
  name: string
  fields: Fields
}

/** What a digest is made of, as of a day; what a person rejected and what a rule supposed are not in it. */
export interface DigestFacts {
  /** The latest year, up to the day, in which events were held; null where the documents date none. */
  year: { year: string; events: number; visits: number; countries: DigestThing[] } | null
  /** Events that are planned or begin after the day, and are not over. */
  ahead: DigestThing[]
  agreements: DigestThing[]
  /** Those that have a time. */
  commitments: DigestThing[]
  /** With whom each document of cooperation is, by its id; none of them of the home city. */
  sides: ReadonlyMap<string, DigestThing[]>
  /** The latest day of which the documents speak. */
  asOf: string | null
}
