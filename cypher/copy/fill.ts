import { linkEntry, linkKindNames, type ThingKind } from '../../graph/kinds.ts'
import type { Link } from '../../graph/things.ts'
import type { StoreProcess } from '../embedded/process.ts'
import { grouped, inChunks } from '../lists.ts'
import { every, linksFromThings, pagesOf, walk } from '../portions.ts'
import { isFree, privateIn } from '../private.ts'
import type { Question } from '../question.ts'
import { schema } from '../schema.ts'
import type { Transaction } from '../store.ts'
import { addLinks, linksFromOf, putThings } from '../templates.ts'
import { copiedLink, copiedThing, type SpansIn } from './masked.ts'

/** A portion of many small writes may take long on a machine that is at work. */
const portionMs = 120_000
/** How many links are read at once, by what the things that they go out from are known to have. */
const linksAtOnce = 20_000
/** More than most things have besides the records that name them. */
const usualLinks = 10

/** A thing by what is needed to ask for its links. */
interface Start {
  id: string
  kind: ThingKind
  links: number
}

/** Things whose links are read at once; what has too many alone stands alone. */
function* portionsOf(starts: readonly Start[]): Generator<Start[]> {
  let held: Start[] = []
  let links = 0
  for (const start of starts) {
    if (held.length > 0 && links + start.links > linksAtOnce) {
      yield held
      ;[held, links] = [[], 0]
    }
    held.push(start)
    links += start.links
  }
  if (held.length > 0) yield held
}

/** The links that go out from some things, never very many at once. */
async function* linksOf(from: Transaction, starts: readonly Start[]): AsyncGenerator<Link[]> {
  for (const portion of portionsOf(starts)) {
    const ids = portion.map(({ id }) => id)
    const [first] = portion
    if (first === undefined || first.links <= linksAtOnce) yield await from.run(linksFromThings, { ids })
    else
      for (const kind of linkKindNames.filter((one) => linkEntry(one).from.includes(first.kind)))
        for await (const rows of pagesOf((page) => from.run(linksFromOf[kind], { ids, ...page }))) yield rows.map(({ link }) => link)
  }
}

/** Reads on while what was read is written. */
async function* ahead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  for (let next = items.next(); ; ) {
    const { done, value } = await next
    if (done) return
    next = items.next()
    // Whoever writes may fail first; this failure is then told to nobody.
    next.catch(() => undefined)
    yield value
  }
}

/**
 * Fills an empty store with the things and links of another, a portion at a time, private ones left out and private words covered: nothing
 * else of it is there, neither what documents say nor what people decided and kept.
 */
export const fill = async (from: Transaction, into: StoreProcess, spansIn: SpansIn): Promise<void> => {
  const run = (text: string, needs: Record<string, unknown>) => into.ask({ do: 'run', text, needs, limit: 1000 }, portionMs)
  const put = async (question: Question, rows: readonly object[]) =>
    inChunks(rows, async (chunk) => (await run(question.text.embedded, { rows: chunk })).rows)
  for (const { text } of schema.filter(({ label }) => !label.startsWith('_'))) await run(text, {})
  const gone = await privateIn(from)
  const starts: Start[] = []
  for await (const things of ahead(walk(from, every.thing))) {
    const free = things.filter((thing) => isFree(gone, thing))
    for (const { id, kind, records } of free) starts.push({ id, kind, links: records + usualLinks })
    for (const [kind, some] of grouped(free, (thing) => thing.kind))
      await put(
        putThings[kind],
        some.flatMap((thing) => copiedThing(thing, spansIn) ?? []),
      )
  }
  for await (const links of ahead(linksOf(from, starts))) {
    const free = links.filter((link) => isFree(gone, link))
    for (const [kind, some] of grouped(free, (link) => link.kind))
      await put(
        addLinks[kind],
        some.flatMap((link) => copiedLink(link, spansIn) ?? []),
      )
  }
}
