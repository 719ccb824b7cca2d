import { useQueryClient } from '@tanstack/react-query'
import type { SamePair } from '../../../graph/differences.ts'
import type { SourceDocument } from '../../../graph/statements.ts'
import type { Job } from '../../../server/api.ts'
import { call } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { refreshGraph } from '../../app/queries.ts'
import { nothingLeft } from '../accept/acceptance.ts'
import { follow } from './follow.ts'
import { sent } from './sent.ts'
import { type ImportWay, isLost, type Source, type Upload, uploadOf, useUploads } from './uploads.ts'

/** The documents of a .zip that was read, each with what came of it. */
const partsOf = ({ key, source, year, asksModel, way }: Upload, job: Job): Upload[] =>
  (job.outcome?.files ?? []).map((outcome) => {
    const inside = outcome.file.slice((job.outcome?.file.length ?? 0) + 1)
    const part = newUpload(`${key}/${inside}`, inside, source, { year, asksModel, way })
    return { ...part, of: key, inside, job: { ...job, outcome } }
  })

/** An upload that was not sent yet. */
export const newUpload = (key: string, file: string, source: Source, more: Pick<Upload, 'year' | 'asksModel' | 'way'>): Upload => ({
  key,
  file,
  source,
  ...more,
  job: null,
  error: null,
  older: null,
  same: [],
})

/** Follows a file's job to its end; the graph's answers are asked for anew when something was written. */
export const useFollowing = (): ((upload: Upload, job: Job) => Promise<void>) => {
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
export const nextKey = (): string => {
  count += 1
  return String(count)
}

/** Tries files one after another, as the server takes them, so that their differences are seen first; or imports them at once, where that is wished. */
export const useImportFiles = (): ((files: readonly File[]) => Promise<void>) => {
  const send = useSend()
  const { add, atOnce, asksModel } = useUploads()
  const open = useDesk(({ open }) => open)
  return async (files) => {
    open('import')
    const way = { tries: !atOnce }
    const uploads = files.map((source) => newUpload(nextKey(), source.name, source, { year: undefined, asksModel, way }))
    add(uploads)
    for (const upload of uploads) if (uploadOf(upload.key)?.isDropped !== true) await send(upload, way)
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
    const upload = newUpload(nextKey(), name, { stored: id }, { year: undefined, asksModel, way })
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

/** A file as it is sent once more, another way; its year, and what is the same as before, stay unless they are told anew. */
const again = (upload: Upload, way: ImportWay): Upload => {
  const { older = null, opens = false, year = upload.year, left = nothingLeft } = way
  const same: readonly SamePair[] = older?.id === upload.older?.id ? (way.same ?? upload.same) : []
  return { ...upload, job: null, error: null, older, year, same, left, opens, isDropped: false, way }
}

/** Sends files once more, one after another; each can be taken out of the queue until it is its turn. */
export const useSendAll = (): ((all: readonly { upload: Upload; way: ImportWay }[]) => Promise<void>) => {
  const send = useSend()
  const { change } = useUploads()
  return async (all) => {
    const waiting = all.map(({ upload, way }) => again(upload, way))
    for (const one of waiting) change(one.key, one)
    for (const one of waiting) if (uploadOf(one.key)?.isDropped !== true) await send(one, one.way)
  }
}

/** Sends a file once more, another way. */
export const useSendAgain = (): ((upload: Upload, way: ImportWay) => Promise<void>) => {
  const sendAll = useSendAll()
  return (upload, way) => sendAll([{ upload, way }])
}

/** Takes a job up again whose server stopped, or sends its file once more, as it was sent. */
export const useRetry = (): ((upload: Upload) => Promise<void>) => {
  const sendAgain = useSendAgain()
  const following = useFollowing()
  const { change } = useUploads()
  return async (upload) => {
    const { job, source, key, way, older } = upload
    if (job === null || !isLost(upload)) {
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

/** Takes what is over off the list; of a job whose server stopped, and of a trial, the server forgets the bytes. */
export const useDismiss = (): ((upload: Upload) => Promise<void>) => {
  const { remove } = useUploads()
  return async (upload) => {
    const { key, job } = upload
    remove(key)
    const isWanted = useUploads.getState().uploads.some((one) => one.job?.hash === job?.hash)
    if (job !== null && (isLost(upload) || (job.held === true && !isWanted)))
      await call('cancelJob', { params: { id: job.id } }).catch(() => undefined)
  }
}
