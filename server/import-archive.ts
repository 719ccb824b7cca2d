import { ImportOutcome } from '../graph/answers.ts'
import { isGroupName } from '../graph/differences.ts'
import { Refusal } from '../graph/refusal.ts'
import { documentInArchive, documentsOfArchive, isArchive } from '../import/read/archive.ts'
import { differencesShown } from './differences.ts'
import { fileName, type ImportWish, importDocument, refusedOutcome } from './imports.ts'
import type { Office } from './office.ts'

/** What a failure is called in the language of whoever imports. */
type Told = (error: unknown) => { code: string; message: string }

/**
 * Brings a document into the graph, or each document of a .zip one after another, or the one that is named `inside` it.
 * Throws as `importDocument`, and what the archive is refused with.
 */
export const importFile = async (office: Office, { inside, ...wish }: ImportWish, told: Told): Promise<ImportOutcome> => {
  if (inside === undefined) return isArchive(wish.name) ? importArchive(office, wish, told) : importDocument(office, wish)
  const outcome = await importDocument(office, { ...wish, name: inside, bytes: await insideOf(wish, inside) })
  return { ...outcome, file: pathInside(wish.name, inside) }
}

/** The bytes of the document at a path within a .zip. Throws `request-invalid` for what is no archive, and as `documentInArchive`. */
export const insideOf = ({ name, bytes }: Pick<ImportWish, 'name' | 'bytes'>, path: string): Promise<Uint8Array> => {
  if (!isArchive(name)) throw new Refusal('request-invalid', { reason: 'inside, .zip' })
  return documentInArchive(fileName(name), bytes, path)
}

/** How a document in an archive is called. */
const pathInside = (archive: string, path: string): string => `${fileName(archive)}/${path}`

const importArchive = async (office: Office, wish: ImportWish, told: Told): Promise<ImportOutcome> => {
  if (wish.replaces !== undefined) throw new Refusal('request-invalid', { reason: 'replaces, .zip' })
  if (wish.leave?.without.some((name) => !isGroupName(name))) throw new Refusal('request-invalid', { reason: 'without, .zip' })
  const name = fileName(wish.name)
  const files: ImportOutcome[] = []
  for await (const archived of documentsOfArchive(name, wish.bytes)) {
    if (wish.signal?.aborted) break
    wish.onPart?.({ at: files.length, of: archived.of })
    try {
      if ('refused' in archived) throw archived.refused
      const outcome = await importDocument(office, { ...wish, name: archived.path, bytes: archived.bytes })
      files.push({ ...outcome, file: pathInside(name, archived.path) })
    } catch (error) {
      if (wish.signal?.aborted) break
      files.push({ ...refusedOutcome(archived.path, told(error)), file: pathInside(name, archived.path) })
      // Where the store or the disk is not to be had, no other document would fare better.
      if (error instanceof Refusal && error.status >= 500) break
    }
  }
  if (files.length === 0) wish.signal?.throwIfAborted()
  return together(name, files)
}

/** The outcome of an archive: what came of the best of its documents, the counts of all, and each by itself. */
const together = (file: string, files: readonly ImportOutcome[]): ImportOutcome => {
  const best =
    (['added', 'dry-run', 'unchanged', 'refused'] as const).find((one) => files.some(({ outcome }) => outcome === one)) ?? 'refused'
  const sum = (count: 'added' | 'changed' | 'kept' | 'removed') => files.reduce((all, outcome) => all + outcome[count], 0)
  const error = best === 'refused' ? files[0]?.error : undefined
  return ImportOutcome.parse({
    file,
    outcome: best,
    added: sum('added'),
    changed: sum('changed'),
    kept: sum('kept'),
    removed: sum('removed'),
    ...(error ? { error } : {}),
    files: withFewDifferences(files),
  })
}

const withFewDifferences = (files: readonly ImportOutcome[]): ImportOutcome[] => {
  let left = differencesShown
  return files.map((outcome) => {
    if (!outcome.differences) return outcome
    const differences = outcome.differences.slice(0, left)
    left -= differences.length
    return { ...outcome, differences }
  })
}
