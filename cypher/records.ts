import { compare } from '../graph/compute.ts'
import { kindIn, type Shape } from '../graph/shape.ts'
import type { Change } from './change.ts'
import { isLinkId, resolvedLink } from './ids.ts'
import { inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import type { Transaction } from './store.ts'
import { recordKinds } from './templates.ts'

/**
 * Counts anew how many records in documents name what was changed: an event or agreement counts how often it is told,
 * everything else how many events, agreements … are linked to it.
 */
export const countRecords = async (
  tx: Transaction,
  changes: readonly Change[],
  { gone, shape }: { gone: ReadonlySet<string>; shape: Shape },
): Promise<void> => {
  const ids = new Set<string>()
  for (const { about, change } of changes) {
    if (!isLinkId(about) && change !== 'removed') ids.add(about)
    if (isLinkId(about) && change !== 'kept' && change !== 'changed') {
      const { from, to } = resolvedLink(about)
      ids.add(from).add(to)
    }
  }
  const named = [...ids].filter((id) => !gone.has(id)).sort(compare)
  const isRecord = (id: string) => recordKinds.some((kind) => kind === kindIn(shape, id))
  const told = named.filter(isRecord)
  const others = named.filter((id) => !isRecord(id))
  const counts = [
    ...(await inChunks(told, (chunk) => tx.run(q.countStatements, { ids: chunk }))),
    ...(await inChunks(others, (chunk) => tx.run(q.countNeighbours, { ids: chunk, recordKinds: [...recordKinds] }))),
  ]
  const found = new Map(counts.map(({ id, records }) => [id, records]))
  const rows = named.map((id) => ({ id, records: found.get(id) ?? 0 }))
  await inChunks(rows, (chunk) => tx.run(q.putRecordCounts, { rows: chunk }))
}
