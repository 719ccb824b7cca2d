import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { extract } from '../../../import/extract.ts'
import { read } from '../../../import/read/read.ts'
import { inventedHome } from '../../support/facts.ts'
import { wordFile } from '../../support/files.ts'
import { oldWordFile } from '../../support/old-word.ts'
import { pdfFile, pdfTable } from '../../support/pdf.ts'
import { workbook } from '../../support/workbooks.ts'

const title = 'Сотрудничество Северопорта с городами-партнёрами'
const rows = [
  ['Страна', 'Город', 'Основание для сотрудничества', 'Год', 'Основные мероприятия 2019 года'],
  ['ЕВРОПА', '', '', '', ''],
  [
    'Бельгия',
    'Гент',
    'Соглашение о сотрудничестве в области культуры между Комитетом по гаваням Северопорта и мэрией Гента',
    '05.12.2011',
    '14–16 мая – делегация Комитета по гаваням Северопорта посетила Гент.\n9 сентября – в Генте открылась выставка «Мосты и реки».',
  ],
  ['', 'Антверпен', 'Протокол о намерениях', '1998 г.', '3 июня – концерт оркестра Антверпена в Северопорте.'],
  ['Сербия', 'Ниш', 'Меморандум о сотрудничестве', '2014', 'В октябре мэр Ниша посетил Северопорт; состоялись переговоры.'],
  ['АЗИЯ', '', '', '', ''],
  ['Индия', 'Кочи', 'Соглашение о побратимских связях', '20.09.2003', 'В течение года – обмен школьниками.'],
]
const merges = [
  [0, 0, 0, 4],
  [2, 0, 2, 4],
  [3, 0, 4, 0],
  [6, 0, 6, 4],
] as const
const date = (text: string) => {
  const [day = 0, month = 0, year = 0] = text.split('.').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

const pdfPages = () =>
  pdfTable(
    title,
    rows.map((cells, at) => {
      const [first = '', ...others] = cells
      if (at > 0 && first !== '' && others.every((cell) => cell === '')) return [{ text: first, columns: 5 }, null, null, null, null]
      if (first === 'Бельгия') return [{ text: first, rows: 2 }, ...others]
      return first === '' ? [null, ...others] : cells
    }),
    [80, 90, 170, 100, 300],
  )

const files: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  txt: async () => Buffer.from([title, ...rows.map((cells) => cells.join('\t'))].join('\n')),
  docx: () =>
    wordFile(title, {
      table: rows.map((cells, at) => {
        const [first = '', ...others] = cells
        if (at > 0 && first !== '' && others.every((cell) => cell === '')) return [{ text: first, columns: cells.length }]
        if (first === 'Бельгия') return [{ text: first, rows: 2 }, ...others]
        return first === '' ? others : cells
      }),
    }),
  xlsx: () =>
    workbook([
      {
        name: 'Партнёры',
        rows: [
          [title],
          ...rows.map((cells) =>
            cells.map((cell) => (/^\d\d\.\d\d\.\d{4}$/.test(cell) ? date(cell) : /^\d{4}$/.test(cell) ? Number(cell) : cell)),
          ),
        ],
        merges,
        formats: { '3,3': 'dd.mm.yyyy', '7,3': 'dd.mm.yyyy' },
      },
    ]),
  pdf: async () => pdfFile(pdfPages()),
  doc: async () => oldWordFile(title, { table: rows }),
  csv: async () => Buffer.from(Papa.unparse([[title, '', '', '', ''], ...rows], { delimiter: ';' })),
}

const places: ReadonlySet<string> = new Set(['locator', 'line', 'from', 'to', 'document'])
/** Facts without where they stand: that is the format's own. */
const placeless = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(placeless)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).flatMap(([name, inner]) => (places.has(name) ? [] : [[name, placeless(inner)]])))
}
const readAs = async (extension: string) => read(`таблица.${extension}`, (await files[extension]?.()) ?? new Uint8Array())
const factsOf = async (extension: string): Promise<unknown> => placeless(extract(await readAs(extension), { home: inventedHome }))

test('the table holds what a table of the office holds', async () => {
  expect(await factsOf('txt')).toMatchObject({
    form: 'table',
    year: 2019,
    ties: expect.anything(),
    agreements: { length: 4 },
    events: { length: 5 },
  })
})
test.each(Object.keys(files).filter((extension) => extension !== 'txt'))(
  'the same table as .%s gives the same facts as text',
  async (extension) => {
    expect(await factsOf(extension)).toEqual(await factsOf('txt'))
  },
)

test('and as a .pdf whose table has no rules', async () => {
  const document = await read('таблица.pdf', pdfFile(pdfPages().map(({ texts }) => ({ texts }))))
  expect(placeless(extract(document, { home: inventedHome }))).toEqual(await factsOf('txt'))
})

test.each([
  ['txt', { table: 1, row: 4, column: 5, line: 6 }],
  ['csv', { table: 1, row: 5, column: 5, line: 6 }],
  ['docx', { table: 1, row: 4, column: 5 }],
  ['doc', { table: 1, row: 4, column: 5 }],
  ['pdf', { table: 1, row: 4, column: 5, page: 1 }],
  ['xlsx', { table: 1, row: 5, column: 5, sheet: 'Партнёры' }],
])('in .%s the concert stands at %j, and its words are there', async (extension, locator) => {
  const document = await readAs(extension)
  const concert = extract(document, { home: inventedHome }).events.find(({ start }) => start === '2019-06-03')
  expect(concert?.locator).toEqual(locator)
  expect(document.text.slice(concert?.from, concert?.to)).toContain('концерт оркестра Антверпена')
})
