import { z } from 'zod'

const inFile = {
  line: z.int().min(1).optional(),
  page: z.int().min(1).optional(),
  sheet: z.string().optional(),
  slide: z.int().min(1).optional(),
  notes: z.literal(true).optional(),
}

/**
 * Where in a document something stands: a paragraph (numbered from 1), or the row and column of a table (from 1).
 * `line` is the 1-based line of a text file, `page` the 1-based page of a PDF, `sheet` the name of a workbook's sheet, `slide` the 1-based
 * slide of a presentation and `notes` what is said to it.
 */
export const Locator = z.union([
  z.object({ paragraph: z.int().min(1), ...inFile }),
  z.object({ table: z.int().min(1), row: z.int().min(1), column: z.int().min(1), ...inFile }),
])
export type Locator = z.infer<typeof Locator>

/** A stretch of a document's read text: characters `from` (inclusive) to `to` (exclusive), and where it stands. */
export const Passage = z.object({ locator: Locator, from: z.int().min(0), to: z.int().min(0) })
export type Passage = z.infer<typeof Passage>

/** A stretch of the read text that only readers with the right may see: a telephone number, an e-mail address (02, Private). */
export const SensitiveSpan = z.object({ from: z.int().min(0), to: z.int().min(0), what: z.enum(['phone', 'email']) })
export type SensitiveSpan = z.infer<typeof SensitiveSpan>

/** The text with its sensitive spans covered; its length and every other character stay. */
export const masked = (text: string, spans: readonly SensitiveSpan[], offset = 0): string => {
  let covered = text
  for (const { from, to } of spans) {
    const [a, b] = [Math.max(0, from - offset), Math.min(text.length, to - offset)]
    if (a < b) covered = covered.slice(0, a) + '•'.repeat(b - a) + covered.slice(b)
  }
  return covered
}

/** Mark-up that converters leave in a text: tags, and the stars and lines of bold and slanted words. */
const tag = /<\/?(?:p|br|div|li|ul|ol|b|i|u|em|strong|span|sup|sub|a|font)\b[^<>]*>|\[bookmark:[^\]]*\]|\*\*+|__+/gi

/** The text as people read it: blanks in the place of mark-up, so that nothing moves. */
export const withoutTags = (text: string): string => text.replaceAll(tag, (found) => ' '.repeat(found.length))
