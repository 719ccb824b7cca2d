import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../../graph/refusal.ts'
import type { Language } from '../../graph/text.ts'
import type { Call } from './command.ts'

/** Writes a stream to a file that only its owner reads; a file of that name stays until the new one is whole. Throws `disk-full`, `file-missing`. */
export const writeOut = async (content: Readable, path: string): Promise<void> => {
  const half = `${path}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await pipeline(content, createWriteStream(half, { mode: 0o600, flush: true }))
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new Refusal('disk-full', { path }, { cause: error })
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR')
      throw new Refusal('file-missing', { file: path }, { cause: error })
    throw error
  }
}

/** A value as JSON that a person can read. */
export const inJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Prints a list: as JSON or CSV where that is wished for, else a line or several for each. */
export const printList = <T>(
  { options, language, out }: Call,
  items: readonly T[],
  { csv, line }: { csv?: (items: readonly T[], language: Language) => string; line: (item: T, language: Language) => string },
): void => {
  if (options['json'] !== undefined) out(inJson(items))
  else if (csv && options['csv'] !== undefined) out(csv(items, language))
  else for (const item of items) out(`${line(item, language)}\n`)
}
