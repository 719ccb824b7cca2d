#!/usr/bin/env node
import { Refusal } from '../graph/refusal.ts'
import { readArguments } from './commands/arguments.ts'
import type { Call, ExitCode } from './commands/command.ts'
import { help } from './commands/help.ts'
import { commands, isCommand } from './commands/table.ts'
import { type Environment, languageOf, readSettings } from './settings.ts'
import { version } from './version.ts'

// A reader such as `head` that has seen enough is no failure; what was begun is brought to its end.
let isRead = true
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  isRead = false
  if (code !== 'EPIPE') process.exitCode = 3
})
const out = (text: string): void => {
  if (isRead) process.stdout.write(text)
}
const say = (text: string): void => void process.stderr.write(`${text}\n`)

const pobratim = async (given: readonly string[], environment: Environment): Promise<ExitCode> => {
  const language = languageOf(environment)
  const [name = '', ...others] = given
  if (name === '--version') return answered(`${version}\n`)
  if (name === '--help' || name === '-h' || name === 'help') return answered(help(language))
  try {
    if (name === '') throw new Refusal('usage', { reason: { ru: 'Не указана команда.', en: 'No command was given.' }[language] })
    if (!isCommand(name)) throw new Refusal('usage', { reason: `${{ ru: 'Нет такой команды', en: 'No such command' }[language]}: ${name}` })
    if (others.includes('--help') || others.includes('-h')) return answered(help(language, name))
    const call: Call = { ...readArguments(commands[name], others, language), settings: readSettings(environment), language, out, say }
    return await (await commands[name].load())(call)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(error.in(language))
    if (error.code === 'usage') say(`\n${help(language, isCommand(name) ? name : undefined)}`)
    return exitCodeOf(error)
  }
}

const answered = (text: string): ExitCode => {
  out(text)
  return 0
}

/** The caller's words: wrong use; a file's fault: refused; whatever hinders the store: could not run. */
const exitCodeOf = ({ status }: Refusal): ExitCode => (status >= 500 ? 3 : status === 400 ? 2 : 1)

try {
  process.exitCode = await pobratim(process.argv.slice(2), process.env)
} catch (error) {
  say({ ru: 'Внутренняя ошибка:', en: 'Internal error:' }[languageOf(process.env)])
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 3
}
