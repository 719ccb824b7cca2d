import type { Duplicate, ThingBrief } from '../../../graph/answers.ts'
import { fieldsOf } from '../../../graph/kinds.ts'

/** A pair by its ids, whichever comes first. */
export const pairOf = ({ a, b }: Pick<Duplicate, 'a' | 'b'>): string => pairKey([a.id, b.id])
export const pairKey = (ids: readonly [string, string]): string => ids.toSorted().join(' ')

/** Fields that both have with different values: after a merge the newest document's stands and the other is a conflict. */
export const fieldsThatDiffer = (a: ThingBrief, b: ThingBrief): ReadonlySet<string> =>
  new Set(
    Object.entries(fieldsOf(a.kind)).flatMap(([name, { hidden, merge }]) => {
      const [one, other] = [a.fields[name], b.fields[name]]
      const isSilent = one === undefined || other === undefined || hidden === true || name === 'name' || merge === 'union'
      return isSilent || JSON.stringify(one) === JSON.stringify(other) ? [] : [name]
    }),
  )
