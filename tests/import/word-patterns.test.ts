import fc from 'fast-check'
import { expect, test } from 'vitest'
import words from '../../import/data/words/events.json'
import { beginsWith } from '../../import/find/language/pattern-starts.ts'
import { tokensOf } from '../../import/find/language/tokens.ts'
import { runsIn, spotter } from '../../import/find/language/word-patterns.ts'

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
  ['(?:19|20)\\d\\d', '1987', true],
  ['(?:19|20)\\d\\d', 'город', false],
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

/** What stands in texts, and what hardly ever does: letters with marks of their own, letters and signs of two units, half of such a one. */
const written = fc.oneof(
  fc.constantFrom(
    'научно-технический',
    'Чхунчхонбук-то',
    'О’Нил',
    '19-го',
    '2,5',
    '05.12.2011',
    '«',
    '"',
    ' ',
    '\u00a0',
    '\n',
    '-',
    '№',
    '.',
    'й',
    '\ud83d',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
)

test('words, numbers and marks found letter by letter are those that a pattern finds', () => {
  const token = /\p{L}[\p{L}\p{M}]*(?:[-‐‑–'’][\p{L}\p{N}]+)*|\d+(?:[.,]\d+)*(?:-[а-яa-z]{1,3}(?!\p{L}))?|\S/gu
  const places = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ({ index }) => index)
  fc.assert(
    fc.property(fc.array(written, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const tokens = tokensOf(text)
      expect(tokens.map(({ from, to }) => text.slice(from, to))).toEqual(text.match(token) ?? [])
      expect(tokens.map(({ from }) => from)).toEqual(places(text, token))
      expect(tokens.map(({ from, spaced }) => spaced === (from === 0 || /\s/u.test(text.charAt(from - 1))))).not.toContain(false)
      expect(runsIn(text).map(({ from }) => from)).toEqual(places(text, /\p{L}+|\d+/gu))
    }),
  )
})
