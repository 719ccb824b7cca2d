import { randomUUID } from 'node:crypto'
import { EventEmitter, on } from 'node:events'
import type { ImportOutcome, Page } from '../graph/answers.ts'
import { Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import type { Job } from './api.ts'
import { fileName, type ImportWish, refusedOutcome } from './imports.ts'

/** How many imports may wait, how many bytes they may hold together, and how many finished ones are remembered. */
const bounds = { waiting: 50, bytes: 200 * 2 ** 20, finished: 200 } as const

/** How far each stage is, from 0 to 1. */
const progress: Record<Job['stage'], number> = {
  waiting: 0,
  reading: 0.1,
  finding: 0.3,
  resolving: 0.6,
  saving: 0.8,
  done: 1,
  refused: 1,
  cancelled: 1,
}
const isOver = (stage: Job['stage']): boolean => progress[stage] === 1

interface Kept {
  id: string
  file: string
  stage: Job['stage']
  startedAt: string
  outcome?: ImportOutcome
  /** Why it was not done, in the language of whoever asks. */
  failure?: (language: Language) => { code: string; message: string }
  cancel: AbortController
  bytes: number
}

export interface JobParts {
  import: (wish: ImportWish, language: Language) => Promise<ImportOutcome>
  failureOf: (error: unknown) => (language: Language) => { code: string; message: string }
  onOver: (stage: Job['stage']) => void
}

/** Imports one after another, in the order in which they came; each can be watched and cancelled. */
export class Jobs {
  readonly #parts: JobParts
  readonly #jobs = new Map<string, Kept>()
  readonly #news = new EventEmitter({ captureRejections: false }).setMaxListeners(0)
  #last: Promise<void> = Promise.resolve()

  constructor(parts: JobParts) {
    this.#parts = parts
  }

  /** Throws `too-busy`. */
  add(wish: Omit<ImportWish, 'signal' | 'onStage'>, language: Language): Job {
    const waiting = [...this.#jobs.values()].filter(({ stage }) => !isOver(stage))
    const bytes = waiting.reduce((sum, job) => sum + job.bytes, wish.bytes.byteLength)
    if (waiting.length >= bounds.waiting || bytes > bounds.bytes) throw new Refusal('too-busy')
    const job: Kept = {
      id: randomUUID(),
      file: fileName(wish.name),
      stage: 'waiting',
      startedAt: new Date().toISOString(),
      cancel: new AbortController(),
      bytes: wish.bytes.byteLength,
    }
    this.#jobs.set(job.id, job)
    this.#last = this.#last.then(() => this.#run(job, wish, language))
    return tell(job, language)
  }

  page({ limit, offset }: { limit: number; offset: number }, language: Language): Page<Job> {
    const newest = [...this.#jobs.values()].reverse()
    const next = offset + limit < newest.length ? offset + limit : null
    return { items: newest.slice(offset, offset + limit).map((job) => tell(job, language)), total: newest.length, next }
  }

  /** Throws `job-unknown`. */
  get(id: string, language: Language): Job {
    return tell(this.#find(id), language)
  }

  /** Stops a job that is not yet saving; one that is saving or over is left as it is. */
  cancel(id: string, language: Language): Job {
    const job = this.#find(id)
    if (!isOver(job.stage) && job.stage !== 'saving') {
      job.cancel.abort(new Refusal('job-cancelled'))
      this.#enter(job, 'cancelled')
    }
    return tell(job, language)
  }

  /** A job now and at each of its stages, until it is over or the watcher is gone. */
  async *events(id: string, language: Language, signal: AbortSignal): AsyncGenerator<Job> {
    const job = this.#find(id)
    const news = on(this.#news, id, { signal })
    try {
      yield tell(job, language)
      while (!isOver(job.stage)) {
        await news.next()
        yield tell(job, language)
      }
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      await news.return?.()
    }
  }

  /** Cancels what waits and fulfils when the job under way is over. */
  async close(): Promise<void> {
    for (const { id, stage } of this.#jobs.values()) if (!isOver(stage)) this.cancel(id, 'en')
    await this.#last
  }

  #find(id: string): Kept {
    const job = this.#jobs.get(id)
    if (!job) throw new Refusal('job-unknown', { id: id.slice(0, 64) })
    return job
  }

  #enter(job: Kept, stage: Job['stage']): void {
    if (isOver(job.stage)) return
    job.stage = stage
    this.#news.emit(job.id)
    if (!isOver(stage)) return
    this.#parts.onOver(stage)
    const over = [...this.#jobs.values()].filter((one) => isOver(one.stage))
    for (const { id } of over.slice(0, Math.max(0, over.length - bounds.finished))) this.#jobs.delete(id)
  }

  async #run(job: Kept, wish: Omit<ImportWish, 'signal' | 'onStage'>, language: Language): Promise<void> {
    if (isOver(job.stage)) return
    try {
      const onStage = (stage: Job['stage']) => this.#enter(job, stage)
      job.outcome = await this.#parts.import({ ...wish, signal: job.cancel.signal, onStage }, language)
      this.#enter(job, 'done')
    } catch (error) {
      if (isOver(job.stage)) return
      job.failure = this.#parts.failureOf(error)
      this.#enter(job, 'refused')
    }
  }
}

const tell = ({ id, file, stage, startedAt, outcome, failure }: Kept, language: Language): Job => {
  const refused = failure && refusedOutcome(file, failure(language))
  return { id, file, stage, progress: progress[stage], startedAt, ...(outcome || refused ? { outcome: outcome ?? refused } : {}) }
}
