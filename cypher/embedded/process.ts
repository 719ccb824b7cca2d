import { type ChildProcess, fork } from 'node:child_process'
import { Answered, type Failure, type Order } from './messages.ts'

/** The store's process ended before it answered. */
export class ProcessGone extends Error {}
/** The deadline passed; the process was killed. */
export class TooSlow extends Error {}
/** The store's process answered that it could not. */
export class ProcessFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'ProcessFailure'
    this.failure = failure
  }
}

export interface Answer {
  rows: Record<string, unknown>[]
  transaction: number
  /** Of a look: its columns in order, and how many rows there are. */
  columns?: string[] | undefined
  total?: number | undefined
}

interface Waiting {
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

/**
 * Linux's allocator would keep a pool for each of the engine's threads, and what a checkpoint took: with every 100 documents of two pages
 * this process grows by 65 MB so, and by 90 without.
 */
const thrift = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_TRIM_THRESHOLD_: '1048576' }

/** One run of the store's process: asks, waits, and ends it when an answer is overdue. */
export class StoreProcess {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0
  /** Whether it can still be asked. */
  alive = true
  /** Fulfilled when the process is gone and its folder free. */
  readonly gone: Promise<void>

  constructor(childFile: string) {
    this.#child = fork(childFile, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      env: { ...thrift, ...process.env },
    })
    this.#child.on('message', (message) => this.#answered(Answered.parse(message)))
    this.#child.on('error', () => this.#lost())
    this.gone = new Promise((resolve) => {
      this.#child.once('exit', () => {
        this.#lost()
        resolve()
      })
      this.#child.once('error', () => resolve())
    })
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  ask(order: Order, deadlineMs: number): Promise<Answer> {
    if (!this.alive) return Promise.reject(new ProcessGone('the store process is gone'))
    this.#asked += 1
    const number = this.#asked
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#overdue(number, deadlineMs), deadlineMs)
      this.#waiting.set(number, { resolve, reject, timer })
      this.#child.send({ number, order }, (error) => error && this.#lost())
    })
  }

  kill(): void {
    this.alive = false
    this.#child.kill('SIGKILL')
  }

  #take(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number)
    this.#waiting.delete(number)
    clearTimeout(waiting?.timer)
    return waiting
  }

  #answered(answered: Answered): void {
    const waiting = this.#take(answered.number)
    if ('failure' in answered) waiting?.reject(new ProcessFailure(answered.failure))
    else waiting?.resolve({ rows: [], transaction: 0, ...answered })
  }

  #overdue(number: number, deadlineMs: number): void {
    const waiting = this.#take(number)
    this.kill()
    waiting?.reject(new TooSlow(`no answer within ${deadlineMs} ms`))
  }

  #lost(): void {
    this.alive = false
    for (const number of this.#waiting.keys()) this.#take(number)?.reject(new ProcessGone('the store process is gone'))
  }
}
