import { compare } from '../graph/compute.ts'
import { kindIn, type Shape } from '../graph/shape.ts'
import { type Change, isRecast } from './change.ts'
import { isLinkId, resolvedLink } from './ids.ts'
import { inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import type { Transaction } from './store.ts'
import { recordKinds } from './templates.ts'

/**
 * Counts how many records in documents name what was changed: an event or agreement counts how often it is told, everything else how
 * many events, agreements … are linked to it. A thing that only gained new records, as committees and countries do with every document,
 * has as many more; all others are counted anew.
 */
export const countRecords = async (
  tx: Transaction,
  changes: readonly Change[],
  { gone, shape }: { gone: ReadonlySet<string>; shape: Shape },
): Promise<void> => {
  const isRecord = (id: string) => recordKinds.some((kind) => kind === kindIn(shape, id))
  const [told, anew] = [new Set<string>(), new Set<string>()]
  const gained = new Map<string, Set<string>>()
  const fresh = new Set(changes.flatMap(({ about, change }) => (change === 'added' ? [about] : [])))
  const recast = new Set(changes.filter(isRecast).map(({ about }) => about))
  const atEnd = (end: string, other: string, change: Change['change']) => {
    if (isRecord(end)) return
    if (change !== 'added' || !fresh.has(other) || recast.has(end) || recast.has(other)) anew.add(end)
    else if (isRecord(other)) gained.set(end, (gained.get(end) ?? new Set()).add(other))
  }
  for (const { about, change } of changes) {
    if (isLinkId(about)) {
      const { from, to } = resolvedLink(about)
      const stood = change === 'kept' || change === 'changed'
      if (stood && !recast.has(from) && !recast.has(to)) continue
      atEnd(from, to, change)
      atEnd(to, from, change)
    } else if (isRecord(about)) told.add(about)
    else if (change === 'added' || recast.has(about)) anew.add(about)
  }
  const standing = (ids: Iterable<string>) => [...ids].filter((id) => !gone.has(id)).sort(compare)
  const counts = await Promise.all([
    inChunks(standing(told), (chunk) => tx.run(q.countStatements, { ids: chunk })),
    inChunks(standing(anew), (chunk) => tx.run(q.countNeighbours, { ids: chunk, recordKinds: [...recordKinds] })),
  ])
  const found = new Map(counts.flat().map(({ id, records }) => [id, records]))
  const counted = standing(new Set([...told, ...anew])).map((id) => ({ id, records: found.get(id) ?? 0 }))
  const more = standing(gained.keys()).filter((id) => !anew.has(id))
  const rows = more.map((id) => ({ id, records: gained.get(id)?.size ?? 0 }))
  await Promise.all([
    inChunks(counted, (chunk) => tx.run(q.putRecordCounts, { rows: chunk })),
    inChunks(rows, (chunk) => tx.run(q.addRecordCounts, { rows: chunk })),
  ])
}
