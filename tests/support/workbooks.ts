import { writeXlsx } from 'hucre/xlsx'

type Value = string | number | Date | boolean | null
export interface MadeSheet {
  name: string
  rows: Value[][]
  /** First and last row and column, from 0. */
  merges?: readonly (readonly [startRow: number, startCol: number, endRow: number, endCol: number])[]
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
  hidden?: boolean
  /** The number format of a cell, by «row,column» from 0. */
  formats?: Readonly<Record<string, string>>
}

/** The bytes of a workbook of these sheets; under a password where one is given. */
export const workbook = (sheets: readonly MadeSheet[], password?: string): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], hiddenRows = [], hiddenColumns = [], hidden = false, formats = {} }) => ({
      name,
      rows,
      hidden,
      merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
      rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
      columns: Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, column) =>
        hiddenColumns.includes(column) ? { hidden: true } : {},
      ),
      cells: new Map(
        Object.entries(formats).map(([at, numFmt]) => {
          const [row = 0, column = 0] = at.split(',').map(Number)
          return [at, { value: rows[row]?.[column] ?? null, style: { numFmt } }]
        }),
      ),
    })),
    ...(password === undefined ? {} : { encryption: { password, spinCount: 1 } }),
  })
