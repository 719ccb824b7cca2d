import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import papaparse from 'papaparse'
import type { ThingBrief } from '../../graph/answers.ts'
import { fieldsOf, type ThingKind, thingEntry } from '../../graph/kinds.ts'
import type { CountryName } from '../../graph/saying.ts'
import { nameOf } from '../../graph/saying.ts'
import type { Language } from '../../graph/text.ts'
import type { Value } from '../../graph/things.ts'
import { valueInWords } from '../../graph/value-words.ts'

/** A table of things of one kind: its columns between the name and the number of records, and how its values are told. */
export interface List {
  kind: ThingKind
  columns: readonly string[]
  language: Language
  countryName: CountryName
  /** Covers what must not leave the office. */
  cover: (text: string) => string
}

const words = {
  name: { ru: 'Название', en: 'Name' },
  records: { ru: 'Записей в документах', en: 'Records in documents' },
  yes: { ru: 'да', en: 'yes' },
  no: { ru: 'нет', en: 'no' },
}

/** The values of a list's fields in words; null where the documents do not state one. */
export const wordsFor =
  ({ kind, language, countryName }: List) =>
  (field: string, value: Value): string | null =>
    valueInWords(kind, field, value, { language, countryName, yes: words.yes[language], no: words.no[language] })

const headsOf = ({ kind, columns, language }: List): string[] => [
  words.name[language],
  ...columns.map((field) => fieldsOf(kind)[field]?.title[language] ?? field),
  words.records[language],
]

const rowOf = (list: List): ((thing: ThingBrief) => CellValue[]) => {
  const inWords = wordsFor(list)
  const cell = (field: string, value: Value | undefined): CellValue => {
    if (value === undefined) return null
    if (typeof value === 'number') return value
    const said = inWords(field, value)
    return said === null || field === 'importedAt' ? said : list.cover(said)
  }
  return (thing) => [
    list.cover(nameOf(thing, list.language)),
    ...list.columns.map((field) => cell(field, thing.fields[field])),
    thing.records,
  ]
}

/** A list for any spreadsheet: UTF-8 with its mark, no cell can be a formula. */
export async function* listAsCsv(list: List, portions: AsyncIterable<readonly ThingBrief[]>): AsyncGenerator<string> {
  const toRow = rowOf(list)
  yield `\uFEFF${papaparse.unparse([headsOf(list)])}\r\n`
  for await (const things of portions) if (things.length > 0) yield `${papaparse.unparse(things.map(toRow), { escapeFormulae: true })}\r\n`
}

const widths = { name: 60, field: 26, records: 12 }

/** The same as a workbook, written as its rows come. */
export async function* listAsSheet(list: List, portions: AsyncIterable<readonly ThingBrief[]>): AsyncGenerator<Uint8Array> {
  const heads = headsOf(list)
  const widthOf = (at: number) => (at === 0 ? widths.name : at === heads.length - 1 ? widths.records : widths.field)
  const name = thingEntry(list.kind).heading[list.language].slice(0, 31)
  const columns = heads.map((header, at) => ({ header, width: widthOf(at) }))
  yield* writeXlsxStream(rowsIn(list, portions), { name, columns, freezePane: { rows: 1 } })
}

async function* rowsIn(list: List, portions: AsyncIterable<readonly ThingBrief[]>): AsyncGenerator<CellValue[]> {
  const toRow = rowOf(list)
  for await (const things of portions) for (const thing of things) yield toRow(thing)
}
