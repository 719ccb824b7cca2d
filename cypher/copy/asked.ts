import { z } from 'zod'
import type { Page } from '../../graph/answers.ts'
import type { Built, BuiltAnswer } from '../../graph/built.ts'
import { compare } from '../../graph/compute.ts'
import { type ConsoleAnswer, type ConsoleWish, consoleLimits } from '../../graph/console.ts'
import type { AnswerRow } from '../../graph/questions/answer.ts'
import { builtText } from '../built-text.ts'
import { evidenceByTarget, type ReadText } from '../evidence.ts'
import { pageOf } from '../paged.ts'
import type { Store } from '../store.ts'
import type { PageWish } from '../wishes.ts'
import { checked } from './checked.ts'
import type { Looked, ReadingCopy } from './reading-copy.ts'
import { toldRows } from './told.ts'

/** How many rows a question that was put together may have, how many sources a row shows. */
const most = { rows: 2000, sources: 4 } as const
const deadlineMs = consoleLimits.seconds * 1000

/** Asks the copy what an analyst wrote. Throws `console-…`. */
export const consoleAnswer = async (copy: ReadingCopy, { text, parameters }: ConsoleWish, signal?: AbortSignal): Promise<ConsoleAnswer> => {
  const began = performance.now()
  const looked = await copy.look({ text: checked(text), needs: parameters, limit: consoleLimits.rows, deadlineMs, signal })
  const { picture, ...told } = toldRows(looked.columns, looked.rows)
  const ms = Math.round(performance.now() - began)
  return { ...told, picture: picture.slice(0, consoleLimits.picture), total: looked.total, ms, asOf: looked.asOf }
}

const Sources = z.array(z.string()).catch([])

/** The answer to a question put together by pointing: its rows by name, with where they are said. Throws `console-…`. */
export const builtAnswer = async (
  { copy, store, readText }: { copy: ReadingCopy; store: Store; readText: ReadText },
  built: Built,
  wish: PageWish,
  signal?: AbortSignal,
): Promise<BuiltAnswer> => {
  const { text, parameters, columns } = builtText(built, most.rows + 1)
  const looked = await copy.look({ text, needs: parameters, limit: most.rows + 1, deadlineMs, signal })
  const names = columns.map(({ name }) => name)
  const told = toldRows(names, looked.rows.slice(0, most.rows))
  const nameOf = new Map(told.things.map(({ id, name }) => [id, name]))
  const rows = told.rows
    .map((cells, at) => ({ cells, sources: sourcesOf(looked, at, cells) }))
    .sort((a, b) => compare(wordsOf(a.cells, nameOf), wordsOf(b.cells, nameOf)))
  const { items, ...page }: Page<(typeof rows)[number]> = pageOf(rows, wish)
  const evidence = await evidenceByTarget(store, readText, [...new Set(items.flatMap(({ sources }) => sources))])
  return {
    ...page,
    items: items.map(
      ({ cells, sources }): AnswerRow => ({
        cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])),
        evidence: sources.flatMap((source) => evidence.get(source) ?? []).slice(0, most.sources),
      }),
    ),
    columns,
    different: Object.fromEntries(
      columns.flatMap(({ name, is }, at) => (is === 'thing' ? [[name, new Set(told.rows.map((cells) => cells[at])).size]] : [])),
    ),
    things: told.things,
    picture: told.picture.slice(0, consoleLimits.picture),
    complete: looked.rows.length <= most.rows,
    cypher: text,
    parameters,
    asOf: looked.asOf,
  }
}

/** The links that a row rests on; a row without any rests on its thing. */
const sourcesOf = ({ rows }: Looked, at: number, [first]: readonly unknown[]): string[] => {
  const told = Sources.parse(rows[at]?.['told'])
  return (told.length > 0 ? told : typeof first === 'string' ? [first] : []).slice(0, most.sources)
}

const wordsOf = (cells: readonly unknown[], nameOf: ReadonlyMap<string, string>): string =>
  cells.map((cell) => (typeof cell === 'string' ? (nameOf.get(cell) ?? cell) : '')).join('\n')
