import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arranged } from '../../client/canvas/layout/arrange.ts'
import { placed } from '../../client/canvas/layout/place.ts'
import { layoutOf, touches } from '../../client/canvas/layout/sheet.ts'
import { arrangements } from '../../graph/canvas.ts'
import type { Positions, Scene } from '../../picture/view.ts'
import { anyScene, link, sceneOf, thing } from './scenes.ts'

const touching = (positions: Positions): string[] => {
  const all = Object.entries(positions)
  return all.flatMap(([id, at], index) =>
    all
      .slice(index + 1)
      .filter(([, other]) => touches(at, other))
      .map(([other]) => `${id} ${other}`),
  )
}

/** A scene whose things stand clear of one another, of which the last few have no place yet. */
const grownScene = fc.tuple(anyScene(50), fc.integer({ min: 1, max: 12 })).map(([scene, count]) => {
  const fresh = scene.things.slice(-count).map(({ id }) => id)
  const old = scene.things.filter(({ id }) => !fresh.includes(id)).map(({ id }) => id)
  const before = arranged(layoutOf({ ...scene, hidden: fresh }), 'force')
  return { scene: { ...scene, positions: Object.fromEntries(old.map((id) => [id, before[id] ?? { x: 0, y: 0 }])) }, fresh }
})

describe('adding to a sheet', () => {
  test('moves nothing that stands there, and no two things touch', () => {
    fc.assert(
      fc.property(grownScene, ({ scene, fresh }) => {
        const positions = placed(layoutOf(scene), fresh)
        expect(Object.keys(positions).sort()).toEqual([...fresh].sort())
        expect(touching({ ...scene.positions, ...positions })).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
  test('puts a new thing nearer to what it is tied to than to what it is not', () => {
    const scene = sceneOf([thing('place/a'), thing('place/b'), thing('event/1', 'Event')], [link('event/1', 'place/b', 'CONCERNS')], {
      positions: { 'place/a': { x: 0, y: 0 }, 'place/b': { x: 1500, y: 0 } },
    })
    expect(placed(layoutOf(scene), ['event/1'])['event/1']?.x).toBeGreaterThan(1000)
  })
  test('puts an untied thing beside what it was asked for', () => {
    const scene = sceneOf([thing('place/a'), thing('place/b')], [], { positions: { 'place/a': { x: 900, y: 900 } } })
    const at = placed(layoutOf(scene), ['place/b'], 'place/a')['place/b'] ?? { x: 0, y: 0 }
    expect(Math.hypot(at.x - 900, at.y - 900)).toBeLessThan(500)
  })
  test('a sheet on which nothing stands yet takes some of its things without the others', () => {
    const scene = sceneOf([thing('place/a'), thing('place/b'), thing('place/c')], [link('place/a', 'place/b'), link('place/b', 'place/c')])
    const positions = placed(layoutOf({ ...scene, positions: {} }), ['place/a', 'place/b'])
    expect(Object.keys(positions)).toEqual(['place/a', 'place/b'])
  })
  test('nothing is put where something hidden stands', () => {
    const scene = sceneOf([thing('place/a'), thing('place/b'), thing('place/c')], [link('place/a', 'place/b')], {
      positions: { 'place/a': { x: 0, y: 0 } },
    })
    const [free = { x: 0, y: 0 }] = Object.values(placed(layoutOf(scene), ['place/b']))
    const hidden = { ...scene, positions: { ...scene.positions, 'place/c': free }, hidden: ['place/c'] }
    const at = placed(layoutOf(hidden, new Set(['place/b'])), ['place/b'])['place/b'] ?? free
    expect(touches(at, free)).toBe(false)
  })
  test('an empty sheet takes a first thing', () => {
    expect(Object.keys(placed(layoutOf(sceneOf([thing('place/a')], [], { positions: {} })), ['place/a']))).toEqual(['place/a'])
  })
})

test('what no link ties to one another lies beside, not across, one another', () => {
  const stars = ['a', 'b', 'c'].map((star) => [0, 1, 2, 3, 4, 5, 6].map((at) => thing(`place/${star}${at}`)))
  const links = stars.flatMap(([middle, ...rest]) => rest.map(({ id }) => link(middle?.id ?? '', id)))
  const positions = arranged(layoutOf(sceneOf(stars.flat(), links, { positions: {} })), 'force')
  const circles = stars.map((star) => {
    const points = star.map(({ id }) => positions[id] ?? { x: 0, y: 0 })
    const [x, y] = [points.reduce((sum, at) => sum + at.x, 0) / points.length, points.reduce((sum, at) => sum + at.y, 0) / points.length]
    return { x, y, radius: Math.max(...points.map((at) => Math.hypot(at.x - x, at.y - y))) * 0.8 }
  })
  for (const [index, one] of circles.entries())
    for (const other of circles.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius)
})

describe.each(arrangements)('arranging by %s', (how) => {
  test('places everything, nothing touches, and the same scene gives the same sheet', () => {
    fc.assert(
      fc.property(anyScene(40), (scene) => {
        const positions = arranged(layoutOf(scene), how)
        expect(Object.keys(positions).sort()).toEqual(scene.things.map(({ id }) => id).sort())
        expect(touching(positions)).toEqual([])
        expect(arranged(layoutOf({ ...scene, things: [...scene.things].reverse(), links: [...scene.links].reverse() }), how)).toEqual(
          positions,
        )
      }),
      { numRuns: 15 },
    )
  })
  test('what is pinned stays', () => {
    const things = Array.from({ length: 20 }, (_, index) => thing(`place/${index}`))
    const scene: Scene = sceneOf(things, [], { pinned: ['place/3'], positions: { 'place/3': { x: 777, y: -333 } } })
    expect(arranged(layoutOf(scene), how)['place/3']).toEqual({ x: 777, y: -333 })
  })
})

test('rings grow from what is chosen', () => {
  const things = ['a', 'b', 'c', 'd'].map((id) => thing(`place/${id}`))
  const chain = [link('place/a', 'place/b'), link('place/b', 'place/c'), link('place/c', 'place/d')]
  const positions = arranged(layoutOf(sceneOf(things, chain, { selected: ['place/a'] })), 'concentric')
  const far = ['a', 'b', 'c', 'd'].map((id) => Math.hypot(positions[`place/${id}`]?.x ?? 0, positions[`place/${id}`]?.y ?? 0))
  expect(far).toEqual([...far].sort((a, b) => a - b))
})

test('layers stand in order: city bodies, what ties, countries, places, partners', () => {
  const order = ['org/body', 'event/1', 'country/kr', 'place/a', 'org/partner', 'document/1']
  const things = [
    thing('document/1', 'Document'),
    thing('org/partner', 'Organization'),
    thing('event/1', 'Event'),
    thing('country/kr', 'Country'),
    thing('place/a'),
    thing('org/body', 'Organization', { fields: { homeBody: true } }),
  ]
  const positions = arranged(layoutOf(sceneOf(things)), 'layers')
  expect([...order].sort((a, b) => (positions[a]?.y ?? 0) - (positions[b]?.y ?? 0))).toEqual(order)
})

test('by time, what was earlier stands further left, as far as it was earlier; what ties dated things stands above them', () => {
  const on = (id: string, start: string) => thing(id, 'Event', { fields: { start } })
  const things = [on('event/1', '2010'), on('event/2', '2011-01-01'), on('event/3', '2020-01-01'), thing('place/a'), thing('place/b')]
  const positions = arranged(layoutOf(sceneOf(things, [link('event/3', 'place/a', 'CONCERNS')])), 'by-time')
  const x = (id: string) => positions[id]?.x ?? 0
  expect((x('event/3') - x('event/2')) / (x('event/2') - x('event/1'))).toBeCloseTo(9, 0)
  expect(x('place/a')).toBe(x('event/3'))
  expect(positions['place/a']?.y).toBeLessThan(positions['event/3']?.y ?? 0)
  expect(positions['place/b']?.y).toBeGreaterThan(positions['event/3']?.y ?? 0)
})

test('by map, the east is right of the west and the north above the south; what is nowhere stands by its neighbour', () => {
  const at = (id: string, coordinates: number[]) => thing(id, 'Place', { fields: { coordinates: coordinates.map(String) } })
  const things = [at('place/north', [60, 25]), at('place/south', [-34, 18]), at('place/east', [35, 129]), thing('org/1', 'Organization')]
  const positions = arranged({ ...layoutOf(sceneOf(things, [link('org/1', 'place/east')])), home: [59.9, 30.3] }, 'by-map')
  const of = (id: string) => positions[id] ?? { x: 0, y: 0 }
  expect(of('place/north').y).toBeLessThan(of('place/south').y)
  expect(of('place/east').x).toBeGreaterThan(of('place/north').x)
  expect(Math.abs(of('org/1').x - of('place/east').x) + Math.abs(of('org/1').y - of('place/east').y)).toBeLessThan(400)
})

test('by country, what belongs to one stands together', () => {
  const of = (id: string, country: string) => thing(id, 'Place', { fields: { country } })
  const things = [of('place/1', 'KR'), of('place/2', 'BE'), of('place/3', 'KR'), of('place/4', 'BE')]
  const positions = arranged(layoutOf(sceneOf(things)), 'by-country')
  const apart = (one: string, other: string) =>
    Math.hypot((positions[one]?.x ?? 0) - (positions[other]?.x ?? 0), (positions[one]?.y ?? 0) - (positions[other]?.y ?? 0))
  expect(apart('place/1', 'place/3')).toBeLessThan(apart('place/1', 'place/2'))
})
