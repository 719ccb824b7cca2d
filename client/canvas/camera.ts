import type { Point } from '../../picture/view.ts'

/** Where the sheet lies under the window: a point of the sheet times `zoom`, plus `x` and `y`, is a pixel of the window. */
export interface Camera extends Point {
  zoom: number
}
export interface Size {
  width: number
  height: number
}

export const zoomRange = { least: 0.06, most: 3 } as const
export const held = (zoom: number): number => Math.min(zoomRange.most, Math.max(zoomRange.least, zoom))

export const toSheet = ({ x, y, zoom }: Camera, at: Point): Point => ({ x: (at.x - x) / zoom, y: (at.y - y) / zoom })
export const toWindow = ({ x, y, zoom }: Camera, at: Point): Point => ({ x: at.x * zoom + x, y: at.y * zoom + y })

/** Closer or further by a factor; what is under the pointer stays under it. */
export const zoomedAt = (camera: Camera, at: Point, factor: number): Camera => {
  const zoom = held(camera.zoom * factor)
  const under = toSheet(camera, at)
  return { zoom, x: at.x - under.x * zoom, y: at.y - under.y * zoom }
}

export const moved = (camera: Camera, by: Point): Camera => ({ ...camera, x: camera.x + by.x, y: camera.y + by.y })

/** Everything into sight, with room round it for labels of so many pixels; never so close that three things fill a hall. */
export const fitted = (bounds: (Point & Size) | null, { width, height }: Size, letters: number, closest = 1.25): Camera => {
  if (!bounds) return { x: width / 2, y: height / 2, zoom: 1 }
  const margin = { x: Math.min(letters * 8, width * 0.14), y: Math.min(letters * 6, height * 0.2) }
  const zoom = held(
    Math.min(closest, (width - 2 * margin.x) / Math.max(1, bounds.width), (height - 2 * margin.y) / Math.max(1, bounds.height)),
  )
  return centredOn({ x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 }, { width, height }, zoom)
}

/** A point of the sheet to the middle of the window. */
export const centredOn = (point: Point, { width, height }: Size, zoom: number): Camera => ({
  zoom,
  x: width / 2 - point.x * zoom,
  y: height / 2 - point.y * zoom,
})

/** Part of the way from one camera to another, as a hand would move: `share` from 0 to 1. */
export const between = (from: Camera, to: Camera, share: number): Camera => {
  const eased = 1 - (1 - share) ** 3
  const part = (a: number, b: number) => a + (b - a) * eased
  return { x: part(from.x, to.x), y: part(from.y, to.y), zoom: part(from.zoom, to.zoom) }
}
