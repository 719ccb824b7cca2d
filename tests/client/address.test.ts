import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromAddress, toAddress } from '../../client/app/address.ts'
import { ThroughHubs } from '../../graph/answers.ts'
import { waysFrom } from '../../graph/askable.ts'
import { axisNames, laneAxes } from '../../graph/axes.ts'
import { Built } from '../../graph/built.ts'
import { arrangements, colorRules, sizeRules } from '../../graph/canvas.ts'
import type { ConsoleWish } from '../../graph/console.ts'
import { linkKindNames, thingKindNames } from '../../graph/kinds.ts'
import { questionIds } from '../../graph/questions/table.ts'
import { besideLenses, firstView, lenses, View } from '../../graph/view.ts'
import { OrgType, TopicId, WorldPart } from '../../graph/vocabulary.ts'

const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz0123456789-'.split('')
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 30 })
const id = fc.tuple(fc.constantFrom('country', 'place', 'org', 'person', 'event', 'agreement'), word, word).map((parts) => parts.join('/'))
const ids = fc.uniqueArray(id, { maxLength: 12 })
const kind = fc.constantFrom(...thingKindNames)
const some = <T>(items: readonly T[]) => fc.uniqueArray(fc.constantFrom(...items), { maxLength: 3 })
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const whole = fc.integer({ min: -9000, max: 9000 })

const view: fc.Arbitrary<View> = fc
  .record(
    {
      lens: fc.constantFrom(...lenses),
      beside: fc.option(fc.constantFrom(...besideLenses)),
      things: ids,
      positions: fc.dictionary(id, fc.record({ x: whole, y: whole }, { noNullPrototype: true }), { maxKeys: 12, noNullPrototype: true }),
      pinned: ids,
      expansions: fc.array(fc.record({ of: id, added: ids }), { maxLength: 3 }),
      heaps: fc.array(
        fc.record({
          hub: id,
          link: fc.constantFrom(...linkKindNames),
          direction: fc.constantFrom('out' as const, 'in' as const),
          kind,
          count: fc.integer({ min: 1, max: 5000 }),
        }),
        { maxLength: 3 },
      ),
      frames: fc.array(
        fc.record({ id: fc.nat(99).map((n) => `frame/${n}`), name: word, things: ids, folded: fc.boolean() }, { noNullPrototype: true }),
        { maxLength: 3 },
      ),
      notes: fc.array(fc.record({ id: fc.nat(99).map((n) => `note/${n}`), text: word }, { noNullPrototype: true }), { maxLength: 3 }),
      style: fc.record({ color: fc.constantFrom(...colorRules), size: fc.constantFrom(...sizeRules) }, { noNullPrototype: true }),
      arrangement: fc.constantFrom(...arrangements),
      looking: fc.option(
        fc.record({ x: whole, y: whole, zoom: fc.integer({ min: 60, max: 3000 }).map((n) => n / 1000) }, { noNullPrototype: true }),
      ),
      everything: fc.option(
        fc.record(
          {
            within: fc.constantFrom('', '-', 'KR', 'asia', 'home'),
            x: whole,
            y: whole,
            span: fc.integer({ min: 1, max: 9000 }).map((n) => n / 1000),
          },
          { noNullPrototype: true },
        ),
      ),
      built: fc.option(
        fc.constantFrom(...thingKindNames).chain((first) =>
          fc
            .array(
              fc.tuple(fc.constantFrom(...waysFrom(first)), fc.constantFrom('linked', 'counted', 'none'), fc.integer({ min: 1, max: 9 })),
              {
                maxLength: waysFrom(first).length === 0 ? 0 : 4,
              },
            )
            .map((ways) =>
              Built.parse({
                kind: first,
                conditions: [{ ask: 'contains', field: 'name', text: 'порт' }, { ask: 'confirmed' }],
                steps: ways.map(([way, how, least]) => ({ ...way, from: 0, how, least })),
              }),
            ),
        ),
      ),
      console: fc.option(
        fc.record(
          { text: word, parameters: fc.constantFrom<ConsoleWish['parameters']>({}, { name: 'Комитет', years: [2019, 2020] }) },
          { noNullPrototype: true },
        ),
      ),
      hidden: some(thingKindNames),
      selected: ids,
      link: fc.option(fc.tuple(id, id).map(([from, to]) => `CONCERNS>${from}>${to}`)),
      filter: fc.record(
        {
          kinds: some(thingKindNames),
          parts: some(WorldPart.options),
          countries: some(['KR', 'BE', 'FI', 'CN']),
          topics: some(TopicId.options),
          orgTypes: some(OrgType.options),
          firstDay: day,
          lastDay: day,
          asOf: day,
        },
        { requiredKeys: ['kinds', 'parts', 'countries', 'topics', 'orgTypes'], noNullPrototype: true },
      ),
      compare: fc.option(
        fc.oneof(
          fc.record({ days: fc.tuple(day, day) }, { noNullPrototype: true }),
          fc.record({ documents: fc.tuple(id, id) }, { noNullPrototype: true }),
        ),
      ),
      table: fc.record({
        kind,
        sort: fc.constantFrom('name', 'start', 'records'),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
        columns: some(['start', 'eventType', 'countries', 'format']),
        group: fc.option(fc.constantFrom('start', 'countries')),
        folded: fc.uniqueArray(fc.oneof(fc.constantFrom('—', 'KR+JP', '2019', 'true'), fc.string({ minLength: 1 })), { maxLength: 5 }),
      }),
      cell: fc.option(fc.record({ row: id, column: id })),
      matrix: fc.record({
        rows: fc.constantFrom(...axisNames),
        columns: fc.constantFrom(...axisNames),
        empty: fc.boolean(),
        supposed: fc.boolean(),
        years: fc.option(fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1900, max: 2100 }))),
      }),
      meeting: fc.option(fc.record({ with: id, section: fc.integer({ min: 0, max: 4 }) })),
      timeline: fc.record({
        lanes: fc.constantFrom(...laneAxes),
        form: fc.constantFrom('picture' as const, 'list' as const),
        span: fc.option(fc.tuple(day, day)),
      }),
      path: fc.option(
        fc.record({
          from: fc.option(id),
          to: fc.option(id),
          avoid: ids,
          avoidKinds: some(thingKindNames),
          through: fc.constantFrom(...ThroughHubs.options),
        }),
      ),
      ask: fc.option(
        fc.record(
          {
            id: fc.constantFrom(...questionIds),
            filling: fc.record(
              { country: id, post: fc.string({ minLength: 1 }), period: fc.constant('2018..2020') },
              { requiredKeys: [], noNullPrototype: true },
            ),
          },
          { noNullPrototype: true },
        ),
      ),
      presenting: fc.boolean(),
      show: fc.option(fc.record({ of: id, slide: fc.nat(99) })),
    },
    { noNullPrototype: true },
  )
  // Where nothing is on the screen nothing stands anywhere.
  .map((it) => (it.things.length > 0 || it.heaps.length > 0 ? it : { ...it, positions: {}, pinned: [], expansions: [] }))

describe('the address', () => {
  test('tells the whole state, and gives it back', () => {
    fc.assert(
      fc.property(view, (it) => {
        expect(View.parse(fromAddress(toAddress(it)))).toEqual(View.parse(it))
      }),
      { numRuns: 300 },
    )
  })
  test('of a first visit is the bare place', () => {
    expect(toAddress(firstView)).toBe('/')
  })
  test('can be read: lens, selection and filter stand in plain words', () => {
    const address = toAddress({
      ...firstView,
      lens: 'matrix',
      selected: ['country/kr'],
      filter: { ...firstView.filter, countries: ['KR', 'BE'], firstDay: '2019-01-01' },
    })
    expect(address).toBe('/?lens=matrix&selected=country/kr&countries=KR,BE&from=2019-01-01')
  })
  test('of any shape whatever opens something', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), fc.webFragments(), (path, query, fragment) => {
        expect(View.safeParse(fromAddress(`${path || '/'}?${query}#${fragment}`)).success).toBe(true)
      }),
    )
  })
  test.each([
    ['/?lens=matrix&kinds=Dragon', 'matrix'],
    ['/?lens=dragon&countries=KR', 'overview'],
    ['/?lens=graph#not-ours', 'graph'],
  ])('%s: what cannot be read is left out, the rest stands', (address, lens) => {
    expect(fromAddress(address).lens).toBe(lens)
  })
})
