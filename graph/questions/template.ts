import { z } from 'zod'
import type { LinkKind, ThingKind } from '../kinds.ts'
import { Wording } from '../text.ts'

/** A column of an answer: what stands in its cells, and so how they are read from the store, shown and sorted. */
export type Column = { title: Wording } & (
  | { is: 'thing' | 'things' | 'count' | 'date' | 'text' | 'link' }
  /** A value of a field, said in the words of its vocabulary. */
  | { is: 'value'; kind: ThingKind | LinkKind; field: string }
  | { is: 'word'; words: Readonly<Record<string, Wording>> }
)
export const Cell = z.union([z.string(), z.number(), z.array(z.string()), Wording, z.null()])
export type Cell = z.infer<typeof Cell>

/** Under which heading a question stands in the list of them. */
export const groups = {
  work: { ru: 'Кто с кем работает', en: 'Who works with whom' },
  documents: { ru: 'Документы о сотрудничестве', en: 'Documents of cooperation' },
  people: { ru: 'Люди и поездки', en: 'People and visits' },
  open: { ru: 'Что осталось сделать', en: 'What is left to do' },
  changes: { ru: 'Связи и изменения', en: 'Ties and changes' },
} as const satisfies Record<string, Wording>
export type Group = keyof typeof groups

/**
 * A question in the office's words. `asks` has blanks, `{country:ins}` with the Russian case that the sentence puts them in; what stands
 * in square brackets is said only when its blank is filled. `says` is how the answer is told: `{#body|…}` counts different things of a
 * column with the forms of the word, `{~body|…}` gives the form alone, `{#Event|…}` counts the events that the rows rest on,
 * `{list:body}` names the first, `{last:when}` and `{first:when}` give the ends of the dates.
 */
export interface Template {
  group: Group
  asks: Wording
  /** Other words by which a reader may look for it. */
  also: string
  columns: Readonly<Record<string, Column>>
  says: Wording
  /** Offered, filled from the graph, on the first screen. */
  example?: true
}

export const w = (ru: string, en: string): Wording => ({ ru, en })
export const template = <const T extends Template>(entry: T): T => entry

type Plain = 'thing' | 'things' | 'count' | 'date' | 'text' | 'link'
export const column = (is: Plain, ru: string, en: string): Column => ({ is, title: { ru, en } })
export const valueColumn = (kind: ThingKind | LinkKind, field: string, ru: string, en: string): Column => ({
  is: 'value',
  kind,
  field,
  title: { ru, en },
})

/** The engines collect in orders of their own. */
const Things = z.array(z.string()).transform((ids) => ids.sort())

/** What comes of one cell from the store. */
const cellOf = ({ is }: Column): z.ZodType<Cell> => (is === 'count' ? z.int() : is === 'things' ? Things : z.string().nullable())

/** A row of an answer: its cells by column, and the ids of the things and links that it rests on. */
export interface AskedRow {
  rests: string[]
  cells: Record<string, Cell>
}

/** The schema of the rows that a question's `.cypher` file gives: its columns, and what a row rests on. */
export const rowSchema = (columns: Template['columns']) => {
  const Cells = z.object(Object.fromEntries(Object.entries(columns).map(([name, one]) => [name, cellOf(one)])))
  return z.looseObject({ rests: z.array(z.string().nullable()) }).transform(({ rests, ...cells }): AskedRow => {
    const ids = rests.filter((id) => id !== null)
    return { rests: [...new Set(ids)].sort(), cells: Cells.parse(cells) }
  })
}
