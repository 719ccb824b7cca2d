import { useQueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
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
}

interface Uploads {
  uploads: readonly Upload[]
  add: (upload: Upload) => void
  change: (key: string, part: Partial<Upload>) => void
  clear: () => void
}

export const useUploads = create<Uploads>((set) => ({
  uploads: [],
  add: (upload) => set(({ uploads }) => ({ uploads: [upload, ...uploads] })),
  change: (key, part) => set(({ uploads }) => ({ uploads: uploads.map((one) => (one.key === key ? { ...one, ...part } : one)) })),
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

/** Imports files one after another, as the server takes them; the graph's answers are asked for anew after each. */
export const useImportFiles = (): ((files: readonly File[], replaces?: string) => Promise<void>) => {
  const client = useQueryClient()
  const { add, change } = useUploads()
  const open = useDesk(({ open }) => open)
  return async (files, replaces) => {
    open('import')
    for (const file of files) {
      sent += 1
      const key = String(sent)
      add({ key, file: file.name, job: null, error: null })
      try {
        const job = await sendFile(file, { name: file.name, ...(replaces === undefined ? {} : { replaces }) })
        change(key, { job })
        await follow(job, (told) => change(key, { job: told }))
      } catch (error) {
        change(key, { error })
      }
      await refreshGraph(client)
    }
  }
}
