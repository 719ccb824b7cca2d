import { setImmediate } from 'node:timers/promises'
import type { Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Locator } from '../../graph/locators.ts'
import { modelRule } from '../../graph/statements.ts'
import { fold } from '../../graph/words.ts'
import { namedIn } from '../columns/named.ts'
import type { Part } from '../columns/values.ts'
import { findDates } from '../find/dates.ts'
import { readMentions } from '../find/mentions/read-mentions.ts'
import type { SaidFact } from './answer.ts'
import type { Left } from './left.ts'
import { type Stands, tells, whereStands } from './quotes.ts'

/** Well below `unsureBelow`: whatever a model says waits for a person. */
const confidence = 0.3

interface Told {
  quote: string
  locator: Locator
  from: number
  to: number
  rule: string
  confidence: number
}

export interface Beside {
  /** The seen text, and the sentences that were sent. */
  seen: string
  sentences: readonly Left[]
  /** What the rules read of the document. */
  read: Facts
  home: HomeProfile
}

/**
 * What a model said, as facts: only what quotes a sent sentence that stands in the text once and whose quote tells its name.
 * Dates, countries and the home city's bodies are read from the quote by the rules. `dropped` counts the rest.
 */
export const factsSaid = async (said: readonly SaidFact[], beside: Beside): Promise<{ facts: Facts; dropped: number }> => {
  const making = new Making(beside)
  // Commitments last: they lean on events.
  const inOrder = [...said.filter(({ kind }) => kind !== 'commitment'), ...said.filter(({ kind }) => kind === 'commitment')]
  let made = 0
  for (const fact of inOrder) {
    const stands = whereStands(beside.seen, fact.quote, beside.sentences)
    if (typeof stands !== 'string' && tells(beside.seen.slice(stands.from, stands.to), nameIn(fact)) && making.add(fact, stands)) made++
    // It works in the server's own process: others are served meanwhile.
    await setImmediate()
  }
  return { facts: making.facts(), dropped: said.length - made }
}

type Said<K extends SaidFact['kind']> = Extract<SaidFact, { kind: K }>

const nameIn = (fact: SaidFact): string => ('title' in fact ? fact.title : 'name' in fact ? fact.name : fact.text)
const toldIn = ({ sentence, from, to }: Stands, seen: string): Told => ({
  quote: seen.slice(from, to),
  locator: sentence.locator,
  from,
  to,
  rule: modelRule,
  confidence,
})

/** Collects facts whose names are resolved among themselves. */
class Making {
  readonly #beside: Beside
  readonly #named: ReturnType<typeof namedIn>
  /** Where an organisation or person was told first, by local id. */
  readonly #first = new Map<string, Told>()
  readonly #events: Facts['events'] = []
  readonly #agreements: Facts['agreements'] = []
  readonly #commitments: NonNullable<Facts['commitments']> = []

  constructor(beside: Beside) {
    this.#beside = beside
    this.#named = namedIn(beside.home)
  }

  /** False where the fact leans on one that is not there. */
  add(fact: SaidFact, stands: Stands): boolean {
    const told = toldIn(stands, this.#beside.seen)
    switch (fact.kind) {
      case 'event':
        return this.#event(fact, told)
      case 'agreement':
        return this.#agreement(fact, told)
      case 'organization':
        return this.#organization(fact, told)
      case 'person':
        return this.#person(fact, told)
      default:
        return this.#commitment(fact, told)
    }
  }

  facts(): Facts {
    const { document, form, year, country } = this.#beside.read
    const asTold = <T extends { id: string }>(fact: T): T => ({ ...fact, ...this.#first.get(fact.id) })
    return {
      document,
      form,
      year,
      country: country ?? null,
      places: [],
      organizations: [...this.#named.bodies.values()].map(asTold),
      people: [...this.#named.people.values()].map(asTold),
      agreements: this.#agreements,
      ties: [],
      events: this.#events,
      commitments: this.#commitments,
    }
  }

  #event({ title, type, planned, organizations, people }: Said<'event'>, told: Told): boolean {
    const date = this.#datesIn(told)[0]
    this.#events.push({
      id: `event:${this.#events.length}`,
      title,
      start: date?.start ?? null,
      end: date?.end ?? null,
      format: 'unspecified',
      kind: type,
      country: this.#countriesOf(told),
      places: [],
      organizations: this.#bodies(organizations, told),
      people: this.#people(people, told),
      ...(planned ? { planned } : {}),
      ...told,
    })
    return true
  }

  #agreement({ title, type, organizations }: Said<'agreement'>, told: Told): boolean {
    this.#agreements.push({
      id: `agreement:${this.#agreements.length}`,
      type,
      title,
      country: this.#countriesOf(told)[0] ?? null,
      places: [],
      parties: this.#bodies(organizations, told),
      dates: this.#datesIn(told).map(({ start }) => start),
      validUntil: null,
      ...told,
    })
    return true
  }

  #organization({ name, type }: Said<'organization'>, told: Told): boolean {
    const [id] = this.#bodies([name], told)
    const body = [...this.#named.bodies.values()].find((one) => one.id === id)
    if (body?.kind === 'other') body.kind = type
    return true
  }

  /** A post is kept where the same quote tells it and its body: a post of nobody knows where is none. */
  #person({ name, post, organization }: Said<'person'>, told: Told): boolean {
    const [id] = this.#people([name], told)
    const [holder] = this.#bodies(organization ? [organization] : [], told)
    const person = [...this.#named.people.values()].find((one) => one.id === id)
    if (person && post && holder && tells(told.quote, post)) person.posts = [...(person.posts ?? []), { title: post, organization: holder }]
    return true
  }

  #commitment({ text, event: title }: Said<'commitment'>, told: Told): boolean {
    const event = this.#events.find((one) => fold(one.title) === fold(title))
    if (event) this.#commitments.push({ text, event: event.id, state: 'planned', ...told })
    return event !== undefined
  }

  #bodies(names: readonly string[], told: Told): string[] {
    return this.#each(names, told, (part) => this.#named.body(part, null))
  }

  #people(names: readonly string[], told: Told): string[] {
    return this.#each(names, told, (part) => this.#named.person(part))
  }

  /** The local ids of those names that the quote tells, each once. */
  #each(names: readonly string[], told: Told, idOf: (part: Part) => string): string[] {
    const ids = names
      .filter((name) => tells(told.quote, name))
      .map((text) => idOf({ text, from: told.from, cell: { text, from: told.from, locator: told.locator } }))
    for (const { id } of [...this.#named.bodies.values(), ...this.#named.people.values()])
      if (!this.#first.has(id)) this.#first.set(id, told)
    return [...new Set(ids)]
  }

  #datesIn({ quote }: Told) {
    return findDates(quote, { year: this.#beside.read.year ?? undefined }).filter(({ validity }) => !validity)
  }

  /** The countries that the quote names, else that of its table's row, else that of the brief. */
  #countriesOf({ quote, locator }: Told): string[] {
    const { read, home } = this.#beside
    const codes = readMentions(quote, { country: read.country ?? null }, home).map((mention) =>
      mention.what === 'country' ? mention.code : mention.what === 'place' ? mention.country : null,
    )
    const ofRow = read.places.filter((place) => place.locator && isSameRow(place.locator, locator)).map(({ country }) => country)
    const abroad = [codes, ofRow, [read.country ?? null]].map((some) => some.filter((code) => code !== null && code !== home.country))
    return [...new Set(abroad.find((some) => some.length > 0) ?? [])].filter((code) => code !== null)
  }
}

const isSameRow = (a: Locator, b: Locator): boolean => 'row' in a && 'row' in b && a.table === b.table && a.row === b.row
