import { linkEntry, linkKindNames } from '../graph/kinds.ts'
import { inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import type { Transaction } from './store.ts'
import { linksOfKind } from './templates.ts'

const privateKinds = linkKindNames.filter((kind) => linkEntry(kind).private === true)

/** What never leaves the office (02, Private): who answers for a country, and those people of whom nothing else is known. */
export const privateIn = async (tx: Transaction): Promise<ReadonlySet<string>> => {
  const gone = new Set<string>()
  const people = new Set<string>()
  for (const kind of privateKinds) {
    for (const { id, ends } of await tx.run(linksOfKind[kind], {})) {
      gone.add(id)
      for (const end of ends) if (end.kind === 'Person') people.add(end.id)
    }
  }
  const others = await inChunks([...people], (ids) => tx.run(q.linksAt, { ids }))
  for (const { kind, from, to } of others) if (!privateKinds.includes(kind)) for (const end of [from, to]) people.delete(end)
  for (const id of people) gone.add(id)
  return gone
}

/** Whether a thing, a link or what is said of either may leave. */
export const isFree = (gone: ReadonlySet<string>, about: { id: string } | { id: string; from: string; to: string }): boolean =>
  !gone.has(about.id) && !('from' in about && (gone.has(about.from) || gone.has(about.to)))
