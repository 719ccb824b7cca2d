import { Worker } from 'node:worker_threads'
import type { GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js'
import { Asked, type Failure, type Order } from './messages.ts'

/**
 * The store's own process: it hosts the embedded engine, whose calls can be neither timed out nor cancelled (06, guard 3).
 * The server asks by messages and may kill it at any moment. It ends by itself when the server is gone.
 */

let database: GrafeoDB | undefined
const transactions = new Map<number, Transaction>()
let begun = 0

class Failed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

const opened = (): GrafeoDB => {
  if (!database) throw new Error('the store is not open')
  return database
}

const inTransaction = (number: number): Transaction => {
  const found = transactions.get(number)
  if (!found) throw new Error(`there is no transaction ${number}`)
  return found
}

/** The engine's native module is loaded only here, so that a platform without a build is told from a folder that does not open. */
const engine = async (): Promise<typeof GrafeoDB> => {
  const loaded = await import('@grafeo-db/js').catch((cause: unknown) => {
    throw new Failed({ kind: 'platform', message: messageOf(cause) })
  })
  return loaded.default.GrafeoDB
}
const open = async (file: string, checkpointMs: number, checkpointBytes: number): Promise<void> => {
  database = (await engine()).create(file)
  database.setCheckpointTriggers({ intervalMs: checkpointMs, walBytes: checkpointBytes })
}

/** What a stranger asks may fill the memory in a moment: a thread beside the engine ends the process then. */
const openToRead = async (file: string, watch: string, spareBytes: number): Promise<void> => {
  database = (await engine()).openReadOnly(file)
  new Worker(watch, { workerData: { mostBytes: process.memoryUsage.rss() + spareBytes, parent: process.ppid } }).unref()
}

/** How much of an answer goes to the server, which takes it apart while others wait: values, and long texts by their length. */
const mostWeight = 300_000
const weighed = (value: unknown, left: number): number => {
  const long = typeof value === 'string' ? value.length / 64 : 0
  if (left < long) throw new Failed({ kind: 'too-many-rows', message: 'the answer is too large' })
  if (typeof value !== 'object' || value === null) return left - 1 - long
  return Object.values(value).reduce((rest: number, one) => weighed(one, rest), left - 1)
}

/** The first rows alone are made into JavaScript values. */
const lookedAt = (result: QueryResult, limit: number) => {
  const rows: Record<string, unknown>[] = []
  for (let at = 0, left = mostWeight; at < Math.min(limit, result.length); at++) {
    const row = result.get(at)
    left = weighed(row, left)
    rows.push(row)
  }
  return { rows, columns: result.columns, total: result.length }
}

/** Rows are counted before they are made into JavaScript values: making them is what blocks. */
const rowsOf = (result: QueryResult, limit: number): Record<string, unknown>[] => {
  if (result.length > limit) throw new Failed({ kind: 'too-many-rows', message: `${result.length} rows, at most ${limit}` })
  return result.toArray()
}

const answer = async (order: Order): Promise<object> => {
  switch (order.do) {
    case 'open':
      await open(order.file, order.checkpointMs, order.checkpointBytes)
      return { rows: [] }
    case 'openToRead':
      await openToRead(order.file, order.watch, order.spareBytes)
      return { rows: [] }
    case 'look':
      return lookedAt(await opened().executeCypher(order.text, order.needs), order.limit)
    case 'run': {
      const asked = order.transaction === undefined ? opened() : inTransaction(order.transaction)
      return { rows: rowsOf(await asked.executeCypher(order.text, order.needs), order.limit) }
    }
    case 'begin':
      begun += 1
      transactions.set(begun, opened().beginTransaction())
      return { transaction: begun }
    case 'commit':
    case 'rollback': {
      const transaction = inTransaction(order.transaction)
      transactions.delete(order.transaction)
      transaction[order.do]()
      return { rows: [] }
    }
    case 'checkpoint':
      opened().walCheckpoint()
      return { rows: [] }
    default:
      database?.close()
      database = undefined
      return { rows: [] }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const statusOf = (error: unknown): { status?: string } => {
  const status = error instanceof Error && 'gqlStatus' in error ? error.gqlStatus : undefined
  return typeof status === 'string' ? { status } : {}
}

/** The engine tells its failures apart by words and GQLSTATUS alone. */
const failureOf = (error: unknown, order: Order): Failure => {
  if (error instanceof Failed) return error.failure
  const message = messageOf(error)
  if (order.do === 'look') return { kind: 'question', message, ...statusOf(error) }
  if (/no space left|ENOSPC|os error 28/i.test(message)) return { kind: 'disk', message }
  if (/cannot be locked|locked by another|lock/i.test(message) && order.do === 'open') return { kind: 'held', message }
  if (order.do === 'open') return { kind: 'broken', message }
  return { kind: /conflict|GRAFEO-T001/i.test(message) ? 'conflict' : 'question', message }
}

process.on('message', (message) => {
  const { number, order } = Asked.parse(message)
  answer(order).then(
    (answered) => process.send?.({ number, ...answered }),
    (error: unknown) => process.send?.({ number, failure: failureOf(error, order) }),
  )
})
// A terminal's Ctrl-C and a service manager's stop reach every process at once; this one is closed by the server, when it has finished.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
// The server was killed. What was committed is in the log; to close would write the whole graph first, and hold the folder meanwhile
// from whoever takes the work up again.
process.on('disconnect', () => process.exit(0))
