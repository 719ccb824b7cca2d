import { linkIdOf } from '../graph/ids.ts'
import { type Leads, movesIn } from '../graph/leads.ts'
import { type Shape, shapeOf } from '../graph/shape.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Transaction } from './store.ts'

/** What people decided of kinds and links, as it counts now. */
export const shapeIn = async (tx: Transaction): Promise<Shape> => {
  const decisions = (await tx.run(q.decisionsShaping, {})).map(({ body }) => body)
  return shapeOf(decisions, decisions.length === 0 ? new Map() : await redirectsIn(tx))
}

/** Where statements count now. */
export const leadsIn = async (tx: Transaction): Promise<Leads> => ({
  redirects: await redirectsIn(tx),
  moves: movesIn((await tx.run(q.decisionsShaping, {})).map(({ body }) => body)),
})

/** The links at these things that stand by a decision on what something is tied to. */
export const linksDecided = ({ ends }: Shape, ids: ReadonlySet<string>): string[] =>
  [...ends.values()].flatMap(({ link, from, to }) =>
    to.filter((end) => ids.has(from) || ids.has(end)).map((end) => linkIdOf(link, from, end)),
  )
