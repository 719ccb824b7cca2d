import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { near, type Rule, type Rules } from './shapes.ts'

export type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [x: number, y: number]

/** How a path is told: a step's sign and its numbers (pdf.js, DrawOPS). */
const steps: readonly { is: 'move' | 'line' | 'close'; numbers: number }[] = [
  { is: 'move', numbers: 2 },
  { is: 'line', numbers: 2 },
  { is: 'line', numbers: 6 },
  { is: 'line', numbers: 4 },
  { is: 'close', numbers: 0 },
]
const strokes: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const fills: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill])
/** A filled shape as thin as this in points is a line that an office program has drawn. */
const thin = 3
/** Shorter lines are underlines of a letter, ends of dashes, parts of a picture. */
const shortest = 4

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]
export const moved = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f]

const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) && 'length' in value && value.length === 6

/** The runs of points of a path. */
const runsOf = (data: ArrayLike<number>, matrix: Matrix): Point[][] => {
  const runs: Point[][] = []
  for (let at = 0; at < data.length; ) {
    const step = steps[data[at] ?? -1]
    if (!step) break
    const end = at + step.numbers
    const point = moved(matrix, [data[end - 1] ?? 0, data[end] ?? 0])
    const first = runs.at(-1)?.[0]
    if (step.is === 'move') runs.push([point])
    else if (step.is === 'line') runs.at(-1)?.push(point)
    else if (first) runs.at(-1)?.push(first)
    at = end + 1
  }
  return runs
}

/** Draws a straight line from one point to another as a rule, where it is one. */
const addLine = (rules: Rules, [x0, y0]: Point, [x1, y1]: Point): void => {
  const [breadth, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (height < 1 && breadth >= shortest) rules.across.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
  if (breadth < 1 && height >= shortest) rules.down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
}

const addThinShape = (rules: Rules, run: readonly Point[]): void => {
  const [xs, ys] = [run.map(([x]) => x), run.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  if (bottom - top <= thin) addLine(rules, [left, y], [right, y])
  else if (right - left <= thin) addLine(rules, [x, top], [x, bottom])
}

/** Rules that touch in one line as one. */
const joined = (rules: readonly Rule[]): Rule[] => {
  const whole: Rule[] = []
  for (const rule of rules.toSorted((a, b) => Math.round(a.at / near) - Math.round(b.at / near) || a.from - b.from)) {
    const last = whole.at(-1)
    if (last && Math.abs(last.at - rule.at) <= near && rule.from <= last.to + near) last.to = Math.max(last.to, rule.to)
    else whole.push({ ...rule })
  }
  return whole
}

/** The ruled lines of a page, out of what pdf.js is told to draw; `start` leads from the page's own places to those from its top left. */
export const rulesOf = ({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[][] }, start: Matrix): Rules => {
  const rules: Rules = { across: [], down: [] }
  const kept: Matrix[] = []
  let matrix = start
  fnArray.forEach((operation, index) => {
    const given: unknown = argsArray[index]
    const [first, second]: unknown[] = Array.isArray(given) ? given : []
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) kept.push(matrix)
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? start
    if (operation === OPS.transform && isMatrix(given)) matrix = times(matrix, given)
    if (operation === OPS.paintFormXObjectBegin && isMatrix(first)) matrix = times(matrix, first)
    if (operation !== OPS.constructPath || typeof first !== 'number' || !Array.isArray(second)) return
    const data: unknown = second[0]
    if (!(data instanceof Float32Array)) return
    for (const run of runsOf(data, matrix)) {
      if (fills.has(first)) addThinShape(rules, run)
      else if (strokes.has(first)) run.forEach((point, at) => addLine(rules, run[at - 1] ?? point, point))
    }
  })
  return { across: joined(rules.across), down: joined(rules.down) }
}
