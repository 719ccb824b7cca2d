import type { Language, Wording } from '../../graph/text.ts'
import type { Line } from '../sentences.ts'

/** Sentences under a heading of their own, or under none. */
export interface Part {
  heading?: string
  lines: Line[]
  /** Whether its sentences are items of a list. */
  isList?: boolean
  /** What is said where there was no room for all. */
  more?: string
}
/** A section of a report; one without parts says that the documents tell nothing. `id` is its named place in a template. */
export interface Section {
  id: string
  heading: string
  parts: Part[]
  picture?: Picture
}
export interface Picture {
  png: Uint8Array
  /** Pixels at the size in which it stands on the page. */
  width: number
  height: number
  alt: string
}

/** A report on paper, whatever file it becomes: Word, PDF and an office's template are written from this. */
export interface Paper {
  language: Language
  /** What it is about, as its file is called. */
  name: string
  title: string[]
  sections: Section[]
  /** Words below everything else: by what rule names were written. */
  notes: string[]
  asOf: string | undefined
  copy: Copy
  /** Whether it is one sheet, in smaller print. */
  isSheet?: boolean
}

/** The clean copy; or the control copy, in which a note to each sentence says where it stands. */
export type Copy = 'clean' | 'control'

/** What is written where the documents say nothing. */
export const notStated: Wording = { ru: 'В документах не указано.', en: 'Not stated in the documents.' }
export const controlCopy: Wording = { ru: 'Контрольный экземпляр', en: 'Control copy' }
export const sourcesOfSentences: Wording = { ru: 'Источники', en: 'Sources' }
export const pageWords: Record<Language, { asOf: string; page: string; of: string }> = {
  ru: { asOf: 'По документам на', page: 'Стр.', of: 'из' },
  en: { asOf: 'According to documents up to', page: 'Page', of: 'of' },
}

/** Whether a section has a word to say. */
export const isSilent = ({ parts, picture }: Section): boolean =>
  picture === undefined && parts.every(({ heading, lines }) => heading === undefined && lines.length === 0)
