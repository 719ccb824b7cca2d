import { lastDay } from '../../graph/dates.ts'
import { type WorldPart, worldParts } from '../../graph/vocabulary.ts'
import { dateOfDocument } from '../dates.ts'
import { asOf, byAlphabet, byTime, type Knowledge, knowledgeOf, listOf, type Material, type Thing, textOf } from '../material.ts'
import { type Line, sayEvent, titleOf } from '../sentences.ts'
import { type Partner, partnersOf } from './partners.ts'

/** A row of the annual table: what stands in each of the office's columns, a paragraph each. An empty country or place is that of the row above. */
export interface TableRow {
  country: string
  place: string
  basis: string[]
  dates: string[]
  events: Line[]
}
export interface AnnualTable {
  title: string[]
  columns: string[]
  /** The rows under each part of the world, in the documents' order. */
  parts: { heading: string; rows: TableRow[] }[]
  asOf: string | undefined
}

/** Years of which the graph has events, in order. */
export const yearsOf = (material: Material): number[] => {
  const years = knowledgeOf(material)
    .things('Event')
    .flatMap((event) => (textOf(event, 'start') ? [Number(textOf(event, 'start').slice(0, 4))] : []))
  return [...new Set(years)].sort((a, b) => a - b)
}

/** The office's annual table of a year, from the graph alone: what is agreed with each partner up to that year, and the year's events. */
export const tableOf = (material: Material, year: number): AnnualTable => {
  const known = knowledgeOf(material)
  const countries = known.things('Country').filter(({ fields }) => fields['code'] !== material.home.country)
  const order: (WorldPart | undefined)[] = [...(Object.keys(worldParts) as WorldPart[]), undefined]
  const parts = order.map((part) => ({
    heading: (part ? worldParts[part].ru : 'Другие страны').toUpperCase(),
    rows: countries
      .filter(({ fields }) => fields['part'] === part)
      .sort(byAlphabet)
      .flatMap((country) => rowsOf(country, year, material, known)),
  }))
  return {
    title: [`Сотрудничество ${material.home.cases.genitive}`.toUpperCase(), 'С ГОРОДАМИ – ПАРТНЕРАМИ'],
    columns: [
      'Страна',
      'Город',
      'Основание для сотрудничества',
      'Год установления связей/ подписания документа',
      `Основные мероприятия в ${year} году`,
    ],
    parts: parts.filter(({ rows }) => rows.length > 0),
    asOf: asOf(material.graph),
  }
}

/** A country's rows: its own documents first, then its places by the alphabet. */
const rowsOf = (country: Thing, year: number, material: Material, known: Knowledge): TableRow[] => {
  const events = eventsIn(country, year, known)
  const partners = partnersOf(country, year, material, known)
  if (partners.length === 0 && events.length > 0) partners.push({ name: '', places: [], documents: [], ties: [] })
  const told = events.map((event) => ({ event, partner: partnerFor(event, partners, known) }))
  const rows = partners.flatMap((partner) => {
    const own = told.filter((one) => one.partner === partner).map(({ event }) => sayEvent(event, 'table', material, known))
    return rowsOfPartner(partner, eachOnce(own))
  })
  return rows.map((row, at) => (at === 0 ? { ...row, country: country.name } : row))
}

const eventsIn = (country: Thing, year: number, known: Knowledge): Thing[] =>
  known
    .from(country.id, 'CONCERNS')
    .filter((one) => one.kind === 'Event' && textOf(one, 'firstDay') !== '')
    .filter((one) => textOf(one, 'firstDay') <= lastDay(String(year)) && (textOf(one, 'lastDay') || '9') >= `${year}-01-01`)
    .sort(byTime(known))

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

/** Sentences that say the same, once with all that they rest on. */
const eachOnce = (lines: readonly Line[]): Line[] => {
  const once = new Map<string, Line>()
  for (const { text, said } of lines) once.set(text, { text, said: [...(once.get(text)?.said ?? []), ...said] })
  return [...once.values()]
}

/** Documents with one date each share a row, as date follows date; a document with none or several stands in a row of its own. */
const rowsOfPartner = ({ name, documents, ties }: Partner, events: Line[]): TableRow[] => {
  const founded = ties.flatMap((tie) => listOf(tie, 'dates')).map((date) => `${dateOfDocument(date)} – установление связей`)
  const together = documents.filter((one) => listOf(one, 'dates').length === 1)
  const alone = documents.filter((one) => !together.includes(one))
  const groups = together.length > 0 || founded.length > 0 ? [together, ...alone.map((one) => [one])] : alone.map((one) => [one])
  if (groups.length === 0) groups.push([])
  return groups.map((group, at) => ({
    country: '',
    place: at === 0 ? name : '',
    basis: group.map(titleOf),
    dates: [...(at === 0 ? founded : []), ...group.flatMap((one) => datesIn(one))],
    events: at === 0 ? events : [],
  }))
}
/** Several dates of one document stand in one line, «10.08.2002, 27.09.2016». */
const datesIn = (document: Thing): string[] => {
  const dates = listOf(document, 'dates')
  return dates.length === 0 ? [] : [dates.map(dateOfDocument).join(', ')]
}
