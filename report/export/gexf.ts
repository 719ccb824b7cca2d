import type { Export } from '../../graph/answers.ts'
import { thingEntry } from '../../graph/kinds.ts'
import type { Fields } from '../../graph/things.ts'
import { type Column, flat, linkColumns, thingColumns } from './columns.ts'
import { sourcesOf } from './wording.ts'
import { xmlText } from './xml.ts'

const core: readonly Column[] = ['kind', 'status', 'sources'].map((name) => ({ name, type: 'string' }))

/** GEXF 1.3, for Gephi, with the colours of the kinds. */
export function* toGexf(graph: Export): Iterable<string> {
  const sources = sourcesOf(graph)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
  yield '<graph defaultedgetype="directed" mode="static">\n'
  yield attributes('node', [...core, ...thingColumns])
  yield attributes('edge', [...core, ...linkColumns])
  yield '<nodes>\n'
  for (const { id, name, kind, status, fields, statements } of graph.things) {
    const { name: _, ...others } = fields
    const values = attvalues({ kind, status, sources: sources(statements), ...others })
    const { color } = thingEntry(kind).look
    yield `<node id="${xmlText(id)}" label="${xmlText(name)}">${values}<viz:color hex="${color}" ${channels(color)}/></node>\n`
  }
  yield '</nodes>\n<edges>\n'
  for (const { id, from, to, kind, status, fields, statements } of graph.links) {
    const values = attvalues({ kind, status, sources: sources(statements), ...fields })
    yield `<edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}" label="${kind}">${values}</edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

const attributes = (of: string, columns: readonly Column[]): string => {
  const lines = columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`)
  return `<attributes class="${of}">\n${lines.join('')}</attributes>\n`
}

const attvalues = (fields: Fields): string => {
  const values = Object.entries(fields).map(([name, value]) => `<attvalue for="${xmlText(name)}" value="${xmlText(flat(value))}"/>`)
  return `<attvalues>${values.join('')}</attvalues>`
}

const channels = (color: string): string =>
  ['r', 'g', 'b'].map((channel, at) => `${channel}="${Number.parseInt(color.slice(1 + at * 2, 3 + at * 2), 16)}"`).join(' ')
