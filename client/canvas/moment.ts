import type { Point } from '../../picture/view.ts'
import type { Camera, Size } from './camera.ts'
import type { Near } from './near.ts'
import type { CanvasProps } from './props.ts'

/** What a canvas has at hand: its element, its newest properties, what is drawn, and from where it is seen. */
export interface Moment {
  readonly host: HTMLElement
  props: CanvasProps
  near: Near
  camera: Camera
}

const lastSizes = new WeakMap<HTMLElement, Size>()
/** How large the window is; while the page hides it, as it does when a part beside it is still loading, how large it was. */
export const sizeOf = ({ host }: Pick<Moment, 'host'>): Size => {
  const size = { width: host.clientWidth, height: host.clientHeight }
  if (size.width === 0 || size.height === 0) return lastSizes.get(host) ?? size
  lastSizes.set(host, size)
  return size
}
export const middleOf = (moment: Moment): Point => ({ x: sizeOf(moment).width / 2, y: sizeOf(moment).height / 2 })
