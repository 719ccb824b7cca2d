import { toSheet } from './camera.ts'
import { type Moment, sizeOf } from './moment.ts'
import type { Sight } from './props.ts'

/** Those who are told what the window shows. */
export interface Watching {
  watch: (tell: (sight: Sight) => void) => () => void
  /** Something has changed: they are told with the next frame. */
  changed: () => void
  stop: () => void
}

export const openWatching = (moment: Moment): Watching => {
  const told = new Set<(sight: Sight) => void>()
  let frame = 0
  const tell = () => {
    frame = 0
    for (const each of told) each(sightOf(moment))
  }
  return {
    watch: (each) => {
      told.add(each)
      each(sightOf(moment))
      return () => told.delete(each)
    },
    changed: () => {
      if (frame === 0 && told.size > 0) frame = requestAnimationFrame(tell)
    },
    stop: () => {
      cancelAnimationFrame(frame)
      told.clear()
    },
  }
}

const sightOf = (moment: Moment): Sight => {
  const { width, height } = sizeOf(moment)
  const { zoom } = moment.camera
  return { drawing: moment.near.drawing, window: { ...toSheet(moment.camera, { x: 0, y: 0 }), width: width / zoom, height: height / zoom } }
}
