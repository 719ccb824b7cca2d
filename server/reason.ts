import { z } from 'zod'
import type { Language } from '../graph/text.ts'

const wordings = { ru: z.locales.ru().localeError, en: z.locales.en().localeError }

/** Why a value was not taken, in words: the path to each fault and what is wrong with it. At most three of them. */
export const reasonOf = (error: z.ZodError, language: Language): string => {
  const reasons = error.issues.slice(0, 3).map((issue) => {
    const said = issue.code === 'custom' ? undefined : wordings[language](issue as Parameters<typeof wordings.ru>[0])
    const words = (typeof said === 'string' ? said : said?.message) ?? issue.message
    return [issue.path.join('.'), words].filter(Boolean).join(': ')
  })
  return reasons.join('; ').slice(0, 500)
}
