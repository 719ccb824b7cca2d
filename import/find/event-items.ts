import { documentBehind, tellsOfTie } from './agreement-words.ts'
import type { FoundDate } from './dates.ts'
import { eventVerb, namesEvent, opensWithEvent, ownEventOpening, plannedWord } from './event-words.ts'
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
  /** The paragraph of its stretch, from 0. */
  paragraph: number
}
/** The events of a text, and the sentences that belong to none. */
export interface Items {
  items: EventItem[]
  rest: Sentence[]
}

/** What marks an item of a list. */
export const bullet = /^(?:[\s•·▪◦*–—-]|\d{1,2}[.)]\s)+/u
const beforeDate =
  /^(?:(?:также|ранее|затем|кроме того),?\s+)?(?:с|со|в|во|к|на|до|около|в\s+период(?:\s+с)?|период(?:\s+с)?|за|по)?\s*(?:начал[оае]|середин[аыое]й?|кон(?:ец|це|ца))?\s*$/iu
const dayAndDash = /^\s*(?:г\.|года?)?\s*[-–—:]\s+[\p{L}«"]/u

/** Sentences, cut again where a date and a dash begin the next item without a full stop before it. */
export const itemSentences = (text: string, dates: readonly FoundDate[]): Sentence[] => {
  const closed = enclosed(text).filter((pair) => pair.closed)
  const cutsIn = (sentence: Sentence) =>
    dates.filter(({ from, to, precision }) => {
      if (precision === 'year' || from <= sentence.from + 12 || to > sentence.to) return false
      if (closed.some((pair) => pair.from < from && from < pair.to)) return false
      return (
        (dayAndDash.test(text.slice(to, to + 20)) && !isExplained(text, sentence.from, from, to)) ||
        /;\s*(?:с|в|во)?\s*$/iu.test(text.slice(sentence.from, from)) ||
        isAnotherClause(sentence, text, from, to)
      )
    })
  return sentencesOf(text).flatMap((sentence) => {
    const opening = dateAtStart(sentence, dates)
    const starts = [
      sentence.from,
      ...cutsIn(sentence)
        .filter(({ from }) => !opening || from >= opening.to)
        .map(({ from }) => from - (/(?:с|во?)\s*$/iu.exec(text.slice(sentence.from, from))?.[0].length ?? 0)),
      ...behindBrackets(sentence, dates, text),
      ...behindTie(sentence),
      ...behindSemicolon(sentence),
    ].toSorted((a, b) => a - b)
    return starts.map((from, at) => {
      const whole = text.slice(from, starts[at + 1] ?? sentence.to).trimEnd()
      return { ...sentence, from, to: from + whole.length, text: whole }
    })
  })
}

/** «Президент приезжал 19-21 июня: выступил …» tells one journey. */
const isExplained = (text: string, start: number, from: number, to: number): boolean =>
  /^\s*(?:г\.|года?)?\s*:/u.test(text.slice(to, to + 8)) && /[\p{L}\p{N}]\s+$/u.test(text.slice(start, from))

/** «В тот же день он беседовал с …, а 27 апреля выступил …», «5 мая – переговоры, 6 мая подписан протокол» */
const isAnotherClause = (sentence: Sentence, text: string, from: number, to: number): boolean => {
  const ahead = text.slice(Math.max(sentence.from, from - 14), from)
  const verb = eventVerb.exec(text.slice(to, to + 60).replace(/^\s*(?:г\.|года?)/u, ''))
  if (/,\s+$/u.test(ahead) && verb && verb.index <= 1 && namesEvent(text.slice(sentence.from, from))) return true
  if (!/,\s+(?:а|затем|а\s+затем)\s+(?:с\s+)?$/iu.test(ahead)) return false
  return verb !== null && verb.index < 25 && eventVerb.test(text.slice(sentence.from, from))
}

/** «28 мая – встреча; в тот же день открыто представительство» */
const behindSemicolon = ({ from, text }: Sentence): number[] =>
  [...text.matchAll(/;\s+/gu)]
    .filter(({ index, 0: gap }) => ownEventOpening.test(text.slice(index + gap.length)))
    .map(({ index, 0: gap }) => from + index + gap.length)

const documentNext = new RegExp(`,(?=${documentBehind})`, 'iu')
/** «Связи установлены в 1956 г., соглашение подписано …»: the document behind a founding begins a sentence of its own. */
const behindTie = ({ from, text }: Sentence): number[] => {
  const comma = tellsOfTie(text) ? documentNext.exec(text) : null
  if (!comma || !tellsOfTie(text.slice(0, comma.index))) return []
  return [from + comma.index + 1 + (/^\s*/u.exec(text.slice(comma.index + 1))?.[0].length ?? 0)]
}

const inBrackets = /^\s*(?:г\.|года?)?\s*\)\s*(?:[,;]\s*(?:а\s+также\s+)?|и\s+)/iu
/** «концерт … (2 октября), круглый стол … (3 октября)»: where each next event of a list begins, its date in brackets behind it. */
const behindBrackets = (sentence: Sentence, dates: readonly FoundDate[], text: string): number[] => {
  const bracketed = dates.filter(
    ({ from, to, precision }) =>
      from > sentence.from &&
      to <= sentence.to &&
      precision !== 'year' &&
      /\((?:с|до)?\s*$/iu.test(text.slice(Math.max(sentence.from, from - 5), from)),
  )
  return bracketed.slice(0, -1).flatMap(({ to }, at) => {
    const joint = inBrackets.exec(text.slice(to, to + 30))
    const start = to + (joint?.[0].length ?? 0)
    const next = text.slice(start, bracketed[at + 1]?.from)
    return joint && namesEvent(next) ? [start] : []
  })
}

/** The date with which a sentence begins, its bullet and preposition left off; of several («2-3 сентября, 5 октября – …») the whole time that they span. */
export const dateAtStart = (sentence: Sentence, dates: readonly FoundDate[]): FoundDate | undefined => {
  const start = sentence.from + (bullet.exec(sentence.text)?.[0].length ?? 0)
  const first = dates.findIndex(({ from, to }) => from >= start && to <= sentence.to)
  const found = dates[first]
  if (!found || found.validity) return undefined
  if (!beforeDate.test(sentence.text.slice(start - sentence.from, found.from - sentence.from))) return undefined
  let last = found
  for (const next of dates.slice(first + 1)) {
    if (next.to > sentence.to || next.precision !== found.precision || next.end < last.end) break
    if (!betweenDates.test(sentence.text.slice(last.to - sentence.from, next.from - sentence.from))) break
    last = next
  }
  return { ...found, to: last.to, end: last.end }
}
const betweenDates = /^\s*(?:г\.)?\s*(?:[,;]|и|[,;]\s+и)\s*$/u

/** An event that a sentence begins to tell. */
export const item = (sentence: Sentence, date: FoundDate | null, more: Partial<EventItem> & { rule: string }): EventItem => ({
  lead: { from: sentence.from, to: sentence.to },
  ranges: [{ from: sentence.from, to: sentence.to }],
  date,
  start: date?.start ?? null,
  end: date?.end ?? null,
  after: null,
  confidence: 0.95,
  paragraph: sentence.paragraph,
  ...more,
})

/** An event with a sentence that goes on with it. */
export const goOn = (event: EventItem, sentence: Span, text: string): void => {
  const last = event.ranges.at(-1)
  if (last && last.to <= sentence.from && text.slice(last.to, sentence.from).trim() === '') last.to = sentence.to
  else event.ranges.push({ from: sentence.from, to: sentence.to })
}
/** An event on the date of another, which it follows or is part of. */
export const itemAfter = (sentence: Sentence, items: readonly EventItem[], whole: EventItem, rule: string, confidence: number): EventItem =>
  item(sentence, null, { start: whole.start, end: whole.end, after: items.indexOf(whole), rule, confidence })

/** Whether a sentence begins with the word that an event is called by: «Визит …», «Рабочая встреча …». */
export const beginsWithHead = (text: string): boolean => {
  const plain = text.replace(bullet, '').slice(0, 60)
  return (
    /^\p{Lu}/u.test(plain) && !/^(?:итог|результат|ход|цел|тем|програм|участни|организатор|повестк)/iu.test(plain) && opensWithEvent(plain)
  )
}
/** Whether a sentence tells by a verb, and does not only name. */
export const hasVerb = (text: string): boolean =>
  eventVerb.test(text) || /(?<!\p{L})(?:был[аио]?|является|стал[аио]?)(?!\p{L})/iu.test(text)
export const firstWord = (text: string): string => /\p{L}+/u.exec(text)?.[0].toLowerCase() ?? ''

/** What is left of «(2-5 июня 2016 года)» without its date. */
const onlyDate = /^\(\s*(?:в|во)?\s*(?:г\.|года?)?\s*\)$/iu

/** «(12 февраля, Эрмитажный театр)» */
const dateFirst = /^\s*(?:г\.|года?)?\s*[,;]/u
/** Since when or until when, and the date of a document: «от 12 марта», «до 3 мая». */
const otherThan = /(?<!\p{L})(?:от|до|после|начиная с|не позднее)\s+$/iu

/** «Стороны договорились … в 2020 году»: what is promised for a day is no event of that day yet. */
const promised = /договорил|договор[её]нност|условил|предложил|пригласил/iu

/** «В целях реализации достигнутых договорённостей …»: what is kept, and no longer promised. */
const keptPromise =
  /(?:реализаци[иею]|исполнени[еию]|выполнени[еию]|соответствии\s+с|рамках|итогам|согласно)\s+(?:\p{Ll}+\s+)?договор[её]нност\p{L}*/giu

/** A date in the middle of a sentence, outside of quotes, first or alone in brackets or outside of them: a day, or one with a preposition of time. */
export const dateWithin = (sentence: Sentence, dates: readonly FoundDate[], text: string): FoundDate | undefined => {
  const closed = enclosed(sentence.text).filter((pair) => pair.closed)
  const inner = dates.filter(({ from, to, start, end, precision, validity }) => {
    if (from < sentence.from || to > sentence.to || validity) return false
    if (otherThan.test(text.slice(Math.max(0, from - 14), from)) || promised.test(text.slice(sentence.from, from).replace(keptPromise, '')))
      return false
    const at = from - sentence.from
    const around = closed.find((pair) => pair.from < at && at < pair.to)
    if (around) {
      const behind = sentence.text.slice(to - sentence.from, around.to)
      const ahead = sentence.text.slice(around.from, at)
      const isLast = precision === 'day' && /,\s*$/u.test(ahead) && onlyDate.test(`(${behind}`)
      return around.open === '(' && (isLast || onlyDate.test(ahead + behind) || (onlyDate.test(`${ahead})`) && dateFirst.test(behind)))
    }
    // «с 2008 г. работает фабрика»: since when.
    if (precision === 'year' && start === end && /(?<!\p{L})с\s+$/iu.test(text.slice(Math.max(0, from - 3), from))) return false
    return (
      precision === 'day' ||
      /(?<!\p{L})(?:в|во|на|с|к)\s+$/iu.test(text.slice(Math.max(0, from - 5), from)) ||
      /^(?:в|во)\s/iu.test(text.slice(from, to))
    )
  })
  const plan = plannedWord.exec(sentence.text)
  const [first] = inner
  // «участники проекта (2018-2020 гг.), совещание прошло 3 октября 2018 г.»: the years in brackets are the project's.
  const isAside =
    first?.precision === 'year' && closed.some((pair) => pair.from < first.from - sentence.from && first.from - sentence.from < pair.to)
  const sharp = isAside ? inner.find(({ precision }) => precision === 'day') : undefined
  return (plan && inner.find(({ from }) => from - sentence.from > plan.index)) ?? sharp ?? first
}

/** «В 2018 году фестиваль прошёл 1-15 октября»: the day, where its sentence names it after its year. */
export const sharper = (sentence: Sentence, dates: readonly FoundDate[], date: FoundDate | undefined): FoundDate | undefined => {
  if (date?.precision !== 'year') return date
  const closed = enclosed(sentence.text)
  const isOutside = ({ from, to }: FoundDate) => {
    const [start, end] = [from - sentence.from, to - sentence.from]
    const around = closed.find((pair) => pair.from < start && start < pair.to)
    return !around || onlyDate.test(sentence.text.slice(around.from, start) + sentence.text.slice(end, around.to))
  }
  return (
    dates.find((one) => one.from > date.to && one.to <= sentence.to && one.precision === 'day' && !one.yearStated && isOutside(one)) ?? date
  )
}

const isVisit = (text: string, { lead }: EventItem): boolean => /визит|мисси|посети|поездк/iu.test(text.slice(lead.from, lead.to))
/** Events that fall into the days of a visit told before them are part of it, where `isTogether` says that the two are told together. */
export const withinVisits = (
  text: string,
  items: readonly EventItem[],
  isTogether: (visit: EventItem, part: EventItem) => boolean,
): EventItem[] =>
  items.map((part, at) => {
    if (part.after !== null || part.start === null || part.end === null) return part
    const [start, end] = [part.start, part.end]
    const visit = items.findLastIndex(
      (one, before) =>
        before < at &&
        one.after === null &&
        isVisit(text, one) &&
        one.start?.length === 10 &&
        one.start !== one.end &&
        one.start <= start &&
        end <= (one.end ?? '') &&
        isTogether(one, part),
    )
    return visit >= 0 && start.length === 10 ? { ...part, after: visit } : part
  })
