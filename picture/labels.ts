import { boundsOf, type Drawing, type NodeShape } from './drawing.ts'
import { estimate, type Measure, type Weight, wrap } from './text.ts'
import type { LabelSize } from './view.ts'

/** A label in pixels of the screen, from the middle of its node; `y` is the top of its first line. */
export interface Label {
  id: string
  x: number
  y: number
  align: 'start' | 'middle' | 'end'
  lines: readonly string[]
  note?: string
  size: number
  width: number
  height: number
  bold: boolean
}

/** Pixels on the screen, whatever the zoom: 12 on a desk; 27 is 20 points, the floor on a projector. */
export const labelPixels: Record<LabelSize, number> = { desk: 12, hall: 27 }
/** How many names are read at once (01): a hall sees the most important ones. */
const labelsMost: Record<LabelSize, number> = { desk: Number.POSITIVE_INFINITY, hall: 25 }
const leading = 1.2
/** The letters of a label's second line: a little smaller than the name's, but nothing for a hall is under its floor. */
export const noteSize = (size: number): number => (size < labelPixels.hall ? Math.max(11, size - 1) : size)

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Rectangles in cells of a grid, so that a test for an overlap looks at a handful of them. */
export class Taken {
  readonly #cells = new Map<number, Box[]>()
  readonly #cell: number
  constructor(cell: number) {
    this.#cell = cell
  }
  /** One small number for a column and a row; far cells may share one, and then both are looked at. */
  #keys({ left, top, right, bottom }: Box): number[] {
    const keys: number[] = []
    const [first, last] = [Math.floor(top / this.#cell), Math.floor(bottom / this.#cell)]
    for (let column = Math.floor(left / this.#cell); column <= Math.floor(right / this.#cell); column += 1)
      for (let row = first; row <= last; row += 1) keys.push(((column & 0x7fff) << 15) | (row & 0x7fff))
    return keys
  }
  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const known = this.#cells.get(key)
      if (known) known.push(box)
      else this.#cells.set(key, [box])
    }
  }
  meets(box: Box): boolean {
    return this.#keys(box).some((key) => this.#cells.get(key)?.some((other) => overlap(box, other)))
  }
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** What is drawn large says where one is, and comes first; then the well connected, then the id, so that the choice is always the same. */
const importance = (node: NodeShape): number => (node.selected ? 1000 : 0) - (node.faded ? 500 : 0) + node.rank + Math.min(node.degree, 30)

export interface LabelOptions {
  /** Pixels of the screen to one unit of the sheet. */
  zoom: number
  labelSize?: LabelSize
  measure?: Measure
  /** Labels that stand already: where they can they stay, so that nothing seems to jump. */
  kept?: ReadonlyMap<string, Label>
  /** The one whose name is shown whatever it covers. */
  first?: string
}

/**
 * The labels that can be shown at a zoom so that none touches another: the most important ones first, below their
 * shape, else beside or above it. Only a landmark's or a chosen thing's may cover a shape. What is not shown here is on the card, in the outline, and under the pointer.
 */
export const placeLabels = (
  { nodes, edges }: Drawing,
  { zoom, labelSize = 'desk', measure = estimate, kept, first }: LabelOptions,
): Label[] => {
  const size = labelPixels[labelSize]
  const [shapes, landmarks, words] = [new Taken(size * 6), new Taken(size * 6), new Taken(size * 6)]
  for (const node of nodes) {
    shapes.add(shapeBox(node, zoom))
    if (isLandmark(node)) landmarks.add(shapeBox(node, zoom))
  }
  for (const { x, y } of countsIn({ nodes, edges }, zoom, labelSize)) words.add({ left: x - 9, top: y - 9, right: x + 9, bottom: y + 9 })
  const isInside = insideOf(nodes, zoom, size)
  const weight = (node: NodeShape) => importance(node) + (node.id === first ? 1e6 : kept?.has(node.id) ? 1e4 : 0)
  const order = [...nodes].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
  const labels: Label[] = []
  // Of many chosen things the names would hide what is chosen.
  const areFewChosen = nodes.filter(({ selected }) => selected).length <= fewChosen
  const mayCover = (node: NodeShape) => (node.selected ? areFewChosen : false) || isOfNature(node)
  for (const node of order) {
    if (labels.length === labelsMost[labelSize]) break
    const standing = kept?.get(node.id)
    const all = candidates(node, zoom, size, measure)
    const inside = all.filter((label) => isInside(boxOf(label, node, zoom)))
    const found = [...(standing ? [standing] : []), ...(inside.length > 0 ? inside : all)]
    const clearOf = (...taken: Taken[]) =>
      found.find((label) => {
        const box = boxOf(label, node, zoom)
        return taken.every((each) => !each.meets(box))
      })
    const chosen =
      node.id === first
        ? found[0]
        : (clearOf(words, shapes) ?? (mayCover(node) ? (clearOf(words, landmarks) ?? clearOf(words)) : undefined))
    if (!chosen) continue
    words.add(padded(boxOf(chosen, node, zoom)))
    labels.push(chosen)
  }
  return labels
}

/** A number on the middle of a line that stands for several links, in pixels of the screen. */
export interface LineCount {
  x: number
  y: number
  count: number
  faded: boolean
}

/** So much of a line has to be seen, in pixels, for a number to stand on it. */
const countRoom = 44

/** The numbers of the lines that stand for several links, where a line is long enough to carry one; none for a hall, where they could not be read. */
export const countsIn = ({ nodes, edges }: Pick<Drawing, 'nodes' | 'edges'>, zoom: number, labelSize: LabelSize): LineCount[] => {
  const several = labelSize === 'hall' ? [] : edges.filter(({ links }) => links.length > 1)
  if (several.length === 0) return []
  const known = new Map(nodes.map((node) => [node.id, node]))
  return several.flatMap(({ from, to, links, faded }) => {
    const [one, other] = [known.get(from), known.get(to)]
    if (!one || !other) return []
    const seen = (Math.hypot(one.x - other.x, one.y - other.y) - (one.size + other.size) / 2) * zoom
    return seen < countRoom ? [] : [{ x: ((one.x + other.x) / 2) * zoom, y: ((one.y + other.y) / 2) * zoom, count: links.length, faded }]
  })
}

/** How far beyond the outermost shapes a label may reach, in its letters: further out the window's edge would cut it. */
const beyond = 5

const insideOf = (nodes: readonly NodeShape[], zoom: number, size: number): ((box: Box) => boolean) => {
  const bounds = boundsOf(nodes)
  if (!bounds) return () => true
  const [left, right] = [bounds.x * zoom - size * beyond, (bounds.x + bounds.width) * zoom + size * beyond]
  return (box) => box.left >= left && box.right <= right
}

const shapeBox = ({ x, y, size }: NodeShape, zoom: number): Box => {
  const half = (size * zoom) / 2
  return { left: x * zoom - half, right: x * zoom + half, top: y * zoom - half, bottom: y * zoom + half }
}

/** The rectangle that a label takes on the screen, in pixels from the sheet's own origin. */
export const boxOf = (label: Label, node: NodeShape, zoom: number): Box => {
  const left = node.x * zoom + label.x - (label.align === 'middle' ? label.width / 2 : label.align === 'end' ? label.width : 0)
  const top = node.y * zoom + label.y
  return { left, top, right: left + label.width, bottom: top + label.height }
}

/** Two labels one right under the other would read as one. */
const gap = { x: 5, y: 3 }
const padded = ({ left, top, right, bottom }: Box): Box => ({
  left: left - gap.x,
  top: top - gap.y,
  right: right + gap.x,
  bottom: bottom + gap.y,
})

/** From this size on a shape is a landmark, and its name is bold. */
const landmark = 40
const isOfNature = (node: NodeShape): boolean => node.rank >= landmark && !node.group
const isLandmark = (node: NodeShape): boolean => node.selected || isOfNature(node)
const fewChosen = 3
/** A sentence gets wider lines than a name. */
const sentence = 44

/** A name in lines, and the widest of them in pixels. */
interface Broken {
  lines: readonly string[]
  width: number
}
/** Names broken into lines before: the same ones come again with every step and zoom. */
const broken = new WeakMap<Measure, Map<string, Broken>>()
const brokenMost = 20_000

const brokenOf = (label: string, size: number, weight: Weight, measure: Measure): Broken => {
  const known = broken.get(measure) ?? new Map<string, Broken>()
  const key = `${weight}${size} ${label}`
  const before = known.get(key)
  if (before !== undefined) return before
  const lines = wrap(label, { width: size * (label.length > sentence ? 13 : 10.5), size, lines: 3, measure, weight })
  const found = { lines, width: Math.max(...lines.map((line) => measure(line, size, weight))) }
  if (known.size > brokenMost) known.clear()
  broken.set(measure, known.set(key, found))
  return found
}

/** Below, to the right, to the left, above; on two or three lines, then on one long one beside. */
function candidates(node: NodeShape, zoom: number, size: number, measure: Measure): Label[] {
  const bold = isLandmark(node)
  const weight = bold ? 'bold' : 'normal'
  const { lines, width } = brokenOf(node.label, size, weight, measure)
  const widest = Math.max(width, node.note === undefined ? 0 : measure(node.note, noteSize(size)))
  const height = (lines.length + (node.note === undefined ? 0 : 1)) * size * leading
  const away = (node.size * zoom) / 2 + (node.selected ? 11 : 3)
  const base = { id: node.id, lines, ...(node.note === undefined ? {} : { note: node.note }), size, width: widest, height, bold }
  return [
    { ...base, x: 0, y: away, align: 'middle' },
    { ...base, x: away + 2, y: -height / 2, align: 'start' },
    { ...base, x: -away - 2, y: -height / 2, align: 'end' },
    { ...base, x: 0, y: -away - height, align: 'middle' },
  ]
}
