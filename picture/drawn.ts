import type { ChangeKind } from '../graph/changes.ts'
import type { NodeShape } from './drawing.ts'
import { type Label, type LineCount, noteSize } from './labels.ts'
import type { EdgeShape } from './lines.ts'
import { changeLooks, changeStrokes, sheets } from './look.ts'
import { element, escape } from './markup.ts'
import { pathOf } from './shapes.ts'
import { shorten } from './text.ts'
import type { Theme } from './view.ts'

/** Nodes, lines and labels as SVG elements, one by one: the exported picture and the highlight under the pointer are made of these. */
export interface Pen {
  theme: Theme
  /** Pixels to one unit of the sheet. */
  zoom: number
  /** `twice` where what reads the picture paints outlines over fillings, whatever it is told. */
  haloes?: 'ordered' | 'twice'
}

export const fadedOpacity = 0.16
/** The outline of a shape, in units of the sheet. */
export const outlineWidth = 2
const leading = 1.2

/** The width of a line in units of the sheet: thicker where it stands for several links, never a beam. */
export const lineWidth = ({ count, selected, links }: Pick<EdgeShape, 'count' | 'selected' | 'links'>): number =>
  1.3 + Math.min(2.4, Math.log2(Math.max(1, links.length === 0 ? 1 : count)) * 0.7) + (selected ? 1.2 : 0)

/** A line's colour. */
export const lineColor = (edge: Pick<EdgeShape, 'selected' | 'conflict'>, theme: Theme): string => {
  const sheet = sheets[theme]
  return edge.selected ? sheet.accent : edge.conflict ? sheet.strong : sheet.line
}

/** Where a line that ends at a node's edge meets it, for an arrow's tip. */
const tipAt = (from: NodeShape, to: NodeShape): { x: number; y: number; angle: number } => {
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const back = to.size / 2 + 3
  return { x: to.x - Math.cos(angle) * back, y: to.y - Math.sin(angle) * back, angle }
}

/** A line between two nodes; a strong one stands out of the rest. */
export const edgeMarkup = (
  edge: EdgeShape,
  from: NodeShape,
  to: NodeShape,
  { theme, zoom }: Pen,
  ink: 'plain' | 'strong' = 'plain',
): string => {
  const color = ink === 'strong' && !edge.selected ? sheets[theme].strong : lineColor(edge, theme)
  const width = Math.max(0.7, lineWidth(edge) * zoom)
  const opacity = edge.faded ? fadedOpacity : undefined
  const line = element('line', {
    x1: from.x * zoom,
    y1: from.y * zoom,
    x2: to.x * zoom,
    y2: to.y * zoom,
    stroke: color,
    'stroke-width': width,
    'stroke-dasharray': edge.dashed ? `${6 * zoom} ${5 * zoom}` : undefined,
    opacity,
  })
  if (!edge.arrow) return line
  const tip = tipAt(from, to)
  const arrow = element('path', {
    d: 'M0 0L-9 4.2L-9 -4.2Z',
    fill: color,
    opacity,
    transform: `translate(${(tip.x * zoom).toFixed(1)} ${(tip.y * zoom).toFixed(1)}) rotate(${((tip.angle * 180) / Math.PI).toFixed(1)}) scale(${zoom.toFixed(2)})`,
  })
  return line + arrow
}

/** The words of a line, along its middle. */
export const edgeLabelMarkup = (edge: EdgeShape, from: NodeShape, to: NodeShape, { theme, zoom }: Pen): string => {
  const sheet = sheets[theme]
  const size = 11
  const room = Math.hypot(to.x - from.x, to.y - from.y) * zoom - ((from.size + to.size) / 2) * zoom - 12
  if (room < size * 3) return ''
  const [x, y] = [((from.x + to.x) / 2) * zoom, ((from.y + to.y) / 2) * zoom]
  const slope = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
  const upright = slope > 90 ? slope - 180 : slope < -90 ? slope + 180 : slope
  return element(
    'text',
    {
      x,
      y: y - 4,
      transform: `rotate(${upright.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)})`,
      'text-anchor': 'middle',
      'font-size': size,
      fill: sheet.quiet,
      stroke: sheet.paper,
      'stroke-width': 3,
      'paint-order': 'stroke',
    },
    escape(shorten(edge.label, room, size)),
  )
}

/** How many links a line stands for, on its middle. */
export const countMarkup = ({ x, y, count, faded }: LineCount, { theme }: Pen): string => {
  const sheet = sheets[theme]
  return element(
    'g',
    { opacity: faded ? fadedOpacity : undefined },
    element('circle', { cx: x, cy: y, r: 8, fill: sheet.paper, stroke: sheet.line, 'stroke-width': 1 }),
    element('text', { x, y: y + 4, 'text-anchor': 'middle', 'font-size': 11, fill: sheet.ink }, String(count)),
  )
}

/** A node: its shape and its marks. */
export const nodeMarkup = (node: NodeShape, pen: Pen): string => {
  const { zoom } = pen
  const path = element('path', {
    d: pathOf(node.shape, node.x * zoom, node.y * zoom, node.size * zoom),
    fill: node.fill,
    stroke: node.stroke,
    'stroke-width': outlineWidth * zoom,
    'stroke-linejoin': 'round',
    'stroke-dasharray': node.dashed ? `${4 * zoom} ${3 * zoom}` : undefined,
    opacity: node.faded ? fadedOpacity : undefined,
  })
  return path + marksMarkup(node, pen)
}

/** The sign of what a comparison found, in a disc: strokes, so that it is told without its colour. */
export const changeSign = (change: ChangeKind, x: number, y: number, r: number, theme: Theme): string =>
  element('circle', { cx: x, cy: y, r, fill: changeLooks[theme][change], stroke: sheets[theme].paper, 'stroke-width': 1.5 }) +
  element('path', {
    d: changeStrokes[change],
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(r * 0.5).toFixed(2)})`,
    fill: 'none',
    stroke: sheets[theme].paper,
    'stroke-width': 0.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })

/** A shape of so many pixels holds a word of two letters that can be read. */
const insideFrom = 23

/** The number of a group is not left to its colour as long as a figure fits the shape. */
const numberFrom = 11

/** What stands on a node's shape: a word inside, a second outline round a group, the marks of being chosen, pinned or in conflict. */
export const marksMarkup = (node: NodeShape, { theme, zoom }: Pen): string => {
  const [x, y, size] = [node.x * zoom, node.y * zoom, node.size * zoom]
  const sheet = sheets[theme]
  const round = (cx: number, cy: number, r: number, fill: string) =>
    element('circle', { cx, cy, r, fill, stroke: sheet.paper, 'stroke-width': 1.5 })
  const word = (value: string, atX: number, atY: number, pixels: number, fill: string) =>
    element('text', { x: atX, y: atY, 'text-anchor': 'middle', 'font-size': pixels, 'font-weight': 700, fill }, escape(value))
  const parts: string[] = []
  if (node.selected) parts.push(element('circle', { cx: x, cy: y, r: size / 2 + 7, fill: 'none', stroke: sheet.accent, 'stroke-width': 3 }))
  if (node.group)
    parts.push(element('path', { d: pathOf(node.shape, x, y, size * 1.28), fill: 'none', stroke: node.stroke, 'stroke-width': 1.5 }))
  if (node.inside !== undefined && size >= (node.numbered ? numberFrom : insideFrom)) {
    const pixels = Math.max(11, size * 0.33)
    parts.push(word(node.inside, x, y + pixels * 0.36, pixels, node.mark))
  }
  const corner = size * 0.42
  if (node.conflict) parts.push(round(x + corner, y - corner, 7, sheet.accent), word('!', x + corner, y - corner + 4, 11, sheet.paper))
  if (node.change !== undefined) parts.push(changeSign(node.change, x - corner, y + corner, 9, theme))
  if (node.pinned) parts.push(round(x - corner, y - corner, 4.5, sheet.strong))
  return parts.length === 0 ? '' : element('g', { opacity: node.faded ? fadedOpacity : undefined }, ...parts)
}

/** A label with a halo of the sheet's colour, so that a line behind it does not cut it. */
export const labelMarkup = (label: Label, node: NodeShape, { theme, zoom, haloes = 'ordered' }: Pen): string => {
  const sheet = sheets[theme]
  const x = node.x * zoom + label.x
  const top = node.y * zoom + label.y
  const step = label.size * leading
  const line = (text: string, index: number, size: number, fill: string, weight: number) =>
    element('text', { x, y: top + step * index + label.size * 0.92, 'font-size': size, 'font-weight': weight, fill }, escape(text))
  const written = [
    ...label.lines.map((text, index) => line(text, index, label.size, sheet.ink, label.bold ? 700 : 400)),
    ...(label.note === undefined ? [] : [line(label.note, label.lines.length, noteSize(label.size), sheet.quiet, 400)]),
  ]
  const opacity = node.faded ? fadedOpacity * 2 : undefined
  const halo = element(
    'g',
    {
      'text-anchor': label.align,
      'paint-order': 'stroke',
      stroke: sheet.paper,
      'stroke-width': label.size / 4,
      'stroke-linejoin': 'round',
      opacity,
    },
    ...written,
  )
  return haloes === 'twice' ? halo + element('g', { 'text-anchor': label.align, opacity }, ...written) : halo
}
