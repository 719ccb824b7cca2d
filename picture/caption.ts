import type { Filter, Overview } from '../graph/answers.ts'
import type { Comparison } from '../graph/comparing.ts'
import { todayIn } from '../graph/dates.ts'
import type { HomeProfile } from '../graph/home.ts'
import { thingEntry } from '../graph/kinds.ts'
import { type CountryName, countryNames, dateInWords, numberInWords, pluralOf } from '../graph/saying.ts'
import type { Language, Wording } from '../graph/text.ts'
import { orgTypes, topics, worldParts } from '../graph/vocabulary.ts'
import type { Caption } from './svg.ts'

const words = {
  title: {
    ru: 'международные связи',
    en: 'international relations',
  },
  since: {
    ru: 'с {} г.',
    en: 'since {}',
  },
  until: {
    ru: 'по {} г.',
    en: 'until {}',
  },
  onDay: {
    ru: 'по состоянию на {}',
    en: 'as of {}',
  },
  covers: {
    ru: 'По документам до: {}',
    en: 'According to documents up to {}',
  },
} satisfies Record<string, Wording>

const said = (what: keyof typeof words, detail: string, language: Language): string => words[what][language].replace('{}', detail)

/** One part of a filter in words; `of` and `value` say which it is, so that it can be taken away. */
export interface FilterWord {
  of: 'parts' | 'countries' | 'years' | 'asOf' | 'topics' | 'orgTypes' | 'kinds'
  value: string
  label: string
}

/** A filter in words, part by part. */
export const filterInWords = (filter: Filter, countryName: CountryName, language: Language): FilterWord[] => {
  const years = yearsInWords(filter, language)
  return [
    ...filter.parts.map((value): FilterWord => ({ of: 'parts', value, label: worldParts[value][language] })),
    ...filter.countries.map((value): FilterWord => ({ of: 'countries', value, label: countryName(value) })),
    ...(years === undefined ? [] : [{ of: 'years', value: years, label: years } as const]),
    ...(filter.asOf === undefined
      ? []
      : [{ of: 'asOf', value: filter.asOf, label: said('onDay', dateInWords(filter.asOf, language), language) } as const]),
    ...filter.topics.map((value): FilterWord => ({ of: 'topics', value, label: topics[value][language] })),
    ...filter.orgTypes.map((value): FilterWord => ({ of: 'orgTypes', value, label: orgTypes[value][language] })),
    ...filter.kinds.map((value): FilterWord => ({ of: 'kinds', value, label: thingEntry(value).heading[language] })),
  ]
}

const yearsInWords = ({ firstDay, lastDay }: Filter, language: Language): string | undefined => {
  const [from, to] = [firstDay?.slice(0, 4), lastDay?.slice(0, 4)]
  if (from !== undefined && to !== undefined) return from === to ? from : `${from}–${to}`
  if (from !== undefined) return said('since', from, language)
  return to === undefined ? undefined : said('until', to, language)
}

/** What a picture's caption is made of; `whole` is the overview without a filter. */
export interface Setting {
  home: Pick<HomeProfile, 'name' | 'timeZone'>
  whole: Pick<Overview, 'parts' | 'asOf' | 'documents'>
  /** What is compared, where something is. */
  comparison?: Pick<Comparison, 'question'> | undefined
}

/** The title, the day, the filters in words and the coverage of a picture. */
export const captionOf = (filter: Filter, { home, whole, comparison }: Setting, language: Language): Caption => {
  const countries = whole.parts.flatMap(({ countries }) => countries.map(({ thing }) => thing))
  const documents = `${numberInWords(whole.documents, language)} ${pluralOf(whole.documents, thingEntry('Document').plural[language], language)}`
  return {
    title: `${home.name[language]}: ${words.title[language]}`,
    date: dateInWords(todayIn(home.timeZone), language),
    filters: [
      ...filterInWords(filter, countryNames(countries, language), language).map(({ label }) => label),
      ...(comparison === undefined ? [] : [comparison.question[language]]),
    ].join(', '),
    coverage: whole.asOf === null ? '' : `${said('covers', dateInWords(whole.asOf, language), language)} · ${documents}`,
  }
}
