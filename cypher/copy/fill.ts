import { linkEntry } from '../../graph/kinds.ts'
import type { Link } from '../../graph/things.ts'
import type { StoreProcess } from '../embedded/process.ts'
import { grouped, inChunks } from '../lists.ts'
import { every, gathered, linksFromThings, walk } from '../portions.ts'
import type { Question } from '../question.ts'
import { schema } from '../schema.ts'
import type { Transaction } from '../store.ts'
import { putLinks, putThings } from '../templates.ts'
import { copiedLink, copiedThing, type SpansIn } from './masked.ts'

/** A portion of many small writes may take long on a machine that is at work. */
const portionMs = 120_000

const isPrivate = ({ kind }: Link): boolean => linkEntry(kind).private === true
const endsOf = (links: readonly Link[]): Set<string> => new Set(links.flatMap(({ from, to }) => [from, to]))

/**
 * Fills an empty store with the things and links of another, private ones left out and private words covered: nothing else of it is
 * there, neither what documents say nor what people decided and kept.
 */
export const fill = async (from: Transaction, into: StoreProcess, spansIn: SpansIn): Promise<void> => {
  const run = (text: string, needs: Record<string, unknown>) => into.ask({ do: 'run', text, needs, limit: 1000 }, portionMs)
  const put = async (question: Question, rows: readonly object[]) =>
    inChunks(rows, async (chunk) => (await run(question.text.embedded, { rows: chunk })).rows)
  for (const { text } of schema.filter(({ label }) => !label.startsWith('_'))) await run(text, {})
  const things = await gathered(walk(from, every.thing))
  const links = await inChunks(
    things.map(({ id }) => id),
    (ids) => from.run(linksFromThings, { ids }),
  )
  // People who only answer for a country are known inside the office alone.
  const [inside, elsewhere] = [endsOf(links.filter(isPrivate)), endsOf(links.filter((link) => !isPrivate(link)))]
  const open = things.filter(({ id, kind }) => kind !== 'Person' || !inside.has(id) || elsewhere.has(id))
  for (const [kind, some] of grouped(open, ({ kind }) => kind))
    await put(
      putThings[kind],
      some.flatMap((thing) => copiedThing(thing, spansIn) ?? []),
    )
  for (const [kind, some] of grouped(links, ({ kind }) => kind))
    await put(
      putLinks[kind],
      some.flatMap((link) => copiedLink(link, spansIn) ?? []),
    )
}
