import type { EventFact } from '../../graph/facts.ts'
import { stemsOf } from '../../graph/words.ts'
import type { ReadEvent } from './told.ts'

const isSame = (a: ReadEvent, b: ReadEvent): boolean => {
  const [x, y] = [a.fact, b.fact]
  if (a.item.date === null || b.item.date === null || x.kind !== y.kind || x.start !== y.start || x.end !== y.end || x.start?.length !== 10)
    return false
  if (x.country.join() !== y.country.join()) return false
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const common = first.filter((stem) => second.includes(stem)).length
  const shared = common / Math.min(first.length, second.length)
  const people = x.people.filter((person) => y.people.includes(person)).length
  return common >= 3 && (shared >= 0.85 || (shared >= 0.6 && people > 0))
}
const wordsOf = ({ told, item }: ReadEvent): string[] =>
  stemsOf(told.reading.stretch.text.slice(item.lead.from, item.lead.to)).filter((stem) => stem.length > 2)

/** Two tellings of one event in one document as one, which keeps where it is told again. */
const together = (kept: EventFact, told: EventFact): EventFact => {
  const each = (field: 'places' | 'organizations' | 'people' | 'country'): string[] => [...new Set([...kept[field], ...told[field]])]
  const { quote, line, locator, from, to } = told
  const again =
    quote === undefined
      ? []
      : [
          {
            quote,
            ...(line === undefined ? {} : { line }),
            ...(locator ? { locator } : {}),
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
          },
        ]
  const participants = [
    ...(kept.participants ?? []),
    ...(told.participants ?? []).filter(({ of }) => !kept.participants?.some((one) => one.of === of)),
  ]
  return {
    ...kept,
    country: each('country'),
    places: each('places'),
    organizations: each('organizations'),
    people: each('people'),
    participants,
    topics: [...new Set([...(kept.topics ?? []), ...(told.topics ?? [])])],
    also: [...(kept.also ?? []), ...again],
  }
}

/** Each event once: same days, same country, same kind, and most words in common (02-model, Same event). Gives the events and who became whom. */
export const eachEventOnce = (events: readonly ReadEvent[]): { events: EventFact[]; keptAs: Map<string, string> } => {
  const kept: ReadEvent[] = []
  const keptAs = new Map<string, string>()
  for (const event of events) {
    const at = kept.findIndex((other) => isSame(other, event))
    const other = kept[at]
    if (other) {
      kept[at] = { ...other, fact: together(other.fact, event.fact) }
      keptAs.set(event.fact.id, other.fact.id)
    } else kept.push(event)
  }
  const facts = kept.map(({ fact }) =>
    fact.partOf && keptAs.has(fact.partOf) ? { ...fact, partOf: keptAs.get(fact.partOf) ?? fact.partOf } : fact,
  )
  return { events: facts, keptAs }
}
