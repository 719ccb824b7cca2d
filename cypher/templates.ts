import { z } from 'zod'
import { type LinkKind, linkEntry, linkKindNames, type ThingKind, thingKindNames } from '../graph/kinds.ts'
import linksById from './links-by-id.cypher?raw'
import { type Question, question } from './question.ts'
import { EndedLinkRow, TiedLinkRow } from './rows.ts'

/**
 * Write questions whose labels and types cannot be parameters: the only names ever pasted into Cypher are those of the table of
 * kinds and of the records below, never anything that was read.
 */

/** What the store keeps beside the graph: nodes whose label is one of these after a low line, outside counts and search. */
const recordNames = ['Document', 'Statement', 'Decision', 'Redirect', 'Kept', 'KeptVersion', 'TakenBack'] as const
type RecordName = (typeof recordNames)[number]

/** Kinds that are themselves records in documents: the rest are what records name. */
export const recordKinds: readonly ThingKind[] = ['Event', 'Agreement', 'Direction', 'Commitment', 'Project', 'Figure']
const isRecord = (kind: string) => recordKinds.some((record) => record === kind)

const Properties = z.record(z.string(), z.unknown())
const Rows = z.object({ rows: z.array(z.object({ id: z.string(), properties: Properties })) })
const LinkRows = z.object({ rows: z.array(z.object({ id: z.string(), from: z.string(), to: z.string(), properties: Properties })) })
const Nothing = z.object({})
const After = z.object({ after: z.string(), limit: z.int() })

/** Neo4j plans each text anew: there one text serves all kinds, where the embedded engine takes no label and no type out of a row. */
const putThing = (kind: ThingKind) =>
  question(
    {
      embedded: `// Keeps things of the kind ${kind}.
UNWIND $rows AS row
MERGE (thing:Thing:${kind} {id: row.id})
SET thing = row.properties`,
      neo4j: `// Keeps things of their kinds.
UNWIND $rows AS row
MERGE (thing:Thing {id: row.id})
SET thing = row.properties, thing:$(row.properties.kind)`,
    },
    { needs: Rows, row: Nothing },
  )

/**
 * Which end of a link has fewer links at it: a record has a dozen, a committee thousands. Whoever looks for a link starts there,
 * for the embedded engine walks every link of the end it starts from.
 */
export const nearEnd = (kind: LinkKind): 'from' | 'to' => {
  const { from, to } = linkEntry(kind)
  return to.every(isRecord) && !from.some(isRecord) ? 'to' : 'from'
}

/** Of links that are not there: nothing is looked for between their ends. */
const addLink = (kind: LinkKind) => {
  const ends = `UNWIND $rows AS row
MATCH (from:Thing {id: row.from})
MATCH (to:Thing {id: row.to})`
  return question(
    {
      embedded: `// Adds links of the kind ${kind}.
${ends}
CREATE (from)-[link:\`${kind}\`]->(to)
SET link = row.properties`,
      neo4j: `// Adds links of their kinds.
${ends}
CREATE (from)-[link:$(row.properties.kind)]->(to)
SET link = row.properties`,
    },
    { needs: LinkRows, row: Nothing },
  )
}

const putLink = (kind: LinkKind) => {
  const merge = nearEnd(kind) === 'from' ? `(from)-[link:\`${kind}\` {id: row.id}]->(to)` : `(to)<-[link:\`${kind}\` {id: row.id}]-(from)`
  return question(
    `// Keeps links of the kind ${kind}.
UNWIND $rows AS row
MATCH (from:Thing {id: row.from})
MATCH (to:Thing {id: row.to})
MERGE ${merge}
SET link = row.properties`,
    { needs: LinkRows, row: Nothing },
  )
}

/**
 * Links that may be there, each looked for from the end that has fewer. The embedded engine walks every link of that end, so that there
 * the kind must be told: a committee has one seat and a thousand events.
 */
const linkById = (kind: LinkKind) => {
  const [from, to, arrow] = nearEnd(kind) === 'from' ? ['near', 'far', ['-', '->']] : ['far', 'near', ['<-', '-']]
  const [before, after] = arrow
  return question(
    {
      embedded: `// These links of the kind ${kind}, each looked for from the end that has fewer.
UNWIND $rows AS row
MATCH (near:Thing {id: row.near})${before}[link:\`${kind}\`]${after}(far:Thing {id: row.far})
WHERE link.id = row.id
RETURN row.${from} AS from, row.${to} AS to, properties(link) AS link`,
      neo4j: linksById,
    },
    { needs: z.object({ rows: z.array(z.object({ id: z.string(), near: z.string(), far: z.string() })) }), row: TiedLinkRow },
  )
}

/** Links of a kind with what stands at their ends, in the order of their ids from one on. */
const linkFrom = (kind: LinkKind) =>
  question(
    `// The links of the kind ${kind} that go out from these things, from one on.
UNWIND $ids AS id
MATCH (from:Thing {id: id})-[link:\`${kind}\`]->(to:Thing)
WHERE link.id > $after
RETURN link.id AS id, properties(link) AS link, from.id AS from, from.kind AS fromKind, from.name AS fromName, to.id AS to, to.kind AS toKind, to.name AS toName
ORDER BY id
LIMIT $limit`,
    { needs: After.extend({ ids: z.array(z.string()) }), row: EndedLinkRow },
  )

/** Few links: those of a kind that never leaves the office. */
const allOfKind = (kind: LinkKind) =>
  question(
    `// Every link of the kind ${kind}.
MATCH (from:Thing)-[link:\`${kind}\`]->(to:Thing)
RETURN link.id AS id, from.id AS from, from.kind AS fromKind, to.id AS to, to.kind AS toKind`,
    {
      needs: z.object({}),
      row: z
        .object({ id: z.string(), from: z.string(), fromKind: z.string(), to: z.string(), toKind: z.string() })
        .transform(({ id, from, fromKind, to, toKind }) => ({
          id,
          ends: [
            { id: from, kind: fromKind },
            { id: to, kind: toKind },
          ],
        })),
    },
  )

const putRecord = (name: RecordName) =>
  question(
    `// Keeps records: ${name}.
UNWIND $rows AS row
MERGE (record:_${name} {id: row.id})
SET record = row.properties`,
    { needs: Rows, row: Nothing },
  )

const dropRecord = (name: RecordName) =>
  question(
    `// Removes records: ${name}.
UNWIND $ids AS id
MATCH (record:_${name} {id: id})
DELETE record`,
    { needs: z.object({ ids: z.array(z.string()) }), row: Nothing },
  )

/** Records that are walked over, in the order of their ids. */
const walkedNames = ['Statement', 'Key', 'KeptVersion'] as const
const idsOfRecord = (name: (typeof walkedNames)[number]) =>
  question(
    `// The ids of records in their order, from one on: ${name}.
MATCH (record:_${name})
WHERE record.id > $after
RETURN record.id AS id
ORDER BY id
LIMIT $limit`,
    { needs: After, row: z.object({ id: z.string() }) },
  )

/** A thing that a person says is of another kind loses the one label and gets the other. */
const dropLabel = (kind: ThingKind) =>
  question(
    `// Takes the kind ${kind} from things.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
REMOVE thing:${kind}`,
    { needs: z.object({ ids: z.array(z.string()) }), row: Nothing },
  )
const putLabel = (kind: ThingKind) =>
  question(
    `// Makes things of the kind ${kind}.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
SET thing:${kind}`,
    { needs: z.object({ ids: z.array(z.string()) }), row: Nothing },
  )

const each = <K extends string, Q extends Question>(names: readonly K[], make: (name: K) => Q): Record<K, Q> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, Q>

export const putThings = each(thingKindNames, putThing)
export const dropLabels = each(thingKindNames, dropLabel)
export const putLabels = each(thingKindNames, putLabel)
export const addLinks = each(linkKindNames, addLink)
export const putLinks = each(linkKindNames, putLink)
export const linksByIdOf = each(linkKindNames, linkById)
export const linksOfKind = each(linkKindNames, allOfKind)
export const linksFromOf = each(linkKindNames, linkFrom)
export const putRecords = each(recordNames, putRecord)
export const dropRecords = each(recordNames, dropRecord)
export const idsOf = each(walkedNames, idsOfRecord)
