import type { Difference, ImportOutcome, Original } from '../../../graph/answers.ts'
import { type DifferenceClass, differenceClasses, groupOf } from '../../../graph/differences.ts'
import { isThingKind } from '../../../graph/kinds.ts'

/** Differences of one class and kind. `count` is of all of them; the file may have more than are listed. */
export interface DifferenceGroup {
  name: string
  class: DifferenceClass
  kind: Difference['kind']
  count: number
  items: readonly Difference[]
}

/** A line of the list: the head of a class, of a group, or a difference. */
export type Line =
  | { is: 'class'; key: string; class: DifferenceClass; groups: readonly DifferenceGroup[] }
  | { is: 'group'; key: string; group: DifferenceGroup; isOpen: boolean }
  | { is: 'difference'; key: string; group: DifferenceGroup; difference: Difference }

/** What a person does not accept: differences by what they are about, and groups whole. */
export interface Left {
  groups: ReadonlySet<string>
  items: ReadonlySet<string>
}
export const nothingLeft: Left = { groups: new Set(), items: new Set() }

/** Where in its document a difference is said first: a person reads the document from its beginning. */
const standing = ({ passages: [first] = [] }: Difference): number => first?.from ?? 0

/** The differences of a dry run in groups: what wants a person's eye first, things before links. */
export const groupsIn = ({ differences = [], groups = [] }: Pick<ImportOutcome, 'differences' | 'groups'>): DifferenceGroup[] =>
  groups
    .map((group) => {
      const name = `${group.class}:${group.kind}`
      return { ...group, name, items: differences.filter((one) => groupOf(one) === name).toSorted((a, b) => standing(a) - standing(b)) }
    })
    .toSorted(
      (a, b) =>
        differenceClasses.indexOf(a.class) - differenceClasses.indexOf(b.class) ||
        Number(!isThingKind(a.kind)) - Number(!isThingKind(b.kind)) ||
        b.count - a.count,
    )

/** The lines of the list; of folded groups only the head. */
export const linesOf = (groups: readonly DifferenceGroup[], open: ReadonlySet<string>): Line[] =>
  differenceClasses.flatMap((wanted): Line[] => {
    const own = groups.filter((group) => group.class === wanted)
    if (own.length === 0) return []
    return [
      { is: 'class', key: wanted, class: wanted, groups: own },
      ...own.flatMap((group): Line[] => {
        const isOpen = open.has(group.name)
        const items = isOpen ? group.items : []
        return [
          { is: 'group', key: group.name, group, isOpen },
          ...items.map((difference): Line => ({ is: 'difference', key: difference.about, group, difference })),
        ]
      }),
    ]
  })

/** Whether a line is accepted: all of it, some of it, or nothing. */
export const acceptedIn = (line: Line, left: Left): 'all' | 'some' | 'none' => {
  if (line.is === 'difference') return left.groups.has(line.group.name) || left.items.has(line.difference.about) ? 'none' : 'all'
  const groups = line.is === 'class' ? line.groups : [line.group]
  if (groups.every(({ name }) => left.groups.has(name))) return 'none'
  const touched = groups.some(({ name, items }) => left.groups.has(name) || items.some(({ about }) => left.items.has(about)))
  return touched ? 'some' : 'all'
}

/** A line is ticked: what was accepted whole is left out, everything else is accepted. */
export const toggled = (line: Line, left: Left): Left => {
  const [groups, items] = [new Set(left.groups), new Set(left.items)]
  const whole = line.is === 'difference' ? [] : line.is === 'class' ? line.groups : [line.group]
  const accepted = acceptedIn(line, left)
  for (const group of whole) {
    for (const { about } of group.items) items.delete(about)
    if (accepted === 'all') groups.add(group.name)
    else groups.delete(group.name)
  }
  if (line.is === 'difference') {
    const { group, difference } = line
    // One of a group that was left out whole is accepted after all: the others stay out one by one.
    if (groups.delete(group.name)) for (const { about } of group.items) items.add(about)
    if (accepted === 'all') items.add(difference.about)
    else items.delete(difference.about)
    if (group.items.length === group.count && group.items.every(({ about }) => items.has(about))) {
      groups.add(group.name)
      for (const { about } of group.items) items.delete(about)
    }
  }
  return { groups, items }
}

/** Of what is left out only what is still among the differences: they may have been looked at once more since. */
export const leftAmong = ({ groups, items }: Left, among: readonly DifferenceGroup[]): Left => {
  const names = new Set(among.map(({ name }) => name))
  const known = new Set(among.flatMap((group) => group.items.map(({ about }) => about)))
  return { groups: new Set([...groups].filter((name) => names.has(name))), items: new Set([...items].filter((about) => known.has(about))) }
}

/** How the server is told what is left out. */
export const withoutOf = ({ groups, items }: Left): string[] => [...groups, ...items]

/** How many differences are accepted, and how many there are. */
export const countsOf = (groups: readonly DifferenceGroup[], left: Left): { accepted: number; all: number } => {
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  const whole = groups.reduce((sum, { name, count }) => sum + (left.groups.has(name) ? count : 0), 0)
  return { all, accepted: all - whole - left.items.size }
}

/** The row or paragraph of the new document in which a passage stands. */
export const originalAt = (originals: readonly Original[], at: number): Original | undefined =>
  originals.find(({ from, to }) => from <= at && at <= to)

/** The parts of a cell's text, cut at the passages that stand in it. */
export const marksIn = (
  cell: Original['cells'][number],
  passages: readonly { from: number; to: number }[],
): { from: number; to: number }[] =>
  passages
    .map(({ from, to }) => ({ from: Math.max(0, from - cell.from), to: Math.min(cell.text.length, to - cell.from) }))
    .filter(({ from, to }) => from < to)
