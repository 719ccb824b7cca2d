import { type JournalEntry, JournalKind } from '../../graph/answers.ts'
import { Day } from '../../graph/dates.ts'
import { Refusal } from '../../graph/refusal.ts'
import type { Language } from '../../graph/text.ts'
import { journalCsv, journalWords } from '../../report/journal.ts'
import { openDesk } from '../open-desk.ts'
import type { Call, Run } from './command.ts'
import { printList } from './output.ts'

/** Prints decisions and imports, the newest first. */
export const run: Run = async (call) => {
  const { options, settings, language, say } = call
  const wish = {
    by: options['by'],
    text: options['text'],
    kind: kindIn(call),
    firstDay: dayIn(call, 'since'),
    lastDay: dayIn(call, 'until'),
  }
  const desk = await openDesk(settings, language)
  try {
    const entries = await desk.journal(wish)
    printList(call, entries, { csv: journalCsv, line: lineOf })
    if (entries.length === 0) say({ ru: 'Записей нет.', en: 'There are no entries.' }[language])
  } finally {
    await desk.close()
  }
  return 0
}

const lineOf = ({ id, kind, by, at, about, counts, decision }: JournalEntry, language: Language): string => {
  const undone = counts ? '' : { ru: ' (отменено)', en: ' (undone)' }[language]
  const what = `${journalWords(kind, language)}${undone}: ${about.map(({ name }) => name).join('; ')}`
  return [at.slice(0, 16).replace('T', ' '), by, what, ...(decision?.why === undefined ? [] : [decision.why]), id].join(' · ')
}

const kindIn = ({ options: { kind }, language }: Call): JournalKind | undefined => {
  const read = JournalKind.optional().safeParse(kind)
  if (read.success) return read.data
  throw new Refusal('usage', { reason: `${{ ru: 'Бывает', en: 'It is one of' }[language]}: --kind ${JournalKind.options.join('|')}` })
}

const dayIn = ({ options, language }: Call, name: 'since' | 'until'): string | undefined => {
  const read = Day.optional().safeParse(options[name])
  if (read.success) return read.data
  throw new Refusal('usage', { reason: `--${name} ${{ ru: 'ГГГГ-ММ-ДД', en: 'YYYY-MM-DD' }[language]}` })
}
