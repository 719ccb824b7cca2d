import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, offsetsBetween } from '../../client/lenses/table/lines.ts'
import { inOrderOfWords, type NamedGroup } from '../../graph/table.ts'

const groupsOf = (counts: readonly number[]): NamedGroup[] => {
  let start = 0
  return counts.map((count, at) => {
    const group = { key: String(at), words: `группа ${at}`, start, count }
    start += count
    return group
  })
}
const told = (lines: ReturnType<typeof linesOf>): string[] =>
  Array.from({ length: lines.count }, (_, line) => {
    const at = lines.at(line)
    return at.is === 'group' ? `[${at.group.key}${at.folded ? ' …' : ''}]` : String(at.offset)
  })

describe('the lines of the table', () => {
  test.each([
    ['without groups: every thing in turn', 3, null, [], ['0', '1', '2']],
    ['in groups: each has a head', 5, [2, 3], [], ['[0]', '0', '1', '[1]', '2', '3', '4']],
    ['what is folded has its head alone', 5, [2, 3], ['0'], ['[0 …]', '[1]', '2', '3', '4']],
    ['all folded', 5, [2, 3], ['0', '1'], ['[0 …]', '[1 …]']],
  ] as const)('%s', (_, total, counts, folded, expected) => {
    expect(told(linesOf(total, counts === null ? null : groupsOf(counts), new Set(folded)))).toEqual(expected)
  })

  test('whatever is folded, each thing of an open group stands on one line', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(counts, fc.array(fc.nat(7)), (sizes, closed) => {
        const groups = groupsOf(sizes)
        const folded = new Set(closed.map(String))
        const lines = linesOf(
          sizes.reduce((sum, size) => sum + size, 0),
          groups,
          folded,
        )
        const open = groups.flatMap(({ key, start, count }) =>
          folded.has(key) ? [] : Array.from({ length: count }, (_, at) => start + at),
        )
        expect(offsetsBetween(lines, 0, lines.count - 1, 1000)).toEqual(open)
      }),
    )
  })

  test.each([
    ['downwards, the last chosen is the last', 1, 4, 10, [1, 2, 3, 4]],
    ['upwards, the last chosen is the last', 4, 1, 10, [4, 3, 2, 1]],
    ['one alone', 2, 2, 10, [2]],
    ['no more than so many, those nearest to the hand', 0, 9, 3, [7, 8, 9]],
  ])('between two lines: %s', (_, first, second, most, expected) => {
    expect(offsetsBetween(linesOf(10, null, new Set()), first, second, most)).toEqual(expected)
  })
})

test('groups stand in the order of their words, what is not stated last, and know where their things are', () => {
  const groups = [
    { value: 'visit', count: 4 },
    { value: 'meeting', count: 2 },
    { value: null, count: 3 },
  ]
  const words: Record<string, string> = { visit: 'визит', meeting: 'встреча' }
  expect(inOrderOfWords([...groups].reverse(), (value) => words[String(value)] ?? null, 'ru')).toEqual([
    { key: 'visit', words: 'визит', start: 5, count: 4 },
    { key: 'meeting', words: 'встреча', start: 3, count: 2 },
    { key: '—', words: null, start: 0, count: 3 },
  ])
})
