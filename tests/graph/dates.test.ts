import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDay, isDayPrecise, lastDay, PartialDate, todayIn } from '../../graph/dates.ts'

test.each([
  ['2005', '2005-01-01', '2005-12-31'],
  ['2005-02', '2005-02-01', '2005-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2005-12-09', '2005-12-09', '2005-12-09'],
])('%s runs from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last])
})

test.each(['2021-02-31', '2021-13', '21', '2021-2', '2021-00', 'вчера'])('%s is not a date', (text) => {
  expect(PartialDate.safeParse(text).success).toBe(false)
})

test('a date is never later than its last day, whatever its precision', () => {
  const date = fc
    .date({ min: new Date('1700-01-01'), max: new Date('2300-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
  fc.assert(
    fc.property(date, fc.constantFrom(4, 7, 10), (day, precision) => {
      const told = day.slice(0, precision)
      expect(firstDay(told) <= day && day <= lastDay(told)).toBe(true)
      expect(isDayPrecise(told)).toBe(precision === 10)
    }),
  )
})

test('today is the home city’s day: late in the evening in London it is tomorrow in Moscow', () => {
  expect(todayIn('Europe/Moscow', new Date('2026-11-20T22:30:00Z'))).toBe('2026-11-21')
})
