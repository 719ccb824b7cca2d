import type { ThingBrief } from '../graph/answers.ts'
import type { CheckCode } from '../graph/checks.ts'
import { firstDay, lastDay, PartialDate } from '../graph/dates.ts'
import { disputedFields } from '../graph/differences.ts'
import { fieldsOf, type ThingKind } from '../graph/kinds.ts'
import type { SourceDocument } from '../graph/statements.ts'
import type { Language, Wording } from '../graph/text.ts'
import type { Value } from '../graph/things.ts'
import { fold, wordsOf } from '../graph/words.ts'
import { errorsBetween } from './likeness.ts'

export interface Around {
  countries: ReadonlySet<string>
  /** Things that a statement or a decision speaks of. */
  sourced: ReadonlySet<string>
  /** The documents that speak of a thing. */
  documentsOf: (id: string) => readonly SourceDocument[]
  /** In how many rows or paragraphs of one document a thing is told, at most. */
  placesOf: (id: string) => number
  /** Codes of countries that have events. */
  withEvents: ReadonlySet<string>
  /** Codes of countries that have agreements. */
  withAgreements: ReadonlySet<string>
}
export interface Rule {
  code: CheckCode
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

const longestEvent = 270 * 24 * 60 * 60 * 1000

/** Other spellings of a name, its cases and shorter forms aside: «Бусан» of «Пусан», «Ли Сок Пэ» of «Ли Сокпэ». */
const variants = ({ name, fields }: ThingBrief): string[] => {
  const aliases = [fields['aliases'] ?? []].flat().map(String)
  return aliases.filter((alias) => {
    const [one, other] = [wordsOf(name), wordsOf(alias)]
    if (lettersOf(name) === lettersOf(alias)) return fold(name) !== fold(alias)
    return (
      one.length === other.length &&
      one.some((word, at) => isRespelt(word, other[at] ?? '')) &&
      errorsBetween(one.join(' '), other.join(' '), 1) <= 1
    )
  })
}

/** Only endings differ in the cases of a word. */
const isRespelt = (word: string, other: string): boolean => {
  const begun = Math.min(word.length, other.length) - 1
  return begun > 2 && word.slice(0, begun) !== other.slice(0, begun)
}
const lettersOf = (text: string): string => fold(text).replaceAll(/[^\p{L}]/gu, '')

/** «Окончание: 2020-07-20 – или 2020-10-08»: what stands, and what other documents say. */
const disputeIn = (thing: ThingBrief, language: Language): string =>
  disputedFields(thing)
    .map((name) => {
      const field = fieldsOf(thing.kind)[name]
      const said = (value: Value | undefined) =>
        [value ?? '—']
          .flat()
          .map((one) => field?.values?.[String(one)]?.[language] ?? String(one))
          .join(', ')
      const others = thing.conflicts.filter((conflict) => conflict.field === name).map(({ value }) => said(value))
      return `${field?.title[language]}: ${[said(thing.fields[name]), ...new Set(others)].join({ ru: ' – или ', en: ' – or ' }[language])}`
    })
    .join('; ')

/** What a graph must not hold, in the office's words. */
export const rules: readonly Rule[] = [
  {
    code: 'no-source',
    wrong: ({ id, kind }, { sourced }) => kind !== 'Document' && !sourced.has(id),
  },
  {
    code: 'no-name',
    wrong: ({ fields }) => !/\p{L}/u.test(String(fields['name'] ?? '')),
  },
  {
    code: 'end-before-start',
    kinds: ['Event'],
    wrong: (thing) => {
      const [start, end] = [date(thing, 'start'), date(thing, 'end')]
      return start !== undefined && end !== undefined && lastDay(end) < firstDay(start)
    },
  },
  {
    code: 'date-impossible',
    wrong: (thing) => wrongFields(thing).some(isDateField),
  },
  {
    code: 'field-wrong',
    wrong: (thing) => wrongFields(thing).some((name) => !isDateField(name)),
  },
  {
    code: 'country-unknown',
    wrong: (thing, { countries }) => thing.kind !== 'Document' && codes(thing).some((code) => !countries.has(code)),
  },
  {
    code: 'event-without-country',
    kinds: ['Event'],
    wrong: (thing) => codes(thing).length === 0,
  },
  {
    code: 'valid-until-before-signing',
    kinds: ['Agreement'],
    wrong: (thing) => {
      const [until, signed] = [date(thing, 'validUntil'), [thing.fields['dates'] ?? []].flat().map(String).sort()[0]]
      return until !== undefined && signed !== undefined && PartialDate.safeParse(signed).success && lastDay(until) < firstDay(signed)
    },
  },
  {
    code: 'dated-outside-term',
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
    kinds: ['Event'],
    wrong: (thing, { documentsOf }) => {
      const start = date(thing, 'start')
      const years = documentsOf(thing.id).map(({ year }) => year)
      if (start === undefined || thing.fields['planned'] === true || years.length === 0) return false
      return years.every((year) => year !== undefined && Number(start.slice(0, 4)) > year)
    },
  },
  {
    code: 'event-outside-year',
    kinds: ['Event'],
    wrong: (thing, { documentsOf }) => {
      const start = date(thing, 'start')
      const tables = documentsOf(thing.id)
      if (start === undefined || tables.length === 0) return false
      return tables.every(({ form, year }) => form === 'table' && year !== undefined && Number(start.slice(0, 4)) < year)
    },
  },
  {
    code: 'dates-disordered',
    kinds: ['Event'],
    wrong: (thing) => {
      const [start, end] = [date(thing, 'start'), date(thing, 'end')]
      // «15–12 октября» is read as from October to the next one: no event lasts that long.
      return start?.length === 10 && end?.length === 10 && Date.parse(end) - Date.parse(start) > longestEvent
    },
  },
  { code: 'told-twice', kinds: ['Event'], wrong: ({ id }, { placesOf }) => placesOf(id) > 1 },
  {
    code: 'spelled-variously',
    kinds: ['Place', 'Person'],
    wrong: (thing) => variants(thing).length > 0,
    note: (thing) => ({ ru: variants(thing).join(' · '), en: variants(thing).join(' · ') }),
  },
  {
    code: 'country-without-events',
    kinds: ['Country'],
    wrong: ({ fields }, { withEvents, withAgreements }) => {
      const code = String(fields['code'])
      return withAgreements.has(code) && !withEvents.has(code)
    },
  },
  {
    code: 'person-incomplete',
    kinds: ['Person'],
    wrong: ({ name }) => /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}\.)?$/u.test(name),
  },
  {
    code: 'conflict',
    wrong: (thing) => thing.status === 'conflicting' && disputedFields(thing).length > 0,
    note: (thing) => ({ ru: disputeIn(thing, 'ru'), en: disputeIn(thing, 'en') }),
  },
  { code: 'unsure', wrong: ({ status }) => status === 'unsure' },
]
