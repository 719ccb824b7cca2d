import { z } from 'zod'
import { LinkKind, ThingKind } from './kinds.ts'
import { Locator } from './locators.ts'
import { Id, Value } from './things.ts'

/** A stretch of a document as a person pointed to it: found again by its words, which are masked, when a newer version comes. */
export const Quoted = z.object({
  document: Id,
  from: z.int().min(0),
  to: z.int().min(0),
  /** The store fills in what the document says there, and where it stands. */
  quote: z.string().max(20_000).default(''),
  locator: Locator.optional(),
})
export type Quoted = z.infer<typeof Quoted>

/** One telling: what one document says of a thing or link in one place. `about` is the id that the document's statement has. */
export const ToldThere = Quoted.extend({ about: z.string() })
export type ToldThere = z.infer<typeof ToldThere>

/** How many tellings one decision may move. */
export const mostTellings = 2000

/**
 * A person's word (02-model, Decisions): append-only, beats every import; to undo is a new decision that names it in `undoes`.
 * `about`: set, reject, confirm, kind: [thing or link]; same: [kept, merged]; different: [a, b]; split: [merged]; add: [the new id];
 * scope: [event, what it concerns …]; move: [of whom it was told, of whom it is], with `tellings`.
 */
export const Decision = z.object({
  id: z.string(),
  kind: z.enum(['set', 'kind', 'scope', 'same', 'different', 'split', 'move', 'reject', 'confirm', 'add', 'undo']),
  about: z.array(z.string()).min(1).max(20),
  field: z.string().optional(),
  value: Value.optional(),
  was: Value.optional(),
  /** Of `add`: what is added; of `move` to a thing that was not there: that thing. */
  adds: z
    .object({
      kind: z.union([ThingKind, LinkKind]),
      from: z.string().optional(),
      to: z.string().optional(),
      fields: z.record(z.string(), Value),
    })
    .optional(),
  /** Of `add`: the words of a document that say so. */
  says: Quoted.optional(),
  /** Of `move`: what was told of the one and is told of the other. */
  tellings: z.array(ToldThere).max(mostTellings).optional(),
  by: z.string(),
  at: z.string(),
  why: z.string().optional(),
  undoes: z.string().optional(),
})
export type Decision = z.infer<typeof Decision>

/** How many decisions may be undone at once. */
export const mostUndone = 20_000

/** What a caller sends: the store adds id, time and name, and an id to what is new. */
export const NewDecision = Decision.omit({ id: true, by: true, at: true, was: true }).extend({
  about: z.array(z.string()).max(20).default([]),
})
export type NewDecision = z.infer<typeof NewDecision>
/** The same before it is parsed. */
export type DecisionWish = z.input<typeof NewDecision>
