import type { z } from 'zod'
import type { EngineName, Question } from './question.ts'
import type { SchemaPart } from './schema.ts'

/** How much a question may give and how long it may take. */
export interface Bounds {
  limit?: number
  deadlineMs?: number
}
/** Used where a question does not say: more rows than any page, far less than what would stop the process. */
export const usualBounds = { limit: 200_000, deadlineMs: 30_000 } as const

/** What runs inside one transaction; sees what was written before it there. */
export interface Transaction {
  run<Needs extends z.ZodType, Row extends z.ZodType>(
    question: Question<Needs, Row>,
    needs: z.input<Needs>,
    bounds?: Bounds,
  ): Promise<z.infer<Row>[]>
}

/**
 * One engine behind the port. Rows come parsed. Throws `Refusal` (`store-…`) when the store cannot be had or is too slow.
 */
export interface Store extends Transaction {
  readonly engine: EngineName
  /** Throws a Refusal while the store cannot be had; does not wait for it. */
  ready(): Promise<void>
  /** Runs `work` whole or not at all, one writer at a time over all servers. `work` may run again after a passing failure. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /**
   * One small change of records that no import touches, such as how far a job is: it waits for no writer's turn. Never of the graph.
   */
  jot<Needs extends z.ZodType, Row extends z.ZodType>(question: Question<Needs, Row>, needs: z.input<Needs>): Promise<z.infer<Row>[]>
  /** Makes constraints and indexes where they are not yet. */
  migrate(schema: readonly SchemaPart[]): Promise<void>
  /** Sees to it that what was written is soon safe against a lost machine too; called after imports. */
  settle(): Promise<void>
  close(): Promise<void>
}
