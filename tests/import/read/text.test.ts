import { describe, expect, test } from 'vitest'
import type { Block } from '../../../graph/read-document.ts'
import { read } from '../../../import/read/read.ts'

const brief = (block: Block): unknown =>
  block.block === 'paragraph'
    ? `${block.locator.line}: ${block.text}`
    : block.rows.map(({ cells, locator }) => [locator.line, ...cells.map(({ text }) => text)])

const blocksOf = async (text: string, name = 'таблица.txt'): Promise<unknown[]> => (await read(name, Buffer.from(text))).blocks.map(brief)

describe('a text is paragraphs, a line each, and tables of lines with tabs', () => {
  test.each<[string, string, unknown[]]>([
    ['lines', 'Первая\n\n  Вторая  \r\nТретья', ['1: Первая', '3: Вторая', '4: Третья']],
    ['lines of an old Mac', 'Первая\rВторая', ['1: Первая', '2: Вторая']],
    [
      'a table within text',
      'Итоги года\nСтрана\tГород\tГод\nСербия\tНиш\t2011\nКонец',
      [
        '1: Итоги года',
        [
          [2, 'Страна', 'Город', 'Год'],
          [3, 'Сербия', 'Ниш', '2011'],
        ],
        '4: Конец',
      ],
    ],
    [
      'blank lines and rules between the parts of one table',
      'Страна\tГород\tГод\nСербия\tНиш\t2011\n\n--\t--\t---\n--|--|--\n\n\tНови-Сад\t2012\n',
      [
        [
          [1, 'Страна', 'Город', 'Год'],
          [2, 'Сербия', 'Ниш', '2011'],
          [7, '', 'Нови-Сад', '2012'],
        ],
      ],
    ],
    [
      'the number of a page between the parts of one table, but not in running text',
      '1\nСтрана\tГород\tГод\nСербия\tНиш\t2011\n\n- 2 -\n\n\tНови-Сад\t2012\n\n3\nИтого.',
      [
        '1: 1',
        [
          [2, 'Страна', 'Город', 'Год'],
          [3, 'Сербия', 'Ниш', '2011'],
          [7, '', 'Нови-Сад', '2012'],
        ],
        '9: 3',
        '10: Итого.',
      ],
    ],
    [
      'the heading of a part of the table, with tabs and without',
      'Страна\tГород\tГод\nЕВРОПА\t\t\nСербия\tНиш\t2011\nАЗИЯ\n\nИндия\tКочи\t2003\nСтраны Африки\nЕгипет\tКаир\t1999',
      [
        [
          [1, 'Страна', 'Город', 'Год'],
          [2, 'ЕВРОПА', '', ''],
          [3, 'Сербия', 'Ниш', '2011'],
          [4, 'АЗИЯ'],
          [6, 'Индия', 'Кочи', '2003'],
          [7, 'Страны Африки'],
          [8, 'Египет', 'Каир', '1999'],
        ],
      ],
    ],
    [
      'line breaks within a cell',
      'Страна\tГород\tМероприятия\nСербия\tНиш\t3 мая – концерт;\n4 мая – семинар.\nИндия\tКочи\t5 мая – визит.',
      [
        [
          [1, 'Страна', 'Город', 'Мероприятия'],
          [2, 'Сербия', 'Ниш', '3 мая – концерт;\n4 мая – семинар.'],
          [4, 'Индия', 'Кочи', '5 мая – визит.'],
        ],
      ],
    ],
    [
      'two tables with words between',
      'Страна\tГород\tГод\nСербия\tНиш\t2011\n\nНиже – города Азии.\nОни шли вторыми.\n\nСтрана\tГород\tГод\nИндия\tКочи\t2003',
      [
        [
          [1, 'Страна', 'Город', 'Год'],
          [2, 'Сербия', 'Ниш', '2011'],
        ],
        '4: Ниже – города Азии.',
        '5: Они шли вторыми.',
        [
          [7, 'Страна', 'Город', 'Год'],
          [8, 'Индия', 'Кочи', '2003'],
        ],
      ],
    ],
    [
      'rows of unequal length',
      'Страна\tГород\tГод\nСербия\tНиш\nИндия\tКочи\t2003\t',
      [
        [
          [1, 'Страна', 'Город', 'Год'],
          [2, 'Сербия', 'Ниш'],
          [3, 'Индия', 'Кочи', '2003', ''],
        ],
      ],
    ],
    [
      'marks of a list and a first line set off by tabs are no table',
      '•\tразвитие туризма\n•\tобмен музеями\n1.\tспорт\n\tВ мае прошёл семинар.\n\tВ июне прошёл концерт.\n\tВ июле прошла ярмарка.',
      [
        '1: •\tразвитие туризма',
        '2: •\tобмен музеями',
        '3: 1.\tспорт',
        '4: В мае прошёл семинар.',
        '5: В июне прошёл концерт.',
        '6: В июле прошла ярмарка.',
      ],
    ],
    ['a signature set apart by tabs is no table', 'Председатель комитета\t\tП.П. Иволгин', ['1: Председатель комитета\t\tП.П. Иволгин']],
  ])('%s', async (_, text, blocks) => {
    expect(await blocksOf(text)).toEqual(blocks)
  })

  test('the read text is the text of the file', async () => {
    const text = ' Первая\r\n\r\nСтрана\tГород\tГод\r\nСербия\tНиш\t2011\r\n'
    expect((await read('таблица.txt', Buffer.from(`\ufeff${text}`))).text).toBe(text)
  })

  test('paragraphs, tables, rows and columns are numbered from one', async () => {
    const { blocks } = await read('таблица.txt', Buffer.from('Итог\nСтрана\tГород\tГод\nСербия\tНиш\t2011\nКонец всего.'))
    expect(blocks).toEqual([
      { block: 'paragraph', text: 'Итог', from: 0, locator: { paragraph: 1, line: 1 } },
      {
        block: 'table',
        rows: [
          {
            locator: { table: 1, row: 1, column: 1, line: 2 },
            cells: [
              { text: 'Страна', from: 5, locator: { table: 1, row: 1, column: 1, line: 2 } },
              { text: 'Город', from: 12, locator: { table: 1, row: 1, column: 2, line: 2 } },
              { text: 'Год', from: 18, locator: { table: 1, row: 1, column: 3, line: 2 } },
            ],
          },
          {
            locator: { table: 1, row: 2, column: 1, line: 3 },
            cells: [
              { text: 'Сербия', from: 22, locator: { table: 1, row: 2, column: 1, line: 3 } },
              { text: 'Ниш', from: 29, locator: { table: 1, row: 2, column: 2, line: 3 } },
              { text: '2011', from: 33, locator: { table: 1, row: 2, column: 3, line: 3 } },
            ],
          },
        ],
      },
      { block: 'paragraph', text: 'Конец всего.', from: 38, locator: { paragraph: 2, line: 4 } },
    ])
  })
})

describe('a .tsv is a table whatever its size', () => {
  test.each<[string, string, unknown[]]>([
    [
      'two rows of two',
      'Страна\tГород\nСербия\tНиш\n',
      [
        [
          [1, 'Страна', 'Город'],
          [2, 'Сербия', 'Ниш'],
        ],
      ],
    ],
    [
      'quoted cells with breaks, tabs and quotes',
      'Страна\tСобытия\nСербия\t"3 мая: ""Мосты""\n4 мая:\tконцерт"\nИндия\tвизит\n',
      [
        [
          [1, 'Страна', 'События'],
          [2, 'Сербия', '3 мая: "Мосты"\n4 мая:\tконцерт'],
          [4, 'Индия', 'визит'],
        ],
      ],
    ],
    [
      'quotes that do not pair stay as they are',
      'Сербия\t"Мосты" в мае\nИндия\tвизит',
      [
        [
          [1, 'Сербия', '"Мосты" в мае'],
          [2, 'Индия', 'визит'],
        ],
      ],
    ],
  ])('%s', async (_, text, blocks) => {
    expect(await blocksOf(text, 'таблица.tsv')).toEqual(blocks)
  })
})
