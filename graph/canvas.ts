import { z } from 'zod'
import { Id } from './things.ts'

/** A named frame round chosen things; folded, it stands as one. Where it stands then is told by its id, as of a thing. */
export const Frame = z.object({
  id: z.string().regex(/^frame\/\d+$/),
  name: z.string().min(1).max(120),
  things: z.array(Id).max(400),
  folded: z.boolean().default(false),
})
export type Frame = z.infer<typeof Frame>

/** A few words of the reader's own on the canvas; where they stand is told by their id, as of a thing. */
export const Note = z.object({ id: z.string().regex(/^note\/\d+$/), text: z.string().min(1).max(600) })
export type Note = z.infer<typeof Note>

/** What colours and sizes tell. */
export const colorRules = ['kind', 'part', 'orgType', 'records', 'groups'] as const
export const sizeRules = ['kind', 'records', 'degree', 'between'] as const
export const CanvasStyle = z.object({ color: z.enum(colorRules).default('kind'), size: z.enum(sizeRules).default('kind') })
export type CanvasStyle = z.infer<typeof CanvasStyle>
export const plainStyle: CanvasStyle = { color: 'kind', size: 'kind' }

/** The ways to lay out a whole sheet: by nearness, in circles round what is chosen, in tiers, by country, by time, as on a map. */
export const arrangements = ['force', 'concentric', 'by-country', 'layers', 'by-time', 'by-map'] as const
export const Arrangement = z.enum(arrangements)
export type Arrangement = z.infer<typeof Arrangement>

/** What of the sheet stands in the middle of the window, and how large. */
export const Looking = z.object({ x: z.int(), y: z.int(), zoom: z.number().min(0.01).max(10) })
export type Looking = z.infer<typeof Looking>

export const isFrame = (id: string): boolean => id.startsWith('frame/')
export const isNote = (id: string): boolean => id.startsWith('note/')

/** An id that none of some records has: the next number. */
export const nextId = (mark: 'frame' | 'note', taken: readonly { id: string }[]): string =>
  `${mark}/${Math.max(0, ...taken.map(({ id }) => Number(id.slice(mark.length + 1)))) + 1}`
