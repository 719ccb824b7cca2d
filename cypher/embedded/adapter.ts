import { join } from 'node:path'
import type { z } from 'zod'
import { Refusal } from '../../graph/refusal.ts'
import type { Question } from '../question.ts'
import type { SchemaPart } from '../schema.ts'
import { type Bounds, type Store, type Transaction, usualBounds } from '../store.ts'
import { holdFolder } from './lock.ts'
import type { Order } from './messages.ts'
import { type Answer, ProcessFailure, ProcessGone, StoreProcess, TooSlow } from './process.ts'

export interface EmbeddedSettings {
  folder: string
  /** The built file of `cypher/embedded/child.ts`. */
  storeChild: string
}

/** A large folder takes seconds to open; a process that was just killed holds its file a moment longer. */
const openMs = 120_000
const heldMs = 5000
/** 06, guard 5: the engine does not checkpoint by itself. */
const checkpoints = { checkpointMs: 60_000, checkpointBytes: 64 * 1024 * 1024 }
const attempts = 3
/** A checkpoint writes the whole graph anew: while documents come one after another, no more than this part of the time goes into it. */
const checkpointShare = 0.1

/** What the caller is told; anything else is a fault of ours and stays what it is. */
const refusalOf = (error: unknown, folder: string, deadlineMs: number): unknown => {
  if (error instanceof TooSlow) return new Refusal('store-slow', { seconds: Math.ceil(deadlineMs / 1000) }, { cause: error })
  if (error instanceof ProcessGone) return new Refusal('store-stopped', {}, { cause: error })
  if (!(error instanceof ProcessFailure)) return error
  const cause = { cause: error }
  switch (error.failure.kind) {
    case 'held':
      return new Refusal('store-held', { folder, holder: '?' }, cause)
    case 'platform':
      return new Refusal('store-platform', { platform: `${process.platform} ${process.arch}` }, cause)
    case 'broken':
      return new Refusal('store-broken', { folder }, cause)
    case 'disk':
      return new Refusal('disk-full', { path: folder }, cause)
    case 'too-many-rows':
      return new Refusal('store-too-wide', {}, cause)
    default:
      return error
  }
}

/** Whether the same work may succeed when it is done again: the process was lost, or two writers met. */
const isPassing = (error: unknown): boolean =>
  error instanceof ProcessGone || (error instanceof ProcessFailure && error.failure.kind === 'conflict')

/** The embedded engine behind the port, with the guards of 06. */
export class EmbeddedStore implements Store {
  readonly engine = 'embedded'
  readonly #settings: EmbeddedSettings
  readonly #release: () => Promise<void>
  #process: Promise<StoreProcess>
  #writing: Promise<unknown> = Promise.resolve()
  #closed = false
  #checkpoint: NodeJS.Timeout | undefined
  #checkpoints = { ended: 0, tookMs: 0 }

  private constructor(settings: EmbeddedSettings, release: () => Promise<void>, first: StoreProcess) {
    this.#settings = settings
    this.#release = release
    this.#process = Promise.resolve(first)
  }

  /** Opens the folder, making it when it is not there. Throws `store-held`, `store-platform`, `store-broken`. */
  static async open(settings: EmbeddedSettings): Promise<EmbeddedStore> {
    const release = await holdFolder(settings.folder)
    try {
      return new EmbeddedStore(settings, release, await started(settings))
    } catch (error) {
      await release()
      throw refusalOf(error, settings.folder, openMs)
    }
  }

  /** The process id of the engine: for tests that kill it. */
  async pid(): Promise<number | undefined> {
    return (await this.#process).pid
  }

  async ready(): Promise<void> {
    await this.#asking(openMs, () => this.#ask({ do: 'run', text: 'RETURN 1 AS one', needs: {}, limit: 1 }, openMs))
  }

  async run<Needs extends z.ZodType, Row extends z.ZodType>(question: Question<Needs, Row>, needs: z.input<Needs>, bounds?: Bounds) {
    const { order, deadlineMs } = orderOf(question, needs, bounds)
    const { rows } = await this.#asking(deadlineMs, () => this.#ask(order, deadlineMs))
    return rows.map((row) => question.row.parse(row))
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const done = this.#writing.then(() => this.#asking(usualBounds.deadlineMs, () => this.#transact(work)))
    this.#writing = done.catch(() => undefined)
    return done
  }

  /** A question outside a transaction is one of its own. */
  jot<Needs extends z.ZodType, Row extends z.ZodType>(question: Question<Needs, Row>, needs: z.input<Needs>): Promise<z.infer<Row>[]> {
    return this.run(question, needs)
  }

  async migrate(schema: readonly SchemaPart[]): Promise<void> {
    for (const { text } of schema) {
      await this.#asking(openMs, () => this.#ask({ do: 'run', text, needs: {}, limit: 1000 }, openMs))
    }
  }

  /** At once after a single import; of a run of them, as often as their share of the time allows. Closing is a checkpoint too. */
  async settle(): Promise<void> {
    if (this.#checkpoint || this.#closed) return
    const { ended, tookMs } = this.#checkpoints
    const due = ended + tookMs / checkpointShare - performance.now()
    this.#checkpoint = setTimeout(() => void this.#checkpointed(), Math.max(0, due)).unref()
  }

  /** What was committed outlives this process without it, so that one that fails is simply tried again after the next import. */
  async #checkpointed(): Promise<void> {
    const began = performance.now()
    await this.#ask({ do: 'checkpoint' }, openMs).catch(() => undefined)
    const ended = performance.now()
    this.#checkpoints = { ended, tookMs: ended - began }
    this.#checkpoint = undefined
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#checkpoint)
    await this.#writing
    const running = await this.#process.catch(() => undefined)
    await running?.ask({ do: 'close' }, openMs).catch(() => undefined)
    running?.kill()
    await running?.gone
    await this.#release()
  }

  /** Does it again when the process was lost meanwhile (a read once more, a transaction from its start), and tells the caller's failures. */
  async #asking<T>(deadlineMs: number, ask: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask()
      } catch (error) {
        if (!isPassing(error) || attempt >= attempts || this.#closed) throw refusalOf(error, this.#settings.folder, deadlineMs)
      }
    }
  }

  async #running(): Promise<StoreProcess> {
    const running = await this.#process.catch(() => undefined)
    if (running?.alive) return running
    if (this.#closed) throw new ProcessGone('the store is closed')
    // Whoever comes first starts it; the others find the new promise in its place.
    const before = this.#process
    await running?.gone
    if (this.#process === before) this.#process = started(this.#settings)
    return this.#process
  }

  async #ask(order: Order, deadlineMs: number): Promise<Answer> {
    return (await this.#running()).ask(order, deadlineMs)
  }

  async #transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const running = await this.#running()
    const { transaction } = await running.ask({ do: 'begin' }, usualBounds.deadlineMs)
    // What is asked at once is done one after another: the engine must not find two questions in one transaction.
    let before: Promise<unknown> = Promise.resolve()
    let waiting = 0
    const over = (): void => {
      waiting -= 1
    }
    const inside: Transaction = {
      run: async (question, needs, bounds) => {
        const { order, deadlineMs } = orderOf(question, needs, bounds)
        const ask = () => running.ask({ ...order, transaction }, deadlineMs)
        waiting += 1
        // With nothing before it, it goes off at once: whoever asks may compute for a while before anything else is done here.
        const asked = waiting === 1 ? ask() : before.then(ask)
        before = asked.then(over, over)
        return (await asked).rows.map((row) => question.row.parse(row))
      },
    }
    try {
      const result = await work(inside)
      await running.ask({ do: 'commit', transaction }, openMs)
      return result
    } catch (error) {
      await before // What was asked at once with what failed is over first.
      if (running.alive) await running.ask({ do: 'rollback', transaction }, openMs).catch(() => undefined)
      throw error
    }
  }
}

const orderOf = (question: Question, needs: unknown, bounds: Bounds = {}) => {
  const { limit, deadlineMs } = { ...usualBounds, ...bounds }
  const order = { do: 'run', text: question.text.embedded, needs: question.needs.parse(needs) as Record<string, unknown>, limit } as const
  return { order, deadlineMs }
}

const started = async ({ folder, storeChild }: EmbeddedSettings): Promise<StoreProcess> => {
  const until = Date.now() + heldMs
  for (;;) {
    const running = new StoreProcess(storeChild)
    try {
      await running.ask({ do: 'open', file: join(folder, 'graph.grafeo'), ...checkpoints }, openMs)
      return running
    } catch (error) {
      running.kill()
      await running.gone
      // The process of a server that was killed ends a moment after it.
      const held = error instanceof ProcessFailure && error.failure.kind === 'held'
      if (!held || Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
