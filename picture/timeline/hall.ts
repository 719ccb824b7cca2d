import type { MatrixSide, Timeline, TimelineMark } from '../../graph/answers.ts'
import { compare } from '../../graph/compute.ts'
import { type Measure, shorten } from '../text.ts'
import { type Tick, ticksBetween } from './ticks.ts'
import { lanesOf, type Piece, piecesOf, type Span } from './timeline.ts'

/** A mark for a hall, its name beside it where it is one of those that are named. */
export interface HallMark extends Piece {
  /** The middle of its row. */
  y: number
  name: { text: string; x: number; anchor: 'start' | 'end' } | null
}
export interface HallLane {
  id: string
  side: MatrixSide | null
  y: number
  height: number
  marks: HallMark[]
}
/** What of a timeline a hall sees at once. */
export interface HallLeaf {
  ticks: (Tick & { x: number })[]
  lanes: HallLane[]
  height: number
}
export interface HallTimeline {
  leaves: HallLeaf[]
  /** How many marks there is no room for. */
  left: number
  /** How many no document dates. */
  undated: number
}
interface HallWish {
  span: Span
  width: number
  height: number
  /** The size of letters, and how high a row of them is. */
  size: number
  row: number
  measure: Measure
  /** How many names at most a leaf has. */
  most: number
  /** How many rows a lane has at least: those of its name. */
  least: (side: MatrixSide | null) => number
}

const gap = 10
const widest = 760
/** How wide the shortest mark is. */
export const leastMark = 18

/** How much a mark matters to a hall by its type: ties and documents first, then visits and meetings; the rest by time. */
const weights: Readonly<Record<string, number>> = { tie: 9, framework: 8, agreement: 8, visit: 5, meeting: 4, conference: 3 }
const weightOf = ({ kind, type }: TimelineMark): number => weights[type ?? ''] ?? (kind === 'Agreement' ? 7 : 2)
/** The weightiest first; of those that matter as much, the latest. */
const byWeight = (a: TimelineMark, b: TimelineMark): number =>
  weightOf(b) - weightOf(a) || compare(b.dates.at(-1) ?? '', a.dates.at(-1) ?? '') || compare(a.id, b.id)

interface Placed {
  piece: Piece
  row: number
  name: HallMark['name']
}
interface Stack {
  placed: Placed[]
  rows: number
}

/** Lanes with a few large names, on as many leaves as their heights ask for; never two marks or names on one another. */
export const hallTimeline = (timeline: Timeline, wish: HallWish): HallTimeline => {
  const { span, width, height, row, most } = wish
  const xOf = (at: number) => ((at - span.from) * width) / Math.max(1, span.to - span.from)
  const byLane = lanesOf(timeline)
  const sides = [...timeline.lanes, null].flatMap((side) => {
    const pieces = (byLane.get(side?.id ?? '') ?? []).flatMap((mark) => piecesOf(mark, span, xOf)).map((piece) => within(piece, width))
    return pieces.length === 0 ? [] : [{ side, pieces }]
  })
  const atOnce = Math.max(1, Math.min(sides.length, Math.floor(height / (2 * row + gap))))
  const rows = Math.max(1, Math.floor((height - gap) / row))
  const stacks = sides.map(({ side, pieces }) => ({ side, ...stackIn(pieces, wish, Math.ceil(most / atOnce), rows) }))
  const ticks = ticksBetween(span.from, span.to, width, wish.size * 7).map((tick) => ({ ...tick, x: xOf(tick.at) }))
  const leaves: HallLeaf[] = []
  for (const { side, placed, rows: own } of stacks) {
    const high = Math.max(sides.length === 1 ? 1 : wish.least(side), own) * row + gap
    let leaf = leaves.at(-1)
    if (leaf === undefined || leaf.height + high > height) {
      leaf = { ticks, lanes: [], height: 0 }
      leaves.push(leaf)
    }
    const y = leaf.height
    const marks = placed.map(({ piece, row: at, name }): HallMark => ({ ...piece, y: y + gap / 2 + (at + 0.5) * row, name }))
    leaf.lanes.push({ id: side?.id ?? '', side, y, height: high, marks })
    leaf.height += high
  }
  const shown = stacks.reduce((sum, { placed }) => sum + placed.length, 0)
  return {
    leaves: leaves.map((leaf) => ({ ...leaf, lanes: fewNames(leaf.lanes, most) })),
    left: sides.reduce((sum, { pieces }) => sum + pieces.length, 0) - shown,
    undated: timeline.marks.filter(({ dates }) => dates.length === 0).length,
  }
}

/** A mark as much of it as is seen, and never too short to be seen. */
const within = (piece: Piece, width: number): Piece => {
  const x = Math.min(Math.max(0, piece.x), width - leastMark)
  return { ...piece, x, width: Math.max(leastMark, Math.min(piece.x + piece.width, width) - x) }
}

/** The marks of a lane in rows: fewer names where they need too many rows, and in the end fewer marks. */
const stackIn = (pieces: readonly Piece[], wish: HallWish, names: number, rows: number): Stack => {
  const inOrder = [...pieces].sort((a, b) => byWeight(a.mark, b.mark))
  for (let named = names; named > 0; named = Math.floor(named * 0.85)) {
    const stack = stacked(pieces, new Set(inOrder.slice(0, named).map(({ key }) => key)), wish)
    if (stack.rows <= rows) return stack
  }
  const bare = stacked(pieces, new Set(), wish)
  if (bare.rows <= rows) return bare
  // The rows that there is no room for hold what found none of the first ones free.
  return { placed: bare.placed.filter(({ row }) => row < rows), rows }
}

/** Puts marks with their names into rows, each into the first that is free: the name stands after its mark, at the right edge before it. */
const stacked = (pieces: readonly Piece[], named: ReadonlySet<string>, { width, size, measure }: HallWish): Stack => {
  const taken: { from: number; to: number }[][] = []
  const put = (piece: Piece): Placed => {
    const text = named.has(piece.key) ? shorten(piece.mark.name, Math.min(widest, width - piece.width - 4 * gap), size, measure) : ''
    const wide = text === '' ? 0 : measure(text, size) + gap
    const after = piece.x + piece.width
    const isBefore = after + wide > width
    const [from, to] = isBefore ? [piece.x - wide, after] : [piece.x, after + wide]
    const name: HallMark['name'] =
      text === '' ? null : isBefore ? { text, x: piece.x - gap, anchor: 'end' } : { text, x: after + gap, anchor: 'start' }
    const isFree = (row: readonly { from: number; to: number }[]) => row.every((one) => one.to + gap <= from || to + gap <= one.from)
    const free = taken.findIndex(isFree)
    const row = free < 0 ? taken.push([]) - 1 : free
    taken[row]?.push({ from, to })
    return { piece, row, name }
  }
  const placed = [...pieces].sort((a, b) => a.x - b.x || compare(a.key, b.key)).map(put)
  return { placed, rows: taken.length }
}

/** The same lanes with so many names at most: the weightiest keep theirs. */
const fewNames = (lanes: readonly HallLane[], most: number): HallLane[] => {
  const named = lanes.flatMap(({ id, marks }) =>
    marks.flatMap(({ key, mark, name }) => (name === null ? [] : [{ of: `${id} ${key}`, mark }])),
  )
  const kept = new Set(
    named
      .sort((a, b) => byWeight(a.mark, b.mark))
      .slice(0, most)
      .map(({ of }) => of),
  )
  return lanes.map((lane) => ({
    ...lane,
    marks: lane.marks.map((one) => (one.name !== null && kept.has(`${lane.id} ${one.key}`) ? one : { ...one, name: null })),
  }))
}
