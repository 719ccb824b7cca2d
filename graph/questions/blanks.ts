import { z } from 'zod'
import { Day, firstDay, lastDay, PartialDate } from '../dates.ts'
import { type ThingKind, thingKindNames } from '../kinds.ts'
import type { Wording } from '../text.ts'

/** What a blank of a question takes: a thing of some kinds, a stretch of time, a day, or words of a post. */
export type Blank = { title: Wording } & ({ is: 'thing'; kinds: readonly ThingKind[] } | { is: 'period' | 'day' | 'words' })

const w = (ru: string, en: string) => ({ ru, en })
const thing = (title: Wording, ...kinds: ThingKind[]): Blank => ({ title, is: 'thing', kinds })

/** The one table of blanks: a question names those that it has, and each comes to its `.cypher` file as a parameter. */
export const blanks = {
  country: thing(w('страна', 'country'), 'Country'),
  place: thing(w('город, регион или страна', 'city, region or country'), 'Place', 'Country'),
  body: thing(w('организация', 'organisation'), 'Organization'),
  participant: thing(w('участник или организация', 'person or organisation'), 'Person', 'Organization'),
  person: thing(w('участник', 'person'), 'Person'),
  project: thing(w('проект', 'project'), 'Project'),
  topic: thing(w('сфера', 'topic'), 'Topic'),
  thing: thing(w('что или кто', 'anything'), ...thingKindNames),
  other: thing(w('что или кто ещё', 'anything else'), ...thingKindNames),
  document: thing(w('прежний документ', 'older document'), 'Document'),
  laterDocument: thing(w('новый документ', 'newer document'), 'Document'),
  post: { title: w('должность', 'post'), is: 'words' },
  period: { title: w('период', 'period'), is: 'period' },
  day: { title: w('дата', 'date'), is: 'day' },
  laterDay: { title: w('более поздняя дата', 'later date'), is: 'day' },
} as const satisfies Record<string, Blank>
export type BlankName = keyof typeof blanks
export const blankNames = Object.keys(blanks) as [BlankName, ...BlankName[]]
export const blankOf = (name: BlankName): Blank => blanks[name]

/** A stretch of time as a blank holds it: `2020`, `2020-03`, `2018..2020`, `2020-01-15..2020-03`; the ends may not be crossed. */
export const Period = z
  .string()
  .max(24)
  .transform((text) => text.split('..'))
  .pipe(z.union([z.tuple([PartialDate]), z.tuple([PartialDate, PartialDate])]))
  .refine(([from, to]) => to === undefined || firstDay(from) <= lastDay(to))
export interface Days {
  firstDay: string
  lastDay: string
}
/** The days of a stretch of time; null where it is none. */
export const daysOfPeriod = (text: string): Days | null => {
  const read = Period.safeParse(text)
  if (!read.success) return null
  const [from, to = from] = read.data
  return { firstDay: firstDay(from), lastDay: lastDay(to) }
}

/** What the blanks of a question are filled with: ids, periods, days and words. What is not filled is not there. */
export const Filling = z.partialRecord(z.enum(blankNames), z.string().min(1).max(400))
export type Filling = z.infer<typeof Filling>

/** Whether a value can stand in a blank; whether the thing is there the graph tells. */
export const fits = (name: BlankName, value: string): boolean => {
  const { is } = blankOf(name)
  if (is === 'period') return daysOfPeriod(value) !== null
  return is === 'day' ? Day.safeParse(value).success : value.trim() !== ''
}
