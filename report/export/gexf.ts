import { thingEntry } from '../../graph/kinds.ts'
import type { Leaving } from '../../graph/leaving.ts'
import type { Fields } from '../../graph/things.ts'
import { type Column, flat, linkColumns, thingColumns } from './columns.ts'
import { xmlText } from './xml.ts'

const core: readonly Column[] = ['kind', 'status', 'sources'].map((name) => ({ name, type: 'string' }))

/** GEXF 1.3, for Gephi, with the colours of the kinds. */
export async function* toGexf(records: Leaving): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
  yield '<graph defaultedgetype="directed" mode="static">\n'
  yield attributes('node', [...core, ...thingColumns])
  yield attributes('edge', [...core, ...linkColumns])
  yield '<nodes>\n'
  let isInLinks = false
  for await (const record of records) {
    if (record.is === 'thing') {
      const { id, name, kind, status, fields } = record.value
      const { name: _, ...others } = fields
      const values = attvalues({ kind, status, sources: record.sources, ...others })
      const { color } = thingEntry(kind).look
      yield `<node id="${xmlText(id)}" label="${xmlText(name)}">${values}<viz:color hex="${color}" ${channels(color)}/></node>\n`
    } else if (record.is === 'link') {
      if (!isInLinks) yield betweenNodesAndEdges
      isInLinks = true
      const { id, from, to, kind, status, fields } = record.value
      const values = attvalues({ kind, status, sources: record.sources, ...fields })
      yield `<edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}" label="${kind}">${values}</edge>\n`
    }
  }
  if (!isInLinks) yield betweenNodesAndEdges
  yield '</edges>\n</graph>\n</gexf>\n'
}
const betweenNodesAndEdges = '</nodes>\n<edges>\n'

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
