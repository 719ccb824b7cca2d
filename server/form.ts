import type { Request } from 'express'
import { Refusal } from '../graph/refusal.ts'
import { megabytes } from '../graph/saying.ts'
import { limits } from '../import/read/limits.ts'

/** What a form may hold beside its file, in bytes. */
export const besideFile = 2 ** 21

export const isForm = (request: Pick<Request, 'headers'>): boolean =>
  request.headers['content-type']?.startsWith('multipart/form-data') === true

/** A file sent as a form: its bytes (`file`), and what is said of it (`wish`, JSON). Throws `request-invalid`, `body-too-large`. */
export const formOf = async (type: string, body: Uint8Array): Promise<{ bytes: Buffer; wish: unknown }> => {
  const form = await new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData().catch((error: unknown) => {
    throw new Refusal('request-invalid', { reason: 'multipart/form-data' }, { cause: error })
  })
  const [file, wish] = [form.get('file'), form.get('wish')]
  if (!(file instanceof Blob)) throw new Refusal('request-invalid', { reason: 'file' })
  if (file.size > limits.file + 1) throw new Refusal('body-too-large', { limit: megabytes(limits.file) })
  return { bytes: Buffer.from(await file.arrayBuffer()), wish: typeof wish === 'string' ? jsonIn(wish) : {} }
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal('request-invalid', { reason: 'wish: JSON' }, { cause: error })
  }
}
