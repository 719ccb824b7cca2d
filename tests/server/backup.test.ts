import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../support/command.ts'
import { ghentTable } from '../support/documents.ts'
import { startServer, temporaryFolder } from '../support/served.ts'

const json = { 'content-type': 'application/json' }

describe('a backup', () => {
  let place = { folder: '', remove: async (): Promise<void> => undefined }
  const at = (name: string) => join(place.folder, name)
  const data = (name: string) => ({ POBRATIM_DATA: at(name) })
  beforeAll(async () => {
    place = await temporaryFolder()
    await writeFile(at('таблица.txt'), ghentTable())
    await run(['import', at('таблица.txt')], data('first'))
    await run(['backup', at('backup.gz')], data('first'))
  })
  afterAll(() => place.remove())

  test('is one file for its owner alone that restores the whole graph and the files', async () => {
    expect((await stat(at('backup.gz'))).mode & 0o777).toBe(0o600)
    expect(await run(['restore', at('backup.gz')], data('second'))).toMatchObject({ code: 0, out: '' })
    const [first, second] = await Promise.all([run(['export'], data('first')), run(['export'], data('second'))])
    expect(second.out).toBe(first.out)
    expect(await run(['import', at('таблица.txt')], data('second'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('уже загружен'),
    })
  })
  test('is not restored over what is there', async () => {
    expect(await run(['restore', at('backup.gz')], data('first'))).toMatchObject({ code: 1, err: expect.stringContaining('не пусто') })
  })
  test('takes the place of what is there when that is said, also through the running server, whose files then are those of the backup', async () => {
    const environment = data('third')
    await writeFile(at('другая.txt'), ghentTable('5 мая делегация Комитета по науке посетила Гент.'))
    const server = await startServer({ folder: at('third') })
    await server.ready
    expect(await run(['import', at('другая.txt')], environment)).toMatchObject({ code: 0 })
    expect(await run(['restore', at('backup.gz')], environment)).toMatchObject({ code: 1, err: expect.stringContaining('--over') })
    expect(await run(['restore', at('backup.gz'), '--over'], environment)).toMatchObject({ code: 0, out: '' })
    expect((await run(['export'], environment)).out).toBe((await run(['export'], data('first'))).out)
    expect((await readdir(at('third/files'))).toSorted()).toEqual((await readdir(at('first/files'))).toSorted())
    const stranger = await server.call('/api/restore', { method: 'POST', body: JSON.stringify({ file: at('backup.gz') }), headers: json })
    expect([stranger.status, await stranger.json()]).toMatchObject([403, { code: 'owner-only' }])
    await server.stop()
  })
  test('that is damaged in what only its records tell leaves what is there as it was', async () => {
    const [environment, before] = [data('fourth'), await run(['export'], data('first'))]
    await run(['restore', at('backup.gz')], environment)
    const lines = gunzipSync(await readFile(at('backup.gz')))
      .toString()
      .split('\n')
      .slice(0, -2)
    const wrong = [...lines, JSON.stringify({ is: 'kept', value: {} })].map((line) => `${line}\n`)
    const end = { is: 'end', lines: wrong.length, checksum: createHash('sha256').update(wrong.join('')).digest('hex') }
    await writeFile(at('wrong.gz'), gzipSync(`${wrong.join('')}${JSON.stringify(end)}\n`))
    expect(await run(['restore', at('wrong.gz'), '--over'], environment)).toMatchObject({ code: 1 })
    expect((await run(['export'], environment)).out).toBe(before.out)
  })
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 40)],
    ['with its last lines gone', (bytes) => gzipSync(gunzipSync(bytes).toString().split('\n').slice(0, -4).join('\n'))],
    ['with a word changed', (bytes) => gzipSync(gunzipSync(bytes).toString().replace('Бельгия', 'Бельгия!'))],
    ['that is another gzip file', () => gzipSync('{"a": 1}\n')],
    ['that is no gzip file', () => Buffer.from('копия')],
    ['that is empty', () => Buffer.alloc(0)],
  ])('%s is refused', async (_, damage) => {
    await writeFile(at('damaged.gz'), damage(await readFile(at('backup.gz'))))
    expect(await run(['restore', at('damaged.gz')], data('damaged'))).toMatchObject({ code: 1, err: expect.stringContaining('повреждён') })
  })
  test('that was refused has left nothing behind', async () => {
    expect(JSON.parse((await run(['export'], data('damaged'))).out)).toMatchObject({ things: [], documents: [] })
  })
})
