import type { MatrixSide, Timeline, TimelineMark } from '../../graph/answers.ts'
import { firstDay, lastDay } from '../../graph/dates.ts'
import type { View } from '../../graph/view.ts'
import { type Measure, shorten } from '../text.ts'
import { type Tick, ticksBetween } from './ticks.ts'

/** The stretch of time that is shown, in milliseconds since 1970. */
export interface Span {
  from: number
  to: number
}

/** One event or one signing of an agreement as it is drawn: from `x` over `width`, as wide as its date is precise. */
export interface DrawnMark {
  /** Of its own: an agreement signed twice stands twice. */
  key: string
  mark: TimelineMark
  x: number
  y: number
  width: number
  /** The term of an agreement: drawn as a band that ends where the document says, and fades where none does. */
  term: { x: number; width: number; isOpen: boolean } | null
  /** Its name, where there is room beside it, else on it where it is long. */
  label: string
  isInside: boolean
}

/** A lane with its rows: marks that would lie on one another stand below each other. */
export interface DrawnLane {
  id: string
  side: MatrixSide | null
  y: number
  height: number
  marks: DrawnMark[]
}

export interface TimelineDrawing {
  width: number
  height: number
  ticks: (Tick & { x: number })[]
  lanes: DrawnLane[]
  /** What no document dates. */
  undated: TimelineMark[]
}

export interface TimelineWish {
  span: Span
  width: number
  /** The height of one row. */
  row: number
  /** The size of names, and how much room their measure gives. */
  size: number
  measure: Measure
  /** How many names at most. */
  most: number
}

const day = 86_400_000
const point = 9
const gap = 6

const startOf = (date: string): number => Date.parse(firstDay(date))
const endOf = (date: string): number => Date.parse(lastDay(date)) + day

/** From the first date to the last, with a little room; a year round today's where nothing is dated. */
export const wholeSpan = ({ marks }: Pick<Timeline, 'marks'>, today: number): Span => {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { dates, until } of marks)
    for (const date of until === null || dates.length === 0 ? dates : [...dates, until]) {
      from = Math.min(from, startOf(date))
      to = Math.max(to, endOf(date))
    }
  if (from > to) return { from: today - 182 * day, to: today + 183 * day }
  const room = Math.max(30 * day, (to - from) * 0.03)
  return { from: from - room, to: to + room }
}

/** The stretch that a view shows: the days that it names, else all that is dated. */
export const spanShown = (timeline: Pick<Timeline, 'marks'>, kept: readonly [string, string] | null, today: number): Span =>
  kept === null ? wholeSpan(timeline, today) : { from: Date.parse(kept[0]), to: Math.max(Date.parse(kept[0]) + day, Date.parse(kept[1])) }

/** The days that a hall sees of a view's timeline: its own, else those of its filter; null where it has neither. */
export const daysForHall = ({
  timeline: { span },
  filter: { firstDay, lastDay },
}: Pick<View, 'timeline' | 'filter'>): [string, string] | null =>
  span ?? (firstDay === undefined || lastDay === undefined ? null : [firstDay, lastDay])

/** Draws what is seen of a timeline in a span; what lies outside is left out, and so are lanes without anything in sight. */
export const drawTimeline = (timeline: Timeline, wish: TimelineWish): TimelineDrawing => {
  const { span, width } = wish
  const scale = width / Math.max(1, span.to - span.from)
  const xOf = (at: number) => (at - span.from) * scale
  const lanes: DrawnLane[] = []
  const budget = { names: wish.most }
  let y = 0
  const sides: (MatrixSide | null)[] = [...timeline.lanes, null]
  const byLane = lanesOf(timeline)
  for (const side of sides) {
    const pieces = (byLane.get(side?.id ?? '') ?? []).flatMap((mark) => piecesOf(mark, span, xOf))
    if (pieces.length === 0) continue
    const { marks, rows } = stacked(pieces, wish, budget, y + gap)
    const height = rows * wish.row + 2 * gap
    lanes.push({ id: side?.id ?? '', side, y, height, marks })
    y += height
  }
  return {
    width,
    height: y,
    ticks: ticksBetween(span.from, span.to, width, 64).map((tick) => ({ ...tick, x: xOf(tick.at) })),
    lanes,
    undated: timeline.marks.filter(({ dates }) => dates.length === 0),
  }
}

/** The marks of each lane; what is on none stands under ''. */
export const lanesOf = ({ marks }: Timeline): Map<string, TimelineMark[]> => {
  const byLane = new Map<string, TimelineMark[]>()
  for (const mark of marks)
    for (const lane of mark.lanes.length === 0 ? [''] : mark.lanes) {
      const list = byLane.get(lane)
      if (list === undefined) byLane.set(lane, [mark])
      else list.push(mark)
    }
  return byLane
}

export type Piece = Pick<DrawnMark, 'key' | 'mark' | 'x' | 'width' | 'term'>

/** An event once; an agreement at each of its dates, its term after the last. */
export const piecesOf = (mark: TimelineMark, { from, to }: Span, xOf: (at: number) => number): Piece[] =>
  mark.dates.flatMap((date, at): Piece[] => {
    const isLast = at === mark.dates.length - 1
    const isEvent = mark.kind === 'Event'
    const start = startOf(date)
    const end = isEvent && mark.until !== null ? Math.max(endOf(date), endOf(mark.until)) : endOf(date)
    const hasTerm = !isEvent && isLast && !mark.planned && mark.state !== 'ended' && mark.state !== 'replaced'
    const termEnd = hasTerm ? (mark.until === null ? to : endOf(mark.until)) : end
    if (Math.max(end, termEnd) < from || start > to) return []
    const x = xOf(start)
    const seen = Math.min(termEnd, to)
    const term = hasTerm && seen > end ? { x: xOf(end), width: xOf(seen) - xOf(end), isOpen: mark.until === null } : null
    return [{ key: `${mark.id} ${date}`, mark, x, width: Math.max(point, xOf(end) - x), term }]
  })

/** How wide a name may be before it is shortened; the letters of one that stands on its mark, and the least room for it. */
const widest = 230
export const insideSize = 11
const leastInside = 90

/** Puts pieces into rows, each into the first that is free; then names stand where the row leaves them room. */
const stacked = (
  pieces: readonly Piece[],
  { row, size, measure, width }: TimelineWish,
  budget: { names: number },
  top: number,
): { marks: DrawnMark[]; rows: number } => {
  const ends: number[] = []
  const placed = [...pieces]
    .sort((a, b) => a.x - b.x || (a.key < b.key ? -1 : 1))
    .map((piece) => {
      const free = ends.findIndex((taken) => taken + gap <= piece.x)
      const at = free < 0 ? ends.length : free
      ends[at] = piece.x + piece.width
      return { piece, at }
    })
  const next: number[] = []
  const marks = placed.toReversed().map(({ piece, at }): DrawnMark => {
    const end = piece.x + piece.width
    // The term of what was signed before the first day shown runs through the window: it is named at its edge.
    const room = Math.min(next[at] ?? width, width) - Math.max(0, end) - 2 * gap
    next[at] = piece.x
    const seen = Math.min(end, width) - Math.max(0, piece.x) - 2 * gap
    const isInside = room < 60 && seen >= leastInside
    const isNamed = budget.names > 0 && (room >= 60 || isInside)
    const [most, letters] = isInside ? [Math.min(2 * widest, seen), insideSize] : [Math.min(widest, room), size]
    const label = isNamed ? shorten(piece.mark.name, most, letters, measure) : ''
    if (label !== '') budget.names -= 1
    return { ...piece, y: top + at * row, label, isInside }
  })
  return { marks: marks.toReversed(), rows: ends.length }
}
