import type { ThingBrief } from '../graph/answers.ts'
import type { CanvasStyle, Frame, Note } from '../graph/canvas.ts'
import type { Comparison } from '../graph/comparing.ts'
import type { LinkKind, ThingKind } from '../graph/kinds.ts'
import type { Link } from '../graph/things.ts'

/** A place on the sheet; the sheet's units are pixels at a zoom of 1, y grows downwards. */
export interface Point {
  x: number
  y: number
}
export type Positions = Readonly<Record<string, Point>>

/** The neighbours of a hub that are not drawn one by one: a heap with a count, whose list a click opens. */
export interface Group {
  /** An id of its own, such as `group/country/kr/CONCERNS/Event`; it has a position like a thing's. */
  id: string
  /** The thing whose neighbours these are. */
  hub: string
  link: LinkKind
  kind: ThingKind
  label: string
  count: number
}

/** What the links on the sheet tell of the things on it, where colours or sizes are to say it. */
export interface Ties {
  /** The number of the group that a thing is closely tied into, counted from 1; nothing where it is tied to nobody closely. */
  groups: Readonly<Record<string, number>>
  /** What each group is called after. */
  called: readonly string[]
  /** How far a thing joins others, from 0 to 1; nothing of partners, whom no picture compares (01, principle 7). */
  joins: Readonly<Record<string, number>>
}

/** What is to be drawn. It is plain data: the canvas, the exported picture and the outline are functions of it. */
export interface Scene {
  things: readonly ThingBrief[]
  links: readonly Link[]
  positions: Positions
  groups: readonly Group[]
  pinned: readonly string[]
  selected: readonly string[]
  /** A chain of links or the hits of a search; while there are any, the rest is faded. */
  highlighted: readonly string[]
  /** Ids of things and links that a filter hides; their positions stay theirs. */
  hidden: readonly string[]
  /** What the reader has framed and written on the sheet. */
  frames?: readonly Frame[]
  notes?: readonly Note[]
  /** What a comparison found of things: each has a sign of its own. */
  changes?: Comparison['changes']
  /** What colours and sizes tell; the parts of the world by country, where they tell these. */
  style?: CanvasStyle
  parts?: ReadonlyMap<string, string | undefined>
  /** What the links in sight tell, where colours or sizes say it. */
  ties?: Ties
}

export const emptyScene: Scene = {
  things: [],
  links: [],
  positions: {},
  groups: [],
  pinned: [],
  selected: [],
  highlighted: [],
  hidden: [],
}

export type Theme = 'light' | 'dark'

/** How large labels are drawn: on a desk, or for a hall, where 20 points (27 px) is the floor. */
export type LabelSize = 'desk' | 'hall'
