import { useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { CanvasCommands, CanvasProps } from './props.ts'
import { openSheet, type Sheet } from './sheet.ts'

const unseen = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const

/** Draws a scene and reports what the user did (props.ts). Fills its parent. */
export const GraphCanvas = (props: CanvasProps) => {
  const host = useRef<HTMLDivElement>(null)
  const sheet = useRef<Sheet | null>(null)
  const [said, say] = useState('')

  useEffect(() => {
    if (sheet.current) sheet.current.update(props)
    else if (host.current) sheet.current = openSheet(host.current, props, say)
  }, [props])
  useEffect(
    () => () => {
      sheet.current?.close()
      sheet.current = null
    },
    [],
  )
  useImperativeHandle(
    props.commands,
    (): CanvasCommands => ({
      fit: (by) => sheet.current?.fit(by),
      show: (ids, by) => sheet.current?.show(ids, by),
      center: (id) => sheet.current?.center(id),
      zoomIn: () => sheet.current?.zoomIn(),
      zoomOut: () => sheet.current?.zoomOut(),
      zoomTo: (zoom) => sheet.current?.zoomTo(zoom),
      lookAt: (point, how) => sheet.current?.lookAt(point, how),
      watch: (tell) => sheet.current?.watch(tell) ?? (() => undefined),
      bare: () => sheet.current?.bare() ?? { x: 0, y: 0 },
      focus: () => sheet.current?.focus(),
      png: (scale) => sheet.current?.png(scale) ?? Promise.reject(new Error('the canvas is closed')),
    }),
    [],
  )

  return (
    <div style={{ position: 'relative', width: '100%', height: '100%' }}>
      <div
        ref={host}
        className="graph-canvas"
        role="application"
        aria-label={props.label}
        tabIndex={0}
        style={{
          position: 'absolute',
          inset: 0,
          overflow: 'hidden',
          touchAction: 'none',
          cursor: props.lasso === true ? 'crosshair' : 'grab',
          userSelect: 'none',
        }}
        onKeyDown={(event) => sheet.current?.key(event.nativeEvent)}
      />
      <div aria-live="polite" style={unseen}>
        {said}
      </div>
    </div>
  )
}
