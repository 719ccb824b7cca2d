import { z } from 'zod'
import { ChangeKind } from '../graph/changes.ts'
import { type Compare, type Comparison, questionOf } from '../graph/comparing.ts'
import { type Reading, rowsAnswering } from './asking.ts'

/** What is of several kinds is marked by the most telling: that it ended rather than that it had appeared before. */
const telling: readonly ChangeKind[] = ['ended', 'gone', 'appeared', 'changed']

/** What a row of either question has. */
const Found = z.looseObject({ what: z.string(), change: ChangeKind })

/** The mark of every thing that differs between two days or two documents. Throws `thing-unknown`, `question-blank-wrong`. */
export const comparisonOf = async (reading: Pick<Reading, 'store' | 'home'>, compare: Compare, today: string): Promise<Comparison> => {
  const { rows, question, complete } = await rowsAnswering(reading, { ...questionOf(compare), today })
  const changes: Comparison['changes'] = {}
  for (const { cells } of rows) {
    const { what: id, change } = Found.parse(cells)
    const known = changes[id]
    if (known === undefined || telling.indexOf(change) < telling.indexOf(known)) changes[id] = change
  }
  return { question, changes, complete }
}
