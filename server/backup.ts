import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip, createGzip, type Gzip } from 'node:zlib'
import { z } from 'zod'
import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import type { RestoreWish } from '../cypher/restore.ts'
import type { DumpRecord } from '../cypher/wishes.ts'
import { Refusal } from '../graph/refusal.ts'
import { type Files, hashOf } from './files.ts'
import type { Office } from './office.ts'
import { templateFiles } from './templates.ts'
import { wholeList } from './whole-list.ts'

/**
 * A backup is one gzip file of JSON lines: a head, the files of the documents, the records of the graph, and an end with the
 * checksum of every line before it. Files stand first, so that a restored document is never without its file.
 */
const Line = z.discriminatedUnion('is', [
  z.object({ is: z.literal('backup'), format: z.literal(1), home: z.string(), at: z.string() }),
  z.object({ is: z.literal('file'), hash: z.string(), bytes: z.base64(), text: z.string() }),
  z.object({ is: z.enum(['document', 'statement', 'decision', 'key', 'redirect', 'kept', 'takenBack']), value: z.unknown() }),
  z.object({ is: z.literal('end'), lines: z.int(), checksum: z.string() }),
])
type Line = z.infer<typeof Line>

/** Everything as a backup. The caller sees to it that nothing changes meanwhile. */
export const backupOf = (graph: KnowledgeGraph, files: Files, home: string): Gzip => {
  const lines = Readable.from(linesOf(graph, files, home))
  const zipped = createGzip()
  lines.on('error', (error) => zipped.destroy(error))
  return lines.pipe(zipped)
}

async function* linesOf(graph: KnowledgeGraph, files: Files, home: string): AsyncGenerator<string> {
  const sum = createHash('sha256')
  let lines = 0
  const line = (content: Line): string => {
    const text = `${JSON.stringify(content)}\n`
    sum.update(text)
    lines += 1
    return text
  }
  yield line({ is: 'backup', format: 1, home, at: new Date().toISOString() })
  for (const { hash } of await wholeList((page) => graph.documents(page))) {
    const [bytes, text] = [await files.bytes(hash), await files.text(hash)]
    yield line({ is: 'file', hash, bytes: bytes.toString('base64'), text })
  }
  for (const hash of await templateFiles(graph))
    yield line({ is: 'file', hash, bytes: (await files.bytes(hash)).toString('base64'), text: '' })
  for await (const { is, value } of graph.dump()) yield line({ is, value })
  yield `${JSON.stringify({ is: 'end', lines, checksum: sum.digest('hex') })}\n`
}

/**
 * Fills a store and its files from a backup, which is checked to its end before anything is written. What is there stays until the whole
 * backup stands in its place. Throws `file-missing`, `backup-damaged`, `store-not-empty` unless `over` what is there, `disk-full`.
 */
export const restoreFrom = async (file: string, { graph, files }: Pick<Office, 'graph' | 'files'>, wish: RestoreWish): Promise<void> => {
  await checkBackup(file)
  const before = await hashesIn(graph)
  if (before.size > 0 && !wish.over) throw new Refusal('store-not-empty')
  const put = new Set<string>()
  try {
    await graph.restore(() => recordsIn(file, files, put), wish)
  } catch (error) {
    for (const hash of put) await files.forget(hash)
    throw error
  }
  const after = await hashesIn(graph)
  for (const hash of before) if (!after.has(hash)) await files.forget(hash)
}

const hashesIn = async (graph: KnowledgeGraph): Promise<Set<string>> =>
  new Set((await wholeList((page) => graph.documents(page))).map(({ hash }) => hash))

/** The records of a backup; its files, which stand before them, are kept on the way, and those that were not there are noted. */
async function* recordsIn(file: string, files: Files, put: Set<string>): AsyncGenerator<DumpRecord> {
  for await (const text of textLines(file)) {
    const line = Line.parse(JSON.parse(text))
    if (line.is === 'file') {
      if (put.has(line.hash)) continue
      if (!(await files.has(line.hash))) put.add(line.hash)
      await files.keep(Buffer.from(line.bytes, 'base64'))
      await files.keepText(line.hash, line.text)
    } else if (line.is !== 'backup' && line.is !== 'end') yield { is: line.is, value: line.value }
  }
}

const checkBackup = async (file: string): Promise<void> => {
  const damaged = (cause?: unknown) => new Refusal('backup-damaged', { file }, { cause })
  const sum = createHash('sha256')
  let lines = 0
  let last: Line | undefined
  try {
    for await (const text of textLines(file)) {
      if (last?.is === 'end') throw damaged()
      last = Line.parse(JSON.parse(text))
      if ((lines === 0) !== (last.is === 'backup')) throw damaged()
      if (last.is === 'file' && hashOf(Buffer.from(last.bytes, 'base64')) !== last.hash) throw damaged()
      if (last.is === 'end') continue
      sum.update(`${text}\n`)
      lines += 1
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Refusal('file-missing', { file }, { cause: error })
    throw damaged(error)
  }
  if (last?.is !== 'end' || last.lines !== lines || last.checksum !== sum.digest('hex')) throw damaged()
}

/** The lines of a gzip file. Node's readline would also part them at U+2028 and leaves the stream's errors to nobody. */
async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unzipped = createGunzip().setEncoding('utf8')
  source.on('error', (error) => unzipped.destroy(error))
  let begun: string[] = []
  for await (const chunk of source.pipe(unzipped) as AsyncIterable<string>) {
    const [first = '', ...others] = chunk.split('\n')
    begun.push(first)
    for (const next of others) {
      yield begun.join('')
      begun = [next]
    }
  }
  const rest = begun.join('')
  if (rest !== '') yield rest
}
