import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../support/command.ts'
import { ghentTable } from '../support/documents.ts'
import { temporaryFolder } from '../support/served.ts'

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
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 40)],
    ['with its last lines gone', (bytes) => gzipSync(gunzipSync(bytes).toString().split('\n').slice(0, -4).join('\n'))],
    ['with a word changed', (bytes) => gzipSync(gunzipSync(bytes).toString().replace('Бельгия', 'Бельгия!'))],
    ['that is another gzip file', () => gzipSync('{"a": 1}\n')],
    ['that is no gzip file', () => Buffer.from('копия')],
    ['that is empty', () => Buffer.alloc(0)],
  ])('%s is refused and nothing of it is restored', async (what, damage) => {
    await writeFile(at('damaged.gz'), damage(await readFile(at('backup.gz'))))
    const environment = data(`damaged ${what}`)
    expect(await run(['restore', at('damaged.gz')], environment)).toMatchObject({ code: 1, err: expect.stringContaining('повреждён') })
    expect(JSON.parse((await run(['export'], environment)).out)).toMatchObject({ things: [], documents: [] })
  })
})
