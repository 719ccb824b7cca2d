import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../graph/questions/answer.ts'
import { run } from '../support/command.ts'
import { annualTable } from '../support/documents.ts'
import { startServer, type TestServer, temporaryFolder } from '../support/served.ts'

const told = (events: string) => [{ country: 'Бельгия', place: 'Гент', events }]
const first = annualTable(2018, told('14 мая делегация Комитета по культуре посетила Гент.'))
const second = annualTable(2019, told('3 июня Комитет по туризму провёл в Генте семинар о музеях.'))

let server: TestServer
let place = { folder: '', remove: async (): Promise<void> => undefined }
beforeAll(async () => {
  place = await temporaryFolder()
  server = await startServer({ folder: place.folder })
  await server.ready
  await server.import('таблица-2018.txt', first)
  await server.import('таблица-2019.txt', second)
})
afterAll(async () => {
  await server.stop()
  await place.remove()
})

const compared: [string, string[], Record<string, string>, RegExp][] = [
  [
    'two documents',
    ['таблица-2018.txt', 'таблица-2019.txt'],
    {},
    /появилось:[^]*семинар о музеях[^]*нет в новом документе:[^]*посетила Гент/,
  ],
  ['two days', ['2018-12-31', '2019-12-31'], { day: '2018-12-31', laterDay: '2019-12-31' }, /появилось:[^]*семинар о музеях/],
]

describe.each(compared)('%s are compared', (_, given, query, says) => {
  test('by command, through the running server, each change with its words', async () => {
    const ran = await run(['compare', ...given], { POBRATIM_DATA: place.folder })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(says)
    expect(ran.out).toContain('    таблица-2019.txt: «')
  })
  test('over HTTP, with a mark for each thing', async () => {
    const { items } = await server.ask('documents', '/api/documents')
    const idOf = (name: string | undefined): string => items.find((one) => one.name === name)?.id ?? ''
    const wish = 'day' in query ? query : { document: idOf(given[0]), laterDocument: idOf(given[1]) }
    const { changes } = await server.ask('comparison', `/api/comparison?${new URLSearchParams(wish)}`)
    const json = JSON.parse((await run(['compare', '--json', ...given], { POBRATIM_DATA: place.folder })).out) as Answer
    expect(new Set(json.items.map(({ cells }) => cells['what']))).toEqual(new Set(Object.keys(changes)))
    expect(Object.values(changes)).toContain('appeared')
  })
})

test.each([
  [['compare', 'таблица-2018.txt'], 2, 'Не указано'],
  [['compare', 'таблица-2018.txt', 'нет-такой.txt'], 1, 'нет-такой.txt'],
])('%j is told to be wrong', async (args, code, says) => {
  expect(await run(args, { POBRATIM_DATA: place.folder })).toMatchObject({ code, err: expect.stringContaining(says) })
})
