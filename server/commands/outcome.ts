import type { Difference, ImportOutcome } from '../../graph/answers.ts'
import { classOf, type DifferenceClass, differenceClasses } from '../../graph/differences.ts'
import { fieldsOf, isThingKind, linkEntry, thingEntry } from '../../graph/kinds.ts'
import { type Language, said, type Wording } from '../../graph/text.ts'
import type { Value } from '../../graph/things.ts'
import { valueInWords } from '../../graph/value-words.ts'
import { placeInWords } from '../../report/sources.ts'
import { gazetteerNames } from './gazetteer.ts'

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
  reread: {
    ru: '{file}: прочитан заново; добавлено {added}, изменено {changed}, без изменений {kept}, удалено {removed}; {document}',
    en: '{file}: read anew; {added} added, {changed} changed, {kept} kept, {removed} removed; {document}',
  },
  'dry-run': {
    ru: '{file}: проба, ничего не записано; добавилось бы {added}, изменилось бы {changed}, без изменений {kept}, удалилось бы {removed}',
    en: '{file}: a dry run, nothing was written; {added} would be added, {changed} changed, {kept} kept, {removed} removed',
  },
  refused: { ru: '{file}: отклонён ({code})', en: '{file}: refused ({code})' },
}

/** One line for a file; below it, of a dry run, what would change: things before links. */
export const outcomeLines = (outcome: ImportOutcome, language: Language): string => {
  const parts = {
    ...numbersOf(outcome),
    file: outcome.file,
    document: outcome.document,
    code: outcome.error?.code,
  }
  const line = said(lines[outcome.outcome], language, parts)
  return [line, ...differenceLines(outcome, language)].join('\n')
}

/** Differences by their classes, things before links; where not all are listed, `groups` tells how many there are. */
export const differenceLines = (
  { differences = [], groups }: Pick<ImportOutcome, 'differences' | 'groups'>,
  language: Language,
): string[] =>
  differenceClasses.flatMap((wanted) => {
    const own = differences
      .filter((one) => classOf(one) === wanted)
      .toSorted((a, b) => Number(!isThingKind(a.kind)) - Number(!isThingKind(b.kind)))
    const lines = own.map((one) => differenceLine(one, language))
    const count = groups?.reduce((sum, group) => sum + (group.class === wanted ? group.count : 0), 0) ?? own.length
    return lines.length === 0 ? [] : [`  ${classes[wanted][language]}: ${count}`, ...lines]
  })

/** The classes of differences, in words. */
const classes: Record<DifferenceClass, Wording> = {
  conflicting: { ru: 'Расходится с другими документами', en: 'At odds with other documents' },
  unsure: { ru: 'Требует проверки', en: 'Needs review' },
  perhaps: { ru: 'Возможно, изменено', en: 'Perhaps changed' },
  changed: { ru: 'Изменится', en: 'Would change' },
  removed: { ru: 'Нет в новой редакции', en: 'No longer there' },
  added: { ru: 'Новое', en: 'New' },
}
const numbersOf = ({ added, changed, kept, removed }: ImportOutcome) => ({ added, changed, kept, removed })

const marks: Record<Difference['change'], string> = { added: '+', changed: '~', removed: '−' }
const differenceLine = (difference: Difference, language: Language): string => {
  const { change, kind, name, passages: [place] = [] } = difference
  const { title } = isThingKind(kind) ? thingEntry(kind) : linkEntry(kind)
  const where = place === undefined ? '' : ` (${placeInWords(place.locator, language)})`
  return [
    `    ${marks[change]} ${title[language]}: ${name}${where}`,
    ...maybeIn(difference, language),
    ...changesIn(difference, language),
  ].join('\n')
}

const perhapsSame: Wording = {
  ru: 'возможно, это «{name}» прежней редакции; подтвердить: --same {was}={is}',
  en: 'perhaps it is “{name}” of the older version; to confirm: --same {was}={is}',
}
/** What of the older version something new may be, and how a person says so. */
const maybeIn = ({ about, change, mayBe }: Difference, language: Language): string[] =>
  mayBe === undefined || change !== 'added'
    ? []
    : [`        ${said(perhapsSame, language, { name: mayBe.name, was: mayBe.id, is: about })}`]

const nothing: Wording = { ru: 'не указано', en: 'not stated' }
const yes: Wording = { ru: 'да', en: 'yes' }
const no: Wording = { ru: 'нет', en: 'no' }
/** What would become of each field of something that is and stays. */
const changesIn = ({ kind, change, was = {}, is = {} }: Difference, language: Language): string[] => {
  if (change !== 'changed') return []
  const words = { language, countryName: gazetteerNames(language), yes: yes[language], no: no[language] }
  const said = (name: string, value: Value | undefined) =>
    (value === undefined ? null : valueInWords(kind, name, value, words)) ?? nothing[language]
  return Object.entries(fieldsOf(kind)).flatMap(([name, { title, hidden }]) =>
    hidden === true || JSON.stringify(was[name]) === JSON.stringify(is[name])
      ? []
      : [`        ${title[language]}: ${said(name, was[name])} → ${said(name, is[name])}`],
  )
}

/** Says what an officer should look at in a file. */
export const sayWarnings = (file: string, warnings: readonly Wording[], language: Language, say: (text: string) => void): void => {
  for (const warning of warnings) say(`${file}: ${warning[language]}`)
}
