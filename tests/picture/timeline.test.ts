import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MatrixSide, TimelineMark } from '../../graph/answers.ts'
import { estimate } from '../../picture/text.ts'
import { ticksBetween } from '../../picture/timeline/ticks.ts'
import { drawTimeline, wholeSpan } from '../../picture/timeline/timeline.ts'

const lane = (id: string): MatrixSide => ({ id, name: id, thing: null })
const mark = (id: string, more: Partial<TimelineMark>): TimelineMark => ({
  id: `event/${id}`,
  kind: 'Event',
  name: id,
  status: 'stated',
  lanes: ['kr'],
  dates: ['2020-09-03'],
  until: null,
  type: null,
  planned: false,
  state: null,
  ...more,
})
const agreement = (id: string, more: Partial<TimelineMark>) => mark(id, { id: `agreement/${id}`, kind: 'Agreement', ...more })
const day = (text: string) => Date.parse(text)
const wish = { span: { from: day('2020-01-01'), to: day('2021-01-01') }, width: 1464, row: 22, size: 12, measure: estimate, most: 100 }
const draw = (marks: TimelineMark[], span = wish.span) =>
  drawTimeline({ lanes: [lane('kr'), lane('be')], marks, complete: true }, { ...wish, span })
const first = (marks: TimelineMark[], span?: typeof wish.span) => draw(marks, span).lanes[0]?.marks[0]

describe('a date is drawn as precise as it is told', () => {
  test.each([
    ['2020-09-03', null, 9],
    ['2020-09', null, 120],
    ['2020', null, 1464],
    ['2020-09-01', '2020-09-30', 120],
  ])('%s to %s is %i wide where a day is 4', (start, until, wide) => {
    expect(Math.round(first([mark('встреча', { dates: [start], until })])?.width ?? 0)).toBe(wide)
  })
  test('what takes the whole width says its name on itself', () => {
    expect(first([mark('встреча', { dates: ['2020'] })])).toMatchObject({ label: 'встреча', isInside: true })
    expect(first([mark('встреча', { dates: ['2020-03'] })])).toMatchObject({ label: 'встреча', isInside: false })
  })
  test('what nobody dates stands apart', () => {
    const { lanes, undated } = draw([mark('встреча', { dates: [] })])
    expect([lanes, undated.map(({ name }) => name)]).toEqual([[], ['встреча']])
  })
})

describe('the term of an agreement', () => {
  test('ends where the document says', () => {
    const term = first([agreement('план', { dates: ['2020-01-01'], until: '2020-12-31' })])?.term
    expect(term).toMatchObject({ isOpen: false })
    expect(Math.round((term?.x ?? 0) + (term?.width ?? 0))).toBe(1464)
  })
  test('of what was signed before the first day shown is named', () => {
    expect(first([agreement('план', { dates: ['2001-05-04'], until: '2024-12-31' })])?.label).toBe('план')
  })
  test('of what was signed after the last day shown has no band', () => {
    const late = agreement('план', { dates: ['2020'], until: '2024-12-31' })
    const span = { from: Date.parse('2020-01-01'), to: Date.parse('2020-06-30') }
    expect(first([late], span)?.term).toBeNull()
  })
  test('without a term goes on open, and is not said to be in force', () => {
    expect(first([agreement('соглашение', { state: 'no-term' })])?.term).toMatchObject({ isOpen: true })
  })
  test.each(['ended', 'replaced'] as const)('that is %s by a document’s word has none', (state) => {
    expect(first([agreement('соглашение', { state })])?.term).toBeNull()
  })
  test('signed and renewed stands at both dates, its term after the last', () => {
    const lanes = draw([agreement('соглашение', { dates: ['2020-02-01', '2020-06-01'] })]).lanes
    expect(lanes[0]?.marks.map(({ key, term }) => [key.slice(-10), term !== null])).toEqual([
      ['2020-02-01', false],
      ['2020-06-01', true],
    ])
  })
  test('begun before what is shown is still seen', () => {
    expect(draw([agreement('соглашение', { dates: ['2008-06-11'] })]).lanes).toHaveLength(1)
  })
})

describe('lanes', () => {
  test('stand in their order, what is on none of them last, and empty ones not at all', () => {
    const lanes = draw([mark('а', { lanes: [] }), mark('б', { lanes: ['be'] }), mark('в', { lanes: ['kr', 'be'] })]).lanes
    expect(lanes.map(({ id, marks }) => [id, marks.length])).toEqual([
      ['kr', 1],
      ['be', 2],
      ['', 1],
    ])
  })
  const date = fc
    .date({ min: new Date('2019-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10))
  test('never have two marks or names on one another', () => {
    const marks = fc.uniqueArray(fc.record({ id: fc.uuid(), date, name: fc.constantFrom('Визит', 'Семинар по медицине', 'Дни города') }), {
      maxLength: 60,
      selector: ({ id }) => id,
    })
    fc.assert(
      fc.property(marks, (all) => {
        const { lanes, height } = draw(all.map(({ id, date, name }) => mark(id, { dates: [date], name })))
        const boxes = lanes.flatMap(({ marks }) =>
          marks.map(({ x, y, width, label }) => ({ left: x, right: x + width + (label === '' ? 0 : estimate(label, 12) + 6), y })),
        )
        for (const [at, a] of boxes.entries()) {
          expect(a.y).toBeLessThan(height)
          for (const b of boxes.slice(at + 1)) expect(a.y !== b.y || a.right <= b.left || b.right <= a.left).toBe(true)
        }
      }),
    )
  })
  test('have no more names than a reader can take', () => {
    const marks = Array.from({ length: 40 }, (_, at) => mark(`${at}`, { dates: [`2020-01-${String((at % 28) + 1).padStart(2, '0')}`] }))
    const drawing = drawTimeline({ lanes: [lane('kr')], marks, complete: true }, { ...wish, most: 5 })
    expect(drawing.lanes[0]?.marks.filter(({ label }) => label !== '')).toHaveLength(5)
  })
})

describe('the scale', () => {
  test.each([
    ['2020-03-01', '2020-03-20', ['2020-03-01', '2020-03-02']],
    ['2020-01-01', '2020-12-31', ['2020-01', '2020-02']],
    ['2008-01-01', '2022-01-01', ['2008', '2009']],
    ['1900-01-01', '2022-01-01', ['1900', '1910']],
  ])('from %s to %s begins %j', (from, to, dates) => {
    expect(
      ticksBetween(day(from), day(to), 1400, 64)
        .map(({ date }) => date)
        .slice(0, 2),
    ).toEqual(dates)
  })
  test('leaves room between its lines, however long the time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), (days) => {
        const [from, to] = [day('1900-01-01'), day('1900-01-01') + days * 86_400_000]
        const at = ticksBetween(from, to, 1400, 64).map((tick) => ((tick.at - from) / (to - from)) * 1400)
        const gaps = at.slice(1).map((x, index) => x - (at[index] ?? 0))
        expect(Math.min(...gaps, 64)).toBeGreaterThan(50)
      }),
    )
  })
})

test('the whole span has every date and every stated end in sight', () => {
  const marks = [mark('а', { dates: ['2015-11'] }), agreement('б', { dates: ['2008-06-11'], until: '2030' })]
  const { from, to } = wholeSpan({ marks }, day('2026-11-21'))
  expect(from).toBeLessThan(day('2008-06-11'))
  expect(to).toBeGreaterThan(day('2030-12-31'))
})
