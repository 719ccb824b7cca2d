import type { Leaving } from '../../graph/leaving.ts'
import type { Fields } from '../../graph/things.ts'
import { type Column, flat, linkColumns, thingColumns } from './columns.ts'
import { xmlText } from './xml.ts'

const core: readonly Column[] = ['kind', 'status', 'sources'].map((name) => ({ name, type: 'string' }))

/** GraphML 1.0, for yEd, Gephi, Cytoscape and NetworkX. */
export async function* toGraphml(records: Leaving): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield keys('node', 'n', [{ name: 'name', type: 'string' }, ...core, ...thingColumns])
  yield keys('edge', 'e', [...core, ...linkColumns])
  yield '<graph edgedefault="directed">\n'
  for await (const record of records) {
    if (record.is === 'thing') {
      const { id, name, kind, status, fields } = record.value
      const { name: _, ...others } = fields
      yield `<node id="${xmlText(id)}">${data('n', { name, kind, status, sources: record.sources, ...others })}</node>\n`
    } else if (record.is === 'link') {
      const { id, from, to, kind, status, fields } = record.value
      const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`
      yield `<edge id="${xmlText(id)}" ${ends}>${data('e', { kind, status, sources: record.sources, ...fields })}</edge>\n`
    }
  }
  yield '</graph>\n</graphml>\n'
}

const keys = (of: string, prefix: string, columns: readonly Column[]): string =>
  columns.map(({ name, type }) => `<key id="${prefix}.${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`).join('')

const data = (prefix: string, fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => `<data key="${prefix}.${xmlText(name)}">${xmlText(flat(value))}</data>`)
    .join('')
