import { z } from 'zod'
import { LinkKind, ThingKind } from './kinds.ts'
import { Status } from './vocabulary.ts'

/** An id of ours, readable and never changed: `place/be/антверпен`. Never an id of the database. */
export const Id = z
  .string()
  .min(3)
  .max(400)
  .regex(/^[a-z]+\/\S+$/u)
export type Id = z.infer<typeof Id>

/** A value of a field as it is stored and served. */
export const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())])
export type Value = z.infer<typeof Value>
export const Fields = z.record(z.string(), Value)
export type Fields = z.infer<typeof Fields>

/** A differing value that another document gives for a field. */
export const Conflict = z.object({ field: z.string(), value: Value, document: z.string() })
export type Conflict = z.infer<typeof Conflict>

/** A node of the graph. Its fields are those of its kind (kinds.ts); `name` is always among them. */
export const Thing = z.object({
  id: Id,
  kind: ThingKind,
  name: z.string(),
  status: Status,
  fields: Fields,
  conflicts: z.array(Conflict).default([]),
})
export type Thing = z.infer<typeof Thing>

/** A link of the graph. Its id is made from its kind, its ends and the identity of its kind. */
export const LinkId = z.string().min(3).max(1200)
export const Link = z.object({
  id: LinkId,
  kind: LinkKind,
  from: Id,
  to: Id,
  status: Status,
  fields: Fields,
  conflicts: z.array(Conflict).default([]),
})
export type Link = z.infer<typeof Link>
