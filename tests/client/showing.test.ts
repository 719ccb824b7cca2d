import { expect, test } from 'vitest'
import { speakerAddress, speakerIn } from '../../client/present/channel.ts'
import { onTheWay } from '../../client/present/moving.ts'
import { turned } from '../../client/present/showing.ts'
import { actOfKey } from '../../client/present/showKeys.ts'
import { travellers } from '../../client/present/travelling.ts'

const pressed = (key: string, code = key, held = {}) => ({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...held })

test.each([
  ['the right arrow', pressed('ArrowRight'), 'next'],
  ['a clicker forward', pressed('PageDown'), 'next'],
  ['a clicker back', pressed('PageUp'), 'previous'],
  ['the black button of a clicker', pressed('.', 'Period'), 'black'],
  ['B', pressed('b', 'KeyB'), 'black'],
  ['the same key on a Russian keyboard', pressed('и', 'KeyB'), 'black'],
  ['O on a Russian keyboard', pressed('щ', 'KeyO'), 'all'],
  ['Home', pressed('Home'), 'first'],
  ['End', pressed('End'), 'last'],
  ['Ctrl+B, which is the browser’s', pressed('b', 'KeyB', { ctrlKey: true }), undefined],
  ['a letter that means nothing here', pressed('x', 'KeyX'), undefined],
])('while something is shown, %s is %j → %j', (_, key, act) => {
  expect(actOfKey(key)).toBe(act)
})

test.each([
  ['next', 1, 2],
  ['next', 4, 4],
  ['previous', 0, 0],
  ['first', 3, 0],
  ['last', 1, 4],
] as const)('%s from slide %i of five leads to %i', (way, at, to) => {
  expect(turned(at, 5, way)).toBe(to)
})

test('between two slides what stays moves, what is new stands in its place, and what goes is gone', () => {
  const from = { a: { x: 0, y: 0 }, gone: { x: 5, y: 5 } }
  const to = { a: { x: 100, y: -100 }, new: { x: 7, y: 8 } }
  expect(onTheWay(from, to, 0.5)).toEqual({ a: { x: 50, y: -50 }, new: { x: 7, y: 8 } })
  expect(onTheWay(from, to, 1)).toEqual(to)
})

test('the address of the speaker’s window names its presentation and slide', () => {
  expect(speakerIn(`http://localhost${speakerAddress('kept/presentation/a1', 3)}`)).toEqual({ of: 'kept/presentation/a1', slide: 3 })
  expect(speakerIn('http://localhost/?lens=map')).toBeNull()
})

test('between a graph and a map what both show travels, and nothing else', () => {
  const graph = new Map([
    ['place/a', { x: 10, y: 20 }],
    ['event/b', { x: 0, y: 0 }],
  ])
  const map = new Map([
    ['place/c', { x: 1, y: 1 }],
    ['place/a', { x: 300, y: 200 }],
  ])
  expect(travellers(graph, map)).toEqual([{ id: 'place/a', from: { x: 10, y: 20 }, to: { x: 300, y: 200 } }])
})
