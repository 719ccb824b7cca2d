import type { Export } from '../../graph/answers.ts'
import { thingKindNames } from '../../graph/kinds.ts'
import type { Fields, Value } from '../../graph/things.ts'
import { sourcesOf } from './wording.ts'

/** A script for cypher-shell or Neo4j Browser that makes the things and links, and makes them once when run twice. */
export function* toCypher(graph: Export): Iterable<string> {
  const sources = sourcesOf(graph)
  const kindOf = new Map(graph.things.map(({ id, kind }) => [id, kind]))
  for (const kind of thingKindNames)
    yield `CREATE CONSTRAINT ${kind.toLowerCase()}_id IF NOT EXISTS FOR (n:${kind}) REQUIRE n.id IS UNIQUE;\n`
  for (const { id, kind, name, status, fields, statements } of graph.things) {
    yield `MERGE (n:${kind} {id: ${literal(id)}}) SET n += ${map({ ...fields, name, status, sources: sources(statements) })};\n`
  }
  for (const { id, kind, from, to, status, fields, statements } of graph.links) {
    const [start, end] = [kindOf.get(from), kindOf.get(to)]
    if (!start || !end) continue
    yield `MATCH (a:${start} {id: ${literal(from)}}) MATCH (b:${end} {id: ${literal(to)}}) `
    yield `MERGE (a)-[r:${kind} {id: ${literal(id)}}]->(b) SET r += ${map({ ...fields, status, sources: sources(statements) })};\n`
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
