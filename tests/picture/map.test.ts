import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Overview, ThingBrief } from '../../graph/answers.ts'
import { labelsFor } from '../../picture/map/labels.ts'
import { landOf, type Shapes } from '../../picture/map/land.ts'
import { drawMap, radiusOf } from '../../picture/map/map.ts'
import { wholeSheet, zoomed, zoomTo } from '../../picture/map/zoom.ts'
import { estimate } from '../../picture/text.ts'

const home = { coordinates: [59.94, 30.31] as [number, number] }
const thing = (id: string, name: string, coordinates?: [number, number]): ThingBrief => ({
  id,
  kind: id.startsWith('country') ? 'Country' : 'Place',
  name,
  status: 'stated',
  fields: { name, ...(coordinates === undefined ? {} : { coordinates }) },
  conflicts: [],
  records: 0,
})
const overview = (parts: Overview['parts']): Overview => ({
  counts: { countries: 0, places: 0, partners: 0, agreements: 0, events: 0, committees: 0, organizations: 0, people: 0, documents: 1 },
  parts,
  bodies: [],
  years: [],
  asOf: null,
  documents: 1,
})
const korea = {
  thing: thing('country/kr', 'Республика Корея', [36.6, 127.5]),
  events: 9,
  agreements: 1,
  places: [
    { thing: thing('place/kr/пусан', 'Пусан', [35.1, 129.04]), events: 8, agreements: 1 },
    { thing: thing('place/kr/имсиль', 'Имсиль'), events: 0, agreements: 1 },
  ],
}
const turkmenia = { thing: thing('country/tm', 'Туркмения', [38.5, 58.4]), events: 2, agreements: 0, places: [] }

let land: Shapes
beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-110m.json')
  land = landOf(JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof landOf>[0])
})
const draw = (parts: Overview['parts'], boundaries?: Shapes) =>
  drawMap(overview(parts), { width: 1200, height: 700, home, land, boundaries })

describe('the map', () => {
  test('has the places of a country, and a country alone where none of its places can be located', () => {
    const { dots, unlocated } = draw([{ part: 'asia', countries: [korea, turkmenia] }])
    expect(dots.map(({ thing: { name }, isCountry, records }) => [name, isCountry, records])).toEqual([
      ['Пусан', false, 9],
      ['Туркмения', true, 2],
    ])
    expect(unlocated.map(({ name }) => name)).toEqual(['Имсиль'])
  })
  test('puts the east on the right of the home city and the south below it', () => {
    const { dots, home: city } = draw([{ part: 'asia', countries: [korea] }])
    expect(dots.every(({ x, y }) => x > city.x && y > city.y)).toBe(true)
  })
  test('has no boundaries unless an administrator sets some', () => {
    const line = {
      type: 'Feature' as const,
      properties: {},
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [10, 50],
          [20, 50],
        ],
      },
    }
    expect(draw([]).boundaries).toBe('')
    expect(draw([], { type: 'FeatureCollection', features: [line] }).boundaries).toMatch(/^M/)
  })
  test('ties to the home city only what has records', () => {
    const silent = { ...turkmenia, events: 0 }
    expect(draw([{ part: 'asia', countries: [korea, silent] }]).arcs.map(({ id }) => id)).toEqual(['place/kr/пусан'])
  })
  test('draws more records larger, and never too small to be pointed at', () => {
    const radii = [0, 1, 10, 100].map(radiusOf)
    expect(radii).toEqual(radii.toSorted((a, b) => a - b))
    expect(radiusOf(0)).toBe(4)
  })
})

describe('zooming', () => {
  test('to a region brings all of it into sight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 700 }) }), { minLength: 1 }),
        (points) => {
          const zoom = zoomTo(points, { width: 1200, height: 700 })
          for (const point of points) {
            const { x, y } = zoomed(zoom, point)
            expect(x).toBeGreaterThanOrEqual(-1)
            expect(x).toBeLessThanOrEqual(1201)
            expect(y).toBeGreaterThanOrEqual(-1)
            expect(y).toBeLessThanOrEqual(701)
          }
        },
      ),
    )
  })
  test('to nothing shows the whole sheet', () => expect(zoomTo([], { width: 10, height: 10 })).toEqual(wholeSheet))
})

describe('names on the map', () => {
  const frame = { width: 1000, height: 600, size: 13, most: 100, measure: estimate }
  const named = fc.record({
    id: fc.uuid(),
    text: fc.constantFrom('Пусан', 'Антверпен', 'Хошимин', 'Ришон-ле-Цион'),
    x: fc.integer({ min: -50, max: 1050 }),
    y: fc.integer({ min: -50, max: 650 }),
    radius: fc.integer({ min: 4, max: 15 }),
    weight: fc.integer({ min: 0, max: 50 }),
  })
  test('never lie on one another and never leave the sheet', () => {
    fc.assert(
      fc.property(fc.uniqueArray(named, { maxLength: 60, selector: ({ id }) => id }), (all) => {
        const boxes = labelsFor(all, frame).map(({ text, x, y, anchor }) => {
          const wide = estimate(text, 13)
          const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
          return { left, right: left + wide, top: y - 11, bottom: y + 3 }
        })
        for (const [at, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= 1000 && a.top >= 0 && a.bottom <= 600).toBe(true)
          for (const b of boxes.slice(at + 1))
            expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
        }
      }),
    )
  })
  test('belong to what matters most where there is room for one', () => {
    const crowd = [1, 2, 3].map((weight) => ({ id: `${weight}`, text: 'Хошимин', x: 500, y: 300, radius: 5, weight }))
    expect(labelsFor(crowd, { ...frame, most: 1 }).map(({ id }) => id)).toEqual(['3'])
  })
})
