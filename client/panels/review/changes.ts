import type { Difference } from '../../../graph/answers.ts'
import { fieldsOf } from '../../../graph/kinds.ts'

/** The fields of which something that is and stays would have another value. */
export const changedFields = ({ kind, change, was = {}, is = {} }: Difference): string[] =>
  change === 'changed'
    ? Object.entries(fieldsOf(kind)).flatMap(([name, { hidden }]) =>
        hidden === true || JSON.stringify(was[name]) === JSON.stringify(is[name]) ? [] : [name],
      )
    : []
