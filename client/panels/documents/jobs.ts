import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { SamePair } from '../../../graph/differences.ts'
import type { SourceDocument } from '../../../graph/statements.ts'
import type { Job } from '../../../server/api.ts'
import { call } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { refreshGraph } from '../../app/queries.ts'
import { nothingLeft } from '../accept/acceptance.ts'
import { follow, isOver } from './follow.ts'
import { sent } from './sent.ts'
import { type ImportWay, type Source, type Upload, uploadOf, useUploads } from './uploads.ts'

/** The documents of a .zip that was read, each with what came of it. */
const partsOf = ({ key, source, year, asksModel }: Upload, job: Job): Upload[] =>
  (job.outcome?.files ?? []).map((outcome) => {
    const inside = outcome.file.slice((job.outcome?.file.length ?? 0) + 1)
    const part = newUpload(`${key}/${inside}`, inside, source, { year, asksModel })
    return { ...part, of: key, inside, job: { ...job, outcome } }
  })

const newUpload = (key: string, file: string, source: Source, more: Pick<Upload, 'year' | 'asksModel'>): Upload => ({
  key,
  file,
  source,
  ...more,
  job: null,
  error: null,
  older: null,
  same: [],
  way: {},
})

/** Follows a file's job to its end; the graph's answers are asked for anew when something was written. */
const useFollowing = (): ((upload: Upload, job: Job) => Promise<void>) => {
  const client = useQueryClient()
  const { change, setParts } = useUploads()
  return async (upload, job) => {
    const { key, inside } = upload
    change(key, { job })
    await follow(job, (told) => {
      change(key, { job: told })
      if (inside === undefined) setParts(key, partsOf(upload, told))
    })
    if (job.dryRun !== true) await refreshGraph(client)
  }
}

/** Sends one file and follows it to its end. */
const useSend = (): ((upload: Upload, way: ImportWay) => Promise<void>) => {
  const following = useFollowing()
  const { change } = useUploads()
  return async (upload, way) => {
    const { key } = upload
    try {
      const job = await sent(upload, way)
      change(key, { job })
      if (uploadOf(key)?.isDropped === true) await call('cancelJob', { params: { id: job.id } })
      await following(upload, job)
    } catch (error) {
      change(key, { error })
    }
  }
}

let count = 0
const nextKey = (): string => {
  count += 1
  return String(count)
}

/** Tries files one after another, as the server takes them, so that their differences are seen first; or imports them at once, where that is wished. */
export const useImportFiles = (): ((files: readonly File[]) => Promise<void>) => {
  const send = useSend()
  const { add, change, atOnce, asksModel } = useUploads()
  const open = useDesk(({ open }) => open)
  return async (files) => {
    open('import')
    const uploads = files.map((source) => newUpload(nextKey(), source.name, source, { year: undefined, asksModel }))
    add(uploads)
    for (const upload of uploads) {
      if (uploadOf(upload.key)?.isDropped === true) continue
      const way = { tries: !atOnce }
      change(upload.key, { way })
      await send(upload, way)
    }
  }
}

/** Tries a document that is in the graph anew: with another year, or with other columns. */
export const useReadAgain = (): ((document: Pick<SourceDocument, 'id' | 'name'>) => Promise<void>) => {
  const send = useSend()
  const { add, asksModel } = useUploads()
  const open = useDesk(({ open }) => open)
  return async ({ id, name }) => {
    open('import')
    const way = { tries: true }
    const upload = { ...newUpload(nextKey(), name, { stored: id }, { year: undefined, asksModel }), way }
    add([upload])
    await send(upload, way)
  }
}

/** Cancels a file that waits or is being read; nothing of it is written. */
export const useCancelUpload = (): ((upload: Upload) => Promise<void>) => {
  const { change } = useUploads()
  return async ({ key, job }) => {
    if (job === null) change(key, { isDropped: true })
    else await call('cancelJob', { params: { id: job.id } }).catch(() => undefined)
  }
}

/** Sends a file once more, another way; its year, and what is the same as before, stay unless they are told anew. */
export const useSendAgain = (): ((upload: Upload, way: ImportWay) => Promise<void>) => {
  const send = useSend()
  const { change } = useUploads()
  return (upload, way) => {
    const { older = null, opens = false, year = upload.year, left = nothingLeft } = way
    const same: readonly SamePair[] = older?.id === upload.older?.id ? (way.same ?? upload.same) : []
    const again: Upload = { ...upload, job: null, error: null, older, year, same, left, opens, isDropped: false, way }
    change(upload.key, again)
    return send(again, way)
  }
}

/** Takes a job up again whose server stopped, or sends its file once more, as it was sent. */
export const useRetry = (): ((upload: Upload) => Promise<void>) => {
  const sendAgain = useSendAgain()
  const following = useFollowing()
  const { change } = useUploads()
  return async (upload) => {
    const { job, source, key, way, older } = upload
    if (job?.outcome?.error?.code !== 'job-lost' || upload.of !== undefined) {
      if (source !== null) await sendAgain(upload, { older, ...way })
      return
    }
    try {
      change(key, { error: null })
      await following(upload, await call('jobAgain', { params: { id: job.id } }))
    } catch (error) {
      change(key, { error })
    }
  }
}

/** Takes what is over off the list; of a job whose server stopped the server forgets the bytes. */
export const useDismiss = (): ((upload: Upload) => Promise<void>) => {
  const { remove } = useUploads()
  return async ({ key, job }) => {
    remove(key)
    if (job?.outcome?.error?.code === 'job-lost') await call('cancelJob', { params: { id: job.id } }).catch(() => undefined)
  }
}

/** Brings jobs of the server into the list that another page began or a stopped server left, when the list is opened. */
export const useServersJobs = (isOpen: boolean): void => {
  const following = useFollowing()
  const { add } = useUploads()
  const bring = useEffectEvent(async (signal: AbortSignal) => {
    const { items } = await call('jobs', { query: { limit: 50 } }, signal)
    const known = new Set(useUploads.getState().uploads.flatMap(({ job }) => job?.id ?? []))
    for (const job of items) {
      if (known.has(job.id) || (isOver(job) && job.outcome?.error?.code !== 'job-lost')) continue
      const upload: Upload = { ...newUpload(nextKey(), job.file, null, { year: undefined, asksModel: true }), job }
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
