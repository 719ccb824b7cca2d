import papaparse from 'papaparse'
import { fieldsOf, type LinkKind, linkEntry, linkKindNames, type ThingKind, thingEntry, thingKindNames } from '../../graph/kinds.ts'
import type { Leaving } from '../../graph/leaving.ts'
import type { Language, Wording } from '../../graph/text.ts'
import type { Fields } from '../../graph/things.ts'
import { statuses } from '../../graph/vocabulary.ts'
import type { ExportHead } from './head.ts'
import { sayValue } from './wording.ts'

const columns = {
  id: { ru: 'Идентификатор', en: 'Id' },
  kind: { ru: 'Карточка или связь', en: 'Thing or link' },
  status: { ru: 'Достоверность', en: 'Status' },
  from: { ru: 'Откуда', en: 'From' },
  to: { ru: 'Куда', en: 'To' },
  sources: { ru: 'Источники', en: 'Sources' },
} satisfies Record<string, Wording>

/**
 * One table for a spreadsheet: things, then links; a column for each heading of the table of kinds, values in words.
 * It opens as UTF-8 in office programs, and no cell can be a formula.
 */
export async function* toCsv(records: Leaving, { language }: ExportHead): AsyncGenerator<string> {
  const headings = headingsIn(language)
  const core = (record: { id: string; status: keyof typeof statuses }, sources: readonly string[]) => ({
    [columns.id[language]]: record.id,
    [columns.status[language]]: statuses[record.status][language],
    [columns.sources[language]]: sources.join('; '),
  })
  const all = [columns.kind, columns.id, columns.from, columns.to, ...headings, columns.status, columns.sources]
  const heads = all.map((heading) => (typeof heading === 'string' ? heading : heading[language]))
  const line = (row: Record<string, string>) => `${papaparse.unparse([heads.map((head) => row[head] ?? '')], { escapeFormulae: true })}\r\n`

  yield `\uFEFF${papaparse.unparse([heads])}\r\n`
  for await (const record of records) {
    if (record.is === 'thing') {
      const { kind, fields } = record.value
      const told = { [columns.kind[language]]: thingEntry(kind).title[language], ...cells(kind, fields, language) }
      yield line({ ...core(record.value, record.sources), ...told })
    } else if (record.is === 'link') {
      const { kind, fields } = record.value
      const ends = { [columns.from[language]]: record.ends.from.name, [columns.to[language]]: record.ends.to.name }
      const told = { [columns.kind[language]]: linkEntry(kind).title[language], ...cells(kind, fields, language) }
      yield line({ ...core(record.value, record.sources), ...ends, ...told })
    }
  }
}

const cells = (kind: ThingKind | LinkKind, fields: Fields, language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const field = fieldsOf(kind)[name]
      return field && !field.hidden ? [[field.title[language], sayValue(kind, name, value, language)]] : []
    }),
  )

/** Fields of one heading share a column: the type of a place and of an event are both «Вид». */
const headingsIn = (language: Language): string[] => {
  const fields = [...thingKindNames, ...linkKindNames].flatMap((kind) => Object.values(fieldsOf(kind)))
  return [...new Set(fields.filter(({ hidden }) => !hidden).map(({ title }) => title[language]))]
}
