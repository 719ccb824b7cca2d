import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Disk, nodeDisk, writeWhole } from './files.ts'

/** The bytes of files whose import waits or is under way: a server that takes a job up again finds them here. */
export interface Incoming {
  /** Throws `disk-full`. */
  keep(job: string, bytes: Uint8Array): Promise<void>
  /** Undefined where they are not there any more. */
  bytes(job: string): Promise<Buffer | undefined>
  forget(job: string): Promise<void>
}

export const incomingIn = (folder: string, disk: Disk = nodeDisk): Incoming => {
  const path = (job: string) => join(folder, job.replaceAll(/[^\w-]/g, ''))
  return {
    async keep(job, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeWhole(path(job), bytes, disk)
    },
    bytes: (job) =>
      readFile(path(job)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      }),
    forget: (job) => rm(path(job), { force: true }),
  }
}
