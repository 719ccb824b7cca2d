import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ErrorAnswer } from '../../graph/refusal.ts'
import { api } from '../../server/api.ts'
import { ghentTable } from '../support/documents.ts'
import { startServer, type TestServer } from '../support/served.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await server.ready
  await server.import('таблица-2019.txt', ghentTable())
})
afterAll(() => server.stop())

const idOf = async (text: string): Promise<string> => {
  const { items } = await server.ask('search', `/api/search?q=${encodeURIComponent(text)}`)
  return items[0]?.thing.id ?? ''
}
const at = (id: string) => encodeURIComponent(id)

describe('every question has its answer, in the form of the contract', () => {
  test('health, readiness and who is asked', async () => {
    expect(await server.ask('health', '/health')).toEqual({ status: 'ok' })
    expect(await server.ask('ready', '/ready')).toEqual({ status: 'ready', engine: 'embedded' })
    expect(await server.ask('home', '/api/home')).toMatchObject({ user: 'проверка', engine: 'embedded', owner: false })
  })
  test('the overview counts what the table holds', async () => {
    const { counts, parts } = await server.ask('overview', '/api/overview')
    expect(counts).toMatchObject({ countries: 1, partners: 1, agreements: 1, events: 2, documents: 1 })
    expect(parts.flatMap(({ countries }) => countries.map(({ thing }) => thing.name))).toEqual(['Бельгия'])
  })
  test('everything is told by country, and the things of one country or of none are', async () => {
    const levels = await server.ask('levels', '/api/levels')
    const rooms = new Map(levels.parts.flatMap(({ regions }) => regions.map(({ code, room }) => [code, room])))
    for (const [query, codes] of [
      ['BE', ['BE']],
      ['-', ['']],
      ['BE,-', ['BE', '']],
    ] as const) {
      const { items, total, next } = await server.ask('levelThings', `/api/levels/things?limit=2000&regions=${query}`)
      expect(new Set(items.map(({ region }) => region))).toEqual(new Set(codes))
      expect([total, next]).toEqual([codes.reduce((sum, code) => sum + (rooms.get(code) ?? 0), 0), null])
    }
    const { total } = await server.ask('levelThings', '/api/levels/things?limit=1')
    expect(total).toBe(levels.total)
  })
  test('a name in another case is found', async () => {
    const { items } = await server.ask('search', `/api/search?kinds=Organization&q=${encodeURIComponent('комитетом по культуре')}`)
    expect(items[0]?.thing.name).toBe('Комитет по культуре Санкт-Петербурга')
  })
  test('a card shows where each fact stands', async () => {
    const card = await server.ask('card', `/api/things/${at(await idOf('Гент'))}`)
    expect(card.thing).toMatchObject({ kind: 'Place', name: 'Гент' })
    expect(card.evidence[0]).toMatchObject({ documentName: 'таблица-2019.txt' })
    expect(card.evidence[0]?.passages[0]?.quote).toContain('Гент')
  })
  test('neighbours, their counts, and a link with its evidence', async () => {
    const id = at(await idOf('Гент'))
    const counts = await server.ask('neighbourCounts', `/api/things/${id}/neighbours/counts`)
    const neighbours = await server.ask('neighbours', `/api/things/${id}/neighbours?limit=1`)
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(neighbours.total)
    expect(neighbours.next).toBe(1)
    const link = await server.ask('link', `/api/links/${at(neighbours.items[0]?.link.id ?? '')}`)
    expect(link.evidence.length).toBeGreaterThan(0)
  })
  test('things and the links among them', async () => {
    const ids = [await idOf('Гент'), await idOf('Бельгия')]
    const body = JSON.stringify({ ids })
    const subgraph = await server.ask('subgraph', '/api/subgraph', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(subgraph.links.map(({ kind }) => kind)).toEqual(['IN'])
  })
  test('a path between a committee and a city', async () => {
    const query = new URLSearchParams({ from: await idOf('Комитет по культуре'), to: await idOf('Гент') })
    const [path] = await server.ask('paths', `/api/paths?${query}`)
    expect(path?.evidence.every((step) => step.length > 0)).toBe(true)
  })
  test('the events behind a cell of the matrix', async () => {
    const { cells } = await server.ask('matrix', '/api/matrix')
    const [cell] = cells
    const query = new URLSearchParams({ row: cell?.row ?? '', column: cell?.column ?? '' })
    expect((await server.ask('cell', `/api/matrix/cell?${query}`)).total).toBe(cell?.events)
  })
  test('events by time, within days and about a thing', async () => {
    const all = await server.ask('events', '/api/events')
    expect(all.items.map(({ thing }) => thing.fields['start'])).toEqual(['2019-05-14', '2019-09-09'])
    expect((await server.ask('events', '/api/events?firstDay=2019-06-01')).total).toBe(1)
    expect((await server.ask('events', `/api/events?about=${at(await idOf('Комитет по культуре'))}`)).total).toBe(1)
  })
  test('things as a table, sorted and paged; the home city is one of the places', async () => {
    const page = await server.ask('things', '/api/things?kinds=Event,Place&sort=name&direction=desc&limit=2')
    expect(page).toMatchObject({ total: 4, next: 2 })
  })
  test('the text around a passage, marked', async () => {
    const { items } = await server.ask('documents', '/api/documents')
    const id = items[0]?.id ?? ''
    const card = await server.ask('card', `/api/things/${at(await idOf('Гент'))}`)
    const { from = 0, to = 0, quote } = card.evidence[0]?.passages[0] ?? {}
    const around = await server.ask('surroundings', `/api/documents/${at(id)}/text?from=${from}&to=${to}&around=50`)
    const [mark] = around.marks
    expect(around.text.slice(mark?.from, mark?.to)).toBe(quote)
  })
  test('faults of the graph, jobs and decisions are lists in pages', async () => {
    await server.ask('check', '/api/check')
    await server.ask('decisions', '/api/decisions')
    expect((await server.ask('jobs', '/api/jobs')).items[0]).toMatchObject({ file: 'таблица-2019.txt', stage: 'done' })
  })
  test('a decision is signed and beats the document', async () => {
    const id = await idOf('Гент')
    const body = JSON.stringify({ kind: 'set', about: [id], field: 'nameEn', value: 'Ghent' })
    const decision = await server.ask('decide', '/api/decisions', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    expect(decision).toMatchObject({ by: 'проверка', kind: 'set' })
    expect((await server.ask('card', `/api/things/${at(id)}`)).thing.fields['nameEn']).toBe('Ghent')
  })
  test('pairs that may be one, and the journal, as a list and as a table', async () => {
    expect((await server.ask('duplicates', '/api/duplicates?kinds=Place,Person')).items).toEqual([])
    const { items, people } = await server.ask('journal', '/api/journal?kind=set')
    expect([items.map(({ by, about }) => [by, about[0]?.name]), people]).toEqual([[['проверка', 'Гент']], ['проверка']])
    const table = await server.call('/api/journal.csv?kind=set')
    expect(table.headers.get('content-type')).toContain('text/csv')
    expect(await table.text()).toMatch(/проверка,Исправлено,Гент,По-английски,Gent,Ghent,,да/)
  })
  test.each(['json', 'csv', 'graphml', 'gexf', 'ftm', 'cypher'])('an export as %s', async (format) => {
    const answer = await server.call(`/api/export?format=${format}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(await answer.text()).toContain('Гент')
  })
  test('the contract as OpenAPI holds every address', async () => {
    const { paths } = (await (await server.call('/api/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> }
    for (const { path, method } of Object.values(api)) expect(paths[path.replaceAll(/:(\w+)/g, '{$1}')]).toHaveProperty(method)
  })
  test('counters name routes and never what was asked', async () => {
    const text = await (await server.call('/metrics')).text()
    expect(text).toContain('pobratim_request_seconds_count{route="/api/things/:id",method="GET",status="200"}')
    expect(text).toContain('pobratim_ready 1')
    expect(text).not.toMatch(/[а-я]/i)
  })
})

describe('what cannot be answered is refused in one form', () => {
  test.each([
    ['GET', '/api/nothing', 404, 'address-unknown'],
    ['GET', '/wp-login.php', 404, 'address-unknown'],
    ['POST', '/api/search', 405, 'method-unknown'],
    ['DELETE', '/health', 405, 'method-unknown'],
    ['GET', '/api/search', 400, 'request-invalid'],
    ['GET', '/api/search?q=x&q=y', 400, 'request-invalid'],
    ['GET', '/api/search?q=x&limit=0', 400, 'request-invalid'],
    ['GET', '/api/search?q=x&limit=1000', 400, 'request-invalid'],
    ['GET', '/api/search?q=x&kinds=Planet', 400, 'request-invalid'],
    ['GET', '/api/search?q=x&colour=red', 400, 'request-invalid'],
    ['GET', `/api/search?q=${'x'.repeat(300)}`, 400, 'request-invalid'],
    ['GET', '/api/events?firstDay=2019-02-31', 400, 'request-invalid'],
    ['GET', '/api/things/%E0%A4%A', 400, 'request-invalid'],
    ['GET', '/api/things/place%2Fbe%2Fnowhere', 404, 'thing-unknown'],
    ['GET', '/api/links/IN%3Eplace%2Fa%3Ecountry%2Fb', 404, 'thing-unknown'],
    ['GET', '/api/documents/document%2Fnone/text?from=0&to=1', 404, 'document-unknown'],
    ['DELETE', '/api/documents/document%2Fnone', 404, 'document-unknown'],
    ['GET', '/api/jobs/none', 404, 'job-unknown'],
    ['GET', '/api/jobs/none/events', 404, 'job-unknown'],
    ['DELETE', '/api/jobs/none', 404, 'job-unknown'],
    ['POST', '/api/imports', 400, 'request-invalid'],
    ['POST', '/api/subgraph', 400, 'request-invalid'],
    ['GET', '/api/export?sensitive=true', 403, 'owner-only'],
    ['GET', '/api/backup', 403, 'owner-only'],
  ])('%s %s is %d %s', async (method, path, status, code) => {
    const answer = await server.call(path, { method })
    expect(ErrorAnswer.parse(await answer.json()).code).toBe(code)
    expect(answer.status).toBe(status)
  })
  test.each([
    ['cut off', '{"ids": [', 400, 'request-invalid'],
    ['of another form', '{"ids": "place/x"}', 400, 'request-invalid'],
    ['that is a list', '[]', 400, 'request-invalid'],
    ['with too many ids', JSON.stringify({ ids: Array.from({ length: 5000 }, (_, at) => `place/x/${at}`) }), 400, 'request-invalid'],
    ['that is too large', `{"ids": ["${'x'.repeat(300_000)}"]}`, 413, 'body-too-large'],
  ])('a body %s', async (_what, body, status, code) => {
    const answer = await server.call('/api/subgraph', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    expect(ErrorAnswer.parse(await answer.json()).code).toBe(code)
    expect(answer.status).toBe(status)
  })
  test('a refusal speaks the language of the reader', async () => {
    const said = async (path: string, headers: Record<string, string> = {}) =>
      ErrorAnswer.parse(await (await server.call(path, { headers })).json()).message
    expect(await said('/api/jobs/1')).toBe('Задания 1 нет.')
    expect(await said('/api/jobs/1', { 'accept-language': 'en-GB,en;q=0.9' })).toBe('There is no job 1.')
    expect(await said('/api/jobs/1?lang=en', { 'accept-language': 'ru' })).toBe('There is no job 1.')
  })

  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('-1', '1e99', 'NaN', '__proto__', 'place/x/y', '2019-13-40', '\0', 'true'),
  )
  const endpoints = Object.values(api).filter(({ path }) => path !== '/api/imports')
  const request = fc.record({
    endpoint: fc.constantFrom(...endpoints),
    part: wild,
    query: fc.dictionary(
      fc.oneof(
        wild,
        fc.constantFrom('q', 'limit', 'offset', 'kinds', 'from', 'to', 'about', 'sort', 'firstDay', 'row', 'column', 'format'),
      ),
      wild,
      { maxKeys: 5 },
    ),
    body: fc.option(fc.oneof(fc.json(), wild), { nil: undefined }),
  })
  test('whatever is sent is answered or refused, never a fault', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ endpoint, part, query, body }) => {
        const path = endpoint.path.replaceAll(/:\w+/g, encodeURIComponent(part.replaceAll(/\p{Cs}/gu, '')) || 'x')
        const found = await server.call(`${path}?${new URLSearchParams(query)}`, {
          method: endpoint.method.toUpperCase(),
          ...(endpoint.method === 'post' && body !== undefined ? { body, headers: { 'content-type': 'application/json' } } : {}),
        })
        const text = await found.text()
        if (found.status < 400) return
        expect(found.status).toBeLessThan(500)
        expect(ErrorAnswer.parse(JSON.parse(text)).message).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })
})

describe('a page of another site has no way in', () => {
  const statusOf = (init: { host?: string; headers?: Record<string, string>; method?: string }): Promise<number> =>
    new Promise((resolve, reject) => {
      void import('node:http').then(({ request }) => {
        const { port } = new URL(server.address)
        const headers = { host: init.host ?? `127.0.0.1:${port}`, ...init.headers }
        const asked = request({ host: '127.0.0.1', port, path: '/api/subgraph', method: init.method ?? 'POST', headers }, (answer) => {
          answer.resume()
          resolve(answer.statusCode ?? 0)
        })
        asked.on('error', reject)
        asked.end()
      })
    })
  test.each([
    ['a name that was made to lead here', { host: 'evil.example', method: 'GET' }, 403],
    ['a change from another page', { headers: { origin: 'http://evil.example' } }, 403],
    ['a change from another page without its name', { headers: { origin: 'null' } }, 403],
    ['a change that the browser calls foreign', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['a change from another port', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['a change from our own page', { headers: { 'sec-fetch-site': 'same-origin' } }, 400],
    ['a change from a program', {}, 400],
    ['localhost', { host: 'localhost:1', method: 'GET' }, 405],
  ])('%s', async (_what, init, status) => {
    expect(await statusOf(init)).toBe(status)
  })
  test('scripts come from the server alone', async () => {
    const policy = (await server.call('/health')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("worker-src 'self' blob:")
    expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe/)
  })
})

describe('the office’s own forms leave as Word files', () => {
  test.each(['/api/reports/table?year=2019', '/api/reports/brief?country=BE', '/api/reports/brief?country=BE&control=true'])(
    '%s',
    async (path) => {
      const answer = await server.call(path)
      expect(answer.headers.get('content-type')).toContain('wordprocessingml')
      expect(answer.headers.get('content-disposition')).toContain('.docx')
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
    },
  )
  test.each([
    ['/api/reports/table?year=2019&format=xlsx', 'spreadsheetml'],
    ['/api/reports/brief?country=BE&format=pdf&language=en', 'application/pdf'],
    ['/api/reports/dossier?about=BE', 'wordprocessingml'],
    ['/api/reports/dossier?about=BE&format=pdf', 'application/pdf'],
  ])('%s is %s', async (path, type) => {
    const answer = await server.call(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain(type)
  })
  test('a template is kept with its places, or refused in words', async () => {
    const answer = await server.call('/api/templates?name=бланк', { method: 'POST', body: Buffer.from('не документ') })
    expect(ErrorAnswer.parse(await answer.json())).toMatchObject({ code: 'template-unreadable' })
    expect((await server.ask('templatePlaces', '/api/templates/places')).map(({ ru }) => ru)).toContain('основные события')
  })
  test.each([
    ['/api/reports/table?year=1950', 404, 'year-without-events'],
    ['/api/reports/brief?country=ZZ', 404, 'country-not-told'],
    ['/api/reports/brief?country=BE&contacts=true', 403, 'owner-only'],
    ['/api/reports/table', 400, 'request-invalid'],
    ['/api/reports/dossier?about=Атлантида', 404, 'subject-unknown'],
    ['/api/reports/brief?country=BE&template=kept/nothing', 404, 'kept-unknown'],
  ])('%s is refused: %d %s', async (path, status, code) => {
    const answer = await server.call(path)
    expect(answer.status).toBe(status)
    expect(ErrorAnswer.parse(await answer.json())).toMatchObject({ code })
  })
})
