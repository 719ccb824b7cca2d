import { canvases, type Shown } from './canvases.ts'
import { type Data, dataOf } from './data.ts'
import type { CanvasName } from './names.ts'

/** Milliseconds from frame to frame. */
export interface Frames {
  median: number
  slow: number
}
/** What the bench asks of the page. */
export interface OverviewBench {
  /** Makes the graph; how many things and links it has. */
  prepare: (count: number) => [number, number]
  /** Shows it, and gives how long until all of it is drawn, in ms. */
  show: (name: CanvasName) => Promise<number>
  pan: (seconds: number) => Promise<Frames>
  zoom: (seconds: number) => Promise<Frames>
  /** The 95th hundredth of the times that a move of the pointer takes until the next frame, less the frame itself. */
  hover: () => Promise<number>
  /** Adds fifty things; how long until they are drawn, in ms. */
  expand: () => Promise<number>
}
declare global {
  var overviewBench: OverviewBench | undefined
}

const place = document.querySelector<HTMLElement>('#root') ?? document.body
let data: Data | null = null
let shown: Shown | null = null
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
// A pointer that only the page moves cannot be captured.
HTMLElement.prototype.setPointerCapture = () => undefined

const fire = (name: string, x: number, y: number, buttons: number) => {
  const make = name.startsWith('pointer') ? PointerEvent : MouseEvent
  const init = { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0, buttons, view: window }
  shown?.grip()?.dispatchEvent(new make(name, init))
  // Some canvases listen to the pointer as well as to the mouse.
  if (name.startsWith('mouse')) shown?.grip()?.dispatchEvent(new PointerEvent(name.replace('mouse', 'pointer'), init))
}

const framesOf = (gaps: readonly number[]): Frames => {
  const sorted = [...gaps].sort((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, slow: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0 }
}

/** Does something in each frame for some time; at least five times, however slow the frames are. */
const timed = async (seconds: number, act: (turn: number) => void): Promise<Frames> => {
  const gaps: number[] = []
  const begun = await frame()
  for (let last = begun; last - begun < seconds * 1000 || gaps.length < 5; ) {
    act(gaps.length)
    const now = await frame()
    gaps.push(now - last)
    last = now
  }
  return framesOf(gaps)
}

const drawn = async () => {
  await frame()
  await frame()
  while (!shown?.isDrawn()) await frame()
  await frame()
}

/** What takes seconds is pointed at fewer times. */
const enough = 6000

globalThis.overviewBench = {
  prepare: (count) => {
    data = dataOf(count)
    return [data.plain.things.length, data.plain.links.length]
  },
  show: async (name) => {
    const begun = performance.now()
    if (data) shown = canvases[name](place, data)
    await drawn()
    return performance.now() - begun
  },
  pan: async (seconds) => {
    const [down = '', move = '', up = ''] = shown?.names ?? []
    // Beside the graph, where no thing is taken hold of.
    fire(down, 30, 30, 1)
    const frames = await timed(seconds, (turn) => {
      const angle = (turn / 90) * 2 * Math.PI
      fire(move, 34 + (1 - Math.cos(angle)) * 330, 34 + (1 - Math.cos(angle * 2)) * 150, 1)
    })
    fire(up, 34, 34, 0)
    return frames
  },
  zoom: (seconds) =>
    timed(seconds, (turn) => {
      const deltaY = Math.floor(turn / 20) % 2 === 0 ? -60 : 60
      shown?.grip()?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 700, clientY: 430, deltaY }))
    }),
  hover: async () => {
    const [, move = ''] = shown?.names ?? []
    const times: number[] = []
    for (let turn = 0, last = performance.now() + enough; turn < 20 && (turn < 4 || performance.now() < last); turn += 1) {
      await frame()
      const begun = performance.now()
      fire(move, 120 + turn * 60, 450 + Math.sin(turn / 3) * 250, 0)
      await frame()
      // What is drawn for it belongs to it: the rest of the frame in which it is drawn does not.
      times.push(performance.now() - begun)
    }
    return framesOf(times).slow
  },
  expand: async () => {
    const begun = performance.now()
    shown?.add(50)
    await drawn()
    return performance.now() - begun
  },
}
