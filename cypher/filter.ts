import { z } from 'zod'
import type { Filter } from '../graph/answers.ts'
import { idFrom } from '../graph/ids.ts'
import { linkEntry, type ThingKind, thingEntry, thingKindNames } from '../graph/kinds.ts'
import countries from './countries.cypher?raw'
import filterText from './filter.cypher?raw'
import joined from './joined.cypher?raw'
import { type Question, question } from './question.ts'
import { ThingRow } from './rows.ts'
import type { Store } from './store.ts'

export const everyCountry = question(countries, { needs: z.object({}), row: z.object({ thing: ThingRow }) })

const having = (...fields: string[]): ThingKind[] => thingKindNames.filter((kind) => fields.some((name) => name in thingEntry(kind).fields))
const placed = having('code', 'country', 'countries')
const dated = having('firstDay')

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
  /** Who joined what is within the countries asked for, where that was looked up before (`withJoined`). */
  joined: z.record(z.string(), z.literal(true)).optional(),
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

type Sort = 'records' | 'anything'
/** When each condition is asked, of a question on dated records alone or on anything. */
const isSet: Record<string, (needs: FilterNeeds, of: Sort) => boolean> = {
  kinds: ({ kinds }) => kinds.length > 0,
  countries: ({ everywhere, joined }, of) => !everywhere && of === 'anything' && joined === undefined,
  'countries, who joined is known': ({ everywhere, joined }, of) => !everywhere && of === 'anything' && joined !== undefined,
  'countries of records': ({ everywhere }, of) => !everywhere && of === 'records',
  days: ({ allTime }, of) => !allTime && of === 'anything',
  'days of records': ({ allTime }, of) => !allTime && of === 'records',
  asOf: ({ asOf }) => asOf !== '',
  topics: ({ topics }) => topics.length > 0,
  orgTypes: ({ orgTypes }) => orgTypes.length > 0,
}

/** A question that a filter narrows. */
export type Narrowable<Needs extends typeof FilterNeeds, Row extends z.ZodType> = (needs: FilterNeeds) => Question<Needs, Row>

/**
 * A question whose text names `filter.cypher` where the reader's filter is to narrow what it there calls `thing`. Only what the filter
 * sets is asked: a condition that is always true still costs the embedded engine most of a second over a large graph, and one that
 * speaks of other kinds too keeps Neo4j from its index on days.
 */
export const narrowable = <Needs extends typeof FilterNeeds, Row extends z.ZodType>(
  text: string,
  parts: { needs: Needs; row: Row },
): Narrowable<Needs, Row> => {
  const made = new Map<string, Question<Needs, Row>>()
  const of = dated.some((kind) => text.includes(`(thing:${kind})`)) ? 'records' : 'anything'
  return (needs) => {
    const set = [...conditions.keys()].filter((name) => isSet[name]?.(needs, of))
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
    dated,
    asOf: filter.asOf ?? '',
    topics: filter.topics.map((topic) => idFrom('Topic', [topic])),
    topical: [...linkEntry('ABOUT').from],
    orgTypes: filter.orgTypes,
  }
}

const whoJoined = question(joined, {
  needs: FilterNeeds.pick({ codes: true, joining: true, home: true }),
  row: z.object({ id: z.string() }),
})

/**
 * For questions that look through the whole graph: looks up once, from the events, who joined those of the countries asked for. Where a
 * question begins at a few things it is dearer than to look at the links of each.
 */
export const withJoined = async (store: Store, needs: FilterNeeds): Promise<FilterNeeds> => {
  if (needs.everywhere) return needs
  const isAsked = needs.kinds.length === 0 || needs.joining.some((kind) => needs.kinds.includes(kind))
  const found = isAsked ? await store.run(whoJoined, needs) : []
  return { ...needs, joined: Object.fromEntries(found.map(({ id }) => [id, true as const])) }
}
