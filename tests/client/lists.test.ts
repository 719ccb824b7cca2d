import { describe, expect, test } from 'vitest'
import { addressOf } from '../../client/app/call.ts'
import { groupedBy } from '../../client/lenses/chronicle.ts'
import { cellAfter, changeOf, comparedCells, heat, sidesWith } from '../../client/lenses/matrix.ts'
import { placeless } from '../../client/lenses/usePlaces.ts'
import { outlineOf } from '../../client/panels/Outline.tsx'
import { pieces } from '../../client/panels/Passage.tsx'
import { byKind } from '../../client/panels/SearchBox.tsx'
import { Neighbour, ThingBrief } from '../../graph/answers.ts'
import { type LinkKind, linkEntry, type ThingKind } from '../../graph/kinds.ts'
import type { Fields, Thing } from '../../graph/things.ts'
import { firstView } from '../../graph/view.ts'
import { isLetThrough } from '../../picture/filtering.ts'
import { isPublic, publicScene, sceneOf } from '../../picture/viewed.ts'

const thing = (id: string, kind: ThingKind, fields: Fields = {}, status: Thing['status'] = 'stated') =>
  ThingBrief.parse({ id, kind, name: id, status, fields })
const link = (kind: LinkKind, from: string, to: string, status: Thing['status'] = 'stated') =>
  Neighbour.shape.link.parse({ id: `${kind}>${from}>${to}`, kind, from, to, status, fields: {} })
const telling = (id: string, start?: string) => ({
  thing: thing(id, 'Event', start === undefined ? {} : { start, firstDay: start }),
  participants: [],
  evidence: [],
})

const korea = thing('country/kr', 'Country', { code: 'KR' })
const visit = thing('event/kr/визит', 'Event', { countries: ['KR'], firstDay: '2019-05-12', lastDay: '2019-05-14' })
const officer = thing('person/иванов', 'Person')
const body = thing('org/комитет', 'Organization', { orgType: 'committee', country: 'RU' })
const knows = { partOf: (code: string) => ({ KR: 'asia', BE: 'europe' })[code], topicMembers: undefined, homeCountry: 'RU' }

describe('addresses of calls', () => {
  test.each([
    ['/api/things/:id', { id: 'place/kr/пусан' }, {}, '/api/things/place%2Fkr%2F%D0%BF%D1%83%D1%81%D0%B0%D0%BD'],
    ['/api/search', {}, { q: 'пусан', kinds: [] }, '/api/search?q=%D0%BF%D1%83%D1%81%D0%B0%D0%BD'],
    ['/api/events', {}, { countries: ['KR', 'BE'], firstDay: undefined, limit: 5 }, '/api/events?countries=KR%2CBE&limit=5'],
  ])('%s with %j and %j', (path, params, query, address) => {
    expect(addressOf(path, params, query)).toBe(address)
  })
})

describe('filters on the screen', () => {
  const filter = firstView.filter
  test.each([
    ['no filter', {}, true],
    ['its country', { countries: ['KR'] }, true],
    ['another country', { countries: ['BE'] }, false],
    ['its part of the world', { parts: ['asia' as const] }, true],
    ['another part of the world', { parts: ['europe' as const] }, false],
    ['years around it', { firstDay: '2019-01-01', lastDay: '2019-12-31' }, true],
    ['years after it', { firstDay: '2020-01-01' }, false],
    ['years before it', { lastDay: '2018-12-31' }, false],
    ['a day before it', { asOf: '2019-05-11' }, false],
    ['its first day', { asOf: '2019-05-12' }, true],
    ['a day long after it', { asOf: '2026-01-01' }, true],
    ['other kinds', { kinds: ['Country' as const] }, false],
  ])('an event and %s', (_, change, isSeen) => {
    expect(isLetThrough(visit, { ...filter, ...change }, knows)).toBe(isSeen)
  })
  test('a filter by country leaves the bodies of the home city', () => {
    expect(isLetThrough(body, { ...filter, countries: ['KR'] }, knows)).toBe(true)
  })
  test.each([
    ['2015-01-01', true],
    ['2021-01-01', false],
  ])('a document with a term that ended in 2020, as of %s', (asOf, isSeen) => {
    const term = { firstDay: '2010-03-01', lastDay: '2020-12-31', validUntil: '2020' }
    expect(isLetThrough(thing('agreement/kr/а', 'Agreement', term), { ...filter, asOf }, knows)).toBe(isSeen)
  })
  test('a topic lets through what is about it', () => {
    const topic = { ...filter, topics: ['culture' as const] }
    expect(isLetThrough(visit, topic, { ...knows, topicMembers: new Set([visit.id]) })).toBe(true)
    expect(isLetThrough(visit, topic, { ...knows, topicMembers: new Set() })).toBe(false)
  })
})

describe('the scene', () => {
  const known = { things: [visit, korea, officer], links: [link('CONCERNS', visit.id, korea.id), link('CONTACT_OF', officer.id, korea.id)] }
  const view = { ...firstView, things: [korea.id, visit.id, officer.id, 'event/gone'], positions: { [korea.id]: { x: 0, y: 0 } } }
  const scene = sceneOf(view, known, knows, 'ru')

  test("keeps the view's order and leaves out what is no longer there", () => {
    expect(scene.things.map(({ id }) => id)).toEqual([korea.id, visit.id, officer.id])
  })
  test('knows what still has no place', () => {
    expect(placeless(scene)).toEqual([visit.id, officer.id])
  })
  test('hides a kind that the legend switches off, and keeps its place', () => {
    const less = sceneOf({ ...view, hidden: ['Country'] }, known, knows, 'ru')
    expect(less.hidden).toEqual([korea.id])
    expect(less.positions[korea.id]).toEqual({ x: 0, y: 0 })
  })
  test('for a hall shows no contact person and nothing that is not sure', () => {
    const unsure = sceneOf(
      { ...view, things: [...view.things, 'event/unsure'] },
      { things: [...known.things, thing('event/unsure', 'Event', {}, 'unsure')], links: known.links },
      knows,
      'ru',
    )
    const shown = publicScene(unsure, (kind) => linkEntry(kind).private === true)
    expect(shown.things.map(({ id }) => id)).toEqual([korea.id, visit.id])
    expect(shown.links.map(({ kind }) => kind)).toEqual(['CONCERNS'])
  })
  test('a contact person alone on the screen, or in a list, is no more for a hall than one beside their country', () => {
    const alone = sceneOf({ ...view, things: [officer.id] }, known, knows, 'ru')
    expect(publicScene(alone, (kind) => linkEntry(kind).private === true).things).toEqual([])
    expect([officer, { ...officer, records: 2 }, korea].map(isPublic)).toEqual([false, true, true])
  })
  test('can be walked as a list: a thing, its links, its neighbours', () => {
    expect(outlineOf(scene, korea.id).map(({ link, direction, neighbours }) => [link, direction, neighbours.map(({ id }) => id)])).toEqual([
      ['CONCERNS', 'in', [visit.id]],
      ['CONTACT_OF', 'in', [officer.id]],
    ])
  })
})

describe('events in order of time', () => {
  const all = [telling('event/b', '2019-05-12'), telling('event/none'), telling('event/a', '2021')]
  test('under their year', () => {
    expect(groupedBy(all, 'year').map(([year, { length }]) => [year, length])).toEqual([
      ['2019', 1],
      ['', 1],
      ['2021', 1],
    ])
  })
})

describe('the matrix', () => {
  test.each([
    [0, 20, 0],
    [1, 20, 1],
    [20, 20, 5],
    [1, 1, 5],
  ])('%d of at most %d is shaded %d', (events, greatest, shade) => {
    expect(heat(events, greatest)).toBe(shade)
  })
  test.each([
    ['ArrowRight', [0, 0], [0, 1]],
    ['ArrowUp', [0, 0], [0, 0]],
    ['ArrowDown', [2, 1], [2, 1]],
    ['End', [1, 0], [1, 3]],
    ['Home', [1, 2], [1, 0]],
    ['Tab', [1, 2], null],
  ] as const)('%s from %j leads to %j', (key, from, to) => {
    expect(cellAfter(key, from, 3, 4)).toEqual(to)
  })
})

describe('passages and hits', () => {
  test.each([
    ['one mark', [{ from: 2, to: 4 }], ['аб', '[вг]', 'де']],
    [
      'marks that overlap',
      [
        { from: 0, to: 3 },
        { from: 2, to: 4 },
      ],
      ['[абв]', '[г]', 'де'],
    ],
    ['no mark', [], ['абвгде']],
    [
      'marks out of order',
      [
        { from: 5, to: 6 },
        { from: 0, to: 1 },
      ],
      ['[а]', 'бвгд', '[е]'],
    ],
  ])('a text with %s is cut', (_, marks, cut) => {
    expect(pieces({ text: 'абвгде', marks }).map(({ text, marked }) => (marked ? `[${text}]` : text))).toEqual(cut)
  })
  test('hits stand by kind, the kind of the best hit first', () => {
    const hits = [visit, korea, thing('event/b', 'Event')].map((thing) => ({ thing, matched: '', score: 1 }))
    expect(byKind(hits).map(([kind, { length }]) => [kind, length])).toEqual([
      ['Event', 2],
      ['Country', 1],
    ])
  })
})

describe('two years of the matrix side by side', () => {
  const side = (id: string) => ({ id, name: id, thing: null })
  const cell = (row: string, column: string, events: number) => ({ row, column, events, byPost: 0, supposed: 0 })
  const whole = {
    rows: [side('КВС'), side('наука'), side('спорт')],
    columns: [side('BE'), side('KR')],
    rowTotal: 3,
    columnTotal: 2,
    cells: [],
  }
  const cells = comparedCells({ cells: [cell('КВС', 'KR', 3), cell('наука', 'KR', 1)] }, { cells: [cell('КВС', 'KR', 5)] })

  test('a cell has the later number and the difference, also where the later year has none', () => {
    expect([...cells].map(([key, one]) => [key, one.events, changeOf(one)])).toEqual([
      ['КВС KR', 5, '+2'],
      ['наука KR', 0, '−1'],
    ])
  })
  test('only what either year has stands there, in the documents’ order', () => {
    const { rows, columns, rowTotal } = sidesWith(whole, cells)
    expect([rows.map(({ id }) => id), columns.map(({ id }) => id), rowTotal]).toEqual([['КВС', 'наука'], ['KR'], 2])
  })
})
