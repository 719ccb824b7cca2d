import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Disk, nodeDisk, writeWhole } from './files.ts'

/** The bytes of files whose import waits or is under way, where a server that takes a job up again finds them; and of those that were only tried. */
export interface Incoming {
  /** Throws `disk-full`. */
  keep(job: string, bytes: Uint8Array): Promise<void>
  /** Undefined where they are not there any more. */
  bytes(job: string): Promise<Buffer | undefined>
  forget(job: string): Promise<void>
  /** Holds the bytes of a file that was tried, by its hash: those of an earlier trial of the same file go. */
  hold(job: string, hash: string): Promise<void>
  /** The jobs whose trials are held. What is too old or too much is forgotten. */
  held(): Promise<ReadonlySet<string>>
  /** Undefined where no trial of the file is held. */
  heldBytes(hash: string): Promise<Buffer | undefined>
  /** Holds a file no longer: it was written, or is not wanted. */
  letGo(hash: string): Promise<void>
}

/** How many tried files are held, how many bytes together, and for how long (ms): a week, so that Friday's are there on Monday. */
export const holding = { files: 50, bytes: 200 * 2 ** 20, lasts: 7 * 24 * 60 * 60 * 1000 } as const

const unlessGone = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT') return undefined
  throw error
}

/** A held file is called by its job and its hash. */
const heldName = /^([\w-]+)\.([0-9a-f]{64})\.held$/

export const incomingIn = (folder: string, disk: Disk = nodeDisk, bounds: Record<keyof typeof holding, number> = holding): Incoming => {
  const path = (job: string) => join(folder, job.replaceAll(/[^\w-]/g, ''))
  const allHeld = async () => {
    const names = (await readdir(folder).catch(unlessGone)) ?? []
    return names.flatMap((name) => {
      const [, job, hash] = heldName.exec(name) ?? []
      return job === undefined || hash === undefined ? [] : [{ job, hash, path: join(folder, name) }]
    })
  }
  const remove = (file: string) => rm(file, { force: true })
  const letGo = async (wanted: (one: { job: string; hash: string }) => boolean) => {
    for (const one of await allHeld()) if (wanted(one)) await remove(one.path)
  }
  return {
    async keep(job, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeWhole(path(job), bytes, disk)
    },
    bytes: (job) => readFile(path(job)).catch(unlessGone),
    async forget(job) {
      await remove(path(job))
      await letGo((one) => one.job === job)
    },
    async hold(job, hash) {
      await letGo((one) => one.hash === hash)
      await rename(path(job), `${path(job)}.${hash}.held`)
    },
    async held() {
      const sized = await Promise.all((await allHeld()).map(async (one) => ({ ...one, said: await stat(one.path).catch(unlessGone) })))
      const there = sized.flatMap(({ said, ...one }) => (said === undefined ? [] : [{ ...one, at: said.mtimeMs, size: said.size }]))
      const stays = new Set<string>()
      let bytes = 0
      for (const { job, path, at, size } of there.toSorted((a, b) => b.at - a.at)) {
        bytes += size
        if (stays.size < bounds.files && bytes <= bounds.bytes && Date.now() - at < bounds.lasts) stays.add(job)
        else await remove(path)
      }
      return stays
    },
    async heldBytes(hash) {
      const held = (await allHeld()).find((one) => one.hash === hash)
      return held && readFile(held.path).catch(unlessGone)
    },
    letGo: (hash) => letGo((one) => one.hash === hash),
  }
}
