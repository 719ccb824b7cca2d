import { columnTargets, type Mapping, type RowPreview, type Target } from '../../graph/columns.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Row } from '../../graph/read-document.ts'
import type { Wording } from '../../graph/text.ts'
import type { ListTable } from './tables.ts'
import type { Part, Said, Trouble } from './values.ts'
import { cellReader } from './values.ts'

/** One row of a list as its columns tell it, before anything is made of it. */
export interface ListRow {
  row: Row
  /** Its number in the file: of a sheet its row, of a text its line. */
  number: number
  /** What is said of each field; a field that no cell fills is not there. */
  says: Record<string, Said>
  understood: RowPreview['understood']
  /** Why it cannot be read. */
  refused: Told[]
  /** What of it was left out. */
  warnings: Told[]
}
/** Something that an officer should know, with the part of the row that it is about. */
export interface Told {
  code: string
  says: Wording
  part: Part
}

const wordings: Record<Trouble['code'] | 'name-missing' | 'dates-disordered' | 'place-nowhere', (what: string, row: number) => Wording> = {
  'name-missing': (_, row) => ({
    ru: `Строка ${row} не прочитана: в ней нет названия.`,
    en: `Row ${row} was not read: it has no name.`,
  }),
  'date-impossible': (what, row) => ({
    ru: `Строка ${row} не прочитана: даты «${what}» нет в календаре.`,
    en: `Row ${row} was not read: the calendar has no date "${what}".`,
  }),
  'dates-disordered': (what, row) => ({
    ru: `Строка ${row} не прочитана: окончание «${what}» раньше начала.`,
    en: `Row ${row} was not read: its end "${what}" is before its start.`,
  }),
  'country-unknown': (what, row) => ({
    ru: `Строка ${row} не прочитана: страна «${what}» не распознана.`,
    en: `Row ${row} was not read: the country "${what}" was not recognised.`,
  }),
  'place-nowhere': (what, row) => ({
    ru: `Строка ${row}: не сказано, в какой стране «${what}»; место не прочитано.`,
    en: `Row ${row}: nothing says in which country "${what}" is; the place was not read.`,
  }),
  'date-unread': (what, row) => ({
    ru: `Строка ${row}: «${what}» не прочитано как дата; строка прочитана без неё.`,
    en: `Row ${row}: "${what}" was not read as a date; the row was read without it.`,
  }),
  'value-unknown': (what, row) => ({
    ru: `Строка ${row}: значение «${what}» не распознано; строка прочитана без него.`,
    en: `Row ${row}: the value "${what}" was not recognised; the row was read without it.`,
  }),
}
/** What refuses the row; anything else is only left out of it. */
const refusing: ReadonlySet<string> = new Set(['name-missing', 'date-impossible', 'dates-disordered', 'country-unknown'])
const longest = 80

/** What is told of a part of a row, in both languages. */
export const tell = (code: keyof typeof wordings, part: Part, row: number): Told => ({
  code: code === 'name-missing' ? 'row-nameless' : code,
  says: wordings[code](part.text.length > longest ? `${part.text.slice(0, longest)}…` : part.text, row),
  part,
})

const numberOf = ({ locator }: Row): number => locator.line ?? ('row' in locator ? locator.row : locator.paragraph)

/** The rows of a list as a mapping tells its columns. */
export const rowsIn = (table: ListTable, mapping: Mapping, home: HomeProfile): ListRow[] => {
  if (mapping.about === 'nothing') return []
  const targets = columnTargets[mapping.about]
  const read = cellReader(mapping, home)
  const filled = table.headers.flatMap((header, at) => {
    const fills = mapping.columns.find((column) => column.header === header)?.fills ?? null
    const target = fills === null ? undefined : targets[fills]
    return fills !== null && target ? [{ header, column: table.columns[at] ?? at, fills, target }] : []
  })
  return table.rows.map((row) => {
    const says: Record<string, Said> = {}
    const understood: RowPreview['understood'] = []
    const troubles: Trouble[] = []
    for (const { header, column, fills, target } of filled) {
      const cell = row.cells[column]
      if (!cell || cell.text.trim() === '') continue
      const said = read(cell, target)
      const before = says[fills]
      says[fills] = before ? { values: [...before.values, ...said.values], parts: [...before.parts, ...said.parts], troubles: [] } : said
      troubles.push(...said.troubles)
      understood.push({ header, fills, values: shown(said, target) })
    }
    return rowOf(row, says, understood, troubles)
  })
}

/** A date as one value where it starts and ends on one day. */
const shown = ({ values }: Said, { reads }: Target): string[] => {
  if (reads !== 'date' && reads !== 'dates') return values
  return values.flatMap((value, at) => (at % 2 === 0 ? [values[at + 1] === value ? value : `${value} – ${values[at + 1] ?? ''}`] : []))
}

const rowOf = (row: Row, says: ListRow['says'], understood: ListRow['understood'], troubles: readonly Trouble[]): ListRow => {
  const number = numberOf(row)
  const told = troubles.map(({ code, part }) => tell(code, part, number))
  const [first] = row.cells
  if (!says['name']?.values.length && first) {
    const filled = row.cells.find(({ text }) => text.trim() !== '') ?? first
    told.unshift(tell('name-missing', { text: filled.text.trim(), from: filled.from, cell: filled }, number))
  }
  const [start, end] = [says['start'], says['end']]
  const last = end?.values.at(-1)
  const endPart = end?.parts[0]
  if (start?.values[0] && last && endPart && last.slice(0, 10) < start.values[0].slice(0, last.length))
    told.push(tell('dates-disordered', endPart, number))
  return {
    row,
    number,
    says,
    understood,
    refused: told.filter(({ code }) => refusing.has(code) || code === 'row-nameless'),
    warnings: told.filter(({ code }) => !refusing.has(code) && code !== 'row-nameless'),
  }
}
