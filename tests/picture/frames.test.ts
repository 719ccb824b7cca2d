import { describe, expect, test } from 'vitest'
import { legendOf } from '../../picture/legend.ts'
import { draw } from '../../picture/scene.ts'
import { svgOf } from '../../picture/svg.ts'
import type { Scene } from '../../picture/view.ts'
import { publicScene } from '../../picture/viewed.ts'
import { link, sceneOf, thing } from './scenes.ts'

const options = { theme: 'light', language: 'ru' } as const
const caption = { title: 'Связи', date: '', filters: '', coverage: '' }
const base = sceneOf(
  [
    thing('country/kr', 'Country', { name: 'Корея', fields: { code: 'KR' } }),
    thing('place/1', 'Place', { name: 'Пусан', fields: { country: 'KR' }, records: 20 }),
    thing('place/2', 'Place', { name: 'Инчхон', fields: { country: 'KR' }, status: 'unsure' }),
  ],
  [link('place/1', 'country/kr'), link('place/2', 'country/kr')],
)
const frame = { id: 'frame/1', name: 'Порты', things: ['place/1', 'place/2'], folded: false }
const framed: Scene = {
  ...base,
  frames: [frame],
  notes: [{ id: 'note/1', text: 'Спросить о порте' }],
  positions: { ...base.positions, 'note/1': { x: 50, y: 300 } },
}

describe('a frame', () => {
  test('goes round what is in it, with its name, on the picture too', () => {
    const [box] = draw(framed, options).frames ?? []
    expect(box?.x).toBeLessThan(200)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(400)
    expect(svgOf(framed, { ...options, caption })).toContain('Порты')
  })
  test('folded, stands as one in the middle of what it holds, with one line for all', () => {
    const { nodes, edges, frames } = draw({ ...framed, frames: [{ ...frame, folded: true }] }, options)
    expect(nodes.map(({ label }) => label)).toEqual(['Корея', 'Порты · 2'])
    expect(nodes[1]).toMatchObject({ x: 300, y: 0 })
    expect([edges.length, frames]).toEqual([1, []])
  })
  test('folded, tells a hall nothing of what a hall may not see', () => {
    const { nodes } = draw(publicScene({ ...framed, frames: [{ ...frame, folded: true }] }), options)
    expect(nodes.map(({ label }) => label)).toContain('Порты · 1')
  })
})

test('a note is on the picture in its own words', () => {
  expect(svgOf(framed, { ...options, caption })).toContain('Спросить о порте')
})

describe('styles by rule', () => {
  const parts = new Map([['KR', 'asia']])
  const styled = (color: 'part' | 'records' | 'orgType', size: 'kind' | 'records' = 'kind'): Scene => ({
    ...base,
    parts,
    style: { color, size },
  })
  test('one part of the world has one colour, and the legend tells it', () => {
    const [korea, busan] = draw(styled('part'), options).nodes
    expect(korea?.fill).toBe(busan?.fill)
    expect(legendOf(styled('part'), 'light', 'ru').rules).toEqual([{ key: 'asia', title: 'Азия', color: korea?.fill, count: 3 }])
    expect(svgOf(styled('part'), { ...options, caption })).toContain('Азия — 3')
  })
  test('more records are larger and of another colour', () => {
    const [, busan, incheon] = draw(styled('records', 'records'), options).nodes
    expect(busan?.size).toBeGreaterThan(incheon?.size ?? 0)
    expect(busan?.fill).not.toBe(incheon?.fill)
    expect(legendOf(styled('records'), 'light', 'ru').rules.map(({ title }) => title)).toEqual(['1 запись', '15 записей и больше'])
  })
  test('colours that tell kinds need no words beside the kinds', () => {
    expect(legendOf(base, 'light', 'ru').rules).toEqual([])
  })
})
