import type { Label } from './labels.ts'
import { sheets } from './look.ts'
import { element, escape } from './markup.ts'
import type { EdgeShape, NodeShape } from './scene.ts'
import { pathOf } from './shapes.ts'
import type { Theme } from './view.ts'

/** Nodes, lines and labels as SVG elements, one by one: the exported picture and the highlight under the pointer are made of these. */
export interface Pen {
  theme: Theme
  /** Pixels to one unit of the sheet. */
  zoom: number
}

export const fadedOpacity = 0.16
const leading = 1.2

/** The width of a line in pixels: thicker where it stands for several links, never a beam. */
export const lineWidth = (count: number): number => 1.2 + Math.min(2.4, Math.log2(Math.max(1, count)) * 0.7)

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

/** A line between two nodes. */
export const edgeMarkup = (edge: EdgeShape, from: NodeShape, to: NodeShape, { theme, zoom }: Pen): string => {
  const color = lineColor(edge, theme)
  const width = lineWidth(edge.count)
  const opacity = edge.faded ? fadedOpacity : undefined
  const line = element('line', {
    x1: from.x * zoom,
    y1: from.y * zoom,
    x2: to.x * zoom,
    y2: to.y * zoom,
    stroke: color,
    'stroke-width': edge.selected ? width + 1 : width,
    'stroke-dasharray': edge.dashed ? '6 5' : undefined,
    opacity,
  })
  if (!edge.arrow) return line
  const tip = tipAt(from, to)
  const arrow = element('path', {
    d: 'M0 0L-9 4.2L-9 -4.2Z',
    fill: color,
    opacity,
    transform: `translate(${(tip.x * zoom).toFixed(1)} ${(tip.y * zoom).toFixed(1)}) rotate(${((tip.angle * 180) / Math.PI).toFixed(1)})`,
  })
  return line + arrow
}

/** A node: its shape, what stands inside it, and the marks of being chosen, pinned or in conflict. */
export const nodeMarkup = (node: NodeShape, { theme, zoom }: Pen): string => {
  const [x, y, size] = [node.x * zoom, node.y * zoom, node.size * zoom]
  const sheet = sheets[theme]
  const parts: string[] = []
  if (node.selected)
    parts.push(element('circle', { cx: x, cy: y, r: size / 2 + 6, fill: 'none', stroke: sheet.accent, 'stroke-width': 2.5 }))
  if (node.group)
    parts.push(
      shape(node, x + size * 0.12, y - size * 0.1, size, sheet.paper),
      shape(node, x + size * 0.06, y - size * 0.05, size, sheet.paper),
    )
  parts.push(shape(node, x, y, size, node.fill))
  if (node.inside !== undefined && size >= 18)
    parts.push(
      element(
        'text',
        { x, y: y + size * 0.11, 'text-anchor': 'middle', 'font-size': Math.max(8, size * 0.3), 'font-weight': 700, fill: node.mark },
        escape(node.inside),
      ),
    )
  parts.push(...marks(node, x, y, size, theme))
  return element('g', { opacity: node.faded ? fadedOpacity : undefined }, ...parts)
}

const shape = (node: NodeShape, x: number, y: number, size: number, fill: string): string =>
  element('path', {
    d: pathOf(node.shape, x, y, size),
    fill,
    stroke: node.stroke,
    'stroke-width': 2,
    'stroke-linejoin': 'round',
    'stroke-dasharray': node.dashed ? '4 3' : undefined,
  })

const marks = (node: NodeShape, x: number, y: number, size: number, theme: Theme): string[] => {
  const sheet = sheets[theme]
  const at = size / 2
  const round = (cx: number, cy: number, r: number, fill: string) =>
    element('circle', { cx, cy, r, fill, stroke: sheet.paper, 'stroke-width': 1.5 })
  return [
    ...(node.conflict
      ? [
          round(x + at * 0.85, y - at * 0.85, 7, sheet.accent),
          element(
            'text',
            { x: x + at * 0.85, y: y - at * 0.85 + 4, 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 700, fill: sheet.paper },
            '!',
          ),
        ]
      : []),
    ...(node.pinned ? [round(x - at * 0.85, y - at * 0.85, 4, sheet.strong)] : []),
  ]
}

/** A label with a halo of the sheet's colour, so that a line behind it does not cut it. */
export const labelMarkup = (label: Label, node: NodeShape, { theme, zoom }: Pen): string => {
  const sheet = sheets[theme]
  const x = node.x * zoom + label.x
  const top = node.y * zoom + label.y
  const step = label.size * leading
  const line = (text: string, index: number, size: number, fill: string, weight: number) =>
    element('text', { x, y: top + step * index + label.size * 0.92, 'font-size': size, 'font-weight': weight, fill }, escape(text))
  return element(
    'g',
    {
      'text-anchor': label.align,
      'paint-order': 'stroke',
      stroke: sheet.paper,
      'stroke-width': label.size / 4,
      'stroke-linejoin': 'round',
      opacity: node.faded ? fadedOpacity * 2 : undefined,
    },
    ...label.lines.map((text, index) => line(text, index, label.size, sheet.ink, label.bold ? 700 : 400)),
    ...(label.note === undefined ? [] : [line(label.note, label.lines.length, Math.max(11, label.size - 1), sheet.quiet, 400)]),
  )
}
