import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates, impossibleDates } from '../../import/find/dates.ts'

const spans = (text: string, year?: number, bareYears = false) => findDates(text, { year, bareYears }).map(({ start, end }) => [start, end])

describe('dates as the documents write them', () => {
  test.each([
    ['12-15 октября', 2020, '2020-10-12', '2020-10-15'],
    ['28 ноября - 3 декабря', 2020, '2020-11-28', '2020-12-03'],
    ['30 июля-2 августа', 2020, '2020-07-30', '2020-08-02'],
    ['4 – 8 июня', 2020, '2020-06-04', '2020-06-08'],
    ['С 3 октября по 12 октября 2024 года', undefined, '2024-10-03', '2024-10-12'],
    ['с 3 по 12 октября 2024 года', undefined, '2024-10-03', '2024-10-12'],
    ['в феврале 2013 г.', undefined, '2013-02', '2013-02'],
    ['1956 г.', undefined, '1956', '1956'],
    ['2019- 2021 гг.', undefined, '2019', '2021'],
    ['05.12.2011', undefined, '2011-12-05', '2011-12-05'],
    ['Январь-декабрь', 2020, '2020-01', '2020-12'],
    ['в течение года', 2020, '2020', '2020'],
    ['осенью 2016 года', undefined, '2016', '2016'],
    ['29 мая 2020 г.', undefined, '2020-05-29', '2020-05-29'],
    ['01 февраля 2018 года', undefined, '2018-02-01', '2018-02-01'],
    ['В период с января по сентябрь 2017 года', undefined, '2017-01', '2017-09'],
    ['В сентябре от имени города', 2020, '2020-09', '2020-09'],
    ['В мае 12 школьников побывали в Осло', 2020, '2020-05', '2020-05'],
    ['28 декабря 2019 г. – 8 января 2020 г.', undefined, '2019-12-28', '2020-01-08'],
    ['28 декабря – 8 января 2020 г.', undefined, '2019-12-28', '2020-01-08'],
    ['На вторую половину 2025 г.', undefined, '2025-07', '2025-12'],
    ['Март, июнь – два заседания', 2012, '2012-03', '2012-06'],
    ['18-21.06. Участие в форуме', 2025, '2025-06-18', '2025-06-21'],
    ['12-15.10.2019', undefined, '2019-10-12', '2019-10-15'],
    ['12.10.2019 – 15.11.2019', undefined, '2019-10-12', '2019-11-15'],
    ['во II квартале 2019 года', undefined, '2019-04', '2019-06'],
    ['в первом полугодии 2019 года', undefined, '2019-01', '2019-06'],
    ['в 2020 году', undefined, '2020', '2020'],
    ['3, 5 и 7 мая 2018 года', undefined, '2018-05-03', '2018-05-07'],
    ['в 2011 и 2013 годах', undefined, '2011', '2013'],
    ['Визит мэра (июнь)', 2013, '2013-06', '2013-06'],
    ['20 июля и 8 октября 2020 г.', undefined, '2020-07-20', '2020-10-08'],
    ['21 ноября 2014 г.', undefined, '2014-11-21', '2014-11-21'],
    ['1 марта', 2021, '2021-03-01', '2021-03-01'],
    ['На 2019 год намечен концерт', undefined, '2019', '2019'],
    ['май – ярмарка', 2021, '2021-05', '2021-05'],
  ])('%j in a column of %j is %j to %j', (text, year, start, end) => {
    expect(spans(text, year)).toEqual([[start, end]])
  })

  test('two dates in one cell are two', () => {
    expect(spans('20.09.1962 08.06.1993')).toEqual([
      ['1962-09-20', '1962-09-20'],
      ['1993-06-08', '1993-06-08'],
    ])
  })
  test('a day and a bare year in one cell are two', () => {
    expect(spans('18.02.2004, 2011', undefined, true)).toEqual([
      ['2004-02-18', '2004-02-18'],
      ['2011', '2011'],
    ])
  })
  test('a year is not taken from the words around unless they name it', () => {
    expect(spans('10 марта прошла встреча')).toEqual([])
    expect(spans('В 2017 году открыт центр, а 10 марта прошла встреча')).toEqual([
      ['2017', '2017'],
      ['2017-03-10', '2017-03-10'],
    ])
  })
  test('«в этом же году» is the year named before', () => {
    expect(spans('В 2016 году прошёл форум. В этом же году открыта выставка')).toEqual([
      ['2016', '2016'],
      ['2016', '2016'],
    ])
  })
  test('a season keeps its words', () => {
    expect(findDates('осенью 2016 года')[0]).toMatchObject({ start: '2016', precision: 'year', words: 'осенью' })
  })
  test.each(['34 мая', '31 февраля 2020 г.', '30.02.2019', '31.04.2011'])('%j is no date, and is told so', (text) => {
    expect(spans(text, 2020)).toEqual([])
    expect(impossibleDates(text, { year: 2020 })).toMatchObject([{ text }])
  })
  test.each([
    'к 75-летию',
    'в 1990-е годы',
    'в 1990-х гг.',
    '№ 2019',
    '15,5 тыс.',
    'школа № 583',
    'от 21.12',
    '2020 туристов',
    '11 164 км',
  ])('%j names no date', (text) => {
    expect(spans(text, 2020)).toEqual([])
  })
  test('years for which a plan holds are told from years when something was', () => {
    expect(findDates('План на 2018-2021 гг.')[0]).toMatchObject({ start: '2018', end: '2021', validity: true })
    expect(findDates('В 2018-2021 гг. прошли курсы')[0]).toMatchObject({ validity: false })
  })

  const monthNames = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']
  test('every day of the calendar is read as itself, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.constantFrom('', 'Визит ', '• '),
        (date, before) => {
          const iso = date.toISOString().slice(0, 10)
          const [year, month, day] = iso.split('-').map(Number)
          const said = `${before}${day} ${monthNames[(month ?? 1) - 1]} ${year} г.`
          const [found, ...more] = findDates(said)
          expect(more).toEqual([])
          expect(found).toMatchObject({ start: iso, end: iso, precision: 'day', from: before.length, to: said.length })
        },
      ),
    )
  })
  test('no text makes it throw, and what it finds lies in order within the text', () => {
    const word = fc.constantFrom('12', '31', '2019', '-', '–', 'мая', 'феврале', 'по', 'с', 'г.', '.', '10', 'в', 'году', ' ', ' ')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 20 }).map((words) => words.join('')),
        ),
        (text) => {
          let last = 0
          for (const { from, to, start, end } of findDates(text, { year: 2020, bareYears: true })) {
            expect(from).toBeGreaterThanOrEqual(last)
            expect(to).toBeLessThanOrEqual(text.length)
            expect(start <= end || end.startsWith(start)).toBe(true)
            last = to
          }
        },
      ),
    )
  })
})

test.each([
  ['3 мая 2014 г. встреча, в том же месяце ярмарка', ['2014-05', '2014-05']],
  ['31 мая 2014 г. встреча, на следующий день концерт', ['2014-06-01', '2014-06-01']],
])('%s counts from the date before', (text, last) => {
  expect(spans(text).at(-1)).toEqual(last)
})
