import type { Facts } from '../../graph/facts.ts'
import { impossibleDates } from './dates.ts'
import type { SourceOf } from './source.ts'
import type { Stretch } from './stretch.ts'

export type Warning = NonNullable<Facts['warnings']>[number]

export const says = {
  'country-unknown': (what: string) => ({
    ru: `Страна «${what}» не распознана: строки прочитаны без страны. Исправьте название и загрузите файл снова.`,
    en: `The country "${what}" was not recognised: its rows were read without one. Correct the name and import the file again.`,
  }),
  'column-unknown': (what: string) => ({
    ru: `Столбец «${what}» не распознан: взяты только названия и имена, остальное — среди непрочитанного.`,
    en: `The column "${what}" was not recognised: only names were taken from it, the rest is among what was not read.`,
  }),
  'header-unknown': () => ({
    ru: 'Заголовки столбцов не распознаны: столбцы определены по содержанию ячеек. Проверьте, верно ли прочитаны документы и даты.',
    en: 'The headings of the columns were not recognised: the columns were told by their cells. See whether documents and dates were read rightly.',
  }),
  'date-impossible': (what: string) => ({
    ru: `Даты «${what}» нет в календаре. Проверьте её.`,
    en: `The calendar has no date "${what}". Check it.`,
  }),
  'dates-differ': (what: string) => ({
    ru: `Один документ назван с двумя датами: ${what}. Проверьте, какая верна и не два ли это документа.`,
    en: `One document is dated in two ways: ${what}. Check which is right, and whether they are two documents.`,
  }),
  'year-unknown': () => ({
    ru: 'В заголовке таблицы нет года: даты без года не прочитаны. Укажите год при загрузке.',
    en: 'The heading of the table names no year: dates without one were not read. Name the year when importing.',
  }),
}

/** A warning about a part of a stretch, in both languages, with where it stands. */
export const warn = (
  code: keyof typeof says,
  stretch: Stretch | null,
  source: SourceOf,
  from = 0,
  to = stretch?.text.length ?? 0,
): Warning => ({
  code,
  says: says[code](stretch?.text.slice(from, to).trim() ?? ''),
  ...(stretch ? source(stretch, from, to) : {}),
})

/** A warning for each date of a stretch that no calendar has. */
export const warnOfDates = (stretch: Stretch, year: number | null, source: SourceOf): Warning[] =>
  impossibleDates(stretch.text, { year: year ?? undefined }).map(({ from, to }) => warn('date-impossible', stretch, source, from, to))
