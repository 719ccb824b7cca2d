import { readFile } from 'node:fs/promises'

/** Bytes of memory that a process holds now, or undefined where the system does not tell (only Linux has /proc). */
export const residentBytes = async (pid: number): Promise<number | undefined> => {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    // The process has ended, or there is no /proc: either way nothing is known.
    return undefined
  }
}
