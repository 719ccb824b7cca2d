import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../graph/refusal.ts'
import { documentsOfArchive } from '../../../import/read/archive.ts'
import { encoded, zipFile } from '../../support/files.ts'

const told = async (bytes: Uint8Array): Promise<unknown[]> => {
  const documents: unknown[] = []
  for await (const one of documentsOfArchive('дело.zip', bytes))
    documents.push([one.path, 'refused' in one ? one.refused.code : Buffer.from(one.bytes).toString('utf8')])
  return documents
}

describe('a zip is the documents in it', () => {
  test('of every folder, other files passed over', async () => {
    const bytes = zipFile([
      { name: 'Европа/', content: '' },
      { name: 'Европа/Ниш.txt', content: 'Сербия' },
      { name: 'Европа/ГЕРБ.PNG', content: 'a' },
      { name: 'Ниш.TXT', content: 'ещё' },
      { name: '.скрыт.txt', content: 'a' },
      { name: '__MACOSX/Ниш.txt', content: 'a' },
    ])
    expect(await told(bytes)).toEqual([
      ['Европа/Ниш.txt', 'Сербия'],
      ['Ниш.TXT', 'ещё'],
    ])
  })

  test.each([
    ['../../../etc/Ниш.txt', 'etc/Ниш.txt'],
    ['/Ниш.txt', 'Ниш.txt'],
    ['C:\\Папка\\..\\Ниш.txt', 'C:/Папка/Ниш.txt'],
    ['Ни\u0000ш.txt', 'Ниш.txt'],
  ])('the name %j is but a label: %s', async (name, path) => {
    expect(await told(zipFile([{ name, content: 'а' }]))).toEqual([[path, 'а']])
  })

  test('a name as the Russian Windows writes it', async () => {
    // The maker of zips writes names as UTF-8: as many bytes stand in for the name of the other encoding.
    const name = 'Справка.txt'
    const bytes = Buffer.from(zipFile([{ name: '1234567.txt', content: 'а' }]))
    for (let at = bytes.indexOf('1234567'); at >= 0; at = bytes.indexOf('1234567')) bytes.set(encoded(name.slice(0, 7), 'ibm866'), at)
    expect(await told(bytes)).toEqual([[name, 'а']])
  })

  test('one that cannot be had is told of, the others are given', async () => {
    const bytes = Buffer.from(
      zipFile([
        { name: 'а.txt', content: 'первый' },
        { name: 'б.zip', content: 'PK' },
        { name: 'в.txt', content: 'лжёт о своей длине', claims: 3 },
        { name: 'г.txt', content: 'последний' },
      ]),
    )
    expect(await told(bytes)).toEqual([
      ['а.txt', 'первый'],
      ['б.zip', 'archive-nested'],
      ['в.txt', 'file-damaged'],
      ['г.txt', 'последний'],
    ])
  })

  test('a document under a password', async () => {
    const bytes = Buffer.from(zipFile([{ name: 'а.txt', content: 'тайна' }]))
    const entry = bytes.indexOf('PK\x01\x02')
    bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8)
    expect(await told(bytes)).toEqual([['а.txt', 'file-locked']])
  })

  test.each([
    ['nothing in it', zipFile([]), { code: 'archive-empty' }],
    ['no document in it', zipFile([{ name: 'a.png', content: 'a' }]), { code: 'archive-empty' }],
    ['no bytes', new Uint8Array(), { code: 'file-empty' }],
    ['another format', Buffer.from('Rar!\x1a'), { code: 'file-not-what-it-says' }],
    ['its end cut off', zipFile([{ name: 'а.txt', content: 'а'.repeat(500) }]).subarray(0, 60), { code: 'file-damaged' }],
    ['300 MB of zeros', zipFile([{ name: 'a.txt', content: Buffer.alloc(300 * 2 ** 20) }]), { code: 'file-bomb' }],
    ['20,000 entries', zipFile(Array.from({ length: 20_000 }, (_, n) => ({ name: `${n}.txt`, content: '' }))), { code: 'file-bomb' }],
  ])('%s is refused', async (_, bytes, refusal) => {
    await expect(told(bytes)).rejects.toMatchObject(refusal)
    await expect(told(bytes)).rejects.toBeInstanceOf(Refusal)
  })
})
