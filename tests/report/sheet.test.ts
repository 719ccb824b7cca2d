import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linesOf } from '../support/circle.ts'
import { factsOf, factsOfSample, officeWith } from '../support/reports.ts'

const sample = 'Города-партнеры-2020.docx'
let it: Awaited<ReturnType<typeof officeWith>>
let made: Uint8Array
beforeAll(async () => {
  it = await officeWith(sample)
  made = await it.report({ report: 'table', year: 2020, format: 'xlsx' })
})
afterAll(() => it.close())

const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(bytes, { readStyles: true })).sheets

describe('the circle closes: what the annual table told comes back from the workbook that is made', () => {
  test.each(['partners', 'ties', 'agreements', 'events'] as const)('%s', async (what) => {
    const [told, back] = [linesOf(await factsOfSample(sample)), linesOf(await factsOf('Таблица-2020.xlsx', made))]
    expect(told[what].length).toBeGreaterThan(10)
    expect(back[what]).toEqual(told[what])
  })
})

describe('the workbook has the office’s form', () => {
  test('landscape A4 as wide as the page, its header on every page', async () => {
    const [sheet] = await sheetsOf(made)
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$3:$3' })
    expect(sheet?.rows[2]).toEqual([
      'Страна',
      'Город',
      'Основание для сотрудничества',
      expect.stringMatching(/^Год/),
      expect.stringMatching(/2020 году$/),
    ])
  })
  test('rows of one country stand in one cell', async () => {
    const [sheet] = await sheetsOf(made)
    const first = sheet?.rows.findIndex(([country]) => country === 'Великобритания') ?? 0
    expect(sheet?.merges).toContainEqual(expect.objectContaining({ startRow: first, startCol: 0, endCol: 0 }))
  })
  test('the same graph gives the same bytes', async () => {
    expect(Buffer.from(await it.report({ report: 'table', year: 2020, format: 'xlsx' })).equals(made)).toBe(true)
  })
})

describe('the draft of the next year', () => {
  const draft = (format: 'docx' | 'xlsx') => it.report({ report: 'table', year: 2021, draft: true, format })
  test.each(['docx', 'xlsx'] as const)('%s: what was signed in the year is in the basis, and old events are gone', async (format) => {
    const facts = await factsOf(`проект.${format}`, await draft(format))
    expect(facts.agreements.filter(({ dates }) => dates.some((date) => date.startsWith('2020'))).length).toBeGreaterThan(1)
    expect(facts.events).toEqual([])
    expect(facts.year).toBe(2021)
  })
  test('every partner of the year before has its row, marked', async () => {
    const [[before], [after]] = [await sheetsOf(made), await sheetsOf(await draft('xlsx'))]
    const partners = (sheet: typeof before) => sheet?.rows.flatMap(([country, place]) => [country, place].filter(Boolean)) ?? []
    expect(partners(after)).toEqual(expect.arrayContaining(partners(before)))
    const rows = (after?.rows ?? []).slice(3).filter(([, place, , dates]) => place || dates)
    expect(rows.filter(([, , , , events]) => events === '[заполнить]').length).toBeGreaterThan(30)
  })
  test('what must be filled in and looked at is listed on a sheet of its own', async () => {
    const [, lists] = await sheetsOf(await draft('xlsx'))
    const heads = lists?.rows.flatMap(([text]) => (/: \d+$/.test(String(text)) ? [String(text).replace(/ \(.*\)|: \d+$/g, '')] : []))
    expect(lists?.name).toBe('Что заполнить и проверить')
    expect(heads).toEqual([
      'Внести мероприятия 2021 года',
      'Проверить: подписано в 2020 году и перешло в основание',
      'Проверить срок: по документу он кончается не позже 2021 года',
      'Указать основание для сотрудничества',
      'Решить, входит ли в основание: подписано в 2020 году',
    ])
  })
  test('a year after one of which nothing is told is refused', async () => {
    await expect(it.report({ report: 'table', year: 2031, draft: true })).rejects.toMatchObject({ details: { year: 2030 } })
  })
})
