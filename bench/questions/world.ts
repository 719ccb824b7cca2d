import { linkIdOf } from '../../graph/ids.ts'
import type { LinkKind, ThingKind } from '../../graph/kinds.ts'
import { thingEntry } from '../../graph/kinds.ts'
import type { Fields, Link, Thing } from '../../graph/things.ts'
import { eventTypes, topics } from '../../graph/vocabulary.ts'
import countries from '../../import/data/countries.json'
import { oneOf, type Random, seeded } from '../mutants/random.ts'
import { committeeTopics, givenNames, quotedNames, surnames } from '../mutants/words.ts'

/** How many of each kind; together 100,000 things with some 530,000 links among them. */
const sizes = { places: 3000, bodies: 7000, people: 20_000, agreements: 7000, events: 62_800 } as const

export interface World {
  things: Thing[]
  links: Link[]
}

const syllables = 'ба во га до же за ки ла ме но па ре со ту фа хо це ша э ря бун вер гран дор кас лен мон порт сель тран'.split(' ')
const word = (random: Random): string => {
  const made = Array.from({ length: 2 + Math.floor(random() * 2) }, () => oneOf(syllables, random)).join('')
  return made.charAt(0).toUpperCase() + made.slice(1)
}
const person = (random: Random): string => {
  const culture = random() < 0.5 ? 'russian' : 'western'
  const given = () => (oneOf(givenNames[culture], random) ?? '').charAt(0)
  return `${given()}.${given()}. ${oneOf(surnames[culture], random)}`
}

/**
 * A graph of invented facts, the same for the same seed: a few hubs with thousands of links, many things with a dozen. `share` is how much
 * of the whole it has.
 */
export const madeWorld = (seed: number, share = 1): World => {
  const random = seeded(seed)
  const [things, links]: [Thing[], Link[]] = [[], []]
  const thing = (kind: ThingKind, at: number | string, name: string, fields: Fields = {}): Thing => {
    const id = `${thingEntry(kind).prefix}/${at}`
    const made: Thing = { id, kind, name, status: 'stated', fields: { name, ...fields }, conflicts: [] }
    things.push(made)
    return made
  }
  const link = (kind: LinkKind, from: Thing | undefined, to: Thing | undefined, fields: Fields = {}): void => {
    if (!from || !to) return
    links.push({ id: linkIdOf(kind, from.id, to.id, fields), kind, from: from.id, to: to.id, status: 'stated', fields, conflicts: [] })
  }
  const many = (count: number, make: (at: number) => Thing): Thing[] =>
    Array.from({ length: Math.ceil(count * share) }, (_, at) => make(at))
  /** The first of a list come up far more often than the last, as capitals and large committees do. */
  const often = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() ** 3 * list.length)]

  const states = countries
    .filter(({ code }) => code !== 'RU')
    .map(({ code, ru, part }) => thing('Country', code.toLowerCase(), ru, { code, part }))
  const towns = many(sizes.places, (at) => {
    const state = often(states)
    const made = thing('Place', at, word(random), { country: String(state?.fields['code']), placeType: 'city', partner: random() < 0.1 })
    link('IN', made, state)
    return made
  })
  const home = thing('Place', 'ru/home', 'Санкт-Петербург', { country: 'RU', placeType: 'city', home: true })
  const committees = committeeTopics.map((topic, at) => {
    const made = thing('Organization', `home-${at}`, `Комитет по ${topic}`, { orgType: 'committee', homeBody: true })
    link('BASED_IN', made, home)
    return made
  })
  const bodies = many(sizes.bodies, (at) => {
    const town = often(towns)
    const fields = {
      orgType: oneOf(['company', 'university', 'museum', 'government'], random) ?? 'other',
      country: String(town?.fields['country']),
    }
    const made = thing('Organization', at, `${oneOf(quotedNames, random)} ${word(random)}`, fields)
    link('BASED_IN', made, town)
    return made
  })
  const people = many(sizes.people, (at) => {
    const made = thing('Person', at, person(random))
    link('NAMED_AS', made, random() < 0.2 ? often(committees) : often(bodies), {
      title: 'директор',
      on: `${2000 + Math.floor(random() * 25)}`,
    })
    return made
  })
  const fields = Object.entries(topics).map(([id, { ru }]) => thing('Topic', id, ru))
  many(sizes.agreements, (at) => {
    const town = often(towns)
    const day = dayIn(random)
    const dated = {
      dates: [day],
      firstDay: day,
      lastDay: day,
      agreementType: 'agreement',
      state: 'no-term',
      country: String(town?.fields['country']),
    }
    const made = thing('Agreement', at, `Соглашение о сотрудничестве с городом ${town?.name}`, dated)
    link('BETWEEN', made, town)
    link('BETWEEN', made, home)
    link('ABOUT', made, oneOf(fields, random))
    return made
  })
  many(sizes.events, (at) => {
    const town = often(towns)
    const [day, country] = [dayIn(random), String(town?.fields['country'])]
    const title = `Встреча с делегацией города ${town?.name} по вопросам ${oneOf(committeeTopics, random)}`
    const eventType = oneOf(Object.keys(eventTypes), random) ?? 'other'
    const made = thing('Event', at, title, { start: day, end: day, firstDay: day, lastDay: day, countries: [country], eventType })
    link(
      'CONCERNS',
      made,
      states.find(({ fields: { code } }) => code === country),
    )
    link('CONCERNS', made, town)
    link('TOOK_PLACE_IN', made, random() < 0.5 ? home : town)
    link('TOOK_PART', often(committees), made, { role: 'host' })
    link('TOOK_PART', often(bodies), made, { role: 'guest' })
    link('TOOK_PART', often(people), made, { role: 'member' })
    link('ABOUT', made, oneOf(fields, random))
    if (random() < 0.2) link('TOOK_PART', often(people), made, { role: 'speaker' })
    return made
  })
  return { things, links: [...new Map(links.map((one) => [one.id, one])).values()] }
}

const dayIn = (random: Random): string => {
  const two = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, '0')
  return `${1995 + Math.floor(random() * 30)}-${two(12)}-${two(28)}`
}
