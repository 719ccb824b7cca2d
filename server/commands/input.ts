import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sourceFormats } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import { limits, refuseOver } from '../../import/read/limits.ts'
import { fileName } from '../imports.ts'

const readable: readonly string[] = [...sourceFormats, 'zip']
const cannotBeHad = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG'])

const orMissing = (file: string) => (error: NodeJS.ErrnoException) => {
  throw cannotBeHad.has(error.code ?? '') ? new Refusal('file-missing', { file }, { cause: error }) : error
}

/** The bytes of a file that was named. Throws `file-missing`, and `file-too-large` before it is read. */
export const bytesOf = async (path: string): Promise<Uint8Array> => {
  const about = await stat(path).catch(orMissing(path))
  if (about.isDirectory()) throw new Refusal('file-type-unknown', { file: path })
  refuseOver('file-too-large', fileName(path), about.size, limits.file)
  return readFile(path).catch(orMissing(path))
}

/** The files that were named, folders with the documents in them and below. Word's own lock files (`~$…`) are none. */
export const filesNamed = async (paths: readonly string[]): Promise<string[]> => {
  const named = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (about) => about.isDirectory(),
        () => false,
      )
      if (!isFolder) return [path]
      const inside = await readdir(path, { recursive: true, withFileTypes: true })
      const documents = inside
        .filter((entry) => entry.isFile() && isDocument(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
      return documents.length > 0 ? documents.sort() : [join(path, `*.${readable.join(', *.')}`)]
    }),
  )
  return named.flat()
}

const isDocument = (name: string): boolean =>
  !name.startsWith('.') && !name.startsWith('~$') && readable.includes(name.split('.').at(-1)?.toLowerCase() ?? '')
