import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '../../../graph/refusal.ts'
import { extract } from '../../../import/extract.ts'
import { readAndExtractInChild, readInChild } from '../../../import/read/in-child.ts'
import { read } from '../../../import/read/read.ts'
import { children } from '../../../server/children.ts'
import { inventedHome } from '../../support/facts.ts'
import { wordFile, wordXml } from '../../support/files.ts'
import { temporaryFolder } from '../../support/served.ts'

const child = children.read
/** Programs that behave as a reader should not. */
let place = { folder: '', remove: async (): Promise<void> => undefined }
beforeAll(async () => {
  place = await temporaryFolder()
})
afterAll(() => place.remove())

describe('a document is read in a process of its own', () => {
  test('as it would be read here, bytes and stages told', async () => {
    const bytes = await wordFile('Итоги', { table: [['Сербия', { text: 'Ниш', rows: 2 }], ['Индия']] })
    const stages: string[] = []
    const document = await readInChild('итоги.docx', bytes, { child, onStage: (stage) => stages.push(stage) })
    expect(document).toEqual(await read('итоги.docx', bytes))
    expect(stages).toEqual(['reading'])
  })

  test('a refusal is the same as here', async () => {
    await expect(readInChild('пусто.txt', new Uint8Array(), { child })).rejects.toEqual(new Refusal('file-empty', { file: 'пусто.txt' }))
  })

  test('its facts are found there too', async () => {
    const rows = [
      'Страна\tГород\tОснование\tГод\tОсновные мероприятия в 2019 году',
      'Сербия\tНиш\tСоглашение о сотрудничестве\t2011\t5 мая – концерт.',
    ]
    const bytes = Buffer.from(rows.join('\n'))
    const told = await readAndExtractInChild('таблица.txt', bytes, { child, home: inventedHome, year: 2019 })
    const document = await read('таблица.txt', bytes)
    expect(told).toEqual({ document, facts: extract(document, { home: inventedHome, year: 2019 }) })
    expect(told).toMatchObject({ facts: { events: { length: 1 } } })
  })

  test('a refusal to find any comes back', async () => {
    const stages: string[] = []
    const finding = readAndExtractInChild('заметка.txt', Buffer.from('Купить хлеба и молока.'), {
      child,
      home: inventedHome,
      onStage: (stage) => stages.push(stage),
    })
    await expect(finding).rejects.toEqual(new Refusal('nothing-found', { file: 'заметка.txt' }))
    expect(stages).toEqual(['reading', 'finding'])
  })

  test('a part of a larger buffer crosses as that part alone', async () => {
    const whole = Buffer.from('до|Город Ереван|после')
    const part = whole.subarray(whole.indexOf('|') + 1, whole.lastIndexOf('|'))
    expect(await readInChild('а.txt', part, { child })).toMatchObject({ text: 'Город Ереван' })
  })
})

describe('a reader is kept for the next document', () => {
  const counts = () => join(place.folder, 'counts.mjs')
  const told = async (resident: number): Promise<void> => {
    const document = `{ name: 'а.txt', format: 'txt', text: String(++read), blocks: [], sensitive: [] }`
    const answer = `process.send({ says: 'done', document: ${document}, resident: ${resident} })`
    await writeFile(counts(), `let read = 0; process.on('message', (task) => task.name === 'нет.txt' ? process.exit(4) : ${answer})`)
  }
  const texts = async (names: readonly string[], memoryMb: number): Promise<string[]> => {
    const all: string[] = []
    for (const name of names) {
      const read = readInChild(name, Buffer.from('а'), { child: counts(), memoryMb })
      all.push(
        await read.then(
          ({ text }) => text,
          () => 'ended',
        ),
      )
    }
    return all
  }
  test.each<[string, string[], number, number, string[]]>([
    ['that reads well', ['а.txt', 'б.txt', 'в.txt'], 301, 0, ['1', '2', '3']],
    ['but not when a document ended it', ['а.txt', 'нет.txt', 'в.txt'], 302, 0, ['1', 'ended', '1']],
    ['but not when it has grown large', ['а.txt', 'б.txt'], 303, 200 * 2 ** 20, ['1', '1']],
  ])('%s', async (_, names, memoryMb, resident, expected) => {
    await told(resident)
    expect(await texts(names, memoryMb)).toEqual(expected)
  })
})

describe('a document that asks too much ends its process, not ours', () => {
  const wide = wordXml('<w:p><w:r><w:t>а</w:t></w:r></w:p>'.repeat(1_000_000))
  const tooHard = new Refusal('file-too-hard', { file: 'годовая.docx' })

  test('more memory than it may have', async () => {
    await expect(readInChild('годовая.docx', wide, { child, memoryMb: 256 })).rejects.toEqual(tooHard)
  })

  test('more time than it may have', async () => {
    await expect(readInChild('годовая.docx', wide, { child, deadlineMs: 300, memoryMb: 4096 })).rejects.toEqual(tooHard)
  })

  test('a cancelled reading ends with the reason of the cancel', async () => {
    const cancel = new AbortController()
    const reading = readInChild('годовая.docx', wide, {
      child,
      signal: cancel.signal,
      onStage: () => cancel.abort(new Refusal('job-cancelled')),
    })
    await expect(reading).rejects.toEqual(new Refusal('job-cancelled'))
    await expect(readInChild('годовая.docx', wide, { child, signal: cancel.signal })).rejects.toEqual(new Refusal('job-cancelled'))
  })

  test.each([
    ['ends without a word', 'process.exit(3)', /ended with 3/],
    ['throws', 'throw new Error("оборвано")', /оборвано/],
    ['says what was not agreed', 'process.send({ says: "hello" })', /says/],
    ['is not there', undefined, /ended with 1/],
  ])('a child that %s is a fault of ours', async (name, code, message) => {
    const file = join(place.folder, `${name.replaceAll(' ', '-')}.mjs`)
    if (code) await writeFile(file, code)
    await expect(readInChild('а.txt', Buffer.from('а'), { child: file })).rejects.toThrow(message)
  })
})
