import { z } from 'zod'
import { ImportOutcome } from './answers.ts'
import { Detail } from './refusal.ts'

export const JobStage = z.enum(['waiting', 'reading', 'finding', 'resolving', 'saving', 'done', 'refused', 'cancelled'])
export type JobStage = z.infer<typeof JobStage>

/** Whether nothing more will come of a job. */
export const isOver = (stage: JobStage): boolean => stage === 'done' || stage === 'refused' || stage === 'cancelled'

/** A job as it is kept where every server finds it: how far it is, who does it, and what it needs to be taken up again. */
export const JobRecord = z.object({
  id: z.string(),
  file: z.string(),
  stage: JobStage,
  startedAt: z.string(),
  /** Of the document that is being read, in an archive of several. */
  part: z.object({ at: z.int(), of: z.int() }).optional(),
  /** The server that does it. */
  server: z.string(),
  /** What was wished beside the file's bytes. */
  wish: z.record(z.string(), z.json()),
  /** The SHA-256 of the file's bytes. */
  hash: z.string().optional(),
  outcome: ImportOutcome.optional(),
  failure: z.object({ code: z.string(), details: z.record(z.string(), Detail) }).optional(),
})
export type JobRecord = z.infer<typeof JobRecord>

/** A record with what other servers said of it: until when its server vouches for it, and whether somebody cancels it. */
export interface KeptJob {
  job: JobRecord
  vouchedUntil: string
  isCancelled: boolean
}
