import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ThingBrief } from '../../graph/answers.ts'
import type { ThingKind } from '../../graph/kinds.ts'
import type { LevelRegion, Levels, LevelThing } from '../../graph/levels.ts'
import { insideOf } from '../../picture/levels/inside.ts'
import { type LevelName, namesOf } from '../../picture/levels/names.ts'
import { flowerRadius, packed, petal, roomFor } from '../../picture/levels/pack.ts'
import { hitAt, meets, type Sight, seenIn } from '../../picture/levels/seen.ts'
import { isDrawn, shareAt, tiesIn } from '../../picture/levels/ties.ts'
import { worldOf } from '../../picture/levels/world.ts'
import { estimate } from '../../picture/text.ts'

const country = (code: string): ThingBrief => ({
  id: `country/${code.toLowerCase()}`,
  kind: 'Country',
  name: `Страна ${code}`,
  status: 'stated',
  fields: { code },
  conflicts: [],
  records: 1,
})
const region = (code: string, room: number, shown = room): LevelRegion => ({
  code,
  thing: country(code),
  room,
  counts: shown === 0 ? [] : [{ kind: 'Event', count: shown }],
})
const levelsOf = (parts: Levels['parts']): Levels => {
  const sum = (of: (region: LevelRegion) => number) =>
    parts.reduce((all, { regions }) => regions.reduce((some, one) => some + of(one), all), 0)
  return { parts, total: sum(({ room }) => room), shown: sum(({ room }) => room) }
}
const thing = (id: string, kind: ThingKind, more: Partial<LevelThing> = {}): LevelThing => ({
  id,
  kind,
  name: `Название ${id}`,
  region: 'KR',
  holder: null,
  day: null,
  shown: true,
  ties: [],
  ...more,
})

const rooms = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 25 })
const anyLevels = fc
  .record({ asia: rooms, europe: rooms, home: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 1 }) })
  .map(({ asia, europe, home }) => {
    const named = (prefix: string, sizes: number[]) => sizes.map((room, at) => region(`${prefix}${at}`, room))
    return levelsOf([
      ...(home.length > 0 ? [{ part: 'home' as const, regions: named('H', home) }] : []),
      { part: 'europe', regions: named('E', europe) },
      { part: 'asia', regions: named('A', asia) },
    ])
  })
const korea = (count: number) => {
  const disc = worldOf(levelsOf([{ part: 'asia', regions: [region('KR', count)] }])).regions.get('KR')
  if (!disc) throw new Error('Korea has a place')
  return disc
}
const anyThings = fc
  .record({
    places: fc.integer({ min: 0, max: 8 }),
    bodies: fc.integer({ min: 0, max: 8 }),
    holders: fc.array(fc.integer({ min: -1, max: 15 }), { maxLength: 90 }),
  })
  .map(({ places, bodies, holders }) => {
    const made = [thing('country/kr', 'Country')]
    for (let at = 0; at < places; at += 1) made.push(thing(`place/${at}`, 'Place'))
    for (let at = 0; at < bodies; at += 1)
      made.push(thing(`org/${at}`, 'Organization', { holder: places > 0 ? `place/${at % places}` : null }))
    const possible = made.slice(1).map(({ id }) => id)
    for (const [at, holder] of holders.entries())
      made.push(thing(`event/${at}`, 'Event', { holder: possible[holder] ?? null, day: `20${String(at % 30).padStart(2, '0')}-01-01` }))
    return made
  })
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)
const every = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }

describe('circles within circles', () => {
  test('petals stand a room apart, and the circle that is said to hold them does', () => {
    const petals = Array.from({ length: 400 }, (_, index) => petal(index))
    for (const [at, one] of petals.entries()) {
      expect(Math.min(1, ...petals.slice(0, at).map((other) => distance(one, other)))).toBeGreaterThan(0.9)
      expect(distance(one, { x: 0, y: 0 })).toBeLessThan(flowerRadius(at + 1))
    }
  })

  test('no two circles touch, and what is packed first stays whatever comes after it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(1, 1.7, 3, 8), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (radii, first) => {
          const { places, radius } = packed(radii, 0.5)
          for (const [at, one] of places.entries()) {
            expect(Math.hypot(one.x, one.y) + (radii[at] ?? 0)).toBeLessThanOrEqual(radius + 1e-9)
            for (const [before, other] of places.slice(0, at).entries())
              expect(distance(one, other)).toBeGreaterThanOrEqual((radii[at] ?? 0) + (radii[before] ?? 0) + 0.5 - 1e-9)
          }
          expect(packed(radii.slice(0, first), 0.5).places).toEqual(places.slice(0, first))
        },
      ),
      { numRuns: 30 },
    )
  })

  test('countries lie within their part of the world, apart from each other, and the same levels give the same places', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const world = worldOf(levels)
        expect(worldOf(levels)).toEqual(world)
        expect(world.parts.map(({ key }) => key)).toEqual(levels.parts.map(({ part }) => part))
        for (const [at, part] of world.parts.entries()) {
          expect(part.x - part.r >= 0 && part.y - part.r >= 0 && part.x + part.r <= world.width && part.y + part.r <= world.height).toBe(
            true,
          )
          for (const other of world.parts.slice(0, at)) expect(distance(part, other)).toBeGreaterThan(part.r + other.r)
          for (const [index, one] of part.regions.entries()) {
            expect(distance(one, part) + one.r).toBeLessThanOrEqual(part.r + 1e-6)
            for (const other of part.regions.slice(0, index)) expect(distance(one, other)).toBeGreaterThan(one.r + other.r)
          }
        }
      }),
      { numRuns: 12 },
    )
  })

  test('a few things more in a country, and any filter, move no country', () => {
    const before = levelsOf([{ part: 'asia', regions: [region('KR', 80), region('JP', 30), region('CN', 210)] }])
    const after = levelsOf([{ part: 'asia', regions: [region('KR', 84, 3), region('JP', 31, 0), region('CN', 215, 7)] }])
    const places = (levels: Levels) => [...worldOf(levels).regions.values()].map(({ key, x, y, r }) => [key, x, y, r])
    expect(places(after)).toEqual(places(before))
    expect(roomFor(84)).toBe(roomFor(80))
  })

  test('everything of a country stands inside its circle, each thing once, none on another', () => {
    fc.assert(
      fc.property(anyThings, (things) => {
        const disc = korea(things.length)
        const { spots, holders } = insideOf(disc, things)
        expect(spots.map((spot) => spot.thing.id).sort()).toEqual(things.map(({ id }) => id).sort())
        for (const holder of holders) expect(distance(holder, disc) + holder.r).toBeLessThanOrEqual(disc.r)
        for (const [at, spot] of spots.entries())
          for (const other of spots.slice(0, at)) expect(distance(spot, other)).toBeGreaterThan((spot.r + other.r) * 0.9)
        expect(insideOf(disc, things.toReversed())).toEqual({ region: 'KR', spots: expect.any(Array), holders })
      }),
      { numRuns: 25 },
    )
  })

  test('a newer event of a place moves nothing that stood there', () => {
    const events = Array.from({ length: 9 }, (_, at) => thing(`event/${at}`, 'Event', { holder: 'place/1', day: `2020-01-0${at + 1}` }))
    const old = [thing('country/kr', 'Country'), thing('place/1', 'Place'), ...events]
    const disc = korea(old.length)
    const at = (things: LevelThing[]) => new Map(insideOf(disc, things).spots.map(({ thing: { id }, x, y }) => [id, [x, y]]))
    const after = at([...old, thing('event/new', 'Event', { holder: 'place/1', day: '2024-05-05' })])
    for (const [id, place] of at(old)) expect(after.get(id)).toEqual(place)
  })
})

describe('what is in sight', () => {
  const things = [
    thing('country/kr', 'Country'),
    thing('place/1', 'Place'),
    ...Array.from({ length: 60 }, (_, at) =>
      thing(`event/${at}`, 'Event', { holder: at % 3 === 0 ? 'place/1' : null, ties: ['country/kr', 'place/1', `event/${(at * 7) % 60}`] }),
    ),
  ]
  const world = worldOf(levelsOf([{ part: 'asia', regions: [region('KR', things.length), region('JP', 20)] }]))
  const insides = new Map([...world.regions.values()].filter(({ key }) => key === 'KR').map((disc) => [disc.key, insideOf(disc, things)]))

  test('is exactly what meets the window', () => {
    const side = fc.double({ min: -10, max: 60, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(side, side, side, side), ([a, b, c, d]) => {
        const sight: Sight = { left: Math.min(a, b), right: Math.max(a, b), top: Math.min(c, d), bottom: Math.max(c, d) }
        const seen = seenIn(world, insides, sight)
        expect(seen.regions).toEqual([...world.regions.values()].filter((one) => meets(one, sight)))
        const every = [...insides.values()]
        expect(new Set(seen.spots)).toEqual(new Set(every.flatMap(({ spots }) => spots.filter((one) => meets(one, sight)))))
        expect(seen.holders).toEqual(every.flatMap(({ holders }) => holders.filter((one) => meets(one, sight))))
      }),
    )
  })

  test('is found under the pointer, level by level; what the filter leaves out is not', () => {
    const spots = insides.get('KR')?.spots ?? []
    for (const spot of spots)
      expect(hitAt(world, insides, spot)).toMatchObject({
        part: { key: 'asia' },
        region: { key: 'KR' },
        spot: { thing: { id: spot.thing.id } },
      })
    const [first] = spots
    const hidden = new Map([
      [
        'KR',
        insideOf(
          korea(things.length),
          things.map((one) => ({ ...one, shown: false })),
        ),
      ],
    ])
    expect(first && hitAt(world, hidden, first).spot).toBeUndefined()
    expect(hitAt(world, insides, { x: -50, y: -50 })).toEqual({})
  })

  test('has names of 11 pixels or more that never touch, at every zoom', () => {
    const seen = seenIn(world, insides, every)
    const touch = (one: LevelName, other: LevelName) =>
      Math.abs(one.x - other.x) < (one.width + other.width) / 2 && one.y < other.y + other.height && other.y < one.y + one.height
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 180, noNaN: true }), fc.constantFrom('ru' as const, 'en' as const), (zoom, language) => {
        const names = namesOf(seen, { zoom, language, home: 'Санкт-Петербург', width: world.width, measure: estimate })
        for (const [at, one] of names.entries()) {
          expect(one.size).toBeGreaterThanOrEqual(11)
          for (const other of names.slice(0, at)) expect(touch(one, other)).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    [4, ['part/asia', 'KR', 'JP'], false],
    [60, ['part/asia', 'KR', 'JP', 'place/1'], true],
  ])('at zoom %d names appear level by level', (zoom, names, areThings) => {
    const found = namesOf(seenIn(world, insides, every), {
      zoom,
      language: 'ru',
      home: 'Санкт-Петербург',
      width: world.width,
      measure: estimate,
    }).map(({ key }) => key)
    expect(found).toEqual(expect.arrayContaining(names))
    expect(found.some((key) => key.startsWith('event/'))).toBe(areThings)
  })

  test('lines join what is tied but not what lies within what, and a larger share holds the smaller', () => {
    const { count, of } = tiesIn(insides.values())
    // Each event is tied to one other but itself; its country's and its place's circles say the rest, but for events that are not of the place.
    const toEvents = things.filter(({ kind, ties, id }) => kind === 'Event' && ties[2] !== id).length
    expect(count).toBeGreaterThanOrEqual(toEvents)
    expect(of('event/1').map((spot) => spot.thing.id)).toContain('event/7')
    const drawn = (share: number) => Array.from({ length: 500 }, (_, line) => line).filter((line) => isDrawn(line, share))
    expect(drawn(0.6)).toEqual(expect.arrayContaining(drawn(0.3)))
    expect(drawn(0.3).length / 500).toBeCloseTo(0.3, 1)
    expect(shareAt({ count: 30_000 }, 1, 1)).toBeCloseTo(0.1)
    expect(shareAt({ count: 30_000 }, 10, 1)).toBe(1)
  })
})
