import { z } from 'zod'
import type { ThingBrief } from '../graph/answers.ts'
import { fieldsOf, LinkKind, ThingKind } from '../graph/kinds.ts'
import { Conflict, type Fields, type Link, type Thing, Value } from '../graph/things.ts'
import { Status } from '../graph/vocabulary.ts'

/** Things and links as the engine keeps them: fields as properties beside a few of the machinery; conflicts as JSON text. */
const Stored = z.looseObject({
  id: z.string(),
  kind: z.string(),
  status: Status,
  conflicts: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(z.array(Conflict)),
})

const fieldsIn = (kind: ThingKind | LinkKind, stored: Record<string, unknown>): Fields => {
  const fields: Fields = {}
  for (const name of Object.keys(fieldsOf(kind))) {
    const value = stored[name]
    if (value !== undefined && value !== null) fields[name] = Value.parse(value)
  }
  return fields
}

/** A thing as it comes from the engine, with the count of records that name it. */
export const ThingRow = Stored.extend({
  kind: ThingKind,
  name: z.string(),
  unnamed: z.boolean().optional(),
  records: z.int().default(0),
}).transform(({ id, kind, name, status, conflicts, records, unnamed, ...stored }): ThingBrief => {
  const fields = fieldsIn(kind, unnamed ? stored : { ...stored, name })
  return { id, kind, name, status, fields, conflicts, records }
})

const LinkRow = Stored.extend({ kind: LinkKind })
/** A link with the ids of its ends. */
export const TiedLinkRow = z
  .object({ from: z.string(), to: z.string(), link: LinkRow })
  .transform(({ from, to, link: { id, kind, status, conflicts, ...stored } }): Link => {
    return { id, kind, from, to, status, fields: fieldsIn(kind, stored), conflicts }
  })

/** A link with what stands at its ends. */
export const EndedLinkRow = z
  .object({
    id: z.string(),
    from: z.string(),
    fromKind: ThingKind,
    fromName: z.string(),
    to: z.string(),
    toKind: ThingKind,
    toName: z.string(),
    link: z.unknown(),
  })
  .transform(({ from, to, link, ...row }) => ({
    id: row.id,
    link: TiedLinkRow.parse({ from, to, link }),
    ends: { from: { kind: row.fromKind, name: row.fromName }, to: { kind: row.toKind, name: row.toName } },
  }))

export type EndedLink = z.infer<typeof EndedLinkRow>

type Properties = Record<string, unknown>

/** What the engine keeps of a thing. */
export const propertiesOfThing = ({ id, kind, name, status, fields, conflicts }: Thing): Properties => ({
  ...fields,
  id,
  kind,
  name,
  status,
  conflicts: JSON.stringify(conflicts),
  ...(fields['name'] === undefined ? { unnamed: true } : {}),
})

/** What the engine keeps of a link. */
export const propertiesOfLink = ({ id, kind, status, fields, conflicts }: Link): Properties => ({
  ...fields,
  id,
  kind,
  status,
  conflicts: JSON.stringify(conflicts),
})
