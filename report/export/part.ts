import type { Export } from '../../graph/answers.ts'

/** Some things of a graph, the links among them, and all that stands behind either. */
export const partOf = (graph: Export, ids: ReadonlySet<string>): Export => {
  const things = graph.things.filter(({ id }) => ids.has(id))
  const links = graph.links.filter(({ from, to }) => ids.has(from) && ids.has(to))
  const behind = new Set([...things, ...links].flatMap(({ statements }) => statements))
  const statements = graph.statements.filter(({ id }) => behind.has(id))
  const told = new Set(statements.map(({ document }) => document))
  const about = new Set([...ids, ...links.map(({ id }) => id), ...behind])
  return {
    ...graph,
    things,
    links,
    statements,
    documents: graph.documents.filter(({ id }) => told.has(id)),
    decisions: graph.decisions.filter((decision) => decision.about.every((id) => about.has(id))),
  }
}
