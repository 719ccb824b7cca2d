import { Readable } from 'node:stream'
import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import type { TableOrder } from '../cypher/wishes.ts'
import { Filter, type ThingBrief } from '../graph/answers.ts'
import { type ThingKind, thingEntry } from '../graph/kinds.ts'
import { masked } from '../graph/locators.ts'
import { Refusal } from '../graph/refusal.ts'
import { countryNames } from '../graph/saying.ts'
import { groupingsOf, inOrderOfWords, shownColumns } from '../graph/table.ts'
import type { Language } from '../graph/text.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { type List, listAsCsv, listAsSheet, wordsFor } from '../report/table/list.ts'
import type { FileAnswer } from './call.ts'

/** A table of one kind as the reader has it: filter, order, columns (those usual for the kind where none are named). */
export interface ListWish {
  filter: Filter
  order: TableOrder
  columns: readonly string[]
}

const portion = 5000
const forms = {
  csv: { type: 'text/csv; charset=utf-8', written: listAsCsv },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', written: listAsSheet },
} as const

/** A table of one kind as a file, asked for and written in portions. Throws `request-invalid` where the filter names no one kind. */
export const listFileOf = async (
  graph: KnowledgeGraph,
  { filter, order, columns }: ListWish,
  form: keyof typeof forms,
  language: Language,
): Promise<FileAnswer> => {
  const [kind, ...others] = filter.kinds
  if (kind === undefined || others.length > 0) throw new Refusal('request-invalid', { reason: 'kinds' })
  const { group } = order
  const shown = shownColumns(kind, columns)
  const list: List = {
    kind,
    columns: group === undefined || shown.includes(group) ? shown : [group, ...shown],
    language,
    countryName: countryNames(await allOf(graph, 'Country'), language),
    cover: (text) => masked(text, sensitiveSpans(text)),
  }
  const ranges = group === undefined ? [everything] : await rangesOf(graph, filter, { ...order, group }, list)
  const { type, written } = forms[form]
  // Asked before the file begins, so that a field that cannot sort is refused in words.
  const first = await graph.things(filter, order, { limit: 1, offset: 0 })
  const things = first.total === 0 ? noPortions() : leaving(graph, kind, portions(graph, filter, order, ranges))
  return { name: `${fileName(kind, language)}.${form}`, type, content: Readable.from(written(list, things), { objectMode: false }) }
}

interface Range {
  start: number
  count: number
}
const everything: Range = { start: 0, count: Number.POSITIVE_INFINITY }

/** Where the groups are, in the order in which the reader sees them. */
const rangesOf = async (
  graph: KnowledgeGraph,
  filter: Filter,
  { group, by, direction }: TableOrder & { group: string },
  list: List,
): Promise<Range[]> => {
  const isKnown = groupingsOf(list.kind).has(group)
  if (!isKnown) throw new Refusal('request-invalid', { reason: `group: ${group}` })
  const inWords = wordsFor(list)
  const groups = await graph.thingGroups(filter, group)
  return inOrderOfWords(groups, (value) => inWords(group, value), list.language, by === group ? direction : 'asc')
}

async function* portions(graph: KnowledgeGraph, filter: Filter, order: TableOrder, ranges: readonly Range[]): AsyncGenerator<ThingBrief[]> {
  for (const { start, count } of ranges) {
    for (let done = 0; done < count; done += portion) {
      const { items, next } = await graph.things(filter, order, { limit: Math.min(portion, count - done), offset: start + done })
      if (items.length > 0) yield items
      if (next === null) break
    }
  }
}
async function* noPortions(): AsyncGenerator<ThingBrief[]> {}

/** Without those people of whom nothing is known but that they answer for a country: they never leave the office (02, Private). */
async function* leaving(graph: KnowledgeGraph, kind: ThingKind, all: AsyncIterable<ThingBrief[]>): AsyncGenerator<ThingBrief[]> {
  const gone = kind === 'Person' ? await graph.neverLeaving() : null
  for await (const things of all) yield gone === null ? things : things.filter(({ id }) => !gone.has(id))
}

const allOf = async (graph: KnowledgeGraph, kind: ThingKind): Promise<ThingBrief[]> => {
  const page = { limit: portion, offset: 0 }
  return (await graph.things(Filter.parse({ kinds: [kind] }), { by: 'name', direction: 'asc' }, page)).items
}

const fileName = (kind: ThingKind, language: Language): string => thingEntry(kind).heading[language].replaceAll(/\s+/gu, '-')
