import { z } from 'zod'
import type { Wording } from './text.ts'

const axis = (ru: string, en: string): Wording => ({ ru, en })

/** What the rows and columns of the matrix can be: what an event has, each with its heading. */
export const axes = {
  committees: axis('Комитеты', 'Committees'),
  bodies: axis('Органы города', 'City bodies'),
  companies: axis('Компании', 'Companies'),
  people: axis('Участники', 'People'),
  parts: axis('Части света', 'Parts of the world'),
  countries: axis('Страны', 'Countries'),
  partners: axis('Города и регионы-партнёры', 'Partner cities and regions'),
  topics: axis('Сферы', 'Topics'),
  kinds: axis('Виды мероприятий', 'Kinds of events'),
  years: axis('Годы', 'Years'),
} as const

export const axisNames = Object.keys(axes) as (keyof typeof axes)[]
export const Axis = z.enum(axisNames)
export type Axis = z.infer<typeof Axis>

/** Axes of those who take part in events: for them a matrix tells what is said outright and what follows from a post or a remit. */
export const bodyAxes: readonly Axis[] = ['committees', 'bodies']

/** What the lanes of the timeline can be. */
export const laneAxes = ['countries', 'bodies', 'topics', 'kinds'] as const satisfies readonly Axis[]
export const LaneAxis = z.enum(laneAxes)
export type LaneAxis = z.infer<typeof LaneAxis>

/** Which matrix is asked for. `empty`: rows and columns without any record too; `supposed`: also what a body's remit alone suggests. */
export const MatrixWish = z.object({
  rows: Axis.default('bodies'),
  columns: Axis.default('countries'),
  empty: z.boolean().default(false),
  supposed: z.boolean().default(false),
})
export type MatrixWish = z.infer<typeof MatrixWish>

/** How many rows or columns one matrix may have. */
export const matrixSide = 300
