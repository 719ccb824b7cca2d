import { describe, expect, test } from 'vitest'
import type { Fault } from '../../graph/answers.ts'
import { checks } from '../../graph/checks.ts'
import { read } from '../../import/read/read.ts'
import { checksPaper } from '../../report/checks.ts'
import { paperAsWord } from '../../report/paper/word.ts'

const fault = (code: keyof typeof checks, name: string, quotes: readonly string[]): Fault => ({
  key: name,
  code,
  says: checks[code].says,
  about: 'document/таблица',
  name,
  note: { ru: `замечание о «${name}»`, en: `a remark on “${name}”` },
  evidence: [
    {
      statement: 's',
      document: 'document/таблица',
      documentName: 'таблица.docx',
      rule: 'test',
      confidence: 1,
      passages: quotes.map((quote, at) => ({ locator: { table: 1, row: at + 2, column: 5 }, from: 0, to: quote.length, quote })),
    },
  ],
})

describe('the findings of the checks on paper', () => {
  const faults = [
    fault('unread', 'Осталось', ['Осталось непрочитанным.']),
    fault('date-impossible', 'Выставка', ['31 июня – выставка']),
    fault(
      'date-impossible',
      'Концерт',
      Array.from({ length: 12 }, (_, at) => `32 мая, ${at}`),
    ),
  ]

  test('a section a check, in their order, each remark with its places; more than ten are counted', () => {
    const { sections } = checksPaper(faults, 'ru', '2026-03-05')
    expect(sections.map(({ heading }) => heading)).toEqual([`${checks['date-impossible'].says.ru}: 2`, `${checks.unread.says.ru}: 1`])
    const parts = sections[0]?.parts.map(({ lines, more }) => [lines.map(({ text }) => text), more]) ?? []
    expect(parts[1]).toEqual([['Выставка. замечание о «Выставка»'], undefined])
    expect(parts[2]).toEqual([['таблица.docx, таблица 1, строка 2, столбец 5: «31 июня – выставка»'], undefined])
    expect(parts.at(-1)?.[1]).toBe('и ещё мест: 2')
  })

  test('as a Word file, in English too', async () => {
    const bytes = await paperAsWord(checksPaper(faults, 'en', '2026-03-05'))
    const { text } = await read('checks.docx', bytes)
    expect(text).toContain('Checks of the data')
    expect(text).toContain('table 1, row 2, column 5: «31 июня – выставка»')
  })

  test('nothing found is said', () => {
    expect(checksPaper([], 'ru', '2026-03-05').sections.map(({ heading }) => heading)).toEqual(['Замечаний нет'])
  })
})
