import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { Refusal, type RefusalCode, refusals } from '../../graph/refusal.ts'
import { residentBytes } from './memory.ts'
import { type Stage, type Task, Word } from './messages.ts'

export interface ChildOptions {
  /** The built child: `dist/server/read-child.js`. */
  child: URL | string
  deadlineMs?: number
  memoryMb?: number
  /** Ends the child; the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  onStage?: ((stage: Stage) => void) | undefined
}
export interface FindOptions extends ChildOptions {
  home: HomeProfile
  year?: number | undefined
}

/** A real document of some hundred pages takes a few seconds and 300 MB. */
const defaults = { deadlineMs: 60_000, memoryMb: 1024 }
const pollMs = 40
const mostErrorText = 8_000

/** Settings hold passwords: the child gets none of them, only what Node itself wants. */
const childEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR', 'LANG', 'TZ'].flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])),
  )

const startChild = (child: URL | string, memoryMb: number): ChildProcess =>
  fork(child instanceof URL ? fileURLToPath(child) : child, [], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    env: childEnvironment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })

const isCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)

const errorOf = (word: Extract<Word, { says: 'refused' | 'failed' }>): Error => {
  if (word.says === 'refused' && isCode(word.code)) return new Refusal(word.code, word.details)
  if (word.says === 'refused') return new Error(`The reader refused with an unknown code: ${word.code}`)
  const error = new Error(`The reader failed: ${word.message}`)
  if (word.stack) error.stack = word.stack
  return error
}

/** Runs one task in a child of its own under a deadline and a watch on its memory. */
const run = (task: Task, options: ChildOptions): Promise<Extract<Word, { says: 'done' }>> => {
  const { deadlineMs, memoryMb } = { ...defaults, ...options }
  const { signal, onStage } = options
  signal?.throwIfAborted()
  return new Promise((resolve, reject) => {
    const child = startChild(options.child, memoryMb)
    let errors = ''
    const settle = (end: () => void) => {
      clearTimeout(deadline)
      clearInterval(watch)
      signal?.removeEventListener('abort', abort)
      child.kill('SIGKILL')
      end()
    }
    const tooHard = () => settle(() => reject(new Refusal('file-too-hard', { file: task.name })))
    const abort = () => settle(() => reject(signal?.reason))
    const deadline = setTimeout(tooHard, deadlineMs)
    const watch = setInterval(() => {
      if (child.pid === undefined) return
      void residentBytes(child.pid).then((bytes) => {
        if (bytes !== undefined && bytes > memoryMb * 2 ** 20) tooHard()
      })
    }, pollMs)
    signal?.addEventListener('abort', abort)

    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      errors = (errors + part).slice(-mostErrorText)
    })
    child.on('message', (message) => {
      const { success, data: word, error } = Word.safeParse(message)
      if (!success) settle(() => reject(error))
      else if (word.says === 'stage') onStage?.(word.stage)
      else if (word.says === 'done') settle(() => resolve(word))
      else settle(() => reject(errorOf(word)))
    })
    child.on('error', (error) => settle(() => reject(error)))
    child.on('exit', (code, killedBy) => {
      // Node ends itself by a signal, or with 134, where its heap is full.
      if (killedBy || code === 134) tooHard()
      else settle(() => reject(new Error(`The reader ended with ${code} and no answer. ${errors}`)))
    })
    child.send(task, (error) => {
      if (error) settle(() => reject(error))
    })
  })
}

/** Reads a document in a child process. Throws what `read` throws, and file-too-hard where it takes too long or too much memory. */
export const readInChild = async (name: string, bytes: Uint8Array, options: ChildOptions): Promise<ReadDocument> =>
  (await run({ name, bytes }, options)).document

/** Reads a document and finds its facts, both in a child process, so that no file can hold up the server. Throws as `readInChild` and `extract` do. */
export const readAndExtractInChild = async (
  name: string,
  bytes: Uint8Array,
  { home, year, ...options }: FindOptions,
): Promise<{ document: ReadDocument; facts: Facts }> => {
  const { document, facts } = await run({ name, bytes, home, ...(year === undefined ? {} : { year }) }, options)
  if (!facts) throw new Error('The reader answered without facts.')
  return { document, facts }
}
