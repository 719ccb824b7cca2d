import { z } from 'zod'
import type { LinkKind, ThingKind } from './kinds.ts'
import { type Conflict, Id } from './things.ts'
import type { Status } from './vocabulary.ts'

/** What a difference is to an analyst: first what wants a person's eye, then what changes, goes and comes. */
export const differenceClasses = ['conflicting', 'unsure', 'perhaps', 'changed', 'removed', 'added'] as const
export const DifferenceClass = z.enum(differenceClasses)
export type DifferenceClass = z.infer<typeof DifferenceClass>

/** What of an import is left out, and why: ids of things and links, a class (`unsure`), or a class and a kind (`added:Event`). */
export const LeaveOut = z.strictObject({
  without: z.array(z.string().min(1).max(1200)).max(5000).default([]),
  why: z.string().max(500).optional(),
})
export type LeaveOut = z.infer<typeof LeaveOut>

/** A person's word that what a newer version tells anew (`is`) is what its older version told otherwise (`was`), as with a corrected date. */
export const SamePair = z.strictObject({ was: Id, is: Id })
export type SamePair = z.infer<typeof SamePair>
/** How many such words one import may bring. */
export const mostPairs = 2000

/** As much of a difference as tells its class and group. */
interface Differing {
  about: string
  kind: ThingKind | LinkKind
  change: 'added' | 'changed' | 'removed'
  status?: Status | undefined
  conflicts: readonly Conflict[]
  /** What of the older version it may be, told otherwise. */
  mayBe?: unknown
}

/** Fields that documents really differ in: each tells an event in its own words, and what the gazetteer gives no document says. */
export const disputedFields = ({ kind, conflicts }: Pick<Differing, 'kind' | 'conflicts'>): string[] =>
  [...new Set(conflicts.map(({ field }) => field))].filter(
    (field) => !((kind === 'Event' && field === 'name') || field === 'coordinates' || field === 'nameEn'),
  )

/** The class of a difference. */
export const classOf = ({ kind, change, status, conflicts, mayBe }: Differing): DifferenceClass => {
  if (change === 'removed') return 'removed'
  if (change === 'added' && mayBe !== undefined) return 'perhaps'
  if (disputedFields({ kind, conflicts }).length > 0) return 'conflicting'
  return status === 'unsure' ? 'unsure' : change
}

/** The name of a difference's group: its class and kind. */
export const groupOf = (difference: Differing): string => `${classOf(difference)}:${difference.kind}`

/** Whether a difference is named by itself, by its class or by its group. */
export const isLeftOut = (difference: Differing, without: ReadonlySet<string>): boolean =>
  without.has(difference.about) || without.has(classOf(difference)) || without.has(groupOf(difference))

/** Whether a name is that of a class or of a group; else it is an id. */
export const isGroupName = (name: string): boolean =>
  /^[a-z]+(?::[A-Za-z_]+)?$/.test(name) && DifferenceClass.safeParse(name.split(':')[0]).success
