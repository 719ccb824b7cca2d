import { select } from 'd3-selection'
import { type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { mostZoom, wholeSheet, type Zoom } from '../../../picture/map/zoom.ts'

const length = 350
const eased = (share: number): number => share * share * (3 - 2 * share)

/** Moving and enlarging a drawing by wheel, hand and fingers; `go` leads calmly to a zoom, at once where motion is not wished for. */
export const useZoom = (svg: RefObject<SVGSVGElement | null>, { width, height }: { width: number; height: number }) => {
  const [shown, setShown] = useState<Zoom>(wholeSheet)
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null)
  const frame = useRef(0)
  useEffect(() => {
    if (svg.current === null || width === 0) return undefined
    const made = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, mostZoom])
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .on('zoom', ({ transform: { x, y, k } }: { transform: Zoom }) => setShown({ x, y, k }))
    behavior.current = made
    const selection = select(svg.current)
    selection.call(made).on('dblclick.zoom', null)
    return () => {
      cancelAnimationFrame(frame.current)
      selection.on('.zoom', null)
    }
  }, [svg, width, height])

  const put = useCallback(
    ({ x, y, k }: Zoom) => {
      if (svg.current !== null && behavior.current !== null)
        behavior.current.transform(select(svg.current), zoomIdentity.translate(x, y).scale(k))
    },
    [svg],
  )
  const go = (to: Zoom) => {
    cancelAnimationFrame(frame.current)
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return put(to)
    const [from, start] = [shown, performance.now()]
    const step = (now: number) => {
      const share = eased(Math.min(1, (now - start) / length))
      const between = (a: number, b: number) => a + (b - a) * share
      put({ x: between(from.x, to.x), y: between(from.y, to.y), k: between(from.k, to.k) })
      if (share < 1) frame.current = requestAnimationFrame(step)
    }
    frame.current = requestAnimationFrame(step)
  }
  /** Enlarges or shrinks round the middle. */
  const by = (factor: number) => {
    const k = Math.max(1, Math.min(mostZoom, shown.k * factor))
    const [x, y] = [width / 2, height / 2]
    go(k === 1 ? wholeSheet : { k, x: x - ((x - shown.x) / shown.k) * k, y: y - ((y - shown.y) / shown.k) * k })
  }
  return { shown, put, go, by }
}
