import { api, Job } from '../../../server/api.ts'
import { addressOf, call } from '../../app/call.ts'

const ends: ReadonlySet<Job['stage']> = new Set(['done', 'refused', 'cancelled'])
/** Whether nothing more will come of a job. */
export const isOver = ({ stage }: Job): boolean => ends.has(stage)

/** Follows a job by server-sent events until it is over; where the stream breaks, the job is asked for once more. Throws `Trouble`. */
export const follow = (job: Job, told: (job: Job) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    if (isOver(job)) {
      told(job)
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
      // A browser tries again by itself, as long as the server did not turn it away.
      if (stream.readyState === EventSource.CONNECTING) return
      stream.close()
      call('job', { params: { id: job.id } }).then((last) => {
        told(last)
        resolve()
      }, reject)
    })
  })
