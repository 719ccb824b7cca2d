import type { Language } from '../../graph/text.ts'
import { asked } from '../app/queries.ts'

/** The digest in a language. */
export const digestQuery = (language: Language) => asked('digest', { query: { language } })
