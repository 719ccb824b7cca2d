import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { centreOf, eyeOn, partWay, pointAt, wholeEye, wholeZoom, zoomedRound } from '../../client/canvas/overview/eye.ts'
import { targetsIn } from '../../client/canvas/overview/targets.ts'
import { partOf, putOnCanvas } from '../../client/lenses/everything/toCanvas.ts'
import { batchesOf, wantedOf } from '../../client/lenses/everything/useEverything.ts'
import type { LevelRegion, Levels, LevelThing } from '../../graph/levels.ts'
import { firstView, screenLimit } from '../../graph/view.ts'
import { insideOf } from '../../picture/levels/inside.ts'
import { worldOf } from '../../picture/levels/world.ts'

const region = (code: string, room: number): LevelRegion => ({ code, thing: null, room, counts: [{ kind: 'Event', count: room }] })
const levelsOf = (rooms: Readonly<Record<string, number>>): Levels => ({
  parts: [{ part: 'asia', regions: Object.entries(rooms).map(([code, room]) => region(code, room)) }],
  total: 0,
  shown: 0,
})
const thing = (id: string, kind: LevelThing['kind'], more: Partial<LevelThing> = {}): LevelThing => ({
  id,
  kind,
  name: id,
  region: 'KR',
  holder: null,
  day: null,
  shown: true,
  ties: [],
  ...more,
})
const events = (count: number, more: Partial<LevelThing> = {}) =>
  Array.from({ length: count }, (_, at) => thing(`event/${at}`, 'Event', { day: `${2000 + (at % 25)}-01-01`, ...more }))
const koreaWith = (things: LevelThing[]) => {
  const world = worldOf(levelsOf({ KR: things.length, JP: 12 }))
  const disc = world.regions.get('KR')
  if (!disc) throw new Error('Korea has a place')
  return { world, insides: new Map([['KR', insideOf(disc, things)]]), hidden: [] }
}
const office = [
  thing('country/kr', 'Country'),
  thing('place/busan', 'Place'),
  thing('org/port', 'Organization', { holder: 'place/busan' }),
  thing('event/talks', 'Event', { holder: 'org/port', day: '2020-09-03' }),
  ...events(6, { holder: 'place/busan' }),
]
const window = { width: 1200, height: 800 }

describe('what is asked of the server', () => {
  test('countries come together up to a portion, a large one alone', () => {
    const batches = batchesOf(levelsOf({ KR: 900, JP: 900, CN: 5000, VN: 100, MN: 50 }))
    expect(batches.map((batch) => batch.map(({ code }) => code))).toEqual([['KR', 'JP'], ['CN'], ['VN', 'MN']])
  })

  test('what is in sight comes before what was seen, and no more is held than there is room for', () => {
    const batches = batchesOf(levelsOf({ KR: 9000, JP: 9000, CN: 9000, VN: 100 }))
    expect(wantedOf(batches, ['CN', 'VN'], [])).toEqual([2, 3])
    expect(wantedOf(batches, ['CN', 'VN'], [0, 1])).toEqual([2, 3, 0])
    expect(wantedOf(batches, ['KR', 'JP', 'CN'], [])).toEqual([0, 1])
    expect(wantedOf(batchesOf(levelsOf({ CN: 90_000 })), ['CN'], [])).toEqual([0])
  })
})

describe('a part of the overview on the canvas', () => {
  test('a place goes with what is its and with the bodies based there, standing as it does on the overview', () => {
    const place = koreaWith(office)
    const part = partOf({ level: 'holder', key: 'place/busan' }, place, firstView)
    expect(part.ids.slice(0, 2)).toEqual(['place/busan', 'org/port'])
    expect(part.ids).toHaveLength(9)
    const spots = new Map((place.insides.get('KR')?.spots ?? []).map((spot) => [spot.thing.id, spot]))
    const busan = part.positions['place/busan']
    for (const id of part.ids) {
      const [at, spot, from] = [part.positions[id], spots.get(id), spots.get('place/busan')]
      if (!at || !spot || !from || !busan) throw new Error(`${id} stands nowhere`)
      expect(Math.sign(Math.round(at.x - busan.x))).toBe(Math.sign(Math.round((spot.x - from.x) * 100)))
    }
  })

  test('of more than the screen takes, the upper levels and the newest come first, and the rest is counted', () => {
    const part = partOf(
      { level: 'region', key: 'KR' },
      koreaWith([...office, ...events(700, {}).map((one) => ({ ...one, id: `${one.id}/more` }))]),
      {
        things: ['event/0', 'org/other'],
        positions: { 'org/other': { x: 900, y: 40 } },
      },
    )
    expect(part.ids.length + 2).toBe(screenLimit)
    expect(part.ids.slice(0, 3)).toEqual(['country/kr', 'place/busan', 'org/port'])
    expect(part.left).toBe(10 + 700 - 1 - part.ids.length)
    expect(Math.min(...Object.values(part.positions).map(({ x }) => x))).toBeGreaterThan(900)
  })

  test('what the filter leaves out and kinds that are switched off stay behind; going back is one step', () => {
    const part = partOf(
      { level: 'part', key: 'asia' },
      { ...koreaWith(office.map((one) => ({ ...one, shown: one.kind !== 'Place' }))), hidden: ['Event'] },
      firstView,
    )
    expect(part.ids).toEqual(['country/kr', 'org/port'])
    const view = putOnCanvas(part, ['country/kr'])({ ...firstView, lens: 'everything' })
    expect(view).toMatchObject({ lens: 'graph', things: part.ids, selected: ['country/kr'], looking: null })
    expect(Object.keys(view.positions)).toEqual(part.ids)
  })
})

describe('where one looks', () => {
  const { world, insides } = koreaWith(office)
  const targets = targetsIn(world, insides)
  const whole = wholeZoom(world, window)

  test('is told by the circle that one looks into, and found again in a window of any size', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 9, noNaN: true }),
        (x, y, closer) => {
          const eye = zoomedRound(wholeEye(world, window), { x: x * window.width, y: y * window.height }, closer, whole)
          const looked = targets.looked(eye, window)
          const wide = { width: 2400, height: 1600 }
          const there = targets.eyeOf(looked, wide)
          const [middle, found] = [pointAt(eye, centreOf(window)), there && pointAt(there, centreOf(wide))]
          expect(there && there.zoom / eye.zoom).toBeCloseTo(2, 1)
          expect(found?.x).toBeCloseTo(middle.x, 0)
          expect(found?.y).toBeCloseTo(middle.y, 0)
        },
      ),
      { numRuns: 50 },
    )
    expect(targets.looked(wholeEye(world, window), window).within === '' || world.parts.length === 1).toBe(true)
    expect(targets.eyeOf({ within: 'ZZ', x: 0, y: 0, span: 1 }, window)).toBeNull()
  })

  test('changes along one way, from where one is to what one goes to', () => {
    const disc = targets.disc({ level: 'holder', key: 'place/busan' })
    if (!disc) throw new Error('Busan has a circle')
    const [from, to] = [wholeEye(world, window), eyeOn(disc, window, whole)]
    const near = (share: number) => partWay(from, to, share, window)
    expect(near(0)).toEqual({ zoom: expect.closeTo(from.zoom), x: expect.closeTo(from.x), y: expect.closeTo(from.y) })
    expect(near(1)).toEqual({ zoom: expect.closeTo(to.zoom), x: expect.closeTo(to.x), y: expect.closeTo(to.y) })
    const zooms = [0, 0.2, 0.5, 0.8, 1].map((share) => near(share).zoom)
    expect(zooms).toEqual([...zooms].sort((a, b) => a - b))
  })

  test('level by level: a part holds its countries, a country its places, a place its bodies and events', () => {
    expect(targets.firstChild({ level: 'part', key: 'asia' })).toEqual({ level: 'region', key: 'KR' })
    expect(targets.firstChild({ level: 'region', key: 'KR' })).toEqual({ level: 'holder', key: 'place/busan' })
    expect(targets.firstChild({ level: 'holder', key: 'place/busan' })?.level).toBe('thing')
    expect(targets.parent({ level: 'thing', key: 'event/talks' })).toEqual({ level: 'holder', key: 'org/port' })
    expect(targets.parent({ level: 'holder', key: 'org/port' })).toEqual({ level: 'region', key: 'KR' })
    expect(targets.parent({ level: 'part', key: 'asia' })).toBeNull()
  })
})
