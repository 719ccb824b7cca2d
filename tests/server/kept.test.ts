import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Kept } from '../../graph/kept.ts'
import { startServer, type TestServer } from '../support/served.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await server.ready
})
afterAll(() => server.stop())

const sent = (method: string, body: unknown) => ({ method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const at = ({ id }: Pick<Kept, 'id'>) => `/api/kept/${encodeURIComponent(id)}`

test('something is kept, listed, changed, forgotten and brought back', async () => {
  const kept = await server.ask('keep', '/api/kept', sent('POST', { kind: 'view', name: 'Корея', body: { view: {} } }))
  expect(kept).toMatchObject({ name: 'Корея', version: 1, by: 'проверка' })
  const named = async (query: string) => (await server.ask('keptPage', `/api/kept?${query}`)).items.map(({ name }) => name)
  expect(await named('kinds=view')).toEqual(['Корея'])
  expect(await named('kinds=presentation')).toEqual([])

  await server.ask('changeKept', at(kept), sent('PUT', { version: 1, name: 'Республика Корея' }))
  await server.ask('changeKept', at(kept), sent('PUT', { version: 2, forgotten: true }))
  expect([await named('kinds=view'), await named('kinds=view&forgotten=true')]).toEqual([[], ['Республика Корея']])
  expect((await server.ask('keptVersions', `${at(kept)}/versions`)).total).toBe(3)
  expect((await server.ask('kept', `${at(kept)}?version=1`)).name).toBe('Корея')
})

test.each([
  ['a kind that nobody knows', 'POST', '/api/kept', { kind: 'dream', name: 'Сон', body: {} }, 400],
  ['no name', 'POST', '/api/kept', { kind: 'view', name: '', body: {} }, 400],
  ['a view that is none', 'POST', '/api/kept', { kind: 'view', name: 'Корея', body: { view: { things: 5 } } }, 422],
  ['something that is not there', 'PUT', '/api/kept/kept%2Fnone', { version: 1, name: 'Нет' }, 404],
])('%s is refused', async (_, method, path, body, status) => {
  const response = await fetch(server.address + path, sent(method, body))
  expect([response.status, Object.keys(await response.json())]).toEqual([status, expect.arrayContaining(['code', 'message'])])
})
