import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Language } from '../graph/text.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { exportForms } from '../report/export/index.ts'
import { coveredRecords } from '../report/export/shareable.ts'
import type { ExportFormat } from './api.ts'
import { backupOf } from './backup.ts'
import type { FileAnswer } from './call.ts'
import type { Office } from './office.ts'

export interface ExportWish {
  format: ExportFormat
  /** With contacts, telephone numbers and e-mail addresses. */
  sensitive: boolean
  language: Language
}

/** The whole graph as a file, without what is private unless that is wished for. */
export const exportOf = async (
  { graph, home }: Pick<Office, 'graph' | 'home'>,
  { format, sensitive, language }: ExportWish,
): Promise<FileAnswer> => {
  const { ending, type, told, parts } = exportForms[format]
  const records = graph.leaving({ private: sensitive, told })
  const leaving = sensitive ? records : coveredRecords(records, sensitiveSpans)
  return { name: `pobratim.${ending}`, type, content: await inPieces(parts(leaving, { home: home.id, language })) }
}

/** Text as a stream that makes no more of it than is read. Throws what the first of it throws, before anything is sent. */
export const inPieces = async (parts: AsyncIterable<string>): Promise<Readable> => {
  const pieces = joined(parts)
  const first = await pieces.next()
  const content = Readable.from(first.done ? [] : begunWith(first.value, pieces), { objectMode: false })
  // Whoever goes away before the first piece is asked for: what is read for him must be given up as well.
  content.once('close', () => void pieces.return(undefined))
  return content
}
async function* begunWith<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* others
}

/** Small parts joined, so that a stream does not send one record at a time. */
async function* joined(parts: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  let piece = ''
  for await (const part of parts) {
    piece += part
    if (piece.length < 2 ** 16) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
  return undefined
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
