import { z } from 'zod'
import type { Language } from '../graph/text.ts'

const wordings = { ru: z.locales.ru().localeError, en: z.locales.en().localeError }

/** Why `value` was not taken, in words: the path to each fault and what is wrong with it. At most three of them. */
export const reasonOf = (error: z.ZodError, language: Language, value?: unknown): string => {
  const reasons = error.issues.slice(0, 3).map((issue) => {
    const given = issue.path.reduce(partOf, value)
    const said = issue.code === 'custom' ? undefined : wordings[language]({ ...issue, input: given } as Parameters<typeof wordings.ru>[0])
    const words = notNumber(issue, given, language) ?? (typeof said === 'string' ? said : said?.message) ?? issue.message
    return [issue.path.join('.'), words].filter(Boolean).join(': ')
  })
  return reasons.join('; ').slice(0, 500)
}

const partOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined

/** In an address everything is text: of a number that is none the text is told, not what it was taken for. */
const notNumber = (issue: z.core.$ZodIssue, given: unknown, language: Language): string | undefined =>
  issue.code === 'invalid_type' && issue.expected === 'number' && typeof given === 'string'
    ? { ru: `нужно число, а дано «${given.slice(0, 40)}»`, en: `a number is needed, not "${given.slice(0, 40)}"` }[language]
    : undefined
