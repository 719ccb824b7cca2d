import type { HomeProfile } from '../../graph/home.ts'
import type { Mention, MentionContext, PlaceMention, Reading } from './mention.ts'
import { placeCalled } from './mentions/plain-names.ts'
import { readMentions } from './mentions/read-mentions.ts'
import type { ReadCountry } from './rows.ts'
import type { Stretch } from './stretch.ts'

/** «млн долл. США» names no country. */
const isCurrency = (text: string, mention: Mention): boolean =>
  mention.what === 'country' && /долл\S*\s+$/iu.test(text.slice(Math.max(0, mention.from - 12), mention.from))

/** A stretch with what is named in it, the short names that the document has given and the places that it has announced (reading adds to both); `country` is the one that its row or brief is about. */
export const readingOf = (
  stretch: Stretch,
  country: string | null,
  home: HomeProfile,
  defined?: MentionContext['defined'],
  announced?: MentionContext['announced'],
): Reading => ({
  stretch,
  mentions: readMentions(stretch.text, { country, ...(defined ? { defined } : {}), ...(announced ? { announced } : {}) }, home).filter(
    (mention) => !isCurrency(stretch.text, mention),
  ),
  context: { country },
})

/** What a country cell names: the state that it names itself, or the state of the region that it names. */
export const countryReader = (home: HomeProfile): ReadCountry => {
  const known = new Map<string, ReturnType<ReadCountry>>()
  const countryIn = (text: string) => readMentions(text, { country: null }, home).find((mention) => mention.what === 'country')
  const read: ReadCountry = (text) => {
    const places = readMentions(text, { country: null }, home).filter(isPlace)
    const country = countryIn(text) ?? countryBehind(text, places)
    if (!country) return null
    return { code: country.code, namesPlace: places.some((place) => place.country === country.code) }
  }
  /** «Республика … Боснии и Герцеговины»: the state behind the name of its region, where both were read as one. */
  const countryBehind = (text: string, [place]: readonly PlaceMention[]) => {
    const words = text.trim().split(/\s+/)
    const rests = place?.placeType === 'region' ? words.map((_, at) => words.slice(at + 1).join(' ')) : []
    return rests.map(countryIn).find((country) => country?.from === 0 && !country.adjective && country.code === place?.country)
  }
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const answer = read(text)
    known.set(text, answer)
    return answer
  }
}

/** The state of the place that a city cell names; null where nothing knows it. */
export const countryOfPlaceIn =
  (home: HomeProfile) =>
  (text: string): string | null =>
    readMentions(text, { country: null }, home)
      .filter(isPlace)
      .find(({ country }) => country !== home.country)?.country ?? null

const isPlace = (mention: Mention): mention is PlaceMention => mention.what === 'place'
const marker = /^(?:(?:г|гор|пров|преф|обл|р-н)\.|город|провинция|префектура|область|регион|район|округ|штат|муниципальн[а-я]+)\s*/iu

/** A city cell: where nothing knows a name in it, the name as it stands is a place of the row's country; «Орхус; Оденсе», «Ниш и Бор» name two. */
export const placeReadingOf = (stretch: Stretch, country: string | null, home: HomeProfile): Reading => {
  const reading = readingOf(stretch, country, home)
  if (country === null) return reading
  const ends = [...stretch.text.matchAll(/;|\n|\sи\s(?=\p{Lu}|г\.)/gu)]
    .map(({ index, 0: gap }) => ({ from: index, to: index + gap.length }))
    .filter(({ from }) => !reading.mentions.some((one) => one.from < from && from < one.to))
  const names = [...ends, { from: stretch.text.length, to: 0 }].map((end, at) => ({ from: ends[at - 1]?.to ?? 0, to: end.from }))
  const unknown = names.filter(({ from, to }) => !reading.mentions.some((one) => isPlace(one) && from <= one.from && one.to <= to))
  if (unknown.length < names.length && ends.length === 0) return reading
  return { ...reading, mentions: [...unknown.flatMap(({ from, to }) => nameIn(stretch, from, to, country)), ...reading.mentions] }
}

/** A name that stands in a part of a city cell, as a place that nothing knows yet. */
const nameIn = (stretch: Stretch, begin: number, end: number, country: string): PlaceMention[] => {
  const text = stretch.text.slice(begin, end)
  const start = begin + text.length - text.trimStart().length
  const from = start + (marker.exec(text.trimStart())?.[0].length ?? 0)
  const name = /^[\p{L}][\p{L}\s’'`-]*[\p{L}]/u.exec(stretch.text.slice(from, end))?.[0].trim()
  if (!name || name.length > 60) return []
  const known = placeCalled(name, country)
  return [
    {
      what: 'place',
      from,
      to: from + name.length,
      surface: name,
      name: known?.name ?? name,
      placeType: known?.placeType ?? 'city',
      country,
      coordinates: known?.coordinates ?? null,
      adjective: false,
      rule: 'places/row',
      confidence: 0.6,
    },
  ]
}

/** The partners that a city cell names: «Хайфон и провинция …» two, a district «…, г. Шанхай» the district alone, what is in brackets none. */
export const partnersIn = ({ stretch, mentions }: Reading, home: HomeProfile): PlaceMention[] => {
  const places = mentions.filter(isPlace).filter(({ country }) => country !== home.country)
  const outside = places.filter(({ from }) => !isInBrackets(stretch.text, from))
  const [first, second] = outside
  if (first && second && first.placeType !== second.placeType && /^\s*,/u.test(stretch.text.slice(first.to, second.from))) return [first]
  return outside.length > 0 ? outside : places.slice(0, 1)
}
const isInBrackets = (text: string, at: number): boolean => text.slice(0, at).split('(').length > text.slice(0, at).split(')').length
