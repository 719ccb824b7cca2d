import type { ChangeKind } from '../graph/changes.ts'
import type { ThingKind } from '../graph/kinds.ts'
import type { EdgeShape } from './lines.ts'
import type { NodeLook } from './look.ts'
import type { Point } from './view.ts'

/** A frame or a note as it is drawn: its upper left corner and its size, in units of the sheet. */
export interface Box extends Point {
  id: string
  width: number
  height: number
  /** A frame's name, or a note's lines. */
  lines: readonly string[]
}

/** A thing or a group as it is drawn. */
export interface NodeShape extends Point, NodeLook {
  id: string
  kind: ThingKind
  label: string
  /** A second line: a date, a post, what a list says of it. */
  note?: string
  /** A word inside the shape: a country's code, a group's count. */
  inside?: string
  /** Whether that word is the number of its group on the sheet. */
  numbered?: boolean
  group: boolean
  conflict: boolean
  /** What a comparison found of it. */
  change?: ChangeKind
  pinned: boolean
  selected: boolean
  faded: boolean
  /** The size before any growth: what is larger by nature is named first. */
  rank: number
  /** How many lines meet here. */
  degree: number
}

/** A scene as shapes. */
export interface Drawing {
  nodes: readonly NodeShape[]
  edges: readonly EdgeShape[]
  frames?: readonly Box[]
  notes?: readonly Box[]
}

/** The rectangle that holds the middles of the nodes and their shapes; null for an empty sheet. */
export const boundsOf = (nodes: readonly (Point & { size: number })[]): { x: number; y: number; width: number; height: number } | null => {
  if (nodes.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, size } of nodes) {
    left = Math.min(left, x - size / 2)
    right = Math.max(right, x + size / 2)
    top = Math.min(top, y - size / 2)
    bottom = Math.max(bottom, y + size / 2)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The same of all that is drawn, frames and notes too. */
export const boundsOfAll = ({ nodes, frames = [], notes = [] }: Drawing) =>
  boundsOf([
    ...nodes,
    ...[...frames, ...notes].flatMap(({ x, y, width, height }) => [
      { x, y, size: 0 },
      { x: x + width, y: y + height, size: 0 },
    ]),
  ])

/** Whether two drawings are drawn alike: all that is in them is plain data. */
export const isAlike = (one: Drawing, other: Drawing): boolean => one === other || isEqual(one, other)

const isEqual = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => isEqual(Reflect.get(one, key), Reflect.get(other, key)))
}
