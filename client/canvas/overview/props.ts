import type { Ref } from 'react'
import type { ThingKind } from '../../../graph/kinds.ts'
import type { Language } from '../../../graph/text.ts'
import type { Inside } from '../../../picture/levels/inside.ts'
import type { Hit } from '../../../picture/levels/seen.ts'
import type { World } from '../../../picture/levels/world.ts'
import type { Theme } from '../../../picture/view.ts'

/** What is meant on the overview: a part of the world, a country (its code), a place or body with all that is its, one thing. */
export interface Target {
  level: 'part' | 'region' | 'holder' | 'thing'
  key: string
}

/** Where one looks: a country or part of the world (`''` is everything), a point of its circle in its radii, and how many of the window's smaller sides its radius is. */
export interface Looked {
  within: string
  x: number
  y: number
  span: number
}

export interface OverviewCommands {
  whole: () => void
  zoomIn: () => void
  zoomOut: () => void
  /** Brings what is meant into sight, as large as the window. */
  go: (target: Target) => void
  focus: () => void
  /** Whether all that is in sight is drawn. */
  isSettled: () => boolean
}

/** The overview draws levels and reports what the reader did; it keeps nothing but where one looks. */
export interface OverviewProps {
  world: World
  /** What stands in the countries that are loaded. */
  insides: ReadonlyMap<string, Inside>
  theme: Theme
  language: Language
  label: string
  /** The home city. */
  home: string
  hidden: readonly ThingKind[]
  chosen: Target | null
  looking: Looked | null
  /** What a reader who does not see it is told of what is meant. */
  says: (target: Target) => string
  onChoose: (target: Target | null) => void
  /** A double click or Enter on what fills the window already, or on a thing. */
  onOpen: (target: Target) => void
  onHover: (hit: Hit | null, at: { x: number; y: number }) => void
  /** Where one has come to rest, and which countries are in sight, the largest first. */
  onRest: (looking: Looked, regions: readonly string[]) => void
  commands?: Ref<OverviewCommands>
}
