import type { Export } from '../../graph/answers.ts'
import type { Language } from '../../graph/text.ts'
import { toCsv } from './csv.ts'
import { toCypher } from './cypher.ts'
import { toFollowTheMoney } from './ftm.ts'
import { toGexf } from './gexf.ts'
import { toGraphml } from './graphml.ts'
import { toJson } from './json.ts'

/** A form in which the whole graph leaves: its file's ending, its media type, and its text in parts that are written one after another. */
export interface ExportForm {
  ending: string
  type: string
  parts(graph: Export, language: Language): Iterable<string>
}

/** The forms of `export --format` (03). */
export const exportForms = {
  json: { ending: 'json', type: 'application/json', parts: toJson },
  csv: { ending: 'csv', type: 'text/csv', parts: toCsv },
  graphml: { ending: 'graphml', type: 'application/graphml+xml', parts: toGraphml },
  gexf: { ending: 'gexf', type: 'application/gexf+xml', parts: toGexf },
  ftm: { ending: 'ftm.json', type: 'application/x-ndjson', parts: toFollowTheMoney },
  cypher: { ending: 'cypher', type: 'text/plain', parts: toCypher },
} as const satisfies Record<string, ExportForm>
