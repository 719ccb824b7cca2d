import { workerData } from 'node:worker_threads'
import { z } from 'zod'

/**
 * A thread beside the reader: it ends the process when it holds more memory than it may (buffers, which no limit of Node's counts,
 * included), on every system alike, and when the process that asked is gone. The reader's own thread may be at work for seconds.
 */
const pollMs = 40
const { mostBytes, parent } = z.object({ mostBytes: z.number(), parent: z.int() }).parse(workerData)

setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, pollMs)
