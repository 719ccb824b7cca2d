import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Disk, filesIn, hashOf, nodeDisk } from '../../server/files.ts'
import { temporaryFolder } from '../support/served.ts'

const noSpace = Object.assign(new Error('no space'), { code: 'ENOSPC' })
const bytes = Buffer.from('Соглашение')

describe('files of documents', () => {
  let folder = ''
  let remove = async (): Promise<void> => undefined
  beforeAll(async () => {
    const made = await temporaryFolder()
    folder = made.folder
    remove = made.remove
  })
  afterAll(() => remove())

  test('are kept by the hash of their bytes, with the text that was read', async () => {
    const files = filesIn(join(folder, 'kept'))
    const hash = await files.keep(bytes)
    await files.keepText(hash, 'текст')
    await files.keep(bytes)
    expect(hash).toBe(hashOf(bytes))
    expect(await files.bytes(hash)).toEqual(bytes)
    expect(await files.text(hash)).toBe('текст')
    expect((await readdir(join(folder, 'kept'))).sort()).toEqual([hash, `${hash}.txt`])
    await files.forget(hash)
    expect(await files.has(hash)).toBe(false)
    await expect(files.text(hash)).rejects.toMatchObject({ code: 'document-unknown' })
  })

  test.each<[string, Partial<Disk>]>([
    ['while writing', { write: () => Promise.reject(noSpace) }],
    [
      'after half of it was written',
      {
        write: async (path, content) => {
          await nodeDisk.write(path, content.subarray(0, 3))
          throw noSpace
        },
      },
    ],
    ['while renaming', { rename: () => Promise.reject(noSpace) }],
  ])('no space %s is said, and nothing is left half-written', async (when, fault) => {
    const place = join(folder, when)
    const files = filesIn(place, { ...nodeDisk, ...fault })
    await expect(files.keep(bytes)).rejects.toMatchObject({ code: 'disk-full', status: 507 })
    expect(await readdir(place)).toEqual([])
  })
})
