import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factPieces } from '../../client/panels/correct/factPieces.ts'
import { movedTo, nobody } from '../../client/panels/correct/OtherThing.tsx'
import { trimmed } from '../../client/panels/correct/selection.ts'

describe('a page to be read and selected in', () => {
  test('is cut wherever a fact begins or ends, and is whole again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 6 }), (text, spans) => {
        const facts = spans.map(([a, b]) => ({ from: Math.min(a, b) + 100, to: Math.max(a, b) + 100, about: [] }))
        const pieces = factPieces({ text, from: 100, facts })
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const { at, facts: here } of pieces) for (const { from, to } of here) expect(from <= at + 100 && at + 100 < to).toBe(true)
      }),
    )
  })
  test.each([
    ['  два слова ', 0, 12, { from: 102, to: 111 }],
    ['   ', 0, 3, null],
  ])('of «%s» the edges are left out', (text, from, to, stretch) => {
    expect(trimmed(text, { from, to }, 100)).toEqual(stretch)
  })
})

describe('whom tellings are moved to', () => {
  test.each([
    [nobody, null],
    [{ ...nobody, id: 'person/б' }, { about: ['person/а', 'person/б'] }],
    [{ ...nobody, id: 'person/а' }, null],
    [{ ...nobody, is: 'new' as const, name: ' ' }, null],
    [
      { ...nobody, is: 'new' as const, name: ' Новый ' },
      { about: ['person/а'], adds: { kind: 'Person', fields: { name: 'Новый' } } },
    ],
  ])('%j is %j', (other, moved) => {
    expect(movedTo('person/а', 'Person', other)).toEqual(moved)
  })
})
