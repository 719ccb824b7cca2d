import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run, start } from '../support/command.ts'
import { annualTable, ghentTable } from '../support/documents.ts'
import { temporaryFolder } from '../support/served.ts'

let place = { folder: '', remove: async (): Promise<void> => undefined }
const at = (...names: string[]) => join(place.folder, ...names)
const data = (name: string) => ({ POBRATIM_DATA: at(name) })
/** Writes a file into the test's folder; its path. */
const file = async (name: string, content: string): Promise<string> => {
  await writeFile(at(name), content)
  return at(name)
}
beforeAll(async () => {
  place = await temporaryFolder()
  await mkdir(at('папка'))
  await file('папка/а.txt', ghentTable())
  await file('папка/б.txt', '')
  await run(['import', at('папка')], data('whole'))
})
afterAll(() => place.remove())

describe('serve', () => {
  test('holds the folder; other commands go through it, and end as without it', async () => {
    const serving = start(['serve'], { ...data('whole'), PORT: '0' })
    const address = /http:\S+/.exec(await serving.says(/Открыто: http/))?.[0] ?? ''
    expect((await fetch(`${address}/ready`)).status).toBe(200)
    expect((await stat(at('whole', 'server.json'))).mode & 0o777).toBe(0o600)
    expect(await run(['serve'], { ...data('whole'), PORT: '0' })).toMatchObject({
      code: 3,
      err: expect.stringContaining('занята другим процессом'),
    })
    const through = [
      await run(['import', at('папка')], data('whole')),
      await run(['import', await file('третья.txt', ghentTable('1 июня делегация Комитета по культуре посетила Гент.'))], data('whole')),
      await run(['check', '--json'], data('whole')),
      await run(['export'], data('whole')),
      await run(['backup', at('server.gz')], data('whole')),
    ]
    expect(through.map(({ code }) => code)).toEqual([1, 0, 0, 0, 0])
    expect(await run(['restore', at('server.gz')], data('whole'))).toMatchObject({ code: 1 })
    serving.child.kill('SIGTERM')
    expect(await serving.ended).toMatchObject({ code: 0 })
    await expect(stat(at('whole', 'server.json'))).rejects.toThrow('ENOENT')
    expect((await run(['export'], data('whole'))).out).toBe(through[3]?.out)
    expect(await run(['restore', at('server.gz')], data('restored'))).toMatchObject({ code: 0 })
    expect((await run(['export'], data('restored'))).out).toBe(through[3]?.out)
  })
  test('what a killed server left behind counts for nothing', async () => {
    const serving = start(['serve'], { ...data('whole'), PORT: '0' })
    await serving.says(/Открыто/)
    serving.child.kill('SIGKILL')
    await serving.ended
    expect(await run(['export'], data('whole'))).toMatchObject({ code: 0 })
  })
  test('a port in use is named', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const { port } = other.address() as AddressInfo
    expect(await run(['serve'], { ...data('port'), PORT: String(port) })).toMatchObject({
      code: 3,
      err: expect.stringContaining(String(port)),
    })
    await new Promise((resolve) => {
      other.close(resolve)
    })
  })
  test('opens the samples in an empty store, and only there', async () => {
    const serving = start(['serve', '--open-samples'], { ...data('samples'), PORT: '0' })
    const address = /http:\S+/.exec(await serving.says(/Открыто: http/))?.[0] ?? ''
    const { total } = (await (await fetch(`${address}/api/documents`)).json()) as { total: number }
    serving.child.kill('SIGTERM')
    expect(await serving.ended).toMatchObject({ code: 0 })
    expect(total).toBeGreaterThanOrEqual(4)
  })
})

describe('a Neo4j that is not there', () => {
  const away = { NEO4J_URI: 'bolt://127.0.0.1:9' }
  test('ends a command with its address', async () => {
    expect(await run(['import', at('папка', 'а.txt')], { ...data('away'), ...away })).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('127.0.0.1:9'),
    })
  })
  test('does not keep the server from starting: it is not ready, and says why', async () => {
    const serving = start(['serve'], { ...data('away'), ...away, PORT: '0' })
    const address = await new Promise<string>((resolve) => {
      serving.child.stderr.on('data', () => undefined)
      serving.child.stderr.on('data', (text: string) => {
        const found = /http:\S+/.exec(text)?.[0]
        if (found) resolve(found)
      })
    })
    expect((await fetch(`${address}/health`)).status).toBe(200)
    let answer = { code: 'not-ready', status: 0 }
    for (let tries = 0; tries < 100 && answer.code === 'not-ready'; tries++) {
      const ready = await fetch(`${address}/ready`)
      answer = { ...((await ready.json()) as { code: string }), status: ready.status }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    expect(answer).toMatchObject({ status: 503, code: 'store-unreachable' })
    serving.child.kill('SIGTERM')
    expect(await serving.ended).toMatchObject({ code: 0 })
  })
})

describe('a command that is killed in the middle of an import', () => {
  test('leaves the document whole or not at all, and can be run again', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => ({
      country: row === 0 ? 'Бельгия' : '',
      place: row === 0 ? 'Гент' : '',
      events: `${1 + (row % 28)} мая делегация Комитета по культуре посетила Гент. ${1 + (row % 27)} июня Комитет по туризму провёл в Генте семинар № ${row}.`,
    }))
    const path = await file('большая.txt', annualTable(2018, rows))
    const sizeOf = async (name: string): Promise<number[]> => {
      const { things, links, statements, documents } = JSON.parse((await run(['export'], data(name))).out) as Record<string, unknown[]>
      return [things, links, statements, documents].map((list) => list?.length ?? -1)
    }
    expect(await run(['import', path], data('unharmed'))).toMatchObject({ code: 0 })
    const whole = await sizeOf('unharmed')
    // The read text is kept just before the document is saved: from there on every moment is one to be killed in.
    for (const ms of [0, 60]) {
      const killed = start(['import', path], data(`killed-${ms}`))
      const isSaving = async () => (await readdir(at(`killed-${ms}`, 'files')).catch(() => [])).some((name) => name.endsWith('.txt'))
      while (killed.child.exitCode === null && !(await isSaving())) await wait(5)
      await wait(ms)
      killed.child.kill('SIGKILL')
      await killed.ended
      expect([[0, 0, 0, 0], whole]).toContainEqual(await sizeOf(`killed-${ms}`))
      expect(await run(['import', path], data(`killed-${ms}`))).toMatchObject({ code: 0 })
      expect(await sizeOf(`killed-${ms}`)).toEqual(whole)
    }
  })
})
