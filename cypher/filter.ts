import { z } from 'zod'
import type { Filter } from '../graph/answers.ts'
import { idFrom } from '../graph/ids.ts'
import { linkEntry, type ThingKind, thingEntry, thingKindNames } from '../graph/kinds.ts'
import countries from './countries.cypher?raw'
import filterText from './filter.cypher?raw'
import { type Question, question } from './question.ts'
import { ThingRow } from './rows.ts'
import type { Store } from './store.ts'

export const everyCountry = question(countries, { needs: z.object({}), row: z.object({ thing: ThingRow }) })

/** The conditions of `filter.cypher` by name. */
const conditions = new Map(
  filterText
    .split(/\n\n\/\/ /)
    .slice(1)
    .map((block) => [block.slice(0, block.indexOf('\n')), block.slice(block.indexOf('\n') + 1).trim()]),
)

export const FilterNeeds = z.object({
  kinds: z.array(z.string()),
  everywhere: z.boolean(),
  codes: z.array(z.string()),
  home: z.string(),
  placeless: z.array(z.string()),
  joining: z.array(z.string()),
  allTime: z.boolean(),
  firstDay: z.string(),
  lastDay: z.string(),
  dated: z.array(z.string()),
  /** Empty where the reader asks of no single day. */
  asOf: z.string(),
  topics: z.array(z.string()),
  topical: z.array(z.string()),
  orgTypes: z.array(z.string()),
})
export type FilterNeeds = z.infer<typeof FilterNeeds>

const isSet: Record<string, (needs: FilterNeeds) => boolean> = {
  kinds: ({ kinds }) => kinds.length > 0,
  countries: ({ everywhere }) => !everywhere,
  days: ({ allTime }) => !allTime,
  asOf: ({ asOf }) => asOf !== '',
  topics: ({ topics }) => topics.length > 0,
  orgTypes: ({ orgTypes }) => orgTypes.length > 0,
}

/** A question that a filter narrows. */
export type Narrowable<Needs extends typeof FilterNeeds, Row extends z.ZodType> = (needs: FilterNeeds) => Question<Needs, Row>

/**
 * A question whose text names `filter.cypher` where the reader's filter is to narrow what it there calls `thing`. Only what the filter
 * sets is asked: a condition that is always true still costs the embedded engine most of a second over a large graph.
 */
export const narrowable = <Needs extends typeof FilterNeeds, Row extends z.ZodType>(
  text: string,
  parts: { needs: Needs; row: Row },
): Narrowable<Needs, Row> => {
  const made = new Map<string, Question<Needs, Row>>()
  return (needs) => {
    const set = [...conditions.keys()].filter((name) => isSet[name]?.(needs))
    const known = made.get(set.join()) ?? question(narrowedText(text, set), parts)
    made.set(set.join(), known)
    return known
  }
}

const narrowedText = (text: string, set: readonly string[]): string => {
  const condition = set.map((name) => conditions.get(name)).join('\nAND ')
  return text.replaceAll('// filter.cypher', () => condition || 'true')
}

/** Asks a question as a filter narrows it. */
export const ask = <Needs extends typeof FilterNeeds, Row extends z.ZodType>(
  store: Store,
  narrowable: Narrowable<Needs, Row>,
  needs: z.input<Needs>,
): Promise<z.infer<Row>[]> => store.run(narrowable(needs), needs)

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
    joining: [...linkEntry('TOOK_PART').from],
    allTime: filter.firstDay === undefined && filter.lastDay === undefined,
    firstDay: filter.firstDay ?? '0000-01-01',
    lastDay: filter.lastDay ?? '9999-12-31',
    dated: having('firstDay'),
    asOf: filter.asOf ?? '',
    topics: filter.topics.map((topic) => idFrom('Topic', [topic])),
    topical: [...linkEntry('ABOUT').from],
    orgTypes: filter.orgTypes,
  }
}
