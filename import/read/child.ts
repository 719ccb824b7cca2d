import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../graph/refusal.ts'
import { proposalFor } from '../columns/read-lists.ts'
import { extract } from '../extract.ts'
import { loadKnowledge } from '../find/load.ts'
import { toldInOwn } from '../own/read-own.ts'
import { Task, type Word } from './messages.ts'
import { loadUsual, read } from './read.ts'

/** The process in which documents are read: it takes one task at a time from its parent, answers, and waits for another or to be ended. */

const [mostBytes] = process.argv.slice(2).map(Number)
const watch = join(dirname(fileURLToPath(import.meta.url)), 'memory-watch.js')
new Worker(watch, { workerData: { mostBytes, parent: process.ppid } }).unref()

const say = (word: Word): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!process.send) throw new Error('This program is started by the reader of documents, not by hand.')
    process.send(word, undefined, undefined, (error) => (error ? reject(error) : resolve()))
  })

const answerTo = async (message: unknown): Promise<Word> => {
  try {
    const { name, bytes, home, year, columns, proposes } = Task.parse(message)
    await say({ says: 'stage', stage: 'reading' })
    const document = await read(name, bytes)
    if (proposes)
      return { says: 'done', document, proposal: proposalFor(document, columns?.remembered ?? []), resident: process.memoryUsage.rss() }
    if (!home) return { says: 'done', document, resident: process.memoryUsage.rss() }
    await say({ says: 'stage', stage: 'finding' })
    const found = document.format === 'json' ? toldInOwn(document, bytes) : { facts: extract(document, { home, year, columns }) }
    return { says: 'done', document, ...found, resident: process.memoryUsage.rss() }
  } catch (error) {
    if (error instanceof Refusal) return { says: 'refused', code: error.code, details: error.details }
    const { message: what, stack } = error instanceof Error ? error : new Error(String(error))
    return { says: 'failed', message: what, ...(stack === undefined ? {} : { stack }) }
  }
}

// What every document wants is loaded while the parent opens its store or waits for the first of them.
setImmediate(() => {
  loadKnowledge()
  void loadUsual()
})

// It goes on listening until its parent ends it: a process that ends by itself may do so before its answer is through.
process.on('message', (message) => {
  void answerTo(message).then(say)
})
process.on('disconnect', () => process.exit(0))
