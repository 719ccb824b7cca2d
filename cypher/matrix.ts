import type { z } from 'zod'
import type { EventTelling, Filter, Matrix, MatrixSide, Page } from '../graph/answers.ts'
import { type Axis, bodyAxes, type MatrixWish, matrixSide } from '../graph/axes.ts'
import type { HomeBody } from '../graph/home.ts'
import { WorldPart } from '../graph/vocabulary.ts'
import { tellingsOf } from './events.ts'
import type { ReadText } from './evidence.ts'
import { ask, everyCountry, narrowed } from './filter.ts'
import { thingOf } from './lookup.ts'
import { bodyTypesIn, remitsIn, sidesOf } from './matrix-sides.ts'
import { cellEvents, cellTotal, type MatrixNeeds, matrixCells, type Way } from './matrix-text.ts'
import { paged } from './paged.ts'
import type { Store } from './store.ts'
import type { PageWish } from './wishes.ts'

/** The home city as the matrix needs it: the code of its country, and its bodies with what is in their remit. */
export interface MatrixHome {
  country: string
  bodies: readonly HomeBody[]
}

const codesOfParts = async (store: Store): Promise<{ part: string; codes: string[] }[]> => {
  const countries = (await store.run(everyCountry, {})).map(({ thing }) => thing)
  return WorldPart.options.map((part) => ({
    part,
    codes: countries.filter(({ fields }) => fields['part'] === part).map(({ fields }) => String(fields['code'])),
  }))
}

/** What the matrix and the timeline ask by. The filter is on events: kinds of thing do not narrow it. Its bodies are the city's, or of the types asked for. */
export const needsOf = async (
  store: Store,
  filter: Filter,
  home: MatrixHome,
  ways: readonly Way[],
): Promise<z.input<typeof MatrixNeeds>> => {
  const bodyTypes = [...bodyTypesIn(filter)]
  return {
    ...(await narrowed(store, { ...filter, kinds: [], orgTypes: [] }, home.country)),
    bodyTypes,
    partsOfWorld: (await codesOfParts(store)).filter(({ part }) => filter.parts.length === 0 || filter.parts.some((one) => one === part)),
    remits: ways.includes('by remit') ? await remitsIn(store, home.bodies, bodyTypes) : [],
  }
}

/** How many events each body of the home city has with each country abroad. */
export const engagements = async (
  store: Store,
  filter: Filter,
  home: MatrixHome,
): Promise<{ body: string; code: string; count: number }[]> => {
  const found = await ask(store, matrixCells('bodies', 'countries', 'stated'), await needsOf(store, filter, home, []))
  return found.map(({ row, column, events }) => ({ body: row, code: column, count: events }))
}

/** The ways to ask for: a post or a remit leads to a body alone. */
const waysOf = ({ rows, supposed }: Pick<MatrixWish, 'rows' | 'supposed'>): Way[] => [
  'stated',
  ...(bodyAxes.includes(rows) ? (['by post'] as const) : []),
  ...(bodyAxes.includes(rows) && supposed ? (['by remit'] as const) : []),
]

/** Which rows engage which columns, in records: those that are stated, those that follow from a post, and on request those supposed. */
export const matrixOf = async (store: Store, filter: Filter, wish: MatrixWish, home: MatrixHome): Promise<Matrix> => {
  const ways = waysOf(wish)
  const needs = await needsOf(store, filter, home, ways)
  const found = await Promise.all(
    ways.map(async (way) => (await ask(store, matrixCells(wish.rows, wish.columns, way), needs)).map((cell) => ({ ...cell, way }))),
  )
  const counted = found.flat()
  const side = async (axis: Axis, keys: readonly string[]) =>
    sidesOf[axis]({
      store,
      home: home.country,
      found: new Set(keys),
      empty: wish.empty,
      filter,
      bodyTypes: needs.bodyTypes,
    })
  const rows = await side(
    wish.rows,
    counted.map(({ row }) => row),
  )
  const columns = await side(
    wish.columns,
    counted.map(({ column }) => column),
  )
  const [rowOf, columnOf] = [idsOf(wish.rows, rows.slice(0, matrixSide)), idsOf(wish.columns, columns.slice(0, matrixSide))]
  const cells = new Map<string, Matrix['cells'][number]>()
  for (const { row: rowKey, column: columnKey, events, way } of counted) {
    const [row, column] = [rowOf.get(rowKey), columnOf.get(columnKey)]
    if (row === undefined || column === undefined) continue
    const cell = cells.get(`${row} ${column}`) ?? { row, column, events: 0, byPost: 0, supposed: 0 }
    cells.set(`${row} ${column}`, { ...cell, [counts[way]]: events })
  }
  return {
    rows: rows.slice(0, matrixSide),
    columns: columns.slice(0, matrixSide),
    rowTotal: rows.length,
    columnTotal: columns.length,
    cells: [...cells.values()],
  }
}

const counts = { stated: 'events', 'by post': 'byPost', 'by remit': 'supposed' } as const satisfies Record<
  Way,
  keyof Matrix['cells'][number]
>

/** What a side's id is by the key of its cells. */
export const idsOf = (axis: Axis, sides: readonly MatrixSide[]): Map<string, string> =>
  new Map(sides.map(({ id, thing }) => [axis === 'countries' ? String(thing?.fields['code']) : id, id]))

/** The key by which a side's id is looked for. Throws `thing-unknown`. */
const keyOf = async (store: Store, axis: Axis, id: string): Promise<string> => {
  if (axis === 'parts' || axis === 'kinds' || axis === 'years') return id
  const thing = await thingOf(store, id)
  return axis === 'countries' ? String(thing.fields['code'] ?? thing.fields['country'] ?? '') : thing.id
}

/** Which cell of which matrix, and by which way its events are in it. */
export interface CellWish {
  rows: Axis
  columns: Axis
  row: string
  column: string
  way: Way
}

/** The events behind one cell. Throws `thing-unknown`. */
export const cellOf = async (
  { store, readText, home }: { store: Store; readText: ReadText; home: MatrixHome },
  { rows, columns, row, column, way }: CellWish,
  filter: Filter,
  page: PageWish,
): Promise<Page<EventTelling>> => {
  if (way !== 'stated' && !bodyAxes.includes(rows)) return paged([], 0, page)
  const needs = {
    ...(await needsOf(store, filter, home, [way])),
    row: await keyOf(store, rows, row),
    column: await keyOf(store, columns, column),
  }
  const [count] = await ask(store, cellTotal(rows, columns, way), needs)
  const events = await ask(store, cellEvents(rows, columns, way), { ...needs, ...page })
  const tellings = await tellingsOf(
    store,
    readText,
    events.map(({ thing }) => thing),
  )
  return paged(tellings, count?.total ?? 0, page)
}
