import type { EventType, Format } from '../../graph/vocabulary.ts'
import { eventHeadsIn, eventVerb, inPersonWord, mixedWord, onlineWord, ownEventOpening, plannedWord, teachingWord } from './event-words.ts'
import { enclosed } from './sentences.ts'

/** The text with what stands in brackets blanked: what an event is, is told outside of them. Nothing moves. */
const withoutBrackets = (text: string): string => {
  let plain = text
  for (const { from, to, open } of enclosed(text)) if (open === '(') plain = plain.slice(0, from) + ' '.repeat(to - from) + plain.slice(to)
  return plain
}

/** Words after which another event is only spoken of: «в рамках его визита … состоялась церемония». */
const asideOf =
  /(?:в\s+рамках|в\s+ходе|во\s+время|в\s+преддверии|накануне|перед|после|по\s+итогам|в\s+(?:формате|режиме)|на\s+(?:полях|площадке|стенде|время)|в\s+(?:кулуарах|дни|период|канун))\s+(?:\S+\s+){0,4}$/iu
const isAside = (text: string, at: number): boolean => {
  const aside = asideOf.exec(text.slice(0, at))?.[0]
  return aside !== undefined && !eventVerb.test(aside) && eventVerb.exec(text.slice(at))?.index !== 0
}

/** «В рамках визита делегации … проведены: встреча …, переговоры …»: the visit, with all that was part of it. */
const listOfVisit =
  /^[^\p{L}]*(?:г\.\s*)?в\s+(?:рамках|ходе)\s+(?:\S+\s+){0,3}(?:визита|поездки|миссии|пребывания)\s.{0,160}?(?:проведен|состоял|организован|прошл)\p{L}*\s*:/iu

/** A seminar for people of one trade teaches them. */
const forWhom =
  /семинар\S*\s+(?:\S+\s+)?для\s+(?:\S+\s+)?(?:учител|преподавател|педагог|гид|врач|специалист|сотрудник|переводчик|воспитател|служащ)/iu

/** «В рамках Дней … прошли: выставка, концерт»: the days, with all that was part of them. */
const listOfDays =
  /^[^\p{L}]*(?:[^.;:]{0,60}\s)?в\s+рамках\s+(?:(?:программы|празднования)\s+)?[«"]?(?:дн(?:ей|я)|недели|год[ао]в?|фестиваля|праздник\p{L}*|\d{1,3}-лети\p{L}*)\s.{0,200}?(?:проведен|состоял|организован|прошл)\p{L}*\s*:/iu

/** The kind of an event by the first head word of its telling; «Перед началом семинара … встретился» counts from its verb. */
export const kindOf = (telling: string): EventType => {
  const text = withoutBrackets(telling)
  if (listOfVisit.test(text)) return 'visit'
  if (listOfDays.test(text)) return 'festival'
  const start = ownEventOpening.test(text) ? (eventVerb.exec(text)?.index ?? 0) : 0
  const heads = eventHeadsIn(text).filter(({ index }) => index >= start)
  const quoted = enclosed(text).filter(({ open }) => open === '«')
  const plain = heads.find(({ weak, index: at }) => !weak && !isAside(text, at) && !quoted.some(({ from, to }) => from < at && at < to))
  const strong = plain ?? heads.find(({ weak }) => !weak)
  // Nothing but how it was held: «… по видеосвязи» is talk. A weak «проект», «организация» may be a part of somebody's name.
  const isWired = !strong && onlineWord.test(telling)
  const found = strong ?? heads.find(({ kind }) => kind !== 'other' && kind !== 'visit') ?? heads[0]
  if (isWired && (found === undefined || found.kind === 'other')) return 'meeting'
  if (!found) return 'other'
  return found.kind === 'conference' &&
    text.slice(found.index).toLowerCase().startsWith('семинар') &&
    (onlineWord.test(telling) || forWhom.test(telling) || (/метод|навык|обуч/iu.test(telling) && teachingWord.test(telling)))
    ? 'training'
    : found.kind
}

/** In person, over the wire, or both, by the words of the telling; what is in quotes is a name. */
export const formatOf = (telling: string): Format => {
  let text = telling
  for (const { from, to, open, closed } of enclosed(telling))
    if (open === '«' && closed) text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
  if (mixedWord.test(text)) return 'mixed'
  if (onlineWord.test(text)) return 'online'
  return inPersonWord.test(text) ? 'in_person' : 'unspecified'
}

/** Whether an event is told of the future. */
export const isPlanned = (telling: string): boolean => plannedWord.test(telling)
