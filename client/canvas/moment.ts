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

export const sizeOf = ({ host }: Moment): Size => ({ width: host.clientWidth, height: host.clientHeight })
export const middleOf = (moment: Moment): Point => ({ x: sizeOf(moment).width / 2, y: sizeOf(moment).height / 2 })
