import type { Export } from '../../graph/answers.ts'
import type { Fields } from '../../graph/things.ts'
import { type Column, flat, linkColumns, thingColumns } from './columns.ts'
import { sourcesOf } from './wording.ts'
import { xmlText } from './xml.ts'

const core: readonly Column[] = ['kind', 'status', 'sources'].map((name) => ({ name, type: 'string' }))

/** GraphML 1.0, for yEd, Gephi, Cytoscape and NetworkX. */
export function* toGraphml(graph: Export): Iterable<string> {
  const sources = sourcesOf(graph)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield keys('node', 'n', [{ name: 'name', type: 'string' }, ...core, ...thingColumns])
  yield keys('edge', 'e', [...core, ...linkColumns])
  yield '<graph edgedefault="directed">\n'
  for (const { id, name, kind, status, fields, statements } of graph.things) {
    const { name: _, ...others } = fields
    yield `<node id="${xmlText(id)}">${data('n', { name, kind, status, sources: sources(statements), ...others })}</node>\n`
  }
  for (const { id, from, to, kind, status, fields, statements } of graph.links) {
    const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`
    yield `<edge id="${xmlText(id)}" ${ends}>${data('e', { kind, status, sources: sources(statements), ...fields })}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

const keys = (of: string, prefix: string, columns: readonly Column[]): string =>
  columns.map(({ name, type }) => `<key id="${prefix}.${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`).join('')

const data = (prefix: string, fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => `<data key="${prefix}.${xmlText(name)}">${xmlText(flat(value))}</data>`)
    .join('')
