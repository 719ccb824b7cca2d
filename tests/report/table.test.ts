import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read } from '../../import/read/read.ts'
import { linesOf } from '../support/circle.ts'
import { factsOf, factsOfSample, officeWith } from '../support/reports.ts'

const sample = 'Города-партнеры-2020.docx'
let it: Awaited<ReturnType<typeof officeWith>>
let made: Uint8Array
beforeAll(async () => {
  it = await officeWith(sample)
  made = await it.report({ report: 'table', year: 2020 })
})
afterAll(() => it.close())

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
/** The rows of a Word file's table, the text of each cell. */
const rowsOf = async (bytes: Uint8Array): Promise<string[][]> => {
  const { blocks } = await read('таблица.docx', bytes)
  return blocks.flatMap((block) => (block.block === 'table' ? block.rows : [])).map(({ cells }) => cells.map(({ text }) => text))
}

describe('the circle closes: what the annual table told comes back from the one that is made', () => {
  // What a round trip cannot keep: which row an event that runs on by country stood in, and the organisations and people of
  // sentences that follow an event's own, for the table is made from the events' own sentences.
  test.each(['partners', 'ties', 'agreements', 'events'] as const)('%s', async (what) => {
    const [told, back] = [linesOf(await factsOfSample(sample)), linesOf(await factsOf('Таблица-2020.docx', made))]
    expect(told[what].length).toBeGreaterThan(10)
    expect(back[what]).toEqual(told[what])
  })
})

describe('the annual table has the office’s form', () => {
  test('its columns, and parts of the world in the documents’ order', async () => {
    const rows = await rowsOf(made)
    const heads = [/^Страна$/, /^Город$/, /^Основание/, /^Год .*документа$/, /мероприятия в 2020 году$/]
    expect(rows[0]).toEqual(heads.map((head) => expect.stringMatching(head)))
    expect(rows.filter(([first = '']) => /^\p{Lu}{3,}$/u.test(first)).map(([first]) => first)).toEqual(['ЕВРОПА', 'АЗИЯ', 'СНГ'])
  })
  test('countries by the alphabet within a part, each named once', async () => {
    const rows = await rowsOf(made)
    const names = rows.slice(1).map(([first = '']) => first)
    const europe = names.slice(names.indexOf('ЕВРОПА') + 1, names.indexOf('АЗИЯ')).filter(Boolean)
    expect(europe.length).toBeGreaterThan(10)
    expect(europe).toEqual([...new Set(europe)].sort(new Intl.Collator('ru').compare))
  })
  test('dates in its style, the founding of relations before the documents', async () => {
    const rows = await rowsOf(made)
    const manchester = rows.find(([, place]) => place === 'г. Манчестер')
    expect(manchester?.[3]?.split('\n')).toEqual(['1956 г. – установление связей', '20.09.1962', '08.06.1993'])
    expect(manchester?.[4]).toMatch(/^3 сентября – /m)
  })
  test('the same graph gives the same bytes', async () => {
    expect(hashOf(await it.report({ report: 'table', year: 2020 }))).toBe(hashOf(made))
  })
})

test('a year of which the documents tell nothing is refused, with the years of which they do', async () => {
  await expect(it.report({ report: 'table', year: 1990 })).rejects.toMatchObject({
    code: 'year-without-events',
    details: { years: '2020' },
  })
})
