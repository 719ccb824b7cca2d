import type { SaveResult } from '../cypher/wishes.ts'
import type { LeaveOut } from '../graph/differences.ts'
import type { ImportBatch } from '../graph/statements.ts'
import type { Office } from './office.ts'

/** The file first, so that no document is ever without it; taken away again when the document did not come to be. */
export const saveWithFile = async (
  office: Office,
  { batch, bytes, text, leave }: { batch: ImportBatch; bytes: Uint8Array; text: string; leave: LeaveOut | undefined },
): Promise<SaveResult> => {
  const { graph, files } = office
  const older = batch.document.replaces === undefined ? undefined : await graph.document(batch.document.replaces)
  try {
    await files.keep(bytes)
    await (batch.anew === true ? files.replaceText(batch.document.hash, text) : files.keepText(batch.document.hash, text))
    const saved = await graph.save(batch, leave)
    if (older) await forgetUnlessUsed(office, older.hash)
    return saved
  } catch (error) {
    // When even this cannot be asked the file stays: a document without its file would be worse than a file too many.
    await forgetUnlessUsed(office, batch.document.hash).catch(() => undefined)
    throw error
  }
}

/** Forgets the file of a document that does not stand any more. */
export const forgetUnlessUsed = async ({ graph, files }: Office, hash: string): Promise<void> => {
  if ((await graph.documentOfHash(hash)) === null) await files.forget(hash)
}

const takeBackNow = async (office: Office, id: string): Promise<SaveResult> => {
  const { hash } = await office.graph.document(id)
  const result = await office.graph.takeBack(id, office.user)
  await forgetUnlessUsed(office, hash)
  return result
}

/** Takes an import back, its file with it. Throws `document-unknown`. */
export const takeBack = (office: Office, id: string): Promise<SaveResult> => office.turns(() => takeBackNow(office, id))
