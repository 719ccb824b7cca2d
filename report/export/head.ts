import type { Language } from '../../graph/text.ts'

/** Whose graph it is, and in whose language what is said in words. */
export interface ExportHead {
  home: string
  language: Language
}
