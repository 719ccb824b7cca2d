import { expect, test } from 'vitest'
import { changesBySide, changesInBoth, changesInWords } from '../../client/panels/compare/useChangesOn.ts'
import type { TimelineMark } from '../../graph/answers.ts'

const mark = (id: string, ...lanes: string[]): TimelineMark => ({
  id,
  kind: 'Event',
  name: id,
  status: 'stated',
  lanes,
  dates: ['2019'],
  until: null,
  type: null,
  planned: false,
  state: null,
})
const changes = { 'event/1': 'appeared', 'event/2': 'ended', 'event/3': 'appeared' } as const
const marks = [mark('event/1', 'country/be', 'country/kr'), mark('event/2', 'country/kr'), mark('event/3'), mark('event/4', 'country/jp')]

test('what a comparison found stands on each side that it concerns, and in the cell of two sides that it concerns both', () => {
  const sides = changesBySide(changes, { marks })
  expect([...sides]).toEqual([
    ['country/be', { 'event/1': 'appeared' }],
    ['country/kr', { 'event/1': 'appeared', 'event/2': 'ended' }],
  ])
  expect(changesInBoth(sides.get('country/kr'), { 'event/2': 'ended' })).toEqual({ 'event/2': 'ended' })
  expect(changesInBoth(sides.get('country/jp'), changes)).toEqual({})
})

test.each([
  ['ru', 'появилось: 2, закончилось: 1'],
  ['en', 'appeared: 2, ended: 1'],
] as const)('it is said with its numbers in %s', (language, words) => {
  expect(changesInWords(changes, language)).toBe(words)
  expect(changesInWords(undefined, language)).toBe('')
})
