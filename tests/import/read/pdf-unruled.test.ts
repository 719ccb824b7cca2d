import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HomeProfile } from '../../../graph/home.ts'
import type { ReadDocument } from '../../../graph/read-document.ts'
import saintPetersburg from '../../../import/data/home/saint-petersburg.json'
import { extract } from '../../../import/extract.ts'
import { read } from '../../../import/read/read.ts'
import { samplesFolder } from '../../../server/children.ts'
import { fontSize, letter, type MadePage, pdfFile, pdfTable } from '../../support/pdf.ts'

const home = HomeProfile.parse(saintPetersburg)

/** Pages as one program or another draws them: whole lines or word by word, larger or smaller. */
const drawn = (pages: readonly MadePage[], { byWord = false, scale = 1 }: { byWord?: boolean; scale?: number }): MadePage[] =>
  pages.map(({ texts, rules = [] }) => ({
    rules: rules.map(([left, top, right, bottom]) => [left * scale, top * scale, right * scale, bottom * scale] as const),
    texts: texts.flatMap(({ text, left, base }) => {
      let at = left
      return (byWord ? text.split(' ') : [text]).map((words) => {
        const placed = { text: words, left: at * scale, base: base * scale, size: fontSize * scale }
        at += (words.length + 1) * letter
        return placed
      })
    }),
  }))
/** The same with rows no farther apart than lines, as Word sets a table without rules. */
const tight = (pages: readonly MadePage[]): MadePage[] =>
  pages.map(({ texts }) => {
    const bases = [...new Set(texts.map(({ base }) => base))].toSorted((a, b) => a - b)
    return { texts: texts.map((text) => ({ ...text, base: text.base > 570 ? text.base : 50 + bases.indexOf(text.base) * 12 })) }
  })
const withoutRules = (pages: readonly MadePage[]): MadePage[] => pages.map(({ texts }) => ({ texts }))

const places: ReadonlySet<string> = new Set(['locator', 'line', 'from', 'to', 'document', 'quote'])
/** Facts without where they stand; a blank after a hyphen is not told from a line's end there. */
const placeless = (part: unknown): unknown => {
  if (typeof part === 'string') return part.replaceAll('- ', '-')
  if (Array.isArray(part)) {
    const items = part.map(placeless)
    return items.every((item) => typeof item === 'string') ? [...new Set(items)] : items
  }
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).flatMap(([name, inner]) => (places.has(name) ? [] : [[name, placeless(inner)]])))
}
const factsIn = (document: ReadDocument): unknown => placeless(extract(document, { home }))
const facts = async (pages: readonly MadePage[]) => factsIn(await read('таблица.pdf', pdfFile(pages)))

const sample = async () => {
  const document = await read('Города-партнеры-2020.docx', await readFile(join(samplesFolder, 'Города-партнеры-2020.docx')))
  const title = document.blocks.flatMap((block) => (block.block === 'paragraph' ? [block.text] : [])).join(' ')
  const rows = document.blocks.flatMap((block) =>
    block.block === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
  )
  return { document, title, rows }
}

describe('a table without rules whose columns and rows are certain is read as if it had them', () => {
  const usual = [80, 90, 170, 100, 300]
  test('the facts of the Word file', async () => {
    const { document, title, rows } = await sample()
    const pages = pdfTable(title, rows, usual)
    expect(pages.length).toBeGreaterThan(2)
    expect(await facts(withoutRules(pages))).toEqual(factsIn(document))
  })

  test.each([
    ['word by word', usual, { byWord: true }],
    ['other widths, over other pages', [95, 95, 200, 110, 260], { byWord: true }],
    ['smaller letters', usual, { scale: 0.8 }],
  ] as const)('the facts of the same pages with their rules: %s', async (_, widths, layout) => {
    const { title, rows } = await sample()
    const pages = drawn(pdfTable(title, rows, widths), layout)
    expect(await facts(withoutRules(pages))).toEqual(await facts(pages))
  })

  test('a header repeated on every page is no row', async () => {
    const { document, title, rows } = await sample()
    const [header = [], ...others] = rows
    const again = others.flatMap((row, at) => (at > 0 && at % 9 === 0 ? [header, row] : [row]))
    expect(await facts(withoutRules(pdfTable(title, [header, ...again], [80, 90, 170, 100, 300])))).toEqual(factsIn(document))
  })

  test.each([
    ['line by line', {}],
    ['word by word', { byWord: true }],
  ] as const)('rows set as close as lines, as Word sets them, are told by where their cells begin: %s', async (_, layout) => {
    const events = [
      '5 мая – делегация Комитета по туризму осмотрела порт и музей. 7 июня – в городе прошёл семинар врачей и аптекарей двух городов.',
      'В течение года – приём школьников.',
      '20-22 февраля – выставка промыслов открылась в главном зале городской библиотеки при участии Комитета по культуре.',
    ]
    const cities = [
      ['Сербия', 'Ниш', 'Соглашение о сотрудничестве в области портов и речного флота', '2011'],
      ['', 'Нови-Сад', 'Меморандум о взаимопонимании', '2014'],
      ['Бельгия', 'Гент', '', ''],
      ['', 'Льеж', 'Соглашение о культуре', '1999'],
    ]
    const rows = Array.from({ length: 24 }, (_, at) => [...(cities[at % 4] ?? []), events[at % 3] ?? ''])
    const pages = pdfTable('Итоги', [['Страна', 'Город', 'Основание', 'Год', 'Мероприятия 2019 года'], ...rows], [90, 130, 170, 70, 290])
    const textsIn = ({ blocks }: ReadDocument) =>
      blocks.flatMap((block) => (block.block === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : []))
    const found = await read('таблица.pdf', pdfFile(drawn(tight(pages), layout)))
    expect(found.warnings?.map(({ code }) => code)).toEqual(['reading-doubt'])
    expect(textsIn(found)).toEqual(textsIn(await read('таблица.pdf', pdfFile(pages))))
  })

  test('every cell has its page, row and column', async () => {
    const { title, rows } = await sample()
    const pages = withoutRules(pdfTable(title, rows, [80, 90, 170, 100, 300]))
    const { blocks } = await read('таблица.pdf', pdfFile(pages))
    const table = blocks.find((block) => block.block === 'table')
    expect(table?.rows.length).toBe(rows.length)
    expect(table?.rows.at(-1)?.cells.at(1)?.locator).toEqual({ table: 1, row: rows.length, column: 2, page: pages.length })
  })
})

describe('a doubtful one is refused, not guessed', () => {
  const header = ['Страна', 'Город', 'Основание', 'Год', 'Мероприятия 2019 года']
  const rows = Array.from({ length: 7 }, (_, at) => [
    'Сербия',
    `Ниш ${at}`,
    'Соглашение о сотрудничестве в области портов',
    '2011',
    '5 мая – концерт',
  ])
  const made = () => withoutRules(pdfTable('Итоги', [header, ...rows], [90, 90, 120, 60, 180]))
  const shifted = (move: (text: MadePage['texts'][number]) => MadePage['texts'][number]): MadePage[] =>
    made().map(({ texts }) => ({ texts: texts.map(move) }))

  test('a long word that hides the white between two columns is seen by the other lines', async () => {
    const { title, rows: sampled } = await sample()
    const pages = withoutRules(drawn(pdfTable(title, sampled, [95, 95, 210, 90, 250]), { byWord: true }))
    await expect(read('таблица.pdf', pdfFile(pages))).rejects.toMatchObject({ code: 'pdf-table-unruled' })
  })
  test('as it was made it is certain', async () => {
    expect((await read('таблица.pdf', pdfFile(made()))).blocks.at(-1)).toMatchObject({ block: 'table', rows: { length: 8 } })
  })
  test.each([
    [
      'cells set in the middle of rows that stand no farther apart than lines',
      () =>
        tight(made()).map(({ texts }) => ({
          texts: texts.map((text) => (/^Ниш|^Сербия|^2011/.test(text.text) ? { ...text, base: text.base + 12 } : text)),
        })),
    ],
    [
      'of rows as close as lines one name would have fitted into the line above and another cell would not',
      () => {
        const close = [header, ...Array.from({ length: 7 }, () => ['Сербия', 'Ниш', 'Соглашение портов и речников', '2011', 'концерт'])]
        return tight(withoutRules(pdfTable('Итоги', close, [90, 90, 152, 60, 180])))
      },
    ],
    [
      'a cell reaches over into the next column',
      () => shifted((text) => (text.text === 'Ниш 3' ? { ...text, text: 'Ниш на Нишаве и пригороды' } : text)),
    ],
    ['headings do not stand over their columns', () => shifted((text) => (text.text === 'Год' ? { ...text, left: text.left + 75 } : text))],
    [
      'cells begin below the first lines of their rows',
      () => shifted((text) => (text.text === '2011' ? { ...text, base: text.base + 12 } : text)),
    ],
  ])('%s', async (_, pages) => {
    await expect(read('таблица.pdf', pdfFile(pages()))).rejects.toMatchObject({ code: 'pdf-table-unruled' })
  })
  test('one row in doubt is left to a person with its words and its page, the others are read', async () => {
    const pages = shifted((text) => {
      const [row] = made().flatMap(({ texts }) => texts.filter((each) => each.text === 'Ниш 3'))
      return text.text === '2011' && text.base === row?.base ? { ...text, base: text.base + 12 } : text
    })
    const found = await read('таблица.pdf', pdfFile(pages))
    expect(found.blocks.find((block) => block.block === 'table')).toMatchObject({ rows: { length: 7 } })
    expect(found.warnings).toMatchObject([{ code: 'reading-doubt', quote: expect.stringContaining('Ниш 3'), locator: { page: 1 } }])
    expect(extract(found, { home }).unread).toMatchObject([{ quote: expect.stringContaining('Ниш 3') }])
  })
})
