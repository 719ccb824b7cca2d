import { type WorldPart, worldParts } from '../../graph/vocabulary.ts'
import { dateOfDocument } from '../dates.ts'
import { asOf, byAlphabet, type Knowledge, knowledgeOf, listOf, type Material, type Thing, textOf } from '../material.ts'
import { type Line, sayEvent, titleOf } from '../sentences.ts'
import { type ToFill, toFillIn } from './draft.ts'
import { type Partner, partnersOf } from './partners.ts'
import { eventsIn, rowedCountries, withOwnRow } from './rows.ts'

/** A row of the annual table: what stands in each of the office's columns, a paragraph each. An empty country or place is that of the row above. */
export interface TableRow {
  country: string
  place: string
  basis: string[]
  dates: string[]
  events: Line[]
  /** Whether people must tell the year's events: the row begins a partner of a draft that has none. */
  isToFill: boolean
}
export interface AnnualTable {
  title: string[]
  columns: string[]
  /** The rows under each part of the world, in the documents' order. */
  parts: { heading: string; rows: TableRow[] }[]
  asOf: string | undefined
  /** Of a draft: what must be filled in; null of a table that is made. */
  toFill: ToFill[] | null
}

/** A year's table from its own documents, or the draft of it from those of the year before. */
export type Stage = 'made' | 'draft'

/** Years of which the graph has events, in order. */
export const yearsOf = (material: Material): number[] => {
  const years = knowledgeOf(material)
    .things('Event')
    .flatMap((event) => (textOf(event, 'start') ? [Number(textOf(event, 'start').slice(0, 4))] : []))
  return [...new Set(years)].sort((a, b) => a - b)
}

/**
 * The office's annual table of a year, from the graph alone: what is agreed with each partner up to that year, and the year's events.
 * A draft keeps the rows of the year before and marks those of which the new year tells nothing.
 */
export const tableOf = (material: Material, year: number, stage: Stage = 'made'): AnnualTable => {
  const known = knowledgeOf(material)
  const countries = rowedCountries(material, known)
  const order: (WorldPart | undefined)[] = [...(Object.keys(worldParts) as WorldPart[]), undefined]
  const parts = order.map((part) => ({
    heading: (part ? worldParts[part].ru : 'Другие страны').toUpperCase(),
    rows: countries
      .filter(({ fields }) => fields['part'] === part)
      .sort(byAlphabet)
      .flatMap((country) => rowsOf(country, { year, stage }, material, known)),
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
    toFill: stage === 'draft' ? toFillIn(material, year) : null,
  }
}

/** A country's rows: its own documents first, then its places by the alphabet. */
const rowsOf = (country: Thing, { year, stage }: { year: number; stage: Stage }, material: Material, known: Knowledge): TableRow[] => {
  const events = eventsIn(country, year, known)
  const years = stage === 'draft' ? [year, year - 1] : [year]
  const { partners, partnerOf } = withOwnRow(partnersOf(country, year, material, known), country, years, known)
  const told = events.map((event) => ({ event, partner: partnerOf(event) }))
  const rows = partners.flatMap((partner) => {
    const own = told.filter((one) => one.partner === partner).map(({ event }) => sayEvent(event, 'table', material, known))
    return rowsOfPartner(partner, eachOnce(own), stage)
  })
  return rows.map((row, at) => (at === 0 ? { ...row, country: country.name } : row))
}

/** Sentences that say the same, once with all that they rest on. */
const eachOnce = (lines: readonly Line[]): Line[] => {
  const once = new Map<string, Line>()
  for (const { text, said } of lines) once.set(text, { text, said: [...(once.get(text)?.said ?? []), ...said] })
  return [...once.values()]
}

/** Documents with one date each share a row, as date follows date; a document with none or several stands in a row of its own. */
const rowsOfPartner = ({ name, documents, ties }: Partner, events: Line[], stage: Stage): TableRow[] => {
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
    isToFill: stage === 'draft' && at === 0 && events.length === 0,
  }))
}
/** Several dates of one document stand in one line, «10.08.2002, 27.09.2016». */
const datesIn = (document: Thing): string[] => {
  const dates = listOf(document, 'dates')
  return dates.length === 0 ? [] : [dates.map(dateOfDocument).join(', ')]
}
