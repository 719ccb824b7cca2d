import { z } from 'zod'
import { ThingKind } from './kinds.ts'
import { SourceDocument } from './statements.ts'
import { Id } from './things.ts'

/** A document that was imported and stands no more: who took it back or put a newer version in its place, when, and what went with it. */
export const TakenBack = z.object({
  id: z.string(),
  document: SourceDocument.omit({ sensitive: true, unread: true, warnings: true, remarks: true }),
  how: z.enum(['taken-back', 'replaced']),
  by: z.string(),
  at: z.string(),
  replacedBy: Id.optional(),
  /** The things that went, by kind; links are not counted. */
  removed: z.array(z.object({ kind: ThingKind, count: z.int() })),
})
export type TakenBack = z.infer<typeof TakenBack>
