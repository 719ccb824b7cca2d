import type { Difference, ImportOutcome } from '../../graph/answers.ts'
import { classOf, type DifferenceClass, differenceClasses } from '../../graph/differences.ts'
import { isThingKind, linkEntry, thingEntry } from '../../graph/kinds.ts'
import type { Language, Wording } from '../../graph/text.ts'

/** What became of a file, by outcome. `{…}` are parts of the outcome. */
const lines: Record<ImportOutcome['outcome'], Wording> = {
  added: {
    ru: '{file}: загружен; добавлено {added}, изменено {changed}, без изменений {kept}; {document}',
    en: '{file}: imported; {added} added, {changed} changed, {kept} kept; {document}',
  },
  unchanged: { ru: '{file}: уже загружен, изменений нет; {document}', en: '{file}: already imported, nothing changed; {document}' },
  replaced: {
    ru: '{file}: загружен вместо прежней редакции; добавлено {added}, изменено {changed}, без изменений {kept}, удалено {removed}; {document}',
    en: "{file}: took the older version's place; {added} added, {changed} changed, {kept} kept, {removed} removed; {document}",
  },
  'dry-run': {
    ru: '{file}: проба, ничего не записано; добавилось бы {added}, изменилось бы {changed}, без изменений {kept}, удалилось бы {removed}',
    en: '{file}: a dry run, nothing was written; {added} would be added, {changed} changed, {kept} kept, {removed} removed',
  },
  refused: { ru: '{file}: отклонён ({code})', en: '{file}: refused ({code})' },
}

/** One line for a file; below it, of a dry run, what would change. */
export const outcomeLines = (outcome: ImportOutcome, language: Language): string => {
  const parts: Record<string, string | number | undefined> = {
    ...numbersOf(outcome),
    file: outcome.file,
    document: outcome.document,
    code: outcome.error?.code,
  }
  const line = lines[outcome.outcome][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''))
  const { differences = [] } = outcome
  const groups = differenceClasses.flatMap((wanted) => {
    const lines = differences.filter((one) => classOf(one) === wanted).map((one) => differenceLine(one, language))
    const count = (outcome.groups ?? []).reduce((sum, group) => sum + (group.class === wanted ? group.count : 0), 0)
    return lines.length === 0 ? [] : [`  ${classes[wanted][language]}: ${count}`, ...lines]
  })
  return [line, ...groups].join('\n')
}

/** The classes of differences, in words. */
const classes: Record<DifferenceClass, Wording> = {
  conflicting: { ru: 'Расходится с другими документами', en: 'At odds with other documents' },
  unsure: { ru: 'Требует проверки', en: 'Needs review' },
  changed: { ru: 'Изменится', en: 'Would change' },
  removed: { ru: 'Нет в новой редакции', en: 'No longer there' },
  added: { ru: 'Новое', en: 'New' },
}
const numbersOf = ({ added, changed, kept, removed }: ImportOutcome) => ({ added, changed, kept, removed })

const marks: Record<Difference['change'], string> = { added: '+', changed: '~', removed: '−' }
const differenceLine = ({ change, kind, name }: Difference, language: Language): string => {
  const { title } = isThingKind(kind) ? thingEntry(kind) : linkEntry(kind)
  return `  ${marks[change]} ${title[language]}: ${name}`
}

/** Says what an officer should look at in a file. */
export const sayWarnings = (file: string, warnings: readonly Wording[], language: Language, say: (text: string) => void): void => {
  for (const warning of warnings) say(`${file}: ${warning[language]}`)
}
