import type { Export } from '../../graph/answers.ts'
import { byId, type LeavingRecord, sourcesIn } from '../../graph/leaving.ts'

/** The records of a graph that is here whole. */
export function* leavingOf(graph: Export): Generator<LeavingRecord> {
  const names = new Map(graph.documents.map(({ id, name }) => [id, name]))
  const documentOf = new Map(graph.statements.map(({ id, document }) => [id, names.get(document) ?? document]))
  const sources = (statements: readonly string[]) => sourcesIn(statements.flatMap((id) => documentOf.get(id) ?? []))
  const ends = new Map(graph.things.map(({ id, kind, name }) => [id, { kind, name }]))
  for (const value of graph.things.toSorted(byId)) yield { is: 'thing', value, sources: sources(value.statements) }
  for (const value of graph.links.toSorted(byId)) {
    const [from, to] = [ends.get(value.from), ends.get(value.to)]
    if (from && to) yield { is: 'link', value, sources: sources(value.statements), ends: { from, to } }
  }
  for (const value of graph.statements.toSorted(byId)) yield { is: 'statement', value }
  for (const value of graph.documents.toSorted(byId)) yield { is: 'document', value }
  for (const value of graph.decisions.toSorted(byId)) yield { is: 'decision', value }
}
