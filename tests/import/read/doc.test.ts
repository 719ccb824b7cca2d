import { describe, expect, test } from 'vitest'
import { read } from '../../../import/read/read.ts'
import { oldWordFile } from '../../support/old-word.ts'

const grid = async (bytes: Uint8Array): Promise<unknown[]> =>
  (await read('справка.doc', bytes)).blocks.map((block) =>
    block.block === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.text,
  )

describe('an old Word document is its paragraphs and tables', () => {
  test('a table between paragraphs, several paragraphs in a cell', async () => {
    const table = [
      ['Страна', 'Город', 'События'],
      ['Сербия', 'Ниш\nБелград', '3 мая – концерт.\n4 мая – «Мосты».'],
      ['Индия', '', 'визит'],
    ]
    expect(await grid(oldWordFile('Итоги', 'Ниже – таблица.', { table }, 'Конец.'))).toEqual(['Итоги', 'Ниже – таблица.', table, 'Конец.'])
  })
  test('two tables with words between', async () => {
    const [first, second] = [[['Страна', 'Город']], [['Страна', 'Город', 'Год']]]
    expect(await grid(oldWordFile({ table: first }, 'Ниже – города Азии.', { table: second }))).toEqual([
      first,
      'Ниже – города Азии.',
      second,
    ])
  })
  test('a row of fewer cells, where cells are merged, stays in its table', async () => {
    const table = [['Страна', 'Город', 'Год'], ['ЕВРОПА'], ['Сербия', 'Ниш', '2011']]
    expect(await grid(oldWordFile({ table }))).toEqual([table])
  })
})

describe('an old Word document that cannot be read is refused', () => {
  const locked = Buffer.from(oldWordFile('тайна'))
  locked.writeUInt16LE(0x300, locked.indexOf(Buffer.from([0xec, 0xa5])) + 10)
  test.each([
    ['no words', oldWordFile(''), { code: 'file-empty' }],
    ['under a password', locked, { code: 'file-locked' }],
    ['cut short', oldWordFile('Итоги').subarray(0, 3000), { code: 'file-damaged' }],
    ['a newer Word file by an old name', Buffer.from('PK\x03\x04'), { code: 'file-not-what-it-says' }],
    ['rich text by the name of Word', Buffer.from('{\\rtf1 а}'), { code: 'file-not-what-it-says', details: { found: 'RTF' } }],
  ])('%s', async (_, bytes, refusal) => {
    await expect(read('справка.doc', bytes)).rejects.toMatchObject(refusal)
  })
})
