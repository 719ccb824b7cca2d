import type { Filter, Matrix, MatrixSide } from '../../graph/answers.ts'
import { type Axis, bodyAxes, type MatrixWish } from '../../graph/axes.ts'
import type { Language } from '../../graph/text.ts'
import { eventTypes, worldParts } from '../../graph/vocabulary.ts'
import type { CallInput } from '../../server/api.ts'
import { nameOf } from '../app/words.ts'

/** How strongly a cell is shaded, from 0 to 5, by the root of its share of the greatest: small numbers stay told apart. */
export const heat = (events: number, greatest: number): number =>
  events === 0 || greatest === 0 ? 0 : Math.max(1, Math.round(5 * Math.sqrt(events / greatest)))

const arrows: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The cell to which a key leads, within the table. */
export const cellAfter = (
  key: string,
  [row, column]: readonly [number, number],
  rows: number,
  columns: number,
): [number, number] | null => {
  const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value))
  if (key === 'Home') return [row, 0]
  if (key === 'End') return [row, columns - 1]
  const step = arrows[key]
  return step === undefined ? null : [within(row + step[0], rows), within(column + step[1], columns)]
}

const words: Partial<Record<Axis, Record<string, Record<Language, string>>>> = { parts: worldParts, kinds: eventTypes }

/** The name of a row or column in the language of the interface. */
export const sideName = ({ id, name, thing }: MatrixSide, axis: Axis, language: Language): string =>
  thing === null ? (words[axis]?.[id]?.[language] ?? name) : nameOf(thing, language)

/** One cell as it is shown: what is stated, by a post, supposed; and in the earlier of two years, where two are compared. */
export interface ShownCell {
  events: number
  byPost: number
  supposed: number
  before?: number
}

/** Cells by row and column. */
export const cellsOf = ({ cells }: Pick<Matrix, 'cells'>): Map<string, ShownCell> =>
  new Map(cells.map(({ row, column, ...counts }) => [`${row} ${column}`, counts]))

/** The cells of the later of two years, each with what it was in the earlier. */
export const comparedCells = (before: Pick<Matrix, 'cells'>, after: Pick<Matrix, 'cells'>): Map<string, ShownCell> => {
  const cells = new Map([...cellsOf(after)].map(([key, cell]) => [key, { ...cell, before: 0 }]))
  for (const [key, { events }] of cellsOf(before)) cells.set(key, { ...(cells.get(key) ?? nothing), before: events })
  return cells
}
const nothing: ShownCell = { events: 0, byPost: 0, supposed: 0 }

/** The matrix with only the rows and columns that have a cell, in their order. */
export const sidesWith = (matrix: Matrix, cells: ReadonlyMap<string, ShownCell>): Matrix => {
  const keys = [...cells.keys()].map((key) => key.split(' '))
  const having = (sides: readonly MatrixSide[], at: 0 | 1) => {
    const ids = new Set(keys.map((key) => key[at]))
    return sides.filter(({ id }) => ids.has(id))
  }
  const [rows, columns] = [having(matrix.rows, 0), having(matrix.columns, 1)]
  return { ...matrix, rows, columns, rowTotal: rows.length, columnTotal: columns.length }
}

/** The difference between two years in one sign and number; nothing where there is none. */
export const changeOf = ({ events, before = events }: ShownCell): string => {
  const by = events - before
  return by === 0 ? '' : by > 0 ? `+${by}` : `−${-by}`
}

/** A filter on one year. */
export const inYear = (filter: Filter, year: number): Filter => ({ ...filter, firstDay: `${year}-01-01`, lastDay: `${year}-12-31` })

/** How a matrix is asked for: what only a remit supposes is asked of bodies alone. */
export const matrixInput = (filter: Filter, { rows, columns, empty, supposed }: MatrixWish): CallInput<'matrix'> => ({
  query: {
    ...filter,
    rows,
    columns,
    empty: empty ? 'true' : 'false',
    supposed: supposed && bodyAxes.includes(rows) ? 'true' : 'false',
  },
})
