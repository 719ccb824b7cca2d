import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ImportOutcome } from '../../graph/answers.ts'
import { Mapping } from '../../graph/columns.ts'
import { run } from '../support/command.ts'
import { startServer, type TestServer, temporaryFolder } from '../support/served.ts'

const list = (...rows: string[]) => ['Вуз;Где;Тип', ...rows].join('\n')
const may = list('Университет Кочи;Индия;вуз', 'Музей моря;Атлантида;музей', ';Индия;вуз')
const june = list('Университет Ниша;Сербия;вуз')
const mapping: Mapping = {
  about: 'Organization',
  columns: [
    { header: 'Вуз', fills: 'name' },
    { header: 'Где', fills: 'country' },
    { header: 'Тип', fills: 'orgType' },
  ],
  dates: 'day-first',
  separator: ';',
}
const json = (value: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

describe('over HTTP a list is explained once and read ever after', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    await server.ready
  })
  afterAll(() => server.stop())

  test('a list that nobody has explained is refused with what to do', async () => {
    const { outcome } = await server.import('май.csv', may)
    expect(outcome).toMatchObject({ outcome: 'refused', error: { code: 'columns-unknown', message: expect.stringContaining('«Вуз»') } })
  })

  test('what its columns may mean is proposed, and what would be read of each row is shown', async () => {
    const proposal = await server.ask('columns', `/api/columns?${new URLSearchParams({ name: 'май.csv' })}`, { method: 'POST', body: may })
    expect(proposal).toMatchObject({
      headers: ['Вуз', 'Где', 'Тип'],
      total: 3,
      rows: [{ row: 2 }, { row: 3 }, { row: 4 }],
      mapping: { about: 'Organization' },
    })
    const { headers, rows } = proposal
    const preview = await server.ask('columnsPreview', '/api/columns/preview', json({ headers, rows, mapping }))
    expect(preview.map(({ refused }) => refused.length)).toEqual([0, 1, 1])
    expect(preview[0]?.understood.map(({ values }) => values)).toEqual([['Университет Кочи'], ['IN'], ['university']])
  })

  test('a mapping that does not name what its rows are called is refused', async () => {
    const answer = await server.call('/api/kept', json({ kind: 'mapping', name: 'без названия', body: { ...mapping, columns: [] } }))
    expect(answer.status).toBe(422)
  })

  test('once it is kept the file goes in, the next one straight through; what is wrong is told row by row', async () => {
    await server.ask('keep', '/api/kept', json({ kind: 'mapping', name: 'Вузы', body: mapping }))
    const first = await server.import('май.csv', may)
    expect(first.outcome).toMatchObject({ outcome: 'added', warnings: [{ ru: expect.stringContaining('Атлантида') }, {}] })
    expect((await server.import('июнь.csv', june)).outcome).toMatchObject({ outcome: 'added', warnings: [] })
    const { items } = await server.ask('search', `/api/search?${new URLSearchParams({ q: 'Университет Ниша' })}`)
    const card = await server.ask('card', `/api/things/${encodeURIComponent(items[0]?.thing.id ?? '')}`)
    expect(card.thing.fields).toMatchObject({ orgType: 'university', country: 'RS' })
    expect(card.evidence[0]?.passages.map(({ quote }) => quote)).toEqual(['Университет Ниша', 'Сербия', 'вуз'])
    const again = await server.ask('columns', '/api/columns?name=x.csv', { method: 'POST', body: june })
    expect(again).toMatchObject({ mapping, kept: { name: 'Вузы', version: 1 } })
  })

  test('another mapping can be named for one file', async () => {
    const form = new FormData()
    form.set('file', new Blob([list('Белград;Сербия;город')]))
    const places = {
      ...mapping,
      about: 'Place',
      columns: mapping.columns.map((one) => (one.fills === 'orgType' ? { ...one, fills: 'placeType' } : one)),
    }
    form.set('wish', JSON.stringify({ mapping: places }))
    const job = await server.ask('import', '/api/imports?name=g.csv&dryRun=true', { method: 'POST', body: form })
    let outcome = job.outcome
    while (!outcome) outcome = (await server.ask('job', `/api/jobs/${job.id}`)).outcome
    expect(outcome.byColumns).toBe(true)
    expect(outcome.differences).toContainEqual(expect.objectContaining({ kind: 'Place', name: 'Белград' }))
    expect((await server.import('g.csv', list('Университет Бара;Черногория;вуз'), { mapping: 'нет такого' })).outcome).toMatchObject({
      error: { code: 'mapping-unknown', message: expect.stringContaining('Вузы') },
    })
  })
})

describe('the command', () => {
  let place = { folder: '', remove: async (): Promise<void> => undefined }
  const at = (name: string) => join(place.folder, name)
  const data = () => ({ POBRATIM_DATA: at('data') })
  beforeAll(async () => {
    place = await temporaryFolder()
    await writeFile(at('май.csv'), may)
    await writeFile(at('июнь.csv'), june)
  })
  afterAll(() => place.remove())
  const imported = async (...args: string[]) => {
    const { out } = await run(['import', ...args, '--json'], data())
    return ImportOutcome.array().parse(JSON.parse(out))
  }

  test('proposes a mapping as a file and shows how the first rows are read', async () => {
    const told = await run(['columns', at('май.csv'), '--out', at('вузы.json')], data())
    expect(told).toMatchObject({ code: 0, err: expect.stringContaining('Университет Кочи') })
    expect(Mapping.parse(JSON.parse(await readFile(at('вузы.json'), 'utf8'))).about).toBe('Organization')
  })

  test('imports by a mapping in a file; by one that is remembered; and straight through', async () => {
    await writeFile(at('вузы.json'), JSON.stringify(mapping))
    expect(await imported(at('май.csv'), '--dry-run')).toMatchObject([{ error: { code: 'columns-unknown' } }])
    expect(await imported(at('май.csv'), '--mapping', at('вузы.json'))).toMatchObject([{ outcome: 'added' }])
    expect(await imported(at('июнь.csv'), '--dry-run')).toMatchObject([{ error: { code: 'columns-unknown' } }])
    expect(await run(['columns', at('июнь.csv'), '--mapping', at('вузы.json'), '--keep', 'Вузы'], data())).toMatchObject({ code: 0 })
    expect(await imported(at('июнь.csv'), '--mapping', 'Вузы', '--dry-run')).toMatchObject([{ outcome: 'dry-run' }])
    expect(await imported(at('июнь.csv'))).toMatchObject([{ outcome: 'added', warnings: [] }])
  })

  test('a file of a mapping that is none is told in words', async () => {
    await writeFile(at('плохо.json'), '{"about":"Organization","columns":[{"header":"А","fills":"цвет"}]}')
    expect(await run(['import', at('май.csv'), '--mapping', at('плохо.json')], data())).toMatchObject({
      code: 1,
      err: expect.stringContaining('плохо.json'),
    })
  })
})
