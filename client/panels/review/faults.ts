import type { Fault } from '../../../graph/answers.ts'
import { checkCodes } from '../../../graph/checks.ts'

/** Remarks by their check, in the order of the table of checks: what is surely wrong first, what was left unread last. */
export const inGroups = (faults: readonly Fault[]): [Fault, ...Fault[]][] => {
  const groups = new Map<string, [Fault, ...Fault[]]>()
  for (const fault of faults) {
    const group = groups.get(fault.code)
    if (group === undefined) groups.set(fault.code, [fault])
    else group.push(fault)
  }
  const rank = ([{ code }]: readonly [Fault, ...Fault[]]): number => checkCodes.findIndex((known) => known === code)
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b))
}

/** The name of the record that says a finding is no fault: its key first, by which it is known again. */
export const markName = ({ key, name }: Pick<Fault, 'key' | 'name'>): string => `${key} ${name}`.slice(0, 200)
