import { Refusal } from '../../graph/refusal.ts'
import type { Desk } from '../desk.ts'

/** The id of a document: by its id, or by its file's name where one alone has it. Throws `document-unknown`, `document-name-shared`. */
export const documentNamed = async (desk: Desk, named: string): Promise<string> => {
  if (named.startsWith('document/')) return named
  const same = (await desk.documents()).filter(({ name }) => name === named.normalize('NFC'))
  const [only, ...others] = same
  if (!only) throw new Refusal('document-unknown', { document: named })
  if (others.length > 0) throw new Refusal('document-name-shared', { file: named, documents: same.map(({ id }) => id).join(', ') })
  return only.id
}
