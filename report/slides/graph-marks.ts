import type { Language } from '../../graph/text.ts'
import { boundsOf } from '../../picture/drawing.ts'
import { lineColor, lineWidth } from '../../picture/drawn.ts'
import { placeLabels } from '../../picture/labels.ts'
import { legendOf } from '../../picture/legend.ts'
import { draw, grown, growthAt } from '../../picture/scene.ts'
import type { Scene } from '../../picture/view.ts'
import type { Frame, LegendEntry, Mark } from './deck.ts'

/** Room for labels at the sides and below, in pixels. */
const aside = { x: 190, y: 110 } as const

/** A scene as marks within a frame, at the largest zoom at which it and its labels fit; the lines lie under the shapes. */
export const graphMarks = (scene: Scene, frame: Frame, language: Language): Mark[] => {
  const drawing = draw(scene, { theme: 'light', language, labelSize: 'hall' })
  const bounds = boundsOf(drawing.nodes)
  if (!bounds) return []
  const zoom = Math.min(
    1.6,
    (frame.width - aside.x * 2) / Math.max(1, bounds.width),
    (frame.height - aside.y - 20) / Math.max(1, bounds.height),
  )
  const { nodes, edges } = grown(drawing, growthAt(zoom))
  const x = frame.left + frame.width / 2 - (bounds.x + bounds.width / 2) * zoom
  const y = frame.top + 10 + (frame.height - aside.y) / 2 - (bounds.y + bounds.height / 2) * zoom
  const at = new Map(nodes.map((node) => [node.id, { x: node.x * zoom + x, y: node.y * zoom + y, node }]))
  return [
    ...edges.flatMap((edge): Mark[] => {
      const [from, to] = [at.get(edge.from), at.get(edge.to)]
      if (!from || !to) return []
      return [{ mark: 'line', points: [from, to], color: lineColor(edge, 'light'), width: lineWidth(edge), dashed: edge.dashed }]
    }),
    ...[...at.values()].map(
      ({ x: left, y: top, node }): Mark => ({
        mark: 'shape',
        shape: node.shape,
        x: left,
        y: top,
        size: node.size * zoom,
        fill: node.fill,
        stroke: node.stroke,
      }),
    ),
    ...placeLabels({ nodes, edges }, { zoom, labelSize: 'hall' }).flatMap((label): Mark[] => {
      const of = at.get(label.id)
      if (!of) return []
      const lines = label.note === undefined ? label.lines : [...label.lines, label.note]
      // Above the topmost shape a label would stand in the head.
      const top = of.y + label.y
      if (top < frame.top || top + label.height > frame.top + frame.height) return []
      return [{ mark: 'label', x: of.x + label.x, y: of.y + label.y, width: label.width, align: label.align, lines, bold: label.bold }]
    }),
  ]
}

/** The kinds that are to be seen, with how many of each. */
export const graphLegend = (scene: Scene, language: Language): LegendEntry[] =>
  legendOf(scene, 'light', language)
    .things.filter(({ count, hidden }) => count > hidden)
    .map(({ title, count, hidden, look }) => ({ shape: look.shape, color: look.fill, text: `${title} · ${count - hidden}` }))
