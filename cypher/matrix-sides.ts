import { z } from 'zod'
import type { Filter, MatrixSide, ThingBrief } from '../graph/answers.ts'
import type { Axis } from '../graph/axes.ts'
import type { HomeBody } from '../graph/home.ts'
import { cityBodyTypes, EventType, eventTypes, WorldPart, worldParts } from '../graph/vocabulary.ts'
import { fold } from '../graph/words.ts'
import { everyCountry } from './filter.ts'
import homeBodies from './home-bodies.cypher?raw'
import { inChunks } from './lists.ts'
import { partnersIn } from './partners.ts'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import { ThingRow } from './rows.ts'
import type { Store } from './store.ts'
import topics from './topics.cypher?raw'

const asked = {
  homeBodies: question(homeBodies, { needs: z.object({ bodyTypes: z.array(z.string()) }), row: z.object({ thing: ThingRow }) }),
  topics: question(topics, { needs: z.object({}), row: z.object({ thing: ThingRow }) }),
}

const russian = new Intl.Collator('ru')
/** The documents' own order of names: the alphabet. */
export const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  russian.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)

const parts = Object.keys(worldParts)
const partOf = ({ fields }: ThingBrief): number => {
  const at = parts.indexOf(String(fields['part']))
  return at < 0 ? parts.length : at
}
/** The documents' own order of countries: parts of the world, then the alphabet; those of no part last. */
const byPart = (a: ThingBrief, b: ThingBrief): number => partOf(a) - partOf(b) || byName(a, b)

/** The home city's bodies of some types. */
export const bodiesOfHome = async (store: Store, bodyTypes: readonly string[]): Promise<ThingBrief[]> =>
  (await store.run(asked.homeBodies, { bodyTypes: [...bodyTypes] })).map(({ thing }) => thing)

/** Which topics are in whose remit, by the home city's profile: of the bodies that documents name. */
export const remitsIn = async (
  store: Store,
  profile: readonly HomeBody[],
  bodyTypes: readonly string[],
): Promise<{ body: string; topic: string }[]> => {
  const topicsOf = new Map(profile.flatMap(({ name, aliases, topics }) => [name, ...aliases].map((one) => [fold(one), topics] as const)))
  const bodies = await bodiesOfHome(store, bodyTypes)
  return bodies.flatMap(({ id, name, fields }) => {
    const names = [name, ...(Array.isArray(fields['aliases']) ? fields['aliases'].map(String) : [])]
    const topics = names.map((one) => topicsOf.get(fold(one))).find((found) => found !== undefined) ?? []
    return topics.map((topic) => ({ body: id, topic: `topic/${topic}` }))
  })
}

/** What a side of the matrix is made from: the keys found, and where empty ones are wished for too, the filter that bounds them. */
interface SideParts {
  store: Store
  home: string
  found: ReadonlySet<string>
  empty: boolean
  filter: Filter
  bodyTypes: readonly string[]
}

const ofThing = (thing: ThingBrief): MatrixSide => ({ id: thing.id, name: thing.name, thing })
const ofWord = (id: string, name: string): MatrixSide => ({ id, name, thing: null })

const foundThings = async ({ store, found }: SideParts): Promise<ThingBrief[]> =>
  (await inChunks([...found], (ids) => store.run(q.thingsById, { ids }))).map(({ thing }) => thing)

/** Found things, and all others of the list where empty ones are wished for; by name. */
const named = async (parts: SideParts, others: () => Promise<ThingBrief[]>): Promise<MatrixSide[]> => {
  const all = [...(await foundThings(parts)), ...(parts.empty ? await others() : [])]
  return [...new Map(all.map((thing) => [thing.id, thing])).values()].sort(byName).map(ofThing)
}
const nobodyElse = (): Promise<ThingBrief[]> => Promise.resolve([])

const countriesOf = async ({ store, home, found, empty, filter }: SideParts): Promise<ThingBrief[]> =>
  (await store.run(everyCountry, {}))
    .map(({ thing }) => thing)
    .filter(({ fields }) => {
      const code = String(fields['code'])
      const isWanted =
        (filter.countries.length === 0 || filter.countries.includes(code)) &&
        (filter.parts.length === 0 || filter.parts.some((part) => part === fields['part']))
      return code !== home && (found.has(code) || (empty && isWanted))
    })
    .sort(byPart)

const yearsOf = ({ found, empty }: SideParts): string[] => {
  const years = [...found].sort()
  const [first, last] = [Number(years[0]), Number(years.at(-1))]
  return empty && years.length > 0 ? Array.from({ length: last - first + 1 }, (_, at) => String(first + at)) : years
}

/** The rows or columns of a matrix in the documents' own order. A country's cells are by its code, its side has the country's id. */
export const sidesOf: Record<Axis, (parts: SideParts) => Promise<MatrixSide[]>> = {
  committees: (parts) => named(parts, () => bodiesOfHome(parts.store, ['committee'])),
  bodies: (parts) => named(parts, () => bodiesOfHome(parts.store, parts.bodyTypes)),
  companies: (parts) => named(parts, nobodyElse),
  people: (parts) => named(parts, nobodyElse),
  countries: async (parts) => (await countriesOf(parts)).map(ofThing),
  partners: (parts) => named(parts, () => partnersIn(parts.store, parts.filter, parts.home)),
  topics: (parts) => named(parts, async () => (await parts.store.run(asked.topics, {})).map(({ thing }) => thing)),
  parts: async ({ found, empty }) =>
    WorldPart.options.filter((part) => empty || found.has(part)).map((part) => ofWord(part, worldParts[part].ru)),
  kinds: async ({ found, empty }) =>
    EventType.options.filter((type) => empty || found.has(type)).map((type) => ofWord(type, eventTypes[type].ru)),
  years: async (parts) => yearsOf(parts).map((year) => ofWord(year, year)),
}

/** The types of organisation that count as the city's bodies: those the reader's filter names, else the usual. */
export const bodyTypesIn = ({ orgTypes }: Filter): readonly string[] => (orgTypes.length > 0 ? orgTypes : cityBodyTypes)
