import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtText } from '../../cypher/built-text.ts'
import { askableFields, isDated, isTopical, waysFrom } from '../../graph/askable.ts'
import { Built, type Condition } from '../../graph/built.ts'
import { linkEntry, linkKindNames, type ThingKind, thingKindNames } from '../../graph/kinds.ts'
import { builtExamples, offerOf, offersFor } from '../../graph/offers.ts'
import { TopicId } from '../../graph/vocabulary.ts'

/** Whatever somebody may type: quotes, backticks, brackets, Cypher. */
const wild = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom("'}) DETACH DELETE n //", '` OR true //', '$p', '\\', '"', '*/ LOAD CSV', 'RETURN 1'),
)
const day = fc.constantFrom('2019-01-01', '2020-12-31')

const conditionFor = (kind: ThingKind): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.array(wild, { minLength: 1, maxLength: 3 }).map((): Condition => ({ ask: 'thing', ids: ['place/kr/пусан'] })),
    fc.constant<Condition>({ ask: 'confirmed' }),
    ...(isDated(kind) ? [fc.record({ ask: fc.constant('period' as const), from: day })] : []),
    ...(isTopical(kind) ? [fc.constant<Condition>({ ask: 'topic', topics: TopicId.options.slice(0, 2) })] : []),
    ...askableFields(kind).map(({ name, form, field }): fc.Arbitrary<Condition> => {
      const values = Object.keys(field.values ?? {})
      const of = {
        text: wild.map((text): Condition => ({ ask: 'contains', field: name, text })),
        values: fc
          .constantFrom(...(values.length > 0 ? values : ['?']))
          .map((value): Condition => ({ ask: 'values', field: name, values: [value] })),
        dates: day.map((from): Condition => ({ ask: 'dates', field: name, from })),
        numbers: fc.integer().map((from): Condition => ({ ask: 'numbers', field: name, from })),
        yes: fc.boolean().map((is): Condition => ({ ask: 'yes', field: name, is })),
        country: wild.map((code): Condition => ({ ask: 'country', field: name, codes: [code.slice(0, 8)] })),
      }
      return of[form]
    }),
  )

const conditionsOf = (kind: ThingKind) => fc.array(conditionFor(kind), { maxLength: 3 })
const built: fc.Arbitrary<unknown> = fc.constantFrom(...thingKindNames).chain((kind) => {
  const ways = waysFrom(kind)
  const step = fc
    .constantFrom(...ways)
    .chain((way) =>
      fc
        .record({ conditions: conditionsOf(way.kind), how: fc.constantFrom('linked', 'counted', 'none') })
        .map((more) => ({ ...way, ...more, from: 0 })),
    )
  return fc.record({ kind: fc.constant(kind), conditions: conditionsOf(kind), steps: fc.array(step, { maxLength: 4 }) })
})

/** All that a made text may be of: words of the language, names of the tables, names made here, and marks. */
const names = [...thingKindNames, ...linkKindNames, ...thingKindNames.flatMap((kind) => askableFields(kind).map(({ name }) => name))]
const spoken = new Set([
  ...names,
  ...'MATCH WHERE AND NOT EXISTS IN RETURN DISTINCT ORDER BY LIMIT WITH AS true toLower CONTAINS coalesce any left size count collect told'.split(
    ' ',
  ),
  ...'id status firstDay lastDay topic one false'.split(' '),
])
const made =
  /^(?:(?:country|place|organization|person|agreement|event|direction|commitment|project|figure|topic|document|link|count|told)\d+|[a-z]+\d+_\d+|count\d+_\d+|limit_\d+|\d+)$/

describe('a question put together by pointing, as Cypher', () => {
  test('is made of known words alone, whatever is asked for: every value is a parameter', () => {
    fc.assert(
      fc.property(built, (question) => {
        const { text, parameters } = builtText(Built.parse(question), 100)
        const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
        expect(words.filter((word) => !spoken.has(word) && !made.test(word))).toEqual([])
        expect(text.replaceAll(/[\p{L}\p{N}_\s]/gu, '').replaceAll(/[()[\]{}<>=:.,$`+-]/g, '')).toBe('')
        const asked = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name))
        expect(asked).toEqual(new Set(Object.keys(parameters)))
      }),
      { numRuns: 400 },
    )
  })
  test('never has two hops of one type in one clause (06, guard 1)', () => {
    fc.assert(
      fc.property(built, (question) => {
        const { text } = builtText(Built.parse(question), 100)
        for (const clause of text.split('MATCH').slice(1)) expect(clause.match(/-\[/g) ?? []).toHaveLength(clause.includes('-[') ? 1 : 0)
      }),
    )
  })
})

describe('what can be asked comes from the table of kinds', () => {
  test('no private link leads anywhere', () => {
    const ways = thingKindNames.flatMap(waysFrom)
    expect(ways.filter(({ link }) => linkEntry(link).private === true)).toEqual([])
    expect(new Set(ways.map(({ link }) => link)).size).toBe(linkKindNames.filter((kind) => linkEntry(kind).private !== true).length)
  })
  test.each(thingKindNames)('what is offered of a %s can be asked', (kind) => {
    for (const offer of offersFor(kind)) {
      const condition = offer.begin('2020-05-17', ['KR'])
      expect(Built.safeParse({ kind, conditions: [condition] }).error?.issues).toBeUndefined()
      expect(offerOf(kind, condition)?.key).toBe(offer.key)
    }
  })
  test.each(builtExamples.map(({ says, built: example }) => [says.ru, example] as const))('«%s» can be asked', (_, example) => {
    expect(Built.safeParse(example).success).toBe(true)
  })
})
