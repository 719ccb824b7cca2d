import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import type { Language } from '../graph/text.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { exportForms } from '../report/export/index.ts'
import { shareable } from '../report/export/shareable.ts'
import type { ExportFormat } from './api.ts'
import { backupOf } from './backup.ts'
import type { FileAnswer } from './call.ts'
import type { Office } from './imports.ts'

export interface ExportWish {
  format: ExportFormat
  /** With contacts, telephone numbers and e-mail addresses. */
  sensitive: boolean
  language: Language
}

/** The whole graph as a file, without what is private unless that is wished for. */
export const exportOf = async (graph: KnowledgeGraph, { format, sensitive, language }: ExportWish): Promise<FileAnswer> => {
  const { ending, type, parts } = exportForms[format]
  const whole = await graph.exportAll()
  const leaving = sensitive ? whole : shareable(whole, sensitiveSpans)
  return { name: `pobratim.${ending}`, type, content: Readable.from(inPieces(parts(leaving, language)), { objectMode: false }) }
}

/** Small parts joined, so that a stream does not send one record at a time. */
function* inPieces(parts: Iterable<string>): Generator<string> {
  let piece = ''
  for (const part of parts) {
    piece += part
    if (piece.length < 2 ** 16) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** A backup as a stream; nothing changes until it is read to its end or given up. */
export const backupInTurn = ({ graph, files, home, turns }: Office): Promise<Readable> =>
  new Promise((resolve) => {
    void turns(async () => {
      const backup = backupOf(graph, files, home.id)
      resolve(backup)
      await finished(backup).catch(() => undefined) // Its reader is told of the failure by the stream itself.
    })
  })
