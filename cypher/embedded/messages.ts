import { z } from 'zod'

/** What the store's process is asked; `transaction` is the number that `begin` gave. */
export const Order = z.discriminatedUnion('do', [
  z.object({ do: z.literal('open'), file: z.string(), checkpointMs: z.number(), checkpointBytes: z.number() }),
  /** Opens a file that nobody writes: the engine itself refuses every change. `watch` ends the process when it holds `spareBytes` more. */
  z.object({ do: z.literal('openToRead'), file: z.string(), watch: z.string(), spareBytes: z.number() }),
  /** The first rows of an answer, and how many there are. */
  z.object({ do: z.literal('look'), text: z.string(), needs: z.record(z.string(), z.unknown()), limit: z.int().min(1) }),
  z.object({
    do: z.literal('run'),
    text: z.string(),
    needs: z.record(z.string(), z.unknown()),
    limit: z.int().min(1),
    transaction: z.int().optional(),
  }),
  z.object({ do: z.literal('begin') }),
  z.object({ do: z.literal('commit'), transaction: z.int() }),
  z.object({ do: z.literal('rollback'), transaction: z.int() }),
  z.object({ do: z.literal('checkpoint') }),
  z.object({ do: z.literal('close') }),
])
export type Order = z.infer<typeof Order>

/** What can fail: the folder is held, this platform has no build, the folder does not open, two writers met, or the question itself. */
export const Failure = z.object({
  kind: z.enum(['held', 'platform', 'broken', 'conflict', 'disk', 'too-many-rows', 'question']),
  message: z.string(),
  /** The engine's own code of it, a GQLSTATUS. */
  status: z.string().optional(),
})
export type Failure = z.infer<typeof Failure>

export const Asked = z.object({ number: z.int(), order: Order })
export type Asked = z.infer<typeof Asked>

export const Answered = z.union([
  z.object({
    number: z.int(),
    rows: z.array(z.record(z.string(), z.unknown())),
    columns: z.array(z.string()).optional(),
    total: z.int().optional(),
  }),
  z.object({ number: z.int(), transaction: z.int() }),
  z.object({ number: z.int(), failure: Failure }),
])
export type Answered = z.infer<typeof Answered>
