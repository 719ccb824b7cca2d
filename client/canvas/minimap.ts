import { boundsOfAll, type Drawing } from '../../picture/drawing.ts'
import { sheets } from '../../picture/look.ts'
import type { Point, Theme } from '../../picture/view.ts'
import type { Size } from './camera.ts'

/** How the sheet lies on a small map: a point of the sheet times `scale`, plus `x` and `y`, is a pixel of the map. */
export interface Fold extends Point {
  scale: number
}

const margin = 8
/** More lines than this are a blot at such a size, and would make the map dear. */
const linesMost = 600

/** The whole drawing on a map of a size; nothing drawn is the middle of the sheet. */
export const foldFor = (drawing: Drawing, { width, height }: Size): Fold => {
  const bounds = boundsOfAll(drawing) ?? { x: -1, y: -1, width: 2, height: 2 }
  const scale = Math.min(0.12, (width - 2 * margin) / Math.max(1, bounds.width), (height - 2 * margin) / Math.max(1, bounds.height))
  return {
    scale,
    x: width / 2 - (bounds.x + bounds.width / 2) * scale,
    y: height / 2 - (bounds.y + bounds.height / 2) * scale,
  }
}

export const onMap = ({ x, y, scale }: Fold, at: Point): Point => ({ x: at.x * scale + x, y: at.y * scale + y })
export const fromMap = ({ x, y, scale }: Fold, at: Point): Point => ({ x: (at.x - x) / scale, y: (at.y - y) / scale })

/** Draws a map: a dot for each thing in its colour, a thin line for each line while there are few, frames as boxes. */
export const drawMap = (
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  { fold, size: { width, height }, ratio, theme }: { fold: Fold; size: Size; ratio: number; theme: Theme },
): void => {
  const sheet = sheets[theme]
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  const at = new Map(drawing.nodes.map((node) => [node.id, onMap(fold, node)]))
  context.strokeStyle = sheet.line
  context.lineWidth = 0.6
  context.beginPath()
  for (const { from, to } of drawing.edges.length > linesMost ? [] : drawing.edges) {
    const [one, other] = [at.get(from), at.get(to)]
    if (!one || !other) continue
    context.moveTo(one.x, one.y)
    context.lineTo(other.x, other.y)
  }
  context.stroke()
  context.strokeStyle = sheet.strong
  for (const frame of drawing.frames ?? []) {
    const { x, y } = onMap(fold, frame)
    context.strokeRect(x, y, frame.width * fold.scale, frame.height * fold.scale)
  }
  for (const node of drawing.nodes) {
    const { x, y } = at.get(node.id) ?? { x: 0, y: 0 }
    const dot = Math.max(2.5, node.rank * fold.scale)
    context.globalAlpha = node.faded ? 0.3 : 1
    context.fillStyle = node.selected ? sheet.accent : node.fill === sheet.paper ? node.stroke : node.fill
    context.fillRect(x - dot / 2, y - dot / 2, dot, dot)
  }
  context.globalAlpha = 1
}
