import { useQueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { LeaveOut } from '../../../graph/differences.ts'
import { api, Job } from '../../../server/api.ts'
import { addressOf, call, sendFile } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { refreshGraph } from '../../app/queries.ts'

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
}

interface Uploads {
  uploads: readonly Upload[]
  add: (upload: Upload) => void
  change: (key: string, part: Partial<Upload>) => void
  clear: () => void
  /** Whether the differences are shown before anything is written. */
  showsFirst: boolean
  setShowsFirst: (showsFirst: boolean) => void
}

export const useUploads = create<Uploads>((set) => ({
  uploads: [],
  add: (upload) => set(({ uploads }) => ({ uploads: [upload, ...uploads] })),
  change: (key, part) => set(({ uploads }) => ({ uploads: uploads.map((one) => (one.key === key ? { ...one, ...part } : one)) })),
  showsFirst: false,
  setShowsFirst: (showsFirst) => set({ showsFirst }),
  clear: () => set(({ uploads }) => ({ uploads: uploads.filter(({ job, error }) => error === null && job !== null && !isOver(job)) })),
}))

const ends: ReadonlySet<Job['stage']> = new Set(['done', 'refused', 'cancelled'])
/** Whether nothing more will come of a job. */
export const isOver = ({ stage }: Job): boolean => ends.has(stage)

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

/** Sends one file and follows it to its end; the graph's answers are asked for anew when something was written. */
const useSend = (): ((key: string, file: File, way: ImportWay) => Promise<void>) => {
  const client = useQueryClient()
  const { change } = useUploads()
  return async (key, file, { tries = false, older = null, leave }) => {
    try {
      const dryRun = tries ? 'true' : 'false'
      const job = await sendFile(file, { name: file.name, dryRun, ...(older === null ? {} : { replaces: older.id }) }, leave)
      change(key, { job })
      await follow(job, (told) => change(key, { job: told }))
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
    for (const source of files) {
      sent += 1
      const key = String(sent)
      add({ key, file: source.name, job: null, error: null, source, older: null })
      await send(key, source, { tries: showsFirst })
    }
  }
}

/** Sends a file once more, another way. */
export const useSendAgain = (): ((upload: Upload, way: ImportWay) => Promise<void>) => {
  const send = useSend()
  const { change } = useUploads()
  return ({ key, source }, way) => {
    change(key, { job: null, error: null, older: way.older ?? null })
    return send(key, source, way)
  }
}
