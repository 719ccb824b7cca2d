import type { Matrix, MatrixSide, Overview, ThingBrief } from '../../graph/answers.ts'
import { type Axis, axes } from '../../graph/axes.ts'
import { fieldsOf, type ThingKind } from '../../graph/kinds.ts'
import { type CountryName, dateInWords, nameOf, numberInWords } from '../../graph/saying.ts'
import type { Language } from '../../graph/text.ts'
import { valueInWords } from '../../graph/value-words.ts'
import { eventTypes, worldParts } from '../../graph/vocabulary.ts'
import { mix } from '../../picture/look.ts'
import { estimate, wrap } from '../../picture/text.ts'
import { type Cell, type Frame, letters, type Table } from './deck.ts'

/** Rows go on over so many sheets; a list that is longer says how long it is. */
export const mostSheets = 3
const row = 52
const plain = letters.plain

/** One leaf of a table, and what of the whole it shows. */
export interface Leaf {
  table: Table
  note: string
}

/** So many from so many on, «1–8 из 40»; on the last sheet of a list that is longer, that the others are not shown. */
export const partOf = (from: number, to: number, all: number, language: Language, sheet = 1): string => {
  if (from === 0 && to === all) return ''
  const part = { ru: `${from + 1}–${to} из ${all}`, en: `${from + 1}–${to} of ${all}` }[language]
  const hidden = { ru: `остальные ${all - to} не показаны`, en: `the other ${all - to} are not shown` }[language]
  return sheet === mostSheets && to < all ? `${part}, ${hidden}` : part
}

const dayOf = ({ fields: { start, end } }: ThingBrief, language: Language): string => {
  const [from, to] = [start, end].map((one) => (typeof one === 'string' ? dateInWords(one, language) : ''))
  return from === undefined || from === '' ? '—' : to === undefined || to === '' || to === from ? from : `${from} – ${to}`
}

/** Rows on leaves that fit a frame; each row is as high as its longest cell, of at most three lines. */
const leavesOf = (
  rows: readonly Cell[][],
  widths: readonly number[],
  frame: Frame,
  all: number,
  language: Language,
  ruled: boolean,
  mostLines = 3,
): Leaf[] => {
  const cut = (text: string, width: number) => wrap(text, { width: width - 24, size: plain, lines: mostLines, measure: estimate })
  const measured = rows.map((cells) => {
    const lines = cells.map(({ text }, at) => cut(text, widths[at] ?? frame.width))
    return {
      cells: cells.map((cell, at) => ({ ...cell, text: lines[at]?.join('\n') ?? cell.text })),
      height: Math.max(row, Math.max(...lines.map(({ length }) => length)) * plain * 1.25 + 16),
    }
  })
  const leaves: Leaf[] = []
  let from = 0
  while (from < measured.length && leaves.length < mostSheets) {
    let [to, height] = [from, 0]
    while (to < measured.length && (to === from || height + (measured[to]?.height ?? 0) <= frame.height))
      height += measured[to++]?.height ?? 0
    const shown = measured.slice(from, to)
    leaves.push({
      table: { rows: shown.map(({ cells }) => cells), widths, heights: shown.map(({ height: high }) => high), ruled },
      note: partOf(from, to, all, language, leaves.length + 1),
    })
    from = to
  }
  return leaves
}

/** Events by time, the newest first. */
export const eventLeaves = (events: readonly ThingBrief[], all: number, frame: Frame, language: Language): Leaf[] => {
  const rows = events.map((event): Cell[] => [{ text: dayOf(event, language), bold: true }, { text: nameOf(event, language) }])
  return leavesOf(rows, [430, frame.width - 430], frame, all, language, false)
}

/** Sentences one below the other, each of them whole. */
export const sentenceLeaves = (sentences: readonly string[], frame: Frame, language: Language): Leaf[] => {
  const rows = sentences.map((text): Cell[] => [{ text: `• ${text}` }])
  return leavesOf(rows, [frame.width], frame, rows.length, language, false, 20)
}

/** Names of things; short ones in three columns. */
export const nameLeaves = (things: readonly ThingBrief[], all: number, frame: Frame, language: Language): Leaf[] => {
  const isShort = things.every(({ kind }) => kind === 'Country' || kind === 'Place' || kind === 'Topic')
  const columns = isShort ? 3 : 1
  const names = things.map((thing): Cell => ({ text: nameOf(thing, language) }))
  const rows = Array.from({ length: Math.ceil(names.length / columns) }, (_, at) => names.slice(at * columns, (at + 1) * columns))
  const leaves = leavesOf(
    rows.map((cells) => [...cells, ...Array.from({ length: columns - cells.length }, (): Cell => ({ text: '' }))]),
    Array.from({ length: columns }, () => frame.width / columns),
    frame,
    rows.length,
    language,
    false,
  )
  // A note counts names, not rows of three.
  return leaves.length === 1 && all === things.length
    ? leaves.map((leaf) => ({ ...leaf, note: '' }))
    : isShort
      ? leaves.map((leaf) => ({ ...leaf, note: '' }))
      : leaves
}

/** What a table of a hall says of things: its columns beside the name, and their values in words. */
export interface Columns {
  kind: ThingKind
  fields: readonly string[]
  countryName: CountryName
  cover: (text: string) => string
}
const fieldWidth = 300
const tableWords = {
  name: { ru: 'Название', en: 'Name' },
  silent: { ru: 'в документах не указано', en: 'not stated' },
  yes: { ru: 'да', en: 'yes' },
  no: { ru: 'нет', en: 'no' },
} as const

/** Things as a table with a head on every leaf: the name and a few columns. */
export const tableLeaves = (
  things: readonly ThingBrief[],
  all: number,
  { kind, fields, countryName, cover }: Columns,
  frame: Frame,
  language: Language,
): Leaf[] => {
  const widths = [frame.width - fields.length * fieldWidth, ...fields.map(() => fieldWidth)]
  const says = { language, countryName, yes: tableWords.yes[language], no: tableWords.no[language] }
  const rows = things.map((thing): Cell[] => [
    { text: cover(nameOf(thing, language)), bold: true },
    ...fields.map((field) => {
      const value = thing.fields[field]
      const said = value === undefined ? null : valueInWords(kind, field, value, says)
      return { text: said === null ? tableWords.silent[language] : cover(said) }
    }),
  ])
  const titles = [tableWords.name[language], ...fields.map((field) => fieldsOf(kind)[field]?.title[language] ?? field)]
  const head = titles.map((text, at): Cell => ({ text: short(text, widths[at] ?? 0), bold: true, fill: '#eef5f8' }))
  const room = { ...frame, height: frame.height - headRow }
  return leavesOf(rows, widths, room, all, language, true).map(({ table, note }) => ({
    table: { ...table, rows: [head, ...table.rows], heights: [headRow, ...table.heights] },
    note,
  }))
}
const headRow = 84
const short = (text: string, width: number): string =>
  wrap(text, { width: width - 24, size: plain, lines: 2, measure: estimate, weight: 'bold' }).join('\n')

/** The countries by part of the world. */
export const overviewLeaves = ({ parts, counts }: Overview, frame: Frame, language: Language): Leaf[] => {
  const rows = parts.map(({ part, countries }): Cell[] => [
    { text: part === null ? { ru: 'Прочие', en: 'Others' }[language] : worldParts[part][language], bold: true },
    { text: numberInWords(countries.length, language), align: 'center' },
    { text: countries.map(({ thing }) => nameOf(thing, language)).join(', ') },
  ])
  const heads = { ru: ['Часть света', 'Стран', 'Страны'], en: ['Part of the world', 'Number', 'Countries'] }[language]
  const head = heads.map((text): Cell => ({ text, bold: true, fill: '#eef5f8' }))
  const sum: Cell[] = [
    { text: { ru: 'Всего', en: 'Together' }[language], bold: true },
    { text: numberInWords(counts.countries, language), align: 'center', bold: true },
    { text: '' },
  ]
  return leavesOf(
    counts.countries === 0 ? [] : [head, ...rows, sum],
    [380, 160, frame.width - 540],
    frame,
    rows.length + 2,
    language,
    true,
  ).map((leaf) => ({ ...leaf, note: '' }))
}

/** A row has room for two lines of a name. */
const [nameWidth, cellHeight, evenly] = [460, 74, 1.25]
/** How narrow and wide a column is, and how high its written-up name may be. */
const cellWidths = { least: 66, most: 132 }
const headHeights = { least: 120, most: 360 }
const sideWords: Partial<Record<Axis, Record<string, Record<Language, string>>>> = { parts: worldParts, kinds: eventTypes }
/** The name of a row, a column or a lane. */
export const sideName = ({ id, name, thing }: MatrixSide, axis: Axis, language: Language): string =>
  thing === null ? (sideWords[axis]?.[id]?.[language] ?? name) : nameOf(thing, language)

/** How many of so many stand on one leaf where so many fit, a few more in somewhat lower rows: no leaf is left with a lonely one. */
const atOnce = (count: number, fit: number, stretch: number): number =>
  Math.max(1, Math.ceil(count / Math.max(1, Math.ceil(count / Math.max(1, Math.floor(fit * stretch))))))

/** Rows and columns of a matrix as many as a hall can read at once, in the documents' own order; only what is stated is counted. */
export const matrixLeaves = (matrix: Matrix, sides: { rows: Axis; columns: Axis }, frame: Frame, language: Language): Leaf[] => {
  const cells = new Map(matrix.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.events]))
  const greatest = Math.max(1, ...cells.values())
  const having = (all: readonly MatrixSide[], at: 0 | 1) => {
    const ids = new Set(matrix.cells.filter(({ events }) => events > 0).map(({ row: of, column }) => [of, column][at]))
    return all.filter(({ id }) => ids.has(id))
  }
  const [rows, columns] = [having(matrix.rows, 0), having(matrix.columns, 1)]
  const longest = Math.max(0, ...columns.map((side) => estimate(sideName(side, sides.columns, language), plain)))
  const headHeight = Math.max(headHeights.least, Math.min(headHeights.most, frame.height * 0.45, longest + 30))
  const size = {
    rows: atOnce(rows.length, (frame.height - headHeight) / cellHeight, evenly),
    columns: atOnce(columns.length, (frame.width - nameWidth) / cellWidths.least, 1),
  }
  const cellWidth = Math.max(cellWidths.least, Math.min(cellWidths.most, Math.floor((frame.width - nameWidth) / size.columns)))
  const rowHeight = Math.min(cellHeight, (frame.height - headHeight) / size.rows)
  const cut = (text: string, width: number, lines: number) =>
    wrap(text, { width: width - 20, size: plain, lines, measure: estimate }).join('\n')
  const leaf = (fromRow: number, fromColumn: number): Leaf => {
    const [shownRows, shownColumns] = [rows.slice(fromRow, fromRow + size.rows), columns.slice(fromColumn, fromColumn + size.columns)]
    const head: Cell[] = [
      { text: axes[sides.rows][language], bold: true },
      ...shownColumns.map((side): Cell => ({ text: cut(sideName(side, sides.columns, language), headHeight, 1), upright: true })),
    ]
    const body = shownRows.map((side): Cell[] => [
      { text: cut(sideName(side, sides.rows, language), nameWidth, rowHeight < cellHeight ? 1 : 2) },
      ...shownColumns.map((column): Cell => {
        const events = cells.get(`${side.id} ${column.id}`) ?? 0
        const fill = mix('#ffffff', '#14546b', events === 0 ? 0 : 0.08 + 0.22 * Math.sqrt(events / greatest))
        return events === 0 ? { text: '' } : { text: String(events), align: 'center', fill }
      }),
    ])
    const note = [
      partOf(fromRow, fromRow + shownRows.length, rows.length, language),
      partOf(fromColumn, fromColumn + shownColumns.length, columns.length, language),
    ]
    return {
      table: {
        rows: [head, ...body],
        widths: [nameWidth, ...shownColumns.map(() => cellWidth)],
        heights: [headHeight, ...body.map(() => rowHeight)],
        ruled: true,
      },
      note: note.filter(Boolean).join(' · '),
    }
  }
  const starts = (count: number, step: number) => Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step)
  return starts(rows.length, size.rows)
    .flatMap((fromRow) => starts(columns.length, size.columns).map((fromColumn) => leaf(fromRow, fromColumn)))
    .slice(0, mostSheets)
}
