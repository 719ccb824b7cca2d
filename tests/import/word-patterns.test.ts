import fc from 'fast-check'
import { expect, test } from 'vitest'
import words from '../../import/data/words/events.json'
import { beginsWith } from '../../import/find/language/pattern-starts.ts'
import { spotter } from '../../import/find/language/word-patterns.ts'

test.each([
  ['визит', 'визитом', true],
  ['визит', 'встреча', false],
  ['при[её]м[а-яё]*', 'Приёмов', true],
  ['(?:онлайн-|пресс-)?конференци', 'пресс', true],
  ['(?:онлайн-|пресс-)?конференци', 'Конференция', true],
  ['(?:онлайн-|пресс-)?конференци', 'концерт', false],
  ['[Пп]обед', 'победы', true],
  ['(?<!не )(?:откры(?:т|ли)|закры)', 'открыли', true],
  ['(?<!не )(?:откры(?:т|ли)|закры)', 'отрывки', false],
  ['\\d{4} год', '2011', true],
  ['\\d{4} год', 'год', false],
  ['\\p{Lu}[а-я]+', 'город', true],
])('a text that %j fits may begin with %j: %j', (pattern, word, answer) => {
  expect(beginsWith(pattern)(word)).toBe(answer)
})

const lists = words.heads.map(({ words: patterns }) => ({
  patterns: patterns.map((each) => each.replaceAll(' ', '\\s+')),
  flags: 'iu' as const,
}))
const saidOf = [
  'провели',
  'круглый',
  'стол',
  'В рамках визита',
  'прошёл',
  'вечер',
  'День города',
  'онлайн-конференция',
  'передано письмо',
  '2014',
  'выставки,',
  'с',
  'ре',
]

test('what is tried at few words is found as one pattern of all finds it everywhere', () => {
  const everywhere = lists.map(({ patterns }) => new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})`, 'giu'))
  const spot = spotter(lists)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...saidOf), { maxLength: 12 }), fc.constantFrom(' ', '\n', ''), (said, gap) => {
      const text = said.join(gap)
      const found = everywhere.flatMap((pattern, list) =>
        Array.from(text.matchAll(pattern), ({ 0: fits, index }) => ({ list, index, text: fits })),
      )
      expect(spot(text)).toEqual(found.toSorted((a, b) => a.index - b.index))
    }),
  )
})
