import type { Overview } from '../../graph/answers.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Language } from '../../graph/text.ts'
import { type Measure, wrap } from '../text.ts'
import type { Item } from './drawing.ts'
import { leading, margins, nameOf } from './measures.ts'

/** Names of bodies lose the home city's own name: it stands at the head of the panel. */
const withoutHome = (name: string, { cases, name: names }: HomeProfile): string => {
  const ending = [cases.genitive, names.ru, `of ${names.en}`, names.en].find((word) => name.endsWith(` ${word}`))
  return ending === undefined ? name : name.slice(0, -ending.length - 1)
}

/** Room for the city's name above its bodies, and between the lines of two of them. */
const headRoom = 46
const bodyGap = { least: 4, most: 14 }

export interface PanelPlan {
  /** Half the width of the panel. */
  panel: number
  size: number
  measure: Measure
  language: Language
}

const linesOf = (name: string, profile: HomeProfile, { panel, size, measure }: PanelPlan): string[] =>
  wrap(withoutHome(name, profile), { width: 2 * panel - 20, size, lines: 3, measure })

const bodyLines = (overview: Overview, profile: HomeProfile, plan: PanelPlan): string[][] =>
  overview.bodies.map(({ thing }) => linesOf(nameOf(thing, plan.language), profile, plan))

/** The least height of the panel. */
export const bodiesHeight = (overview: Overview, profile: HomeProfile, plan: PanelPlan): number =>
  headRoom + 8 + bodyLines(overview, profile, plan).reduce((sum, lines) => sum + lines.length * plan.size * leading + bodyGap.least, 0)

export const drawBodies = (
  overview: Overview,
  profile: HomeProfile,
  plan: PanelPlan & { width: number; height: number; middle: number },
) => {
  const { size, language, panel, width, middle } = plan
  const lines = bodyLines(overview, profile, plan)
  const spare = plan.height - margins - bodiesHeight(overview, profile, plan)
  const gap = Math.min(bodyGap.most, bodyGap.least + Math.max(0, spare) / Math.max(1, lines.length))
  const heights = lines.map(({ length }) => length * size * leading + gap)
  const tall = headRoom + 8 + heights.reduce((sum, one) => sum + one, 0)
  const home = { name: profile.name[language], x: width / 2 - panel, y: middle - tall / 2, width: 2 * panel, height: tall, size: size + 4 }
  let top = home.y + headRoom
  const bodies = overview.bodies.map(({ thing, countries }, index): Item => {
    const own = heights[index] ?? 0
    const y = top + own / 2
    top += own
    return {
      id: thing.id,
      what: 'body',
      x: width / 2,
      y,
      radius: own / 2,
      name: { x: width / 2, y, align: 'middle', lines: lines[index] ?? [], size },
      full: nameOf(thing, language),
      part: null,
      with: [],
      events: countries.reduce((sum, { events }) => sum + events, 0),
      agreements: 0,
    }
  })
  return { bodies, home }
}
