import { numberInWords, pluralOf } from '../../graph/saying.ts'
import type { Language, Wording } from '../../graph/text.ts'

const w = (ru: string, en: string): Wording => ({ ru, en })

/** The words of the digest; `{…}` is filled in by `said`. */
export const digestWords = {
  title: w('Сводка руководителю', 'Digest for the leader'),
  map: w('Партнёры на карте', 'Partners on the map'),
  lastYear: w(
    'Последний год, о мероприятиях которого говорят документы, – {year}.',
    'The latest year of whose events the documents speak is {year}.',
  ),
  noYear: w('Мероприятия с датой в документах не указаны.', 'The documents name no event with a date.'),
  noPlans: w('На ближайшие 12 месяцев в документах ничего не запланировано.', 'The documents name nothing planned within 12 months.'),
  noRunning: w(
    'Сроков, которые истекают в ближайшие 12 месяцев, в документах нет.',
    'The documents state no term that ends within 12 months.',
  ),
  noTermMeans: w(
    'Где срок не указан, документы не говорят и о том, действует ли документ сейчас.',
    'Where no term is stated, the documents do not say either whether the document holds now.',
  ),
  noAnniversaries: w('Годовщин в ближайшие 12 месяцев по документам нет.', 'By the documents there is no anniversary within 12 months.'),
  noOverdue: w(
    'Договорённостей с прошедшим сроком, о которых нет сведений, в документах нет.',
    'The documents name no commitment whose time has passed with no word of it.',
  ),
  firstVisit: w(
    'Вы открыли сводку впервые: сравнить не с чем.',
    'You open the digest for the first time: there is nothing to compare with.',
  ),
  nothingChanged: w('С прошлого раза ничего не изменилось.', 'Nothing has changed since the last visit.'),
  running: w('срок истекает {date}', 'the term ends: {date}'),
  termEnds: w('Истекает срок: {what}', 'The term ends: {what}'),
  due: w('Срок договорённости: {what}', 'Commitment due: {what}'),
  wasDue: w('срок – {date}; сведений нет', 'due {date}; no word'),
  anniversary: w('{years}: {what}', '{years}: {what}'),
  founding: w('установление связей ({name})', 'founding of relations ({name})'),
  more: w('Ещё {count}.', '{count} more.'),
  undated: w(
    'В календарь не вошли записи, для которых в документах указан только месяц или год: {count}.',
    'Entries for which the documents give only a month or a year are not in the calendar: {count}.',
  ),
  calendar: w('Что впереди: Побратим', 'What is ahead: Pobratim'),
  calendarOf: w('По сведениям из документов.', 'By what the documents say.'),
} as const satisfies Record<string, Wording>

/** What the numbers count: the words after each. */
export const numberWords = {
  events: { ru: ['мероприятие', 'мероприятия', 'мероприятий'], en: ['event', 'events'] },
  visits: { ru: ['визит', 'визита', 'визитов'], en: ['visit', 'visits'] },
  signed: { ru: ['подписание', 'подписания', 'подписаний'], en: ['signing', 'signings'] },
  countries: { ru: ['страна', 'страны', 'стран'], en: ['country', 'countries'] },
  planned: {
    ru: ['мероприятие за 12 месяцев', 'мероприятия за 12 месяцев', 'мероприятий за 12 месяцев'],
    en: ['event within 12 months', 'events within 12 months'],
  },
  due: {
    ru: ['договорённость со сроком', 'договорённости со сроком', 'договорённостей со сроком'],
    en: ['commitment due', 'commitments due'],
  },
  in3: {
    ru: ['истекает за 3 месяца', 'истекают за 3 месяца', 'истекают за 3 месяца'],
    en: ['ends within 3 months', 'end within 3 months'],
  },
  in6: {
    ru: ['истекает за 6 месяцев', 'истекают за 6 месяцев', 'истекают за 6 месяцев'],
    en: ['ends within 6 months', 'end within 6 months'],
  },
  in12: {
    ru: ['истекает за 12 месяцев', 'истекают за 12 месяцев', 'истекают за 12 месяцев'],
    en: ['ends within 12 months', 'end within 12 months'],
  },
  over: { ru: ['срок прошёл', 'срок прошёл', 'срок прошёл'], en: ['term is over', 'terms are over'] },
  noTerm: { ru: ['без указания срока', 'без указания срока', 'без указания срока'], en: ['states no term', 'state no term'] },
  round: { ru: ['круглая', 'круглые', 'круглых'], en: ['round one', 'round ones'] },
  other: { ru: ['другая', 'другие', 'других'], en: ['other', 'others'] },
  overdue: { ru: ['договорённость', 'договорённости', 'договорённостей'], en: ['commitment', 'commitments'] },
  imports: { ru: ['загрузка', 'загрузки', 'загрузок'], en: ['import', 'imports'] },
  decisions: { ru: ['решение', 'решения', 'решений'], en: ['decision', 'decisions'] },
  years: { ru: ['год', 'года', 'лет'], en: ['year', 'years'] },
} as const satisfies Record<string, Record<Language, readonly string[]>>
export type NumberName = keyof typeof numberWords

/** The words after a number: «мероприятия». */
export const wordsAfter = (count: number, name: NumberName, language: Language): string =>
  pluralOf(count, numberWords[name][language], language)
/** «3 мероприятия». */
export const counted = (count: number, name: NumberName, language: Language): string =>
  `${numberInWords(count, language)} ${wordsAfter(count, name, language)}`
