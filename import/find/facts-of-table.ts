import type { AgreementFact, TieFact, Unread } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import { warnOfTwoDates } from './agreement-dates.ts'
import { withTerm } from './agreement-terms.ts'
import { draftOf, eachOnce, numbered, signedAt } from './agreements.ts'
import { documentsOf } from './agreements-table.ts'
import { commitmentsOf } from './commitments.ts'
import { itemsOfCell } from './event-items-cell.ts'
import { eventsOf } from './events.ts'
import { figuresIn } from './figures.ts'
import type { DefinedBody, Reading } from './mention.ts'
import { entitiesOf } from './mentions/entities.ts'
import { countryOfPlaceIn, countryReader, partnersIn, placeReadingOf, readingOf } from './readings.ts'
import { type LogicalRow, rowsOf } from './rows.ts'
import { eachEventOnce } from './same-event.ts'
import type { SourceOf } from './source.ts'
import type { TableForm } from './table-form.ts'
import type { Scene } from './told.ts'
import { unreadOf } from './unread.ts'
import { warn, warnOfDates } from './warnings.ts'
import { type PartFacts, withEvents } from './whole.ts'

interface ReadRow {
  row: LogicalRow
  country: Reading | null
  place: Reading | null
  basis: Reading
  events: Reading
  other: Reading
}

const readRow = (row: LogicalRow, home: HomeProfile, defined: Map<string, DefinedBody>): ReadRow => ({
  row,
  country: row.countryCell && row.countryCell !== row.place ? readingOf(row.countryCell, row.country, home) : null,
  place: row.place ? placeReadingOf(row.place, row.country, home) : null,
  basis: readingOf(row.basis, row.country, home, defined),
  events: readingOf(row.events, row.country, home, defined),
  other: readingOf(row.other, row.country, home, defined),
})

/** The facts of the annual table; dates without a year are of `year`. */
export const factsOfTable = (form: TableForm, year: number | null, home: HomeProfile, source: SourceOf): PartFacts => {
  const { rows, unknown } = rowsOf(form.rows, countryReader(home), countryOfPlaceIn(home))
  const defined = new Map<string, DefinedBody>()
  const read = rows.map((row) => readRow(row, home, defined))
  const readings = read.flatMap(({ country, place, basis, events, other }) =>
    [country, place, basis, events, other].filter((reading) => reading !== null),
  )
  const entities = entitiesOf(readings, home, source)
  const scene: Scene = { home, entities, source }
  const partners = new Map(
    read.map((one) => [one, one.place ? partnersIn(one.place, home).flatMap((mention) => entities.idOf(mention) ?? []) : []]),
  )
  const placesIn = (one: ReadRow): string[] => partners.get(one) ?? []

  const told = read.map((one) => ({
    reading: one.events,
    items: itemsOfCell(one.events.stretch.text, year),
    country: one.row.country,
    headingPlaces: [],
    rowPlaces: placesIn(one),
  }))
  const events = eventsOf(
    told.map((one) => ({ ...one, items: one.items.items })),
    scene,
  )
  const documents = read.map((one) => ({ one, says: documentsOf(one.basis.stretch.text, one.row.date.text) }))
  const columns = documents.flatMap(({ one, says }) =>
    says.documents.map(({ titled, dates }) =>
      withTerm(
        draftOf(one.basis, titled, { country: one.row.country, places: placesIn(one) }, dates, 'agreements/column', scene),
        one.row.term.text,
      ),
    ),
  )
  const inPlaces = [...new Map(read.map((one) => [one.row.place, one])).values()].flatMap((one) => tiesInPlace(one, placesIn(one), source))
  const ties = documents
    .flatMap(({ one, says }) => says.ties.map((tie) => tieOf(one, tie, placesIn(one), source)))
    .filter((tie) => tie !== null)
  const unread: Unread[] = [
    ...documents.flatMap(({ one, says }) =>
      says.documents.length + says.ties.length === 0 ? unreadOf(one.basis.stretch, 0, one.basis.stretch.text.length, source) : [],
    ),
    ...read.flatMap(({ other }) => unreadOf(other.stretch, 0, other.stretch.text.length, source)),
    ...told.flatMap(({ reading, items }) => items.rest.flatMap(({ from, to }) => unreadOf(reading.stretch, from, to, source))),
  ]
  const once = eachEventOnce(events)
  const agreements = eachOnce([...columns, ...signedAt(events, scene)])
  return withEvents(
    {
      entities,
      parts: new Map(rows.flatMap(({ country, part }) => (country && part ? [[country, part] as const] : []))),
      partners: new Map(
        read.flatMap((one) =>
          placesIn(one).map((id) => [id, placesIn(one).length === 1 ? (one.place?.stretch.text.trim() ?? '') : ''] as const),
        ),
      ),
      ...once,
      agreements,
      ties: numbered([...inPlaces, ...ties.filter((tie) => !isSigning(tie, agreements))]),
      commitments: commitmentsOf(events, scene),
      figures: told.flatMap(({ reading, country }) => figuresIn(reading.stretch, country, source)),
      unread,
      warnings: [
        ...(year === null ? [warn('year-unknown', null, source)] : []),
        ...(form.headed ? [] : [warn('header-unknown', null, source)]),
        ...unknown.map((cell) => warn('country-unknown', cell, source)),
        ...form.unknownColumns.map((cell) => warn('column-unknown', cell, source)),
        ...rows.flatMap((row) => [row.basis, row.date, row.events].flatMap((cell) => warnOfDates(cell, year, source))),
        ...warnOfTwoDates(agreements),
      ],
    },
    events,
  )
}

/** The day of the row's date without a document beside it is that of the document signed then, which an event tells. */
const isSigning = ({ country, date, places }: TieFact, agreements: readonly AgreementFact[]): boolean =>
  date.length === 10 &&
  agreements.some((one) => one.country === country && one.dates.includes(date) && one.places.some((place) => places.includes(place)))

/** «г. Орхус (1989)», «Киото, с 1979 г.»: the year behind a partner is that in which relations were founded. */
const tiesInPlace = (one: ReadRow, places: string[], source: SourceOf): TieFact[] => {
  const { place, country } = one.row
  const year = place ? /(?<=[(,–-]\s?(?:со?\s)?)((?:19|20)\d\d)\s*(?:гг?\.?|год[а-я]*)?\s*\)?\s*$/u.exec(place.text) : null
  if (!place || !year || country === null || places.length === 0) return []
  return [{ country, places, date: year[1] ?? '', ...source(place, 0, place.text.length), rule: 'ties/column', confidence: 0.85 }]
}

/** A founding of relations that a row tells; none where its country is not known. */
const tieOf = (one: ReadRow, tie: ReturnType<typeof documentsOf>['ties'][number], places: string[], source: SourceOf): TieFact | null => {
  if (one.row.country === null) return null
  const stretch = tie.in === 'date' ? one.row.date : one.basis.stretch
  const words = /^[^\d;]*/u.exec(stretch.text.slice(tie.date.to))?.[0].trimEnd().length ?? 0
  return {
    country: one.row.country,
    places,
    date: tie.date.start,
    ...source(stretch, tie.date.from, tie.date.to + words),
    rule: 'ties/column',
    confidence: 0.95,
  }
}
