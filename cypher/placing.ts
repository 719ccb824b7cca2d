import { resolvedAbout } from '../graph/compute.ts'
import type { ToldThere } from '../graph/decisions.ts'
import { type Leads, type Move, type Part, partsOf } from '../graph/leads.ts'
import type { Passage } from '../graph/locators.ts'
import { lettersOf, quoteIn } from '../graph/quotes.ts'
import type { SourceDocument, Statement } from '../graph/statements.ts'
import { isLinkId } from './ids.ts'
import { allChunks, grouped, inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import type { Transaction } from './store.ts'
import { putRecords } from './templates.ts'

/** The read text of a document, to find again what people said of the words of its earlier versions. */
export type TextOf = (document: SourceDocument) => Promise<string>

/** Keeps statements, each where it counts now, its parts apart where a person moved some of its tellings. Gives what they count for. */
export const putStatements = async (tx: Transaction, statements: readonly Statement[], leads: Leads, textOf: TextOf): Promise<Part[]> => {
  const parted = await partedNow(tx, statements, leads, textOf)
  await putParted(tx, parted)
  return parted.flatMap(({ parts }) => parts)
}

/** A statement and its parts, of which each counts for something else. */
export interface Parted {
  statement: Statement
  parts: Part[]
}

/** What statements count for now; nothing is kept yet. */
export const partedNow = async (tx: Transaction, statements: readonly Statement[], leads: Leads, textOf: TextOf): Promise<Parted[]> => {
  const movedIn = await movedTellings(tx, statements, leads, textOf)
  return statements.map((statement) => ({ statement, parts: partsOf(statement, leads, movedIn(statement)) }))
}

/** Keeps what `partedNow` gave. */
export const putParted = (tx: Transaction, parted: readonly Parted[]): Promise<unknown> => {
  const rows = parted.flatMap(({ statement, parts }) =>
    parts.map((part, at) => ({
      id: part.id,
      properties: kept(part, part.id === statement.id ? {} : { of: statement.id }, at === 0 && parts.length > 1 ? statement : null),
    })),
  )
  return allChunks(rows, (chunk) => tx.run(putRecords.Statement, { rows: chunk }))
}

/** Places statements anew that may count elsewhere now; gives what they counted for and what they count for. */
export const replaceStatements = async (tx: Transaction, ids: readonly string[], leads: Leads, textOf: TextOf): Promise<string[]> => {
  const whole = (await inChunks(ids, (chunk) => tx.run(q.statementsWhole, { ids: chunk }))).map(({ body }) => body)
  await inChunks(ids, (chunk) => tx.run(q.dropParts, { ids: chunk }))
  return (await putStatements(tx, whole, leads, textOf)).map(({ target }) => target)
}

/** What the engine keeps of a part: its text, and what it counts for; of the first of several the whole besides. */
const kept = ({ id, target, ends, statement }: Part, of: { of?: string }, whole: Statement | null) => ({
  id,
  document: statement.document,
  target,
  ...ends,
  ...of,
  ...(whole === null ? {} : { whole: JSON.stringify(whole) }),
  body: JSON.stringify(statement),
})

/** Which moves speak of a passage of a statement: of that very place, or of the same words in an earlier version of the document. */
const movedTellings = async (tx: Transaction, statements: readonly Statement[], { redirects, moves }: Leads, textOf: TextOf) => {
  const told = grouped(
    moves.flatMap((move, order) => move.tellings.map((telling) => ({ move, order, telling }))),
    ({ telling }) => resolvedAbout(telling.about, redirects),
  )
  const spoken = statements.filter(({ about }) => told.has(resolvedAbout(about.id, redirects)))
  const documents = new Map<string, { document: SourceDocument; text: string }>()
  const ids = [...new Set(spoken.map(({ document }) => document))]
  for (const { body } of await inChunks(ids, (chunk) => tx.run(q.documentsById, { ids: chunk })))
    documents.set(body.id, { document: body, text: body.earlier === undefined ? '' : await textOf(body) })
  return (statement: Statement): ((passage: Passage) => Move[]) => {
    const found = (told.get(resolvedAbout(statement.about.id, redirects)) ?? []).flatMap(({ move, order, telling }) =>
      placesOf(telling, statement, documents.get(statement.document)).map((passage) => ({ move, order, passage })),
    )
    return (passage) =>
      found
        .filter((one) => one.passage === passage)
        .sort((a, b) => a.order - b.order)
        .map(({ move }) => move)
  }
}

const placesOf = (telling: ToldThere, statement: Statement, source: { document: SourceDocument; text: string } | undefined): Passage[] => {
  const { passages } = statement
  if (telling.document === statement.document) return passages.filter(({ from, to }) => from === telling.from && to === telling.to)
  if (!source?.document.earlier?.includes(telling.document)) return []
  const { text, document } = source
  const wanted = lettersOf(telling.quote)
  const said = passages.filter(({ from, to }) => lettersOf(quoteIn(text, document, from, to)) === wanted)
  // Of a link the ends tell enough: its sentence may have been worded anew.
  return said.length === 0 && isLinkId(statement.about.id) ? passages : said
}
