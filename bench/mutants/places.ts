import { z } from 'zod'
import countriesJson from '../../import/data/countries.json'
import placesJson from '../../import/data/places.json'
import { type Annotated, exchanged, type Reference } from './annotated.ts'
import { classOf, formsInto } from './classes.ts'
import { oneOf, type Random, shuffled } from './random.ts'

const Row = z.tuple([z.string(), z.string(), z.string(), z.number(), z.number(), z.number(), z.string(), z.array(z.string())])
const gazetteer = z
  .array(Row)
  .parse(placesJson)
  .map(([name, , country, , , population, kind]) => ({ name, country, population, kind }))
const countOf = new Map<string, number>()
for (const { name } of gazetteer) countOf.set(name, (countOf.get(name) ?? 0) + 1)
/** Cities of one name that a document may well speak of. */
const cities = gazetteer.filter(
  ({ name, kind, population }) => kind === 'city' && population >= 150_000 && countOf.get(name) === 1 && /^\p{L}{4,}$/u.test(name),
)

const Country = z.object({
  code: z.string(),
  ru: z.string(),
  official: z.string(),
  adjectives: z.array(z.string()),
  aliases: z.array(z.string()),
})
const countries = z.array(Country).parse(countriesJson)

type Place = Reference['places'][number]
const adjectiveEndings = ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими']
const adjectiveForms = (from: string, to: string): [string, string][] => {
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
  return adjectiveEndings.flatMap((ending): [string, string][] => [
    [`${from}ск${ending}`, `${to}ск${ending}`],
    [`${lower(from)}ск${ending}`, `${lower(to)}ск${ending}`],
  ])
}

/** The forms of a city's name into those of another city of a country; null where the text has forms that are not understood. */
const cityInto = (place: Place, country: string, { text, reference }: Annotated, random: Random): [string, string][] | null => {
  const of = classOf(place.name)
  if (!of || place.kind !== 'city' || !/^\p{L}+$/u.test(place.name)) return null
  const taken = new Set(reference.places.map(({ name }) => name))
  const other = oneOf(
    cities.filter(
      (city) => city.country === country && classOf(city.name)?.name === of.name && !taken.has(city.name) && !text.includes(city.name),
    ),
    random,
  )
  const stem = other ? classOf(other.name)?.stem : undefined
  if (!other || !stem) return null
  const forms = [...formsInto(of.name, of.stem, stem), ...(of.name === 'hard' ? adjectiveForms(of.stem, stem) : [])]
  const known = new Set(forms.map(([form]) => form))
  const written = [text, ...place.aliases].join(' ').match(/[\p{L}-]+/gu) ?? []
  const root = of.stem.slice(0, Math.max(4, of.stem.length - 1)).toLowerCase()
  if (written.some((word) => word.toLowerCase().startsWith(root) && !known.has(word))) return null
  // Another name of the same city («Бомбей») would be left behind.
  return place.aliases.every((alias) => alias.includes(of.stem)) ? forms : null
}

/** Cities abroad become other cities of their countries; names whose forms are not all understood stay. */
export const otherPlaces = (annotated: Annotated, random: Random): Annotated => {
  let now = annotated
  for (const place of annotated.reference.places) {
    const forms = cityInto(place, place.country, now, random)
    if (forms) now = exchanged(now, new Map(forms))
  }
  return now
}

/** «Итальянская Республика», «Республика Беларусь»: how the official name is made. */
const officialForm = ({ ru, official }: { ru: string; official: string }): string =>
  official === ru ? '' : /^Республика \p{L}+$/u.test(official) ? 'noun' : /^\p{L}+ая Республика$/u.test(official) ? 'adjective' : official

/** Countries become others of the same gender with all their cities; those of long names, with regions or with letters («КНР») stay. */
export const otherCountries = (annotated: Annotated, random: Random): Annotated => {
  let now = annotated
  const free = shuffled(
    countries.filter(({ code }) => !annotated.reference.places.some((place) => place.country === code)),
    random,
  )
  for (const country of countries) {
    const places = annotated.reference.places.filter((place) => place.country === country.code)
    const of = classOf(country.ru)
    const [adjective, ...more] = country.adjectives
    const isNamed = of && new RegExp(`(?<!\\p{L})${of.stem}`, 'u').test(now.text)
    const goesByLetters = country.aliases.some((alias) =>
      new RegExp(`(?<!\\p{L})${alias.replaceAll(/[().]/g, '.')}(?!\\p{L})`, 'u').test(now.text),
    )
    if (places.length === 0 || !isNamed || !adjective || more.length > 0 || goesByLetters || !/^\p{L}+$/u.test(country.ru)) continue
    for (const other of free) {
      const [otherAdjective] = other.adjectives
      if (
        classOf(other.ru)?.name !== of.name ||
        officialForm(other) !== officialForm(country) ||
        !otherAdjective ||
        !/^\p{L}+$/u.test(other.ru)
      )
        continue
      if (new RegExp(other.ru.slice(0, 4), 'iu').test(now.text)) continue
      const tried = inCountry(
        now,
        places,
        { of, adjective, code: country.code },
        { stem: classOf(other.ru)?.stem ?? '', adjective: otherAdjective, code: other.code },
        random,
      )
      if (!tried) continue
      now = tried
      free.splice(free.indexOf(other), 1)
      break
    }
  }
  return now
}

const inCountry = (
  annotated: Annotated,
  places: readonly Place[],
  from: { of: { name: string; stem: string }; adjective: string; code: string },
  to: { stem: string; adjective: string; code: string },
  random: Random,
): Annotated | null => {
  let now = annotated
  for (const place of places) {
    const forms = cityInto(place, to.code, now, random)
    if (!forms) return null
    now = exchanged(now, new Map(forms))
  }
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const adjectives = adjectiveEndings.flatMap((ending): [string, string][] => [
    [from.adjective + ending, to.adjective + ending],
    [capital(from.adjective) + ending, capital(to.adjective) + ending],
  ])
  now = exchanged(now, new Map([...formsInto(from.of.name, from.of.stem, to.stem), ...adjectives]))
  return { ...now, reference: recoded(now.reference, from.code, to.code) }
}

const recoded = (reference: Reference, from: string, to: string): Reference => {
  const code = <T extends object>(fact: T): T => ('country' in fact && fact.country === from ? { ...fact, country: to } : fact)
  return {
    ...reference,
    places: reference.places.map(code),
    organizations: reference.organizations.map(code),
    agreements: reference.agreements.map(code),
    ties: reference.ties.map(code),
    events: reference.events.map((event) => ({ ...event, country: event.country.map((one) => (one === from ? to : one)) })),
  }
}
