import { lastDay } from '../../graph/dates.ts'
import { byTime, type Knowledge, type Material, type Thing, textOf } from '../material.ts'
import type { Partner } from './partners.ts'

/** The countries that have rows of their own: all but the home city's. */
export const rowedCountries = (material: Material, known: Knowledge): Thing[] =>
  known.things('Country').filter(({ fields }) => fields['code'] !== material.home.country)

/** A country's events of a year, in order of time. */
export const eventsIn = (country: Thing, year: number, known: Knowledge): Thing[] =>
  known
    .from(country.id, 'CONCERNS')
    .filter((one) => one.kind === 'Event' && textOf(one, 'firstDay') !== '')
    .filter((one) => textOf(one, 'firstDay') <= lastDay(String(year)) && (textOf(one, 'lastDay') || '9') >= `${year}-01-01`)
    .sort(byTime(known))

/** The partners of a country, with a row for the country itself where it has none but events in one of the years; and whose an event is. */
export const withOwnRow = (
  partners: readonly Partner[],
  country: Thing,
  years: readonly number[],
  known: Knowledge,
): { partners: Partner[]; partnerOf: (event: Thing) => Partner | undefined } => {
  const isToldOf = partners.length === 0 && years.some((year) => eventsIn(country, year, known).length > 0)
  const all = isToldOf ? [{ name: '', places: [], documents: [], ties: [] }] : [...partners]
  return { partners: all, partnerOf: (event) => partnerFor(event, all, known) }
}

/** The partner that an event is about; what is about none alone runs on in the country's first row, as the office has it. */
const partnerFor = (event: Thing, partners: readonly Partner[], known: Knowledge): Partner | undefined => {
  const rowed = new Set(partners.flatMap(({ places }) => places))
  const about = known
    .to(event.id, 'CONCERNS')
    .map(({ id }) => id)
    .filter((id) => rowed.has(id))
  const own = about.length === 0 ? undefined : partners.find(({ places }) => about.every((id) => places.includes(id)))
  return own ?? partners[0]
}
