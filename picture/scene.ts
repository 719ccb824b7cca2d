import type { ThingBrief } from '../graph/answers.ts'
import type { Language } from '../graph/text.ts'
import type { Drawing, NodeShape } from './drawing.ts'
import { folded, frameBoxes, noteBoxes } from './frames.ts'
import { bundle, type EdgeShape, groupEdge } from './lines.ts'
import { kindLook, type NodeLook, sheets, thingLook } from './look.ts'
import { ruleColors, ruleSize } from './rules.ts'
import type { Group, LabelSize, Scene, Theme } from './view.ts'
import { wordsOf } from './words.ts'

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
    const size = look.size * ruleSize(thing, scene)
    return color === undefined ? { ...look, size } : { ...look, size, fill: color, stroke: color, mark: sheets[theme].paper }
  }
  /** The number of a group stands in the shape, so that it is told without its colour. */
  const numbered = (id: string) => {
    const group = scene.style?.color === 'groups' ? scene.ties?.groups[id] : undefined
    return group === undefined ? {} : { inside: String(group), numbered: true }
  }
  const changed = (id: string) => {
    const change = scene.changes?.[id]
    return change === undefined ? {} : { change }
  }
  const nodes = [
    ...[...things.values()].map((thing) =>
      ranked({ ...looked(thing), ...wordsOf(thing, language), ...numbered(thing.id), ...changed(thing.id), ...finish(thing.id) }),
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
  const label = node.numbered && node.inside !== undefined ? `${node.label} (${node.inside})` : node.label
  const plain = { ...node, label, conflict: false }
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
