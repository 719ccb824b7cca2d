import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Theme } from '../../picture/view.ts'
import { drawMap, type Fold, foldFor, fromMap, onMap } from './minimap.ts'
import type { CanvasCommands, Sight } from './props.ts'
import './minimap.css'

/** While things glide the map is drawn no more often than this (ms); where one looks is shown with every frame. */
const pause = 120

/**
 * A small map of the whole sheet, drawn from where things stand: a press or a drag on it moves the canvas. It is for the hand alone:
 * keys have the outline, the arrows and «Показать всё».
 */
export const Minimap = ({ commands, theme }: { commands: RefObject<CanvasCommands | null>; theme: Theme }) => {
  const picture = useRef<HTMLCanvasElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const fold = useRef<Fold>({ x: 0, y: 0, scale: 1 })
  useEffect(() => {
    const canvas = picture.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return undefined
    let drawn: Sight['drawing'] | null = null
    let last: Sight | null = null
    let waiting: ReturnType<typeof setTimeout> | undefined
    const draw = () => {
      waiting = undefined
      if (last === null) return
      const size = { width: canvas.clientWidth, height: canvas.clientHeight }
      Object.assign(canvas, { width: size.width * devicePixelRatio, height: size.height * devicePixelRatio })
      drawn = last.drawing
      fold.current = foldFor(drawn, size)
      drawMap(context, drawn, { fold: fold.current, size, ratio: devicePixelRatio, theme })
      frame(last)
    }
    const frame = ({ window: { x, y, width, height } }: Sight) => {
      const { x: left, y: top } = onMap(fold.current, { x, y })
      const { scale } = fold.current
      if (pane.current === null) return
      pane.current.style.transform = `translate(${left}px, ${top}px)`
      Object.assign(pane.current.style, { width: `${width * scale}px`, height: `${height * scale}px` })
    }
    const stop = commands.current?.watch((sight) => {
      last = sight
      if (sight.drawing === drawn) frame(sight)
      else if (drawn === null || drawn.nodes.length === 0) draw()
      else waiting ??= setTimeout(draw, pause)
    })
    const resized = new ResizeObserver(draw)
    resized.observe(canvas)
    return () => {
      stop?.()
      resized.disconnect()
      clearTimeout(waiting)
    }
  }, [commands, theme])
  const look = (event: PointerEvent<HTMLElement>, how: 'following' | 'resting') => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    commands.current?.lookAt(fromMap(fold.current, { x: event.clientX - left, y: event.clientY - top }), how)
  }
  return (
    <div
      className="minimap"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        look(event, 'following')
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) look(event, 'following')
      }}
      onPointerUp={(event) => look(event, 'resting')}
    >
      <canvas ref={picture} />
      <div ref={pane} className="minimap-window" />
    </div>
  )
}
