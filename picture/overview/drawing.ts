import type { HomeProfile } from '../../graph/home.ts'
import type { Language } from '../../graph/text.ts'
import type { WorldPart } from '../../graph/vocabulary.ts'
import type { Measure } from '../text.ts'

/** A name beside its mark, in pixels; `lines` hang from `y`, the middle of the block. */
export interface Name {
  x: number
  y: number
  align: 'start' | 'end' | 'middle'
  lines: readonly string[]
  size: number
}
/** A country, a place or a body, where it stands and what it is called. */
export interface Item {
  id: string
  what: 'country' | 'place' | 'body'
  x: number
  y: number
  radius: number
  name: Name
  /** The whole name, where the picture has shortened it. */
  full: string
  part: WorldPart | null
  /** Items that light up with it. */
  with: readonly string[]
  events: number
  agreements: number
}
/** A line between two items. */
export interface Tie {
  from: string
  to: string
  path: string
  width: number
  what: 'ribbon' | 'branch' | 'spoke'
  part: WorldPart | null
}
export interface Sector {
  part: WorldPart | null
  title: Name
  path: string
}
export interface OverviewDrawing {
  width: number
  height: number
  home: { name: string; x: number; y: number; width: number; height: number; size: number }
  items: readonly Item[]
  ties: readonly Tie[]
  sectors: readonly Sector[]
}
export interface OverviewOptions {
  width: number
  /** As tall as this, or taller where the rows need it. */
  height: number
  home: HomeProfile
  language: Language
  measure?: Measure
}
