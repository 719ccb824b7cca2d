import { thingKindNames } from '../../graph/kinds.ts'
import type { Leaving } from '../../graph/leaving.ts'
import type { Fields, Value } from '../../graph/things.ts'

/** A script for cypher-shell or Neo4j Browser that makes the things and links, and makes them once when run twice. */
export async function* toCypher(records: Leaving): AsyncGenerator<string> {
  for (const kind of thingKindNames)
    yield `CREATE CONSTRAINT ${kind.toLowerCase()}_id IF NOT EXISTS FOR (n:${kind}) REQUIRE n.id IS UNIQUE;\n`
  for await (const record of records) {
    if (record.is === 'thing') {
      const { id, kind, name, status, fields } = record.value
      yield `MERGE (n:${kind} {id: ${literal(id)}}) SET n += ${map({ ...fields, name, status, sources: record.sources })};\n`
    } else if (record.is === 'link') {
      const { id, kind, from, to, status, fields } = record.value
      const { ends, sources } = record
      yield `MATCH (a:${ends.from.kind} {id: ${literal(from)}}) MATCH (b:${ends.to.kind} {id: ${literal(to)}}) `
      yield `MERGE (a)-[r:${kind} {id: ${literal(id)}}]->(b) SET r += ${map({ ...fields, status, sources })};\n`
    }
  }
}

const map = (fields: Fields): string =>
  `{${Object.entries(fields)
    .map(([name, value]) => `\`${name.replaceAll('`', '``')}\`: ${literal(value)}`)
    .join(', ')}}`

/** JSON's strings are Cypher's too, but for the line separators that a shell may take for the end of a line. */
const literal = (value: Value): string => {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item)).join(', ')}]`
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
