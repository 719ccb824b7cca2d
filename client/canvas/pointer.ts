import type { Point } from '../../picture/view.ts'

/** What a hand does on the sheet, in pixels of the window from the canvas's corner. */
export interface Hands {
  /** What a press at a point takes hold of: a thing to drag, a box to draw, else the sheet to pan. */
  hold: (at: Point, event: PointerEvent) => 'thing' | 'box' | 'sheet'
  pan: (by: Point) => void
  zoom: (at: Point, factor: number) => void
  dragThing: (from: Point, to: Point) => void
  drawBox: (from: Point, to: Point) => void
  drop: (held: 'thing' | 'box' | 'sheet', from: Point, to: Point) => void
  click: (at: Point, event: PointerEvent) => void
  doubleClick: (at: Point) => void
  hover: (at: Point | null) => void
  menu: (at: Point, event: MouseEvent) => void
  /** A gesture of panning or zooming has ended, or paused. */
  rest: () => void
}

/** A hand that moves less than this, in pixels, clicks. */
const still = 4
/** How long the wheel must pause before the picture is drawn sharp. */
const wheelPause = 140

/** Listens to the pointer, the wheel and two fingers on an element; gives what ends the listening. */
export const listen = (element: HTMLElement, hands: Hands): (() => void) => {
  const stop = new AbortController()
  const on = <K extends keyof HTMLElementEventMap>(name: K, act: (event: HTMLElementEventMap[K]) => void, passive = true) =>
    element.addEventListener(name, act, { signal: stop.signal, passive })
  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const fingers = new Map<number, Point>()
  let press: { held: 'thing' | 'box' | 'sheet'; from: Point; last: Point; moved: boolean } | null = null
  let pause: ReturnType<typeof setTimeout> | undefined

  on('pointerdown', (event) => {
    if (event.button !== 0) return
    element.setPointerCapture(event.pointerId)
    const point = at(event)
    fingers.set(event.pointerId, point)
    press = fingers.size > 1 ? null : { held: hands.hold(point, event), from: point, last: point, moved: false }
  })
  on('pointermove', (event) => {
    const point = at(event)
    const finger = fingers.get(event.pointerId)
    if (finger && fingers.size === 2) pinch(fingers, event.pointerId, point, hands)
    if (finger) fingers.set(event.pointerId, point)
    if (!finger) hands.hover(point)
    if (press) press = dragged(press, point, hands)
  })
  const release = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return
    const point = at(event)
    if (press?.moved) hands.drop(press.held, press.from, point)
    else if (press && event.type === 'pointerup') hands.click(point, event)
    if (!press || press.held === 'sheet') hands.rest()
    press = null
  }
  on('pointerup', release)
  on('pointercancel', release)
  on('pointerleave', () => hands.hover(null))
  on('dblclick', (event) => hands.doubleClick(at(event)))
  on(
    'contextmenu',
    (event) => {
      event.preventDefault()
      hands.menu(at(event), event)
    },
    false,
  )
  on(
    'wheel',
    (event) => {
      event.preventDefault()
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1
      hands.zoom(at(event), Math.exp((-event.deltaY * unit) / (event.ctrlKey ? 120 : 480)))
      clearTimeout(pause)
      pause = setTimeout(hands.rest, wheelPause)
    },
    false,
  )
  return () => {
    clearTimeout(pause)
    stop.abort()
  }
}

type Press = { held: 'thing' | 'box' | 'sheet'; from: Point; last: Point; moved: boolean }

const dragged = (press: Press, point: Point, hands: Hands): Press => {
  const moved = press.moved || Math.hypot(point.x - press.from.x, point.y - press.from.y) >= still
  if (!moved) return press
  if (press.held === 'sheet') hands.pan({ x: point.x - press.last.x, y: point.y - press.last.y })
  if (press.held === 'thing') hands.dragThing(press.from, point)
  if (press.held === 'box') hands.drawBox(press.from, point)
  return { ...press, moved, last: point }
}

/** Two fingers: the middle between them carries the sheet, their distance scales it. */
const pinch = (fingers: ReadonlyMap<number, Point>, id: number, to: Point, hands: Hands): void => {
  const from = fingers.get(id)
  const other = [...fingers].find(([finger]) => finger !== id)?.[1]
  if (!from || !other) return
  const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 }
  hands.pan({ x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 })
  const before = Math.hypot(from.x - other.x, from.y - other.y)
  hands.zoom(middle, Math.hypot(to.x - other.x, to.y - other.y) / Math.max(1, before))
}
