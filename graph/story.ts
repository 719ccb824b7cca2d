import { z } from 'zod'
import { Id } from './things.ts'
import { View } from './view.ts'

/** A kept view: what was on the screen, and a note on it. */
export const ViewBody = z.strictObject({ view: View, note: z.string().max(4000).default('') })
export type ViewBody = z.infer<typeof ViewBody>

/** One slide: a view under a title with one or two sentences, and what the speaker wants to remember. */
export const Slide = z.strictObject({
  id: z.string().min(1).max(40),
  title: z.string().max(200),
  text: z.string().max(600).default(''),
  notes: z.string().max(4000).default(''),
  view: View,
})
export type Slide = z.infer<typeof Slide>

/** A presentation: slides in the order in which they are shown, whom it is shown to, and what is left out of it for them. */
export const PresentationBody = z.strictObject({
  slides: z.array(Slide).max(100),
  /** The code of the guests' country, where there are guests. */
  audience: z.string().max(8).nullable().default(null),
  /** Things that no slide of it shows. */
  leftOut: z.array(Id).max(2000).default([]),
})
export type PresentationBody = z.infer<typeof PresentationBody>

/** What differs between two views: things and parts of the filter that only one of them has. */
export interface ViewDifference {
  onlyFirst: string[]
  onlySecond: string[]
  /** Names of the filter's parts that differ. */
  filter: string[]
  lens: boolean
}

/** Compares what two views show; where things stand does not count. */
export const differenceOfViews = (first: View, second: View): ViewDifference => {
  const [a, b] = [new Set(first.things), new Set(second.things)]
  const names = [...new Set([...Object.keys(first.filter), ...Object.keys(second.filter)])] as (keyof View['filter'])[]
  return {
    onlyFirst: first.things.filter((id) => !b.has(id)),
    onlySecond: second.things.filter((id) => !a.has(id)),
    filter: names.filter((name) => JSON.stringify(first.filter[name] ?? null) !== JSON.stringify(second.filter[name] ?? null)),
    lens: first.lens !== second.lens,
  }
}
