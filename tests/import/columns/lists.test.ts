import { describe, expect, test } from 'vitest'
import { headersKey, type Mapping } from '../../../graph/columns.ts'
import { proposedMapping } from '../../../import/columns/propose.ts'
import { factsByColumns, previewOf, proposalFor } from '../../../import/columns/read-lists.ts'
import { extract } from '../../../import/extract.ts'
import { read } from '../../../import/read/read.ts'
import { inventedHome as home } from '../../support/facts.ts'
import { workbook } from '../../support/workbooks.ts'

const csv = (...rows: readonly (readonly string[])[]) => read('список.csv', Buffer.from(rows.map((cells) => cells.join(';')).join('\n')))
const fillsOf = ({ about, columns }: Mapping) => [about, ...columns.map(({ fills }) => fills)]

describe('what the columns of a list hold is proposed by their headings', () => {
  test.each([
    [
      ['№', 'Организация', 'Страна', 'Город', 'Тип', 'Телефон'],
      ['Organization', null, 'name', 'country', 'place', 'orgType', null],
    ],
    [
      ['ФИО', 'Должность', 'Место работы', 'Страна'],
      ['Person', 'name', 'post', 'organization', 'country'],
    ],
    [
      ['Город-побратим', 'Страна', 'Область'],
      ['Place', 'name', 'country', 'within'],
    ],
    [
      ['Название документа', 'Дата подписания', 'Срок действия', 'Страна', 'Стороны'],
      ['Agreement', 'name', 'dates', 'validUntil', 'country', 'parties'],
    ],
    [
      ['Дата начала', 'Дата окончания', 'Мероприятие', 'Место проведения', 'Страна', 'Участники', 'Примечание'],
      ['Event', 'start', 'end', 'name', 'heldIn', 'countries', 'participants', null],
    ],
    [
      ['Event', 'Start date', 'Country', 'Venue', 'Participants'],
      ['Event', 'name', 'start', 'countries', 'heldIn', 'participants'],
    ],
    [
      ['Полное наименование организации', 'Государство'],
      ['Organization', 'name', 'country'],
    ],
    [
      ['Цвет', 'Вес'],
      ['nothing', null, null],
    ],
  ])('%j: %j', (headers, wanted) => {
    expect(fillsOf(proposedMapping(headers, 'список'))).toEqual(wanted)
  })

  test('what the file is called settles what the headings leave open', () => {
    expect(proposedMapping(['Название', 'Страна'], 'Мероприятия 2024').about).toBe('Event')
    expect(proposedMapping(['Название', 'Страна'], 'Организации-партнёры').about).toBe('Organization')
  })

  test('the same headings in another order are the same list', () => {
    expect(headersKey(['Страна', 'Город '])).toBe(headersKey(['город', 'СТРАНА']))
  })
})

const events: Mapping = {
  about: 'Event',
  columns: [
    { header: 'Когда', fills: 'start' },
    { header: 'Что', fills: 'name' },
    { header: 'Страна', fills: 'countries' },
    { header: 'Где', fills: 'heldIn' },
    { header: 'Кто', fills: 'participants' },
    { header: 'Заметки', fills: null },
  ],
  dates: 'day-first',
  separator: ';',
}
const headings = ['Когда', 'Что', 'Страна', 'Где', 'Кто', 'Заметки']

describe('the rows of a list are facts', () => {
  test('an event with its day, country, place and participants, each at its cell', async () => {
    const document = await read(
      'Встречи.xlsx',
      await workbook([
        {
          name: 'Май',
          rows: [
            ['Встречи отдела'],
            headings,
            [new Date(Date.UTC(2021, 4, 12)), 'Круглый стол по гаваням', 'Бельгия', 'Гент', 'Комитет по гаваням; Маас Я.П.', 'кофе'],
          ],
          formats: { '2,0': 'dd.mm.yyyy' },
        },
      ]),
    )
    const facts = factsByColumns(document, { named: events, remembered: [] }, home)
    const cell = (column: number) => ({ table: 1, row: 3, column, sheet: 'Май' })
    expect(facts).toMatchObject({
      form: 'list',
      events: [
        {
          title: 'Круглый стол по гаваням',
          start: '2021-05-12',
          end: '2021-05-12',
          country: ['BE'],
          kind: 'conference',
          format: 'unspecified',
          heldIn: ['place:0'],
          organizations: ['body:0'],
          people: ['person:0'],
          locator: cell(2),
          also: [{ locator: cell(1) }, { locator: cell(3) }, { locator: cell(4) }, { locator: cell(5) }, { locator: cell(5) }],
        },
      ],
      places: [{ name: 'Гент', country: 'BE', locator: cell(4) }],
      organizations: [{ name: 'Комитет по гаваням Северопорта', home: true, locator: cell(5) }],
      people: [{ name: 'Маас Я.П.', quote: 'Маас Я.П.', locator: cell(5) }],
      warnings: [],
    })
    for (const { from = 0, to = 0, quote } of facts?.people ?? []) expect(document.text.slice(from, to)).toBe(quote)
  })

  test('people with their posts, bodies and countries; what two rows name is one', async () => {
    const document = await csv(
      ['ФИО', 'Должность', 'Организация', 'Страна'],
      ['Ковач Мария', 'мэр', 'Мэрия Ниша', 'Сербия'],
      ['Илич Петар', 'советник мэра', 'Мэрия Ниша', 'Сербия'],
    )
    const mapping = proposalFor(document, []).mapping
    expect(factsByColumns(document, { named: mapping, remembered: [] }, home)).toMatchObject({
      organizations: [{ id: 'body:0', name: 'Мэрия Ниша' }],
      people: [
        { name: 'Ковач Мария', country: 'RS', posts: [{ title: 'мэр', organization: 'body:0' }] },
        { name: 'Илич Петар', country: 'RS', posts: [{ title: 'советник мэра', organization: 'body:0' }] },
      ],
    })
  })

  test('agreements with their sides, dates and topics', async () => {
    const document = await csv(
      ['Соглашение', 'Подписано', 'Действует до', 'Страна', 'Город', 'Стороны', 'Сфера'],
      ['Меморандум о портах', '05.12.2011', '2026', 'Бельгия', 'Гент', 'Комитет по гаваням/Порт Гента', 'транспорт'],
    )
    const mapping: Mapping = { ...proposalFor(document, []).mapping, separator: '/' }
    const fills = mapping.columns.map((column) => (column.header === 'Подписано' ? { ...column, fills: 'dates' } : column))
    expect(factsByColumns(document, { named: { ...mapping, columns: fills }, remembered: [] }, home)).toMatchObject({
      agreements: [
        {
          type: 'memorandum',
          title: 'Меморандум о портах',
          dates: ['2011-12-05'],
          validUntil: '2026',
          country: 'BE',
          parties: ['body:0', 'body:1'],
        },
      ],
    })
  })

  test('places abroad with their region and whether they are partners', async () => {
    const document = await csv(['Город', 'Страна', 'Регион', 'Партнёр'], ['г. Кочи', 'IN', 'Керала', 'да'], ['Ниш', 'Serbia', '', 'нет'])
    const { mapping } = proposalFor(document, [])
    expect(factsByColumns(document, { named: mapping, remembered: [] }, home)).toMatchObject({
      places: [
        { name: 'Кочи', country: 'IN', partner: true, within: 'place:1' },
        { name: 'Керала', country: 'IN' },
        { name: 'Ниш', country: 'RS', partner: false },
      ],
    })
  })

  test.each([
    ['03/04/2021', 'day-first', '2021-04-03'],
    ['03/04/2021', 'month-first', '2021-03-04'],
    ['03.04.2021', 'month-first', '2021-04-03'],
    ['2021-04-03', 'month-first', '2021-04-03'],
    ['апрель 2021', 'day-first', '2021-04'],
    ['2021', 'day-first', '2021'],
  ] as const)('%s, %s, is %s', async (written, dates, start) => {
    const document = await csv(headings, [written, 'Встреча', 'Сербия', '', '', ''])
    expect(factsByColumns(document, { named: { ...events, dates }, remembered: [] }, home)?.events).toMatchObject([{ start }])
  })
})

describe('rows that are wrong are told, the others are read', () => {
  test('no name, no such day, an unknown country, an end before its start; what is only unclear is left out', async () => {
    const document = await csv(
      headings,
      ['12.05.2021', '', 'Сербия', '', '', ''],
      ['31.02.2021', 'Визит', 'Сербия', '', '', ''],
      ['12.05.2021', 'Визит', 'Атлантида', '', '', ''],
      ['по согласованию', 'Форум', 'Сербия', '', '', ''],
      ['13.05.2021', 'Выставка', 'Сербия', '', '', ''],
    )
    const facts = factsByColumns(document, { named: events, remembered: [] }, home)
    expect(facts?.events.map(({ title, start }) => [title, start])).toEqual([
      ['Форум', null],
      ['Выставка', '2021-05-13'],
    ])
    expect(facts?.warnings?.map(({ code, locator }) => [code, locator?.line])).toEqual([
      ['row-nameless', 2],
      ['date-impossible', 3],
      ['country-unknown', 4],
      ['date-unread', 5],
    ])
  })

  test('the preview tells row by row what is understood and what is refused', async () => {
    const document = await csv(headings, ['12–14.05.2021', 'Форум', 'Сербия', '', 'А;Б', ''], ['31.02.2021', 'Визит', '', '', '', ''])
    const proposal = proposalFor(document, [events])
    expect(proposal.mapping).toEqual(events)
    expect(previewOf(proposal, events, home)).toMatchObject([
      {
        row: 2,
        refused: [],
        understood: [{ values: ['2021-05-12 – 2021-05-14'] }, { values: ['Форум'] }, { values: ['RS'] }, { values: ['А'] }],
      },
      { row: 3, refused: [{ ru: expect.stringContaining('31.02.2021') }] },
    ])
  })
})

describe('a mapping is known again by the set of headings', () => {
  test('columns in another order are read by it; a list that nobody has explained is not read', async () => {
    const swapped = await csv([...headings].reverse(), ['', '', '', 'Сербия', 'Форум', '2021'])
    expect(factsByColumns(swapped, { remembered: [events] }, home)?.events).toMatchObject([{ title: 'Форум', start: '2021' }])
    expect(factsByColumns(swapped, { remembered: [] }, home)).toBeUndefined()
  })

  test.each([
    [['Дата', 'Мероприятие', 'Страна', 'Место проведения'], ['12.05.2021', 'Форум', 'Сербия', 'Ниш'], 'columns-unknown'],
    [['Цвет', 'Вес'], ['красный', 'тяжёлый'], 'columns-unknown'],
    [['Наименование', 'Тип', 'Страна', 'Город'], ['Музей текстиля', 'музей', 'Сербия', 'Ниш'], 'columns-unknown'],
    [['№', 'Полное наименование', 'Страна', 'Город', 'Контактное лицо'], ['1', 'Музей текстиля', 'Сербия', 'Ниш', ''], 'columns-unknown'],
    [['ФИО', 'Должность', 'Страна', 'Город', 'Контакты'], ['Милан Йович', 'директор', 'Сербия', 'Ниш', ''], 'columns-unknown'],
    [['Только один столбец'], ['слово'], 'nothing-found'],
  ])('%j is asked about, and not taken for the annual table', async (header, row, code) => {
    const document = await csv(header, row)
    expect(() => extract(document, { home })).toThrow(expect.objectContaining({ code }))
  })

  test('the annual table is still read by its own form', async () => {
    const document = await csv(
      ['Страна', 'Город', 'Основание', 'Дата', 'Мероприятия 2021 года'],
      ['Сербия', 'Ниш', 'Протокол о намерениях', '2011', '12 мая – форум в Нише.'],
    )
    expect(extract(document, { home }).form).toBe('table')
  })

  test('a named mapping must fit', async () => {
    const document = await csv(['Что', 'Страна'], ['Форум', 'Сербия'])
    expect(() => factsByColumns(document, { named: events, remembered: [] }, home)).toThrow(
      expect.objectContaining({ code: 'mapping-unfit' }),
    )
  })
})
