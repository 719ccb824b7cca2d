import type { Overview, Subgraph } from '../graph/answers.ts'
import type { Comparison } from '../graph/comparing.ts'
import type { HomeProfile } from '../graph/home.ts'
import type { Language } from '../graph/text.ts'
import type { View } from '../graph/view.ts'
import { captionOf } from './caption.ts'
import type { Knows } from './filtering.ts'
import { type SvgOptions, svgOf } from './svg.ts'
import type { Theme } from './view.ts'
import { publicScene, sceneOf } from './viewed.ts'

/** What is known round a view: what the screen has asked the server for, and the server itself has at hand. */
export interface Surroundings {
  home: Pick<HomeProfile, 'name' | 'timeZone' | 'country'>
  /** The overview without a filter. */
  whole: Overview
  known: Pick<Subgraph, 'things' | 'links'>
  topicMembers: ReadonlySet<string> | undefined
  /** What the comparison of the view found. */
  comparison?: Comparison | undefined
}

/** The part of the world of each country's code. */
export const partsIn = ({ parts }: Pick<Overview, 'parts'>): Map<string, string | undefined> =>
  new Map(parts.flatMap(({ part, countries }) => countries.map(({ thing }) => [String(thing.fields['code']), part ?? undefined] as const)))

/** The scene of a view's canvas. */
export const canvasOf = (view: View, { home, whole, known, topicMembers, comparison }: Surroundings, language: Language) => {
  const parts = partsIn(whole)
  const knows: Knows = { partOf: (code) => parts.get(code), topicMembers, homeCountry: home.country, comparison }
  return sceneOf(view, known, knows, language)
}

/** The canvas of a view as an SVG with its legend and caption, the same on the screen and on the server; nothing private, unsure or supposed. */
export const pictureOf = (
  view: View,
  around: Surroundings,
  look: { theme: Theme; language: Language } & Pick<SvgOptions, 'haloes'>,
): string => svgOf(publicScene(canvasOf(view, around, look.language)), { ...look, caption: captionOf(view.filter, around, look.language) })
