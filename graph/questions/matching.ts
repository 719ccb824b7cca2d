import { Day, PartialDate } from '../dates.ts'
import { stem, wordsOf } from '../words.ts'
import type { Filling } from './blanks.ts'
import { blanksOf, type QuestionId, questionIds, templateOf } from './table.ts'

/** Words that tell neither a question from another nor a name. */
const idle = new Set(
  'и а без в во на с со по о об от из за до к у не ли же для год года году годы годах годов г гг между период какой какая какие кто что все всё the a an of in on to and with from for by did do does was were is are there it between which who what'.split(
    ' ',
  ),
)

const stemsIn = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text.replaceAll(/\{[^}]*\}/g, ' '))
      .filter((word) => !idle.has(word))
      .map(stem),
  )
const asks = (id: QuestionId): string => `${templateOf(id).asks.ru} ${templateOf(id).asks.en}`

/** The stems by which each question is known. */
const stems = new Map(questionIds.map((id) => [id, stemsIn(`${asks(id)} ${templateOf(id).also}`)] as const))
const inSentence = new Map(questionIds.map((id) => [id, stemsIn(asks(id))] as const))
/** The stems that name nothing in it: where a post is asked for, «мэр» speaks of the question and fills its blank. */
const own = new Map(
  questionIds.map((id) => [id, blanksOf(id).some(({ name }) => name === 'post') ? inSentence.get(id) : stems.get(id)] as const),
)
/** A word of the sentence itself says more than one of the other words by which it may be meant. */
const weight = (id: QuestionId, word: string): number => (inSentence.get(id)?.has(word) ? 1.5 : 1)
const commonness = (word: string): number => [...stems.values()].filter((known) => known.has(word)).length

export interface Match {
  id: QuestionId
  /** How much of the text speaks of this question: rare words more than words of many questions; 0 where none does. */
  score: number
  /** The words left over: names, to be looked for in the graph. */
  names: string[]
}
export interface Heard {
  matches: Match[]
  /** The times that the text names, as the blanks hold them. */
  times: Filling
  /** Words that are of no question, in their order. */
  names: string[]
}

const written = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)|(?<!\d)((?:19|20)\d{2}(?:-\d{2}){0,2})(?!\d)/g

const timesIn = (text: string): Filling => {
  const dates = [...text.matchAll(written)]
    .map(([, day = '', month = '', year = '', iso]) => iso ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter((date) => PartialDate.safeParse(date).success)
    .sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return {}
  const dayOf = (date: string): string => (Day.safeParse(date).success ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`)
  const later: Filling = first === last ? {} : { laterDay: dayOf(last) }
  return { period: first === last ? first : `${first}..${last}`, day: dayOf(first), ...later }
}

/** Which questions a free text may mean, the likeliest first, and what in it is a time or a name. Any text will do. */
export const heard = (text: string): Heard => {
  const words = wordsOf(text.replaceAll(written, ' ')).filter((word) => !idle.has(word))
  const stemmed = words.map((word) => ({ word, stem: stem(word) }))
  const matches = questionIds.map((id): Match => {
    const of = stemmed.filter((one) => stems.get(id)?.has(one.stem))
    const names = stemmed.filter((one) => !own.get(id)?.has(one.stem))
    const score = [...new Set(of.map((one) => one.stem))].reduce((sum, one) => sum + weight(id, one) / commonness(one), 0)
    return { id, score, names: names.map(({ word }) => word) }
  })
  return {
    matches: matches.sort((a, b) => b.score - a.score),
    times: timesIn(text),
    names: stemmed.filter((one) => commonness(one.stem) === 0).map(({ word }) => word),
  }
}

/** The times of a text that a question has blanks for. */
export const timesFor = (id: QuestionId, times: Filling): Filling =>
  Object.fromEntries(blanksOf(id).flatMap(({ name }) => (times[name] === undefined ? [] : [[name, times[name]]])))
