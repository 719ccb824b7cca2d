import { z } from 'zod'

/** The languages of the interface; Russian speaks first. */
export const Language = z.enum(['ru', 'en'])
export type Language = z.infer<typeof Language>

/** One wording in every language of the interface. */
export const Wording = z.object({ ru: z.string(), en: z.string() })
export type Wording = z.infer<typeof Wording>
