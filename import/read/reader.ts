import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isRefusalCode, Refusal } from '../../graph/refusal.ts'
import { type Stage, type Task, Word } from './messages.ts'

export type Done = Extract<Word, { says: 'done' }>

/** What one task may take, and who is told of it. */
export interface TaskBounds {
  deadlineMs: number
  signal?: AbortSignal | undefined
  onStage?: ((stage: Stage) => void) | undefined
}

/** Short-lived objects of a document's reading outgrow Node's usual nursery; a larger one spares a fifth of the time. */
const nurseryMb = 32
const mostErrorText = 8_000

/** Settings hold passwords: the child gets none of them, only what Node itself wants. */
const childEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR', 'LANG', 'TZ'].flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])),
  )

const errorOf = (word: Extract<Word, { says: 'refused' | 'failed' }>): Error => {
  if (word.says === 'refused' && isRefusalCode(word.code)) return new Refusal(word.code, word.details)
  if (word.says === 'refused') return new Error(`The reader refused with an unknown code: ${word.code}`)
  const error = new Error(`The reader failed: ${word.message}`)
  if (word.stack) error.stack = word.stack
  return error
}

/** A process that reads documents, one at a time. Whatever goes wrong with one ends it. */
export class Reader {
  readonly #child: ChildProcess
  #errors = ''
  /** How many documents it has read, and how many bytes of memory it held after the last. */
  read = 0
  resident = 0

  constructor(file: URL | string, memoryMb: number) {
    this.#child = fork(file instanceof URL ? fileURLToPath(file) : file, [String(memoryMb * 2 ** 20)], {
      execArgv: [`--max-old-space-size=${memoryMb}`, `--max-semi-space-size=${nurseryMb}`],
      env: childEnvironment(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      this.#errors = (this.#errors + part).slice(-mostErrorText)
    })
    // Told to whoever has a task here; nobody else can do anything about it.
    this.#child.on('error', () => undefined)
  }

  /** Whether it can be given a task. */
  get alive(): boolean {
    return this.#child.connected && this.#child.exitCode === null && this.#child.signalCode === null
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }

  /** A reader with nothing to do does not keep this process from ending. */
  idle(): void {
    this.#child.unref()
    this.#child.channel?.unref()
    unreferenced(this.#child.stderr)
  }

  /** Runs a task under its deadline. Throws the refusals of reading, file-too-hard, and the signal's reason; the reader has ended then. */
  run(task: Task, { deadlineMs, signal, onStage }: TaskBounds): Promise<Done> {
    const child = this.#child
    child.ref()
    child.channel?.ref()
    return new Promise((resolve, reject) => {
      const settled = () => {
        clearTimeout(deadline)
        signal?.removeEventListener('abort', abort)
        child.off('message', hear).off('error', fail).off('exit', gone)
      }
      const fail = (error: unknown) => {
        settled()
        this.end()
        reject(error)
      }
      const tooHard = () => fail(new Refusal('file-too-hard', { file: task.name }))
      const abort = () => fail(signal?.reason)
      const deadline = setTimeout(tooHard, deadlineMs)
      const hear = (message: unknown) => {
        const { success, data: word, error } = Word.safeParse(message)
        if (!success) fail(error)
        else if (word.says === 'stage') onStage?.(word.stage)
        else if (word.says !== 'done') fail(errorOf(word))
        else {
          settled()
          this.read += 1
          this.resident = word.resident
          resolve(word)
        }
      }
      // Node ends itself by a signal, or with 134, where its heap is full; its watch on memory ends it by a signal too.
      const gone = (code: number | null, killedBy: NodeJS.Signals | null) =>
        killedBy || code === 134 ? tooHard() : fail(new Error(`The reader ended with ${code} and no answer. ${this.#errors}`))
      signal?.addEventListener('abort', abort)
      child.on('message', hear).on('error', fail).on('exit', gone)
      child.send(task, (error) => error && fail(error))
    })
  }
}

/** A pipe is a socket, though not by its type. */
const unreferenced = (pipe: unknown): void => {
  if (typeof pipe === 'object' && pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
}
