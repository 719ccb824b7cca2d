import { describe, expect, test } from 'vitest'
import {
  acceptedIn,
  countsOf,
  groupsIn,
  type Line,
  leftAmong,
  linesOf,
  marksIn,
  nothingLeft,
  originalAt,
  toggled,
  withoutOf,
} from '../../client/panels/accept/acceptance.ts'
import type { Difference } from '../../graph/answers.ts'
import { classOf } from '../../graph/differences.ts'

const difference = (about: string, more: Partial<Difference> = {}): Difference => ({
  about,
  kind: 'Event',
  name: about,
  change: 'added',
  status: 'stated',
  conflicts: [],
  ...more,
})
const differences = [
  difference('event/1'),
  difference('event/2'),
  difference('event/3', { status: 'unsure' }),
  difference('place/1', { kind: 'Place', change: 'changed' }),
  difference('IN>place/1>country/be', { kind: 'IN' }),
  difference('event/4', { change: 'removed' }),
]
const groups = groupsIn({
  differences,
  groups: [
    { class: 'added', kind: 'IN', count: 1 },
    { class: 'added', kind: 'Event', count: 2 },
    { class: 'removed', kind: 'Event', count: 1 },
    { class: 'unsure', kind: 'Event', count: 1 },
    { class: 'changed', kind: 'Place', count: 1 },
  ],
})
const lines = linesOf(groups, new Set(groups.map(({ name }) => name)))
const line = (key: string): Line => lines.find((one) => one.key === key) ?? { is: 'class', key, class: 'added', groups: [] }

describe('the differences of a file', () => {
  test.each([
    [{ change: 'removed' as const, status: 'unsure' as const }, 'removed'],
    [{ conflicts: [{ field: 'start', value: '2020', document: 'document/а' }] }, 'conflicting'],
    // Each document tells an event in its own words.
    [{ conflicts: [{ field: 'name', value: 'А', document: 'document/а' }] }, 'added'],
    [{ status: 'unsure' as const }, 'unsure'],
    [{ change: 'changed' as const }, 'changed'],
    [{}, 'added'],
  ])('%j is %s', (more, wanted) => {
    expect(classOf(difference('event/1', more))).toBe(wanted)
  })

  test('stand by what wants an eye first, things before links', () => {
    expect(groups.map(({ name }) => name)).toEqual(['unsure:Event', 'changed:Place', 'removed:Event', 'added:Event', 'added:IN'])
    expect(lines.filter(({ is }) => is === 'class').map(({ key }) => key)).toEqual(['unsure', 'changed', 'removed', 'added'])
    expect(linesOf(groups, new Set()).every(({ is }) => is !== 'difference')).toBe(true)
  })

  test('all are accepted at first; one by one and group by group they are left out and taken again', () => {
    expect(countsOf(groups, nothingLeft)).toEqual({ accepted: 6, all: 6 })
    const one = toggled(line('event/1'), nothingLeft)
    expect([withoutOf(one), acceptedIn(line('added:Event'), one), acceptedIn(line('added'), one)]).toEqual([['event/1'], 'some', 'some'])
    const both = toggled(line('event/2'), one)
    expect([withoutOf(both), acceptedIn(line('added:Event'), both)]).toEqual([['added:Event'], 'none'])
    const back = toggled(line('event/1'), both)
    expect([withoutOf(back), countsOf(groups, back).accepted]).toEqual([['event/2'], 5])
    const whole = toggled(line('added'), toggled(line('added'), nothingLeft))
    expect(withoutOf(whole)).toEqual([])
    expect(withoutOf(toggled(line('added'), nothingLeft)).toSorted()).toEqual(['added:Event', 'added:IN'])
  })

  test('a group with more than is listed is left out whole by its name, its listed ones one by one', () => {
    const many = groupsIn({ differences: [difference('event/1')], groups: [{ class: 'added', kind: 'Event', count: 900 }] })
    const [head, group, item] = linesOf(many, new Set(['added:Event']))
    const of = (one: Line | undefined) => withoutOf(toggled(one ?? line('added'), nothingLeft))
    expect([of(head), of(group), of(item)]).toEqual([['added:Event'], ['added:Event'], ['event/1']])
    expect(countsOf(many, { groups: new Set(['added:Event']), items: new Set() })).toEqual({ accepted: 0, all: 900 })
  })

  test('the place of a passage is marked within its cell', () => {
    const cells = [
      { text: 'Бельгия', from: 10 },
      { text: 'Гент и Брюгге', from: 18 },
    ]
    const row = { locator: { table: 1, row: 2, column: 1 }, from: 10, to: 31, columns: ['Страна', 'Город'], cells }
    expect(originalAt([row], 25)).toBe(row)
    expect(originalAt([row], 40)).toBeUndefined()
    expect(cells.map((cell) => marksIn(cell, [{ from: 25, to: 31 }]))).toEqual([[], [{ from: 7, to: 13 }]])
  })
})

describe('looking at the differences once more', () => {
  test('keeps what was left out and is still a difference', () => {
    const left = { groups: new Set(['added:Event', 'changed:Person']), items: new Set(['event/3', 'event/gone']) }
    expect(leftAmong(left, groups)).toEqual({ groups: new Set(['added:Event']), items: new Set(['event/3']) })
  })
  test('what may be the same as before is a class of its own', () => {
    const maybe = difference('event/5', { mayBe: { id: 'event/4', name: 'event/4' } })
    expect(classOf(maybe)).toBe('perhaps')
    expect(classOf(difference('event/4', { change: 'removed', mayBe: { id: 'event/5', name: 'event/5' } }))).toBe('removed')
  })
})
