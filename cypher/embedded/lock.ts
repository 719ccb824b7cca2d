import { mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../../graph/refusal.ts'

/** Who holds a folder: a process id alone may have been given to another process since, its start tells them apart. */
const Holder = z.object({ pid: z.int(), started: z.string() })
type Holder = z.infer<typeof Holder>

/** When a process started, in the kernel's clock ticks; where there is no /proc just whether it lives. Empty when it does not. */
const startOf = async (pid: number): Promise<string> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The second field is a name in brackets and may itself hold spaces; the start is the 20th after it.
  if (stat !== undefined) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  if (process.platform === 'linux') return ''
  try {
    process.kill(pid, 0)
    return 'alive'
  } catch {
    return ''
  }
}

const holderOf = async (file: string): Promise<Holder | undefined> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  try {
    return Holder.parse(JSON.parse(text))
  } catch {
    return undefined // Cut off by a crash while it was written: nobody's.
  }
}

const closed = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT'])
const refusedFolder = (folder: string, error: NodeJS.ErrnoException): Error => {
  if (error.code === 'ENOSPC') return new Refusal('disk-full', { path: folder }, { cause: error })
  return closed.has(error.code ?? '') ? new Refusal('store-folder', { folder }, { cause: error }) : error
}

/** Makes a data folder for its owner alone, for it holds contacts; one that is there stays as it is. Throws `store-folder`, `disk-full`. */
export const makeFolder = async (folder: string): Promise<void> => {
  await made(resolve(folder)).catch((error: NodeJS.ErrnoException) => {
    throw refusedFolder(folder, error)
  })
}

/** Node's own way of making the folders above hangs for ever where the system makes none: `/proc/x`. */
const made = async (folder: string): Promise<void> => {
  const failed = await mkdir(folder, { mode: 0o700 }).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  )
  if (!failed) return
  const isFolder = await stat(folder).then(
    (about) => about.isDirectory(),
    () => false,
  )
  if (isFolder) return
  const above = dirname(folder)
  const isThere = await stat(above).then(
    () => true,
    () => false,
  )
  if (failed.code !== 'ENOENT' || isThere || above === folder) throw failed
  await made(above)
  await made(folder)
}

/**
 * Takes a data folder for this process; gives what lets it go. A lock left by a killed process counts for nothing.
 * Throws `store-held` when a living process has it, `store-folder` and `disk-full` when it cannot be written to.
 */
export const holdFolder = async (folder: string): Promise<() => Promise<void>> => {
  await makeFolder(folder)
  const file = join(folder, 'store.lock')
  const mine = JSON.stringify({ pid: process.pid, started: await startOf(process.pid) })
  for (let attempt = 0; attempt < 3; attempt++) {
    const written = await writeFile(file, mine, { flag: 'wx', mode: 0o600 }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false
        throw refusedFolder(folder, error)
      },
    )
    if (written) return () => unlink(file).catch(() => undefined)
    const holder = await holderOf(file)
    if (holder && holder.started !== '' && (await startOf(holder.pid)) === holder.started) {
      throw new Refusal('store-held', { folder, holder: `pid ${holder.pid}` })
    }
    await unlink(file).catch(() => undefined)
  }
  throw new Refusal('store-held', { folder, holder: '?' })
}
