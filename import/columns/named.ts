import type { OrganizationFact, PersonFact, PlaceFact } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Locator } from '../../graph/locators.ts'
import { fold } from '../../graph/words.ts'
import type { Mention, OrganizationMention, PersonMention, PlaceMention } from '../find/mention.ts'
import { englishPlaceName } from '../find/mentions/gazetteer.ts'
import { readMentions } from '../find/mentions/read-mentions.ts'
import type { Part } from './values.ts'

/** Where a fact stands. */
export interface At {
  quote: string
  locator: Locator
  from: number
  to: number
  line?: number
}
export const at = ({ text, from, cell }: Part): At => ({
  quote: text.split(/[\r\n]/)[0] ?? text,
  locator: cell.locator,
  from,
  to: from + text.length,
  ...(cell.locator.line === undefined ? {} : { line: cell.locator.line }),
})

/** A column says what it holds: nothing is in doubt but what the column itself may be wrong in. */
const sure = { confidence: 0.95 }
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const marker = /^(?:г|гор|пос|обл|пров)\.\s*|^(?:город|провинция|префектура|область|регион)\s+/iu

/** What is named by all of a part's words, a marker such as «г.» and what stands in brackets aside. */
const whole = <M extends Mention>(mentions: readonly Mention[], text: string, is: (mention: Mention) => mention is M): M | undefined => {
  const bare = (words: string) => fold(words.replace(marker, '').replace(/\(.*?\)/g, '')).replaceAll(/[^\p{L}\p{N}]/gu, '')
  return mentions.filter(is).find(({ from, to }) => bare(text.slice(from, to)) === bare(text))
}
const isPlace = (mention: Mention): mention is PlaceMention => mention.what === 'place'
const isBody = (mention: Mention): mention is OrganizationMention => mention.what === 'organization' && !mention.bare
const isPerson = (mention: Mention): mention is PersonMention => mention.what === 'person'

/** The places, organisations and people of a list, each once; a name is kept as its cell has it, unless the home city's own list knows it. */
export const namedIn = (home: HomeProfile) => {
  const places = new Map<string, PlaceFact>()
  const bodies = new Map<string, OrganizationFact>()
  const people = new Map<string, PersonFact>()

  /** The local id of a place; `home` is the home city; null where nothing tells its country. */
  const place = (part: Part, countries: readonly string[]): string | null => {
    const mentions = readMentions(part.text, { country: countries[0] ?? null }, home)
    if (mentions.some(({ what, from, to }) => what === 'home' && to - from >= part.text.replace(marker, '').length - 1)) return 'home'
    const known = whole(mentions, part.text, isPlace)
    const named = known?.country ?? null
    const country = named !== null && (countries.length === 0 || countries.includes(named)) ? named : (countries[0] ?? null)
    if (country === null) return null
    const name = known && known.country === country ? known.name : oneLine(part.text.replace(marker, ''))
    const key = `${country} ${fold(name)}`
    const before = places.get(key)
    if (before) return before.id
    const id = `place:${places.size}`
    const coordinates = known?.country === country ? known.coordinates : null
    const nameEn = englishPlaceName(country, coordinates, [name])
    places.set(key, {
      id,
      name,
      kind: known?.placeType ?? 'city',
      country,
      aliases: oneLine(part.text) === name ? [] : [oneLine(part.text)],
      partner: false,
      ...(coordinates ? { coordinates } : {}),
      ...(nameEn ? { nameEn } : {}),
      ...at(part),
      rule: 'columns/place',
      ...sure,
    })
    return id
  }

  /** The local id of an organisation. Its country is the one that its row or its own name tells, else not said. */
  const body = (part: Part, country: string | null): string => {
    const known = whole(readMentions(part.text, { country }, home), part.text, isBody)
    const isHome = known?.home === true && (country === null || country === home.country)
    const name = isHome && known ? known.name : oneLine(part.text)
    const whose = country ?? (isHome ? home.country : (known?.country ?? ''))
    const key = `${whose} ${fold(name)}`
    const before = bodies.get(key)
    if (before) {
      if (!before.mentions.includes(oneLine(part.text))) before.mentions.push(oneLine(part.text))
      return before.id
    }
    const id = `body:${bodies.size}`
    bodies.set(key, {
      id,
      name,
      kind: known?.orgType ?? 'other',
      country: whose,
      place: null,
      mentions: [oneLine(part.text)],
      ...(isHome ? { home: true } : {}),
      ...at(part),
      rule: 'columns/organization',
      ...sure,
    })
    return id
  }

  /** The local id of a person, with the post that the same cell names: «Марков О.Д., председатель Комитета по науке». */
  const person = (part: Part): string => {
    const mentions = readMentions(part.text, { country: null }, home)
    const only = mentions.filter(isPerson)
    const known = only.length === 1 ? only[0] : undefined
    const name = known && !whole(mentions, part.text, isPerson) ? known.name : oneLine(part.text)
    const key = fold(name)
    const fact = people.get(key) ?? {
      id: `person:${people.size}`,
      name,
      position: null,
      organization: null,
      mentions: [known ? oneLine(known.surface) : name],
      ...at(part),
      rule: 'columns/person',
      ...sure,
    }
    const post = known?.post
    if (post && !fact.posts) {
      const holder = post.organization === null ? undefined : mentions[post.organization]
      const organization = holder && isBody(holder) ? body(inside(part, holder), null) : null
      fact.posts = [{ title: post.title, organization, country: post.country, ...(post.acting ? { acting: true } : {}) }]
      fact.position = post.title
      fact.organization = organization
    }
    people.set(key, fact)
    return fact.id
  }

  /** Whether a part names a person rather than an organisation. */
  const namesPerson = (part: Part): boolean => {
    const mentions = readMentions(part.text, { country: null }, home)
    const people = mentions.filter(isPerson)
    return people.length === 1 && !whole(mentions, part.text, isBody)
  }

  return { place, body, person, namesPerson, places, bodies, people }
}
export type Named = ReturnType<typeof namedIn>

const inside = ({ text, from, cell }: Part, mention: Mention): Part => ({
  text: text.slice(mention.from, mention.to),
  from: from + mention.from,
  cell,
})
