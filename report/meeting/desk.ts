import type { MeetingSectionId } from '../../graph/meeting.ts'
import type { Desk } from '../dossier/desk.ts'
import type { Said, Thing } from '../material.ts'
import type { Line } from '../sentences.ts'

/** What a meeting is prepared with. */
export interface MeetingDesk extends Desk {
  /** In whose name the guest comes, the nearest first. */
  behind: Thing[]
  /** With whom `agreements` are, where the guest has none of their own. */
  partner: Thing | undefined
}

/** A sentence with what knows it: the rule that makes it and the thing that it is about. */
export interface Sentence extends Line {
  section: MeetingSectionId
  rule: string
  about: string
}

/** Makes the sentences of one section. */
export const saying =
  (section: MeetingSectionId) =>
  (rule: string, about: Pick<Thing, 'id'>, text: string, said: Said[] = []): Sentence => ({ section, rule, about: about.id, text, said })

/** The first sentence of each sort, then the others: a sheet that has no room for all has room for each sort. */
export const firstOfEach = (sorts: readonly Sentence[][]): Sentence[] => [
  ...sorts.flatMap((sort) => sort.slice(0, 1)),
  ...sorts.flatMap((sort) => sort.slice(1)),
]
