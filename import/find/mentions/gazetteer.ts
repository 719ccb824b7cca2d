import { z } from 'zod'
import { remembered, rememberedOf } from '../../../graph/remember.ts'
import type { PlaceType } from '../../../graph/vocabulary.ts'
import { fold } from '../../../graph/words.ts'
import countriesJson from '../../data/countries.json?raw'
import placesJson from '../../data/places.json?raw'
import { nominativesOf } from '../language/declension.ts'
import type { Token } from '../language/tokens.ts'
import { placeWords } from '../language/words.ts'

export const CountryEntry = z.object({
  code: z.string(),
  ru: z.string(),
  official: z.string(),
  aliases: z.array(z.string()),
  formerNames: z.array(z.string()),
  adjectives: z.array(z.string()),
  genitive: z.string(),
})
export type CountryEntry = z.infer<typeof CountryEntry>
/** A row of places.json. Twenty thousand of them are not looked at one by one each time that a reader starts: tests/import/data.test.ts is. */
type PlaceRow = readonly [string, string, string, number, number, number, PlaceType, readonly string[]]

export interface KnownPlace {
  name: string
  nameEn: string
  country: string
  coordinates: [number, number]
  population: number
  placeType: PlaceType
}

/** The words of a name, hyphens and points aside, as they are compared: «Ришон-ле-Цион» gives ришон, ле, цион. */
export const partsOf = (name: string): string[] => partsOfFolded(fold(name))
const partsOfFolded = (folded: string): string[] => (/^\p{L}+$/u.test(folded) ? [folded] : folded.split(/[\s-]+/).filter(Boolean))

/** Names that are all capitals («РФ», «КНР») are not declined. */
const isAbbreviation = (name: string): boolean => /^\p{Lu}{2,}$/u.test(name)

export interface Named<T> {
  parts: string[]
  means: T
  abbreviation: string | null
  text: string
}
type Index<T> = Map<string, Named<T>[]>

const add = <T>(index: Index<T>, name: string, means: T): void => {
  const parts = partsOf(name)
  const [first] = parts
  if (first === undefined) return
  push(index, first, { parts, means, abbreviation: isAbbreviation(name) ? name : null, text: name })
}

interface Gazetteer {
  countries: readonly CountryEntry[]
  countryNames: Index<CountryEntry>
  countryAdjectives: Map<string, CountryEntry>
  placeNames: Index<KnownPlace>
  placeAdjectives: Map<string, KnownPlace[]>
}

/** «Гомель» and «гомельский», «Шотландия» and «шотландский» meet in their stem; «Рига» and «рижский» too. */
const adjectiveStem = (folded: string): string => folded.replace(/(ск|цк)$/, '').replace(/(ия|ья|ы|и|а|я|о|е|у|ь|й)$/, '')

/** «Гамбург» has «гамбургский», but «Рига» «рижский», «Токио» «токийский», «Сычуань» «сычуаньский», «Караганда» «карагандинский», «Варна» «варненский», «Кошице» «кошицкий». */
const adjectivesOf = (folded: string): Set<string> => {
  const stem = adjectiveStem(folded)
  const last = stem.charAt(stem.length - 1)
  const softened = soft[last]
  return new Set([
    stem,
    folded.endsWith('я') ? `${folded.slice(0, -1)}й` : folded,
    `${stem}й`,
    `${stem}ь`,
    softened === undefined ? stem : stem.slice(0, -1) + softened,
    ...(folded.endsWith('а') ? [`${stem}ин`] : []),
    ...(/[бвгдзлмрст]н[ао]$/.test(folded) ? [`${stem.slice(0, -1)}нен`] : []),
    ...(last === 'ц' ? [stem.slice(0, -1)] : []),
  ])
}
const soft: Readonly<Record<string, string>> = { г: 'ж', к: 'ч', х: 'ш' }

const push = <T>(lists: Map<string, T[]>, key: string, one: T): void => {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}

const built = (): Gazetteer => {
  const countries = z.array(CountryEntry).parse(JSON.parse(countriesJson))
  const countryNames: Index<CountryEntry> = new Map()
  for (const country of countries)
    for (const name of new Set([country.ru, country.official, ...country.aliases, ...country.formerNames, country.genitive]))
      add(countryNames, name, country)
  const placeNames: Index<KnownPlace> = new Map()
  const placeAdjectives = new Map<string, KnownPlace[]>()
  const byName = new Map<string, KnownPlace[]>()
  for (const [name, nameEn, country, lat, lon, population, placeType, aliases] of JSON.parse(placesJson) as PlaceRow[]) {
    const place: KnownPlace = { name, nameEn, country, coordinates: [lat, lon], population, placeType }
    for (const each of aliases.length === 0 ? [name] : new Set([name, ...aliases])) add(placeNames, each, place)
    const folded = fold(name)
    // «мэр Афин», «Салоник»: a name in the plural has no ending in the genitive.
    if (population >= 20_000 && /^\p{L}{3,}(?:[бвгдзклмнпрстфх]ы|ик[и])$/u.test(name))
      push(placeNames, folded.slice(0, -1), { parts: [folded.slice(0, -1)], means: place, abbreviation: null, text: name })
    for (const each of adjectivesOf(folded)) push(placeAdjectives, each, place)
    push(byName, folded, place)
  }
  for (const [adjective, name] of Object.entries(placeWords.adjectives)) {
    const stem = adjective.replace(/ск$/, '')
    placeAdjectives.set(stem, [...(byName.get(fold(name)) ?? []), ...(placeAdjectives.get(stem) ?? [])])
  }
  const countryAdjectives = new Map(countries.toReversed().flatMap((country) => country.adjectives.map((stem) => [stem, country] as const)))
  return { countries, countryNames, countryAdjectives, placeNames, placeAdjectives }
}
let gazetteer: Gazetteer | undefined
export const theGazetteer = (): Gazetteer => {
  gazetteer ??= built()
  return gazetteer
}

/** The English name of a place of the gazetteer, known by where it stands and any of its names; undefined where it has none. */
export const englishPlaceName = (
  country: string,
  coordinates: readonly [number, number] | null | undefined,
  names: readonly string[],
): string | undefined => {
  if (!coordinates) return undefined
  const isThere = ({ country: code, coordinates: [lat, lon] }: KnownPlace) =>
    code === country && lat === coordinates[0] && lon === coordinates[1]
  const called = names
    .map(partsOf)
    .flatMap((parts) => (theGazetteer().placeNames.get(parts[0] ?? '') ?? []).filter((named) => named.parts.join(' ') === parts.join(' ')))
  return called.find(({ means }) => isThere(means))?.means.nameEn
}

const adjectival = /^(.+?)(ск|цк)(ий|ой|ая|ое|ие|ого|ому|им|ом|ую|их|ими|ою)$/

/** The stem of an adjective in -ский in any case: «пусанского» gives пусан, «рижской» риж; null for other words. */
export const adjectiveBase = remembered(
  (word: string): string | null => adjectival.exec(word.toLowerCase().replaceAll('ё', 'е'))?.[1] ?? null,
)

/** The country that an adjective speaks of: «корейскими» is Korea's. */
export const countryOfAdjective = (word: string): CountryEntry | null => {
  const base = adjectiveBase(word)
  if (base === null) return null
  const { countryAdjectives } = theGazetteer()
  return countryAdjectives.get(`${base}ск`) ?? countryAdjectives.get(`${base}цк`) ?? null
}

/** The place that an adjective speaks of, the context's country first, then the largest. */
export const placeOfAdjective = (word: string, country: string | null): KnownPlace | null => {
  const base = adjectiveBase(word)
  if (base === null || base.length < 3 || placeWords.notAdjectives.includes(`${base}ск`)) return null
  const found = theGazetteer().placeAdjectives.get(base) ?? []
  return best(found, country)
}

export const best = (places: readonly KnownPlace[], country: string | null): KnownPlace | null => {
  let chosen: KnownPlace | null = null
  for (const place of places) {
    if (!chosen) chosen = place
    else if ((place.country === country) !== (chosen.country === country)) {
      if (place.country === country) chosen = place
    } else if (place.population > chosen.population) chosen = place
  }
  return chosen
}

/** Words that can stand at a place in the text, each with its nominatives. */
export interface Part {
  token: number
  /** The last part of its token. */
  last: boolean
  forms: readonly string[]
  text: string
}

/** Whether any name begins with this word: most words begin none, and what follows them need not be looked at. */
export const mayName = <T>(index: Index<T>, text: string): boolean => {
  const [piece = ''] = text.split(/[-‐‑–]/, 1)
  return nominativesOf(piece).some((form) => index.has(form))
}

/** The longest names that start at a part; a name ends where a token ends. */
export const namesAt = <T>(index: Index<T>, parts: readonly Part[], at: number): { named: Named<T>; end: number }[] => {
  const first = parts[at]
  if (!first) return []
  let length = 0
  let found: { named: Named<T>; end: number }[] = []
  for (const form of first.forms)
    for (const named of index.get(form) ?? []) {
      const end = at + named.parts.length
      if (named.parts.length < length || !parts[end - 1]?.last) continue
      if (named.abbreviation !== null && named.abbreviation !== first.text) continue
      if (!named.parts.every((part, k) => isSpelt(parts[at + k], part, k))) continue
      if (named.parts.length > length) found = []
      length = named.parts.length
      found.push({ named, end })
    }
  return found
}

/** «Карловых Вар»: a name in the plural has no ending in the genitive. */
const isSpelt = (written: Part | undefined, part: string, k: number): boolean =>
  written !== undefined &&
  (written.forms.includes(part) || (k > 0 && /[бвгджзклмнпрстфхцчшщ][ыи]$/.test(part) && written.text.toLowerCase() === part.slice(0, -1)))

export const partsAt = (tokens: readonly { text: string; kind: string }[], from: number, most: number): Part[] => {
  const parts: Part[] = []
  for (let at = from; at < tokens.length && parts.length < most; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.kind === 'mark' && /^[.-]$/.test(token.text) && at > from) continue
    if (token.kind !== 'word') break
    const pieces = token.text.split(/[-‐‑–]/)
    pieces.forEach((text, k) => parts.push({ token: at, last: k === pieces.length - 1, forms: nominativesOf(text), text }))
  }
  return parts
}

/** The longest names that begin at a word of a text, with the words that may spell them. */
interface Beginning<T> {
  parts: readonly Part[]
  found: readonly { named: Named<T>; end: number }[]
}
/** The same, looked up once a text: a brief's are gone through for its country, and again when that is known. */
const beginnings = <T>(index: () => Index<T>, most: number) => {
  const of = rememberedOf((_tokens: readonly Token[]) => new Map<number, Beginning<T>>())
  return (tokens: readonly Token[], at: number): Beginning<T> => {
    const known = of(tokens)
    const before = known.get(at)
    if (before) return before
    const parts = partsAt(tokens, at, most)
    const beginning = { parts, found: namesAt(index(), parts, 0) }
    known.set(at, beginning)
    return beginning
  }
}
export const countriesFrom = beginnings(() => theGazetteer().countryNames, 8)
export const placesFrom = beginnings(() => theGazetteer().placeNames, 6)
