import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Facts } from '../../graph/facts.ts'
import { Refusal } from '../../graph/refusal.ts'
import { findFacts } from '../../import/find/facts.ts'
import { read } from '../../import/read/read.ts'
import { home } from './find-builders.ts'

const header = ['Страна', 'Город', 'Основание', 'Год', 'Основные мероприятия в 2022 году'].join('\t')
const cell = fc.constantFrom(
  '',
  'Дания',
  'г. Орхус',
  'провинция',
  'Япония',
  'Киото и Осака',
  'ЕВРОПА',
  'Соглашение о',
  'дружбе и обмене',
  '1956 г. – установление связей',
  '05.12.2011',
  '31.02.2010',
  '3 мая – встреча с мэром',
  '5-7 мая – визит делегации (концерт',
  '<p>9 мая – форум «Мир».</p>',
  'в Орхусе.',
  'Подписан Меморандум о туризме между',
  'портами.',
  '--',
  '«',
  '))',
  'В течение года – обмен.',
)
const line = fc.oneof(
  { weight: 5, arbitrary: fc.array(cell, { minLength: 1, maxLength: 7 }).map((cells) => cells.join('\t')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      'II. Основные события',
      'I. Перспективные направления',
      'III. Контактное лицо',
      'В мае 2013 г. состоялся визит.',
      '· туризм;',
    ),
  },
)

/** Facts, or the code of a refusal; anything else thrown is a fault. */
const factsOf = async (text: string): Promise<{ facts?: Facts; text: string; refused?: string }> => {
  try {
    const document = await read('документ.txt', new TextEncoder().encode(text))
    return { facts: findFacts(document, { home }), text: document.text }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, text }
    throw error
  }
}

test('whatever the rows hold, facts are whole: valid, quoted from their own line, with ids that exist', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.boolean(), async (lines, hasHeader) => {
      const { facts, text } = await factsOf([...(hasHeader ? [header] : []), ...lines].join('\n'))
      if (!facts) return
      expect(Facts.safeParse(facts).error).toBeUndefined()
      const told = [...facts.events, ...facts.agreements, ...facts.ties]
      const wrong = told.filter(({ quote, line: at }) => quote !== undefined && !(text.split('\n')[(at ?? 0) - 1] ?? '').includes(quote))
      expect(wrong).toEqual([])
      const ids = new Set([...facts.places, ...facts.organizations, ...facts.people, ...facts.events].map(({ id }) => id))
      const named = facts.events.flatMap((event) => [
        ...event.places,
        ...event.organizations,
        ...event.people,
        ...(event.partOf ? [event.partOf] : []),
      ])
      const bound = facts.agreements.flatMap((agreement) => [
        ...agreement.places,
        ...agreement.parties,
        ...(agreement.signedAt ? [agreement.signedAt] : []),
      ])
      expect([...named, ...bound, ...facts.ties.flatMap(({ places }) => places)].filter((id) => !ids.has(id))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('no text at all makes reading fail otherwise than by a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      const { facts, refused } = await factsOf(`II. Основные события\n${text}`)
      expect(facts ?? refused).toBeDefined()
    }),
    { numRuns: 100 },
  )
})
