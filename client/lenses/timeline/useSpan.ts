import { type PointerEvent, type RefObject, useEffect, useState } from 'react'
import type { Span } from '../../../picture/timeline/timeline.ts'

const day = 86_400_000
/** No less than a week and no more than two centuries are shown at once. */
const limits = { least: 7 * day, most: 73_050 * day } as const

/** A span enlarged or shrunk round one of its moments. */
export const zoomedSpan = ({ from, to }: Span, factor: number, round: number): Span => {
  const length = Math.min(limits.most, Math.max(limits.least, (to - from) * factor))
  const share = (round - from) / (to - from)
  return { from: round - share * length, to: round + (1 - share) * length }
}
export const movedSpan = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by })

interface Gesture {
  kind: 'pan' | 'brush'
  startX: number
  start: Span
}

/**
 * Time by hand: a drag moves it, a drag with Shift chooses a stretch, the wheel with Ctrl enlarges it round the pointer.
 * `settle` hears of the span when a gesture is over, `choose` of a stretch that was chosen.
 */
export const useSpan = (
  frame: RefObject<HTMLElement | null>,
  { span, width, settle, choose }: { span: Span; width: number; settle: (span: Span) => void; choose: (span: Span) => void },
) => {
  const [live, setLive] = useState<Span | null>(null)
  const [gesture, setGesture] = useState<Gesture | null>(null)
  const [brush, setBrush] = useState<Span | null>(null)
  const shown = live ?? span
  const momentAt = (x: number, of: Span = shown) => of.from + (x / Math.max(1, width)) * (of.to - of.from)

  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const x = event.clientX - element.getBoundingClientRect().left
      settle(zoomedSpan(span, event.deltaY > 0 ? 1.25 : 0.8, span.from + (x / Math.max(1, width)) * (span.to - span.from)))
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [frame, span, width, settle])

  const down = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('[role="button"]') !== null)) return
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    event.currentTarget.setPointerCapture(event.pointerId)
    setGesture({ kind: event.shiftKey ? 'brush' : 'pan', startX: x, start: shown })
    if (event.shiftKey) setBrush({ from: momentAt(x), to: momentAt(x) })
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (gesture === null) return
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const [start, here] = [momentAt(gesture.startX, gesture.start), momentAt(x, gesture.start)]
    if (gesture.kind === 'brush') setBrush({ from: Math.min(start, here), to: Math.max(start, here) })
    else setLive(movedSpan(gesture.start, start - here))
  }
  const up = () => {
    if (gesture?.kind === 'brush' && brush !== null && brush.to - brush.from > day) choose(brush)
    if (gesture?.kind === 'pan' && live !== null) settle(live)
    setGesture(null)
    setBrush(null)
    setLive(null)
  }
  return { shown, brush, hands: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up } }
}
