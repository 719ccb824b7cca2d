import { describe, expect, test } from 'vitest'
import { readInChild } from '../../../import/read/in-child.ts'
import { read } from '../../../import/read/read.ts'
import { children } from '../../../server/children.ts'
import { brokenLines, type MadePage, pdfFile, pdfTable } from '../../support/pdf.ts'

const readPages = (...pages: MadePage[]) => read('таблица.pdf', pdfFile(pages))
const grid = async (...pages: MadePage[]): Promise<unknown[]> =>
  (await readPages(...pages)).blocks.map((block) =>
    block.block === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.text,
  )
/** Lines of running text from the top of a page. */
const prose = (lines: readonly string[]): MadePage => ({ texts: lines.map((text, at) => ({ text, left: 40, base: 60 + at * 12 })) })

describe('a PDF is its paragraphs and its ruled tables', () => {
  test('words and cells have their places and their pages', async () => {
    const [page] = pdfTable('Итоги', [['Страна', 'Город']], [100, 100])
    const at = (column: number) => ({ table: 1, row: 1, column, page: 1 })
    expect(await readPages(...(page ? [page] : []))).toEqual({
      name: 'таблица.pdf',
      format: 'pdf',
      text: 'Итоги\nСтрана\tГород\n',
      sensitive: [],
      blocks: [
        { block: 'paragraph', text: 'Итоги', from: 0, locator: { paragraph: 1, page: 1 } },
        {
          block: 'table',
          rows: [
            {
              locator: at(1),
              cells: [
                { text: 'Страна', from: 6, locator: at(1) },
                { text: 'Город', from: 13, locator: at(2) },
              ],
            },
          ],
        },
      ],
    })
  })

  test('lines that the page has broken are one paragraph; a line that ends early ends it', async () => {
    const first =
      'Делегация школьников провинции приняла участие в открытии выставки детского рисунка, которая проходила в музее Северопорта и собрала гостей из восьми стран, среди них гости из Научно-технического общества.'
    const second = 'Следующая встреча намечена на осень.'
    expect(await grid(prose([...brokenLines(first, 300), ...brokenLines(second, 300)]))).toEqual([first, second])
  })

  test('a hyphen at the end of a line joins its word', async () => {
    const lines = ['Выставка детского рисунка открыта в Санкт-', 'Петербурге и собрала гостей из восьми стран', 'мира.']
    expect(await grid(prose(lines))).toEqual([
      'Выставка детского рисунка открыта в Санкт-Петербурге и собрала гостей из восьми стран мира.',
    ])
  })

  test('a table over pages is one; merged cells stand in their first place; numbers of pages are no text', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`Страна ${at + 1}`, 'Ниш\nБелград', '2011'])
    const pages = pdfTable(
      'Итоги',
      [[{ text: 'ЕВРОПА', columns: 3 }, null, null], [{ text: 'Сербия', rows: 2 }, 'Ниш', '2011'], [null, 'Белград', '2012'], ...rows],
      [120, 120, 120],
    )
    expect(pages.length).toBe(4)
    const [title, table] = await grid(...pages)
    expect(title).toBe('Итоги')
    expect(table).toEqual([['ЕВРОПА', '', ''], ['Сербия', 'Ниш', '2011'], ['', 'Белград', '2012'], ...rows])
    const { blocks } = await readPages(...pages)
    const last = blocks.at(-1)
    expect(last?.block === 'table' ? last.rows.at(-1)?.locator : undefined).toEqual({ table: 1, row: 63, column: 1, page: 4 })
  })

  test('text above, between and below tables keeps its order', async () => {
    const [page = { texts: [] }] = pdfTable('Первая', [['Страна', 'Город']], [100, 100])
    const [other = { texts: [] }] = pdfTable('Вторая', [['Страна', 'Год', 'Ещё']], [100, 100, 90])
    page.texts.push({ text: 'Под таблицей.', left: 40, base: 200 })
    expect(await grid(page, other)).toEqual(['Первая', [['Страна', 'Город']], 'Под таблицей.', 'Вторая', [['Страна', 'Год', 'Ещё']]])
  })

  test('a frame around a text is no table', async () => {
    const frame = [
      [30, 40, 400, 40],
      [30, 90, 400, 90],
      [30, 40, 30, 90],
      [400, 40, 400, 90],
    ] as const
    expect(await grid({ ...prose(['Справка']), rules: [...frame] })).toEqual(['Справка'])
  })

  test('it is read alike in a process of its own', async () => {
    const bytes = pdfFile(pdfTable('Итоги', [['Страна', 'Город']], [100, 100]))
    expect(await readInChild('таблица.pdf', bytes, { child: children.read })).toEqual(await read('таблица.pdf', bytes))
  })
})

describe('a PDF that cannot be read is refused', () => {
  const zeros = '0'.repeat(64)
  const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${zeros}>/U<${zeros}>>>/ID[<${zeros}><${zeros}>]`
  test.each([
    ['pages without text: a scan', pdfFile([{ texts: [] }, { texts: [] }]), { code: 'pdf-scanned' }],
    [
      'a table without rules, whose columns could but be guessed',
      pdfFile(
        pdfTable(
          'Итоги',
          Array.from({ length: 6 }, () => ['Сербия', 'Ниш', 'Соглашение', '2011', 'визит']),
          [90, 90, 90, 90, 90],
        ).map(({ texts }) => ({ texts: texts.map((text, at) => ({ ...text, left: text.left + (Math.floor(at / 5) % 3) * 12 })) })),
      ),
      { code: 'pdf-table-unruled' },
    ],
    ['under a password', pdfFile([prose(['а'])], locked), { code: 'file-locked' }],
    ['no pages', pdfFile([]), { code: 'file-damaged' }],
    ['bytes of another kind after its sign', Buffer.from('%PDF-1.7 и больше ничего'), { code: 'file-damaged' }],
    [
      'more pages than can be read',
      pdfFile(Array.from({ length: 2_001 }, () => ({ texts: [] }))),
      { code: 'file-too-long', details: { file: 'таблица.pdf', pages: 2_001, limit: 2_000 } },
    ],
    ['a text by another name', Buffer.from('Город'), { code: 'file-not-what-it-says' }],
  ])('%s', async (_, bytes, refusal) => {
    await expect(read('таблица.pdf', bytes)).rejects.toMatchObject(refusal)
  })
})
