import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arrangement, arranged, arrangements } from '../../client/canvas/layout/arrange.ts'
import { placed } from '../../client/canvas/layout/place.ts'
import { layoutOf, touches } from '../../client/canvas/layout/sheet.ts'
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
const names = Object.keys(arrangements) as Arrangement[]

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
  test('an empty sheet takes a first thing', () => {
    expect(Object.keys(placed(layoutOf(sceneOf([thing('place/a')], [], { positions: {} })), ['place/a']))).toEqual(['place/a'])
  })
})

describe.each(names)('arranging by %s', (how) => {
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

test('layers stand in the order of size: countries above places above events', () => {
  const things = [thing('event/1', 'Event'), thing('country/kr', 'Country'), thing('place/a')]
  const { 'country/kr': country, 'place/a': place, 'event/1': event } = arranged(layoutOf(sceneOf(things)), 'layers')
  expect(country?.y).toBeLessThan(place?.y ?? 0)
  expect(place?.y).toBeLessThan(event?.y ?? 0)
})

test('by country, what belongs to one stands together', () => {
  const of = (id: string, country: string) => thing(id, 'Place', { fields: { country } })
  const things = [of('place/1', 'KR'), of('place/2', 'BE'), of('place/3', 'KR'), of('place/4', 'BE')]
  const positions = arranged(layoutOf(sceneOf(things)), 'by-country')
  const apart = (one: string, other: string) =>
    Math.hypot((positions[one]?.x ?? 0) - (positions[other]?.x ?? 0), (positions[one]?.y ?? 0) - (positions[other]?.y ?? 0))
  expect(apart('place/1', 'place/3')).toBeLessThan(apart('place/1', 'place/2'))
})
