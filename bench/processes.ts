import { readdir, readFile } from 'node:fs/promises'
import { memoryUsage } from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What Linux tells of processes; elsewhere nothing is known, and 0 or null stands for it. */
const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

/** Linux counts in hundredths of a second. */
const tickMs = 10
const timesIn = (stat: string): number[] =>
  stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number)

/** Processor time of a process, in ms. */
export const processorMs = async (pid: number | undefined): Promise<number> => {
  const [user = 0, system = 0] = pid === undefined ? [] : timesIn(await read(`/proc/${pid}/stat`))
  return (user + system) * tickMs
}

/** Processor time of all processes that this one started, those that have ended too, in ms. */
export const childrenMs = async (): Promise<number> => {
  const [, , ended = 0, endedSystem = 0] = timesIn(await read('/proc/self/stat'))
  const threads = await readdir('/proc/self/task').catch(() => [])
  const pids = (await Promise.all(threads.map((thread) => read(`/proc/self/task/${thread}/children`))))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
  const living = await Promise.all(pids.map((pid) => processorMs(Number(pid))))
  return (ended + endedSystem) * tickMs + living.reduce((sum, ms) => sum + ms, 0)
}

/** What a process holds of the memory, in MB. */
export const residentMb = async (pid: number | undefined): Promise<number | null> => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(pid === undefined ? '' : await read(`/proc/${pid}/status`))?.[1]
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
}

/** What this process cannot let go of, in MB: its heap after everything else was swept away. */
export const heldMb = (): number => {
  setFlagsFromString('--expose-gc')
  const sweep: unknown = runInNewContext('gc')
  if (typeof sweep === 'function') sweep()
  return Math.round(memoryUsage().heapUsed / 2 ** 20)
}
