import { useEffect, useEffectEvent } from 'react'
import { call } from '../../app/call.ts'
import { isOver } from './follow.ts'
import { newUpload, nextKey, useFollowing } from './jobs.ts'
import { type Upload, useUploads } from './uploads.ts'

/** Brings jobs of the server into the list that another page began or a stopped server left, when the list is opened. */
export const useServersJobs = (isOpen: boolean): void => {
  const following = useFollowing()
  const { add } = useUploads()
  const bring = useEffectEvent(async (signal: AbortSignal) => {
    const { items } = await call('jobs', { query: { limit: 50 } }, signal)
    const known = new Set(useUploads.getState().uploads.flatMap(({ job }) => job?.id ?? []))
    for (const job of items) {
      if (known.has(job.id) || (isOver(job) && job.outcome?.error?.code !== 'job-lost')) continue
      const upload: Upload = { ...newUpload(nextKey(), job.file, null, { year: undefined, asksModel: true, way: {} }), job }
      add([upload])
      if (!isOver(job)) following(upload, job).catch((error: unknown) => useUploads.getState().change(upload.key, { error }))
    }
  })
  useEffect(() => {
    if (!isOpen) return undefined
    const left = new AbortController()
    // Whoever opens the list sees their own files in any case.
    bring(left.signal).catch(() => undefined)
    return () => left.abort()
  }, [isOpen])
}
