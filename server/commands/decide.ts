import { Decision, NewDecision } from '../../graph/decisions.ts'
import { Refusal } from '../../graph/refusal.ts'
import type { Language } from '../../graph/text.ts'
import { journalWords } from '../../report/journal.ts'
import { openDesk } from '../open-desk.ts'
import { reasonOf } from '../reason.ts'
import { missing } from './arguments.ts'
import type { Call, Run } from './command.ts'
import { bytesOf } from './input.ts'
import { differenceLines } from './outcome.ts'
import { inJson } from './output.ts'

/** Takes a decision, or shows what it would change; prints its id, by which it is undone. */
export const run: Run = async (call) => {
  const { options, settings, language, out } = call
  const wish = await wishIn(call)
  const desk = await openDesk(settings, language)
  try {
    if (options['dry-run'] !== undefined) {
      const differences = await desk.wouldChange(wish)
      out(options['json'] === undefined ? `${differenceLines({ differences }, language).join('\n')}\n` : inJson(differences))
      return 0
    }
    const decision = await desk.decide(wish)
    out(
      options['json'] === undefined
        ? `${journalWords(decision.kind, language)}: ${decision.about.join(', ')}; ${decision.id}\n`
        : inJson(decision),
    )
  } finally {
    await desk.close()
  }
  return 0
}

/** The decision that the arguments tell, or the file that `--wish` names. Throws `usage`, `file-missing`. */
const wishIn = async (call: Call): Promise<NewDecision> => {
  const { given, options, language } = call
  const { wish, field, value, why } = options
  const [kind, ...about] = given
  if (wish === undefined && kind === undefined) throw missing(call, 'KIND')
  const told =
    kind === 'undo' ? { kind, undoes: about[0] } : { kind, about, field, value: value === undefined ? undefined : valueIn(value) }
  const read = NewDecision.safeParse(
    wish === undefined ? { ...told, why } : jsonIn(new TextDecoder().decode(await bytesOf(wish)), language),
  )
  if (read.success) return read.data
  const kinds = `KIND: ${Decision.shape.kind.options.join(', ')}`
  throw new Refusal('usage', { reason: kind !== undefined && !isKind(kind) ? kinds : reasonOf(read.error, language, told) })
}

const isKind = (kind: string): boolean => Decision.shape.kind.safeParse(kind).success

/** A text as it stands; lists, yes and no as JSON has them. A date is a text, though it may look like a number. */
const valueIn = (text: string): unknown => {
  if (!/^(?:\[.*\]|true|false)$/s.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const jsonIn = (text: string, language: Language): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    const says = { ru: 'В файле --wish не JSON.', en: 'The file of --wish is no JSON.' }
    throw new Refusal('usage', { reason: says[language] }, { cause: error })
  }
}
