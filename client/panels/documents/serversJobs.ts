import { useEffect, useEffectEvent } from 'react'
import type { Job } from '../../../server/api.ts'
import { call } from '../../app/call.ts'
import { isOver } from './follow.ts'
import { newUpload, nextKey, useFollowing } from './jobs.ts'
import { type Upload, useUploads } from './uploads.ts'

/** Brings jobs of the server into the list that another page began or tried, or a stopped server left, when the list is opened. */
export const useServersJobs = (isOpen: boolean): void => {
  const following = useFollowing()
  const { add } = useUploads()
  const bring = useEffectEvent(async (signal: AbortSignal) => {
    const { items } = await call('jobs', { query: { limit: 50 } }, signal)
    // The newest come last, as each is put before the others.
    for (const job of items.toReversed()) {
      const known = useUploads.getState().uploads.map((one) => one.job)
      if (known.some((one) => one?.id === job.id || (job.held === true && one?.hash === job.hash))) continue
      if (isOver(job) && job.held !== true && job.outcome?.error?.code !== 'job-lost') continue
      const whole = job.held === true ? await call('job', { params: { id: job.id } }, signal) : job
      const upload = { ...uploadOfJob(whole), job: whole }
      add([upload])
      if (!isOver(job) || job.held === true)
        following(upload, whole).catch((error: unknown) => useUploads.getState().change(upload.key, { error }))
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

/** What a page that did not send the file knows of its job. */
const uploadOfJob = (job: Job): Upload => {
  const { tried } = job
  if (tried === undefined) return newUpload(nextKey(), job.file, null, { year: undefined, asksModel: true, way: {} })
  const told = { year: tried.year, asksModel: tried.withoutModel !== true, way: { tries: true } }
  return {
    ...newUpload(nextKey(), job.file, { tried: job.id }, told),
    older: job.outcome?.replaces ?? null,
    same: tried.same ?? [],
  }
}
