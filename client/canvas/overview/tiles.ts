import type { Sight } from '../../../picture/levels/seen.ts'
import type { Camera, Size } from '../camera.ts'

/** The sheet at one zoom in squares of so many pixels of the window, each painted once and copied from then on. */
const side = 384
/** How long squares are painted in one frame, in ms, under a hand that moves and at rest; what is left waits for the next frames. */
const budgets = { moving: 7, resting: 40 } as const
/** Squares that are kept though out of sight. */
const most = 160

export interface Tiles {
  /** Copies what is painted to where a camera would have it, and paints some of what lacks. Gives whether nothing lacks. */
  draw: (context: CanvasRenderingContext2D, eye: Camera, size: Size, ratio: number, how: Motion) => boolean
  /** What is painted is no longer so; it stays in sight until it is painted anew. */
  stale: () => void
}

/** Whether the sheet rests, is carried along, or changes its zoom. */
export type Motion = 'resting' | 'panning' | 'zooming'

type Paint = (context: CanvasRenderingContext2D, sight: Sight, zoom: number) => void
interface Layer {
  zoom: number
  ratio: number
  squares: Map<string, HTMLCanvasElement>
}

export const openTiles = (paint: Paint): Tiles => {
  let old: Layer | null = null
  let current: Layer | null = null
  const painted = (layer: Layer, column: number, row: number): HTMLCanvasElement => {
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(side * layer.ratio)
    canvas.height = canvas.width
    const context = canvas.getContext('2d')
    const [left, top] = [column * side, row * side]
    context?.setTransform(layer.zoom * layer.ratio, 0, 0, layer.zoom * layer.ratio, -left * layer.ratio, -top * layer.ratio)
    const unit = 1 / layer.zoom
    const sight = { left: left * unit, top: top * unit, right: (left + side) * unit, bottom: (top + side) * unit }
    if (context) paint(context, sight, layer.zoom)
    return canvas
  }
  const begin = (zoom: number, ratio: number): Layer => {
    if (current && current.squares.size > 0) old = current
    current = { zoom, ratio, squares: new Map() }
    return current
  }
  return {
    stale: () => {
      if (current) begin(current.zoom, current.ratio)
    },
    draw: (context, eye, size, ratio, how) => {
      const layer =
        !current || ((current.zoom !== eye.zoom || current.ratio !== ratio) && how !== 'zooming') ? begin(eye.zoom, ratio) : current
      const isSharp = layer.zoom === eye.zoom
      const missing = isSharp ? copyLayer(context, layer, eye, size, ratio, old) : null
      if (missing === null) {
        for (const each of [old, layer]) if (each) copyScaled(context, each, eye, ratio)
        return how !== 'zooming'
      }
      const until = performance.now() + budgets[how === 'resting' ? 'resting' : 'moving']
      let isFirst = true
      for (const [column, row] of missing) {
        if (!isFirst && performance.now() > until) return false
        isFirst = false
        const square = painted(layer, column, row)
        layer.squares.set(`${column}/${row}`, square)
        copy(context, square, column, row, eye, ratio)
      }
      old = null
      drop(layer)
      return true
    },
  }
}

/** The oldest squares go first; those in sight are taken anew each time that they are copied. */
const drop = ({ squares }: Layer): void => {
  for (const key of squares.keys()) {
    if (squares.size <= most) return
    squares.delete(key)
  }
}

const copy = (
  context: CanvasRenderingContext2D,
  square: HTMLCanvasElement,
  column: number,
  row: number,
  { x, y }: Camera,
  ratio: number,
) => {
  // Whole pixels are copied as they are; parts of one would be mixed anew in every frame.
  context.drawImage(square, Math.round((column * side + x) * ratio), Math.round((row * side + y) * ratio))
}

/** Copies the squares in sight; where some lack, the older layer shows through. Gives those that lack, the middle ones first. */
const copyLayer = (
  context: CanvasRenderingContext2D,
  layer: Layer,
  eye: Camera,
  { width, height }: Size,
  ratio: number,
  old: Layer | null,
): [number, number][] => {
  const [first, last] = [Math.floor(-eye.x / side), Math.floor((width - eye.x) / side)]
  const [top, bottom] = [Math.floor(-eye.y / side), Math.floor((height - eye.y) / side)]
  const missing: [number, number][] = []
  const present: [number, number, HTMLCanvasElement][] = []
  for (let column = first; column <= last; column += 1)
    for (let row = top; row <= bottom; row += 1) {
      const key = `${column}/${row}`
      const square = layer.squares.get(key)
      if (!square) {
        missing.push([column, row])
        continue
      }
      present.push([column, row, square])
      layer.squares.delete(key)
      layer.squares.set(key, square)
    }
  if (missing.length > 0 && old) copyScaled(context, old, eye, ratio)
  for (const [column, row, square] of present) copy(context, square, column, row, eye, ratio)
  const [middleColumn, middleRow] = [(first + last) / 2, (top + bottom) / 2]
  const away = ([column, row]: [number, number]) => (column - middleColumn) ** 2 + (row - middleRow) ** 2
  return missing.sort((a, b) => away(a) - away(b))
}

const copyScaled = (context: CanvasRenderingContext2D, { squares, zoom }: Layer, eye: Camera, ratio: number): void => {
  const scale = eye.zoom / zoom
  const across = Math.ceil(side * scale * ratio)
  for (const [key, square] of squares) {
    const [column = 0, row = 0] = key.split('/').map(Number)
    const [x, y] = [Math.floor((column * side * scale + eye.x) * ratio), Math.floor((row * side * scale + eye.y) * ratio)]
    if (x < context.canvas.width && y < context.canvas.height && x + across > 0 && y + across > 0)
      context.drawImage(square, x, y, across, across)
  }
}
