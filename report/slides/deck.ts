import type { Language } from '../../graph/text.ts'
import type { ShapeName } from '../../picture/shapes.ts'
import type { Point } from '../../picture/view.ts'

/** The sheet of a slide in pixels, as a hall's projector has it; 96 of them are an inch, so that 27 are 20 points. */
export const sheetSize = { width: 1920, height: 1080 } as const
export const edge = 40
/** Sizes of letters in pixels; none is under 20 points. */
export const letters = { title: 40, text: 30, plain: 27 } as const

/** What a picture is made of, in pixels of the sheet: every file draws the same marks. */
export type Mark =
  | { mark: 'line'; points: readonly Point[]; color: string; width: number; dashed?: boolean }
  | { mark: 'bar'; x: number; y: number; width: number; height: number; fill: string; stroke?: string; dashed?: boolean; round?: boolean }
  | { mark: 'area'; points: readonly Point[]; fill: string }
  | { mark: 'shape'; shape: ShapeName; x: number; y: number; size: number; fill: string; stroke: string }
  | { mark: 'label'; x: number; y: number; width: number; align: 'start' | 'middle' | 'end'; lines: readonly string[]; bold: boolean }

export interface Cell {
  text: string
  bold?: boolean
  fill?: string
  align?: 'left' | 'center'
  /** Written upwards: the head of a narrow column. */
  upright?: boolean
}

/** Rows of cells; widths of columns and heights of rows in pixels. */
export interface Table {
  rows: readonly (readonly Cell[])[]
  widths: readonly number[]
  heights: readonly number[]
  /** Whether lines part the cells; a list has none. */
  ruled: boolean
}

export interface LegendEntry {
  shape: ShapeName
  color: string
  text: string
}

/** One slide as every file shows it. */
export interface Sheet {
  title: string
  /** One or two sentences. */
  text: string
  /** The filters in words, or which part of a list it is. */
  note: string
  marks: readonly Mark[]
  table: Table | null
  legend: readonly LegendEntry[]
  /** The documents and places that it rests on, in one line. */
  sources: string
  /** What the speaker wants to remember. */
  notes: string
}

/** A presentation ready to be written: nothing private in it, nothing supposed, no ids. */
export interface Deck {
  name: string
  language: Language
  /** «По документам на …»; '' where no document says a day. */
  covers: string
  sheets: readonly Sheet[]
}

/** The part of a sheet between its head and its legend. */
export interface Frame {
  left: number
  top: number
  width: number
  height: number
}
