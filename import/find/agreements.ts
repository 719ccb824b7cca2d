import type { AgreementFact, EventFact, TieFact } from '../../graph/facts.ts'
import { stemsOf } from '../../graph/words.ts'
import { levelOf, namedIn, seatsOf, signatoriesOf } from './agreement-sides.ts'
import { termsAround, untilOf } from './agreement-terms.ts'
import { type Titled, withWhom } from './agreement-titles.ts'
import { documentsIn, type NamedDocument } from './agreements-prose.ts'
import { implementing, isWithin } from './carried-out.ts'
import type { Span } from './event-items.ts'
import type { Reading } from './mention.ts'
import { sentencesOf } from './sentences.ts'
import type { ReadEvent, Scene } from './told.ts'
import { topicsOf } from './topics.ts'

type Draft = Omit<AgreementFact, 'id'>

export interface Where {
  country: string | null
  /** Places that a document concerns where its title names none: the row's, the event's, the heading's. */
  places: string[]
  /** The partner of the table's row, where neither the event nor the sides say where they are. */
  row?: string[]
}

/** An agreement as one place of the document tells it. */
export const draftOf = (reading: Reading, titled: Titled, where: Where, dates: string[], rule: string, scene: Scene): Draft => {
  const named = namedIn(reading, titled, scene)
  const parties = named.parties.length === 0 && rule === 'agreements/signed' ? signatoriesOf(reading, titled, scene) : named.parties
  const level = levelOf(parties, named.namesHome, scene.entities.organizations)
  const { text } = reading.stretch
  const said = text.slice(text.lastIndexOf('\n', titled.from) + 1, titled.from)
  const { validUntil, state } = termsAround(said, text.slice(titled.to, titled.to + 200))
  const around = isOfStates(parties, scene) ? [] : where.places.length > 0 ? where.places : seatsOrRow(parties, where, scene)
  return {
    type: titled.head.type,
    title: titled.title,
    country: where.country,
    places:
      rule === 'agreements/column'
        ? ofRow(reading, titled, where.places, named.places, scene)
        : named.places.length > 0
          ? named.places
          : around,
    parties,
    dates,
    validUntil:
      titled.validUntil ?? validUntil ?? untilOf(dates.length === 1 ? dates[0] : undefined, text.slice(titled.to, titled.to + 200)) ?? null,
    ...(level ? { level } : {}),
    ...(state ? { state } : {}),
    topics: topicsOf(titled.title),
    ...scene.source(reading.stretch, titled.from, titled.to),
    rule,
    confidence: rule === 'agreements/column' ? 0.95 : 0.8,
  }
}

/** Where the sides are; two named sides of which none says where it is, nor of which country, sign in the row of their city. */
const seatsOrRow = (parties: readonly string[], { row = [] }: Where, scene: Scene): string[] => {
  const seats = seatsOf(parties, scene)
  const ofCountry = scene.entities.organizations.some(
    ({ id, home, country }) => parties.includes(id) && !home && country !== null && country !== scene.home.country,
  )
  return seats.length === 0 && row.length === 1 && parties.length > 1 && !ofCountry ? row : seats
}

/** «между Правительством … и Правительством Республики Армения»: a whole country is bound, wherever it was signed. */
const isOfStates = (parties: readonly string[], { entities }: Scene): boolean =>
  entities.organizations.some(
    ({ id, home, kind, place, country }) =>
      parties.includes(id) && !home && country !== null && place === null && (kind === 'government' || kind === 'ministry'),
  )

/** Of a row with several partners, those that the document's title names, or the words right before it («С Миланом: …»); of one partner, that. */
const ofRow = (reading: Reading, titled: Titled, row: string[], named: string[], scene: Scene): string[] => {
  if (row.length === 0) return named
  if (row.length === 1) return row
  const { text } = reading.stretch
  const before = withWhom.exec(text.slice(0, titled.from))
  const ahead = before ? namedIn(reading, { from: titled.from - before[0].length, to: titled.from }, scene).places : []
  const own = row.filter((place) => (ahead.length > 0 ? ahead : named).includes(place))
  return own.length > 0 ? own : row
}

/** The documents that the sentences of a stretch name, each with its place in the stretch. */
const namedBy = (reading: Reading, { from, to }: Span): NamedDocument[] =>
  sentencesOf(reading.stretch.text.slice(from, to)).flatMap((sentence) =>
    documentsIn(sentence.text).map((named) => {
      const moved = { ...named.titled, from: named.titled.from + sentence.from + from, to: named.titled.to + sentence.from + from }
      return { ...named, titled: moved }
    }),
  )

/** The documents that events tell of as signed, dated by the event, and those that they name by a date of their own. */
export const signedAt = (events: readonly ReadEvent[], scene: Scene): Draft[] =>
  events.flatMap(({ fact, item, told }) =>
    item.ranges.flatMap((range) =>
      namedBy(told.reading, range).flatMap(({ titled, isSigned, dates: named }) => {
        const dates = isSigned ? named.filter((date) => date !== fact.start || date !== fact.end) : named
        if (!isSigned && dates.length === 0) return []
        if (isSigned && fact.planned && dates.length === 0) return []
        const where = { country: told.country, places: signedIn(fact, told.reading, titled, scene), row: told.rowPlaces }
        if (dates.length > 0) return [draftOf(told.reading, titled, where, dates, 'agreements/named-with-date', scene)]
        const draft = draftOf(told.reading, titled, where, datesOf(fact.start, fact.end), 'agreements/signed', scene)
        return [{ ...draft, signedAt: fact.id }]
      }),
    ),
  )

/** Where a document binds that an event tells of: at one place there, else where its sides are or what its own sentence names; of a journey to several cities, not all of them. */
const signedIn = (fact: EventFact, reading: Reading, titled: Span, scene: Scene): string[] => {
  if (fact.places.length <= 1) return fact.places
  const { parties } = namedIn(reading, titled, scene)
  const seats = seatsOf(parties, scene)
  if (seats.length > 0) return seats
  const around = sentencesOf(reading.stretch.text).find(({ from, to }) => from <= titled.from && titled.from < to)
  const { places } = around ? namedIn(reading, around, scene) : { places: [] }
  return places.length === 1 ? places : []
}

/** The day of signing as precisely as its event's dates agree: «18-21 октября 2017» gives `2017-10`. */
const datesOf = (start: string | null, end: string | null): string[] => {
  if (start === null || end === null) return []
  if (start === end) return [start]
  for (const precision of [7, 4]) if (start.slice(0, precision) === end.slice(0, precision)) return [start.slice(0, precision)]
  return [start.slice(0, 4)]
}

/** The documents that prose names outside of events: being carried out, or with a date of their own. */
export const standingIn = (reading: Reading, spans: readonly Span[], where: Where, scene: Scene): Draft[] =>
  spans
    .flatMap((span) => namedBy(reading, span))
    .filter(({ isSigned, dates }) => !isSigned || dates.length > 0)
    .map(({ titled, dates }) =>
      draftOf(
        reading,
        titled,
        aroundOf(reading, titled, where, scene),
        dates,
        dates.length > 0 ? 'agreements/named-with-date' : 'agreements/carried-out',
        scene,
      ),
    )

/** «(10.02.2004 г., г. Ереван)»: where it was signed is not where it binds. */
const signedWhere = /^\s*\([^()]*\d{4}[^()]*\)/u
/** Where a document binds that says it nowhere: the heading's place, of several those that its sentence names, else those of its paragraph. */
const aroundOf = (reading: Reading, { from, to }: Span, where: Where, scene: Scene): Where => {
  if (where.places.length === 1) return where
  const { text } = reading.stretch
  const sentence = where.places.length > 1 ? sentencesOf(text).find((one) => one.from <= from && from < one.to) : undefined
  const own = sentence ? namedIn(reading, sentence, scene).places : []
  if (where.places.length > 1) return own.length > 0 ? { ...where, places: own } : where
  const end = text.indexOf('\n', to)
  const signed = signedWhere.exec(text.slice(to))?.[0].length ?? 0
  const named = [
    { from: text.lastIndexOf('\n', from) + 1, to },
    { from: to + signed, to: end < 0 ? text.length : end },
  ].flatMap((span) => namedIn(reading, span, scene).places)
  return { ...where, places: [...new Set(named)] }
}

const isSame = (a: Draft, b: Draft): boolean => {
  if (a.type !== b.type || a.country !== b.country || (a.rule === 'agreements/column' && b.rule === 'agreements/column')) return false
  if (
    a.places.length > 0 &&
    b.places.length > 0 &&
    !(a.places.every((place) => b.places.includes(place)) || b.places.every((place) => a.places.includes(place)))
  )
    return false
  if (a.dates.length > 0 && b.dates.length > 0 && !a.dates.some((one) => b.dates.some((other) => isWithin(one, other)))) return false
  const [x, y] = [stemsOf(a.title), stemsOf(b.title)]
  const common = x.filter((stem) => y.includes(stem)).length
  const shared = common / Math.min(x.length, y.length)
  const isOfOneDay = a.dates.some((one) => b.dates.some((other) => Math.min(one.length, other.length) >= 7 && isWithin(one, other)))
  // «подписан Протокол о намерениях» on a day, «Протокол о намерениях между … (2011 г.)» with the same partner
  const isOfOneYear =
    a.dates.length === 1 &&
    b.dates.length === 1 &&
    a.dates.some((one) => b.dates.some((other) => one.length !== other.length && isWithin(one, other)))
  if (shared === 1 && common >= 2 && isOfOneYear && a.places.length > 0 && b.places.length > 0) return true
  return (shared >= 0.7 && common >= 4) || (shared === 1 && (common >= 3 || (isOfOneDay && a.places.length > 0 && b.places.length > 0)))
}

const togetherAs = (kept: Draft, told: Draft): Draft => {
  const precise = [...kept.dates, ...told.dates].toSorted((a, b) => b.length - a.length)
  const { quote, line, locator, from, to } = told
  return {
    ...kept,
    places: [...new Set([...kept.places, ...told.places])],
    parties: [...new Set([...kept.parties, ...told.parties])],
    dates: kept.dates.length > 1 ? kept.dates : precise.slice(0, 1),
    validUntil: kept.validUntil ?? told.validUntil,
    ...(kept.signedAt ? {} : told.signedAt ? { signedAt: told.signedAt } : {}),
    also:
      quote === undefined
        ? (kept.also ?? [])
        : [
            ...(kept.also ?? []),
            {
              quote,
              ...(line === undefined ? {} : { line }),
              ...(locator ? { locator } : {}),
              ...(from === undefined ? {} : { from }),
              ...(to === undefined ? {} : { to }),
            },
          ],
  }
}

/** Each agreement once, with every place that tells of it; ids `a1`, `a2`, … */
export const eachOnce = (drafts: readonly Draft[]): AgreementFact[] => {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const at = kept.findIndex((other) => isSame(other, draft))
    const other = kept[at]
    if (other) kept[at] = togetherAs(other, draft)
    else kept.push(draft)
  }
  return implementing(kept.map((draft, at) => ({ id: `a${at + 1}`, ...draft })))
}

/** Ties, each once: ids `t1`, `t2`, … */
export const numbered = (ties: readonly TieFact[]): TieFact[] => ties.map((tie, at) => ({ id: `t${at + 1}`, ...tie }))
