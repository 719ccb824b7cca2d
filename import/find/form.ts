import type { Block, ReadDocument } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import { tellsOfTie } from './agreement-words.ts'
import { isHeading } from './brief-parts.ts'
import { findDates } from './dates.ts'
import { itemsOfProse } from './event-items-prose.ts'
import { type Column, columnNames, type SectionKind, sectionNames, sectionNumber } from './form-words.ts'
import { cleaned, joined, type RawText } from './markup.ts'
import { startsDocument } from './rows.ts'
import type { Stretch } from './stretch.ts'

/** A row of the annual table as it stands, its cells under their columns, in the columns' order. */
export type RawRow = Partial<Record<Column, Stretch>>
export interface TableForm {
  form: 'table'
  /** The year of the column of events, where its heading or the title says it. */
  year: number | null
  rows: RawRow[]
  unknownColumns: Stretch[]
}
/** A part of a brief between two headings; its paragraphs without the heading. */
export interface Section {
  kind: SectionKind
  heading: Stretch
  paragraphs: Stretch[]
}
export interface BriefForm {
  form: 'brief'
  /** What stands above the first heading. */
  title: Stretch[]
  sections: Section[]
}

const nothing: Stretch = { text: '', pieces: [] }

type Table = Extract<Block, { block: 'table' }>
const tablesOf = (document: ReadDocument): Table[] => document.blocks.filter((block) => block.block === 'table')

/** Which of the two forms a document has. Refuses what is neither, and a table whose columns nothing names. */
export const formOf = (document: ReadDocument): TableForm | BriefForm => {
  const tables = tablesOf(document)
  if (tables.some(({ rows }) => rows.some(({ cells }) => headerOf(cells)))) return tableForm(document, tables)
  const brief = briefForm(document)
  if (brief) return brief
  throw new Refusal(tables.some(looksLikeOurs) ? 'table-without-header' : 'nothing-found', { file: document.name })
}

/** The columns that a row of headings names: one for each of its cells; undefined where it is no such row. */
const headerOf = (cells: readonly RawText[]): (Column | undefined)[] | undefined => {
  const columns = cells.map(({ text }) => {
    const heading = cleaned({ text, from: 0, locator: { paragraph: 1 } }).text.trim()
    return heading.length > 120 ? undefined : columnNames.find(([, named]) => named.test(heading))?.[0]
  })
  const named = new Set(columns.filter((column) => column !== undefined))
  const isHeader = (named.has('country') || named.has('place')) && (named.has('basis') || named.has('events')) && named.size >= 3
  return isHeader && !cells.some(({ text }) => /\d\.\d|(?<!\p{L})г\.\s*\p{Lu}/u.test(text)) ? columns : undefined
}

/** Four columns or more, many rows, dates among them: a table of partners that lost its header. */
const looksLikeOurs = ({ rows }: Table): boolean =>
  rows.some(
    ({ cells }) =>
      cells.length >= 4 &&
      cells.some(({ text }) => /соглашени|протокол|меморандум|установление связей/i.test(text)) &&
      cells.some(({ text }) => /\d{4}/.test(text)),
  )

const tableForm = (document: ReadDocument, tables: readonly Table[]): TableForm => {
  let columns: (Column | undefined)[] | undefined
  const rows: RawRow[] = []
  const unknownColumns: Stretch[] = []
  let heading = ''
  for (const { rows: tableRows } of tables)
    for (const [at, { cells }] of tableRows.entries()) {
      const named = headerOf(cells)
      const header = named && completed(named, cells, tableRows.slice(at + 1))
      if (header && (!columns || header.join() === columns.join())) {
        if (!columns) unknownColumns.push(...cells.filter(({ text }, at) => header[at] === undefined && text.trim() !== '').map(cleaned))
        columns = header
        heading += ` ${cells
          .filter((_, at) => header[at] === 'events')
          .map(({ text }) => text)
          .join(' ')}`
      } else if (columns && cells.length > 1) rows.push(rowOf(cells, columns))
      else if (columns && cells[0]) rows.push({ country: cleaned(cells[0]) })
    }
  const title = document.blocks.map((block) => (block.block === 'paragraph' ? block.text : '')).join(' ')
  return { form: 'table', year: yearIn(heading) ?? yearIn(title), rows, unknownColumns }
}

/** The header with the columns that its words do not tell, told by their cells: documents by their titles, dates by being nothing else, events by their length, cities by standing beside their countries. */
const completed = (header: readonly (Column | undefined)[], headings: readonly RawText[], rows: Table['rows']): (Column | undefined)[] => {
  const whole = [...header]
  const isFree = (at: number) =>
    whole[at] === undefined || (whole[at] === 'events' && whole.indexOf('events') !== whole.lastIndexOf('events'))
  const cellsOf = (at: number) => rows.flatMap(({ cells }) => (cells.length > 1 && cells[at]?.text.trim() ? [cells[at].text.trim()] : []))
  const take = (column: Column, fits: (text: string) => boolean, isThere: (at: number) => boolean = () => true) => {
    if (whole.includes(column)) return
    const found = whole.findIndex((_, at) => {
      const cells = isFree(at) && isThere(at) ? cellsOf(at) : []
      return cells.length > 1 && cells.filter(fits).length >= cells.length / 2
    })
    if (found >= 0) whole[found] = column
  }
  take('basis', startsDocument)
  take('date', (text) => text.length < 60 && findDates(text, { bareYears: true }).length > 0 && !startsDocument(text))
  take('events', (text) => text.length > 60 && findDates(text, { year: 2000 }).length > 0)
  // One heading over two columns, «Страна / город»: the names beside the countries are the cities.
  const isBlank = (at: number) => !/\p{L}/u.test(headings[at]?.text ?? '')
  take('place', isName, (at) => isBlank(at) && at === whole.indexOf('country') + 1)
  take('country', isName, (at) => isBlank(at) && at === whole.indexOf('place') - 1)
  return whole
}

/** A few words with a capital letter, and no document or date. */
const isName = (text: string): boolean =>
  text.length < 60 && /^(?:\p{Ll}{1,9}\.?\s*)?\p{Lu}/u.test(text) && !startsDocument(text) && !/\d{4}/.test(text)

const yearIn = (text: string): number | null => {
  const year = /(?:^|\D)((?:19|20)\d\d)(?=\s*(?:г|$|[^\d-]))/.exec(text)?.[1]
  return year === undefined ? null : Number(year)
}

const rowOf = (cells: readonly RawText[], columns: readonly (Column | undefined)[]): RawRow => {
  const row: RawRow = {}
  columns.forEach((column, at) => {
    const cell = cells[at]
    if (column && column !== 'skipped' && !row[column]) row[column] = cell ? cleaned(cell) : nothing
  })
  return row
}

const briefForm = (document: ReadDocument): BriefForm | undefined => {
  const title: Stretch[] = []
  const sections: Section[] = []
  for (const block of document.blocks) {
    if (block.block === 'table') {
      for (const { cells } of block.rows) (sections.at(-1)?.paragraphs ?? title).push(joined(cells.map(cleaned), () => ' – '))
      continue
    }
    const paragraph = cleaned(block)
    const kind = sectionKindOf(paragraph.text)
    if (kind) sections.push({ kind, heading: paragraph, paragraphs: [] })
    else (sections.at(-1)?.paragraphs ?? title).push(paragraph)
  }
  if (sections.some(({ kind }) => kind !== 'contacts')) return { form: 'brief', title, sections: eventsApart(sections) }
  return tellsOfCooperation(title) && !tablesOf(document).some(looksLikeOurs)
    ? { form: 'brief', title: [], sections: [{ kind: 'events', heading: nothing, paragraphs: title }, ...sections] }
    : undefined
}

/** Prose without our headings that speaks of cooperation and tells of events is a brief all the same. */
const tellsOfCooperation = (paragraphs: readonly Stretch[]): boolean => {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  return /сотрудничеств|побратим|партн[её]р/iu.test(text) && itemsOfProse(text).items.length >= 2
}

/** Where the events follow on the directions under a heading that nothing knows, they are a section of their own. */
const eventsApart = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => {
    if (section.kind !== 'directions') return [section]
    const first = section.paragraphs.findIndex(
      ({ text }) => findDates(text).length > 0 && (itemsOfProse(text).items.length > 0 || tellsOfTie(text)),
    )
    if (first < 0) return [section]
    const above = section.paragraphs.slice(0, first).findLastIndex(({ text }) => text.trim() !== '')
    const start = above >= 0 && isHeading(section.paragraphs[above] ?? nothing) ? above : first
    return [
      { ...section, paragraphs: section.paragraphs.slice(0, start) },
      { kind: 'events', heading: nothing, paragraphs: section.paragraphs.slice(start) },
    ]
  })

/** The kind of section that a paragraph heads: short, and named as a heading is. */
const sectionKindOf = (text: string): SectionKind | undefined => {
  const line = text.trim()
  const words = line.replace(sectionNumber, '')
  const isNumbered = words !== line
  if (line.length > 200 || (!isNumbered && /[.;,]$/.test(line) && line.length > 60)) return undefined
  if (/^\s*[·•*–—-]/.test(line) || /(?:19|20)\d\d\s*г/.test(words)) return undefined
  return sectionNames.find(([, named]) => named.test(words))?.[0]
}
