import { type ConsoleAnswer, ConsoleWish } from '../../graph/console.ts'
import { Refusal } from '../../graph/refusal.ts'
import type { Language } from '../../graph/text.ts'
import { openDesk } from '../open-desk.ts'
import { reasonOf } from '../reason.ts'
import type { Run } from './command.ts'
import { bytesOf } from './input.ts'

/** Asks in Cypher and prints the rows, a line each with tabs between cells, or the whole answer as JSON. */
export const run: Run = async ({ given, options, settings, language, out, say }) => {
  const [question = ''] = given
  const text = question.endsWith('.cypher') ? Buffer.from(await bytesOf(question)).toString('utf8') : question
  const wish = ConsoleWish.safeParse({ text, parameters: parametersIn(options['parameters']) })
  if (!wish.success) throw new Refusal('usage', { reason: reasonOf(wish.error, language) })
  const desk = await openDesk(settings, language)
  try {
    const answer = await desk.console(wish.data)
    out(options['json'] === undefined ? linesOf(answer, language) : `${JSON.stringify(answer)}\n`)
    if (answer.rows.length < answer.total) say(cutShort(answer, language))
  } finally {
    await desk.close()
  }
  return 0
}

const parametersIn = (json: string | undefined): unknown => {
  try {
    return json === undefined ? {} : JSON.parse(json)
  } catch {
    return null // No parameters are: that is refused as any other wrong use.
  }
}

const cutShort = ({ rows, total }: ConsoleAnswer, language: Language): string =>
  ({ ru: `Показаны первые ${rows.length} из ${total}.`, en: `The first ${rows.length} of ${total} are shown.` })[language]

const linesOf = ({ columns, rows, things }: ConsoleAnswer, language: Language): string => {
  const names = new Map(things.map(({ id, name }) => [id, name]))
  const inWords = (cell: ConsoleAnswer['rows'][number][number]): string => {
    if (cell === null) return ''
    if (Array.isArray(cell)) return cell.map((id) => names.get(id) ?? id).join('; ')
    if (typeof cell === 'object') return cell[language]
    return names.get(String(cell)) ?? String(cell)
  }
  const line = (cells: readonly string[]) => `${cells.map((cell) => cell.replaceAll(/[\t\n]+/g, ' ')).join('\t')}\n`
  return [columns.map(({ name }) => name), ...rows.map((cells) => cells.map(inWords))].map(line).join('')
}
