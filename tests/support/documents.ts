import { asText, madeTable } from '../../bench/documents/made.ts'

/** One row of an annual table, as an officer writes it. */
export interface TableRow {
  country: string
  place: string
  basis?: string
  date?: string
  events?: string
}

/** The annual partner table as tab-separated text. */
export const annualTable = (year: number, rows: readonly TableRow[]): string =>
  [
    ['Страна', 'Город', 'Основание для сотрудничества', 'Год', `Основные мероприятия ${year} года`],
    ...rows.map(({ country, place, basis = '', date = '', events = '' }) => [country, place, basis, date, events]),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n')

/** A country brief as text: its directions, its events a paragraph each, its contact. */
export const countryBrief = (directions: readonly string[], events: readonly string[], contact = ''): string =>
  [
    'I. Перспективные направления сотрудничества:',
    ...directions.map((direction) => `- ${direction};`),
    '',
    'II. Основные события.',
    ...events,
    '',
    ...(contact === '' ? [] : ['III. Контактное лицо.', contact]),
  ].join('\n')

/** A table that holds one partner with a document of cooperation and two events. */
export const ghentTable = (
  events = '14-16 мая делегация Комитета по туризму посетила Гент. 9 сентября в Генте прошла встреча с Комитетом по культуре.',
) =>
  annualTable(2019, [
    { country: 'Бельгия', place: 'Гент', basis: 'Соглашение о сотрудничестве в области культуры', date: '05.12.2011', events },
  ])

/** Six tables of half a page each, as files: what takes time is the process that reads each of them. */
export const sixTables = (): { name: string; content: string }[] =>
  Array.from({ length: 6 }, (_, seed) => ({
    name: `таблица-${1 + seed}.txt`,
    content: asText(madeTable({ seed, year: 2000 + seed, pages: 0.5 })),
  }))
