import type { Quoted } from '../graph/decisions.ts'
import type { Locator } from '../graph/locators.ts'
import { quoteIn } from '../graph/quotes.ts'
import { Refusal } from '../graph/refusal.ts'
import type { SourceDocument } from '../graph/statements.ts'
import { inChunks } from './lists.ts'
import type { TextOf } from './placing.ts'
import { questions as q } from './questions.ts'
import type { Transaction } from './store.ts'

const longest = 20_000

/** A stretch of a document with its words, masked, and where it stands. Throws `document-unknown`, `decision-passage-wrong`. */
export const quotedIn = async (tx: Transaction, { document: id, from, to }: Quoted, textOf: TextOf): Promise<Quoted> => {
  const [found] = await tx.run(q.documentsById, { ids: [id] })
  if (!found) throw new Refusal('document-unknown', { document: id })
  const text = await textOf(found.body)
  const quote = quoteIn(text, found.body, from, to)
  if (to > text.length || quote.trim() === '' || quote.length > longest) throw new Refusal('decision-passage-wrong')
  return { document: id, from, to, quote, locator: await locatorAt(tx, found.body, text, from) }
}

/** Where a character of a document stands: as what was read beside it, else by the paragraphs of the read text. */
export const locatorAt = async (tx: Transaction, { id }: SourceDocument, text: string, at: number): Promise<Locator> => {
  const ids = (await tx.run(q.statementsOfDocument, { document: id })).map((one) => one.id)
  const passages = (await inChunks(ids, (chunk) => tx.run(q.statementsWhole, { ids: chunk }))).flatMap(({ body }) => body.passages)
  const lineStart = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1
  const end = text.indexOf('\n', at)
  const lineEnd = end === -1 ? text.length : end
  const around = passages.find(({ from, to }) => from <= at && at < to) ?? passages.find(({ from }) => lineStart <= from && from < lineEnd)
  if (around) return around.locator
  const before = text.slice(0, lineStart).split('\n')
  return { paragraph: before.filter((line) => line.trim() !== '').length + 1 }
}
