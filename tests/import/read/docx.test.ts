import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { read } from '../../../import/read/read.ts'
import { wordFile, wordXml } from '../../support/files.ts'

const grid = async (bytes: Uint8Array): Promise<unknown[]> =>
  (await read('таблица.docx', bytes)).blocks.map((block) =>
    block.block === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.text,
  )

describe('a Word document is its paragraphs and tables', () => {
  test('paragraphs, headings and cells have their places in the text made of them', async () => {
    const bytes = await wordFile(
      { heading: 'Итоги' },
      'Первый↵и далее',
      '',
      {
        table: [
          ['Страна', 'Город'],
          ['Сербия', 'Ниш\nБелград'],
        ],
      },
      'Конец',
    )
    const document = await read('итоги.docx', bytes)
    expect(document).toEqual({
      name: 'итоги.docx',
      format: 'docx',
      text: 'Итоги\nПервый\nи далее\nСтрана\tГород\nСербия\tНиш\nБелград\nКонец\n',
      sensitive: [],
      blocks: [
        { block: 'paragraph', text: 'Итоги', from: 0, heading: true, locator: { paragraph: 1 } },
        { block: 'paragraph', text: 'Первый\nи далее', from: 6, locator: { paragraph: 2 } },
        {
          block: 'table',
          rows: [
            {
              locator: { table: 1, row: 1, column: 1 },
              cells: [
                { text: 'Страна', from: 21, locator: { table: 1, row: 1, column: 1 } },
                { text: 'Город', from: 28, locator: { table: 1, row: 1, column: 2 } },
              ],
            },
            {
              locator: { table: 1, row: 2, column: 1 },
              cells: [
                { text: 'Сербия', from: 34, locator: { table: 1, row: 2, column: 1 } },
                { text: 'Ниш\nБелград', from: 41, locator: { table: 1, row: 2, column: 2 } },
              ],
            },
          ],
        },
        { block: 'paragraph', text: 'Конец', from: 53, locator: { paragraph: 3 } },
      ],
    })
  })

  test('a merged cell stands in its first place; its other places are empty', async () => {
    const bytes = await wordFile({
      table: [
        [{ text: 'ЕВРОПА', columns: 3 }],
        [{ text: 'Сербия', rows: 3 }, 'Ниш', '2011'],
        [{ text: 'Белград', rows: 2 }, '2012'],
        ['2013'],
        ['Италия', { text: 'Бари, 2014', columns: 2 }],
        [{ text: 'Китай', columns: 2, rows: 2 }, '2015'],
        ['2016'],
      ],
    })
    expect(await grid(bytes)).toEqual([
      [
        ['ЕВРОПА', '', ''],
        ['Сербия', 'Ниш', '2011'],
        ['', 'Белград', '2012'],
        ['', '', '2013'],
        ['Италия', 'Бари, 2014', ''],
        ['Китай', '', '2015'],
        ['', '', '2016'],
      ],
    ])
  })

  test('a table within a cell becomes lines of that cell', async () => {
    const inner = [
      ['3 мая', 'концерт'],
      ['4 мая', 'семинар'],
    ]
    const bytes = await wordFile({
      table: [
        ['Сербия', { text: 'События:', inner }],
        ['Индия', 'визит'],
      ],
    })
    expect(await grid(bytes)).toEqual([
      [
        ['Сербия', 'События:\n3 мая\nконцерт\n4 мая\nсеминар'],
        ['Индия', 'визит'],
      ],
    ])
  })

  test('a note stands behind the text, its mark and its arrow left out', async () => {
    const notes = new Document({
      footnotes: { 1: { children: [new Paragraph('По данным музея.')] } },
      sections: [
        { children: [new Paragraph({ children: [new TextRun('Выставка'), new FootnoteReferenceRun(1), new TextRun(' открылась')] })] },
      ],
    })
    expect((await grid(await Packer.toBuffer(notes))).map((it) => String(it).trim())).toEqual(['Выставка открылась', 'По данным музея.'])
  })

  test('points of a list are paragraphs, those within one another too', async () => {
    const point = (text: string, level: number) => new Paragraph({ text, bullet: { level } })
    const list = new Document({ sections: [{ children: [point('туризм', 0), point('музеи', 1), point('театры', 1), point('спорт', 0)] }] })
    expect(await grid(await Packer.toBuffer(list))).toEqual(['туризм', 'музеи', 'театры', 'спорт'])
  })

  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  test.each([
    [
      'what was inserted is read, what was deleted is not',
      `<w:p>${run('Визит ')}<w:ins>${run('в мае')}</w:ins><w:del><w:r><w:delText>в июне</w:delText></w:r></w:del></w:p>`,
      ['Визит в мае'],
    ],
    ['a content control', `<w:sdt><w:sdtContent><w:p>${run('Ереван')}</w:p></w:sdtContent></w:sdt>`, ['Ереван']],
    ['signs of mark-up in the text', `<w:p>${run('A &lt;b&gt; &amp;amp; B')}</w:p>`, ['A <b> &amp; B']],
    [
      'a span that claims a million columns',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p>${run('Гродно')}</w:p></w:tc></w:tr></w:tbl>`,
      [[['Гродно', ...Array.from({ length: 62 }, () => '')]]],
    ],
  ])('%s', async (_, body, blocks) => {
    expect(await grid(wordXml(body))).toEqual(blocks)
  })
})
