import { useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { OverviewCommands, OverviewProps } from './props.ts'
import { openStage, type Stage } from './stage.ts'

/** Everything at once, by the domain's levels (props.ts). Fills its parent. */
export const OverviewSheet = (props: OverviewProps) => {
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const stage = useRef<Stage | null>(null)
  const [said, say] = useState('')
  useEffect(() => {
    if (stage.current) stage.current.update(props)
    else if (host.current && canvas.current) stage.current = openStage(host.current, canvas.current, props, say)
  }, [props])
  useEffect(
    () => () => {
      stage.current?.close()
      stage.current = null
    },
    [],
  )
  useImperativeHandle(
    props.commands,
    (): OverviewCommands => ({
      whole: () => stage.current?.whole(),
      zoomIn: () => stage.current?.zoomIn(),
      zoomOut: () => stage.current?.zoomOut(),
      go: (target) => stage.current?.go(target),
      focus: () => stage.current?.focus(),
      isSettled: () => stage.current?.isSettled() ?? false,
    }),
    [],
  )
  return (
    <div className="overview-sheet">
      <div
        ref={host}
        className="overview-host"
        role="application"
        aria-label={props.label}
        tabIndex={0}
        onKeyDown={(event) => stage.current?.key(event.nativeEvent)}
      >
        <canvas ref={canvas} className="overview-canvas" aria-hidden />
      </div>
      <div aria-live="polite" className="unseen">
        {said}
      </div>
    </div>
  )
}
