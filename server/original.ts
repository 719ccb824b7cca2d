import type { Original } from '../graph/answers.ts'
import type { ReadDocument } from '../graph/read-document.ts'
import { Refusal } from '../graph/refusal.ts'
import { readInChild } from '../import/read/in-child.ts'
import type { Office } from './office.ts'
import { originalsOf } from './originals.ts'

/** How many documents are kept read: a reader goes from fact to fact of one or two. */
const readAtHand = 4

/** Gives the row or paragraph of an imported document in which a stretch stands. Throws `document-unknown`, `request-invalid`. */
export type OriginalOf = (wish: { id: string; from: number; to: number }) => Promise<Original & { document: string; documentName: string }>

/** Reads documents anew when their pages are looked up, and remembers the last few. */
export const originalIn = (office: () => Pick<Office, 'graph' | 'files' | 'reader'>): OriginalOf => {
  const read = new Map<string, Promise<Pick<ReadDocument, 'blocks' | 'sensitive'>>>()
  const blocksOf = (hash: string, name: string) => {
    const known = read.get(hash)
    const found = known ?? readAnew(office(), hash, name)
    read.delete(hash)
    read.set(hash, found)
    found.catch(() => read.delete(hash))
    const [oldest] = read.keys()
    if (read.size > readAtHand && oldest !== undefined) read.delete(oldest)
    return found
  }
  return async ({ id, from, to }) => {
    const { hash, name } = await office().graph.document(id)
    const [found] = originalsOf(await blocksOf(hash, name), [{ from, to }])
    if (!found) throw new Refusal('request-invalid', { reason: `from ${from}, to ${to}` })
    return { ...found, document: id, documentName: name }
  }
}

const readAnew = async ({ files, reader }: Pick<Office, 'files' | 'reader'>, hash: string, name: string) => {
  const { blocks, sensitive } = await readInChild(name, await files.bytes(hash), { child: reader })
  return { blocks, sensitive }
}
