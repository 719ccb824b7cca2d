import papaparse from 'papaparse'
import type { Export } from '../../graph/answers.ts'
import { fieldsOf, type LinkKind, linkEntry, linkKindNames, type ThingKind, thingEntry, thingKindNames } from '../../graph/kinds.ts'
import type { Language, Wording } from '../../graph/text.ts'
import type { Fields } from '../../graph/things.ts'
import { statuses } from '../../graph/vocabulary.ts'
import { sayValue, sourcesOf } from './wording.ts'

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
export function* toCsv(graph: Export, language: Language): Iterable<string> {
  const sources = sourcesOf(graph)
  const headings = headingsIn(language)
  const names = new Map(graph.things.map(({ id, name }) => [id, name]))
  const core = (record: { id: string; status: keyof typeof statuses; statements: string[] }) => ({
    [columns.id[language]]: record.id,
    [columns.status[language]]: statuses[record.status][language],
    [columns.sources[language]]: sources(record.statements).join('; '),
  })
  const all = [columns.kind, columns.id, columns.from, columns.to, ...headings, columns.status, columns.sources]
  const heads = all.map((heading) => (typeof heading === 'string' ? heading : heading[language]))
  const line = (row: Record<string, string>) => `${papaparse.unparse([heads.map((head) => row[head] ?? '')], { escapeFormulae: true })}\r\n`

  yield `\uFEFF${papaparse.unparse([heads])}\r\n`
  for (const thing of graph.things) {
    yield line({
      ...core(thing),
      [columns.kind[language]]: thingEntry(thing.kind).title[language],
      ...cells(thing.kind, thing.fields, language),
    })
  }
  for (const link of graph.links) {
    const ends = { [columns.from[language]]: names.get(link.from) ?? link.from, [columns.to[language]]: names.get(link.to) ?? link.to }
    yield line({
      ...core(link),
      ...ends,
      [columns.kind[language]]: linkEntry(link.kind).title[language],
      ...cells(link.kind, link.fields, language),
    })
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
