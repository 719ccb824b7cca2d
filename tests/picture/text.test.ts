import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimate, shorten, wrap } from '../../picture/text.ts'

const words = fc.array(fc.stringMatching(/^[а-яА-Яa-z0-9«»-]{1,24}$/), { minLength: 1, maxLength: 14 })

describe('wrapping', () => {
  test.each([
    ['Комитет по внешним связям', 110, 3, ['Комитет по', 'внешним связям']],
    ['Пусан', 110, 3, ['Пусан']],
    ['', 110, 3, []],
    ['Торгово-промышленная палата', 100, 3, ['Торгово-', 'промышленная', 'палата']],
  ])('%j in %d pixels', (text, width, lines, wanted) => {
    expect(wrap(text, { width, size: 12, lines })).toEqual(wanted)
  })

  test('no line is wider than asked, nor are there more of them, and only what does not fit is left out', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 200 }), fc.integer({ min: 1, max: 3 }), (all, width, lines) => {
        const wrapped = wrap(all.join(' '), { width, size: 12, lines })
        expect(wrapped.length).toBeLessThanOrEqual(lines)
        for (const line of wrapped) expect(estimate(line, 12)).toBeLessThanOrEqual(width)
        const letters = (text: string) => text.replaceAll(/[\s…-]/g, '')
        const kept = letters(wrapped.join(''))
        expect(letters(all.join('')).startsWith(kept.replace(/[«»,.;:]+$/, ''))).toBe(true)
        expect(kept === letters(all.join('')) || wrapped.join('').includes('…')).toBe(true)
      }),
    )
  })
})

test('a text that fits is not shortened', () => expect(shorten('Пусан', 100, 12)).toBe('Пусан'))
test('a shortened text ends in an ellipsis and not in a comma', () => {
  expect(shorten('Пусан, Инчхон, Сеул', 62, 12)).toMatch(/[а-я]…$/)
})
