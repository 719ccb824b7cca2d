import { z } from 'zod'
import { type BlankName, blankNames, blankOf } from './blanks.ts'
import { slotsOf } from './pattern.ts'
import { changing } from './table/changes.ts'
import { documents } from './table/documents.ts'
import { open } from './table/open.ts'
import { people } from './table/people.ts'
import { work } from './table/work.ts'
import type { Template } from './template.ts'

/** The one table of questions: the API, the question bar, the documentation and the tests derive from it; each has a `.cypher` file of its name. */
export const templates = { ...work, ...documents, ...people, ...open, ...changing } satisfies Record<string, Template>
export type QuestionId = keyof typeof templates
export const questionIds = Object.keys(templates) as [QuestionId, ...QuestionId[]]
export const QuestionId = z.enum(questionIds)
export const templateOf = (id: QuestionId): Template => templates[id]

const isBlank = (name: string): name is BlankName => blankNames.some((blank) => blank === name)

/** The blanks of a question in the order of its sentence, and which of them may stay empty. */
export const blanksOf = (id: QuestionId): { name: BlankName; optional: boolean }[] => known[id]

const known = Object.fromEntries(
  questionIds.map((id) => [
    id,
    slotsOf(templateOf(id).asks.ru).flatMap(({ slot: { name }, optional }) => (isBlank(name) ? [{ name, optional }] : [])),
  ]),
) as Record<QuestionId, { name: BlankName; optional: boolean }[]>

/** The table as the API tells it. */
export const questionList = questionIds.map((id) => {
  const { group, asks } = templateOf(id)
  const blanks = blanksOf(id).map(({ name, optional }) => {
    const blank = blankOf(name)
    return { name, is: blank.is, kinds: blank.is === 'thing' ? [...blank.kinds] : [], optional }
  })
  return { id, group, asks, blanks }
})
