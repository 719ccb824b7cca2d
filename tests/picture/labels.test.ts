import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxOf, countsIn, type Label, labelPixels, placeLabels } from '../../picture/labels.ts'
import { draw, grown, growthAt } from '../../picture/scene.ts'
import type { Scene } from '../../picture/view.ts'
import { anyScene, link, sceneOf, thing } from './scenes.ts'

const options = { theme: 'light', language: 'ru' } as const
const drawn = (scene: Scene, zoom: number) => grown(draw(scene, options), growthAt(zoom))

const overlapping = (scene: Scene, zoom: number, labels: readonly Label[]): string[] => {
  const nodes = new Map(drawn(scene, zoom).nodes.map((node) => [node.id, node]))
  const boxes = labels.flatMap((label) => {
    const node = nodes.get(label.id)
    return node ? [{ id: label.id, ...boxOf(label, node, zoom) }] : []
  })
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.id} ${other.id}`),
  )
}

test('whatever the scene and the zoom, no label touches another', () => {
  fc.assert(
    fc.property(anyScene(60), fc.double({ min: 0.1, max: 3, noNaN: true }), fc.constantFrom('desk', 'hall'), (scene, zoom, labelSize) => {
      expect(overlapping(scene, zoom, placeLabels(drawn(scene, zoom), { zoom, labelSize }))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('the same scene has the same labels', () => {
  fc.assert(
    fc.property(anyScene(30), (scene) => {
      const backwards = { ...scene, things: [...scene.things].reverse() }
      const ids = (given: Scene) => placeLabels(drawn(given, 0.8), { zoom: 0.8 }).map(({ id }) => id)
      expect(ids(backwards)).toEqual(ids(scene))
    }),
    { numRuns: 30 },
  )
})

describe('what is said first', () => {
  test('a country before the events around it', () => {
    const events = Array.from({ length: 12 }, (_, index) => thing(`event/${index}`, 'Event', { name: 'Встреча делегаций' }))
    const korea = thing('country/kr', 'Country', { name: 'Республика Корея' })
    const close = Object.fromEntries(
      [...events, korea].map(({ id }, index) => [id, { x: (index % 4) * 30, y: Math.floor(index / 4) * 30 }]),
    )
    const labels = placeLabels(drawn(sceneOf([...events, korea], [], { positions: close }), 0.5), { zoom: 0.5 })
    expect(labels[0]?.id).toBe('country/kr')
  })
  test('what is chosen before everything', () => {
    const things = [thing('country/kr', 'Country'), thing('event/1', 'Event')]
    const scene = sceneOf(things, [], { selected: ['event/1'], positions: { 'country/kr': { x: 0, y: 0 }, 'event/1': { x: 20, y: 0 } } })
    expect(placeLabels(drawn(scene, 0.5), { zoom: 0.5 })[0]?.id).toBe('event/1')
  })
})

test('a long name near the rim of the sheet does not run out over it, or the window would cut it', () => {
  const long = thing('event/1', 'Event', { name: 'Встреча руководителей рабочих групп по вопросам портового хозяйства' })
  const others = [thing('place/rim'), thing('place/far'), thing('place/below'), thing('place/above'), thing('place/right')]
  const at = { 'event/1': { x: 60, y: 0 }, 'place/rim': { x: 0, y: 300 }, 'place/far': { x: 500, y: 300 } }
  const scene = sceneOf([long, ...others], [], {
    positions: { ...at, 'place/below': { x: 60, y: 40 }, 'place/above': { x: 60, y: -40 }, 'place/right': { x: 110, y: 0 } },
  })
  expect(placeLabels(drawn(scene, 1), { zoom: 1 }).find(({ id }) => id === 'event/1')?.align).not.toBe('end')
})

test.each([
  ['desk', 11],
  ['hall', 26],
] as const)('letters for a %s have at least %d pixels', (size, least) => expect(labelPixels[size]).toBeGreaterThanOrEqual(least))

test('a label has three lines at most', () => {
  const long = thing('event/1', 'Event', { name: 'Визит официальной делегации '.repeat(9) })
  const [label] = placeLabels(drawn(sceneOf([long]), 1), { zoom: 1 })
  expect(label?.lines).toHaveLength(3)
  expect(label?.lines.at(-1)).toMatch(/…$/)
})

test('a line that stands for several links says how many, where it is long enough', () => {
  const scene = sceneOf(
    [thing('org/a', 'Organization'), thing('person/b', 'Person')],
    [link('person/b', 'org/a', 'NAMED_AS'), { ...link('person/b', 'org/a', 'NAMED_AS'), id: 'other post' }],
    { positions: { 'org/a': { x: 0, y: 0 }, 'person/b': { x: 300, y: 0 } } },
  )
  const drawing = draw(scene, { theme: 'light', language: 'ru' })
  expect(countsIn(drawing, 1, 'desk')).toEqual([{ x: 150, y: 0, count: 2, faded: false }])
  expect([countsIn(drawing, 0.1, 'desk'), countsIn(drawing, 1, 'hall')]).toEqual([[], []])
})
