import { z } from 'zod'
import { Locator, SensitiveSpan } from './locators.ts'
import { Wording } from './text.ts'

/** No file that is imported has more bytes than these. */
export const largestFile = 50 * 2 ** 20

/** One cell of a row: its text stands in the document's read text from character `from` on. Spans are expanded: a spanned cell repeats as empty. */
export const Cell = z.object({ text: z.string(), from: z.int().min(0), locator: Locator })
export type Cell = z.infer<typeof Cell>

export const Row = z.object({ cells: z.array(Cell), locator: Locator })
export type Row = z.infer<typeof Row>

export const Block = z.discriminatedUnion('block', [
  z.object({ block: z.literal('paragraph'), text: z.string(), from: z.int().min(0), locator: Locator, heading: z.boolean().optional() }),
  z.object({ block: z.literal('table'), rows: z.array(Row) }),
])
export type Block = z.infer<typeof Block>

/**
 * What a reader of formats gives (import/read): the plain text and its paragraphs and tables in order.
 * `text.slice(from, from + text.length)` of each paragraph and cell is that paragraph's or cell's text, so passages can point into `text`.
 */
export const ReadDocument = z.object({
  name: z.string(),
  format: z.enum(['docx', 'doc', 'pdf', 'xlsx', 'csv', 'txt', 'tsv', 'json', 'pptx']),
  encoding: z.string().optional(),
  text: z.string(),
  blocks: z.array(Block),
  sensitive: z.array(SensitiveSpan),
  /** What of the file was not read, as an officer should know. */
  warnings: z.array(z.object({ code: z.string(), says: Wording, quote: z.string().optional(), locator: Locator.optional() })).optional(),
})
export type ReadDocument = z.infer<typeof ReadDocument>

/** The kinds of file that are sources of facts, as their endings have it; slides are only looked through before they are shown. */
export const sourceFormats: readonly string[] = ReadDocument.shape.format.options.filter((format) => format !== 'pptx')
