import { describe, expect, test } from 'vitest'
import { Facts } from '../../graph/facts.ts'
import { Refusal } from '../../graph/refusal.ts'
import { inventedHome } from '../support/facts.ts'
import { factsOfEvents, factsOfLines, factsOfRows, named } from './find-builders.ts'

const refusal = async (lines: string[]): Promise<string> => {
  try {
    await factsOfLines(lines)
  } catch (error) {
    if (error instanceof Refusal) return error.code
  }
  return 'read'
}

describe('an annual table', () => {
  test('gives places, documents, foundings and events of its year', async () => {
    const facts = await factsOfRows(
      ['ЕВРОПА', '', '', '', ''],
      [
        'Дания',
        'г. Орхус',
        'Соглашение о дружбе между Санкт-Петербургом и Орхусом',
        '1989 г. – установление связей 05.12.2011',
        '3-5 мая – визит делегации Комитета по культуре в Орхус.',
      ],
    )
    expect(Facts.safeParse(facts).success).toBe(true)
    expect(facts).toMatchObject({ form: 'table', year: 2022, countries: [{ code: 'DK', part: 'europe' }] })
    expect(facts.places).toMatchObject([{ name: 'Орхус', nameEn: 'Århus', country: 'DK', partner: true }])
    expect(facts.ties).toMatchObject([{ country: 'DK', date: '1989' }])
    expect(facts.agreements).toMatchObject([{ type: 'agreement', country: 'DK', dates: ['2011-12-05'] }])
    expect(facts.events).toMatchObject([
      { start: '2022-05-03', end: '2022-05-05', kind: 'visit', country: ['DK'], direction: 'outgoing', format: 'unspecified' },
    ])
    expect(named(facts, facts.events[0]?.places)).toEqual(['Орхус'])
    expect(named(facts, facts.events[0]?.organizations)).toEqual(['Комитет по культуре Санкт-Петербурга'])
  })
  test('a quote is exact text of its line', async () => {
    const facts = await factsOfRows([
      'Дания',
      'Орхус',
      'Соглашение о дружбе',
      '1999',
      '<p>3 мая – встреча с послом.</p> <p>4 мая – форум.</p>',
    ])
    expect(facts.events.map(({ quote, line }) => [quote, line])).toEqual([
      ['3 мая – встреча с послом.', 2],
      ['4 мая – форум.', 2],
    ])
  })
  test('columns may stand in any order, and one that nothing knows is told and passed over', async () => {
    const facts = await factsOfLines([
      ['Мероприятия 2021 года', 'Примечание', 'Год', 'Документ', 'Город-партнёр', 'Государство'].join('\t'),
      ['7 июня – концерт.', 'проверить', '1999', 'Протокол о дружбе', 'Орхус', 'Дания'].join('\t'),
    ])
    expect(facts.year).toBe(2021)
    expect(facts.events).toMatchObject([{ start: '2021-06-07', country: ['DK'] }])
    expect(facts.agreements).toMatchObject([{ type: 'protocol', dates: ['1999'] }])
    expect(facts.warnings?.map(({ code }) => code)).toEqual(['column-unknown'])
  })
  test('two partners in one cell are two; a district in a city is the district', async () => {
    const facts = await factsOfRows(
      ['Вьетнам', 'г. Хайфон и провинция Кханьхоа', 'Соглашение о дружбе', '2006', ''],
      ['Китай', 'район Сюхуэй, г. Шанхай', 'Соглашение о парках', '2004', ''],
    )
    expect(facts.agreements.map(({ places }) => named(facts, places))).toEqual([['Хайфон', 'Кханьхоа'], ['Сюхуэй']])
  })
  test('a document of a column that an event tells of is one, dated as sharply as either', async () => {
    const facts = await factsOfRows([
      'Франция',
      'Ницца',
      'Декларация о намерениях',
      '2022',
      '22.04.2022 – подписание Декларации о намерениях между Санкт-Петербургом и Ниццей.',
    ])
    expect(facts.agreements).toMatchObject([{ type: 'declaration', dates: ['2022-04-22'], signedAt: 'e1' }])
  })
  test('a document may stand in one column with its date', async () => {
    const facts = await factsOfLines([
      ['Страна', 'Город', 'Документ, дата подписания', 'Мероприятия 2021 года'].join('\t'),
      ['Дания', 'Орхус', 'Соглашение о дружбе от 05.07.1989', ''].join('\t'),
      ['', 'Оденсе', '1991 г. – установление связей Протокол о туризме (12.03.2010)', ''].join('\t'),
      ['Япония', 'Киото', 'Меморандум о парках 2.06.1991 План обменов на 2019-2021 годы 17.12.2018', ''].join('\t'),
      ['', 'Нара', '2008 – установление связей', ''].join('\t'),
    ])
    expect(facts.agreements.map(({ title, dates, validUntil }) => [title, dates, validUntil])).toEqual([
      ['Соглашение о дружбе', ['1989-07-05'], null],
      ['Протокол о туризме', ['2010-03-12'], null],
      ['Меморандум о парках', ['1991-06-02'], null],
      ['План обменов на 2019-2021 годы', ['2018-12-17'], '2021'],
    ])
    expect(facts.ties.map(({ date, places }) => [date, ...named(facts, places)])).toEqual([
      ['1991', 'Оденсе'],
      ['2008', 'Нара'],
    ])
  })
  test('of several partners in a row, a document binds those that it names', async () => {
    const facts = await factsOfLines([
      ['Страна, город', 'Документ, дата', 'Мероприятия 2021 года'].join('\t'),
      ['Дания, Орхус; Оденсе', 'Соглашение о дружбе (1989). С г. Оденсе – Протокол о туризме (12.03.2010).', '3 мая – форум.'].join('\t'),
      ['Япония – Киото; Нара', 'Меморандум между библиотеками городов Киото и Санкт-Петербург от 02.06.1991', ''].join('\t'),
      ['Сербия, Ниш', 'Дружественные связи с 1957 года. Соглашения от 22.06.2007 и 12.08.2011', ''].join('\t'),
    ])
    expect(facts.agreements.map(({ places, dates }) => [named(facts, places), dates])).toEqual([
      [['Орхус', 'Оденсе'], ['1989']],
      [['Оденсе'], ['2010-03-12']],
      [['Киото'], ['1991-06-02']],
      [['Ниш'], ['2007-06-22', '2011-08-12']],
    ])
    expect(facts.ties.map(({ date }) => date)).toEqual(['1957'])
  })
  test.each([
    ['Правовая основа сотрудничества', 'Дата'],
    ['На чём строится сотрудничество', 'Когда'],
    ['Бумаги', 'Число'],
  ])('columns headed %j and %j are told by what stands in them', async (basis, date) => {
    const facts = await factsOfLines([
      ['Город', 'Страна', 'Мероприятия 2016 года', basis, date].join('\t'),
      ['Орхус', 'Дания', '3 мая – встреча с мэром Орхуса.', 'Соглашение о дружбе', '05.07.1989'].join('\t'),
      ['Киото', 'Япония', '', 'Протокол о туризме', '2003'].join('\t'),
      ['Турку', 'Финляндия', '', 'Меморандум о парках', '2.06.1991'].join('\t'),
    ])
    expect(facts.agreements.map(({ title, dates }) => [title, dates])).toEqual([
      ['Соглашение о дружбе', ['1989-07-05']],
      ['Протокол о туризме', ['2003']],
      ['Меморандум о парках', ['1991-06-02']],
    ])
    expect([facts.ties, facts.events.length, facts.warnings]).toEqual([[], 1, []])
  })
  test.each(['ГЕРМАНИЯ', 'ФРАНЦИЯ', 'РЕСПУБЛИКА КОРЕЯ', 'ПЕРУ'])('a country in capitals is the country: %s', async (country) => {
    const facts = await factsOfRows([country, '', 'Соглашение о дружбе', '1999', ''])
    expect(facts.warnings).toEqual([])
    expect(facts.agreements[0]?.country).toMatch(/^(?:DE|FR|KR|PE)$/)
  })
  test('an impossible date and a country that nothing knows are told', async () => {
    const facts = await factsOfRows(['Лимония', 'Цитрус', 'Соглашение о дружбе', '1999', '31 июня – встреча.'])
    expect(facts.warnings?.map(({ code }) => code)).toEqual(['country-unknown', 'date-impossible'])
    expect(facts.agreements).toMatchObject([{ country: null, dates: ['1999'] }])
  })
  test('without a year in its heading it takes the given one, or says that it needs one', async () => {
    const lines = ['Страна\tГород\tОснование\tГод\tМероприятия', 'Дания\tОрхус\tПротокол о дружбе\t1999\t3 мая – встреча с мэром Орхуса.']
    expect((await factsOfLines(lines, { year: 2018 })).events).toMatchObject([{ start: '2018-05-03' }])
    expect((await factsOfLines(lines)).warnings?.map(({ code }) => code)).toEqual(['year-unknown'])
  })
})

describe('a brief', () => {
  test('gives directions, events, figures and who answers, never a telephone', async () => {
    const facts = await factsOfLines([
      'I. Перспективные направления сотрудничества:',
      '· обмен опытом в области туризма;',
      '· сотрудничество портов',
      'Хельсинки и Санкт-Петербурга.',
      'II. Основные события',
      'Сотрудничество с городом Тампере',
      'В мае 2013 г. состоялся визит в Санкт-Петербург делегации Тампере.',
      'В 2018 году город посетили 120 тыс. туристов из Финляндии.',
      'III. Контактное лицо в Комитете по внешним связям:',
      'Специалист Орлова А.П., тел. 000-00-00',
    ])
    expect(facts).toMatchObject({ form: 'brief', year: null, country: 'FI' })
    expect(facts.directions?.map(({ text }) => text)).toEqual([
      'обмен опытом в области туризма',
      'сотрудничество портов Хельсинки и Санкт-Петербурга',
    ])
    expect(facts.directions?.[0]?.topics).toEqual(['tourism'])
    expect(facts.events).toMatchObject([{ start: '2013-05', kind: 'visit', country: ['FI'], direction: 'incoming' }])
    expect(facts.figures).toMatchObject([{ what: 'число туристов', value: 120_000, period: '2018' }])
    expect(
      named(
        facts,
        facts.contacts?.map(({ person }) => person),
      ),
    ).toEqual(['Орлова А.П.'])
    expect(JSON.stringify({ ...facts, unread: [] })).not.toContain('000-00-00')
  })
  test('a name that stands twice is quoted with its line, but not with its telephone', async () => {
    const facts = await factsOfLines([
      'I. Перспективные направления',
      '- туризм с Финляндией',
      'III. Контактные лица',
      'Орлова А.П.',
      'Специалист Орлова А.П., тел. 000-00-01',
    ])
    expect(facts.contacts).toHaveLength(1)
    expect(JSON.stringify(facts)).not.toContain('000-00-01')
  })
  test('an event without a place of its own is about the place of its heading', async () => {
    const facts = await factsOfEvents('Сотрудничество с городом Турку', 'В 2015 году прошла выставка гравюр.')
    expect(named(facts, facts.events[0]?.places)).toEqual(['Турку'])
  })
  test.each([
    ['5 мая 2015 года делегация Санкт-Петербурга посетила Турку.', 'outgoing'],
    ['5 мая 2015 года Санкт-Петербург посетила делегация Турку.', 'incoming'],
    ['5 мая 2015 года состоялся визит мэра Турку в Санкт-Петербург.', 'incoming'],
    ['5 мая 2015 года состоялся визит Губернатора Санкт-Петербурга в Финляндию.', 'outgoing'],
  ])('%j is a visit: %s', async (text, direction) => {
    expect((await factsOfEvents(text)).events).toMatchObject([{ kind: 'visit', direction }])
  })
  test('a numbered line above prose is a heading, and no name goes on behind it', async () => {
    const facts = await factsOfEvents('1. Наука и высшая школа', 'В мае 2019 г. прошла встреча с ректором Университета Турку.')
    expect(facts.organizations.map(({ name }) => name)).toEqual(['Университет Турку'])
  })

  test('a sentence that begins like a heading heads nothing', async () => {
    const facts = await factsOfEvents('Контакты носят разовый характер.', 'В мае 2019 г. прошла встреча с мэром Турку.')
    expect(facts.events).toMatchObject([{ start: '2019-05', kind: 'meeting' }])
  })
  test('what a committee is for does not tell what its delegation did', async () => {
    expect((await factsOfEvents('В мае 2019 г. делегация Комитета по физической культуре и спорту посетила Турку.')).events).toMatchObject([
      { kind: 'visit' },
    ])
  })
  test('an exhibition lasts until the day that is said behind its opening', async () => {
    const facts = await factsOfEvents('5 мая 2015 года в музее открылась выставка гравюр. Выставка продлилась до 1 июня 2015 года.')
    expect(facts.events).toMatchObject([{ start: '2015-05-05', end: '2015-06-01' }])
  })

  test('an event told twice is one, with where it is told again', async () => {
    const facts = await factsOfEvents(
      '18-21 октября 2017 года состоялась деловая миссия в Турку.',
      'Туризм и культура',
      '18-21 октября 2017 года состоялась деловая миссия в Турку. Миссию возглавил Петров А.А.',
    )
    expect(facts.events).toMatchObject([{ start: '2017-10-18', also: [{ line: 6 }] }])
  })
  test('a table of dates and events within a brief is read row by row', async () => {
    const facts = await factsOfEvents('12.05.2019\tВизит мэра Турку\tСмольный', '15.06.2019\tВыставка гравюр\tЭрмитаж')
    expect(facts.events).toMatchObject([
      { start: '2019-05-12', kind: 'visit' },
      { start: '2019-06-15', kind: 'exhibition' },
    ])
  })
  test('what was signed at a visit is an agreement of its date', async () => {
    const facts = await factsOfEvents(
      '12-14 марта 2015 года состоялся визит в Турку. По итогам подписан Меморандум о сотрудничестве между портами.',
    )
    expect(facts.agreements).toMatchObject([{ type: 'memorandum', dates: ['2015-03'], signedAt: 'e1', country: 'FI' }])
  })
  test.each([
    ['Правовая основа', 'Соглашение между Палатой мастеров и Министерством рыбы Финляндии подписано в Турку 5 мая 2016 г.', []],
    ['Правовая основа', '- Соглашение о рыбе с Котка-Экспо (г. Турку, 5 мая 2016 г.)', []],
    ['Сотрудничество с городами Турку и Котка', 'Между портом Котки и музеем с 5 мая 2016 г. действует Соглашение о рыбе.', ['Котка']],
  ])('where a document binds is not where it was signed: %s, %s', async (heading, text, places) => {
    const facts = await factsOfEvents(heading, text)
    expect(facts.agreements.map((each) => named(facts, each.places))).toEqual([places])
  })
  test('who signed is a side where the title names none', async () => {
    const facts = await factsOfEvents('5 мая 2016 г. ректор Университета Турку и Палата мастеров Котки подписали Соглашение о стажировках.')
    const [agreement] = facts.agreements
    expect(named(facts, agreement?.parties)).toEqual(['Университет Турку', 'Палата мастеров Котки'])
  })

  test('a promise is a commitment, talk is none', async () => {
    const facts = await factsOfEvents(
      'В мае 2015 года прошла встреча с мэром Турку. Достигнута договорённость об обмене школьниками. Обсуждены перспективы туризма.',
    )
    expect(facts.commitments?.map(({ text }) => text)).toEqual(['Достигнута договорённость об обмене школьниками'])
  })
  test('another home city is read as well', async () => {
    const facts = await factsOfLines(
      [
        'I. Перспективные направления',
        '- туризм',
        'II. Основные события',
        'В мае 2013 г. состоялся визит в Северопорт делегации Турку. Гостей принял Комитет по гаваням Северопорта.',
      ],
      { home: inventedHome },
    )
    expect(facts.events).toMatchObject([{ kind: 'visit', direction: 'incoming' }])
    expect(named(facts, facts.events[0]?.organizations)).toEqual(['Комитет по гаваням Северопорта'])
  })
  test('what nothing was read from is told', async () => {
    const facts = await factsOfEvents('Города связывает давняя и прочная дружба.')
    expect(facts.unread?.map(({ quote }) => quote)).toEqual(['Города связывает давняя и прочная дружба.'])
  })
})

test.each([
  ['nothing-found', ['Сказка о рыбаке', 'Жил старик со своею старухой.']],
  ['table-without-header', ['один\tкак всегда\tСоглашение о дружбе\t1999\t', 'два\tкак всегда\tПротокол о туризме\t2003\t3 мая – форум.']],
])('is refused as %s', async (code, lines) => {
  expect(await refusal(lines)).toBe(code)
})
