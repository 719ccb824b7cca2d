import { z } from 'zod'

/** The languages of the interface; Russian speaks first. */
export const Language = z.enum(['ru', 'en'])
export type Language = z.infer<typeof Language>

/** One wording in every language of the interface. */
export const Wording = z.object({ ru: z.string(), en: z.string() })
export type Wording = z.infer<typeof Wording>

/** What fills the blanks of a wording; a blank may itself be a wording. */
export type Filling = Readonly<Record<string, string | number | Wording | undefined>>

/** A wording in a language, `{name}` in it filled; `missing` stands where nothing is given for a blank. */
export const said = (wording: Wording, language: Language, filling: Filling = {}, missing = ''): string =>
  wording[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = filling[name] ?? missing
    return typeof value === 'object' ? value[language] : String(value)
  })
