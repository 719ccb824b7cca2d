import { randomUUID } from 'node:crypto'
import { EventEmitter, on } from 'node:events'
import type { JobShelf } from '../cypher/jobs.ts'
import type { ImportOutcome, Page } from '../graph/answers.ts'
import { isOver, type JobRecord, type JobStage, type KeptJob } from '../graph/jobs.ts'
import { Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import type { Job } from './api.ts'
import { hashOf } from './files.ts'
import { fileName, type ImportWish } from './imports.ts'
import type { Incoming } from './incoming.ts'
import { inBrief, toldOf } from './job-told.ts'

/** How many imports may wait, how many bytes they may hold together, and how many finished ones are remembered. */
const bounds = { waiting: 50, bytes: 200 * 2 ** 20, finished: 200 } as const
/** A server says every so often that its jobs live; one that has not said so for this long is taken to have stopped (ms). */
const vouching = { every: 2000, lasts: 20_000 } as const
/** How often a job of another server is looked at for whoever watches it (ms). */
const lookEvery = 500

/** What a job wishes beside its bytes; all of it is plain JSON. */
export interface JobWish extends Omit<ImportWish, 'bytes' | 'signal' | 'onStage' | 'onPart'> {
  /** Whether the file of a trial is held, to be imported without being sent again. */
  hold?: boolean
}

/** A job that this server does. */
interface Mine {
  job: JobRecord
  cancel: AbortController
  bytes: number
  /** Whether its file was tried and is held. */
  held: boolean
  language: Language
  /** Its record is brought up to date in order, one change after another. */
  written: Promise<void>
}

export interface JobParts {
  /** The id of this server among those that share a graph. */
  server: string
  /** Whether other servers can have the same graph open. */
  isShared: boolean
  /** Throws while the store is not open. */
  shelf: () => JobShelf
  incoming: Incoming
  import: (wish: ImportWish, language: Language) => Promise<ImportOutcome>
  /** Any failure as a refusal: its code and details. */
  refusalOf: (error: unknown) => Refusal
  onOver: (stage: JobStage) => void
}

/** Imports one after another, in the order in which they came. Every server that shares the graph tells of each and can cancel it. */
export class Jobs {
  readonly #parts: JobParts
  readonly #mine = new Map<string, Mine>()
  readonly #news = new EventEmitter({ captureRejections: false }).setMaxListeners(0)
  #last: Promise<void> = Promise.resolve()
  #beat: NodeJS.Timeout | undefined

  constructor(parts: JobParts) {
    this.#parts = parts
  }

  /** Throws `too-busy`, `disk-full`, `store-…`. */
  async add({ bytes, ...wish }: JobWish & { bytes: Uint8Array }, language: Language): Promise<Job> {
    const waiting = [...this.#mine.values()]
    const held = waiting.reduce((sum, job) => sum + job.bytes, bytes.byteLength)
    if (waiting.length >= bounds.waiting || held > bounds.bytes) throw new Refusal('too-busy')
    const { server, incoming } = this.#parts
    const kept: JobRecord['wish'] = JSON.parse(JSON.stringify(wish))
    const startedAt = new Date().toISOString()
    const of = { file: fileName(wish.name), hash: hashOf(bytes) }
    const job: JobRecord = { id: randomUUID(), ...of, stage: 'waiting', startedAt, server, wish: kept }
    const mine = this.#take(job, bytes.byteLength, language)
    try {
      await incoming.keep(job.id, bytes)
      await this.#write(mine)
    } catch (error) {
      this.#mine.delete(job.id)
      await incoming.forget(job.id)
      throw error
    }
    this.#queue(mine)
    return toldOf(mine.job, mine)
  }

  async page(page: { limit: number; offset: number }, language: Language): Promise<Page<Job>> {
    const { shelf, incoming } = this.#parts
    const [{ items, ...rest }, held] = await Promise.all([shelf().page(page), incoming.held()])
    return { ...rest, items: items.map((kept) => inBrief(this.#tellKept(kept, { language, held: held.has(kept.job.id) }))) }
  }

  /** Throws `job-unknown`. */
  async get(id: string, language: Language): Promise<Job> {
    const mine = this.#mine.get(id)
    if (mine) return toldOf(mine.job, { ...mine, language })
    const [kept, held] = await Promise.all([this.#find(id), this.#parts.incoming.held()])
    return this.#tellKept(kept, { language, held: held.has(id) })
  }

  /** The file of a trial, as long as one of it is held. Throws `job-unknown`, `tried-gone`. */
  async triedFile(id: string): Promise<{ name: string; bytes: Uint8Array }> {
    const { file: name, hash } = (await this.#find(id)).job
    const bytes = hash === undefined ? undefined : await this.#parts.incoming.heldBytes(hash)
    if (!bytes) throw new Refusal('tried-gone', { file: name })
    return { name, bytes }
  }

  /**
   * Stops a job that is not yet saving; one that is saving or over is left as it is, but the file of a trial is held no longer. A job of
   * another server is stopped by it, one whose server is gone is told to be cancelled, and its bytes are forgotten.
   */
  async cancel(id: string, language: Language): Promise<Job> {
    const mine = this.#mine.get(id)
    if (mine) {
      this.#stop(mine)
      return toldOf(mine.job, { ...mine, language })
    }
    const kept = await this.#find(id)
    if (this.#isLost(kept)) return this.#giveUp(kept, language)
    const { stage, hash } = kept.job
    if (!isOver(stage)) await this.#parts.shelf().cancel(id)
    else if (hash !== undefined) await this.#parts.incoming.letGo(hash)
    return this.#tellKept(kept, { language })
  }

  /** A job whose server stopped is not taken up again. */
  async #giveUp(kept: KeptJob, language: Language): Promise<Job> {
    const { shelf, incoming, server } = this.#parts
    const job: JobRecord = { ...kept.job, stage: 'cancelled', server }
    if (await shelf().claim(job, kept.job.server, vouchedUntil())) {
      await shelf().put(job, vouchedUntil())
      await incoming.forget(job.id)
    }
    return this.get(job.id, language)
  }

  /** Does a job again whose server stopped. Throws `job-unknown`, `job-not-lost`. */
  async again(id: string, language: Language): Promise<Job> {
    const kept = await this.#find(id)
    const bytes = this.#isLost(kept) ? await this.#parts.incoming.bytes(id) : undefined
    if (!bytes || this.#mine.has(id)) throw new Refusal('job-not-lost')
    const job: JobRecord = { ...kept.job, stage: 'waiting', server: this.#parts.server }
    if (!(await this.#parts.shelf().claim(job, kept.job.server, vouchedUntil()))) throw new Refusal('job-not-lost')
    const mine = this.#take(job, bytes.byteLength, language)
    this.#queue(mine)
    return toldOf(mine.job, mine)
  }

  /** A job now and at each of its stages, until it is over or the watcher is gone. */
  async *events(id: string, language: Language, signal: AbortSignal): AsyncGenerator<Job> {
    const news = on(this.#news, id, { signal })
    try {
      let told = await this.get(id, language)
      yield told
      while (!isOver(told.stage)) {
        await (this.#mine.has(id) ? news.next() : pause(lookEvery, signal))
        const before = JSON.stringify(told)
        told = await this.get(id, language)
        if (JSON.stringify(told) !== before) yield told
      }
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      await news.return?.()
    }
  }

  /** Cancels what waits and fulfils when the job under way is over. */
  async close(): Promise<void> {
    for (const mine of this.#mine.values()) this.#stop(mine)
    await this.#last
    clearInterval(this.#beat)
  }

  async #find(id: string): Promise<KeptJob> {
    const kept = await this.#parts.shelf().get(id)
    if (!kept) throw new Refusal('job-unknown', { id: id.slice(0, 64) })
    return kept
  }

  /** A job whose server is gone: it vouches for it no more, or its folder is now ours alone. */
  #isLost({ job, vouchedUntil: until }: KeptJob): boolean {
    const isElsewhere = !isOver(job.stage) && job.server !== this.#parts.server
    return isElsewhere && (!this.#parts.isShared || until < new Date().toISOString())
  }

  #tellKept(kept: KeptJob, how: { language: Language; held?: boolean }): Job {
    const mine = this.#mine.get(kept.job.id)
    if (mine) return toldOf(mine.job, { ...mine, ...how })
    const failure = { code: 'job-lost', details: { file: kept.job.file } }
    return toldOf(this.#isLost(kept) ? { ...kept.job, stage: 'refused', failure } : kept.job, how)
  }

  #take(job: JobRecord, bytes: number, language: Language): Mine {
    const mine: Mine = { job, cancel: new AbortController(), bytes, held: false, language, written: Promise.resolve() }
    this.#mine.set(job.id, mine)
    this.#beat ??= setInterval(() => void this.#vouch(), vouching.every).unref()
    return mine
  }

  #queue(mine: Mine): void {
    this.#last = this.#last.then(() => this.#run(mine))
  }

  #stop(mine: Mine): void {
    if (isOver(mine.job.stage) || mine.job.stage === 'saving') return
    mine.cancel.abort(new Refusal('job-cancelled'))
    this.#enter(mine, { stage: 'cancelled' })
  }

  /** Brings its record up to date. Progress that cannot be told stops no import. */
  async #write(mine: Mine): Promise<void> {
    const isCancelled = await this.#parts.shelf().put(mine.job, vouchedUntil())
    if (isCancelled) this.#stop(mine)
  }

  async #vouch(): Promise<void> {
    const ids = [...this.#mine.keys()]
    if (ids.length === 0) return
    const cancelled = await this.#parts
      .shelf()
      .vouch(ids, vouchedUntil())
      .catch(() => [])
    for (const mine of cancelled.flatMap((id) => this.#mine.get(id) ?? [])) this.#stop(mine)
  }

  #enter(mine: Mine, change: Partial<JobRecord>): void {
    if (isOver(mine.job.stage)) return
    mine.job = { ...mine.job, ...change }
    mine.written = mine.written.then(() => this.#write(mine)).catch(() => undefined)
    this.#news.emit(mine.job.id)
    if (isOver(mine.job.stage)) this.#parts.onOver(mine.job.stage)
  }

  async #run(mine: Mine): Promise<void> {
    try {
      if (!isOver(mine.job.stage)) await this.#import(mine)
    } catch (error) {
      const { code, details } = this.#parts.refusalOf(error)
      // A list whose columns somebody explains is read then.
      if (code === 'columns-unknown') await this.#hold(mine)
      this.#enter(mine, { stage: 'refused', failure: { code, details } })
    }
    await mine.written
    this.#mine.delete(mine.job.id)
    await this.#forget(mine).catch(() => undefined) // What stays behind is forgotten with the next job.
  }

  /** Holds the file of a trial, where that is wished; a document of an archive is held with the archive. */
  async #hold(mine: Mine): Promise<void> {
    const { id, hash, wish } = mine.job
    if (hash === undefined || wish['hold'] !== true || wish['inside'] !== undefined || isOver(mine.job.stage)) return
    await this.#parts.incoming.hold(id, hash)
    mine.held = true
  }

  async #import({ job, cancel, language }: Mine): Promise<void> {
    const { incoming } = this.#parts
    const mine = this.#mine.get(job.id)
    const bytes = await incoming.bytes(job.id)
    if (!mine || !bytes) throw new Refusal('job-lost', { file: job.file })
    // Its own wish comes back as it was written; nobody else writes it.
    const wish = job.wish as unknown as JobWish
    const outcome = await this.#parts.import(
      {
        ...wish,
        bytes,
        signal: cancel.signal,
        onStage: (stage) => this.#enter(mine, { stage }),
        onPart: (part) => this.#enter(mine, { part }),
      },
      language,
    )
    if (mayBeImported(outcome)) await this.#hold(mine)
    else if (wish.inside === undefined && job.hash !== undefined) await incoming.letGo(job.hash)
    this.#enter(mine, { stage: 'done', outcome })
  }

  async #forget({ job: { id }, held }: Mine): Promise<void> {
    const { incoming, shelf } = this.#parts
    if (!held) await incoming.forget(id)
    for (const old of await shelf().forgetOld(bounds.finished)) await incoming.forget(old)
  }
}

/** Whether something of a file waits for a person: to be accepted, or to be told what its columns hold. */
const mayBeImported = (outcome: ImportOutcome): boolean =>
  [outcome, ...(outcome.files ?? [])].some((one) => one.outcome === 'dry-run' || one.error?.code === 'columns-unknown')

const vouchedUntil = (): string => new Date(Date.now() + vouching.lasts).toISOString()

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave)
      resolve()
    }, ms)
    signal.addEventListener('abort', leave, { once: true })
  })
