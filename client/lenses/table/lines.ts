import type { NamedGroup } from '../../../graph/table.ts'

/** A line of the table: the head of a group, or a thing by its place in the order of the graph. */
export type Line = { is: 'group'; group: NamedGroup; folded: boolean } | { is: 'thing'; offset: number }

/** The lines of a table, told by number: with a hundred thousand of them none is made before it comes into sight. */
export interface Lines {
  count: number
  at: (line: number) => Line
}

/** The lines of so many things one after another, or of groups with their heads, without what is folded. */
export const linesOf = (total: number, groups: readonly NamedGroup[] | null, folded: ReadonlySet<string>): Lines => {
  if (groups === null) return { count: total, at: (line) => ({ is: 'thing', offset: line }) }
  let count = 0
  const heads = groups.map((group) => {
    const head = { group, line: count, folded: folded.has(group.key) }
    count += head.folded ? 1 : 1 + group.count
    return head
  })
  return {
    count,
    at: (line) => {
      const head = heads.findLast((one) => one.line <= line)
      if (head === undefined) return { is: 'thing', offset: line }
      if (head.line === line) return { is: 'group', group: head.group, folded: head.folded }
      return { is: 'thing', offset: head.group.start + line - head.line - 1 }
    },
  }
}

/** The places of the things on the lines between two, both included, in the order from the first to the second; so many at most. */
export const offsetsBetween = (lines: Lines, first: number, second: number, most: number): number[] => {
  const offsets: number[] = []
  // From the second, where the hand is, so that what is nearest to it is taken where not all are.
  const towards = Math.sign(first - second)
  for (let steps = 0; steps <= Math.abs(first - second) && offsets.length < most; steps += 1) {
    const at = lines.at(second + steps * towards)
    if (at.is === 'thing') offsets.push(at.offset)
  }
  return offsets.reverse()
}
