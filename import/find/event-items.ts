import { tieWords } from './agreement-words.ts'
import { documentsIn } from './agreements-prose.ts'
import { type FoundDate, findDates, impossibleDates } from './dates.ts'
import { beginsAnew, eventHeads, eventVerb, goesOnWith, noEvent, notHeld, ownEventOpening, plannedWord } from './event-words.ts'
import { figureWord } from './figure-words.ts'
import { enclosed, type Sentence, sentencesOf } from './sentences.ts'

export interface Span {
  from: number
  to: number
}
/** An event as a text tells it: the sentence that tells it first, and everything that goes on with it. */
export interface EventItem {
  lead: Span
  ranges: Span[]
  /** Its date in the text; null where it takes its date from what it is part of, or from the column. */
  date: FoundDate | null
  start: string | null
  end: string | null
  /** The event that it is part of or follows, by its index in the list. */
  after: number | null
  rule: string
  confidence: number
}
/** The events of a text, and the sentences that belong to none. */
export interface Items {
  items: EventItem[]
  rest: Sentence[]
}

const bullet = /^[\s•·▪*–—-]+/u
const beforeDate =
  /^(?:(?:также|ранее|затем|кроме того),?\s+)?(?:с|со|в|во|к|на|до|около|в\s+период(?:\s+с)?|период(?:\s+с)?|за|по)?\s*(?:начал[ое]|середин[аое]й?|кон(?:ец|це))?\s*$/iu
const dayAndDash = /^\s*(?:г\.|года?)?\s*[-–—:]\s+\p{L}/u

/** Sentences, cut again where a date and a dash begin the next item without a full stop before it. */
const itemSentences = (text: string, dates: readonly FoundDate[]): Sentence[] => {
  const closed = enclosed(text).filter((pair) => pair.closed)
  const cutsIn = (sentence: Sentence) =>
    dates.filter(({ from, to, precision }) => {
      if (precision === 'year' || from <= sentence.from + 12 || to > sentence.to) return false
      if (closed.some((pair) => pair.from < from && from < pair.to)) return false
      return dayAndDash.test(text.slice(to, to + 20)) || /;\s*(?:с|в|во)?\s*$/iu.test(text.slice(sentence.from, from))
    })
  return sentencesOf(text).flatMap((sentence) => {
    const starts = [
      sentence.from,
      ...cutsIn(sentence).map(({ from }) => from - (/(?:с|во?)\s*$/iu.exec(text.slice(sentence.from, from))?.[0].length ?? 0)),
    ]
    return starts.map((from, at) => {
      const whole = text.slice(from, starts[at + 1] ?? sentence.to).trimEnd()
      return { ...sentence, from, to: from + whole.length, text: whole }
    })
  })
}

/** The date with which a sentence begins, its bullet and preposition left off. */
const dateAtStart = (sentence: Sentence, dates: readonly FoundDate[]): FoundDate | undefined => {
  const start = sentence.from + (bullet.exec(sentence.text)?.[0].length ?? 0)
  const found = dates.find(({ from, to }) => from >= start && to <= sentence.to)
  if (!found || found.validity) return undefined
  return beforeDate.test(sentence.text.slice(start - sentence.from, found.from - sentence.from)) ? found : undefined
}

const item = (sentence: Sentence, date: FoundDate | null, more: Partial<EventItem> & { rule: string }): EventItem => ({
  lead: { from: sentence.from, to: sentence.to },
  ranges: [{ from: sentence.from, to: sentence.to }],
  date,
  start: date?.start ?? null,
  end: date?.end ?? null,
  after: null,
  confidence: 0.95,
  ...more,
})
const goOn = (to: EventItem, sentence: Span) => {
  const last = to.ranges.at(-1)
  if (last && last.to <= sentence.from) last.to = sentence.to
  else to.ranges.push({ from: sentence.from, to: sentence.to })
}
const beginsWithHead = (text: string): boolean => {
  const plain = text.replace(bullet, '')
  return eventHeads.some(
    ({ word, weak }) =>
      !weak && new RegExp(`^(?:\\p{Lu}\\p{L}+\\s+)?(?:${word.source})`, word.flags).test(plain.slice(0, 60)) && /^\p{Lu}/u.test(plain),
  )
}
const hasVerb = (text: string): boolean => eventVerb.test(text) || /(?<!\p{L})(?:был[аио]?|является|стал[аио]?)(?!\p{L})/iu.test(text)
const firstWord = (text: string): string => /\p{L}+/u.exec(text)?.[0].toLowerCase() ?? ''

/** The events of a cell of the annual table: each date that begins an item begins an event; an undated paragraph is of the year. */
export const itemsOfCell = (text: string, year: number | null): Items => {
  const dates = findDates(text, { year: year ?? undefined })
  const wrong = impossibleDates(text, { year: year ?? undefined })
  const items: EventItem[] = []
  const rest: Sentence[] = []
  let paragraph = -1
  for (const sentence of itemSentences(text, dates)) {
    const startsParagraph = sentence.paragraph !== paragraph
    paragraph = sentence.paragraph
    const date = dateAtStart(sentence, dates)
    const before = items.at(-1)
    const isImpossible = wrong.some(({ from }) => from >= sentence.from && from <= sentence.from + 8)
    const inner = date ? undefined : dateOfTold(sentence, dates, text)
    if (notHeld.test(sentence.text)) rest.push(sentence)
    else if (date && !(sentence.unclosed && date.precision === 'year')) {
      items.push(item(sentence, date, { rule: 'events/dated-item' }))
    } else if (inner) {
      items.push(item(sentence, inner, { rule: 'events/dated-within', confidence: 0.8 }))
    } else if (isImpossible || (startsParagraph && isEventOfYear(sentence.text, before !== undefined))) {
      const ofYear = year === null ? null : String(year)
      items.push(
        item(sentence, null, { start: ofYear, end: ofYear, rule: 'events/undated-paragraph', confidence: isImpossible ? 0.4 : 0.7 }),
      )
    } else if (before && isOwnEvent(sentence.text)) {
      if (firstWord(text.slice(before.lead.from)) === firstWord(sentence.text) && before.lead.to - before.lead.from < 45)
        goOn(before, sentence)
      else
        items.push(
          item(sentence, null, {
            start: before.start,
            end: before.end,
            after: items.length - 1,
            rule: 'events/same-date',
            confidence: 0.75,
          }),
        )
    } else if (before) goOn(before, sentence)
    else rest.push(sentence)
  }
  return { items, rest }
}

/** The day in the middle of a sentence that begins with an event, «Визит … состоялся 12 сентября», or that tells of a plan. */
const dateOfTold = (sentence: Sentence, dates: readonly FoundDate[], text: string): FoundDate | undefined => {
  const isTold = (beginsWithHead(sentence.text) && eventVerb.test(sentence.text)) || plannedWord.test(sentence.text)
  const date = isTold && !sentence.unclosed ? dateWithin(sentence, dates, text) : undefined
  return date && (date.precision === 'day' || plannedWord.test(sentence.text)) ? date : undefined
}

const isEventOfYear = (text: string, follows: boolean): boolean => {
  if (/^\p{Ll}/u.test(text.replace(bullet, '')) || noEvent.test(text)) return false
  return (!follows || !goesOnWith.test(text) || beginsAnew.test(text)) && (eventVerb.test(text) || beginsWithHead(text))
}
/** A sentence that names an event and no verb, «Переговоры между …», or tells what came before or after one. */
const isOwnEvent = (text: string): boolean =>
  (beginsWithHead(text) && !hasVerb(text)) || (ownEventOpening.test(text) && eventVerb.test(text))

/** The events of a brief's prose: a sentence with a date and an event's verb or head; what follows without a date goes on with it. */
export const itemsOfProse = (text: string): Items => {
  const dates = findDates(text).filter(({ validity }) => !validity)
  const items: EventItem[] = []
  const rest: Sentence[] = []
  let [paragraph, inEvent] = [-1, false]
  let intro: Sentence[] = []
  for (const sentence of itemSentences(text, dates)) {
    if (sentence.paragraph !== paragraph) {
      intro = []
      inEvent = inEvent && goesOnWith.test(sentence.text) && !noEvent.test(sentence.text)
    }
    paragraph = sentence.paragraph
    const date = dateAtStart(sentence, dates) ?? dateWithin(sentence, dates, text)
    const before = inEvent ? items.at(-1) : undefined
    if (date && isEvent(sentence.text)) {
      const told = item(sentence, date, { rule: 'events/dated-sentence', confidence: 0.9 })
      for (const said of intro) told.ranges.push({ from: said.from, to: said.to })
      items.push(told)
      inEvent = true
    } else if (before && !date && ownEventOpening.test(sentence.text) && eventVerb.test(sentence.text)) {
      items.push(
        item(sentence, null, {
          start: before.start,
          end: before.end,
          after: items.length - 1,
          rule: 'events/before-or-after',
          confidence: 0.8,
        }),
      )
    } else if (before && !date && !noEvent.test(sentence.text)) {
      goOn(before, sentence)
      items.push(...listedEvents(sentence, before, items.length - 1))
    } else {
      if (!date && !inEvent) intro.push(sentence)
      rest.push(sentence)
    }
  }
  return { items, rest }
}

const isEvent = (text: string): boolean => {
  if (noEvent.test(text) || figureWord.test(text) || (tieWords.test(text) && documentsIn(text).length === 0)) return false
  return eventVerb.test(text) || eventHeads.some(({ word, weak }) => !weak && word.test(text))
}

/** What is left of «(2-5 июня 2016 года)» without its date. */
const onlyDate = /^\(\s*(?:с|в|во|г\.)?\s*(?:г\.|года?)?\s*\)$/iu

/** A date in the middle of a sentence, outside of quotes, alone in brackets or outside of them: a day, or one with a preposition of time. */
const dateWithin = (sentence: Sentence, dates: readonly FoundDate[], text: string): FoundDate | undefined => {
  const closed = enclosed(sentence.text).filter((pair) => pair.closed)
  return dates.find(({ from, to, precision }) => {
    if (from < sentence.from || to > sentence.to) return false
    const at = from - sentence.from
    const around = closed.find((pair) => pair.from < at && at < pair.to)
    if (around)
      return around.open === '(' && onlyDate.test(sentence.text.slice(around.from, at) + sentence.text.slice(to - sentence.from, around.to))
    return (
      precision === 'day' ||
      /(?<!\p{L})(?:в|во|на|с|к)\s+$/iu.test(text.slice(Math.max(0, from - 5), from)) ||
      /^(?:в|во)\s/iu.test(text.slice(from, to))
    )
  })
}

const listOpening = /(?:состоялись|прошли|проведены|состоялся|состоялось|организованы|предусмотрены|включала?)\s*(?:также\s*)?:\s*/iu
/** «В рамках визита состоялись: открытие …; подписание …»: each part but a signing is an event within the one before. */
const listedEvents = (sentence: Sentence, whole: EventItem, after: number): EventItem[] => {
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
    found.push({ ...whole, lead: span, ranges: [span], date: null, after, rule: 'events/listed-part', confidence: 0.75 })
  }
  return found
}
