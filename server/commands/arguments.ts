import { parseArgs } from 'node:util'
import { Refusal } from '../../graph/refusal.ts'
import { Language, type Wording } from '../../graph/text.ts'
import type { Call, Command } from './command.ts'

/** The arguments of a command by its own table. Throws `usage`, which says what is wrong in the user's language. */
export const readArguments = (command: Command, given: readonly string[], language: Language): Pick<Call, 'given' | 'options'> => {
  const wrong = (says: Wording) => new Refusal('usage', { reason: says[language] })
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' } as const]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const options: Record<string, string> = {}
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const option = command.options[name]
    if (!option || rawName !== `--${name}`) throw wrong({ ru: `Неизвестный параметр ${rawName}.`, en: `Unknown option ${rawName}.` })
    if (!option.value && value !== undefined)
      throw wrong({ ru: `Параметр ${rawName} пишется без значения.`, en: `${rawName} takes no value.` })
    if (option.value && (!value || (!inlineValue && value.startsWith('--')))) {
      throw wrong({ ru: `Параметру ${rawName} нужно значение: ${option.value}.`, en: `${rawName} needs a value: ${option.value}.` })
    }
    options[name] = value ?? ''
  }
  const { name, least, most } = command.takes ?? { name: '', least: 0, most: 0 }
  if (positionals.length < least) throw wrong({ ru: `Не указано: ${name}.`, en: `Missing: ${name}.` })
  const extra = positionals[most]
  if (extra !== undefined) throw wrong({ ru: `Лишнее: ${extra}`, en: `Too much: ${extra}` })
  return { given: positionals, options }
}

/** A year given as an option. Throws `usage`. */
export const yearIn = ({ options, language }: Pick<Call, 'options' | 'language'>): number | undefined => {
  const { year } = options
  if (year === undefined) return undefined
  if (/^(19|20|21)\d\d$/.test(year)) return Number(year)
  const says = { ru: `Год ${year} неверен: нужны четыре цифры.`, en: `The year ${year} is wrong: four digits, please.` }
  throw new Refusal('usage', { reason: says[language] })
}

/** The language of a report. Throws `usage`. */
export const languageIn = (call: Call): Language => {
  const language = Language.safeParse(call.options['lang'] ?? 'ru')
  if (!language.success) throw missing(call, '--lang ru|en')
  return language.data
}

/** What is not given. */
export const missing = ({ language }: Call, option: string): Refusal =>
  new Refusal('usage', { reason: { ru: `Не указано: ${option}.`, en: `Missing: ${option}.` }[language] })
