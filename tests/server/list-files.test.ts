import { readXlsx } from 'hucre/xlsx'
import papaparse from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventName, saveEvents } from '../support/many.ts'
import { startServer, type TestServer, temporaryFolder } from '../support/served.ts'

const count = 6000
let server: TestServer
let data: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  data = await temporaryFolder()
  await saveEvents(data.folder, count)
  server = await startServer({ folder: data.folder })
  await server.ready
})
afterAll(async () => {
  await server?.stop()
  await data?.remove()
})

const csvOf = async (query: string): Promise<string[][]> => {
  const answer = await server.call(`/api/things.csv?${query}`)
  expect(answer.status).toBe(200)
  return papaparse.parse<string[]>((await answer.text()).trimEnd()).data
}

describe('a table as a file', () => {
  test('has every row that the filter leaves, in its order, in the words of the reader', async () => {
    const [heads, ...rows] = await csvOf('kinds=Event&columns=start,countries,eventType&sort=name&direction=desc&lang=ru')
    expect(heads).toEqual(['Название', 'Вид', 'Начало', 'Страны', 'Записей в документах'])
    expect(rows).toHaveLength(count)
    expect(rows[0]).toEqual([eventName(count), '', '14 мая 2000 г.', 'Республика Корея', '1'])
    expect(rows.at(-1)).toEqual([eventName(1), 'встреча, переговоры, заседание', '14 мая 2001 г.', 'Бельгия', '1'])
  })
  test('is filtered, and speaks English', async () => {
    const [heads, ...rows] = await csvOf('kinds=Event&columns=countries&countries=BE&firstDay=2001-01-01&lang=en')
    expect(heads).toEqual(['Name', 'Countries', 'Records in documents'])
    expect(new Set(rows.map(([, country]) => country))).toEqual(new Set(['Belgium']))
  })
  test('is as grouped as the screen: groups in the order of their words, what is not stated last', async () => {
    const [, ...rows] = await csvOf('kinds=Event&columns=start&group=eventType&lang=ru')
    const order = [...new Set(rows.map(([, type]) => type))]
    expect(order).toEqual(['визит', 'встреча, переговоры, заседание', 'конференция, круглый стол, семинар', ''])
    expect(rows).toHaveLength(count)
  })
  test('opens as a workbook with the same rows', async () => {
    const answer = await server.call('/api/things.xlsx?kinds=Event&columns=start,countries&lang=ru')
    expect(answer.headers.get('content-disposition')).toContain('.xlsx')
    const [sheet] = (await readXlsx(new Uint8Array(await answer.arrayBuffer()))).sheets
    expect(sheet?.name).toBe('Мероприятия')
    expect(sheet?.rows).toHaveLength(count + 1)
    expect(sheet?.rows[0]).toEqual(['Название', 'Начало', 'Страны', 'Записей в документах'])
    expect(sheet?.rows.at(-1)).toEqual([eventName(count), '14 мая 2000 г.', 'Республика Корея', 1])
  })
  test('of nothing has its heads', async () => {
    expect(await csvOf('kinds=Project&lang=ru')).toEqual([['Название', 'Страна', 'Записей в документах']])
  })
  test.each([
    'things.csv?lang=ru',
    'things.csv?kinds=Event,Place',
    'things.xlsx?kinds=Event&group=name',
    'things.csv?kinds=Event&sort=nothing',
    'things-in-groups?kinds=Event&group=name',
    'things?group=country',
  ])('/api/%s is refused in words', async (path) => {
    const answer = await server.call(`/api/${path}`)
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: 'request-invalid' })])
  })
})

describe('a table in groups', () => {
  test('each page goes on where the one before ended, group after group', async () => {
    const groups = await server.ask('thingGroups', '/api/things-in-groups?kinds=Event&group=start')
    expect(groups.map(({ value }) => value)).toEqual(Array.from({ length: 20 }, (_, at) => String(2000 + at)))
    expect(groups.every((group) => group.count === count / 20)).toBe(true)
    const second = await server.ask('things', `/api/things?kinds=Event&group=start&sort=name&limit=2&offset=${count / 20 - 1}`)
    expect(second.items.map(({ fields }) => fields['start'])).toEqual(['2000-05-14', '2001-05-14'])
  })
})
