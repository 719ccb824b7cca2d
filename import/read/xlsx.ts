import { type Cell, type CellValue, readXlsx as readWorkbook, type Sheet, type Workbook } from 'hucre/xlsx'
import type { Block, ReadDocument } from '../../graph/read-document.ts'
import { limits, refuseOver } from './limits.ts'
import { makeText, type Part } from './made-text.ts'
import { asDamage, checkOfficeZip } from './zip.ts'

type Warnings = NonNullable<ReadDocument['warnings']>
/** A row of a sheet as it is seen: its number there, and its cells with their column's number, blank ones and hidden ones left out. */
interface SeenRow {
  number: number
  cells: Map<number, string>
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The letters of a cell's number format, its quoted words, colours and escapes taken off. */
const formatLetters = (format = ''): string => format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()

/** A date as the office writes it, or as much of it as its cell shows: a year, a month of a year, a time of day. */
const dateText = (date: Date, format: string | undefined): string => {
  const letters = formatLetters(format)
  const [day, month, year] = [two(date.getUTCDate()), two(date.getUTCMonth() + 1), String(date.getUTCFullYear())]
  if (/h/.test(letters) && !/[dy]/.test(letters)) return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
  if (/y/.test(letters) && !/d/.test(letters)) return /m/.test(letters) ? `${month}.${year}` : year
  return `${day}.${month}.${year}`
}

const numberText = (number: number, format: string | undefined): string =>
  formatLetters(format).includes('%')
    ? `${numberText(Number((number * 100).toPrecision(12)), undefined)}%`
    : String(number).replace('.', ',')

const textOf = (value: CellValue, cell: Cell | undefined): string => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value, cell?.style?.numFmt)
  if (typeof value === 'number') return numberText(value, cell?.style?.numFmt)
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  return (value ?? '').replaceAll(/\r\n?/g, '\n')
}

/** Places that a merged cell covers: its text stands in the first. Bounded by what the sheet holds, whatever the merge claims. */
const coveredIn = ({ rows, merges = [] }: Sheet): ReadonlySet<string> => {
  const covered = new Set<string>()
  for (const { startRow, startCol, endRow, endCol } of merges)
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1)
      for (let column = startCol; column <= Math.min(endCol, (rows[row]?.length ?? 0) - 1); column += 1)
        if (row !== startRow || column !== startCol) covered.add(`${row},${column}`)
  return covered
}

const seenRows = (sheet: Sheet): { rows: SeenRow[]; hidden: number } => {
  const covered = coveredIn(sheet)
  const hiddenColumns = new Set((sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : [])))
  let hidden = 0
  const rows = sheet.rows.flatMap((values, row): SeenRow[] => {
    const cells = new Map<number, string>()
    values.forEach((value, column) => {
      const text = covered.has(`${row},${column}`) ? '' : textOf(value, sheet.cells?.get(`${row},${column}`))
      if (text.trim() === '') return
      if (hiddenColumns.has(column) || sheet.rowDefs?.get(row)?.hidden) hidden += 1
      else cells.set(column + 1, text)
    })
    return cells.size > 0 ? [{ number: row + 1, cells }] : []
  })
  return { rows, hidden }
}

/** A sheet as its title, rows of one cell above the first row of several, and the table below. */
const partsOf = (name: string, rows: readonly SeenRow[]): Part[] => {
  const first = rows.findIndex(({ cells }) => cells.size > 1)
  const [title, body] = first < 0 ? [rows, []] : [rows.slice(0, first), rows.slice(first)]
  const paragraphs = title
    .flatMap(({ cells }) => [...cells.values()])
    .map((paragraph): Part => ({ paragraph, heading: false, place: { sheet: name } }))
  if (body.length === 0) return paragraphs
  const columns = [...new Set(body.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b)
  const table = body.map(({ cells }) => columns.map((column) => cells.get(column) ?? ''))
  const placeOf = (row: number, column: number) => ({
    sheet: name,
    row: body[row - 1]?.number ?? row,
    column: columns[column - 1] ?? column,
  })
  return [...paragraphs, { table, placeOf }]
}

const hiddenCells = (sheet: string, count: number): Warnings[number] => ({
  code: 'cells-hidden',
  says: {
    ru: `На листе «${sheet}» скрыты строки или столбцы (ячеек с текстом: ${count}); они не прочитаны. Чтобы прочитать их, покажите их в Excel и загрузите файл снова.`,
    en: `The sheet "${sheet}" hides rows or columns (cells with text: ${count}); they were not read. To have them read, unhide them in Excel and import the file again.`,
  },
})
const hiddenSheet = (sheet: string): Warnings[number] => ({
  code: 'sheet-hidden',
  says: {
    ru: `Лист «${sheet}» скрыт и не прочитан. Чтобы прочитать его, покажите его в Excel и загрузите файл снова.`,
    en: `The sheet "${sheet}" is hidden and was not read. To have it read, unhide it in Excel and import the file again.`,
  },
})

const workbookOf = async (file: string, bytes: Uint8Array): Promise<Workbook> => {
  try {
    return await readWorkbook(bytes, { readStyles: true })
  } catch (error) {
    throw asDamage(file, error)
  }
}

/** Reads a workbook: each sheet that is seen its title and a table, merged cells in their first place, hidden ones left out with a warning. */
export const readXlsx = async (file: string, bytes: Uint8Array): Promise<{ text: string; blocks: Block[]; warnings?: Warnings }> => {
  await checkOfficeZip(file, bytes, 'xlsx')
  const parts: Part[] = []
  const warnings: Warnings = []
  for (const sheet of (await workbookOf(file, bytes)).sheets) {
    const { rows, hidden } = seenRows(sheet)
    if (sheet.hidden || sheet.veryHidden) {
      if (rows.length > 0) warnings.push(hiddenSheet(sheet.name))
      continue
    }
    if (hidden > 0) warnings.push(hiddenCells(sheet.name, hidden))
    parts.push(...partsOf(sheet.name, rows))
  }
  const made = makeText(parts)
  refuseOver('file-too-large', file, made.text.length, limits.text)
  return warnings.length > 0 ? { ...made, warnings } : made
}
