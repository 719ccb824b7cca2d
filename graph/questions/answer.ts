import { z } from 'zod'
import { Evidence, page, ThingBrief } from '../answers.ts'
import { Wording } from '../text.ts'
import { Id } from '../things.ts'
import { Filling } from './blanks.ts'
import { QuestionId } from './table.ts'
import { Cell } from './template.ts'

/** A row of an answer with where it is said. */
export const AnswerRow = z.object({ cells: z.record(z.string(), Cell), evidence: z.array(Evidence) })
export type AnswerRow = z.infer<typeof AnswerRow>

/** The answer to a question: one sentence, a page of its table, and what to draw; things stand once, the cells name their ids. */
export const Answer = page(AnswerRow).extend({
  id: QuestionId,
  filling: Filling,
  question: Wording,
  sentence: Wording,
  things: z.array(ThingBrief),
  /** What a picture of the answer shows, the most telling first. */
  picture: z.array(Id),
  looked: z.object({ documents: z.int(), asOf: z.string().nullable() }),
  /** False where there is more than an answer may hold. */
  complete: z.boolean(),
})
export type Answer = z.infer<typeof Answer>

/** A question with its blanks filled, in words, and the things in the blanks. */
export const Proposal = z.object({
  id: QuestionId,
  filling: Filling,
  question: Wording,
  things: z.array(ThingBrief),
  complete: z.boolean(),
})
export type Proposal = z.infer<typeof Proposal>

/** The table of questions with what their blanks take, and the questions that are offered. */
export const Questions = z.object({
  templates: z.array(
    z.object({
      id: QuestionId,
      group: z.string(),
      asks: Wording,
      blanks: z.array(z.object({ name: z.string(), is: z.string(), kinds: z.array(z.string()), optional: z.boolean() })),
    }),
  ),
  proposals: z.array(Proposal),
})
export type Questions = z.infer<typeof Questions>
