import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Job } from '../../server/api.ts'
import { run } from '../support/command.ts'
import { ghentTable, sixTables } from '../support/documents.ts'
import { zipFile } from '../support/files.ts'
import { lacks } from '../support/needs.ts'
import { startNeo4j, type TestNeo4j } from '../support/neo4j.ts'
import { startServer, temporaryFolder } from '../support/served.ts'
import { until } from '../support/until.ts'

const documents = sixTables()

let neo4j: TestNeo4j | undefined
const running = (): TestNeo4j => {
  if (!neo4j) throw new Error('Neo4j is not started')
  return neo4j
}
const environment = (password = running().where.password) => {
  const { uri, user } = running().where
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
}
/** Asks until the server answers with a status; the answer. */
const answered = async (status: number, ask: () => Promise<Response>): Promise<{ status: number; body: unknown }> => {
  const answer = await until(ask, (given) => given.status === status)
  return { status: answer.status, body: await answer.json() }
}

describe.skipIf(lacks('neo4j'))('a server on a real Neo4j', () => {
  beforeAll(async () => {
    neo4j = await startNeo4j()
  })
  afterAll(async () => neo4j?.stop())

  test('says that the password is wrong, and so does the command', async () => {
    const server = await startServer({ environment: environment('wrong-password') })
    const ready = async () => {
      const answer = await server.call('/ready')
      return { status: answer.status, ...((await answer.json()) as { code: string }) }
    }
    expect(await until(ready, ({ code }) => code === 'store-password')).toMatchObject({ status: 503 })
    await server.stop()
    expect(await run(['export'], environment('wrong-password'))).toMatchObject({ code: 3, err: expect.stringContaining('NEO4J_PASSWORD') })
  })

  test('takes a backup of the embedded store whole, and gives one back', async ({ onTestFinished }) => {
    await running().clear()
    const { folder, remove } = await temporaryFolder()
    onTestFinished(remove)
    const [embedded, second] = [{ POBRATIM_DATA: join(folder, 'embedded') }, { POBRATIM_DATA: join(folder, 'second') }]
    const onNeo4j = { POBRATIM_DATA: join(folder, 'neo4j'), ...environment() }
    await writeFile(join(folder, 'таблица.txt'), ghentTable())
    const done = [
      await run(['import', join(folder, 'таблица.txt')], embedded),
      await run(['backup', join(folder, 'a.gz')], embedded),
      await run(['restore', join(folder, 'a.gz')], onNeo4j),
      await run(['backup', join(folder, 'b.gz')], onNeo4j),
      await run(['restore', join(folder, 'b.gz')], second),
    ]
    expect(done.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
    const exports = await Promise.all([run(['export'], embedded), run(['export'], onNeo4j), run(['export'], second)])
    expect(new Set(exports.map(({ out }) => out)).size).toBe(1)
    expect(exports[0]?.out).toContain('Гент')
  })

  test('is one of two, each of which tells of the jobs of both, follows them and cancels them', async () => {
    await running().clear()
    const [here, there] = [await startServer({ environment: environment() }), await startServer({ environment: environment() })]
    for (const server of [here, there]) await server.ready
    const sent = await here.call('/api/imports?name=дело.zip', { method: 'POST', body: Buffer.from(zipFile(documents)) })
    const { id } = Job.parse(await sent.json())
    const followed = there.call(`/api/jobs/${id}/events`).then((answer) => answer.text())
    await until(
      () => there.ask('job', `/api/jobs/${id}`),
      ({ progress }) => progress > 0,
    )
    await there.ask('cancelJob', `/api/jobs/${id}`, { method: 'DELETE' })
    await until(
      () => there.ask('job', `/api/jobs/${id}`),
      ({ stage }) => stage === 'cancelled',
    )
    expect((await there.ask('jobs', '/api/jobs')).items[0]).toMatchObject({ id, file: 'дело.zip', stage: 'cancelled' })
    expect(await followed).toContain('"stage":"cancelled"')
    expect((await here.ask('documents', '/api/documents')).total).toBeLessThan(documents.length)
    for (const server of [here, there]) await server.stop()
  })

  test('starts while it is down, opens when it comes, refuses while it is away in mid-work, and recovers', async ({ skip }) => {
    skip(!running().ours, 'this Neo4j is not ours to stop')
    await running().clear()
    await running().kill()
    const server = await startServer({ environment: environment() })
    expect(await answered(503, () => server.call('/ready'))).toMatchObject({ status: 503 })
    await running().start()
    expect(await answered(200, () => server.call('/ready'))).toMatchObject({ status: 200, body: { engine: 'neo4j' } })
    expect((await server.import('таблица.txt', ghentTable())).outcome?.outcome).toBe('added')
    const before = await (await server.call('/api/export')).text()
    await running().kill()
    const away = await answered(503, () => server.call('/api/documents'))
    expect(away).toMatchObject({ status: 503, body: { code: expect.stringMatching(/^store-/) } })
    const file = { method: 'POST', body: `${ghentTable()}\n`, headers: { 'content-type': 'application/octet-stream' } }
    const refused = await server.call(`/api/imports?name=${encodeURIComponent('новая.txt')}`, file)
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: expect.stringMatching(/^store-/) }])
    await running().start()
    expect((await answered(200, () => server.call('/ready'))).status).toBe(200)
    expect((await server.import('таблица.txt', ghentTable())).outcome?.outcome).toBe('unchanged')
    expect(await (await server.call('/api/export')).text()).toBe(before)
    await server.stop()
  })
})
