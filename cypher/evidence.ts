import type { Evidence } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import { masked, withoutTags } from '../graph/locators.ts'
import type { SourceDocument, Statement } from '../graph/statements.ts'
import { grouped, inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'

/** Gives the read text of a document by the checksum of its bytes; the server keeps it in `files/`. */
export type ReadText = (hash: string) => Promise<string>

/** Where statements stand, with the passages' words, masked where private. Newest document first. */
export const evidenceOf = async (store: Store, readText: ReadText, statements: readonly Statement[]): Promise<Evidence[]> => {
  const ids = [...new Set(statements.map(({ document }) => document))]
  const found = await inChunks(ids, (chunk) => store.run(q.documentsById, { ids: chunk }))
  const documents = new Map<string, { document: SourceDocument; text: string }>()
  for (const { body } of found) documents.set(body.id, { document: body, text: await readText(body.hash) })
  return statements
    .flatMap((statement) => {
      const source = documents.get(statement.document)
      return source ? [{ order: source.document.order, evidence: evidenceIn(source.document, source.text, statement) }] : []
    })
    .sort((a, b) => b.order - a.order || compare(a.evidence.statement, b.evidence.statement))
    .map(({ evidence }) => evidence)
}

const evidenceIn = (document: SourceDocument, text: string, { id, passages, rule, confidence }: Statement): Evidence => ({
  statement: id,
  document: document.id,
  documentName: document.name,
  passages: passages.map((passage) => ({
    ...passage,
    quote: withoutTags(masked(text.slice(passage.from, passage.to), document.sensitive, passage.from)),
  })),
  rule,
  confidence,
})

/** The evidence of many things or links at once, by id. */
export const evidenceByTarget = async (store: Store, readText: ReadText, targets: readonly string[]): Promise<Map<string, Evidence[]>> => {
  const rows = await inChunks(targets, (chunk) => store.run(q.statementsOfTargets, { ids: chunk }))
  const targetOf = new Map(rows.map(({ target, body }) => [body.id, target]))
  const evidence = await evidenceOf(
    store,
    readText,
    rows.map(({ body }) => body),
  )
  return grouped(evidence, ({ statement }) => targetOf.get(statement) ?? '')
}
