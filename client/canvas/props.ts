import type { Ref } from 'react'
import type { Looking } from '../../graph/canvas.ts'
import type { Language } from '../../graph/text.ts'
import type { Drawing } from '../../picture/drawing.ts'
import type { LabelSize, Point, Positions, Scene, Theme } from '../../picture/view.ts'
import type { Size } from './camera.ts'

/** What a menu or a key may ask of the canvas. */
export interface CanvasCommands {
  /** Everything into sight: on the reader's wish, or along with a step that has moved things. */
  fit: (by?: LookedBy) => void
  /** Some things into sight, no closer than one looks now. */
  show: (ids: readonly string[], by?: LookedBy) => void
  /** One thing to the middle, at a readable zoom. */
  center: (id: string) => void
  zoomIn: () => void
  zoomOut: () => void
  /** To a zoom round the middle, at once. */
  zoomTo: (zoom: number) => void
  /** What is on the sheet as a PNG, `scale` pixels to one. */
  png: (scale: number) => Promise<Blob>
  /** The place nearest to the middle of the window where a note covers nothing, in units of the sheet. */
  bare: () => Point
  /** A point of the sheet to the middle of the window: while a hand moves, or where it has come to rest. */
  lookAt: (point: Point, how: 'following' | 'resting') => void
  /** Tells what is drawn and what of it the window shows, now and, at most once a frame, whenever that changes; gives what ends the telling. */
  watch: (tell: (sight: Sight) => void) => () => void
  focus: () => void
}

/** What is drawn, and the part of the sheet that the window shows. */
export interface Sight {
  drawing: Drawing
  window: Point & Size
}

/** What has changed where one looks: the reader, which is a step of its own, or another step. */
export type LookedBy = 'reader' | 'step'

/** The canvas draws a scene and reports what the user did; it keeps nothing but the camera. */
export interface CanvasProps {
  scene: Scene
  theme: Theme
  language: Language
  labelSize?: LabelSize
  /** What the canvas is called to a screen reader; the outline beside it says the rest. */
  label: string
  /** Nothing can be moved, chosen or opened: a slide. Panning and zooming stay. */
  still?: boolean
  /** A drag draws round what is to be chosen, as it does with Shift held. */
  lasso?: boolean
  onSelect: (ids: string[]) => void
  /** A click or Enter on a thing or a group, a click on a line (a link's id). A click on a thing chooses it as well. */
  onOpen: (id: string) => void
  /** A double click or the space bar. */
  onExpand: (id: string) => void
  /** Things that the user has dragged. */
  onMove: (positions: Positions) => void
  /** Where one has come to rest: by a hand or a key, or along with another step; and where the address says that one looks. */
  onLook?: (looking: Looking, by: LookedBy) => void
  looking?: Looking | null
  onHover?: (id: string | null) => void
  /** `at` is in the window's pixels; the id is null on the bare sheet. */
  onContextMenu?: (id: string | null, at: Point) => void
  /** How much of the lower left corner something else covers, in pixels: what is brought into sight keeps clear of it. */
  corner?: () => Size
  commands?: Ref<CanvasCommands>
}
