import { z } from 'zod'
import type { Page } from '../graph/answers.ts'
import { isOver, JobRecord, type KeptJob } from '../graph/jobs.ts'
import cancelJob from './cancel-job.cypher?raw'
import claimJob from './claim-job.cypher?raw'
import dropJobs from './drop-jobs.cypher?raw'
import jobById from './job-by-id.cypher?raw'
import jobsCount from './jobs-count.cypher?raw'
import jobsOld from './jobs-old.cypher?raw'
import jobsPage from './jobs-page.cypher?raw'
import { paged } from './paged.ts'
import putJob from './put-job.cypher?raw'
import { question } from './question.ts'
import { text } from './questions.ts'
import type { Store } from './store.ts'
import vouchForJobs from './vouch-for-jobs.cypher?raw'
import type { PageWish } from './wishes.ts'

/** Where jobs are kept for every server to see; nothing of it waits for an import under way. */
export interface JobShelf {
  /** Gives whether somebody wishes it cancelled. */
  put(job: JobRecord, vouchedUntil: string): Promise<boolean>
  /** Gives which of these jobs somebody wishes cancelled. */
  vouch(ids: readonly string[], until: string): Promise<string[]>
  cancel(id: string): Promise<void>
  get(id: string): Promise<KeptJob | undefined>
  page(page: PageWish): Promise<Page<KeptJob>>
  /** Makes this server the one that does a job, unless another has taken it since; gives whether it did. */
  claim(job: JobRecord, from: string, vouchedUntil: string): Promise<boolean>
  /** Forgets jobs that are over, but for the newest `remembered`; gives their ids. */
  forgetOld(remembered: number): Promise<string[]>
}

const Id = z.object({ id: z.string() })
const Ids = z.object({ ids: z.array(z.string()) })
const Vouched = z.object({ vouchedUntil: z.string() })
const Cancelled = z.object({ cancelled: z.boolean() })
const none = z.object({})
const Placed = Id.extend({ server: z.string(), body: z.string() }).extend(Vouched.shape)
const Row = Cancelled.extend({ body: text(JobRecord) }).extend(Vouched.shape)

const q = {
  put: question(putJob, { needs: Placed.extend({ startedAt: z.string(), over: z.boolean() }), row: Cancelled }),
  vouch: question(vouchForJobs, { needs: Ids.extend(Vouched.shape), row: Cancelled.extend(Id.shape) }),
  cancel: question(cancelJob, { needs: Id, row: Id }),
  byId: question(jobById, { needs: Id, row: Row }),
  page: question(jobsPage, { needs: z.object({ offset: z.int(), limit: z.int() }), row: Row }),
  count: question(jobsCount, { needs: none, row: z.object({ total: z.int() }) }),
  old: question(jobsOld, { needs: z.object({ remembered: z.int(), limit: z.int() }), row: Id }),
  drop: question(dropJobs, { needs: Ids, row: none }),
  claim: question(claimJob, { needs: Placed, row: none }),
}
const forgottenAtOnce = 1000

const keptOf = ({ body, vouchedUntil, cancelled }: z.infer<typeof Row>): KeptJob => ({ job: body, vouchedUntil, isCancelled: cancelled })

export const jobsIn = (store: Store): JobShelf => ({
  async put(job, vouchedUntil) {
    const { id, startedAt, server, stage } = job
    const [row] = await store.jot(q.put, { id, startedAt, server, over: isOver(stage), vouchedUntil, body: JSON.stringify(job) })
    return row?.cancelled ?? false
  },
  async vouch(ids, until) {
    const rows = await store.jot(q.vouch, { ids: [...ids], vouchedUntil: until })
    return rows.filter(({ cancelled }) => cancelled).map(({ id }) => id)
  },
  async cancel(id) {
    await store.jot(q.cancel, { id })
  },
  async get(id) {
    const [row] = await store.run(q.byId, { id })
    return row && keptOf(row)
  },
  async page(page) {
    const [count] = await store.run(q.count, {})
    const rows = await store.run(q.page, page)
    return paged(rows.map(keptOf), count?.total ?? 0, page)
  },
  claim: (job, from, vouchedUntil) =>
    store.write(async (tx) => {
      const [row] = await tx.run(q.byId, { id: job.id })
      if (row?.body.server !== from) return false
      await tx.run(q.claim, { id: job.id, server: job.server, vouchedUntil, body: JSON.stringify(job) })
      return true
    }),
  async forgetOld(remembered) {
    const ids = (await store.run(q.old, { remembered, limit: forgottenAtOnce })).map(({ id }) => id)
    if (ids.length > 0) await store.jot(q.drop, { ids })
    return ids
  },
})
