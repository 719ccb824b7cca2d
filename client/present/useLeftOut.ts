import { useMemo } from 'react'
import { useView } from '../app/store.ts'
import { useKept } from '../panels/kept/keeping.ts'

const nobody: ReadonlySet<string> = new Set()
/** What the presentation that is shown leaves out. */
export const useLeftOut = (): ReadonlySet<string> => {
  const show = useView(({ show }) => show)
  const left = useKept('presentation', show?.of ?? null).data?.body.leftOut
  return useMemo(() => (left === undefined || left.length === 0 ? nobody : new Set(left)), [left])
}
