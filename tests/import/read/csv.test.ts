import { describe, expect, test } from 'vitest'
import { read } from '../../../import/read/read.ts'
import { encoded } from '../../support/files.ts'

const grid = async (content: Uint8Array): Promise<unknown[]> =>
  (await read('таблица.csv', content)).blocks.map((block) =>
    block.block === 'table' ? block.rows.map(({ cells, locator }) => [locator.line, ...cells.map(({ text }) => text)]) : block.text,
  )

describe('a .csv is a table, whatever parts its cells', () => {
  const table = [
    [1, 'Страна', 'Город', 'События'],
    [2, 'Сербия', 'Ниш', '3 мая, концерт'],
    [3, 'Индия', 'Кочи', '5 мая, визит'],
  ]
  test.each([
    ['semicolons', 'Страна;Город;События\nСербия;Ниш;3 мая, концерт\nИндия;Кочи;5 мая, визит\n'],
    ['commas and quotes', 'Страна,Город,События\r\nСербия,Ниш,"3 мая, концерт"\r\nИндия,Кочи,"5 мая, визит"'],
    ['tabs', 'Страна\tГород\tСобытия\nСербия\tНиш\t3 мая, концерт\nИндия\tКочи\t5 мая, визит'],
    ['bars', 'Страна|Город|События\nСербия|Ниш|3 мая, концерт\nИндия|Кочи|5 мая, визит'],
  ])('%s', async (_, text) => {
    expect(await grid(Buffer.from(text))).toEqual([table])
  })

  test('a delimiter that Excel names', async () => {
    expect(await grid(Buffer.from('sep=;\r\nГород;Год\r\nНиш;2011\r\n'))).toEqual([
      [
        [2, 'Город', 'Год'],
        [3, 'Ниш', '2011'],
      ],
    ])
  })
  test('line breaks, quotes and delimiters within quotes; lines are counted as in the file', async () => {
    expect(await grid(Buffer.from('Город;События\nНиш;"3 мая: ""Мосты"";\n4 мая: концерт"\nКочи;визит'))).toEqual([
      [
        [1, 'Город', 'События'],
        [2, 'Ниш', '3 мая: "Мосты";\n4 мая: концерт'],
        [4, 'Кочи', 'визит'],
      ],
    ])
  })
  test('quotes that do not pair stay as they are', async () => {
    expect(await grid(Buffer.from('Город;События\nНиш;"Мосты" в мае'))).toEqual([
      [
        [1, 'Город', 'События'],
        [2, 'Ниш', '"Мосты" в мае'],
      ],
    ])
  })
  test('as Excel saves it in Russia', async () => {
    const text = 'Страна;Город\r\nСербия;Ниш\r\n'
    expect(await read('таблица.csv', encoded(text, 'windows-1251'))).toMatchObject({
      encoding: 'windows-1251',
      text: 'Страна\tГород\nСербия\tНиш\n\n',
    })
  })
  test.each([
    ['no words', ' ;;\n;;', { code: 'file-empty' }],
    [
      'a workbook by another name',
      'PK\x03\x04',
      { code: 'file-not-what-it-says', details: { file: 'таблица.csv', extension: 'csv', found: 'ZIP' } },
    ],
  ])('%s is refused', async (_, text, refusal) => {
    await expect(read('таблица.csv', Buffer.from(text))).rejects.toMatchObject(refusal)
  })
})
