import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../graph/refusal.ts'

/** What keeping a file asks of the disk; a test gives one that has no space left. */
export interface Disk {
  /** Writes a file whole and waits until it is on the disk. */
  write(path: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
}

export const nodeDisk: Disk = {
  async write(path, bytes) {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  async rename(from, to) {
    await rename(from, to)
    if (process.platform === 'win32') return // A folder cannot be opened there.
    const folder = await open(dirname(to), 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  remove: (path) => rm(path, { force: true }),
}

/** The original bytes of documents by the hash of their bytes, and the text that was read from them (02-model). */
export interface Files {
  /** Keeps bytes; gives their hash. Kept twice is kept once. Throws `disk-full`. */
  keep(bytes: Uint8Array): Promise<string>
  /** Keeps the read text of a file. */
  keepText(hash: string, text: string): Promise<void>
  /** Keeps what was read anew of a file in the place of what was read before. */
  replaceText(hash: string, text: string): Promise<void>
  /** Throws `document-unknown` where there is none. */
  bytes(hash: string): Promise<Buffer>
  text(hash: string): Promise<string>
  has(hash: string): Promise<boolean>
  /** Forgets a file and its text. The caller knows that no document has it. */
  forget(hash: string): Promise<void>
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const isNoSpace = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String((error as NodeJS.ErrnoException).code))

/** Writes a file so that a reader sees the old one or the whole new one, whenever the process is killed. Throws `disk-full`. */
export const writeWhole = async (path: string, bytes: Uint8Array, disk: Disk = nodeDisk): Promise<void> => {
  const half = `${path}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await disk.write(half, bytes)
    await disk.rename(half, path)
  } catch (error) {
    await disk.remove(half)
    throw isNoSpace(error) ? new Refusal('disk-full', { path }, { cause: error }) : error
  }
}

/** How many read texts are kept at hand: the passages of one answer are of few documents. */
const textsAtHand = 16

/** The files in a folder, which is made when first needed. */
export const filesIn = (folder: string, disk: Disk = nodeDisk): Files => {
  const path = (hash: string, ending = '') => join(folder, `${hash}${ending}`)
  const isThere = (file: string): Promise<boolean> =>
    stat(file).then(
      () => true,
      () => false,
    )
  const keep = async (file: string, bytes: Uint8Array): Promise<void> => {
    if (await isThere(file)) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeWhole(file, bytes, disk)
  }
  const read = (hash: string, ending = ''): Promise<Buffer> =>
    readFile(path(hash, ending)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new Refusal('document-unknown', { document: hash.slice(0, 12) }, { cause: error }) : error
    })
  const texts = new Map<string, string>()
  return {
    async keep(bytes) {
      const hash = hashOf(bytes)
      await keep(path(hash), bytes)
      return hash
    },
    keepText: (hash, text) => keep(path(hash, '.txt'), Buffer.from(text)),
    async replaceText(hash, text) {
      texts.delete(hash)
      await writeWhole(path(hash, '.txt'), Buffer.from(text), disk)
    },
    bytes: (hash) => read(hash),
    async text(hash) {
      const text = texts.get(hash) ?? (await read(hash, '.txt')).toString('utf8')
      texts.delete(hash)
      texts.set(hash, text)
      const [oldest] = texts.keys()
      if (texts.size > textsAtHand && oldest !== undefined) texts.delete(oldest)
      return text
    },
    has: (hash) => isThere(path(hash)),
    async forget(hash) {
      texts.delete(hash)
      await disk.remove(path(hash, '.txt'))
      await disk.remove(path(hash))
    },
  }
}
