import { z } from 'zod'
import { LinkKind, ThingKind } from './kinds.ts'
import { Value } from './things.ts'

/**
 * A person's word (02-model, Decisions): append-only, beats every import; to undo is a new decision that names it in `undoes`.
 * `about`: set, reject, confirm: [thing or link]; same: [kept, merged]; different: [a, b]; split: [merged]; add: [the new id].
 */
export const Decision = z.object({
  id: z.string(),
  kind: z.enum(['set', 'same', 'different', 'split', 'reject', 'confirm', 'add', 'undo']),
  about: z.array(z.string()).min(1).max(20),
  field: z.string().optional(),
  value: Value.optional(),
  was: Value.optional(),
  /** Of `add`: what is added. */
  adds: z
    .object({
      kind: z.union([ThingKind, LinkKind]),
      from: z.string().optional(),
      to: z.string().optional(),
      fields: z.record(z.string(), Value),
    })
    .optional(),
  by: z.string(),
  at: z.string(),
  why: z.string().optional(),
  undoes: z.string().optional(),
})
export type Decision = z.infer<typeof Decision>

/** What a caller sends: the store adds id, time and name. */
export const NewDecision = Decision.omit({ id: true, by: true, at: true, was: true })
export type NewDecision = z.infer<typeof NewDecision>
