import { linkIdOf } from '../graph/ids.ts'
import { type Leads, movesIn } from '../graph/leads.ts'
import { type Shape, shapeOf } from '../graph/shape.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Transaction } from './store.ts'

/** What people decided of kinds and links, and where statements count by it. */
export interface Decided {
  shape: Shape
  leads: Leads
}

/** All that counts now. */
export const decidedIn = async (tx: Transaction): Promise<Decided> => {
  const decisions = (await tx.run(q.decisionsShaping, {})).map(({ body }) => body)
  const redirects = await redirectsIn(tx)
  return { shape: shapeOf(decisions, redirects), leads: { redirects, moves: movesIn(decisions) } }
}

export const shapeIn = async (tx: Transaction): Promise<Shape> => (await decidedIn(tx)).shape
export const leadsIn = async (tx: Transaction): Promise<Leads> => (await decidedIn(tx)).leads

/** The links at these things that stand by a decision on what something is tied to. */
export const linksDecided = ({ ends }: Shape, ids: ReadonlySet<string>): string[] =>
  [...ends.values()].flatMap(({ link, from, to }) =>
    to.filter((end) => ids.has(from) || ids.has(end)).map((end) => linkIdOf(link, from, end)),
  )
