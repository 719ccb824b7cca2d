import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, slug, soundOf, stem, stemsOf, toLatin, trigramsOf } from '../../graph/words.ts'

test.each([
  ['Комитетом', 'комитет'],
  ['пусане', 'пусан'],
  ['Соглашения', 'соглашение'],
  ['делегаций', 'делегация'],
])('%s and %s have one stem', (form, word) => {
  expect(stem(fold(form))).toBe(stem(fold(word)))
})

test.each([
  ['Комитет по науке', 'Комитет по туризму'],
  ['Школа № 583', 'Школа № 538'],
])('%s and %s have different stems', (one, other) => {
  expect(stemsOf(one)).not.toEqual(stemsOf(other))
})

test.each([
  ['Пусан', 'Busan'],
  ['Пусан', 'Pusan'],
  ['Инчхон', 'Inchhon'],
  ['Хельсинки', 'Helsinki'],
])('%s sounds like %s', (russian, latin) => {
  expect(soundOf(russian)).toBe(soundOf(latin))
})

test.each([
  ['Сеул', 'seul'],
  ['Чхунчхонбук-то', 'chkhunchkhonbuk-to'],
  ['Lotte Hotels', 'lotte hotels'],
])('%s in Latin letters is %s', (text, latin) => {
  expect(toLatin(text)).toBe(latin)
})

test('a part of an address is readable, without quotes and points', () => {
  expect(slug('ГБУЗ «Городская больница № 20»')).toBe('гбуз-городская-больница-20')
})

test('trigrams mark the edges of a word', () => {
  expect(trigramsOf('ош')).toEqual(['^ош', 'ош$'])
})

test('folding twice is folding once, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('a plain word is folded as it is within a text', () => {
  const letters = fc.constantFrom(...'абвгдеёжйщъьэюяАБЁЙЯabzABZ0129-'.split(''))
  fc.assert(fc.property(fc.string({ unit: letters }), (word) => fold(word) === fold(`«${word}»`)))
})
