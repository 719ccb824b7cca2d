import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReadDocument } from '../../../graph/read-document.ts'
import { Refusal } from '../../../graph/refusal.ts'
import { read } from '../../../import/read/read.ts'
import { wordFile, wordXml } from '../../support/files.ts'
import { pdfFile, pdfTable } from '../../support/pdf.ts'
import { workbook } from '../../support/workbooks.ts'

/** Every paragraph and cell stands in the read text where it says. */
const expectInPlace = (document: ReadDocument) => {
  const parts = document.blocks.flatMap((block) => (block.block === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block]))
  expect(parts.map(({ text, from }) => document.text.slice(from, from + text.length))).toEqual(parts.map(({ text }) => text))
  expect(ReadDocument.parse(document)).toEqual(document)
}

/** Reads, or refuses; anything else fails the test. */
const readOrRefuse = async (name: string, bytes: Uint8Array) => {
  try {
    expectInPlace(await read(name, bytes))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

const piece = fc.constantFrom(
  '\t',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '--',
  '|',
  ';',
  '"',
  '•',
  'АЗИЯ',
  'Сербия',
  '3 мая – визит.',
  '1.',
  '\u00a0',
  '<p>',
  '𝄞',
)
const wildText = fc.array(
  fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }),
  { maxLength: 60 },
)

test.each(['txt', 'tsv', 'csv'])('any text in a .%s is read in place, or refused', async (extension) => {
  await fc.assert(
    fc.asyncProperty(wildText, (pieces) => readOrRefuse(`a.${extension}`, Buffer.from(pieces.join('')))),
    { numRuns: 400 },
  )
})

test('any bytes of any extension are read or refused', async () => {
  const bytes = fc.uint8Array({ maxLength: 400 })
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('a.txt', 'a.tsv', 'a.csv', 'a.docx', 'a.xlsx', 'a.pdf', '.docx', ''), (content, name) =>
      readOrRefuse(name, content),
    ),
  )
})

test.each([
  ['Word file', 'a.docx', () => wordFile({ heading: 'Итоги' }, { table: [['Сербия', { text: 'Ниш', rows: 2 }], ['Индия']] })],
  ['PDF', 'a.pdf', async () => pdfFile(pdfTable('Итоги', [['Сербия', 'Ниш']], [90, 90]))],
  ['workbook', 'a.xlsx', () => workbook([{ name: 'Итоги', rows: [['Сербия', 2011, 'Ниш']], merges: [[0, 0, 0, 1]] }])],
])('a %s with any byte changed is read or refused', async (_, name, make) => {
  const bytes = await make()
  const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.integer({ min: 0, max: 255 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const content = Uint8Array.from(bytes)
      for (const { at, to } of changes) content[at] = to
      await readOrRefuse(name, content)
    }),
  )
})

test('any table of a Word file is read in place, each row as wide as its spans', async () => {
  const cell = fc.record({
    text: fc.string({ unit: fc.constantFrom('а', 'б', ' ', '\n', '7') }),
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (table) =>
      readOrRefuse('a.docx', await wordFile('Итоги', { table })),
    ),
    { numRuns: 40 },
  )
})

test('any nesting of Word elements is read or refused', async () => {
  const tag = fc.constantFrom('w:p', 'w:tbl', 'w:tr', 'w:tc', 'w:r', 'w:t', 'w:sdt', 'w:sdtContent', 'w:hyperlink', 'w:ins')
  const { body } = fc.letrec<{ body: string }>((tie) => ({
    body: fc.oneof(
      { maxDepth: 6 },
      fc.constant('Ниш'),
      fc.tuple(tag, fc.array(tie('body'), { maxLength: 3 })).map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  }))
  await fc.assert(
    fc.asyncProperty(body, (xml) => readOrRefuse('a.docx', wordXml(xml))),
    { numRuns: 150 },
  )
})
