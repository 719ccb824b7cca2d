import { describe, expect, test } from 'vitest'
import type { Name, OverviewDrawing } from '../../picture/overview/drawing.ts'
import { drawOverview } from '../../picture/overview/overview.ts'
import { sidesOf } from '../../picture/overview/rows.ts'
import { estimate } from '../../picture/text.ts'
import { lakeCity, worldOf } from './worlds.ts'

interface Box {
  what: string
  left: number
  right: number
  top: number
  bottom: number
}

const boxOf = (what: string, { x, y, align, lines, size }: Name, weight: 'normal' | 'bold'): Box => {
  const width = Math.max(...lines.map((line) => estimate(line, size, weight)))
  const left = align === 'end' ? x - width : align === 'middle' ? x - width / 2 : x
  const half = (lines.length * size) / 2
  return { what, left, right: left + width, top: y - half, bottom: y + half }
}

const boxesOf = ({ items, sectors }: OverviewDrawing): Box[] => [
  ...items.map(({ id, what, name }) => boxOf(id, name, what === 'country' ? 'bold' : 'normal')),
  ...sectors.map(({ part, title }) => boxOf(String(part), title, 'bold')),
]

const meets = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

describe.each([
  [1440, 640, 32, 48, 14],
  [1440, 640, 40, 60, 20],
  [1920, 820, 40, 60, 20],
  [1920, 820, 25, 45, 10],
  [1280, 600, 30, 50, 16],
  [1024, 600, 25, 45, 10],
  [1440, 640, 3, 3, 2],
])('%d × %d with %d countries, %d places and %d bodies', (width, height, countries, places, bodies) => {
  const drawing = drawOverview(worldOf(countries, places, bodies), { width, height, home: lakeCity, language: 'ru' })
  const boxes = boxesOf(drawing)

  test('every name is legible', () => {
    for (const { name } of drawing.items) expect(name.size).toBeGreaterThanOrEqual(11)
  })
  test('no name covers another', () => {
    const pairs = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => meets(one, other))
        .map((other) => `${one.what} ${other.what}`),
    )
    expect(pairs).toEqual([])
  })
  test('no name is cut by the edge', () => {
    const cut = boxes.filter(({ left, right, top, bottom }) => left < 0 || right > drawing.width || top < 0 || bottom > drawing.height)
    expect(cut.map(({ what }) => what)).toEqual([])
  })
  test('every country, place and body is there once', () => {
    const ids = drawing.items.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id.startsWith('org/'))).toHaveLength(bodies)
  })
  test('every country is tied to the city', () => {
    const tied = new Set(drawing.ties.map(({ to }) => to))
    expect(drawing.items.filter(({ what, id }) => what === 'country' && !tied.has(id))).toEqual([])
  })
})

test('names on the left run to the left, on the right to the right', () => {
  const { items, width } = drawOverview(worldOf(30, 50, 12), { width: 1440, height: 640, home: lakeCity, language: 'ru' })
  const around = items.filter(({ what }) => what !== 'body')
  expect(around.map(({ name }) => name.align)).toEqual(around.map(({ x }) => (x < width / 2 ? 'end' : 'start')))
})

test('bodies are named without the city, whose name stands above them', () => {
  const { home, items } = drawOverview(worldOf(5, 5, 3), { width: 1440, height: 900, home: lakeCity, language: 'ru' })
  expect(home.name).toBe('Озёрск-на-Ладоге')
  expect(
    items
      .filter(({ what }) => what === 'body')
      .flatMap(({ name }) => name.lines)
      .join(' '),
  ).not.toContain('Озёрска')
})

test('a country lights up with its bodies and its places, a place with its country', () => {
  const { items } = drawOverview(worldOf(8, 16, 4), { width: 1440, height: 640, home: lakeCity, language: 'ru' })
  const byId = new Map(items.map((item) => [item.id, item]))
  expect(byId.get('country/c1')?.with).toEqual(['place/c1/0', 'place/c1/1', 'org/b1'])
  expect(byId.get('place/c1/0')?.with).toEqual(['country/c1'])
  expect(byId.get('org/b1')?.with).toEqual(['country/c1', 'country/c5'])
})

test('the parts of the world keep the order of the documents on each side, the first on the left', () => {
  const { left, right } = sidesOf(worldOf(40, 60, 1).parts)
  const order = ['europe', 'asia', 'cis', 'africa', 'north-america', 'south-america']
  for (const side of [left, right])
    expect(side.map(({ part }) => part)).toEqual(order.filter((part) => side.some((one) => one.part === part)))
  expect(left[0]?.part).toBe('europe')
})

test('an empty graph still shows the city', () => {
  const { home, items } = drawOverview(worldOf(0, 0, 0), { width: 1440, height: 640, home: lakeCity, language: 'en' })
  expect(home.name).toBe('Lake City')
  expect(items).toEqual([])
})

test('the name of a country that stands alone is written whole', () => {
  const [part] = worldOf(3, 3, 1).parts
  const [first] = part?.countries ?? []
  if (!part || !first) throw new Error('the world has a country')
  const named = (name: string) => ({
    ...worldOf(3, 3, 1),
    parts: [{ ...part, countries: [{ ...first, thing: { ...first.thing, name } }] }],
  })
  for (const name of ['Дания', 'Мали', 'Великобритания', 'Республика Корея'])
    for (const width of [1440, 1920, 3840]) {
      const { items } = drawOverview(named(name), { width, height: 640, home: lakeCity, language: 'ru' })
      expect(items.find(({ what }) => what === 'country')?.name.lines.join(' ')).toBe(name)
    }
})
