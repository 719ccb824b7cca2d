import type { Leaving } from '../../graph/leaving.ts'
import { toCsv } from './csv.ts'
import { toCypher } from './cypher.ts'
import { toFollowTheMoney } from './ftm.ts'
import { toGexf } from './gexf.ts'
import { toGraphml } from './graphml.ts'
import type { ExportHead } from './head.ts'
import { toJson } from './json.ts'

/** A form in which a graph leaves: its file's ending, its media type, and its text in parts that are written as the records come. */
export interface ExportForm {
  ending: string
  type: string
  /** Whether it holds the statements, documents and decisions too, or only what they make. */
  told: boolean
  parts(records: Leaving, head: ExportHead): AsyncIterable<string>
}

/** The forms of `export --format` (03). */
export const exportForms = {
  json: { ending: 'json', type: 'application/json', told: true, parts: toJson },
  csv: { ending: 'csv', type: 'text/csv', told: false, parts: toCsv },
  graphml: { ending: 'graphml', type: 'application/graphml+xml', told: false, parts: toGraphml },
  gexf: { ending: 'gexf', type: 'application/gexf+xml', told: false, parts: toGexf },
  ftm: { ending: 'ftm.json', type: 'application/x-ndjson', told: false, parts: toFollowTheMoney },
  cypher: { ending: 'cypher', type: 'text/plain', told: false, parts: toCypher },
} as const satisfies Record<string, ExportForm>
