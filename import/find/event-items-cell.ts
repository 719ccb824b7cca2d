import { type FoundDate, findDates, impossibleDates } from './dates.ts'
import {
  beginsWithHead,
  bullet,
  dateAtStart,
  dateWithin,
  type EventItem,
  firstWord,
  goOn,
  hasVerb,
  type Items,
  item,
  itemAfter,
  itemSentences,
  sharper,
  withinVisits,
} from './event-items.ts'
import { formatOf } from './event-nature.ts'
import { beginsAnew, eventVerb, goesOnWith, noEvent, notHeld, ownEventOpening, plannedWord } from './event-words.ts'
import type { Sentence } from './sentences.ts'

interface Cell {
  text: string
  year: number | null
  dates: readonly FoundDate[]
  /** Where an item begins with a date of no calendar. */
  wrong: number[]
}

/** The events of a cell of the annual table: each date that begins an item begins an event; an undated paragraph is of the year. */
export const itemsOfCell = (text: string, year: number | null): Items => {
  const options = { year: year ?? undefined }
  const cell: Cell = { text, year, dates: findDates(text, options), wrong: impossibleDates(text, options).map(({ from }) => from) }
  const items: EventItem[] = []
  const rest: Sentence[] = []
  let paragraph = -1
  for (const sentence of itemSentences(text, cell.dates)) {
    const before = items.at(-1)
    const told = notHeld.test(sentence.text)
      ? undefined
      : (dated(sentence, cell) ??
        ofYear(sentence, cell, sentence.paragraph !== paragraph, before) ??
        (before && onAnotherDay(sentence, cell, before)))
    paragraph = sentence.paragraph
    if (told) items.push(told)
    else if (!before || notHeld.test(sentence.text)) rest.push(sentence)
    else if (
      (isOwnEvent(sentence.text) || isHeldApart(sentence.text, text.slice(before.lead.from, before.lead.to))) &&
      !isSaidTwice(sentence, before, text)
    )
      items.push(itemAfter(sentence, items, before, 'events/same-date', 0.75))
    else goOn(before, sentence, text)
  }
  return { items: withinVisits(text, items, (visit, part) => visit.paragraph === part.paragraph), rest }
}

/** An event that begins with its date, or tells the day within: «Визит … состоялся 12 сентября», «запланировано на 2023 год». */
const dated = (sentence: Sentence, { text, dates }: Cell): EventItem | undefined => {
  const first = sharper(sentence, dates, dateAtStart(sentence, dates))
  if (first && !(sentence.unclosed && first.precision === 'year')) return item(sentence, first, { rule: 'events/dated-item' })
  if (first || sentence.unclosed) return undefined
  const isPlan = plannedWord.test(sentence.text)
  const inner = isPlan || beginsWithHead(sentence.text) ? dateWithin(sentence, dates, text) : undefined
  const isBracketed = inner !== undefined && /\(\s*(?:во?\s+)?$/iu.test(text.slice(sentence.from, inner.from))
  return inner && (isPlan || isBracketed || inner.precision === 'day')
    ? item(sentence, inner, { rule: 'events/dated-within', confidence: 0.8 })
    : undefined
}
/** «Губернатор 14 мая встретился …» behind an item of other days is an event of its own; within its days it goes on with it. */
const onAnotherDay = (sentence: Sentence, { text, dates }: Cell, before: EventItem): EventItem | undefined => {
  if (sentence.unclosed || !eventVerb.test(sentence.text) || goesOnWith.test(sentence.text) || noEvent.test(sentence.text)) return undefined
  const inner = dateWithin(sentence, dates, text)
  const isApart = inner?.precision === 'day' && (inner.start > (before.end ?? '') || inner.end < (before.start ?? ''))
  return inner && isApart && before.start?.length === 10
    ? item(sentence, inner, { rule: 'events/dated-within', confidence: 0.7 })
    : undefined
}

/** An undated paragraph that tells an event, or an item whose date no calendar has: it belongs to the column's year. */
const ofYear = (sentence: Sentence, cell: Cell, startsParagraph: boolean, before: EventItem | undefined): EventItem | undefined => {
  const { year, wrong } = cell
  const isWrong = wrong.some((from) => from >= sentence.from && from <= sentence.from + 8)
  if (!isWrong && !(startsParagraph && isEventOfYear(sentence.text, before !== undefined))) return undefined
  const inner = isWrong ? undefined : dateWithin(sentence, cell.dates, cell.text)
  if (inner && inner.precision !== 'year') return item(sentence, inner, { rule: 'events/dated-within', confidence: 0.75 })
  const when = year === null ? null : String(year)
  return item(sentence, null, { start: when, end: when, rule: 'events/undated-paragraph', confidence: isWrong ? 0.4 : 0.7 })
}

const isEventOfYear = (text: string, follows: boolean): boolean => {
  // «Совместно с … проведены:» only leads to what follows.
  if (/^\p{Ll}/u.test(text.replace(bullet, '')) || noEvent.test(text) || /:\s*$/.test(text)) return false
  return (!follows || !goesOnWith.test(text) || beginsAnew.test(text)) && (eventVerb.test(text) || beginsWithHead(text))
}
/** A sentence that names an event and no verb, «Переговоры между …», but not «Встречи: …», or tells what came before or after one. */
const isOwnEvent = (text: string): boolean =>
  (beginsWithHead(text) && !hasVerb(text) && !/^\P{L}*\p{L}+:/u.test(text)) || (ownEventOpening.test(text) && eventVerb.test(text))
/** «Переговоры в формате ВКС. Переговоры между …»: the second says what the first only names. */
const isSaidTwice = (sentence: Sentence, before: EventItem, text: string): boolean =>
  firstWord(text.slice(before.lead.from)) === firstWord(sentence.text) && before.lead.to - before.lead.from < 45
/** What was held over the wire is no part of what was not: «Поездка в Киото. Проведены переговоры в формате ВКС». */
const isHeldApart = (text: string, before: string): boolean =>
  formatOf(text) === 'online' && formatOf(before) !== 'online' && tellsFirst.test(text) && eventVerb.test(text)
const tellsFirst = /^[\s•·–—-]*(?:также\s+|кроме того,\s+)?(?:провед|состоял|прош[её]?л|организован)/iu
