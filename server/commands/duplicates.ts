import type { Duplicate } from '../../graph/answers.ts'
import { ThingKind, thingEntry } from '../../graph/kinds.ts'
import { Refusal } from '../../graph/refusal.ts'
import type { Language } from '../../graph/text.ts'
import { openDesk } from '../open-desk.ts'
import type { Call, Run } from './command.ts'
import { printList } from './output.ts'

/** Prints the pairs that may be one, the likeliest first, with the reasons; none is joined by it. */
export const run: Run = async (call) => {
  const { settings, language, say } = call
  const kinds = kindsIn(call)
  const desk = await openDesk(settings, language)
  try {
    const pairs = await desk.duplicates(kinds)
    printList(call, pairs, { line: inLines })
    if (pairs.length === 0) say({ ru: 'Похожих карточек не нашлось.', en: 'No two cards look alike.' }[language])
  } finally {
    await desk.close()
  }
  return 0
}

const inLines = ({ a, b, reasons }: Duplicate, language: Language): string =>
  [
    `${thingEntry(a.kind).title[language]}: ${a.name} – ${b.name}`,
    `  ${reasons.map(({ says }) => says[language]).join('; ')}`,
    `  decide same ${a.id} ${b.id}`,
  ].join('\n')

const kindsIn = ({ options: { kind } }: Call): ThingKind[] => {
  if (kind === undefined) return []
  const read = ThingKind.safeParse(kind)
  if (read.success) return [read.data]
  throw new Refusal('usage', { reason: `--kind ${ThingKind.options.join('|')}` })
}
