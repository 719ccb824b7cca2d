import { z } from 'zod'
import { SamePair } from './differences.ts'
import { LinkKind, ThingKind } from './kinds.ts'
import { Passage, SensitiveSpan } from './locators.ts'
import { Fields, Id } from './things.ts'
import { DocumentForm } from './vocabulary.ts'

/** What a statement is about: a thing, or a link between two things. */
export const About = z.union([z.object({ id: Id, kind: ThingKind }), z.object({ id: z.string(), kind: LinkKind, from: Id, to: Id })])
export type About = z.infer<typeof About>

/** One document's word about one thing or link (02-model). The graph is computed from these. */
export const Statement = z.object({
  id: z.string(),
  document: Id,
  about: About,
  fields: Fields,
  passages: z.array(Passage).min(1),
  /** The rule that read it, `find/events`. */
  rule: z.string(),
  /** From 0 to 1; below `unsureBelow` the fact waits for review. */
  confidence: z.number().min(0).max(1),
  /** Of what another store told: the document that says it, by its name there, and where it stands in it. */
  told: z.object({ document: z.string(), passages: z.array(Passage) }).optional(),
})
export type Statement = z.infer<typeof Statement>

/** Facts less sure than this are `unsure`. */
export const unsureBelow = 0.5

/** The rule of what a language model said (import/ask). */
export const modelRule = 'model'

/** What the reader noticed about a document, with where it stands. */
const Remark = z.object({ code: z.string(), says: z.object({ ru: z.string(), en: z.string() }), passages: z.array(Passage) })

/** A document as the graph keeps it; its bytes and read text are in `files/<hash>`. */
export const SourceDocument = z.object({
  id: Id,
  name: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  form: DocumentForm,
  year: z.int().optional(),
  country: z.string().optional(),
  /** The date up to which it speaks: its year's end, or its last past event. */
  asOf: z.string().optional(),
  importedAt: z.string(),
  importedBy: z.string(),
  /** The count of imports before it: the order that settles ties. */
  order: z.int().min(0),
  replaces: Id.optional(),
  /** All versions before it, the newest first: what people said of their words holds for its. */
  earlier: z.array(Id).optional(),
  sensitive: z.array(SensitiveSpan),
  /** Where nothing was read, for people to look at. */
  unread: z.array(Passage).optional(),
  /** What the reader asks people to look at: an impossible date, an unknown country. */
  warnings: z.array(Remark).optional(),
  /** What people may mend in the document itself: a misprint, a name that is not the official one. */
  remarks: z.array(Remark).optional(),
})
export type SourceDocument = z.infer<typeof SourceDocument>

/** A key of a thing and the id that it leads to. */
export const Key = z.object({ key: z.string(), id: Id })
export type Key = z.infer<typeof Key>

/** What an import brings to the store: one document whole, or nothing of it. */
export const ImportBatch = z.object({
  document: SourceDocument,
  statements: z.array(Statement),
  keys: z.array(Key),
  /** The read text, where it replaces a document: what people said of that one's words is found again in it. */
  text: z.string().optional(),
  /** Whether the document is there and was read anew: what it said before goes. */
  anew: z.boolean().optional(),
  /** What may be the same as in the older version, told otherwise: for a person to say. */
  perhaps: z.array(SamePair).optional(),
})
export type ImportBatch = z.infer<typeof ImportBatch>
