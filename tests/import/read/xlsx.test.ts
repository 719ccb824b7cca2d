import { describe, expect, test } from 'vitest'
import { read } from '../../../import/read/read.ts'
import { zipFile } from '../../support/files.ts'
import { type MadeSheet, workbook } from '../../support/workbooks.ts'

const readSheets = async (...sheets: MadeSheet[]) => read('таблица.xlsx', await workbook(sheets))
const grid = async (...sheets: MadeSheet[]): Promise<unknown[]> =>
  (await readSheets(...sheets)).blocks.map((block) =>
    block.block === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.text,
  )
const day = new Date(Date.UTC(2011, 11, 5))

describe('a workbook is a table a sheet', () => {
  test('a title above the table is paragraphs; places name the sheet, its rows and its columns', async () => {
    const document = await readSheets({
      name: 'Европа',
      rows: [
        ['Итоги 2019 года', null, null],
        [null, null, null],
        [null, 'Страна', 'Город'],
        [null, 'Сербия', 'Ниш'],
      ],
      merges: [[0, 0, 0, 2]],
    })
    const at = (row: number, column: number) => ({ table: 1, row, column, sheet: 'Европа' })
    expect(document).toEqual({
      name: 'таблица.xlsx',
      format: 'xlsx',
      text: 'Итоги 2019 года\nСтрана\tГород\nСербия\tНиш\n',
      sensitive: [],
      blocks: [
        { block: 'paragraph', text: 'Итоги 2019 года', from: 0, locator: { paragraph: 1, sheet: 'Европа' } },
        {
          block: 'table',
          rows: [
            {
              locator: at(3, 2),
              cells: [
                { text: 'Страна', from: 16, locator: at(3, 2) },
                { text: 'Город', from: 23, locator: at(3, 3) },
              ],
            },
            {
              locator: at(4, 2),
              cells: [
                { text: 'Сербия', from: 29, locator: at(4, 2) },
                { text: 'Ниш', from: 36, locator: at(4, 3) },
              ],
            },
          ],
        },
      ],
    })
  })

  test('a merged cell stands in its first place; its other places are empty', async () => {
    const rows = [
      ['Страна', 'Город', 'Год'],
      ['ЕВРОПА', 'не видно', null],
      ['Сербия', 'Ниш', '2011'],
      ['не видно', 'Белград', '2012'],
    ]
    expect(
      await grid({
        name: 'Лист1',
        rows,
        merges: [
          [1, 0, 1, 2],
          [2, 0, 3, 0],
        ],
      }),
    ).toEqual([
      [
        ['Страна', 'Город', 'Год'],
        ['ЕВРОПА', '', ''],
        ['Сербия', 'Ниш', '2011'],
        ['', 'Белград', '2012'],
      ],
    ])
  })

  test.each<[string, string | number | boolean | Date, string | undefined, string]>([
    ['a date as the office writes it', day, 'dd.mm.yyyy', '05.12.2011'],
    ['a date in the American order', day, 'm/d/yy', '05.12.2011'],
    ['a date with its month in words', day, '[$-FC19]dd mmmm yyyy "г."', '05.12.2011'],
    ['a cell that shows the year alone', day, 'yyyy', '2011'],
    ['a cell that shows the month and year', day, 'mm.yyyy', '12.2011'],
    ['a year', 2011, undefined, '2011'],
    ['a fraction', 2.5, undefined, '2,5'],
    ['a share', 0.07, '0%', '7%'],
    ['yes', true, undefined, 'да'],
    ['several lines', 'Ниш\r\nБелград', undefined, 'Ниш\nБелград'],
  ])('%s', async (_, value, format, text) => {
    const sheet = { name: 'Лист1', rows: [['Страна', value]], ...(format === undefined ? {} : { formats: { '0,1': format } }) }
    expect(await grid(sheet)).toEqual([[['Страна', text]]])
  })

  test('what is hidden is left out, and that is said', async () => {
    const rows = [
      ['Страна', 'Город', 'для себя'],
      ['Сербия', 'Ниш', 'уточнить'],
      ['Индия', 'Кочи', null],
    ]
    const { blocks, warnings } = await readSheets(
      { name: 'Итог', rows, hiddenRows: [2], hiddenColumns: [2] },
      { name: 'Черновик', rows, hidden: true },
      { name: 'Пустой', rows: [], hidden: true },
    )
    expect(
      blocks.flatMap((block) => (block.block === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [])),
    ).toEqual(['Страна', 'Город', 'Сербия', 'Ниш'])
    expect(warnings?.map(({ code, says }) => [code, says.ru.split(';')[0]?.split('.')[0]])).toEqual([
      ['cells-hidden', 'На листе «Итог» скрыты строки или столбцы (ячеек с текстом: 4)'],
      ['sheet-hidden', 'Лист «Черновик» скрыт и не прочитан'],
    ])
  })

  test('sheets stand one after another, an empty one is nothing', async () => {
    const rows = [['Страна', 'Город']]
    expect(await grid({ name: 'а', rows }, { name: 'б', rows: [] }, { name: 'в', rows: [['Только текст']] })).toEqual([
      rows,
      'Только текст',
    ])
  })
})

describe('a workbook that cannot be read is refused', () => {
  const part = (content: string) => zipFile([{ name: 'xl/workbook.xml', content }])
  test.each([
    ['no words in any sheet', () => workbook([{ name: 'а', rows: [[null, ' ']] }]), { code: 'file-empty' }],
    ['under a password', () => workbook([{ name: 'а', rows: [['а']] }], 'слово'), { code: 'file-locked' }],
    ['no sheets in it', async () => part('<workbook/>'), { code: 'file-damaged' }],
    ['a Word file', async () => zipFile([{ name: 'word/document.xml', content: '<a/>' }]), { code: 'file-not-what-it-says' }],
    ['cut short', async () => (await workbook([{ name: 'а', rows: [['а']] }])).subarray(0, 700), { code: 'file-damaged' }],
    ['300 MB of zeros', async () => zipFile([{ name: 'xl/media/1.bin', content: Buffer.alloc(300 * 2 ** 20) }]), { code: 'file-bomb' }],
    ['elements deep within one another', async () => part('<a>'.repeat(100_000)), { code: 'file-too-hard' }],
  ])('%s', async (_, make, refusal) => {
    await expect(read('таблица.xlsx', await make())).rejects.toMatchObject(refusal)
  })
})
