import { useTranslation } from 'react-i18next'
import type { Duplicate } from '../../../graph/answers.ts'
import { useKeeping, useKept, useKeptList } from '../kept/keeping.ts'
import { pairKey, pairOf } from './pairs.ts'

/** The pairs that the office put off, and how to put off another or bring all back: one kept record, so that they are off for everybody. */
export const useLater = () => {
  const { t } = useTranslation()
  const list = useKeptList('later')
  const brief = list.data?.items[0]
  const { data: record } = useKept('later', brief?.id ?? null)
  const { keep, change } = useKeeping()
  const pairs = record?.body.pairs ?? []
  const write = (next: typeof pairs) => {
    if (record === undefined) keep.mutate({ kind: 'later', name: t('review.duplicates.laterName'), body: { pairs: next } })
    else change.mutate({ id: record.id, version: record.version, body: { pairs: next } })
  }
  return {
    later: new Set(pairs.map(pairKey)),
    isLoading: list.isLoading || (brief !== undefined && record === undefined),
    isWriting: keep.isPending || change.isPending,
    putOff: (pair: Pick<Duplicate, 'a' | 'b'>) => write([...pairs.filter((one) => pairKey(one) !== pairOf(pair)), [pair.a.id, pair.b.id]]),
    bringBack: () => write([]),
  }
}
