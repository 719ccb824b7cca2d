import { byAlphabet, type Knowledge, knowledgeOf, listOf, type Material, type Thing, textOf } from '../material.ts'
import { titleOf } from '../sentences.ts'
import { type Partner, partnersOf } from './partners.ts'
import { eventsIn, rowedCountries, withOwnRow } from './rows.ts'

/** A list of what people must fill in or look at before a draft is a table. */
export interface ToFill {
  heading: string
  lines: string[]
}

/** What one partner's row of a draft has, and what must be told of it. */
interface Row {
  country: Thing
  partner: Partner
  year: number
  hasEvents: boolean
}

const where = ({ country, partner }: Row): string => [country.name, partner.name].filter(Boolean).join(', ')
const titled = (row: Row, documents: readonly Thing[], note: (one: Thing) => string = () => ''): string[] =>
  documents.map((one) => `${where(row)}: ${titleOf(one)}${note(one)}`)
const yearOf = (date: string | undefined): number => Number(date?.slice(0, 4) ?? 0)

/** The one table of what a draft asks for, a line to each row of the table that it is asked of. */
const asks: readonly { heading: (year: number) => string; of: (row: Row) => string[] }[] = [
  {
    heading: (year) => `Внести мероприятия ${year} года (строки отмечены в таблице)`,
    of: (row) => (row.hasEvents ? [] : [where(row)]),
  },
  {
    heading: (year) => `Проверить: подписано в ${year - 1} году и перешло в основание`,
    of: (row) =>
      titled(
        row,
        row.partner.documents.filter((one) => listOf(one, 'dates').some((date) => yearOf(date) === row.year - 1)),
      ),
  },
  {
    heading: () => 'Указать дату подписания',
    of: (row) =>
      titled(
        row,
        row.partner.documents.filter((one) => listOf(one, 'dates').length === 0),
      ),
  },
  {
    heading: (year) => `Проверить срок: по документу он кончается не позже ${year} года`,
    of: (row) =>
      titled(
        row,
        row.partner.documents.filter((one) => textOf(one, 'validUntil') !== '' && yearOf(textOf(one, 'validUntil')) <= row.year),
        (one) => ` (${textOf(one, 'validUntil').slice(0, 4)} г.)`,
      ),
  },
  {
    heading: () => 'Указать основание для сотрудничества',
    of: (row) => (row.partner.documents.length + row.partner.ties.length === 0 ? [where(row)] : []),
  },
]

/** What must be filled in or looked at in the draft of a year's table, list by list; empty lists are left out. */
export const toFillIn = (material: Material, year: number): ToFill[] => {
  const known = knowledgeOf(material)
  const rows = rowedCountries(material, known)
    .sort(byAlphabet)
    .flatMap((country) => rowsIn(country, year, material, known))
  const lists = asks.map(({ heading, of }) => ({ heading: heading(year), lines: rows.flatMap(of) }))
  return [...lists, leftOut(rows, year, known)].filter(({ lines }) => lines.length > 0)
}

const rowsIn = (country: Thing, year: number, material: Material, known: Knowledge): Row[] => {
  const told = withOwnRow(partnersOf(country, year, material, known), country, [year, year - 1], known)
  const events = eventsIn(country, year, known)
  const partnersTold = new Set(events.map((event) => told.partnerOf(event)))
  return told.partners.map((partner) => ({ country, partner, year, hasEvents: partnersTold.has(partner) }))
}

/** Documents of the year before that name no body of the home city: whether they belong to the basis is for people to say. */
const leftOut = (rows: readonly Row[], year: number, known: Knowledge): ToFill => {
  const inBasis = new Set(rows.flatMap(({ partner }) => [...partner.documents, ...partner.ties].map(({ id }) => id)))
  const codes = new Map(rows.map(({ country }) => [textOf(country, 'code'), country.name]))
  const lines = known
    .things('Agreement')
    .filter((one) => !inBasis.has(one.id) && one.fields['state'] !== 'planned')
    .filter((one) => listOf(one, 'dates').some((date) => yearOf(date) === year - 1))
    .map((one) => `${codes.get(textOf(one, 'country')) ?? textOf(one, 'country')}: ${titleOf(one)}`)
  return { heading: `Решить, входит ли в основание: подписано в ${year - 1} году`, lines }
}
