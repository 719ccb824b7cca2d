import type { Export } from '../../graph/answers.ts'
import { type LinkKind, linkEntry } from '../../graph/kinds.ts'
import type { Leaving, LeavingRecord } from '../../graph/leaving.ts'
import { masked, type SensitiveSpan } from '../../graph/locators.ts'

/**
 * What may leave the office (02, Private): without private links (who answers for a country), without those people of whom nothing
 * else is known, without what is said of either; telephone numbers and e-mail addresses in any text are covered.
 */
export const shareable = (graph: Export, spansIn: (text: string) => SensitiveSpan[]): Export => {
  const isPrivate = ({ kind }: { kind: LinkKind }) => linkEntry(kind).private === true
  const inPrivate = endsOf(graph.links.filter(isPrivate))
  const elsewhere = endsOf(graph.links.filter((link) => !isPrivate(link)))
  const gone = new Set([
    ...graph.links.filter(isPrivate).map(({ id }) => id),
    ...graph.things.filter(({ id, kind }) => kind === 'Person' && inPrivate.has(id) && !elsewhere.has(id)).map(({ id }) => id),
  ])
  const stays = ({ id }: { id: string }) => !gone.has(id)
  const cover = (text: string): string => masked(text, spansIn(text))
  return coveredIn(
    {
      ...graph,
      things: graph.things.filter(stays),
      links: graph.links.filter((link) => stays(link) && !gone.has(link.from) && !gone.has(link.to)),
      statements: graph.statements.filter(
        ({ about }) => stays(about) && !('from' in about && (gone.has(about.from) || gone.has(about.to))),
      ),
      decisions: graph.decisions.filter(({ about }) => !about.some((id) => gone.has(id))),
    },
    cover,
  )
}

/** Records on their way out, with telephone numbers and e-mail addresses in any text covered. */
export async function* coveredRecords(records: Leaving, spansIn: (text: string) => SensitiveSpan[]): AsyncGenerator<LeavingRecord> {
  for await (const record of records) yield coveredIn(record, (text) => masked(text, spansIn(text)))
}

const endsOf = (links: readonly { from: string; to: string }[]): Set<string> => new Set(links.flatMap(({ from, to }) => [from, to]))

/** Fields whose text is machinery (ids, hashes, times): digits in them are no telephone numbers. */
const machinery = new Set([
  'id',
  'document',
  'documents',
  'statements',
  'about',
  'hash',
  'from',
  'to',
  'importedAt',
  'at',
  'replaces',
  'undoes',
])

const coveredIn = <T>(value: T, cover: (text: string) => string): T => {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return cover(part)
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => [name, machinery.has(name) && isText(inner) ? inner : walk(inner)]),
    )
  }
  return walk(value) as T
}
const isText = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
