import { tellsOfTie } from './agreement-words.ts'
import { documentsIn, tellsOfDocument } from './agreements-prose.ts'
import { type FoundDate, findDates } from './dates.ts'
import {
  dateAtStart,
  dateWithin,
  type EventItem,
  goOn,
  type Items,
  item,
  itemAfter,
  itemSentences,
  sharper,
  withinVisits,
} from './event-items.ts'
import { eventVerb, goesOnWith, namesEvent, noEvent, ownEventOpening } from './event-words.ts'
import { figureWord } from './figure-words.ts'
import { readingsOf } from './language/morphology.ts'
import { ofWord } from './language/word.ts'
import { runsIn } from './language/word-patterns.ts'
import type { Sentence } from './sentences.ts'

/** The events of a brief's prose: a sentence with a date and an event's verb or head; what follows without a date goes on with it. */
export const itemsOfProse = (text: string): Items => {
  const dates = findDates(text).filter(({ validity }) => !validity)
  const items: EventItem[] = []
  const rest: Sentence[] = []
  let paragraph = -1
  let current: EventItem | undefined
  /** What a paragraph says before its first event: it belongs to each of its events. */
  let intro: Sentence[] = []
  for (const sentence of itemSentences(text, dates)) {
    const startsParagraph = sentence.paragraph !== paragraph
    paragraph = sentence.paragraph
    if (startsParagraph) {
      intro = []
      if (!goesOnWith.test(sentence.text) || noEvent.test(sentence.text)) current = undefined
    }
    const date = sharper(sentence, dates, dateAtStart(sentence, dates) ?? dateWithin(sentence, dates, text))
    if (date && isEvent(sentence, date)) {
      current = item(sentence, date, { rule: 'events/dated-sentence', confidence: 0.9 })
      for (const said of intro) current.ranges.push({ from: said.from, to: said.to })
      items.push(current, ...aroundIt(sentence, current, dates), ...listedEvents(sentence, current, [...items, current]))
    } else if (current && !date && ownEventOpening.test(sentence.text) && eventVerb.test(sentence.text) && !isItsSigning(sentence.text)) {
      items.push(itemAfter(sentence, items, current, 'events/before-or-after', 0.8))
    } else if (current && !date && !noEvent.test(sentence.text)) {
      goOn(current, sentence, text)
      items.push(...listedEvents(sentence, current, items))
    } else {
      if (!date && !current) intro.push(sentence)
      rest.push(sentence)
    }
  }
  if (stillHeld.test(text)) for (const event of items) event.end = heldUntil(text, event)
  return { items: withinVisits(text, items, () => true), rest }
}

/** «Выставка продлилась до 1 марта 2015 года»: until when, said behind the day of the opening. */
const heldUntil = (text: string, { start, end, ranges }: EventItem): string | null => {
  if (start === null || start !== end) return end
  const said = ranges.flatMap((range) =>
    findDates(text.slice(range.from, range.to)).map((date) => ({ ...date, at: range.from + date.from })),
  )
  const last = said.find(
    (date) => date.start > start && date.precision === 'day' && stillHeld.test(text.slice(Math.max(0, date.at - 20), date.at + 1)),
  )
  return last?.end ?? end
}
const stillHeld = /(?<!\p{L})(?:продл(?:ится|ил(?:ся|ась|ось|ись))|(?:про)?работа(?:ет|л[аио]?)|открыт[аоы]?)\s+(?:до|по)\s+\d/iu

/**
 * A sentence that begins with a day or month tells an event, whatever its verb; one with a year does by a verb or a head that is known.
 * What only says when a document was signed, how many came or since when there are relations is none.
 */
const isEvent = (sentence: Sentence, date: FoundDate): boolean => {
  const text = sentence.text.replaceAll(signedBefore, '')
  if (noEvent.test(text) || figureWord.test(text) || tellsOfDocument(sentence.text)) return false
  if (tellsOfTie(text) && documentsIn(text).length === 0) return false
  // «Связи установлены в 1961 г.; Соглашение подписано 2 октября 1967 г.»
  const clauses = text.split(/;\s+/u)
  if (clauses.length > 1 && clauses.every((clause) => tellsOfDocument(clause) || (tellsOfTie(clause) && documentsIn(clause).length === 0)))
    return false
  // «В 2020 и 2021 годах мероприятия проводились дистанционно:» only leads to what follows.
  if (date.precision === 'year' && /:\s*$/u.test(text)) return false
  // «С февраля 2020 г. компания ведёт …» tells how things have been since.
  const isOpen = date.start === date.end && /^\s*со?\s/iu.test(text)
  if (date.precision !== 'year' && !isOpen && dateAtStart(sentence, [date])) return true
  if (/^\P{L}*со?\s+(?:\p{Ll}+\s+)?\d{4}/iu.test(text) && habit.test(text)) return false
  return eventVerb.test(text) || namesEvent(text) || (date.precision === 'day' && tellsPast(text))
}

/** «С 2010 г. фонд проводит …» */
const habit =
  /(?<!\p{L})(?:провод|проход|организу|реализу|работа|действу|вед|осуществля|функциониру|выпуска|развива)(?:[её]т|ит|[юуя]т)(?:ся)?(?!\p{L})/iu

/** «Директора 25 апреля 2012 г. высадили аллею»: what was done on a day, by whatever verb. */
const tellsPast = (text: string): boolean => runsIn(text).some(isPast)
const isPast = ofWord(
  (word) =>
    /(?:л|ла|ло|ли)(?:с[ья])?$/u.test(word) && readingsOf(word).some(({ known, pos }) => known && pos === 'VERB') && !lasting.test(word),
)
/** How things are or were, and not what was done. */
const lasting =
  /^(?:был[аио]?|стал[аио]?|имел[аио]?(?:с[ья])?|истек(?:л[аио])?|мог(?:л[аио])?|явля\p{L}+|состави\p{L}+|существова\p{L}+|действова\p{L}+|находи\p{L}+)$/iu

/** «По окончании беседы подписан Меморандум …»: what a meeting came to is a part of it. */
const isItsSigning = (text: string): boolean =>
  /^(?:по|после|на\s+полях)(?!\p{L})/iu.test(text) &&
  /^(?:подписа|заключ)/iu.test(eventVerb.exec(text)?.text ?? '') &&
  documentsIn(text).length > 0

/** «(подписано 3 мая 2011 г.)»: what a document has had for long. */
const signedBefore = /\((?:был[аио]?\s+)?(?:подписан|заключ[её]н)[^)]*\)/giu

const within = /(?<!\p{L})(?:в\s+(?:рамках|ходе|дни|период)|во\s+время)\s+(?=[^.;()]{0,160}\(\s*$)/giu
const sameDays = (a: FoundDate | null, b: FoundDate): boolean => a?.start === b.start && a.end === b.end
/** «Программа подписана 14 мая … в ходе визита делегации (13-15 мая)»: what a sentence's event was a part of, with days of its own. */
const aroundIt = (sentence: Sentence, part: EventItem, dates: readonly FoundDate[]): EventItem[] =>
  dates.flatMap((date) => {
    const before = sentence.text.slice(0, Math.max(0, date.from - sentence.from))
    if (date.from < sentence.from || date.to > sentence.to || date.precision !== 'day' || sameDays(part.date, date)) return []
    const close = /^\s*(?:г\.|года?)?\s*\)/u.exec(sentence.text.slice(date.to - sentence.from))
    const opening = [...before.matchAll(within)].at(-1)
    if (!close || !opening || (part.date && part.date.from >= date.from)) return []
    const from = sentence.from + opening.index + opening[0].length
    const to = date.to + close[0].length
    if (part.date && part.date.from >= from) return []
    if (!namesEvent(sentence.text.slice(from - sentence.from, to - sentence.from))) return []
    return [
      item({ ...sentence, from, to, text: sentence.text.slice(from - sentence.from, to - sentence.from) }, date, {
        rule: 'events/around',
        confidence: 0.7,
      }),
    ]
  })

const listOpening = /(?:состоялись|прошли|проведены|состоялся|состоялось|организованы|предусмотрены|включала?)\s*(?:также\s*)?:\s*/iu
/** «В рамках визита состоялись: открытие …; подписание …»: each part but a signing is an event within the one before. */
const listedEvents = (sentence: Sentence, whole: EventItem, items: readonly EventItem[]): EventItem[] => {
  const opening = listOpening.exec(sentence.text)
  if (!opening) return []
  const found: EventItem[] = []
  let at = opening.index + opening[0].length
  for (const part of sentence.text.slice(at).split(/(?<=;)/u)) {
    const clean = part.replace(/[;.\s]+$/u, '')
    const from = sentence.from + at + (clean.length - clean.trimStart().length)
    at += part.length
    if (/^\s*(?:церемония\s+)?подписани/iu.test(clean) || !/\p{L}/u.test(clean)) continue
    const span = { from, to: from + clean.trimStart().length }
    found.push({
      ...whole,
      lead: span,
      ranges: [span],
      date: null,
      after: items.indexOf(whole),
      rule: 'events/listed-part',
      confidence: 0.75,
    })
  }
  return found
}
