import { z } from 'zod'
import { Statement } from '../graph/statements.ts'
import allKeys from './all-keys.cypher?raw'
import allStatements from './all-statements.cypher?raw'
import allThings from './all-things.cypher?raw'
import linksFrom from './links-from.cypher?raw'
import { type Question, question } from './question.ts'
import { text } from './questions.ts'
import { ThingRow, TiedLinkRow } from './rows.ts'
import type { Transaction } from './store.ts'

const After = z.object({ after: z.string(), limit: z.int() })
/** Questions that walk over everything, a portion at a time. */
export const every = {
  thing: question(allThings, { needs: After, row: z.object({ thing: ThingRow }).transform(({ thing }) => thing) }),
  statement: question(allStatements, {
    needs: After,
    row: z.object({
      id: z.string(),
      target: z.string(),
      body: text(Statement),
      of: z.string().nullable(),
      whole: text(Statement).nullable(),
    }),
  }),
  key: question(allKeys, { needs: After, row: z.object({ id: z.string(), leads: z.string() }) }),
}
export const linksFromThings = question(linksFrom, { needs: z.object({ ids: z.array(z.string()) }), row: TiedLinkRow })

const portion = 20_000

/** Every row in the order of ids, asked for in portions so that neither side ever holds too much at once. */
export async function* walk<Row extends z.ZodType<{ id: string }>>(
  tx: Transaction,
  question: Question<typeof After, Row>,
): AsyncGenerator<z.infer<Row>[]> {
  for (let after = ''; ; ) {
    const rows = await tx.run(question, { after, limit: portion })
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < portion) return
    after = last.id
  }
}

/** All rows of a walk at once. */
export const gathered = async <T>(portions: AsyncIterable<T[]>): Promise<T[]> => {
  const all: T[] = []
  for await (const rows of portions) for (const row of rows) all.push(row)
  return all
}
