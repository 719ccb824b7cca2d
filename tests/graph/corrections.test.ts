import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../graph/decisions.ts'
import { type Leads, partsOf } from '../../graph/leads.ts'
import { findQuote, lettersOf } from '../../graph/quotes.ts'
import { decidedEnd, fits, mayBecome, shapeOf } from '../../graph/shape.ts'
import type { Statement } from '../../graph/statements.ts'

const passage = (from: number) => ({ locator: { paragraph: 1 }, from, to: from + 5 })
const statement = (passages: number): Statement => ({
  id: 'д:1',
  document: 'document/д',
  about: { id: 'TOOK_PART>org/а>event/в', kind: 'TOOK_PART', from: 'org/а', to: 'event/в' },
  fields: {},
  passages: Array.from({ length: passages }, (_, at) => passage(at * 10)),
  rule: 'test',
  confidence: 1,
})

describe('a statement parted by where its passages count', () => {
  test('keeps every passage once, whatever is moved; the part that stays keeps the id', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('stays', 'org/б', 'org/г'), { minLength: 1, maxLength: 8 }), (goes) => {
        const whole = statement(goes.length)
        const moves = goes.map((to) => ({ id: to, from: 'org/а', to, tellings: [] }))
        const leads: Leads = { redirects: new Map(), moves }
        const parts = partsOf(whole, leads, ({ from }) => moves.filter(({ to }, at) => at * 10 === from && to !== 'stays'))
        expect(parts.flatMap(({ statement }) => statement.passages.map(({ from }) => from)).sort((a, b) => a - b)).toEqual(
          whole.passages.map(({ from }) => from),
        )
        expect(parts.map(({ id }) => id)).toEqual(parts.map((_, at) => (at === 0 ? 'д:1' : `д:1~${at + 1}`)))
        for (const { target, ends, statement: part } of parts) {
          const to = goes[(part.passages[0]?.from ?? 0) / 10]
          const from = to === 'stays' ? 'org/а' : to
          expect([target, ends]).toEqual([`TOOK_PART>${from}>event/в`, { from, to: 'event/в' }])
        }
        expect(!goes.includes('stays') || parts[0]?.target === 'TOOK_PART>org/а>event/в').toBe(true)
      }),
    )
  })
  test('moved to one that was merged since, it counts for the one that is kept', () => {
    const leads: Leads = { redirects: new Map([['org/б', 'org/я']]), moves: [] }
    const [part] = partsOf(statement(1), leads, () => [{ id: '1', from: 'org/а', to: 'org/б', tellings: [] }])
    expect(part?.target).toBe('TOOK_PART>org/я>event/в')
  })
})

describe('a quote is found again', () => {
  test.each([
    ['В Пусане открылся  музей моря.', 'открылся музей', 0, 'открылся  музей'],
    ['«Порт» (Пусан)', 'порт Пусан', 0, 'Порт» (Пусан'],
    ['музей, музей, музей', 'музей', 8, 'музей'],
    ['Ничего такого', 'музей', 0, null],
    ['Что угодно', '…', 0, null],
  ])('in «%s» «%s» is %j', (text, quote, near, said) => {
    const found = findQuote(text, quote, near)
    expect(found && text.slice(found.from, found.to)).toBe(said)
  })
  test('of several places the nearest', () => {
    expect(findQuote('музей, музей, музей', 'музей', 8)).toEqual({ from: 7, to: 12 })
  })
  test('wherever its words stand, whatever is between them', () => {
    const word = fc.stringMatching(/^[а-яёa-z0-9]{1,8}$/)
    const between = fc.constantFrom(' ', '  ', ', ', '\n', ' – ', '» («')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (words, a, b) => {
        const text = words.flat().join('')
        const [first, last] = [a % words.length, b % words.length].toSorted((x, y) => x - y)
        const quote = words
          .slice(first, (last ?? 0) + 1)
          .map(([one]) => one)
          .join(' ')
        const found = findQuote(text, quote, 0)
        expect(lettersOf(text.slice(found?.from, found?.to))).toBe(lettersOf(quote))
      }),
    )
  })
})

const decision = (id: number, more: Partial<Decision>): Decision => ({
  id: `decision/${id}`,
  kind: 'kind',
  about: [],
  by: 'я',
  at: '',
  ...more,
})

describe('what people decided of kinds and links', () => {
  test('the last word on each thing stands, through merges', () => {
    const shape = shapeOf(
      [
        decision(1, { about: ['org/а'], value: 'Person' }),
        decision(2, { kind: 'scope', about: ['event/в', 'place/п'] }),
        decision(3, { kind: 'scope', about: ['event/в', 'country/kr'] }),
        decision(4, { kind: 'set', about: ['place/п'], field: 'country', value: 'BE' }),
        decision(5, { kind: 'set', about: ['place/п'], field: 'name', value: 'П' }),
      ],
      new Map([['org/а', 'org/б']]),
    )
    expect([...shape.kinds]).toEqual([['org/б', 'Person']])
    const drawn = (link: Parameters<typeof decidedEnd>[1]) => decidedEnd(shape, link)?.drawn
    expect(drawn({ kind: 'CONCERNS', from: 'event/в', to: 'place/п' })).toBe(false)
    expect(drawn({ kind: 'CONCERNS', from: 'event/в', to: 'country/kr' })).toBe(true)
    expect(drawn({ kind: 'CONCERNS', from: 'event/другое', to: 'place/п' })).toBe(undefined)
    expect(drawn({ kind: 'IN', from: 'place/п', to: 'country/kr' })).toBe(false)
    expect(drawn({ kind: 'IN', from: 'place/п', to: 'country/be' })).toBe(true)
    expect(drawn({ kind: 'IN', from: 'place/п', to: 'place/область' })).toBe(undefined)
    expect(fits(shape, { kind: 'BASED_IN', from: 'org/б', to: 'place/п' })).toBe(false)
    expect(fits(shape, { kind: 'TOOK_PART', from: 'org/б', to: 'event/в' })).toBe(true)
  })
  test('countries, topics and documents become nothing else, and nothing becomes them', () => {
    expect(mayBecome('Organization', 'Person')).toBe(true)
    expect(mayBecome('Organization', 'Organization')).toBe(false)
    for (const kind of ['Country', 'Topic', 'Document'] as const) {
      expect(mayBecome(kind, 'Place')).toBe(false)
      expect(mayBecome('Place', kind)).toBe(false)
    }
  })
})
