import type { Facts } from '../../graph/facts.ts'

/** What must come back when a report is read again: facts as lines of text, sorted, names in place of ids that are local to a file. */
export const linesOf = (facts: Facts) => {
  const names = new Map(facts.places.map(({ id, name }) => [id, name]))
  const placesIn = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).sort()
  const lines = (list: readonly unknown[][]) =>
    [...new Set(list.map((parts) => JSON.stringify(parts).replaceAll(/(?<=«) | (?=»)/g, '')))].sort()
  return {
    partners: lines(facts.places.filter(({ partner }) => partner).map(({ name, country, kind }) => [name, country, kind])),
    ties: lines(facts.ties.map(({ country, places, date }) => [country, placesIn(places), date])),
    agreements: lines(facts.agreements.map(({ title, type, country, places, dates }) => [country, placesIn(places), type, dates, title])),
    directions: lines((facts.directions ?? []).map(({ text, country, places = [] }) => [country, placesIn(places), text])),
    events: lines(facts.events.map(({ title, start, end, country }) => [start, end, country.toSorted(), title])),
  }
}
