import { z } from 'zod'
import { ColumnsProposal, Mapping } from '../../graph/columns.ts'
import { Facts } from '../../graph/facts.ts'
import { HomeProfile } from '../../graph/home.ts'
import { ReadDocument } from '../../graph/read-document.ts'
import { Detail } from '../../graph/refusal.ts'
import { Told } from '../own/own.ts'

/** What the child is to read, and, where `home` is given, to find facts in. */
export const Task = z.object({
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  home: HomeProfile.optional(),
  year: z.int().optional(),
  /** What the columns of lists mean, as far as somebody has said. */
  columns: z.object({ named: Mapping.optional(), remembered: z.array(Mapping) }).optional(),
  /** Tell what the columns of its list may mean, and find no facts. */
  proposes: z.boolean().optional(),
})
export type Task = z.infer<typeof Task>

export const Stage = z.enum(['reading', 'finding'])
export type Stage = z.infer<typeof Stage>

/** What the child says: the stage it enters, and last its result, a refusal, or a fault of ours. */
export const Word = z.discriminatedUnion('says', [
  z.object({ says: z.literal('stage'), stage: Stage }),
  /** `resident`: how many bytes of memory the child holds after its work. */
  z.object({
    says: z.literal('done'),
    document: ReadDocument,
    facts: Facts.optional(),
    proposal: ColumnsProposal.optional(),
    graph: Told.optional(),
    resident: z.number(),
  }),
  z.object({ says: z.literal('refused'), code: z.string(), details: z.record(z.string(), Detail) }),
  z.object({ says: z.literal('failed'), message: z.string(), stack: z.string().optional() }),
])
export type Word = z.infer<typeof Word>
