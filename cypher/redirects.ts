import { questions as q } from './questions.ts'
import type { Transaction } from './store.ts'

/** Where merged ids lead now. */
export const redirectsIn = async (tx: Transaction): Promise<Map<string, string>> =>
  new Map((await tx.run(q.redirects, {})).map(({ id, leads }) => [id, leads]))
