import type { Drawing, NodeShape } from '../../picture/drawing.ts'
import { arrowTip, fadedOpacity, lineColor, lineWidth, outlineWidth, tipAt } from '../../picture/drawn.ts'
import type { EdgeShape } from '../../picture/lines.ts'
import { outlines } from '../../picture/shapes.ts'
import type { Theme } from '../../picture/view.ts'
import type { Camera } from './camera.ts'

/** How a drawing is looked at: `ratio` is the screen's pixels to one of the window's; lines are `growth` times as thick as usual. */
export interface Look {
  camera: Camera
  ratio: number
  theme: Theme
  growth: number
}

/** Never thinner than this on the screen, in pixels. */
const thinnest = 0.7
/** How far beyond the canvas something may stand and still reach into it, in units of the sheet. */
const reach = 60

/** Draws the lines and shapes of a drawing, as the exported picture has them; labels and marks are the layer's above. */
export const paint = (context: CanvasRenderingContext2D, { nodes, edges }: Drawing, look: Look): void => {
  const { camera, ratio } = look
  context.setTransform(camera.zoom * ratio, 0, 0, camera.zoom * ratio, camera.x * ratio, camera.y * ratio)
  context.lineJoin = 'round'
  const isInSight = sightOf(context, look)
  paintLines(context, endsOf(edges, nodes, isInSight), look)
  for (const node of nodes) if (isInSight(node, node)) paintShape(context, node)
  context.globalAlpha = 1
}

/** Whether the rectangle between two points touches what the canvas shows. */
const sightOf = (context: CanvasRenderingContext2D, { camera: { x, y, zoom }, ratio }: Look) => {
  const [left, top] = [-x / zoom - reach, -y / zoom - reach]
  const right = (context.canvas.width / ratio - x) / zoom + reach
  const bottom = (context.canvas.height / ratio - y) / zoom + reach
  return (one: { x: number; y: number }, other: { x: number; y: number }): boolean =>
    Math.max(one.x, other.x) >= left &&
    Math.min(one.x, other.x) <= right &&
    Math.max(one.y, other.y) >= top &&
    Math.min(one.y, other.y) <= bottom
}

interface Ends {
  edge: EdgeShape
  from: NodeShape
  to: NodeShape
}

const endsOf = (edges: readonly EdgeShape[], nodes: readonly NodeShape[], isInSight: ReturnType<typeof sightOf>): Ends[] => {
  const known = new Map(nodes.map((node) => [node.id, node]))
  return edges.flatMap((edge) => {
    const [from, to] = [known.get(edge.from), known.get(edge.to)]
    return from && to && isInSight(from, to) ? [{ edge, from, to }] : []
  })
}

/** Lines of one look go in one stroke: thousands of them cost as much as a few. */
const paintLines = (context: CanvasRenderingContext2D, lines: readonly Ends[], { camera: { zoom }, theme, growth }: Look): void => {
  const looks = new Map<string, Ends[]>()
  for (const line of lines) {
    const { edge } = line
    const key = `${lineColor(edge, theme)} ${lineWidth(edge)} ${edge.dashed} ${edge.faded}`
    const alike = looks.get(key)
    if (alike) alike.push(line)
    else looks.set(key, [line])
  }
  for (const alike of looks.values()) {
    const [first] = alike
    if (!first) continue
    context.globalAlpha = first.edge.faded ? fadedOpacity : 1
    context.strokeStyle = lineColor(first.edge, theme)
    context.fillStyle = context.strokeStyle
    context.lineWidth = Math.max(thinnest / zoom, lineWidth(first.edge) * growth)
    context.setLineDash(first.edge.dashed ? [6, 5] : [])
    context.beginPath()
    for (const { from, to } of alike) {
      context.moveTo(from.x, from.y)
      context.lineTo(to.x, to.y)
    }
    context.stroke()
    context.setLineDash([])
    for (const { edge, from, to } of alike) if (edge.arrow) paintArrow(context, from, to, growth)
  }
}

const paintArrow = (context: CanvasRenderingContext2D, from: NodeShape, to: NodeShape, growth: number): void => {
  const { x, y, angle } = tipAt(from, to)
  const [back, half] = [arrowTip.back * growth, arrowTip.half * growth]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x - cos * back - sin * half, y - sin * back + cos * half)
  context.lineTo(x - cos * back + sin * half, y - sin * back - cos * half)
  context.fill()
}

const paintShape = (context: CanvasRenderingContext2D, node: NodeShape): void => {
  context.globalAlpha = node.faded ? fadedOpacity : 1
  context.fillStyle = node.fill
  context.strokeStyle = node.stroke
  context.lineWidth = outlineWidth
  context.setLineDash(node.dashed ? [4, 3] : [])
  context.beginPath()
  trace(context, node)
  context.fill()
  context.stroke()
}

const trace = (context: CanvasRenderingContext2D, { shape, x, y, size }: NodeShape): void => {
  const outline = outlines[shape]
  const half = size / 2
  if ('round' in outline) {
    if (outline.round === 1) context.arc(x, y, half, 0, 2 * Math.PI)
    else context.roundRect(x - half, y - half, size, size, half * outline.round)
    return
  }
  const { points } = outline
  for (let index = 0; index < points.length; index += 2)
    context.lineTo(x + (points[index] ?? 0) * half, y + (points[index + 1] ?? 0) * half)
  context.closePath()
}
