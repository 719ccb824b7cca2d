import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { create } from 'zustand'
import type { LeaveOut } from '../../../graph/differences.ts'
import { api, Job } from '../../../server/api.ts'
import { addressOf, call, sendFile } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { refreshGraph } from '../../app/queries.ts'
import { type Left, nothingLeft } from '../accept/acceptance.ts'

/** A file on its way in: a job of the server, or what kept it from becoming one. */
export interface Upload {
  key: string
  file: string
  job: Job | null
  error: unknown
  /** What was sent, so that it can be sent again. */
  source: File
  /** The document whose place it is to take, as far as the reader has said so. */
  older: Older | null
  /** Of a document in a .zip: the upload of the whole, and its path there. */
  of?: string
  inside?: string
  /** Taken out of the queue before it was sent. */
  isDropped?: boolean
  /** The differences open as soon as they are there. */
  opens?: boolean
  /** What of the differences is not accepted so far. */
  left?: Left
}

/** A document of which a file may be a newer version. */
export interface Older {
  id: string
  name: string
}

/** How a file is to be imported: tried without writing, in the place of an older document. */
export interface ImportWay {
  tries?: boolean
  older?: Older | null
  /** What of it is not accepted, and why. */
  leave?: LeaveOut | undefined
  /** Whether the differences are opened as soon as they are there. */
  opens?: boolean
}

interface Uploads {
  uploads: readonly Upload[]
  add: (uploads: readonly Upload[]) => void
  /** The documents of a .zip, in the place of those of an earlier try. */
  setParts: (key: string, parts: readonly Upload[]) => void
  change: (key: string, part: Partial<Upload>) => void
  clear: () => void
  /** Whether the differences are shown before anything is written. */
  showsFirst: boolean
  setShowsFirst: (showsFirst: boolean) => void
  /** How many windows are open over the panel: the Escape key is theirs. */
  windows: number
}

export const useUploads = create<Uploads>((set) => ({
  uploads: [],
  add: (added) => set(({ uploads }) => ({ uploads: [...added, ...uploads] })),
  setParts: (key, parts) => set(({ uploads }) => ({ uploads: [...uploads.filter(({ of }) => of !== key), ...parts] })),
  change: (key, part) => set(({ uploads }) => ({ uploads: uploads.map((one) => (one.key === key ? { ...one, ...part } : one)) })),
  showsFirst: false,
  setShowsFirst: (showsFirst) => set({ showsFirst }),
  windows: 0,
  clear: () =>
    set(({ uploads }) => {
      const busy = new Set(uploads.filter(isUnderWay).map(({ key, of = key }) => of))
      return { uploads: uploads.filter(({ key, of = key }) => busy.has(of)) }
    }),
}))

/** Says that a window is open over the panel for as long as it is there. */
export const useWindowOver = (): void => {
  useEffect(() => {
    useUploads.setState(({ windows }) => ({ windows: windows + 1 }))
    return () => useUploads.setState(({ windows }) => ({ windows: windows - 1 }))
  }, [])
}

const ends: ReadonlySet<Job['stage']> = new Set(['done', 'refused', 'cancelled'])
/** Whether nothing more will come of a job. */
export const isOver = ({ stage }: Job): boolean => ends.has(stage)

/** Whether a file waits to be sent or is being read. */
export const isUnderWay = ({ job, error, isDropped }: Upload): boolean =>
  isDropped !== true && error === null && (job === null || !isOver(job))

/** The documents of a .zip that was read, each with what came of it. */
const partsOf = ({ key, source }: Upload, job: Job): Upload[] =>
  (job.outcome?.files ?? []).map((outcome) => {
    const inside = outcome.file.slice((job.outcome?.file.length ?? 0) + 1)
    return { key: `${key}/${inside}`, of: key, inside, file: inside, source, error: null, older: null, job: { ...job, outcome } }
  })

/** Follows a job by server-sent events until it is over; where the stream breaks, the job is asked for once more. */
const follow = (job: Job, told: (job: Job) => void): Promise<void> =>
  new Promise((resolve) => {
    if (isOver(job)) {
      resolve()
      return
    }
    const stream = new EventSource(addressOf(api.jobEvents.path, { id: job.id }))
    const end = () => {
      stream.close()
      resolve()
    }
    const read = ({ data }: MessageEvent<string>) => {
      const said = Job.safeParse(JSON.parse(data))
      if (!said.success) return
      told(said.data)
      if (isOver(said.data)) end()
    }
    stream.addEventListener('message', read)
    stream.addEventListener('job', read)
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CONNECTING) return
      call('job', { params: { id: job.id } })
        .then(told, () => undefined)
        .finally(end)
    })
  })

let sent = 0

const uploadOf = (key: string): Upload | undefined => useUploads.getState().uploads.find((one) => one.key === key)

/** Sends one file and follows it to its end; the graph's answers are asked for anew when something was written. */
const useSend = (): ((upload: Upload, way: ImportWay) => Promise<void>) => {
  const client = useQueryClient()
  const { change, setParts } = useUploads()
  return async (upload, { tries = false, older = null, leave }) => {
    const { key, source, inside } = upload
    try {
      const dryRun = tries ? 'true' : 'false'
      const job = await sendFile(source, { name: source.name, inside, dryRun, replaces: older?.id }, leave)
      change(key, { job })
      if (uploadOf(key)?.isDropped === true) await call('cancelJob', { params: { id: job.id } })
      await follow(job, (told) => {
        change(key, { job: told })
        if (inside === undefined) setParts(key, partsOf(upload, told))
      })
    } catch (error) {
      change(key, { error })
    }
    if (!tries) await refreshGraph(client)
  }
}

/** Imports files one after another, as the server takes them; or tries them, where the reader wants to see the differences first. */
export const useImportFiles = (): ((files: readonly File[]) => Promise<void>) => {
  const send = useSend()
  const { add, showsFirst } = useUploads()
  const open = useDesk(({ open }) => open)
  return async (files) => {
    open('import')
    const uploads = files.map((source): Upload => {
      sent += 1
      return { key: String(sent), file: source.name, job: null, error: null, source, older: null }
    })
    add(uploads)
    for (const upload of uploads) if (uploadOf(upload.key)?.isDropped !== true) await send(upload, { tries: showsFirst })
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

/** Sends a file once more, another way. */
export const useSendAgain = (): ((upload: Upload, way: ImportWay) => Promise<void>) => {
  const send = useSend()
  const { change } = useUploads()
  return (upload, { opens = false, ...way }) => {
    change(upload.key, { job: null, error: null, older: way.older ?? null, isDropped: false, opens, left: nothingLeft })
    return send(upload, way)
  }
}
