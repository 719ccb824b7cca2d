import { largestFile } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import { megabytes } from '../../graph/saying.ts'

const MB = 2 ** 20

/** What a document may be at most. An office document is far below each; a hostile one is stopped before it is opened. */
export const limits = {
  /** Bytes of the file. */
  file: largestFile,
  /** Characters of text that it holds. */
  text: 20 * MB,
  /** Pages of a PDF. */
  pages: 2_000,
  /** Files inside a .docx or .xlsx, and their bytes when inflated. */
  entries: 10_000,
  inflated: 200 * MB,
  /** Elements of its XML within one another; Word's own nested tables stay below a hundred. */
  depth: 500,
  /** Columns of a table: Word's own limit. A span may claim any number. */
  columns: 63,
} as const

/** Throws `code` with both sizes where `size` is over `limit` (bytes, or characters of text). */
export const refuseOver = (code: 'file-too-large' | 'file-bomb', file: string, size: number, limit: number): void => {
  if (size > limit) throw new Refusal(code, { file, size: megabytes(size), limit: megabytes(limit) })
}
