import { describe, expect, test } from 'vitest'
import { leavesOf } from '../../client/present/leaves.ts'

describe('the leaves of a long list in a hall', () => {
  test.each([
    [0, 6, [{ from: 0, to: 0 }]],
    [5, 6, [{ from: 0, to: 5 }]],
    [
      13,
      6,
      [
        { from: 0, to: 6 },
        { from: 6, to: 12 },
        { from: 12, to: 13 },
      ],
    ],
    [
      2,
      -3,
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
      ],
    ],
  ])('%d lines by %d', (length, size, leaves) => {
    expect(leavesOf(length, size)).toEqual(leaves)
  })
})
