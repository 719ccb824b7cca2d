import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../../graph/refusal.ts'
import { ProcessFailure, ProcessGone, StoreProcess, TooSlow } from '../embedded/process.ts'
import { questions as q } from '../questions.ts'
import type { Store } from '../store.ts'
import { fill } from './fill.ts'
import type { SpansIn } from './masked.ts'
import { wrongQuestion } from './wrong.ts'

/** What the copy for analysts needs of the machine. */
export interface CopySettings {
  /** The built files of the store's process and of the thread that watches its memory. */
  storeChild: string
  memoryWatch: string
  /** Where its file lies while it is in use. */
  folder: string
  spansIn: SpansIn
}

export interface Look {
  text: string
  needs: Record<string, unknown>
  limit: number
  deadlineMs: number
  /** Fires when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined
}
export interface Looked {
  columns: string[]
  rows: Record<string, unknown>[]
  total: number
  /** When the copy was made, in UTC. */
  asOf: string
}

const openMs = 120_000
/** More than any answer that fits on a screen needs. */
const spareBytes = 512 * 1024 ** 2
/** An analyst who goes away leaves no second engine in the memory. */
const idleMs = 10 * 60_000

interface Made {
  file: string
  stamp: string
  asOf: string
  reader: Promise<StoreProcess> | null
}

/**
 * A copy of the things and links without anything private, in a file that the engine opens to read alone, in a process of its own:
 * whatever is asked of it can change nothing, reveal nothing and stop nobody. Made when it is first asked, and anew when the graph
 * has changed. One question at a time.
 */
export class ReadingCopy {
  readonly #store: Store
  readonly #settings: CopySettings
  readonly #mine = `${hostname()}-${process.pid}-`
  #made: Made | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined
  #writer: StoreProcess | undefined
  #closed = false

  constructor(store: Store, settings: CopySettings) {
    this.#store = store
    this.#settings = settings
  }

  /** Asks the copy. Throws `console-wrong`, `console-changes`, `console-slow`, `console-heavy`, `console-cancelled`. */
  look(wish: Look): Promise<Looked> {
    const answer = this.#turn.then(() => this.#asked(wish))
    this.#turn = answer.catch(() => undefined)
    return answer
  }

  /** Nobody is waited for: whatever is being asked or made is stopped. */
  async close(): Promise<void> {
    this.#closed = true
    this.#writer?.kill()
    await this.#rest()
    await this.#turn
    clearTimeout(this.#idle)
    await this.#forget()
  }

  async #asked({ text, needs, limit, deadlineMs, signal }: Look): Promise<Looked> {
    if (signal?.aborted || this.#closed) throw new Refusal('console-cancelled')
    clearTimeout(this.#idle)
    const made = await this.#fresh()
    const reader = await this.#reading(made)
    const stop = () => reader.kill()
    signal?.addEventListener('abort', stop, { once: true })
    try {
      const { rows, columns = [], total = rows.length } = await reader.ask({ do: 'look', text, needs, limit }, deadlineMs)
      return { rows, columns, total, asOf: made.asOf }
    } catch (error) {
      throw refusalOf(error, { text, seconds: Math.ceil(deadlineMs / 1000), isCancelled: signal?.aborted === true })
    } finally {
      signal?.removeEventListener('abort', stop)
      this.#idle = setTimeout(() => void this.#rest(), idleMs).unref()
    }
  }

  /** The copy as the graph is now. */
  async #fresh(): Promise<Made> {
    const stamp = await this.#stamp()
    if (this.#made?.stamp === stamp) return this.#made
    await this.#forget()
    const { folder, storeChild, spansIn } = this.#settings
    await this.#clear(folder)
    const file = join(folder, `${this.#mine}${randomUUID()}.grafeo`)
    const asOf = new Date().toISOString()
    const writer = new StoreProcess(storeChild)
    this.#writer = writer
    try {
      await writer.ask({ do: 'open', file, checkpointMs: 3_600_000, checkpointBytes: 2 ** 31 }, openMs)
      await fill(this.#store, writer, spansIn)
      await writer.ask({ do: 'close' }, openMs)
    } catch (error) {
      await ended(writer)
      await removed(file)
      throw error instanceof ProcessGone ? new Refusal(this.#closed ? 'console-cancelled' : 'store-stopped', {}, { cause: error }) : error
    } finally {
      this.#writer = undefined
    }
    await ended(writer)
    this.#made = { file, stamp, asOf, reader: null }
    return this.#made
  }

  /** Whatever changes the graph is a document that comes or goes, or a decision. */
  async #stamp(): Promise<string> {
    const counts = [await this.#store.run(q.documentsCount, {}), await this.#store.run(q.decisionsCount, {})]
    const rest = [await this.#store.run(q.lastOrder, {}), (await this.#store.run(q.allTakenBack, {})).length]
    return JSON.stringify([counts, rest])
  }

  async #reading(made: Made): Promise<StoreProcess> {
    const running = await made.reader?.catch(() => undefined)
    if (running?.alive) return running
    await running?.gone
    made.reader = this.#opened(made.file)
    return made.reader
  }

  async #opened(file: string): Promise<StoreProcess> {
    const reader = new StoreProcess(this.#settings.storeChild)
    try {
      await reader.ask({ do: 'openToRead', file, watch: this.#settings.memoryWatch, spareBytes }, openMs)
      return reader
    } catch (error) {
      reader.kill()
      throw error
    }
  }

  /** Ends the process; the file stays for the next question. */
  async #rest(): Promise<void> {
    const running = await this.#made?.reader?.catch(() => undefined)
    if (running) await ended(running)
  }

  async #forget(): Promise<void> {
    await this.#rest()
    const file = this.#made?.file
    this.#made = null
    if (file !== undefined) await removed(file)
  }

  /** Takes away what servers that were killed left: each names its files after itself. */
  async #clear(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const left = (await readdir(folder)).filter((name) => name.startsWith(`${hostname()}-`) && !livesOwner(name))
    for (const name of left) await rm(join(folder, name), { recursive: true, force: true })
  }
}

const ended = async (running: StoreProcess): Promise<void> => {
  running.kill()
  await running.gone
}

const removed = async (file: string): Promise<void> => {
  for (const path of [file, `${file}.wal`]) await rm(path, { recursive: true, force: true })
}

const livesOwner = (name: string): boolean => {
  const pid = Number(name.slice(hostname().length + 1).split('-')[0])
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const refusalOf = (error: unknown, { text, seconds, isCancelled }: { text: string; seconds: number; isCancelled: boolean }): unknown => {
  if (isCancelled) return new Refusal('console-cancelled', {}, { cause: error })
  if (error instanceof TooSlow) return new Refusal('console-slow', { seconds }, { cause: error })
  if (error instanceof ProcessGone) return new Refusal('console-heavy', {}, { cause: error })
  if (!(error instanceof ProcessFailure)) return error
  return error.failure.kind === 'too-many-rows' ? new Refusal('console-heavy', {}, { cause: error }) : wrongQuestion(error.failure, text)
}
