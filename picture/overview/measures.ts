import type { ThingBrief } from '../../graph/answers.ts'
import type { Language } from '../../graph/text.ts'

/** Never less than 11 pixels for a letter, nor 13 for a row. */
export const leastRow = 13
export const mostRow = 25
/** Above and below, together. */
export const margins = 14
export const leastText = 11
export const mostText = 15
export const leading = 1.18
/** How much larger letters and rows may be on a very wide screen, which is looked at from further away. */
export const growthFor = (width: number): number => Math.min(1.6, Math.max(1, width / 2400))

/** A thing's name in a language, where it has one. */
export const nameOf = ({ name, fields }: ThingBrief, language: Language): string =>
  language === 'en' && typeof fields['nameEn'] === 'string' ? fields['nameEn'] : name
