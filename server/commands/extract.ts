import { masked } from '../../graph/locators.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { sensitiveSpans } from '../../import/read/sensitive.ts'
import { children } from '../children.ts'
import { extractFile, fileName } from '../imports.ts'
import { homeOf } from '../settings.ts'
import { yearIn } from './arguments.ts'
import type { Run } from './command.ts'
import { bytesOf } from './input.ts'
import { sayWarnings } from './outcome.ts'
import { inJson } from './output.ts'

/** Prints the facts of one document; opens no store. */
export const run: Run = async (call) => {
  const { given, options, settings, language, out, say } = call
  const [path = ''] = given
  const wish = { year: yearIn(call), name: fileName(path), bytes: await bytesOf(path) }
  const { document, facts } = await extractFile({ home: homeOf(settings, language), reader: children.read }, wish)
  const told = options['sensitive'] === undefined ? covered(facts, document) : facts
  out(inJson(told))
  sayWarnings(
    wish.name,
    (facts.warnings ?? []).map(({ says }) => says),
    language,
    say,
  )
  return 0
}

/** Facts with every telephone number and e-mail address covered that the document holds, wherever a fact repeats it. */
const covered = <T>(facts: T, { text, sensitive }: ReadDocument): T => {
  const secrets = [...new Set(sensitive.map(({ from, to }) => text.slice(from, to)))].sort((a, b) => b.length - a.length)
  const cover = (words: string): string => {
    const known = secrets.reduce((rest, secret) => rest.replaceAll(secret, '•'.repeat(secret.length)), words)
    return masked(known, sensitiveSpans(known))
  }
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return cover(part)
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner)]))
  }
  return walk(facts) as T
}
