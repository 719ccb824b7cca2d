import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Disk, filesIn, hashOf, nodeDisk } from '../../server/files.ts'
import { holding, incomingIn } from '../../server/incoming.ts'
import { temporaryFolder } from '../support/served.ts'

const noSpace = Object.assign(new Error('no space'), { code: 'ENOSPC' })
const bytes = Buffer.from('Соглашение')

describe('files that were tried', () => {
  test.each<[string, Partial<Record<keyof typeof holding, number>>, string[]]>([
    ['all there is room for', {}, ['б', 'в']],
    ['so many', { files: 1 }, ['в']],
    ['so many bytes together', { bytes: bytes.byteLength }, ['в']],
    ['so long', { lasts: 1000 }, []],
  ])('are held, %s, each file once', async (_, bounds, wanted) => {
    const { folder, remove } = await temporaryFolder()
    onTestFinished(remove)
    const incoming = incomingIn(folder, nodeDisk, { ...holding, ...bounds })
    const jobs = ['а', 'б', 'в']
    for (const [at, job] of ['job-1', 'job-2', 'job-3'].entries()) {
      await incoming.keep(job, bytes)
      // The first and the second are trials of one file.
      await incoming.hold(job, hashOf(Buffer.from(at < 2 ? 'один' : 'другой')))
      await utimes(join(folder, (await readdir(folder)).find((name) => name.startsWith(job)) ?? ''), at, Date.now() / 1000 - 100 + at)
    }
    const held = await incoming.held()
    expect(jobs.filter((_, at) => held.has(`job-${at + 1}`))).toEqual(wanted)
    expect(await readdir(folder)).toHaveLength(wanted.length)
  })

  test('are there for another server on the same folder until they are let go', async () => {
    const { folder, remove } = await temporaryFolder()
    onTestFinished(remove)
    const hash = hashOf(bytes)
    await incomingIn(folder).keep('job-1', bytes)
    await incomingIn(folder).hold('job-1', hash)
    expect(await incomingIn(folder).heldBytes(hash)).toEqual(bytes)
    await incomingIn(folder).letGo(hash)
    expect([await incomingIn(folder).heldBytes(hash), await readdir(folder)]).toEqual([undefined, []])
  })
})

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
