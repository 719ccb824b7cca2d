import type { ThingBrief } from '../graph/answers.ts'
import type { ChangeKind } from '../graph/comparing.ts'
import type { ThingKind } from '../graph/kinds.ts'
import type { Language } from '../graph/text.ts'
import { type Box, folded, frameBoxes, noteBoxes } from './frames.ts'
import { bundle, type EdgeShape, groupEdge } from './lines.ts'
import { kindLook, type NodeLook, sheets, thingLook } from './look.ts'
import { ruleColors, ruleSize } from './rules.ts'
import type { Group, LabelSize, Point, Scene, Theme } from './view.ts'
import { wordsOf } from './words.ts'

/** A thing or a group as it is drawn. */
export interface NodeShape extends Point, NodeLook {
  id: string
  kind: ThingKind
  label: string
  /** A second line: a date, a post, what a list says of it. */
  note?: string
  /** A word inside the shape: a country's code, a group's count. */
  inside?: string
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

export interface Drawing {
  nodes: readonly NodeShape[]
  edges: readonly EdgeShape[]
  frames?: readonly Box[]
  notes?: readonly Box[]
}

export interface DrawingOptions {
  theme: Theme
  language: Language
  /** For a hall nothing is written that is smaller than a label. */
  labelSize?: LabelSize
}

/** A scene as shapes: what is hidden, or has no position yet, is left out. */
export const draw = (given: Scene, { theme, language, labelSize = 'desk' }: DrawingOptions): Drawing => {
  const scene = folded(given)
  const sets = {
    hidden: new Set(scene.hidden),
    pinned: new Set(scene.pinned),
    selected: new Set(scene.selected),
    highlighted: new Set(scene.highlighted),
  }
  const inSight = (id: string) => scene.positions[id] !== undefined && !sets.hidden.has(id)
  const things = new Map(scene.things.filter(({ id }) => inSight(id)).map((thing) => [thing.id, thing]))
  const groups = scene.groups.filter(({ id, hub }) => inSight(id) && things.has(hub))
  const links = scene.links.filter((link) => things.has(link.from) && things.has(link.to) && !sets.hidden.has(link.id))
  const edges = [...bundle(links, things, sets, language), ...groups.map((group) => groupEdge(group, sets, language))]
  const degrees = degreesOf(edges)
  const finish = (id: string) => ({
    ...(scene.positions[id] ?? { x: 0, y: 0 }),
    id,
    pinned: sets.pinned.has(id),
    selected: sets.selected.has(id),
    faded: sets.highlighted.size > 0 && !sets.highlighted.has(id),
    degree: degrees.get(id) ?? 0,
  })
  const colors = ruleColors(scene, theme)
  const looked = (thing: ThingBrief): NodeLook => {
    const [look, color] = [thingLook(thing, theme), colors.get(thing.id)]
    const size = look.size * ruleSize(thing, scene.style)
    return color === undefined ? { ...look, size } : { ...look, size, fill: color, stroke: color, mark: sheets[theme].paper }
  }
  const changed = (id: string) => {
    const change = scene.changes?.[id]
    return change === undefined ? {} : { change }
  }
  const nodes = [
    ...[...things.values()].map((thing) =>
      ranked({ ...looked(thing), ...wordsOf(thing, language), ...changed(thing.id), ...finish(thing.id) }),
    ),
    ...groups.map((group) => ranked({ ...groupWords(group), ...kindLook(group.kind, theme), size: groupSize, ...finish(group.id) })),
  ]
  return {
    nodes: labelSize === 'hall' ? nodes.map(forHall) : nodes,
    edges,
    frames: frameBoxes(scene.frames ?? [], nodes),
    notes: noteBoxes(scene.notes ?? [], scene.positions),
  }
}

/** A shape without the small words in and on it: its label says what it is, and how many. */
const forHall = (node: NodeShape): NodeShape => {
  const plain = { ...node, conflict: false }
  delete plain.inside
  return plain
}

const groupSize = 44
const ranked = <T extends { size: number }>(node: T): T & { rank: number } => ({ ...node, rank: node.size })

/** Below this zoom shapes and lines shrink less than the sheet does, so that they can still be told apart. */
const smallZoom = 0.55
/** How much larger shapes are drawn at a zoom than the sheet's scale would have them; in steps, so that it seldom changes. */
export const growthAt = (zoom: number): number => (zoom > smallZoom * 0.8 ? 1 : zoom > smallZoom * 0.55 ? 1.5 : 2.2)

/** A drawing with its shapes grown for a zoom; places stay. */
export const grown = (drawing: Drawing, growth: number): Drawing =>
  growth === 1 ? drawing : { ...drawing, nodes: drawing.nodes.map((node) => ({ ...node, size: node.rank * growth })) }

const groupWords = ({ label, kind, count }: Group) => ({ label, kind, inside: String(count), group: true, conflict: false })

const degreesOf = (edges: readonly EdgeShape[]): Map<string, number> => {
  const degrees = new Map<string, number>()
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  return degrees
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
