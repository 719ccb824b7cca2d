import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activeDecisions, computeLink, computeThing, redirectsOf, resolvedAbout, type Said, staysWith } from '../../graph/compute.ts'
import type { Decision } from '../../graph/decisions.ts'
import type { Fields } from '../../graph/things.ts'

const place = 'place/kr/пусан'
const said = (
  document: string,
  asOf: string,
  fields: Fields,
  more: { confidence?: number; id?: string; order?: number; rule?: string } = {},
): Said => ({
  statement: {
    id: `${document}#1`,
    document: `document/${document}`,
    about: { id: more.id ?? place, kind: 'Place' },
    fields,
    passages: [{ locator: { paragraph: 1 }, from: 0, to: 1 }],
    rule: more.rule ?? 'test',
    confidence: more.confidence ?? 1,
  },
  asOf,
  order: more.order ?? 0,
})
const decided = (decision: Partial<Decision> & Pick<Decision, 'kind'>, at = 1): Decision => ({
  id: `decision/${at}`,
  about: [place],
  by: 'аналитик',
  at: '2026-01-01T00:00:00.000Z',
  ...decision,
})

describe('a thing as its documents tell it', () => {
  test.each<[string, Said[], Fields, string, unknown[]]>([
    ['one document stands', [said('а', '2020', { name: 'Пусан' })], { name: 'Пусан' }, 'stated', []],
    [
      'what only a language model said waits for review',
      [said('а', '2020', { name: 'Пусан' }, { rule: 'model', confidence: 0.3 })],
      { name: 'Пусан' },
      'unsure',
      [],
    ],
    [
      'a language model gives no value to what a document states, however new, and no conflict',
      [said('а', '2018', { name: 'Пусан' }), said('б', '2020', { name: 'Бусан', placeType: 'city' }, { rule: 'model', confidence: 0.3 })],
      { name: 'Пусан' },
      'stated',
      [],
    ],
    [
      'of two that differ the newest stands and the other is a conflict',
      [said('а', '2018-12-31', { placeType: 'region' }), said('б', '2020-12-31', { placeType: 'city' })],
      { placeType: 'city' },
      'conflicting',
      [{ field: 'placeType', value: 'region', document: 'document/а' }],
    ],
    [
      'documents of one day are told apart by the order of import',
      [said('а', '2020', { placeType: 'region' }, { order: 2 }), said('б', '2020', { placeType: 'city' }, { order: 1 })],
      { placeType: 'region' },
      'conflicting',
      [{ field: 'placeType', value: 'city', document: 'document/б' }],
    ],
    [
      'case, quotes, dashes and ё are no difference',
      [said('а', '2018', { name: '«Сок-Пё»' }), said('б', '2020', { name: 'Сокпе' })],
      { name: 'Сокпе' },
      'stated',
      [],
    ],
    [
      'what every document says is collected once',
      [said('а', '2018', { aliases: ['Фусан', 'Бусан'] }), said('б', '2020', { aliases: ['Бусан', 'Пусан'] })],
      { aliases: ['Бусан', 'Пусан', 'Фусан'] },
      'stated',
      [],
    ],
    [
      'what nobody is sure of waits for review',
      [said('а', '2020', { name: 'Пусан' }, { confidence: 0.3 })],
      { name: 'Пусан' },
      'unsure',
      [],
    ],
    [
      'one sure document is enough',
      [said('а', '2020', { name: 'Пусан' }, { confidence: 0.3 }), said('б', '2020', { name: 'Пусан' })],
      { name: 'Пусан' },
      'stated',
      [],
    ],
  ])('%s', (_, statements, fields, status, conflicts) => {
    expect(computeThing(place, 'Place', statements, [])).toMatchObject({ fields, status, conflicts })
  })

  test('nothing said is nothing there', () => expect(computeThing(place, 'Place', [], [])).toBeNull())

  test('a more precise date is no contradiction, and is taken', () => {
    const thing = computeThing('event/1', 'Event', [said('а', '2018', { start: '2005-12-09' }), said('б', '2020', { start: '2005' })], [])
    expect(thing).toMatchObject({ status: 'stated', fields: { start: '2005-12-09', firstDay: '2005-12-09', lastDay: '2005-12-09' } })
  })

  test('an agreement spans its dates and its validity', () => {
    const thing = computeThing('agreement/1', 'Agreement', [said('а', '2018', { dates: ['2008-06', '2001'], validUntil: '2011' })], [])
    expect(thing?.fields).toEqual({ dates: ['2001', '2008-06'], validUntil: '2011', firstDay: '2001-01-01', lastDay: '2011-12-31' })
  })

  test('the name of what was merged into it is an alias', () => {
    const merged = [
      said('а', '2018', { name: 'Пусан', nameEn: 'Busan' }),
      said('б', '2020', { name: 'Фузан', nameEn: 'Pusan' }, { id: 'place/kr/фузан' }),
    ]
    expect(computeThing(place, 'Place', merged, [])).toMatchObject({
      name: 'Пусан',
      status: 'stated',
      fields: { aliases: ['Фузан'], nameEn: 'Busan' },
    })
  })

  test('the order in which statements come does not matter', () => {
    const some = fc.array(
      fc.record({
        document: fc.constantFrom('а', 'б', 'в'),
        asOf: fc.constantFrom('2018', '2020'),
        order: fc.nat(3),
        name: fc.constantFrom('x', 'y', 'z'),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(some, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (tellings, keys) => {
        const statements = tellings.map(({ document, asOf, order, name }, at) => {
          const telling = said(document, asOf, { name, aliases: [name] }, { order })
          return { ...telling, statement: { ...telling.statement, id: String(at) } }
        })
        const shuffled = statements.toSorted((a, b) => (keys[Number(a.statement.id)] ?? 0) - (keys[Number(b.statement.id)] ?? 0))
        expect(computeThing(place, 'Place', shuffled, [])).toEqual(computeThing(place, 'Place', statements, []))
      }),
    )
  })
})

describe('what a person decided', () => {
  const statements = [said('а', '2018', { name: 'Пусан', placeType: 'region' }), said('б', '2020', { name: 'Пусан', placeType: 'city' })]
  test.each<[string, Decision[], unknown]>([
    [
      'a value that is set beats every document',
      [decided({ kind: 'set', field: 'placeType', value: 'province' })],
      { status: 'stated', fields: { placeType: 'province' }, conflicts: [] },
    ],
    ['a value can be taken away', [decided({ kind: 'set', field: 'placeType' })], { fields: { name: 'Пусан' }, conflicts: [] }],
    ['the later decision stands', [decided({ kind: 'reject' }), decided({ kind: 'confirm' }, 2)], { status: 'confirmed' }],
    ['what is rejected is not in the graph', [decided({ kind: 'confirm' }), decided({ kind: 'reject' }, 2)], null],
  ])('%s', (_, decisions, expected) => {
    expect({ thing: computeThing(place, 'Place', statements, decisions) }).toMatchObject({ thing: expected })
  })

  test('a link whose ends are one thing is none', () => {
    const link = { id: 'IN>place/a>place/a', kind: 'IN', from: 'place/a', to: 'place/a' } as const
    expect(computeLink(link, statements, [])).toBeNull()
  })

  test('undoing what undid brings it back', () => {
    const decisions = [
      decided({ kind: 'reject' }),
      decided({ kind: 'undo', undoes: 'decision/1' }, 2),
      decided({ kind: 'undo', undoes: 'decision/2' }, 3),
    ]
    expect(activeDecisions(decisions.slice(0, 2)).map(({ id }) => id)).toEqual(['decision/2'])
    expect(activeDecisions(decisions).map(({ id }) => id)).toEqual(['decision/1', 'decision/3'])
  })

  test('merged ids lead on, a split takes that away, and nothing leads in a circle', () => {
    const same = (kept: string, merged: string) => decided({ kind: 'same', about: [kept, merged] })
    const redirects = redirectsOf([same('a/1', 'a/2'), same('a/3', 'a/1'), same('a/2', 'a/3')])
    expect(resolvedAbout('a/2', redirects)).toBe('a/3')
    expect(resolvedAbout('TOOK_PART>a/2>event/1', redirects)).toBe('TOOK_PART>a/3>event/1')
    expect(redirectsOf([same('a/1', 'a/2'), decided({ kind: 'split', about: ['a/2'] })])).toEqual(new Map())
  })
})

const Told = fc.record({
  document: fc.constantFrom('а', 'б', 'в', 'г'),
  asOf: fc.constantFrom('2018', '2019', '2020'),
  order: fc.nat({ max: 9 }),
  confidence: fc.constantFrom(0.2, 1),
  fields: fc.record(
    {
      name: fc.constantFrom('Пусан', 'Бусан', 'Пу-Сан', 'пусан'),
      aliases: fc.uniqueArray(fc.constantFrom('Фусан', 'Порт', '2019', '2020-01')),
      placeType: fc.constantFrom('city', 'region'),
      partner: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
})
const tellings = fc.array(Told, { minLength: 1, maxLength: 5 }).map((all) =>
  all.map(({ document, asOf, fields, ...more }, at) => {
    const one = said(document, asOf, fields, more)
    return { ...one, statement: { ...one.statement, id: `${document}#${at}` } }
  }),
)

/** More that is said: mostly what is known, now and then something of its own. */
const More = fc.record({
  telling: tellings.map(([one]) => one),
  known: fc.subarray(['name', 'aliases', 'placeType', 'partner']),
  own: fc.integer({ min: 0, max: 5 }),
})

test('what is sure to stay as it is when more is said stays so, wherever that stands among what was said', () => {
  let stayed = 0
  fc.assert(
    fc.property(tellings, fc.array(More, { minLength: 1, maxLength: 3 }), (before, more) => {
      const was = computeThing(place, 'Place', before, [])
      if (!was) return
      const told = more.flatMap(({ telling, known, own }, at): Said[] => {
        if (!telling) return []
        const fields = Object.fromEntries(Object.entries(was.fields).filter(([name]) => known.includes(name)))
        const { statement, ...rank } = telling
        return [{ ...rank, statement: { ...statement, id: `${statement.id}+${at}`, fields: own === 0 ? statement.fields : fields } }]
      })
      const statements = told.map(({ statement }) => statement)
      if (!staysWith(was, statements)) return
      stayed += 1
      expect(computeThing(place, 'Place', [...before, ...told], [])).toEqual(was)
    }),
    { numRuns: 2000 },
  )
  expect(stayed).toBeGreaterThan(100)
})
