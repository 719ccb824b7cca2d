import { describe, expect, test } from 'vitest'
import { legendOf } from '../../picture/legend.ts'
import { draw } from '../../picture/scene.ts'
import { dateInDigits } from '../../picture/words.ts'
import { link, sceneOf, thing } from './scenes.ts'

const options = { theme: 'light', language: 'ru' } as const
const korea = thing('country/kr', 'Country', { name: 'Республика Корея', fields: { code: 'KR', nameEn: 'Republic of Korea' } })
const busan = thing('place/kr/пусан', 'Place', { name: 'Пусан' })
const visit = thing('event/1', 'Event', { name: 'Визит в Пусан', fields: { start: '2017-02-11' } })
const person = thing('person/1', 'Person', { name: 'Иванов И.И.' })
const body = thing('org/1', 'Organization', { name: 'Мэрия' })

describe('lines', () => {
  test('several links of two things are one line that counts them', () => {
    const posts = ['вице-мэр', 'мэр'].map((title) => link('person/1', 'org/1', 'NAMED_AS', { id: title, fields: { title } }))
    const { edges } = draw(sceneOf([person, body], posts), options)
    expect(edges).toMatchObject([{ from: 'person/1', to: 'org/1', count: 2, label: 'вице-мэр; мэр', links: ['вице-мэр', 'мэр'] }])
  })
  test('a role is said in words of the language', () => {
    const { edges } = draw(sceneOf([body, visit], [link('org/1', 'event/1', 'TOOK_PART', { fields: { role: 'host' } })]), options)
    expect(edges[0]?.label).toBe('принимающая сторона')
  })
  test('what no document plainly says is broken; one plain word makes it whole', () => {
    const inferred = link('place/kr/пусан', 'country/kr', 'IN', { status: 'inferred' })
    const stated = link('place/kr/пусан', 'country/kr', 'WITH')
    expect(draw(sceneOf([korea, busan], [inferred]), options).edges[0]?.dashed).toBe(true)
    expect(draw(sceneOf([korea, busan], [inferred, stated]), options).edges[0]?.dashed).toBe(false)
  })
  test('an arrow stands only between things of one kind', () => {
    const part = link('event/1', 'event/2', 'PART_OF')
    const { edges } = draw(
      sceneOf([visit, thing('event/2', 'Event'), busan], [part, link('event/1', 'place/kr/пусан', 'CONCERNS')]),
      options,
    )
    expect(edges.map(({ arrow }) => arrow)).toEqual([true, false])
  })
  test('a thing is not tied to itself', () => {
    expect(draw(sceneOf([busan], [link('place/kr/пусан', 'place/kr/пусан')]), options).edges).toEqual([])
  })
})

describe('things', () => {
  test('a country bears its code, an event its day', () => {
    const { nodes } = draw(sceneOf([korea, visit]), options)
    expect(nodes).toMatchObject([
      { label: 'Республика Корея', inside: 'KR' },
      { label: 'Визит в Пусан', note: '11.02.2017' },
    ])
  })
  test('in a hall nothing is written inside a shape, where it would be too small to read', () => {
    expect(draw(sceneOf([korea], []), { ...options, labelSize: 'hall' }).nodes.map(({ inside, label }) => [inside, label])).toEqual([
      [undefined, 'Республика Корея'],
    ])
  })
  test('in English the English name, where there is one', () => {
    expect(draw(sceneOf([korea, busan]), { ...options, language: 'en' }).nodes.map(({ label }) => label)).toEqual([
      'Republic of Korea',
      'Пусан',
    ])
  })
  test('what is hidden is not drawn, nor are its lines; nor is what has no place yet', () => {
    const links = [link('place/kr/пусан', 'country/kr'), link('event/1', 'place/kr/пусан', 'CONCERNS')]
    const hidden = draw(sceneOf([korea, busan, visit], links, { hidden: ['event/1'] }), options)
    expect(hidden.nodes.map(({ id }) => id)).toEqual(['country/kr', 'place/kr/пусан'])
    expect(hidden.edges).toHaveLength(1)
    expect(draw(sceneOf([korea, busan], links, { positions: { 'country/kr': { x: 0, y: 0 } } }), options).nodes).toHaveLength(1)
  })
  test('while something is highlighted the rest is faded', () => {
    const { nodes } = draw(sceneOf([korea, busan], [], { highlighted: ['country/kr'] }), options)
    expect(nodes.map(({ faded }) => faded)).toEqual([false, true])
  })
  test('two documents that differ leave a mark', () => {
    const differing = thing('event/1', 'Event', { conflicts: [{ field: 'start', value: '2016', document: 'document/1' }] })
    expect(draw(sceneOf([differing]), options).nodes[0]?.conflict).toBe(true)
  })
  test('a hub is a heap with a count, tied to its thing', () => {
    const group = { id: 'group/1', hub: 'country/kr', link: 'CONCERNS', kind: 'Event', label: 'Мероприятия', count: 135 } as const
    const { nodes, edges } = draw(
      sceneOf([korea], [], { groups: [group], positions: { 'country/kr': { x: 0, y: 0 }, 'group/1': { x: 99, y: 0 } } }),
      options,
    )
    expect(nodes[1]).toMatchObject({ id: 'group/1', inside: '135', group: true })
    expect(edges).toMatchObject([{ from: 'country/kr', to: 'group/1', links: [] }])
  })
})

test.each([
  ['2005', '2005'],
  ['2005-12', '12.2005'],
  ['2005-12-09', '09.12.2005'],
])('%s is written %s', (date, written) => expect(dateInDigits(date)).toBe(written))

test('the legend counts kinds in the order of the table, with what is hidden and what is doubtful', () => {
  const unsure = thing('event/2', 'Event', { status: 'unsure' })
  const scene = sceneOf([visit, unsure, korea], [link('event/1', 'country/kr', 'CONCERNS')], { hidden: ['event/1'] })
  const { things, links, statuses } = legendOf(scene, 'light', 'ru')
  expect(things.map(({ kind, count, hidden }) => [kind, count, hidden])).toEqual([
    ['Country', 1, 0],
    ['Event', 2, 1],
  ])
  expect(links).toEqual([{ kind: 'CONCERNS', title: 'касается', count: 1, hidden: 1 }])
  expect(statuses).toEqual([{ status: 'unsure', title: 'требует проверки', count: 1 }])
})
