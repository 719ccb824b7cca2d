import type { ThingBrief } from '../graph/answers.ts'
import { firstDay, lastDay, PartialDate } from '../graph/dates.ts'
import { fieldsOf, type ThingKind } from '../graph/kinds.ts'
import type { SourceDocument } from '../graph/statements.ts'
import type { Wording } from '../graph/text.ts'

export interface Around {
  countries: ReadonlySet<string>
  /** Things that a statement or a decision speaks of. */
  sourced: ReadonlySet<string>
  /** The documents that speak of a thing. */
  documentsOf: (id: string) => readonly SourceDocument[]
  /** Codes of countries that have events. */
  withEvents: ReadonlySet<string>
  /** Codes of countries that have agreements. */
  withAgreements: ReadonlySet<string>
}
export interface Rule {
  code: string
  says: Wording
  kinds?: readonly ThingKind[]
  wrong: (thing: ThingBrief, around: Around) => boolean
  /** What exactly is wrong, where the name of the fault does not tell. */
  note?: (thing: ThingBrief) => Wording
}

const date = (thing: ThingBrief, field: string): string | undefined => PartialDate.safeParse(thing.fields[field]).data
/** The codes of a thing's countries. */
export const codes = ({ fields }: ThingBrief): string[] => [fields['country'] ?? [], fields['countries'] ?? []].flat().map(String)
const isDateField = (field: string): boolean => ['start', 'end', 'dates', 'validUntil', 'due', 'period', 'asOf'].includes(field)
/** «на 2019–2021 годы» */
const term = /(?:^|[^\d])(\d{4})\s?[-–—]\s?(\d{4})(?=\s|$|[^\d])/
/** Fields whose value the table of kinds does not allow. */
const wrongFields = ({ kind, fields }: ThingBrief): string[] =>
  Object.entries(fields).flatMap(([name, value]) => (fieldsOf(kind)[name]?.schema.safeParse(value).success ? [] : [name]))

/** What a graph must not hold, in the office's words. */
export const rules: readonly Rule[] = [
  {
    code: 'no-source',
    says: { ru: 'Нет источника', en: 'No source' },
    wrong: ({ id, kind }, { sourced }) => kind !== 'Document' && !sourced.has(id),
  },
  {
    code: 'no-name',
    says: { ru: 'Нет названия или имени', en: 'No name' },
    wrong: ({ fields }) => !/\p{L}/u.test(String(fields['name'] ?? '')),
  },
  {
    code: 'end-before-start',
    says: { ru: 'Окончание раньше начала', en: 'The end is before the start' },
    kinds: ['Event'],
    wrong: (thing) => {
      const [start, end] = [date(thing, 'start'), date(thing, 'end')]
      return start !== undefined && end !== undefined && lastDay(end) < firstDay(start)
    },
  },
  {
    code: 'date-impossible',
    says: { ru: 'Такой даты не бывает', en: 'There is no such date' },
    wrong: (thing) => wrongFields(thing).some(isDateField),
  },
  {
    code: 'field-wrong',
    says: { ru: 'Недопустимое значение поля', en: 'A field has a value that it cannot have' },
    wrong: (thing) => wrongFields(thing).some((name) => !isDateField(name)),
  },
  {
    code: 'country-unknown',
    says: { ru: 'Неизвестная страна', en: 'An unknown country' },
    wrong: (thing, { countries }) => thing.kind !== 'Document' && codes(thing).some((code) => !countries.has(code)),
  },
  {
    code: 'event-without-country',
    says: { ru: 'Мероприятие без страны', en: 'An event without a country' },
    kinds: ['Event'],
    wrong: (thing) => codes(thing).length === 0,
  },
  {
    code: 'valid-until-before-signing',
    says: { ru: 'Срок действия истекает раньше подписания', en: 'Validity ends before the signing' },
    kinds: ['Agreement'],
    wrong: (thing) => {
      const [until, signed] = [date(thing, 'validUntil'), [thing.fields['dates'] ?? []].flat().map(String).sort()[0]]
      return until !== undefined && signed !== undefined && PartialDate.safeParse(signed).success && lastDay(until) < firstDay(signed)
    },
  },
  {
    code: 'dated-outside-term',
    says: { ru: 'Дата документа не вяжется со сроком в его названии', en: 'The date of a document does not fit the term in its title' },
    kinds: ['Agreement'],
    wrong: ({ name, fields }) => {
      const [, from = '', to = ''] = term.exec(name) ?? []
      const years = [fields['dates'] ?? []].flat().map((one) => Number(String(one).slice(0, 4)))
      // A plan is signed in its first year or in the year before.
      return from !== '' && years.some((year) => year < Number(from) - 1 || year > Number(to))
    },
  },
  {
    code: 'event-after-document',
    says: { ru: 'Мероприятие позже года документа', en: 'An event later than the year of its document' },
    kinds: ['Event'],
    wrong: (thing, { documentsOf }) => {
      const start = date(thing, 'start')
      const years = documentsOf(thing.id).map(({ year }) => year)
      if (start === undefined || thing.fields['planned'] === true || years.length === 0) return false
      return years.every((year) => year !== undefined && Number(start.slice(0, 4)) > year)
    },
  },
  {
    code: 'country-without-events',
    says: { ru: 'Есть документы о сотрудничестве, но нет мероприятий', en: 'Documents of cooperation, but no events' },
    kinds: ['Country'],
    wrong: ({ fields }, { withEvents, withAgreements }) => {
      const code = String(fields['code'])
      return withAgreements.has(code) && !withEvents.has(code)
    },
  },
  {
    code: 'person-incomplete',
    says: { ru: 'Имя указано не полностью', en: 'A name is not given in full' },
    kinds: ['Person'],
    wrong: ({ name }) => /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}\.)?$/u.test(name),
  },
  {
    code: 'conflict',
    says: { ru: 'Документы расходятся', en: 'Documents differ' },
    wrong: ({ status }) => status === 'conflicting',
    note: ({ kind, conflicts }) => {
      const titles = [...new Set(conflicts.map(({ field }) => field))].map((field) => fieldsOf(kind)[field]?.title)
      return { ru: titles.map((title) => title?.ru).join(', '), en: titles.map((title) => title?.en).join(', ') }
    },
  },
  { code: 'unsure', says: { ru: 'Требует проверки', en: 'Needs review' }, wrong: ({ status }) => status === 'unsure' },
]
