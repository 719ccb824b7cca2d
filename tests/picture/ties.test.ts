import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ThingBrief } from '../../graph/answers.ts'
import type { LinkKind, ThingKind } from '../../graph/kinds.ts'
import type { Fields, Link } from '../../graph/things.ts'
import { marksMarkup } from '../../picture/drawn.ts'
import { legendOf } from '../../picture/legend.ts'
import { ruleSize } from '../../picture/rules.ts'
import { draw } from '../../picture/scene.ts'
import { svgOf } from '../../picture/svg.ts'
import { tiesOf } from '../../picture/ties.ts'
import { emptyScene, type Scene, type Ties } from '../../picture/view.ts'
import { publicScene } from '../../picture/viewed.ts'

const thing = (id: string, kind: ThingKind, fields: Fields = {}): ThingBrief => ({
  id,
  kind,
  name: id,
  status: 'stated',
  fields,
  conflicts: [],
  records: 3,
})
const link = (from: string, to: string, kind: LinkKind = 'TOOK_PART'): Link => ({
  id: `${kind}>${from}>${to}`,
  kind,
  from,
  to,
  status: 'stated',
  fields: {},
  conflicts: [],
})

/** Two circles of committees and events, and one committee that takes part in both. */
const events = (of: string) => [1, 2, 3].map((number) => `event/${of}/${number}`)
const things = [
  thing('org/связь', 'Organization', { country: 'RU' }),
  thing('org/наука', 'Organization', { country: 'RU' }),
  thing('org/туризм', 'Organization', { country: 'RU' }),
  thing('org/kr/порт', 'Organization', { country: 'KR' }),
  thing('country/kr', 'Country', { code: 'KR' }),
  ...[...events('а'), ...events('б')].map((id) => thing(id, 'Event', { countries: ['KR'] })),
]
const links = [
  ...events('а').flatMap((id) => [link('org/наука', id), link(id, 'country/kr', 'CONCERNS')]),
  ...events('б').flatMap((id) => [link('org/туризм', id), link('org/kr/порт', id)]),
  link('org/связь', 'event/а/1'),
  link('org/связь', 'event/б/1'),
]
const sheet = { things, links, hidden: [] }
const told = (style: NonNullable<Scene['style']>, of: Parameters<typeof tiesOf>[0] = sheet): Ties => {
  const ties = tiesOf(of, style, 'RU')
  if (ties === undefined) throw new Error('nothing was asked for')
  return ties
}
const scene = (style: NonNullable<Scene['style']>, more: Partial<Scene> = {}): Scene => {
  const ties = tiesOf({ ...sheet, ...more }, style, 'RU')
  return {
    ...emptyScene,
    things,
    links,
    positions: Object.fromEntries(things.map(({ id }, at) => [id, { x: at * 90, y: (at % 3) * 90 }])),
    style,
    ...(ties === undefined ? {} : { ties }),
    ...more,
  }
}

describe('what the links on the sheet tell', () => {
  test('nothing is counted that no colour and no size asks for', () => {
    expect(tiesOf(sheet, { color: 'kind', size: 'records' }, 'RU')).toBeUndefined()
  })
  test('those closely tied among themselves are one group, called after what ties them, in the order of the alphabet', () => {
    const { groups, called } = told({ color: 'groups', size: 'kind' })
    expect(events('а').map((id) => groups[id])).toEqual(events('а').map(() => groups['org/наука']))
    expect(events('б').map((id) => groups[id])).toEqual(events('б').map(() => groups['org/туризм']))
    expect(groups['org/наука']).not.toBe(groups['org/туризм'])
    expect(called).toEqual([...called].sort((a, b) => a.localeCompare(b, 'ru')))
  })
  test('who joins two circles joins most', () => {
    const { joins } = told({ color: 'kind', size: 'between' })
    expect(joins['org/связь']).toBeGreaterThan(joins['org/наука'] ?? 1)
  })
  test.each(['degree', 'between'] as const)('no partner is compared by %s: neither a country, nor a place, nor a body abroad', (size) => {
    const { joins } = told({ color: 'kind', size })
    expect([joins['country/kr'], joins['org/kr/порт']]).toEqual([undefined, undefined])
    expect(things.map((one) => ruleSize(one, scene({ color: 'kind', size }))).slice(3, 5)).toEqual([1, 1])
  })
  test('what is hidden counts for nothing', () => {
    const { joins } = told({ color: 'kind', size: 'between' }, { ...sheet, hidden: ['org/связь'] })
    expect('org/связь' in joins).toBe(false)
  })
  test('the same sheet tells the same, in whatever order it was drawn', () => {
    const style = { color: 'groups', size: 'between' } as const
    const once = tiesOf(sheet, style, 'RU')
    fc.assert(
      fc.property(
        fc.shuffledSubarray(things, { minLength: things.length }),
        fc.shuffledSubarray(links, { minLength: links.length }),
        (some, more) => {
          expect(tiesOf({ things: some, links: more, hidden: [] }, style, 'RU')).toEqual(once)
        },
      ),
      { numRuns: 40 },
    )
  })
  test('an empty sheet has nothing to tell', () => {
    const bare = { things: [], links: [], hidden: [] }
    expect(tiesOf(bare, { color: 'groups', size: 'between' }, 'RU')).toEqual({ groups: {}, called: [], joins: {} })
  })
})

describe('as layers of the picture', () => {
  test('a group is told by its number in the shape, not by its colour alone, and to a hall in its name', () => {
    const grouped = scene({ color: 'groups', size: 'kind' })
    const number = String(grouped.ties?.groups['org/наука'])
    const node = (labelSize: 'desk' | 'hall') =>
      draw(grouped, { theme: 'light', language: 'ru', labelSize }).nodes.find(({ id }) => id === 'org/наука')
    expect(node('desk')?.inside).toBe(number)
    expect(node('hall')?.label).toContain(`(${number})`)
  })
  test('the number stands in a shape that is small on the screen', () => {
    const node = draw(scene({ color: 'groups', size: 'kind' }), { theme: 'light', language: 'ru' }).nodes.find(({ numbered }) => numbered)
    if (node === undefined) throw new Error('nothing is in a group')
    expect(marksMarkup({ ...node, size: 15 }, { theme: 'light', zoom: 1 })).toContain(`>${node.inside}<`)
  })
  test('the legend says what colours and sizes mean, on the screen and in the exported picture', () => {
    const layered = scene({ color: 'groups', size: 'between' })
    const legend = legendOf(layered, 'light', 'ru')
    expect(legend.rules.map(({ title }) => title)).toContainEqual(expect.stringMatching(/^группа 1: /))
    expect(legend.words).toHaveLength(2)
    const caption = { title: 'Схема', date: '', filters: '', coverage: '' }
    expect(svgOf(layered, { theme: 'light', language: 'ru', caption })).toContain('Крупнее то, что связывает многих')
  })
  test('whatever leaves the office compares nobody by size', () => {
    const open = publicScene(scene({ color: 'groups', size: 'between' }))
    expect(open.style?.size).toBe('kind')
    expect(open.ties?.joins).toEqual({})
    expect(open.things.map((one) => ruleSize(one, open))).toEqual(open.things.map(() => 1))
  })
})
