import type { ColumnsProposal, Mapping } from '../../graph/columns.ts'
import type { Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import type { Told } from '../own/own.ts'
import type { Task } from './messages.ts'
import { type Done, Reader, type TaskBounds } from './reader.ts'

export interface ChildOptions extends Partial<TaskBounds> {
  /** The built child: `dist/server/read-child.js`. */
  child: URL | string
  memoryMb?: number
}
export interface FindOptions extends ChildOptions {
  home: HomeProfile
  year?: number | undefined
  columns?: Task['columns'] | undefined
}

/** A real document of some hundred pages takes a few seconds and 300 MB. */
const defaults = { deadlineMs: 60_000, memoryMb: 1024 }

/**
 * A reader that did its work well is kept for the next document: starting one and loading what it knows of the world costs more than
 * reading a brief. It is let go after so many documents, when it has grown to this part of its memory, or after a while without work.
 */
const keeping = { documents: 200, partOfMemory: 0.5, ms: 5 * 60_000 }

interface Idle {
  reader: Reader
  timer: NodeJS.Timeout
}
const idle = new Map<string, Idle>()
const keyOf = ({ child, memoryMb = defaults.memoryMb }: ChildOptions): string => `${memoryMb} ${String(child)}`

/** Starts a reader before its first document comes, so that it loads while the caller does something else. */
export const awaitDocuments = (options: ChildOptions): void => {
  if (!idle.has(keyOf(options))) keep(options, new Reader(options.child, options.memoryMb ?? defaults.memoryMb))
}

const lent = (options: ChildOptions): Reader => {
  const waiting = idle.get(keyOf(options))
  idle.delete(keyOf(options))
  clearTimeout(waiting?.timer)
  return waiting?.reader.alive ? waiting.reader : new Reader(options.child, options.memoryMb ?? defaults.memoryMb)
}

const keep = (options: ChildOptions, reader: Reader): void => {
  const { memoryMb } = { ...defaults, ...options }
  const isWorn = reader.read >= keeping.documents || reader.resident > memoryMb * 2 ** 20 * keeping.partOfMemory
  if (isWorn || idle.has(keyOf(options))) return reader.end()
  reader.idle()
  const timer = setTimeout(() => {
    idle.delete(keyOf(options))
    reader.end()
  }, keeping.ms).unref()
  idle.set(keyOf(options), { reader, timer })
}

const run = async (task: Task, options: ChildOptions): Promise<Done> => {
  options.signal?.throwIfAborted()
  const reader = lent(options)
  const done = await reader.run(task, { ...options, deadlineMs: options.deadlineMs ?? defaults.deadlineMs })
  keep(options, reader)
  return done
}

/** Reads a document in a child process. Throws what `read` throws, and file-too-hard where it takes too long or too much memory. */
export const readInChild = async (name: string, bytes: Uint8Array, options: ChildOptions): Promise<ReadDocument> =>
  (await run({ name, bytes }, options)).document

/** What the columns of a file's list may mean, by their headings or by what is remembered. Throws as `readInChild` and `proposalFor` do. */
export const proposeInChild = async (
  name: string,
  bytes: Uint8Array,
  { remembered, ...options }: ChildOptions & { remembered: readonly Mapping[] },
): Promise<ColumnsProposal> => {
  const { proposal } = await run({ name, bytes, proposes: true, columns: { remembered: [...remembered] } }, options)
  if (!proposal) throw new Error('The reader answered without a proposal.')
  return proposal
}

/** Reads a document and finds its facts, both in a child process, so that no file can hold up the server. Throws as `readInChild` and `extract` do. */
export const readAndExtractInChild = async (
  name: string,
  bytes: Uint8Array,
  { home, year, columns, ...options }: FindOptions,
): Promise<{ document: ReadDocument } & ({ facts: Facts } | { graph: Told })> => {
  const { document, facts, graph } = await run(
    { name, bytes, home, ...(year === undefined ? {} : { year }), ...(columns === undefined ? {} : { columns }) },
    options,
  )
  if (graph) return { document, graph }
  if (!facts) throw new Error('The reader answered without facts.')
  return { document, facts }
}
