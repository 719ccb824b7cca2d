import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../support/command.ts'
import { annualTable } from '../support/documents.ts'
import { startServer, type TestServer } from '../support/served.ts'

const table = annualTable(2020, [
  { country: 'Бельгия', place: 'Антверпен', basis: 'Соглашение о сотрудничестве', date: '2008' },
  { country: 'Финляндия', place: 'Хельсинки', basis: 'Соглашение о сотрудничестве', date: '2010' },
])
const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', 'accept-language': 'ru' },
})

describe('what analysts ask for themselves, over HTTP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    await server.ready
    await server.import('таблица-2020.tsv', table)
  })
  afterAll(() => server.stop())

  test('a question put together by pointing is answered with its number, its sources and its Cypher, a page at a time', async () => {
    const question = { kind: 'Place', steps: [{ from: 0, link: 'IN', direction: 'out', kind: 'Country' }] }
    const answer = await server.ask('built', '/api/built?limit=1', posted(question))
    expect(answer.total).toBeGreaterThan(1)
    expect(answer.items).toHaveLength(1)
    expect(answer.next).toBe(1)
    expect(answer.items[0]?.evidence.length).toBeGreaterThan(0)
    expect(answer.columns.map(({ kind }) => kind)).toEqual(['Place', 'Country'])
    const same = await server.ask('console', '/api/console', posted({ text: answer.cypher, parameters: answer.parameters }))
    expect(same.total).toBe(answer.total)
  })

  test.each([
    ['a link that does not lead there', { kind: 'Place', steps: [{ from: 0, link: 'ABOUT', direction: 'out', kind: 'Topic' }] }],
    ['a private link', { kind: 'Country', steps: [{ from: 0, link: 'CONTACT_OF', direction: 'in', kind: 'Person' }] }],
    ['a kind that nobody knows', { kind: '_Statement' }],
    ['Cypher for a link', { kind: 'Place', steps: [{ from: 0, link: 'IN`]-() DETACH DELETE n //', direction: 'out', kind: 'Country' }] }],
    ['Cypher for a field', { kind: 'Place', conditions: [{ ask: 'contains', field: 'name`) OR true //', text: 'а' }] }],
    ['a field of another kind', { kind: 'Place', conditions: [{ ask: 'contains', field: 'eventType', text: 'а' }] }],
    ['a field for the machinery', { kind: 'Document', conditions: [{ ask: 'contains', field: 'hash', text: 'а' }] }],
    ['a value that is of no vocabulary', { kind: 'Organization', conditions: [{ ask: 'values', field: 'orgType', values: ['spies'] }] }],
    ['a step from one behind it', { kind: 'Place', steps: [{ from: 1, link: 'IN', direction: 'out', kind: 'Country' }] }],
    [
      'a count within a count',
      {
        kind: 'Country',
        steps: [
          { from: 0, link: 'IN', direction: 'in', kind: 'Place', how: 'counted' },
          { from: 1, link: 'CONCERNS', direction: 'in', kind: 'Event', how: 'counted' },
        ],
      },
    ],
  ])('%s is refused at the door', async (_, question) => {
    const answer = await server.call('/api/built', posted(question))
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: 'request-invalid' })])
  })

  test('what the engine stumbles over is told in plain words with its place', async () => {
    const answer = await server.call('/api/console', posted({ text: 'MATCH (place:Place)\nRETURN plaec' }))
    expect([answer.status, await answer.json()]).toEqual([
      422,
      {
        code: 'console-wrong',
        message: 'Запрос не понят: имя «plaec» нигде не задано: назовите его в MATCH или WITH.',
        details: expect.objectContaining({ line: 2, column: 8 }),
      },
    ])
  })

  test('a question becomes a saved one and comes back', async () => {
    const built = { kind: 'Country', conditions: [], steps: [] }
    const kept = await server.ask(
      'keep',
      '/api/kept',
      posted({ kind: 'question', name: 'Все страны', body: { view: { lens: 'build', built }, note: '' } }),
    )
    const back = await server.ask('kept', `/api/kept/${encodeURIComponent(kept.id)}`)
    expect(back.body).toMatchObject({ view: { lens: 'build', built } })
  })
})

test('an administrator can switch the console off; the builder stays', async () => {
  const server = await startServer({ environment: { POBRATIM_CONSOLE: 'off' } })
  await server.ready
  expect((await server.ask('home', '/api/home')).console).toBe(false)
  expect((await server.call('/api/console', posted({ text: 'RETURN 1 AS one' }))).status).toBe(403)
  expect((await server.ask('built', '/api/built', posted({ kind: 'Country' }))).complete).toBe(true)
  await server.stop()
})

describe('the command', () => {
  test('asks in Cypher, whether a server runs or not, and leaves nothing behind', async () => {
    const server = await startServer()
    await server.ready
    await server.import('таблица-2020.tsv', table)
    const environment = { POBRATIM_DATA: server.folder }
    const args = [
      'cypher',
      'MATCH (place:Place) WHERE place.country = $code RETURN place, 1 AS one ORDER BY place.name',
      '--parameters',
      '{"code":"BE"}',
    ]
    const through = await run(args, environment)
    expect(through).toMatchObject({ code: 0, out: expect.stringMatching(/^place\tone\n\S.*\t1\n/) })
    const json = await run(['cypher', 'RETURN 1 + 1 AS two', '--json'], environment)
    expect(JSON.parse(json.out)).toMatchObject({ rows: [[2]], total: 1 })
    expect(await run(['cypher', 'MATCH (n) DETACH DELETE n'], environment)).toMatchObject({ code: 1, out: '' })
    expect(await run(['cypher', 'RETURN 1', '--parameters', 'x'], environment)).toMatchObject({ code: 2, out: '' })
    await server.stop()
  })
  test('asks by itself where no server runs', async () => {
    const server = await startServer()
    await server.ready
    const { folder } = server
    expect(await run(['cypher', 'MATCH (n:Place) RETURN count(n) AS places'], { POBRATIM_DATA: join(folder, 'own') })).toMatchObject({
      code: 0,
      out: 'places\n0\n',
    })
    expect(await readdir(join(folder, 'own', 'copy'))).toEqual([])
    await server.stop()
  })
})
