import type { Fault } from '../../../graph/answers.ts'

/** What is looked at first: what is surely wrong, then what may be, then what was left out. */
const last = ['person-incomplete', 'unsure', 'unread']

/** Remarks by their kind, in the order in which kinds first appear; what is least pressing comes last. */
export const inGroups = (faults: readonly Fault[]): [Fault, ...Fault[]][] => {
  const groups = new Map<string, [Fault, ...Fault[]]>()
  for (const fault of faults) {
    const group = groups.get(fault.code)
    if (group === undefined) groups.set(fault.code, [fault])
    else group.push(fault)
  }
  return [...groups.values()].toSorted(([a], [b]) => last.indexOf(a.code) - last.indexOf(b.code))
}
