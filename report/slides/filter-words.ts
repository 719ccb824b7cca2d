import type { Filter } from '../../graph/answers.ts'
import { dateInWords } from '../../graph/saying.ts'
import type { Language } from '../../graph/text.ts'
import { orgTypes, topics, worldParts } from '../../graph/vocabulary.ts'

const words = {
  ru: { since: (year: string) => `с ${year} г.`, until: (year: string) => `до ${year} г. включительно`, on: 'на' },
  en: { since: (year: string) => `since ${year}`, until: (year: string) => `up to ${year}`, on: 'on' },
} as const

/** A filter in words, as a slide says it; '' where it lets everything through. */
export const filterInWords = (filter: Filter, language: Language, countryName: (code: string) => string): string => {
  const say = words[language]
  const [from, to] = [filter.firstDay?.slice(0, 4), filter.lastDay?.slice(0, 4)]
  const years =
    from === undefined ? (to === undefined ? '' : say.until(to)) : to === undefined ? say.since(from) : from === to ? from : `${from}–${to}`
  return [
    ...filter.parts.map((part) => worldParts[part][language]),
    ...filter.countries.map(countryName),
    years,
    filter.asOf === undefined ? '' : `${say.on} ${dateInWords(filter.asOf, language)}`,
    ...filter.topics.map((topic) => topics[topic][language]),
    ...filter.orgTypes.map((type) => orgTypes[type][language]),
  ]
    .filter(Boolean)
    .join(' · ')
}
