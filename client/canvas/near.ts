import type { Box, Drawing, NodeShape } from '../../picture/drawing.ts'
import { noteGrowth } from '../../picture/frames.ts'
import type { EdgeShape } from '../../picture/lines.ts'
import { growthAt } from '../../picture/scene.ts'
import type { Point } from '../../picture/view.ts'

const cell = 160
/** How far from a line, in pixels of the window, a pointer still means it. */
const reach = 6

/** A drawing that can be asked what is at a point, without looking at all of it. */
export interface Near {
  drawing: Drawing
  node: (id: string) => NodeShape | undefined
  edgesOf: (id: string) => readonly EdgeShape[]
  nodeAt: (point: Point, zoom: number) => NodeShape | undefined
  edgeAt: (point: Point, zoom: number) => EdgeShape | undefined
  within: (one: Point, other: Point) => NodeShape[]
  /** What a line drawn round by hand holds. */
  inside: (loop: readonly Point[]) => NodeShape[]
  /** The note at a point, or the frame by whose name or edge one stands. */
  noteAt: (point: Point, zoom: number) => Box | undefined
  frameAt: (point: Point) => Box | undefined
}

/** Indexes a drawing: nodes in cells of a grid, lines in every cell that they cross. */
export const nearIn = (drawing: Drawing): Near => {
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]))
  const edgesOf = new Map<string, EdgeShape[]>()
  const nodeCells = new Map<string, NodeShape[]>()
  for (const node of drawing.nodes) push(nodeCells, keyOf(node.x, node.y), node)
  for (const edge of drawing.edges) {
    if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue
    for (const id of [edge.from, edge.to]) push(edgesOf, id, edge)
  }
  let edgeCells: ReadonlyMap<string, EdgeShape[]> | undefined
  return {
    drawing,
    node: (id) => nodes.get(id),
    edgesOf: (id) => edgesOf.get(id) ?? [],
    nodeAt: (point, zoom) => {
      const slack = 4 / zoom
      let best: { node: NodeShape; distance: number } | undefined
      for (const node of around(nodeCells, point)) {
        const distance = Math.hypot(node.x - point.x, node.y - point.y)
        if (distance <= (node.size * growthAt(zoom)) / 2 + slack && (!best || distance < best.distance)) best = { node, distance }
      }
      return best?.node
    },
    edgeAt: (point, zoom) => {
      let best: { edge: EdgeShape; distance: number } | undefined
      edgeCells ??= cellsOf(drawing.edges, nodes)
      for (const edge of edgeCells.get(keyOf(point.x, point.y)) ?? []) {
        const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
        if (!from || !to) continue
        const distance = toLine(point, from, to) * zoom
        if (distance <= reach && (!best || distance < best.distance)) best = { edge, distance }
      }
      return best?.edge
    },
    within: (one, other) => {
      const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)]
      const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)]
      return drawing.nodes.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)
    },
    inside: (loop) => drawing.nodes.filter((node) => isInside(node, loop)),
    noteAt: (point, zoom) => {
      const growth = noteGrowth(zoom)
      return drawing.notes?.findLast((note) => holds({ ...note, width: note.width * growth, height: note.height * growth }, point))
    },
    frameAt: (point) => drawing.frames?.findLast((frame) => holds({ ...frame, y: frame.y - 24, height: 30 }, point)),
  }
}

/** Lines by the cells that they cross; asked for by the first click beside all things, for it is the dear half of the index. */
const cellsOf = (edges: readonly EdgeShape[], nodes: ReadonlyMap<string, NodeShape>): Map<string, EdgeShape[]> => {
  const cells = new Map<string, EdgeShape[]>()
  for (const edge of edges) {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
    if (from && to) for (const key of crossed(from, to)) push(cells, key, edge)
  }
  return cells
}

const holds = ({ x, y, width, height }: Omit<Box, 'id' | 'lines'>, at: Point): boolean =>
  at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height

/** Whether a ray from a point crosses a closed line an odd number of times. */
const isInside = ({ x, y }: Point, loop: readonly Point[]): boolean => {
  let odd = false
  for (const [index, one] of loop.entries()) {
    const other = loop.at(index - 1) ?? one
    if (one.y > y !== other.y > y && x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x) odd = !odd
  }
  return odd
}

const push = <T>(cells: Map<string, T[]>, key: string, item: T): void => {
  const known = cells.get(key)
  if (known) known.push(item)
  else cells.set(key, [item])
}

const keyOf = (x: number, y: number): string => `${Math.floor(x / cell)}/${Math.floor(y / cell)}`

function* around<T>(cells: ReadonlyMap<string, T[]>, { x, y }: Point): Generator<T> {
  for (const dx of [-cell, 0, cell]) for (const dy of [-cell, 0, cell]) yield* cells.get(keyOf(x + dx, y + dy)) ?? []
}

/** The cells that a line crosses, and those beside them that a pointer near the line may stand in. */
const crossed = (from: Point, to: Point): Set<string> => {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (cell / 2)))
  const keys = new Set<string>()
  for (let step = 0; step <= steps; step += 1) {
    const [x, y] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps]
    for (const dx of [-cell / 4, cell / 4]) for (const dy of [-cell / 4, cell / 4]) keys.add(keyOf(x + dx, y + dy))
  }
  return keys
}

const toLine = (point: Point, from: Point, to: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy)
}
