import { z } from 'zod'
import type { Filter } from '../graph/answers.ts'
import { idFrom } from '../graph/ids.ts'
import { linkEntry, type ThingKind, thingEntry, thingKindNames } from '../graph/kinds.ts'
import countries from './countries.cypher?raw'
import filterText from './filter.cypher?raw'
import { question } from './question.ts'
import { ThingRow } from './rows.ts'
import type { Store } from './store.ts'

export const everyCountry = question(countries, { needs: z.object({}), row: z.object({ thing: ThingRow }) })

const condition = filterText.slice(filterText.indexOf('\n') + 1).trim()
/** Puts the condition of `filter.cypher` where a question's text names it; there the thing that it narrows is called `thing`. */
export const filtered = (text: string): string => text.replaceAll('// filter.cypher', () => `(${condition})`)

export const FilterNeeds = z.object({
  kinds: z.array(z.string()),
  everywhere: z.boolean(),
  codes: z.array(z.string()),
  home: z.string(),
  placeless: z.array(z.string()),
  allTime: z.boolean(),
  firstDay: z.string(),
  lastDay: z.string(),
  dated: z.array(z.string()),
  topics: z.array(z.string()),
  topical: z.array(z.string()),
  orgTypes: z.array(z.string()),
})
export type FilterNeeds = z.infer<typeof FilterNeeds>

const having = (...fields: string[]): ThingKind[] => thingKindNames.filter((kind) => fields.some((name) => name in thingEntry(kind).fields))
const placed = having('code', 'country', 'countries')

/** The filter as the questions need it; parts of the world become the codes of their countries. */
export const narrowed = async (store: Store, filter: Filter, homeCountry: string): Promise<FilterNeeds> => {
  const everywhere = filter.countries.length === 0 && filter.parts.length === 0
  const parts: readonly string[] = filter.parts
  const inParts =
    parts.length === 0
      ? filter.countries
      : (await store.run(everyCountry, {}))
          .filter(({ thing }) => parts.includes(String(thing.fields['part'])))
          .map(({ thing }) => String(thing.fields['code']))
  const codes = filter.countries.length === 0 ? inParts : inParts.filter((code) => filter.countries.includes(code))
  return {
    kinds: filter.kinds,
    everywhere,
    codes,
    home: homeCountry,
    placeless: thingKindNames.filter((kind) => !placed.includes(kind)),
    allTime: filter.firstDay === undefined && filter.lastDay === undefined,
    firstDay: filter.firstDay ?? '0000-01-01',
    lastDay: filter.lastDay ?? '9999-12-31',
    dated: having('firstDay'),
    topics: filter.topics.map((topic) => idFrom('Topic', [topic])),
    topical: [...linkEntry('ABOUT').from],
    orgTypes: filter.orgTypes,
  }
}
