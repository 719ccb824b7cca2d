import type { Matrix } from '../../graph/answers.ts'
import { useMatrix } from '../app/queries.ts'
import { useView } from '../app/store.ts'
import { cellsOf, comparedCells, inYear, matrixInput, type ShownCell, sidesWith } from './matrix.ts'

/** The matrix as it is shown: its sides in the documents' order, and its cells, of all time or of two years side by side. */
export interface ShownMatrix {
  matrix: Matrix
  cells: ReadonlyMap<string, ShownCell>
}

/** Asks for the matrix that the view wishes for. */
export const useShownMatrix = () => {
  const filter = useView(({ filter }) => filter)
  const wish = useView(({ matrix }) => matrix)
  const { years } = wish
  const whole = useMatrix(matrixInput(filter, wish))
  const before = useMatrix(matrixInput(inYear(filter, years?.[0] ?? 0), { ...wish, supposed: false }), years !== null)
  const after = useMatrix(matrixInput(inYear(filter, years?.[1] ?? 0), { ...wish, supposed: false }), years !== null)
  const error = whole.error ?? (years === null ? null : (before.error ?? after.error))
  const refetch = () => void Promise.all([whole, ...(years === null ? [] : [before, after])].map((one) => one.refetch()))
  const shown = (): ShownMatrix | undefined => {
    if (whole.data === undefined) return undefined
    if (years === null) return { matrix: whole.data, cells: cellsOf(whole.data) }
    if (before.data === undefined || after.data === undefined) return undefined
    const cells = comparedCells(before.data, after.data)
    return { matrix: wish.empty ? whole.data : sidesWith(whole.data, cells), cells }
  }
  return { shown: shown(), error, refetch }
}
