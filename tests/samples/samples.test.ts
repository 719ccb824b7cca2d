import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../import/read/docx.ts'
import { withFixedDates } from '../../report/word/zip-dates.ts'
import { buildSamples } from '../../samples/make.ts'
import { plainText, readSample } from '../../samples/source.ts'

const at = (path: string) => fileURLToPath(new URL(`../../samples/${path}`, import.meta.url))
const built = await buildSamples(at('text'))

describe('the mark-up of samples', () => {
  test.each([
    ['# СПРАВКА', [{ is: 'heading', text: 'СПРАВКА' }]],
    [
      '- туризм;\n- культура.',
      [
        { is: 'bullet', text: 'туризм;' },
        { is: 'bullet', text: 'культура.' },
      ],
    ],
    ['form: brief\nВ мае – визит.', [{ is: 'paragraph', text: 'В мае – визит.' }]],
    ['| ЕВРОПА', [{ is: 'row', cells: [['ЕВРОПА']] }]],
    ['| Австрия\n|\n| Протокол\n  Соглашение', [{ is: 'row', cells: [['Австрия'], [], ['Протокол', 'Соглашение']] }]],
    ['| ^\n| Грац', [{ is: 'row', cells: ['above', ['Грац']] }]],
  ])('%j', (source, pieces) => {
    expect(readSample(source).pieces).toEqual(pieces)
  })

  test('a table names its columns', () => {
    expect(readSample('form: table\nheader: Страна | Город\n\n| СНГ')).toMatchObject({ form: 'table', columns: ['Страна', 'Город'] })
  })

  test('a brief can be plain text', () => {
    expect(plainText(readSample('form: brief\n# I. Направления\n- туризм'))).toBe('I. Направления\n\n· туризм\n')
  })
})

describe('samples/documents', () => {
  test('holds what samples/text says, byte for byte', async () => {
    expect(await readdir(at('documents'))).toEqual(built.map(({ name }) => name))
    for (const { name, bytes } of built)
      expect([name, Buffer.from(bytes).equals(await readFile(at(`documents/${name}`)))]).toEqual([name, true])
  })

  test('is a table and three briefs', () => {
    expect(built.map(({ name }) => name)).toEqual([
      'Города-партнеры-2020.docx',
      'Справка-Бельгия.txt',
      'Справка-Республика-Корея.docx',
      'Справка-Япония.docx',
    ])
  })

  test('has no telephone number and no address of mail', async () => {
    for (const { name, bytes } of built) {
      const text = name.endsWith('.txt') ? new TextDecoder().decode(bytes) : (await readDocx(name, bytes)).text
      expect(text.length).toBeGreaterThan(1000)
      expect([name, text.match(/\S+@\S+|\(\d{3}\)|\d{3}[ -]\d{2}[ -]\d{2}/g)]).toEqual([name, null])
    }
  })

  test.each([
    ['a merged country cell is blank below its first row', 'Будапешт', ['', 'Будапешт']],
    ['a row of its own holds the rest of a broken one', 'Сычуань', ['', 'Сычуань']],
    ['a shifted row has its place in the country column', 'провинция Хоккайдо', ['провинция Хоккайдо', 'План мероприятий']],
    ['two partners share a cell', 'г. Хайфон и провинция Кханьхоа', ['', 'г. Хайфон и провинция Кханьхоа']],
    ['a part of the world has a row', 'СНГ', ['СНГ', '']],
  ])('%s', async (_what, place, beginning) => {
    const table = built.find(({ name }) => name.startsWith('Города'))
    const { blocks } = await readDocx('table.docx', table?.bytes ?? new Uint8Array())
    const rows = blocks.flatMap((block) => (block.block === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : []))
    const row = rows.find((cells) => cells.includes(place)) ?? []
    expect(row).toHaveLength(5)
    expect(row.slice(0, 2).map((cell, at) => cell.slice(0, beginning[at]?.length))).toEqual(beginning)
  })
})

test('a file that is no zip keeps its bytes', () => {
  expect(withFixedDates(new Uint8Array([1, 2, 3, 4, 5]))).toEqual(new Uint8Array([1, 2, 3, 4, 5]))
})
