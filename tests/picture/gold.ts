import { existsSync, readFileSync } from 'node:fs'
import type { Overview, ThingBrief } from '../../graph/answers.ts'
import { idFrom, linkIdOf } from '../../graph/ids.ts'
import type { LinkKind, ThingKind } from '../../graph/kinds.ts'
import type { Fields, Link } from '../../graph/things.ts'
import type { WorldPart } from '../../graph/vocabulary.ts'

interface Gold {
  places: { id: string; name: string; country: string; partner: boolean }[]
  organizations: { id: string; name: string; kind: string; country: string | null }[]
  people: { id: string; name: string; position: string; organization: string | null }[]
  agreements: { title: string; country: string; places: string[]; parties: string[]; dates: string[] }[]
  events: { title: string; start: string; country: string[]; places: string[]; organizations: string[]; people: string[] }[]
}

const folder = new URL('../../../shared/gold/', import.meta.url)

/** Whether the reference annotations are at hand. */
export const hasGold = existsSync(folder)

const parts: Record<string, WorldPart> = Object.fromEntries(
  (
    [
      ['europe', 'AT BE GB DE GR DK ES IT LV LT NO PL RO RS SK TR FI FR HR CZ CH SE EE HU BG NL IE IS PT SI CY MT BA ME MK'],
      ['asia', 'VN IL IN IR CN MN KR JP TH AE QA LA SY LB PH SG ID'],
      ['cis', 'AZ AM BY KZ KG MD TJ UZ TM GE UA'],
      ['africa', 'EG ZA TN MA SN DZ'],
      ['north-america', 'US CA MX'],
      ['south-america', 'AR BR CU UY VE CL PE EC'],
      ['oceania', 'AU NZ'],
    ] as const
  ).flatMap(([part, codes]) => codes.split(' ').map((code) => [code, part])),
)
const countryName = new Intl.DisplayNames('ru', { type: 'region' })

/** A file of reference annotations as things and links, the way that a loaded graph would serve them. */
export const graphOf = (file: string): { things: ThingBrief[]; links: Link[] } => {
  const gold = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Gold
  const things = new Map<string, ThingBrief>()
  const links = new Map<string, Link>()
  const add = (kind: ThingKind, key: string[], name: string, fields: Fields = {}): string => {
    const id = idFrom(kind, key)
    if (!things.has(id)) things.set(id, { id, kind, name, status: 'stated', fields: { name, ...fields }, conflicts: [], records: 1 })
    return id
  }
  const tie = (kind: LinkKind, from: string, to: string, fields: Fields = {}) => {
    const id = linkIdOf(kind, from, to, fields)
    links.set(id, { id, kind, from, to, status: 'stated', fields, conflicts: [] })
  }
  const country = (code: string) =>
    add('Country', [code], countryName.of(code) ?? code, { code, ...(parts[code] ? { part: parts[code] } : {}) })
  const places = new Map(
    gold.places.map(({ id, name, country: code, partner }) => {
      const place = add('Place', [code, name], name, { country: code, partner })
      tie('IN', place, country(code))
      return [id, place]
    }),
  )
  const bodies = new Map(
    gold.organizations.map(({ id, name, kind, country: code }) => [
      id,
      add('Organization', [name], name, {
        orgType: kind,
        ...(code === null ? {} : { country: code }),
        homeBody: code === 'RU' && kind === 'committee',
      }),
    ]),
  )
  const people = new Map(
    gold.people.map(({ id, name, position, organization }) => {
      const person = add('Person', [name], name)
      const body = bodies.get(organization ?? '')
      if (body !== undefined) tie('NAMED_AS', person, body, { title: position })
      return [id, person]
    }),
  )
  for (const { title, country: code, places: among, parties, dates } of gold.agreements) {
    const agreement = add('Agreement', [code, title], title, { country: code, dates })
    const sides = [...among.map((id) => places.get(id)), ...parties.map((id) => bodies.get(id))].filter((id) => id !== undefined)
    for (const side of sides.length > 0 ? sides : [country(code)]) tie('BETWEEN', agreement, side)
  }
  for (const { title, start, country: codes, places: among, organizations, people: who } of gold.events) {
    const event = add('Event', [codes[0] ?? '', start, title], title, { start, countries: codes })
    const where = among.flatMap((id) => places.get(id) ?? [])
    for (const place of where.length > 0 ? where : codes.map(country)) tie('CONCERNS', event, place)
    for (const id of organizations) tie('TOOK_PART', bodies.get(id) ?? event, event)
    for (const id of who) tie('TOOK_PART', people.get(id) ?? event, event)
  }
  return { things: [...things.values()], links: [...links.values()].filter(({ from, to }) => from !== to) }
}

/** The overview of such a graph, as the server would answer it. */
export const overviewOf = ({ things, links }: { things: ThingBrief[]; links: Link[] }): Overview => {
  const ofKind = (kind: ThingKind) => things.filter((thing) => thing.kind === kind)
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const codes = (thing: ThingBrief): string[] => {
    const { country, countries, code } = thing.fields
    return [country, code, ...(Array.isArray(countries) ? countries : [])].filter((value) => typeof value === 'string')
  }
  const about = (code: string, kind: ThingKind) => ofKind(kind).filter((thing) => codes(thing).includes(code)).length
  const linked = (id: string, kind: ThingKind) => links.filter(({ from, to }) => to === id && byId.get(from)?.kind === kind).length
  const order: WorldPart[] = ['europe', 'asia', 'cis', 'africa', 'north-america', 'south-america', 'oceania']
  const countries = ofKind('Country').filter(({ fields }) => fields['code'] !== 'RU')
  const bodies = ofKind('Organization').filter(({ fields }) => fields['homeBody'] === true)
  return {
    counts: {
      countries: countries.length,
      places: ofKind('Place').length,
      partners: ofKind('Place').length,
      agreements: ofKind('Agreement').length,
      events: ofKind('Event').length,
      committees: bodies.length,
      organizations: ofKind('Organization').length,
      people: ofKind('Person').length,
      documents: 1,
    },
    parts: order.map((part) => ({
      part,
      countries: countries
        .filter(({ fields }) => fields['part'] === part)
        .sort((a, b) => a.name.localeCompare(b.name, 'ru'))
        .map((thing) => {
          const code = String(thing.fields['code'])
          const places = ofKind('Place').filter(({ fields }) => fields['country'] === code)
          return {
            thing,
            events: about(code, 'Event'),
            agreements: about(code, 'Agreement'),
            places: places.map((place) => ({ thing: place, events: linked(place.id, 'Event'), agreements: linked(place.id, 'Agreement') })),
          }
        }),
    })),
    bodies: bodies.map((thing) => {
      const events = links
        .filter(({ from, to }) => from === thing.id && byId.get(to)?.kind === 'Event')
        .flatMap(({ to }) => byId.get(to) ?? [])
      const counts = new Map<string, number>()
      for (const event of events) for (const code of codes(event)) counts.set(code, (counts.get(code) ?? 0) + 1)
      return { thing, countries: [...counts].map(([code, count]) => ({ code, events: count })) }
    }),
    years: [],
    asOf: '2020-12-31',
    documents: 1,
  }
}
