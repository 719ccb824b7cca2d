import type { ThingBrief } from '../answers.ts'
import { dateInWords, nameOf, numberInWords, pluralOf } from '../saying.ts'
import type { Language, Wording } from '../text.ts'
import { type BlankName, blankNames, blankOf, daysOfPeriod, type Filling } from './blanks.ts'
import { cases, inThing, thingIn } from './cases.ts'
import { filled, type Slot } from './pattern.ts'
import { type QuestionId, templateOf } from './table.ts'
import type { AskedRow } from './template.ts'

/** What the blanks of a question hold, and the things among that. */
export interface Said {
  filling: Filling
  things: ReadonlyMap<string, ThingBrief>
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const months = ['январе', 'феврале', 'марте', 'апреле', 'мае', 'июне', 'июле', 'августе', 'сентябре', 'октябре', 'ноябре', 'декабре']

const monthIn = (month: string, language: Language): string =>
  language === 'ru' ? `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)} года` : dateInWords(month, language)

/** A stretch of time as a sentence has it: «в 2020 году», «в 2018–2020 годах», «в марте 2020 года», «с 1 марта 2020 г. по 5 мая 2020 г.». */
export const periodInSentence = (period: string, language: Language): string => {
  const days = daysOfPeriod(period)
  if (days === null) return period
  const [from = '', to = from] = period.split('..')
  const [wholeYears, wholeMonth] = [from.length === 4 && to.length === 4, from === to && from.length === 7]
  if (wholeYears) {
    const years = from === to ? from : `${from}–${to}`
    return language === 'en' ? `in ${years}` : `в ${years} ${from === to ? 'году' : 'годах'}`
  }
  if (wholeMonth) return language === 'en' ? `in ${monthIn(from, language)}` : `в ${monthIn(from, language)}`
  const [first, last] = [dateInWords(days.firstDay, language), dateInWords(days.lastDay, language)]
  return language === 'en' ? `from ${first} to ${last}` : `с ${first} по ${last}`
}

const thingAs = (thing: ThingBrief, as: string, language: Language): string => {
  if (language === 'en' || as === 'name' || as === '') return nameOf(thing, language)
  if (as === 'in') return inThing(thing)
  if (as === 'In') return capital(inThing(thing))
  return thingIn(thing, cases.find((one) => one === as) ?? 'nom')
}

const isBlank = (name: string): name is BlankName => blankNames.some((blank) => blank === name)

const blankAs = ({ name, as }: Slot, { filling, things }: Said, language: Language): string | null => {
  const value = isBlank(name) ? filling[name] : undefined
  if (!isBlank(name) || value === undefined) return null
  const { is } = blankOf(name)
  if (is === 'period') return periodInSentence(value, language)
  if (is === 'day') return dateInWords(value, language)
  if (is === 'words') return value
  const thing = things.get(value)
  return thing === undefined ? null : thingAs(thing, as, language)
}

/** A blank by its name, with the preposition that only its filling would bring: «Кто был в ‹город, регион или страна›». */
const titled = ({ name, as }: Slot, language: Language): string => {
  if (!isBlank(name)) return '…'
  return `${as === 'in' && language === 'ru' ? 'в ' : ''}‹${blankOf(name).title[language]}›`
}

/** A question with its blanks filled, or named where they are not: «Какие органы власти города работали с Китаем в 2020 году?» */
export const questionInWords = (id: QuestionId, said: Said, language: Language): string =>
  filled(
    templateOf(id).asks[language],
    (slot) => blankAs(slot, said, language),
    (slot) => titled(slot, language),
  )

/** How many names a sentence gives before «и ещё N». */
export const namedInSentence = 3

/** How many characters of a name a sentence takes: titles of documents run to hundreds. */
const longestName = 90
const shortened = (name: string): string =>
  name.length <= longestName
    ? name
    : `${name
        .slice(0, name.lastIndexOf(' ', longestName) + 1 || longestName)
        .trim()
        .replace(/[,;:–—-]+$/u, '')}…`

const listed = (names: readonly string[], language: Language): string => {
  const rest = names.length - namedInSentence
  const shown = names.slice(0, namedInSentence).map(shortened).join(', ')
  if (rest <= 0) return shown
  return language === 'ru' ? `${shown} и ещё ${numberInWords(rest, language)}` : `${shown} and ${numberInWords(rest, language)} more`
}

/** What the rows of an answer amount to, for its sentence. */
const amounts = (id: QuestionId, rows: readonly AskedRow[], { things }: Said, language: Language) => {
  const { columns } = templateOf(id)
  const cells = (name: string): (string | number)[] =>
    rows.flatMap((row) => row.cells[name] ?? []).flatMap((cell) => (typeof cell === 'object' ? [] : [cell]))
  const countOf = (of: string): number => {
    if (of === 'rows') return rows.length
    if (of === 'Event') return new Set(rows.flatMap(({ rests }) => rests.filter((rest) => rest.startsWith('event/')))).size
    return new Set(cells(of)).size
  }
  const namesOf = (of: string): string[] =>
    // Two of one name, as figures of two years, are named once.
    [
      ...new Set(
        [...new Set(cells(of))].map((cell) => {
          const thing = things.get(String(cell))
          return thing === undefined ? String(cell) : nameOf(thing, language)
        }),
      ),
    ]
  const byWord = (of: string): string | null => {
    const one = columns[of]
    if (one?.is !== 'word') return null
    const counted = Object.entries(one.words).map(
      ([word, says]) => [says[language], cells(of).filter((cell) => cell === word).length] as const,
    )
    return counted.flatMap(([says, count]) => (count === 0 ? [] : [`${says} – ${numberInWords(count, language)}`])).join(', ')
  }
  const dates = (of: string): string[] => cells(of).map(String).sort()
  const dateOf = (date: string | undefined) => (date === undefined ? null : dateInWords(date, language))
  return { countOf, namesOf, byWord, first: (of: string) => dateOf(dates(of)[0]), last: (of: string) => dateOf(dates(of).at(-1)) }
}

const told = (id: QuestionId, rows: readonly AskedRow[], said: Said, language: Language): string => {
  const amount = amounts(id, rows, said, language)
  const say = (slot: Slot): string | null => {
    const { name, as, forms } = slot
    if (name.startsWith('#')) {
      const count = amount.countOf(name.slice(1))
      return `${numberInWords(count, language)} ${pluralOf(count, forms, language)}`
    }
    if (name.startsWith('~')) return pluralOf(amount.countOf(name.slice(1)), forms, language)
    if (name === 'list') return listed(amount.namesOf(as), language) || null
    if (name === 'of') return amount.byWord(as)
    if (name === 'first' || name === 'last') return amount[name](as)
    return blankAs(slot, said, language)
  }
  // An abbreviated year at the end, «2020 г.», has the sentence's point already.
  return capital(filled(templateOf(id).says[language], say)).replace(/(?:(…)|\.)\.$/, (_, cut: string | undefined) => cut ?? '.')
}

/** What was looked through: how many documents, and up to when they tell. */
export interface Looked {
  documents: number
  asOf: string | null
}

/** «по 7 документам до 31 декабря 2020 года»; English: `7 documents up to 31 December 2020`. */
export const lookedInWords = ({ documents, asOf }: Looked, language: Language): string => {
  const count = numberInWords(documents, language)
  if (language === 'en') {
    const through = `${count} ${pluralOf(documents, ['document', 'documents'], language)}`
    return asOf === null ? through : `${through} up to ${dateInWords(asOf, language)}`
  }
  const through = `по ${count} ${pluralOf(documents, ['документу', 'документам', 'документам'], language)}`
  return asOf === null ? through : `${through} до ${dateInWords(asOf, language).replace(/ г\.$/, ' года')}`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\?$/, '')

const nothingSaid = (id: QuestionId, said: Said, looked: Looked, language: Language): string => {
  const asked = lower(questionInWords(id, said, language))
  const through = lookedInWords(looked, language)
  return language === 'ru'
    ? `В документах не указано, ${asked} (${through}).`
    : `Not stated in the documents: ${asked} (looked through ${through}).`
}

/** That more was found than is counted. */
const cutOff = (rows: number, language: Language): string =>
  language === 'ru'
    ? ` Посчитаны первые ${numberInWords(rows, language)}: в документах их может быть больше.`
    : ` The first ${numberInWords(rows, language)} are counted: there may be more.`

/**
 * The answer in one sentence; where no row came, that the documents do not state it, and what was looked through. Of an answer that was
 * cut off it says so.
 */
export const answerInWords = (id: QuestionId, rows: readonly AskedRow[], said: Said, looked: Looked, isWhole = true): Wording => {
  const one = (language: Language) =>
    rows.length === 0
      ? nothingSaid(id, said, looked, language)
      : `${told(id, rows, said, language)}${isWhole ? '' : cutOff(rows.length, language)}`
  return { ru: one('ru'), en: one('en') }
}

/** A question before its blanks are filled: «Кто был в ‹город, регион или страна›‹ период›?» */
export const templateInWords = (id: QuestionId, language: Language): string =>
  filled(templateOf(id).asks[language], (slot) => titled(slot, language))
