import type { Backing } from './backing.ts'
import { between, type Camera, toSheet } from './camera.ts'
import type { Lights } from './lights.ts'
import { type Moment, sizeOf } from './moment.ts'
import type { LookedBy } from './props.ts'

/** Three ways to another camera: at once, gliding, or with a hand. */
export interface Travel {
  look: (to: Camera, by?: LookedBy) => void
  glide: (to: Camera, by?: LookedBy) => void
  follow: (to: Camera) => void
  stop: () => void
}

const glideTime = 180

export const openTravel = (moment: Moment, backing: Backing, lights: Lights): Travel => {
  let moving = 0
  const stop = () => cancelAnimationFrame(moving)
  const look = (to: Camera, by: LookedBy = 'reader') => {
    stop()
    moment.camera = to
    backing.settle(to)
    lights.refresh()
    const { width, height } = sizeOf(moment)
    const middle = toSheet(to, { x: width / 2, y: height / 2 })
    moment.props.onLook?.({ x: Math.round(middle.x), y: Math.round(middle.y), zoom: Math.round(to.zoom * 1000) / 1000 }, by)
  }
  const glide = (to: Camera, by: LookedBy = 'reader') => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      look(to, by)
      return
    }
    stop()
    lights.pause()
    const [from, begun] = [moment.camera, performance.now()]
    const step = (now: number) => {
      const share = Math.max(0, (now - begun) / glideTime)
      if (share >= 1) {
        look(to, by)
        return
      }
      moment.camera = between(from, to, share)
      backing.follow(moment.camera)
      moving = requestAnimationFrame(step)
    }
    moving = requestAnimationFrame(step)
  }
  const follow = (to: Camera) => {
    stop()
    lights.clear()
    moment.camera = to
    backing.follow(to)
  }
  return { look, glide, follow, stop }
}
