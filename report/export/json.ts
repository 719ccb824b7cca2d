import type { Export } from '../../graph/answers.ts'
import { compare } from '../../graph/compute.ts'

/** Objects with their keys in order, lists of records by id: the same graph gives the same text on every machine and engine. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => compare(a, b)).map(([key, part]) => [key, inOrder(part)]))
}

/** The export as JSON, a record a line, sorted by id; the parts of a record by name. */
export function* toJson(graph: Export): Iterable<string> {
  yield `{\n"format": ${graph.format},\n"home": ${JSON.stringify(graph.home)}`
  for (const part of ['things', 'links', 'statements', 'documents', 'decisions'] as const) {
    const records: readonly { id: string }[] = graph[part]
    yield `,\n"${part}": [`
    let before = '\n'
    for (const record of records.toSorted((a, b) => compare(a.id, b.id))) {
      yield before + JSON.stringify(inOrder(record))
      before = ',\n'
    }
    yield '\n]'
  }
  yield '\n}\n'
}
