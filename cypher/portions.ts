import { z } from 'zod'
import { Kept } from '../graph/kept.ts'
import { thingKindNames } from '../graph/kinds.ts'
import { Statement } from '../graph/statements.ts'
import keptVersionsById from './kept-versions-by-id.cypher?raw'
import keysById from './keys-by-id.cypher?raw'
import linksFrom from './links-from.cypher?raw'
import { type Question, question } from './question.ts'
import { questions as q, text } from './questions.ts'
import { TiedLinkRow } from './rows.ts'
import statementsById from './statements-by-id.cypher?raw'
import type { Transaction } from './store.ts'
import { idsOf } from './templates.ts'
import thingIds from './thing-ids.cypher?raw'

/**
 * How many ids are asked for at once, and of how many of them what they hold. The embedded engine looks through all records for each list
 * of ids, but finds those that are named at once: so the lists of ids are long, and little is held of the records themselves.
 */
const atOnce = { ids: 100_000, rows: 2000 }

const Ids = z.object({ ids: z.array(z.string()) })
const After = z.object({ after: z.string(), limit: z.int() })

/** All records of one sort: which ids there are, and what some of them hold. */
interface Every<Row extends z.ZodType<{ id: string }>> {
  ids: (tx: Transaction, after: string) => Promise<{ id: string }[]>
  rows: Question<typeof Ids, Row>
}
const everyRecord = <Row extends z.ZodType<{ id: string }>>(label: keyof typeof idsOf, content: string, row: Row): Every<Row> => ({
  ids: (tx, after) => tx.run(idsOf[label], { after, limit: atOnce.ids }),
  rows: question(content, { needs: Ids, row }),
})
const idsOfThings = question(thingIds, { needs: After.extend({ kinds: z.array(z.string()) }), row: z.object({ id: z.string() }) })

/** What is walked over. */
export const every = {
  thing: {
    ids: (tx: Transaction, after: string) => tx.run(idsOfThings, { after, limit: atOnce.ids, kinds: thingKindNames }),
    rows: question(q.thingsById.text, { needs: Ids, row: q.thingsById.row.transform(({ thing }) => thing) }),
  },
  statement: everyRecord(
    'Statement',
    statementsById,
    z.object({ id: z.string(), target: z.string(), body: text(Statement), of: z.string().nullable(), whole: text(Statement).nullable() }),
  ),
  key: everyRecord('Key', keysById, z.object({ id: z.string(), leads: z.string() })),
  kept: everyRecord('KeptVersion', keptVersionsById, z.object({ id: z.string(), body: text(Kept) })),
}
export const linksFromThings = question(linksFrom, { needs: Ids, row: TiedLinkRow })

/** Ids in their order, a list at a time. */
async function* idLists(ask: (after: string) => Promise<{ id: string }[]>): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const ids = (await ask(after)).map(({ id }) => id)
    if (ids.length > 0) yield ids
    const last = ids.at(-1)
    if (last === undefined || ids.length < atOnce.ids) return
    after = last
  }
}

/** The ids of all things of some kinds, in their order. */
export async function* idsOfKinds(tx: Transaction, kinds: readonly string[]): AsyncGenerator<string> {
  for await (const ids of idLists((after) => tx.run(idsOfThings, { after, limit: atOnce.ids, kinds: [...kinds] }))) yield* ids
}

/** Items a portion at a time. */
export async function* inPortions<T>(items: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let held: T[] = []
  for await (const item of items) {
    held.push(item)
    if (held.length < size) continue
    yield held
    held = []
  }
  if (held.length > 0) yield held
}

/** All rows of a question that gives them in the order of ids, a page at a time. */
export async function* pagesOf<Row extends { id: string }>(
  ask: (page: { after: string; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await ask({ after, limit: atOnce.rows })
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < atOnce.rows) return
    after = last.id
  }
}

/** Every record in the order of ids, asked for in portions so that neither side ever holds too much at once. */
export async function* walk<Row extends z.ZodType<{ id: string }>>(
  tx: Transaction,
  { ids, rows }: Every<Row>,
): AsyncGenerator<z.infer<Row>[]> {
  for await (const list of idLists((after) => ids(tx, after)))
    for (let at = 0; at < list.length; at += atOnce.rows) yield tx.run(rows, { ids: list.slice(at, at + atOnce.rows) })
}

/** All rows of a walk at once. */
export const gathered = async <T>(portions: AsyncIterable<T[]>): Promise<T[]> => {
  const all: T[] = []
  for await (const rows of portions) for (const row of rows) all.push(row)
  return all
}
