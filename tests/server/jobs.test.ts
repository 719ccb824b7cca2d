import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Export } from '../../graph/answers.ts'
import { Job } from '../../server/api.ts'
import { run, start } from '../support/command.ts'
import { sixTables } from '../support/documents.ts'
import { zipFile } from '../support/files.ts'
import { startServer, temporaryFolder } from '../support/served.ts'
import { until } from '../support/until.ts'

const documents = sixTables()

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
/** However slow a machine is, what is waited for comes to pass; only what never does fails by this. */
const patience = { timeout: 1_800_000 }
const things = async (data: Record<string, string>): Promise<string[]> => {
  const { out } = await run(['export'], data)
  return Export.parse(JSON.parse(out)).things.map(({ id }) => id)
}

describe('a run of imports that is killed', () => {
  let place = { folder: '', remove: async (): Promise<void> => undefined }
  beforeAll(async () => {
    place = await temporaryFolder()
    await mkdir(join(place.folder, 'документы'))
    for (const { name, content } of documents) await writeFile(join(place.folder, 'документы', name), content)
    await writeFile(join(place.folder, 'документы', 'таблица-5-битая.docx'), Buffer.from('504b0304140000000800', 'hex'))
  })
  afterAll(() => place.remove())

  test('goes on where it stopped; a broken file among them is refused, and the rest is done', patience, async () => {
    const folder = join(place.folder, 'документы')
    const [whole, killed] = [{ POBRATIM_DATA: join(place.folder, 'whole') }, { POBRATIM_DATA: join(place.folder, 'killed') }]
    expect((await run(['import', folder], whole)).code).toBe(1)
    const first = start(['import', folder], killed)
    await first.says(/таблица-3/)
    first.child.kill('SIGKILL')
    await first.ended
    const second = await run(['import', folder], killed)
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining('таблица-5-битая.docx') })
    const lines = second.out.trim().split('\n')
    expect(lines).toHaveLength(documents.length + 1)
    expect(lines.slice(0, 3).every((line) => line.includes('уже загружен'))).toBe(true)
    expect(lines.at(-1)).toContain('загружен; добавлено')
    expect(await things(killed)).toEqual(await things(whole))
  })
})

describe('a job whose server died', () => {
  test('is told of by the next one, which takes it up again and writes nothing twice', patience, async () => {
    const { folder, remove } = await temporaryFolder()
    onTestFinished(remove)
    const port = await freePort()
    const killed = start(['serve'], { POBRATIM_DATA: folder, PORT: String(port), POBRATIM_USER: 'проверка' })
    const address = `http://127.0.0.1:${port}`
    await until(
      () => fetch(`${address}/ready`).catch(() => null),
      (answer) => answer?.status === 200,
    )
    const sent = await fetch(`${address}/api/imports?name=дело.zip`, { method: 'POST', body: Buffer.from(zipFile(documents)) })
    const { id } = Job.parse(await sent.json())
    const waits = await fetch(`${address}/api/imports?name=другое.txt`, { method: 'POST', body: 'Ждёт очереди.' })
    const { id: other } = Job.parse(await waits.json())
    await until(
      async () => Job.parse(await (await fetch(`${address}/api/jobs/${id}`)).json()),
      ({ progress }) => progress > 2 / documents.length,
    )
    killed.child.kill('SIGKILL')
    await killed.ended

    const server = await startServer({ folder })
    await server.ready
    const lost = (await server.ask('jobs', '/api/jobs')).items
    expect(lost.map((job) => [job.id, job.outcome?.error?.code])).toEqual([
      [other, 'job-lost'],
      [id, 'job-lost'],
    ])
    // Who does not want one of them takes it off: it is not taken up again.
    expect((await server.ask('cancelJob', `/api/jobs/${other}`, { method: 'DELETE' })).stage).toBe('cancelled')
    expect((await server.call(`/api/jobs/${other}/again`, { method: 'POST' })).status).toBe(409)
    expect(lost[1]).toMatchObject({ id, file: 'дело.zip', stage: 'refused', outcome: { error: { code: 'job-lost' } } })
    expect((await server.ask('jobAgain', `/api/jobs/${id}/again`, { method: 'POST' })).stage).toBe('waiting')
    const done = await until(
      () => server.ask('job', `/api/jobs/${id}`),
      ({ stage }) => stage === 'done',
    )
    const outcomes = done.outcome?.files?.map(({ outcome }) => outcome) ?? []
    expect(outcomes.slice(0, 2)).toEqual(['unchanged', 'unchanged'])
    expect(outcomes.at(-1)).toBe('added')
    expect((await server.ask('documents', '/api/documents')).total).toBe(documents.length)
    const again = await server.call(`/api/jobs/${id}/again`, { method: 'POST' })
    expect([again.status, await again.json()]).toMatchObject([409, { code: 'job-not-lost' }])
    await server.stop()
  })
})
