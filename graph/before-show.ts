import { z } from 'zod'
import type { Wording } from './text.ts'
import { Id } from './things.ts'

/** What is looked for before anybody outside sees a slide, a file or a page; in this order it is shown. */
export const beforeShow = {
  contact: { ru: 'Телефон или адрес в тексте слайда', en: 'A telephone number or an address in the words of a slide' },
  word: { ru: 'Слово из списка учреждения', en: "A word of the office's list" },
  unsure: { ru: 'Сведение не подтверждено и показано не будет', en: 'Not confirmed, and will not be shown' },
  conflict: { ru: 'Документы расходятся', en: 'Documents differ' },
  misprint: { ru: 'Вероятная опечатка или лишний знак', en: 'A likely misprint or stray mark' },
  unofficial: { ru: 'Неофициальное или разное написание', en: 'An unofficial name, or several spellings' },
  'third-country': { ru: 'Запись о другой стране', en: 'An entry about another country' },
  memorial: { ru: 'Память и история: уместно ли для этих гостей?', en: 'Remembrance: is it fitting for this audience?' },
} as const satisfies Record<string, Wording>
export type BeforeShowCode = keyof typeof beforeShow
const codes = Object.keys(beforeShow) as [BeforeShowCode, ...BeforeShowCode[]]

/** One thing to look at: on which slide (counted from 1) or where in a file, what it is, and the thing that can be left out of this presentation. */
export const BeforeShowFinding = z.object({
  slide: z.int().min(1).nullable(),
  /** The place in a file, in words; '' on a slide. */
  at: z.string().default(''),
  code: z.enum(codes),
  what: z.string(),
  note: z.string(),
  about: Id.nullable(),
})
export type BeforeShowFinding = z.infer<typeof BeforeShowFinding>

/** The office's own list of words that do not go out, each with what to say in its place. */
export const WordsBody = z.strictObject({
  words: z.array(z.strictObject({ word: z.string().min(1).max(100), instead: z.string().max(200).default('') })).max(500),
})
export type WordsBody = z.infer<typeof WordsBody>
