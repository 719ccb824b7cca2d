import type { Facts, Telling } from '../../graph/facts.ts'
import { type Pages, pagesOf } from './pages.ts'

/** A fact of any kind, as far as it tells where it stands and what it is called. */
interface Fact {
  quote?: string | undefined
  line?: number | undefined
  title?: string | undefined
  name?: string | undefined
  text?: string | undefined
  what?: string | undefined
  date?: string | undefined
  mentions?: readonly string[] | undefined
  also?: readonly Telling[] | undefined
}

/** What a fact is told by: its quote, else its own words. */
const wordsOf = ({ quote, mentions, title, name, text, what, date }: Fact): string =>
  quote ?? mentions?.[0] ?? title ?? name ?? text ?? what ?? date ?? ''
const leadOf = (document: string, line: number | undefined): string => `«${document}»${line === undefined ? '' : `, ${line}`}: `

/** The facts of a JSON with the text that tells them: each stands there with its quote and the document that it was read in. */
export const factsToldIn = (given: Facts): { facts: Facts } & Pages => {
  const { write, done } = pagesOf()
  const place = ({ quote, line }: Telling): Telling => {
    const passage = write(leadOf(given.document, line), quote)
    return { quote: quote.replaceAll(/\s+/g, ' ').trim(), ...passage }
  }
  const told = <T extends Fact>(fact: T): T => {
    const { line: _line, also, ...rest } = fact
    const words = wordsOf(fact)
    const passage = write(leadOf(given.document, fact.line), words)
    return {
      ...rest,
      quote: words.replaceAll(/\s+/g, ' ').trim(),
      ...passage,
      ...(also === undefined ? {} : { also: also.map(place) }),
    } as unknown as T
  }
  const all = <T extends Fact>(facts: readonly T[]): T[] => facts.map(told)
  const some = <N extends string, T extends Fact>(name: N, facts: readonly T[] | undefined): Partial<Record<N, T[]>> =>
    facts === undefined ? {} : ({ [name]: all(facts) } as Partial<Record<N, T[]>>)
  const { document, form, year, country } = given
  write('', document)
  const facts: Facts = {
    document,
    form,
    year,
    ...(country === undefined ? {} : { country }),
    ...some('countries', given.countries),
    places: all(given.places),
    organizations: all(given.organizations),
    people: all(given.people),
    agreements: all(given.agreements),
    ties: all(given.ties),
    events: all(given.events),
    ...some('directions', given.directions),
    ...some('contacts', given.contacts),
    ...some('commitments', given.commitments),
    ...some('figures', given.figures),
    ...some('unread', given.unread),
    ...some('warnings', given.warnings),
  }
  return { facts, ...done() }
}
