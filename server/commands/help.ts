import type { Language } from '../../graph/text.ts'
import type { Command } from './command.ts'
import { commands } from './table.ts'

const optionLine = (name: string, value: string | undefined): string => `--${name}${value ? ` ${value}` : ''}`

/** One command with its options, or all commands. */
export const help = (language: Language, name?: keyof typeof commands): string => {
  const shown = name ? [name] : (Object.keys(commands) as (keyof typeof commands)[])
  const heads = { ru: 'Применение: pobratim КОМАНДА', en: 'Usage: pobratim COMMAND' }
  const blocks = shown.map((one) => {
    const { says, takes, options }: Command = commands[one]
    const lines = Object.entries(options).map(
      ([option, { value, says: tells }]) => `      ${optionLine(option, value)}\n          ${tells[language]}`,
    )
    return [`  ${[one, takes?.name].filter(Boolean).join(' ')}\n      ${says[language]}`, ...lines].join('\n')
  })
  return [`${heads[language]}\n`, ...blocks, ''].join('\n')
}
