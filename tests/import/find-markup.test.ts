import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleaned, joined } from '../../import/find/markup.ts'
import { spansOf } from '../../import/find/stretch.ts'
import { stretch } from './find-builders.ts'

test.each([
  ['<p>Первый.</p> <p>Второй.</p>', '\nПервый.\n \nВторой.\n'],
  ['**Важно**', 'Важно'],
  ['[bookmark: _GoBack]Визит', 'Визит'],
  ['со\u00adтруд\u00adничество', 'сотрудничество'],
  ['10\u00a0мая', '10 мая'],
  ['Cоглашение и Протокол', 'Соглашение и Протокол'],
  ['IT-форум', 'IT-форум'],
])('%j is read as %j', (raw, text) => {
  expect(stretch(raw).text).toBe(text)
})

test('what is left points at itself in the document', () => {
  const raw = '<p>**Визит** в [bookmark: x]Турку</p>'
  const clean = stretch(raw, 100)
  const at = clean.text.indexOf('Турку')
  expect(spansOf(clean, at, at + 5).map(({ from, to }) => raw.slice(from - 100, to - 100))).toEqual(['Турку'])
})

test('every letter of a clean text stands in the raw one where its piece says', () => {
  const part = fc.constantFrom('<p>', '</p>', '**', '[bookmark: a]', '\u00ad', 'слово', ' ', 'z', 'б', '\n', '12')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const raw = parts.join('')
      const { text, pieces } = cleaned({ text: raw, from: 7, locator: { paragraph: 1 } })
      expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(text.length)
      const letters = pieces.flatMap(({ at, length, from }) =>
        Array.from({ length }, (_, step) => [text.charAt(at + step), raw.charAt(from - 7 + step)]),
      )
      expect(letters.filter(([clean = '', source]) => /[а-я\d]/.test(clean) && clean !== source)).toEqual([])
    }),
  )
})

test('joined parts keep their places and their gap stands nowhere', () => {
  const whole = joined([stretch('начало ', 0), stretch('конец', 50)], () => ' ')
  expect(whole.text).toBe('начало конец')
  expect(spansOf(whole, 0, whole.text.length).map(({ from, to }) => [from, to])).toEqual([
    [0, 6],
    [50, 55],
  ])
})
