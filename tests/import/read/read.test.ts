import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../graph/refusal.ts'
import { read } from '../../../import/read/read.ts'
import { encoded, wordFile, wordXml, zipFile } from '../../support/files.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), deflateSync(Buffer.alloc(400, 7))])
const ole = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), Buffer.alloc(504), Buffer.from(text, 'utf16le')])

const refusalOf = async (name: string, content: Uint8Array): Promise<unknown> => {
  try {
    await read(name, content)
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, ...error.details } : error
  }
  return 'read'
}

describe('a file that cannot be read is refused with what is wrong', () => {
  const file = 'справка.docx'
  test.each([
    ['an empty file', 'таблица.txt', new Uint8Array(), { code: 'file-empty' }],
    ['an empty Word file', file, new Uint8Array(), { code: 'file-empty' }],
    ['white space alone', 'таблица.txt', bytes('\ufeff \n\t \u00a0\r\n'), { code: 'file-empty' }],
    ['an unknown extension', 'таблица.odt', bytes('Страна\tГород'), { code: 'file-type-unknown' }],
    ['no extension', 'таблица', bytes('Страна\tГород'), { code: 'file-type-unknown' }],
    ['a text named as an old Word file', 'справка.doc', bytes('x'), { code: 'file-not-what-it-says', extension: 'doc', found: '.txt' }],
    [
      'an old workbook named so',
      'справка.doc',
      ole('Workbook'),
      { code: 'file-not-what-it-says', extension: 'doc', found: '.xls / .ppt / .msg' },
    ],
    ['an old Word file under a password', 'справка.doc', ole('EncryptedPackage'), { code: 'file-locked' }],
    ['a picture', file, png, { code: 'file-not-what-it-says', extension: 'docx', found: 'PNG' }],
    ['a picture in upper case', 'СПРАВКА.DOCX', png, { code: 'file-not-what-it-says', extension: 'docx', found: 'PNG' }],
    ['a picture named as text', 'справка.txt', png, { code: 'file-not-what-it-says', extension: 'txt', found: 'PNG' }],
    ['a text named as Word', file, bytes('Город Гродно'), { code: 'file-not-what-it-says', extension: 'docx', found: '.txt' }],
    ['bytes of nothing known named as Word', file, Uint8Array.from([7, 0, 201, 0, 33, 5]), { code: 'file-damaged' }],
    ['a PDF', file, bytes('%PDF-1.7 …'), { code: 'file-not-what-it-says', extension: 'docx', found: 'PDF' }],
    ['an old Word file', file, ole('WordDocument'), { code: 'file-not-what-it-says', extension: 'docx', found: '.doc / .xls / .ppt' }],
    ['a file under a password', file, ole('EncryptedPackage'), { code: 'file-locked' }],
    [
      'a workbook',
      file,
      zipFile([{ name: 'xl/workbook.xml', content: '<a/>' }]),
      { code: 'file-not-what-it-says', extension: 'docx', found: '.xlsx' },
    ],
    ['an archive', file, zipFile([{ name: 'a.txt', content: 'a' }]), { code: 'file-not-what-it-says', extension: 'docx', found: 'ZIP' }],
    ['a zip of nothing', file, zipFile([]), { code: 'file-not-what-it-says', extension: 'docx', found: 'ZIP' }],
    ['a zip without its end', file, wordXml('<w:p/>').subarray(0, 300), { code: 'file-damaged' }],
    ['a Word file without its text', file, zipFile([{ name: 'word/styles.xml', content: '<a/>' }]), { code: 'file-damaged' }],
    ['XML cut short', file, wordXml('<w:p><w:r'), { code: 'file-damaged' }],
    ['a Word file of no words', file, wordXml('<w:p><w:r><w:t> </w:t></w:r></w:p>'), { code: 'file-empty' }],
    [
      'bytes of no encoding',
      'письмо.txt',
      Uint8Array.from({ length: 600 }, (_, n) => (n * 89 + (n % 7) * 31) % 256),
      { code: 'encoding-unknown' },
    ],
    ['a text with zero bytes', 'письмо.txt', bytes('Город\0Страна'), { code: 'encoding-unknown' }],
  ])('%s', async (_, name, content, refusal) => {
    expect(await refusalOf(name, content)).toEqual({ ...refusal, file: name })
  })

  test('a damaged zip: bytes in its middle are others', async () => {
    const content = Uint8Array.from(await wordFile('Визит делегации Гродно'))
    content.fill(0xa5, 200, 1500)
    expect(await refusalOf('справка.docx', content)).toEqual({ code: 'file-damaged', file: 'справка.docx' })
  })
})

describe('a file made to do harm is refused before it is opened', () => {
  const zeros = Buffer.alloc(300 * 2 ** 20)
  const nested = (depth: number) => `${'<w:sdt>'.repeat(depth)}<w:p/>${'</w:sdt>'.repeat(depth)}`
  test.each([
    [
      '300 MB of zeros',
      () => wordXml('<w:p/>', { name: 'word/media/1.bin', content: zeros }),
      { code: 'file-bomb', size: { ru: '300,1 МБ', en: '300.1 MB' }, limit: { ru: '200 МБ', en: '200 MB' } },
    ],
    [
      '300 MB that claim to be 3 bytes',
      () => wordXml('<w:p/>', { name: 'word/styles.xml', content: zeros, claims: 3 }),
      { code: 'file-damaged' },
    ],
    [
      '20,000 entries',
      () => zipFile(Array.from({ length: 20_000 }, (_, n) => ({ name: `word/${n}.xml`, content: '' }))),
      { code: 'file-bomb', size: 20_000, limit: 10_000 },
    ],
    ['200,000 elements within one another', () => wordXml(nested(200_000)), { code: 'file-too-hard' }],
    [
      '21 MB of text in a Word file',
      () => wordXml(`<w:p><w:r><w:t>${'а '.repeat(11 * 2 ** 20)}</w:t></w:r></w:p>`),
      { code: 'file-too-large', size: { ru: '20,1 МБ', en: '20.1 MB' }, limit: { ru: '20 МБ', en: '20 MB' } },
    ],
  ])('%s', async (_, make, refusal) => {
    expect(await refusalOf('годовая.docx', make())).toEqual({ ...refusal, file: 'годовая.docx' })
  })

  test.each([
    ['100 MB of text', 100, { size: { ru: '100 МБ', en: '100 MB' }, limit: { ru: '50 МБ', en: '50 MB' } }],
    ['30 MB of text', 30, { size: { ru: '30 МБ', en: '30 MB' }, limit: { ru: '20 МБ', en: '20 MB' } }],
  ])('%s', async (_, megabytes, sizes) => {
    const content = Buffer.alloc(megabytes * 2 ** 20, 'table row ')
    expect(await refusalOf('годовая.txt', content)).toEqual({ code: 'file-too-large', file: 'годовая.txt', ...sizes })
  })
})

describe('the encoding of a text is found', () => {
  const prose = 'Делегация Гродно посетила выставку «Мосты» – 5 мая 2019 г.; встретил её вице-губернатор.'
  test.each(['windows-1251', 'koi8-r', 'ibm866'] as const)('%s', async (encoding) => {
    const text = encoding === 'windows-1251' ? prose : prose.replaceAll(/[«»]/g, '"').replaceAll('–', '-')
    expect(await read('справка.txt', encoded(text, encoding))).toMatchObject({ text, encoding })
  })
  test.each([
    ['capitals alone', 'СТРАНЫ СНГ\nБЕЛОРУССИЯ, КАЗАХСТАН\nГОРОДА-ПОБРАТИМЫ'],
    ['a few words', 'Страна\tГород\nСербия\tНиш'],
    [
      'names in Latin letters between',
      'Компания Baltic Wood Trading открыла представительство; compliance with the rules подтвердил банк.',
    ],
  ])('windows-1251 and koi8-r: %s', async (_, text) => {
    for (const encoding of ['windows-1251', 'koi8-r'] as const)
      expect(await read('справка.txt', encoded(text, encoding))).toMatchObject({ text, encoding })
  })
  test.each([
    ['UTF-8', Buffer.from('Ереван'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from('\ufeffЕреван'), 'utf-8'],
    ['UTF-16 with its mark', Buffer.from('\ufeffЕреван', 'utf16le'), 'utf-16le'],
  ])('%s, the mark left off', async (_, content, encoding) => {
    expect(await read('справка.txt', content)).toMatchObject({ text: 'Ереван', encoding })
  })
  test('a German text of one-byte letters is not taken for Russian', async () => {
    const latin1 = Buffer.from('Die Städte begrüßten die Gäste aus Düsseldorf und Köln mit schöner Musik.', 'latin1')
    expect(await refusalOf('brief.txt', latin1)).toEqual({ code: 'encoding-unknown', file: 'brief.txt' })
  })
})
