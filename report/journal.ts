import papaparse from 'papaparse'
import type { JournalEntry, JournalKind } from '../graph/answers.ts'
import { fieldsOf, ThingKind, thingEntry } from '../graph/kinds.ts'
import type { Language, Wording } from '../graph/text.ts'
import type { Value } from '../graph/things.ts'
import { sayValue } from './export/wording.ts'

const kinds: Record<JournalKind, Wording> = {
  import: { ru: 'Загружен документ', en: 'Document imported' },
  replace: { ru: 'Загружен вместо прежней редакции', en: 'Imported in place of an older version' },
  takeBack: { ru: 'Загрузка отозвана', en: 'Import taken back' },
  set: { ru: 'Исправлено', en: 'Corrected' },
  kind: { ru: 'Изменён вид карточки', en: 'Kind changed' },
  scope: { ru: 'Уточнено, чего касается мероприятие', en: 'What the event concerns was set' },
  move: { ru: 'Сведения отнесены к другой карточке', en: 'Tellings moved to another card' },
  same: { ru: 'Объединено', en: 'Merged' },
  different: { ru: 'Решено: разные карточки', en: 'Decided: different' },
  split: { ru: 'Разделено', en: 'Split' },
  reject: { ru: 'Отклонено', en: 'Rejected' },
  confirm: { ru: 'Проверено', en: 'Checked' },
  add: { ru: 'Добавлено', en: 'Added' },
  undo: { ru: 'Решение отменено', en: 'Decision undone' },
}

/** What an entry of the journal is, in words. */
export const journalWords = (kind: JournalKind, language: Language): string => kinds[kind][language]

const headings: readonly Wording[] = [
  { ru: 'Когда (UTC)', en: 'When (UTC)' },
  { ru: 'Кто', en: 'Who' },
  { ru: 'Что сделано', en: 'What' },
  { ru: 'О чём', en: 'About' },
  { ru: 'Поле', en: 'Field' },
  { ru: 'Было', en: 'Was' },
  { ru: 'Стало', en: 'Is' },
  { ru: 'Почему', en: 'Why' },
  { ru: 'В силе', en: 'Counts' },
]
const yes: Wording = { ru: 'да', en: 'yes' }
const no: Wording = { ru: 'нет, отменено', en: 'no, undone' }

/** «Мероприятия: 3; Организации: 1» */
const goneInWords = (removed: NonNullable<JournalEntry['removed']>, language: Language): string =>
  removed.map(({ kind, count }) => `${thingEntry(kind).heading[language]}: ${count}`).join('; ')

const kindTitle = (value: Value | undefined, language: Language): string => {
  const kind = ThingKind.safeParse(value).data
  return kind === undefined ? '' : thingEntry(kind).title[language]
}

/** The journal as a table for a spreadsheet: UTF-8 with its mark, no cell can be a formula. */
export const journalCsv = (entries: readonly JournalEntry[], language: Language): string => {
  const rows = entries.map((entry) => {
    const { field, was, value, why } = entry.decision ?? {}
    const kind = entry.about[0]?.kind
    const said = (one: Value | undefined) =>
      entry.kind === 'kind'
        ? kindTitle(one, language)
        : one === undefined || field === undefined || kind === undefined
          ? ''
          : sayValue(kind, field, one, language)
    const title = field === undefined || kind === undefined ? '' : (fieldsOf(kind)[field]?.title[language] ?? field)
    const about = entry.about.map(({ name }) => name).join('; ')
    const when = entry.at.slice(0, 16).replace('T', ' ')
    return [
      when,
      entry.by,
      kinds[entry.kind][language],
      about,
      title,
      said(was),
      entry.removed === undefined ? said(value) : goneInWords(entry.removed, language),
      why ?? '',
      (entry.counts ? yes : no)[language],
    ]
  })
  return `\uFEFF${papaparse.unparse([headings.map((heading) => heading[language]), ...rows], { escapeFormulae: true })}\r\n`
}
