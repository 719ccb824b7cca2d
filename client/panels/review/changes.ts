import type { Difference } from '../../../graph/answers.ts'
import { fieldsOf } from '../../../graph/kinds.ts'

/** The fields of which something that is and stays would have another value. */
export const changedFields = ({ kind, change, was = {}, is = {} }: Difference): string[] =>
  change === 'changed'
    ? Object.entries(fieldsOf(kind)).flatMap(([name, { hidden }]) =>
        hidden === true || JSON.stringify(was[name]) === JSON.stringify(is[name]) ? [] : [name],
      )
    : []

const lastOf = (id: string): string => (id.split('/').at(-1) ?? id).replaceAll('-', ' ')

/** A link by its ends, as their ids name them. */
export const linkName = (id: string): string => {
  const [, from = '', to = ''] = id.split('>')
  return `${lastOf(from)} → ${lastOf(to)}`
}
