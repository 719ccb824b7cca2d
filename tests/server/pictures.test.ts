import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { View } from '../../graph/view.ts'
import { pictureOf } from '../../picture/of-view.ts'
import { ghentTable } from '../support/documents.ts'
import { startServer, type TestServer } from '../support/served.ts'

let server: TestServer
let view: View
beforeAll(async () => {
  server = await startServer()
  await server.ready
  await server.import('table.txt', ghentTable())
  const { items } = await server.ask('things', '/api/things?kinds=Country,Place,Event,Agreement')
  view = View.parse({
    lens: 'graph',
    things: items.map(({ id }) => id),
    positions: Object.fromEntries(items.map(({ id }, at) => [id, { x: at * 160, y: (at % 3) * 140 }])),
    hidden: ['Agreement'],
    filter: { kinds: [], parts: [], countries: ['BE'], topics: ['culture'], orgTypes: [], firstDay: '2019-01-01' },
  })
})
afterAll(() => server.stop())

const sent = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const keptAs = async (name: string) => (await server.ask('keep', '/api/kept', sent({ kind: 'view', name, body: { view } }))).id

describe('the canvas of a view as a picture', () => {
  test.each(['ru', 'en'] as const)('is on the server what the screen draws from the same answers, in %s', async (language) => {
    const [{ home }, whole, known, culture] = await Promise.all([
      server.ask('home', '/api/home'),
      server.ask('overview', '/api/overview'),
      server.ask('subgraph', '/api/subgraph', sent({ ids: view.things })),
      server.ask('neighbours', '/api/things/topic%2Fculture/neighbours?link=ABOUT'),
    ])
    const topicMembers = new Set(culture.items.map(({ thing }) => thing.id))
    const onScreen = pictureOf(view, { home, whole, known, topicMembers }, { theme: 'dark', language })
    const answer = await server.call(`/api/picture.svg?theme=dark&lang=${language}`, sent({ view }))
    expect(answer.headers.get('content-type')).toContain('image/svg+xml')
    expect(await answer.text()).toBe(onScreen)
    expect(onScreen).toContain(language === 'ru' ? 'с 2019 г.' : 'since 2019')
  })
  test.each([
    ['png', '\u0089PNG'],
    ['pdf', '%PDF'],
  ])('is a %s too', async (format, begins) => {
    const bytes = Buffer.from(await (await server.call(`/api/picture.${format}`, sent({ view }))).arrayBuffer())
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(begins)
  })
  test('a PDF holds lines and letters, and no painted picture', async () => {
    const bytes = Buffer.from(await (await server.call('/api/picture.pdf', sent({ view }))).arrayBuffer())
    expect(bytes.toString('latin1')).toMatch(/\/FontFile2/)
    expect(bytes.toString('latin1')).not.toMatch(/\/Subtype \/Image/)
  })
  test('of a kept view has an address of its own', async () => {
    const id = encodeURIComponent(await keptAs('Гент'))
    const [byId, sentView] = await Promise.all([
      server.call(`/api/picture.svg?view=${id}`),
      server.call('/api/picture.svg', sent({ view })),
    ])
    expect(await byId.text()).toBe(await sentView.text())
  })
  test.each([
    ['/api/picture.bmp', 400],
    ['/api/picture.svg?theme=blue', 400],
    ['/api/subgraph.xls', 400],
  ])('%s is refused', async (path, status) => {
    expect((await server.call(path, sent({ view }))).status).toBe(status)
  })
})

describe('what is on the canvas as data', () => {
  test('is what was asked for, the links among it and what stands behind both', async () => {
    const ids = view.things.filter((id) => !id.startsWith('agreement/'))
    const part = (await (await server.call('/api/subgraph.json', sent({ ids }))).json()) as Record<string, { id: string }[]>
    expect(part['things']?.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(JSON.stringify(part['links'])).not.toContain('agreement/')
    expect(part['documents']).toHaveLength(1)
    expect(part['statements']?.length).toBeGreaterThan(0)
  })
  test.each([
    ['graphml', '<graphml'],
    ['gexf', '<gexf'],
    ['csv', 'Гент'],
  ])('%s', async (format, holds) => {
    const text = await (await server.call(`/api/subgraph.${format}`, sent({ ids: view.things }))).text()
    expect(text).toContain(holds)
  })
  test('of a kept view leaves out what its legend hides', async () => {
    const id = encodeURIComponent(await keptAs('Гент без документов'))
    const text = await (await server.call(`/api/subgraph.json?view=${id}`)).text()
    expect(text).not.toContain('"agreement/')
  })
})
