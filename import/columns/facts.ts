import type { Mapping, RowKind } from '../../graph/columns.ts'
import type { AgreementFact, EventFact, Facts, OrganizationFact, PersonFact, PlaceFact, Telling } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import { AgreementState, AgreementType, EventType, Format, OrgType, PlaceType, TopicId, VisitDirection } from '../../graph/vocabulary.ts'
import { fold } from '../../graph/words.ts'
import { headsIn } from '../find/agreement-titles.ts'
import { kindOf } from '../find/event-nature.ts'
import { type At, at, type Named, namedIn } from './named.ts'
import { type ListRow, type Told, tell } from './rows.ts'
import type { Part, Said } from './values.ts'

/** What the facts of rows are collected in. */
interface Collected {
  named: Named
  agreements: Map<string, AgreementFact>
  events: Map<string, EventFact>
  warnings: Told[]
}
/** A row's own words: the values and parts of a field, none where no cell fills it. */
interface Words {
  row: ListRow
  values: (field: string) => string[]
  first: (field: string) => string | undefined
  parts: (field: string) => Part[]
  isSo: (field: string) => boolean | undefined
  /** Every cell that was read, the name's first. */
  told: At & { also: Telling[] }
  countries: string[]
}

const none: Said = { values: [], parts: [], troubles: [] }
const wordsOf = (row: ListRow): Words => {
  const said = (field: string) => row.says[field] ?? none
  const [name, ...others] = [
    ...said('name').parts,
    ...Object.entries(row.says).flatMap(([field, { parts }]) => (field === 'name' ? [] : parts)),
  ]
  if (!name) throw new Error('A row without a name is refused before it is made into facts.')
  const truth = said('planned').values[0] ?? said('partner').values[0]
  return {
    row,
    values: (field) => said(field).values,
    first: (field) => said(field).values[0],
    parts: (field) => said(field).parts,
    isSo: (field) => (said(field).values.length === 0 ? undefined : truth === 'yes'),
    told: { ...at(name), also: others.map(at) },
    countries: [...new Set([...said('country').values, ...said('countries').values])],
  }
}

const confidence = 0.95
const sure = (kind: string) => ({ rule: `columns/${kind}`, confidence })
const key = (...parts: readonly (string | null | undefined)[]): string => parts.map((part) => fold(part ?? '')).join('|')
const oneOf = <T extends string>(schema: { safeParse: (value: unknown) => { data?: T } }, value: string | undefined): T | undefined =>
  schema.safeParse(value).data
const nonHome = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null && id !== 'home'))] as string[]

/** The places that a field names; of one whose country nothing tells, a word. */
const placesIn = (words: Words, field: string, { named, warnings }: Collected): string[] =>
  words.parts(field).flatMap((part) => {
    const id = named.place(part, words.countries)
    if (id === null) warnings.push(tell('place-nowhere', part, words.row.number))
    return id === null ? [] : [id]
  })

/** How a row of each kind becomes facts. */
const make: Readonly<Record<RowKind, (words: Words, all: Collected) => void>> = {
  Organization: (words, all) => {
    const [part] = words.parts('name')
    if (!part) return
    const country = words.countries[0] ?? null
    const [place = null] = placesIn(words, 'place', all)
    const placed = [...all.named.places.values()].find(({ id }) => id === place)
    const id = all.named.body(part, country ?? placed?.country ?? null)
    const [above] = words.parts('partOf')
    const partOf = above ? all.named.body(above, country) : undefined
    const nameEn = words.first('nameEn')
    change<OrganizationFact>(all.named.bodies, id, (before) => ({
      ...before,
      ...toldAgain(before, words.told),
      kind: oneOf(OrgType, words.first('orgType')) ?? before.kind,
      ...(place === 'home' ? { home: true } : {}),
      place: place === null || place === 'home' ? before.place : place,
      mentions: [...new Set([...before.mentions, ...words.values('aliases')])],
      ...(partOf === undefined || partOf === id ? {} : { partOf }),
      ...(nameEn === undefined ? {} : { nameEn }),
    }))
  },

  Person: (words, all) => {
    const [part] = words.parts('name')
    if (!part) return
    const id = all.named.person(part)
    const [country] = words.countries
    const [body] = words.parts('organization')
    const organization = body ? all.named.body(body, null) : null
    const [place = null] = placesIn(words, 'place', all)
    const title = words.first('post')
    const on = words.first('on')
    change<PersonFact>(all.named.people, id, (before) => ({
      ...before,
      ...toldAgain(before, words.told),
      mentions: [...new Set([...before.mentions, ...words.values('aliases')])],
      ...(country === undefined ? {} : { country }),
      ...(title === undefined
        ? {}
        : {
            position: title,
            organization,
            posts: [...(before.posts ?? []), { title, organization, place, country: country ?? null, ...(on === undefined ? {} : { on }) }],
          }),
    }))
  },

  Place: (words, all) => {
    const [part] = words.parts('name')
    const id = part ? all.named.place(part, words.countries) : null
    if (part && id === null) all.warnings.push(tell('place-nowhere', part, words.row.number))
    if (id === null || id === 'home') return
    const [within] = nonHome(placesIn(words, 'within', all))
    const nameEn = words.first('nameEn')
    change<PlaceFact>(all.named.places, id, (before) => ({
      ...before,
      ...toldAgain(before, words.told),
      kind: oneOf(PlaceType, words.first('placeType')) ?? before.kind,
      aliases: [...new Set([...before.aliases, ...words.values('aliases')])],
      partner: before.partner || words.isSo('partner') === true,
      ...(nameEn === undefined ? {} : { nameEn }),
      ...(within === undefined || within === id ? {} : { within }),
    }))
  },

  Agreement: (words, all) => {
    const title = words.first('name') ?? ''
    const dates = words.values('dates').filter((_, at) => at % 2 === 0)
    const places = nonHome(placesIn(words, 'places', all))
    const parties = [...new Set(words.parts('parties').map((part) => all.named.body(part, null)))]
    const [country] = words.countries
    const placed = [...all.named.places.values()].find(({ id }) => id === places[0])
    const fact: AgreementFact = {
      id: `agreement:${all.agreements.size}`,
      type: oneOf(AgreementType, words.first('agreementType')) ?? headsIn(title)[0]?.head.type ?? 'other',
      title,
      country: country ?? placed?.country ?? null,
      places,
      parties,
      dates,
      validUntil: words.values('validUntil').at(-1) ?? null,
      ...optional('state', oneOf(AgreementState, words.first('state'))),
      ...topicsIn(words),
      ...words.told,
      ...sure('agreement'),
    }
    putOnce(all.agreements, key(title, fact.country, dates[0], ...places, ...parties), fact, words.told)
  },

  Event: (words, all) => {
    const title = words.first('name') ?? ''
    const [start = null, until = null] = words.values('start')
    const end = words.values('end').at(-1) ?? until
    const heldIn = placesIn(words, 'heldIn', all)
    const places = nonHome([...placesIn(words, 'places', all), ...heldIn])
    const organisers = words.parts('organisers').map((part) => all.named.body(part, null))
    const took = words
      .parts('participants')
      .map((part) => (all.named.namesPerson(part) ? all.named.person(part) : all.named.body(part, null)))
    const each = [...new Set([...organisers, ...took])]
    const placed = [...all.named.places.values()].filter(({ id }) => places.includes(id)).map(({ country }) => country)
    const fact: EventFact = {
      id: `event:${all.events.size}`,
      title,
      start,
      end,
      format: oneOf(Format, words.first('format')) ?? 'unspecified',
      kind: oneOf(EventType, words.first('eventType')) ?? kindOf(title),
      country: words.countries.length > 0 ? words.countries : [...new Set(placed)],
      places,
      organizations: each.filter((id) => id.startsWith('body:')),
      people: each.filter((id) => id.startsWith('person:')),
      participants: each.map((of) => ({ of, role: organisers.includes(of) ? ('organiser' as const) : ('participant' as const) })),
      ...(heldIn.length > 0 ? { heldIn } : {}),
      ...optional('direction', oneOf(VisitDirection, words.first('direction'))),
      ...(words.isSo('planned') === true ? { planned: true } : {}),
      ...topicsIn(words),
      ...words.told,
      ...sure('event'),
    }
    putOnce(all.events, key(title, start, ...fact.country), fact, words.told)
  },
}

const optional = <N extends string, V>(name: N, value: V | undefined): Partial<Record<N, V>> =>
  value === undefined ? {} : ({ [name]: value } as Partial<Record<N, V>>)
const topicsIn = (words: Words): { topics?: TopicId[] } => {
  const topics = [...new Set(words.values('topics').flatMap((topic) => oneOf(TopicId, topic) ?? []))]
  return topics.length > 0 ? { topics } : {}
}

/** A thing that a former row named too is told once more. */
const toldAgain = (before: Pick<PlaceFact, 'from' | 'to' | 'also'>, told: At & { also: Telling[] }) => {
  const isFirst = before.from === told.from && before.to === told.to
  const tellings = [...(before.also ?? []), ...(isFirst ? told.also : [plain(told), ...told.also])]
  return { also: tellings }
}
const plain = ({ quote, locator, from, to, line }: At): Telling => ({ quote, locator, from, to, ...(line === undefined ? {} : { line }) })

const change = <T extends { id: string }>(all: Map<string, T>, id: string, step: (before: T) => T): void => {
  for (const [where, fact] of all) if (fact.id === id) all.set(where, step(fact))
}
const putOnce = <T extends Pick<PlaceFact, 'also'>>(all: Map<string, T>, where: string, fact: T, told: Words['told']): void => {
  const before = all.get(where)
  all.set(where, before ? { ...before, also: [...(before.also ?? []), plain(told), ...told.also] } : fact)
}

export interface ReadList {
  mapping: Mapping
  rows: readonly ListRow[]
}

/** The facts of a file's lists; the rows that are refused are told in its warnings, the rest is read. */
export const factsOfLists = (document: string, lists: readonly ReadList[], home: HomeProfile): Facts => {
  const all: Collected = { named: namedIn(home), agreements: new Map(), events: new Map(), warnings: [] }
  for (const { mapping, rows } of lists)
    for (const row of rows) {
      all.warnings.push(...row.refused, ...row.warnings)
      if (row.refused.length === 0 && mapping.about !== 'nothing') make[mapping.about](wordsOf(row), all)
    }
  return {
    document,
    form: 'list',
    year: null,
    places: [...all.named.places.values()],
    organizations: [...all.named.bodies.values()],
    people: [...all.named.people.values()],
    agreements: [...all.agreements.values()],
    ties: [],
    events: [...all.events.values()],
    warnings: all.warnings.map(({ code, says, part }) => ({ code, says, ...at(part) })),
  }
}
