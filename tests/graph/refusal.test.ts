import { expect, test } from 'vitest'
import { Refusal, type RefusalCode, refusals, sayRefusal } from '../../graph/refusal.ts'

test.each(Object.entries(refusals))('%s says what is wrong in Russian and in English', (_code, { status, says }) => {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(says.ru === '{reason}' || /[а-я]/.test(says.ru)).toBe(true)
  expect(says.en.length).toBeGreaterThan(0)
})

test('both languages name the same details', () => {
  const detailsIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted()
  for (const { says } of Object.values(refusals)) expect(detailsIn(says.ru)).toEqual(detailsIn(says.en))
})

test('a refusal speaks the reader’s language and keeps its status', () => {
  const refusal = new Refusal('port-in-use', { port: 3000 })
  expect(refusal.in('ru')).toContain('Порт 3000 занят')
  expect(refusal.status).toBe(503)
})

test('a detail that is not given is left as a gap, not as code', () => {
  expect(sayRefusal('file-empty' satisfies RefusalCode, {}, 'en')).toBe('The file "…" is empty. Choose a document that has text.')
})
