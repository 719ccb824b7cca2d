import type { Disc } from '../../../picture/levels/pack.ts'
import type { Sight } from '../../../picture/levels/seen.ts'
import type { World } from '../../../picture/levels/world.ts'
import type { Point } from '../../../picture/view.ts'
import type { Camera, Size } from '../camera.ts'

/** The closest that one looks, in pixels to the room of one thing: its name fits beside it. */
const closest = 190

/** The zoom at which everything is in sight, with room for the names at the rims. */
export const wholeZoom = ({ width, height }: Pick<World, 'width' | 'height'>, window: Size): number =>
  Math.max(0.05, Math.min((window.width - 48) / width, (window.height - 56) / height))

export const heldZoom = (zoom: number, whole: number): number => Math.min(closest, Math.max(whole * 0.7, zoom))

export const wholeEye = (world: World, window: Size): Camera => {
  const zoom = wholeZoom(world, window)
  return { zoom, x: (window.width - world.width * zoom) / 2, y: (window.height - world.height * zoom) / 2 + 10 }
}

/** A circle filling most of the window. */
export const eyeOn = (disc: Disc, window: Size, whole: number): Camera => {
  const zoom = heldZoom((Math.min(window.width, window.height) * 0.46) / disc.r, whole)
  return { zoom, x: window.width / 2 - disc.x * zoom, y: window.height / 2 - disc.y * zoom + 8 }
}

export const sightOf = ({ x, y, zoom }: Camera, { width, height }: Size, margin = 0): Sight => ({
  left: (-margin - x) / zoom,
  top: (-margin - y) / zoom,
  right: (width + margin - x) / zoom,
  bottom: (height + margin - y) / zoom,
})

export const pointAt = ({ x, y, zoom }: Camera, at: Point): Point => ({ x: (at.x - x) / zoom, y: (at.y - y) / zoom })

/** Closer or further by a factor; what is under a point stays under it. */
export const zoomedRound = (eye: Camera, at: Point, factor: number, whole: number): Camera => {
  const zoom = heldZoom(eye.zoom * factor, whole)
  const under = pointAt(eye, at)
  return { zoom, x: at.x - under.x * zoom, y: at.y - under.y * zoom }
}

/** The sheet never leaves the window altogether. */
export const kept = ({ x, y, zoom }: Camera, world: World, { width, height }: Size): Camera => ({
  zoom,
  x: Math.min(width * 0.7, Math.max(width * 0.3 - world.width * zoom, x)),
  y: Math.min(height * 0.7, Math.max(height * 0.3 - world.height * zoom, y)),
})

/** Part of the way from one eye to another: the zoom changes by factors, so that the way feels even. */
export const partWay = (from: Camera, to: Camera, share: number, { width, height }: Size): Camera => {
  const eased = 1 - (1 - share) ** 3
  const zoom = from.zoom * (to.zoom / from.zoom) ** eased
  const middle = { x: width / 2, y: height / 2 }
  const [one, other] = [pointAt(from, middle), pointAt(to, middle)]
  // How much of the way lies behind in the units of the sheet: near its end most of the window's way is gone already.
  const along = to.zoom === from.zoom ? eased : (1 / zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom)
  return {
    zoom,
    x: middle.x - (one.x + (other.x - one.x) * along) * zoom,
    y: middle.y - (one.y + (other.y - one.y) * along) * zoom,
  }
}

export const centreOf = ({ width, height }: Size): Point => ({ x: width / 2, y: height / 2 })
