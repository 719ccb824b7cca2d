import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { limits } from '../../import/read/limits.ts'
import { Job } from '../../server/api.ts'
import { type Disk, nodeDisk } from '../../server/files.ts'
import { annualTable, countryBrief, ghentTable } from '../support/documents.ts'
import { wordFile, zipFile } from '../support/files.ts'
import { startServer, type TestServer, temporaryFolder } from '../support/served.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const bruges = annualTable(2020, [
  { country: 'Бельгия', place: 'Брюгге', events: '3 марта делегация Комитета по культуре посетила Брюгге.' },
])

describe('importing over HTTP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    await server.ready
  })
  afterAll(() => server.stop())
  const wholeGraph = async () => (await server.call('/api/export')).text()
  const files = async () => (await readdir(join(server.folder, 'files'))).sort()

  test('a file becomes a document, its bytes and its text are kept', async () => {
    const { outcome } = await server.import('таблица.txt', ghentTable())
    expect(outcome).toMatchObject({ outcome: 'added', file: 'таблица.txt', warnings: [] })
    expect(await files()).toEqual([hashOf(ghentTable()), `${hashOf(ghentTable())}.txt`])
  })
  test('the same file again changes nothing, also under another name', async () => {
    const before = await wholeGraph()
    expect((await server.import('таблица.txt', ghentTable())).outcome?.outcome).toBe('unchanged')
    expect((await server.import('копия.txt', ghentTable())).outcome?.outcome).toBe('unchanged')
    expect(await wholeGraph()).toBe(before)
  })
  test('two different files of one name are two documents', async () => {
    const { outcome } = await server.import('таблица.txt', bruges)
    const { items } = await server.ask('documents', '/api/documents')
    expect(outcome?.outcome).toBe('added')
    expect(items.map(({ name }) => name)).toEqual(['таблица.txt', 'таблица.txt'])
    expect(new Set(items.map(({ id }) => id)).size).toBe(2)
  })
  test('a dry run tells the differences and writes nothing', async () => {
    const before = [await wholeGraph(), await files()]
    const { outcome } = await server.import('ещё.txt', bruges.replace('3 марта', '4 марта'), { dryRun: 'true' })
    expect(outcome?.outcome).toBe('dry-run')
    expect(outcome?.added).toBeGreaterThan(0)
    expect(outcome?.differences?.map(({ change }) => change)).toContain('added')
    expect([await wholeGraph(), await files()]).toEqual(before)
  })
  test('a likely newer version is proposed, never assumed', async () => {
    const { outcome } = await server.import('новая.txt', bruges.replace('3 марта', '6 марта'), { dryRun: 'true' })
    const { items } = await server.ask('documents', '/api/documents')
    const sameYear = items.filter(({ year }) => year === 2020).map(({ id, name }) => ({ id, name }))
    expect(sameYear.length).toBeGreaterThan(0)
    expect(outcome?.mayReplace).toEqual(sameYear)
    const [older] = sameYear
    const compared = await server.import('новая.txt', bruges.replace('3 марта', '6 марта'), { dryRun: 'true', replaces: older?.id ?? '' })
    expect(compared.outcome?.mayReplace).toBeUndefined()
    // Its event is the same with another date.
    expect(compared.outcome?.differences?.find(({ kind }) => kind === 'Event')).toMatchObject({
      change: 'changed',
      is: { start: '2020-03-06' },
    })
  })
  test('a newer version takes the place of the older one, whose file goes', async () => {
    const { items } = await server.ask('documents', '/api/documents')
    const older = items.find(({ hash }) => hash === hashOf(bruges))?.id ?? ''
    const newer = bruges.replace('3 марта', '5 марта')
    const { outcome } = await server.import('таблица-2.txt', newer, { replaces: older })
    expect(outcome?.outcome).toBe('replaced')
    expect(existsSync(join(server.folder, 'files', hashOf(bruges)))).toBe(false)
    const events = await server.ask('events', '/api/events?firstDay=2020-01-01')
    expect(events.items.map(({ thing }) => thing.fields['start'])).toEqual(['2020-03-05'])
  })
  test('an import taken back leaves what others say, and its file goes', async () => {
    const before = await wholeGraph()
    const text = annualTable(2021, [{ country: 'Бельгия', place: 'Гент', events: '7 июня делегация Комитета по культуре посетила Гент.' }])
    const { outcome } = await server.import('таблица-2021.txt', text)
    await server.ask('takeBack', `/api/documents/${encodeURIComponent(outcome?.document ?? '')}`, { method: 'DELETE' })
    expect(await wholeGraph()).toBe(before)
    expect(await files()).not.toContain(hashOf(text))
  })
  test('a Word document is read as well', async () => {
    const bytes = await wordFile(countryBrief(['туризм'], ['В марте 2018 года Комитет по туризму провёл в Брюсселе семинар.']))
    expect((await server.import('справка.docx', bytes)).outcome?.outcome).toBe('added')
  })
  test.each([
    ['пустой.txt', '', 'file-empty'],
    ['таблица.exe', `${ghentTable()}\n`, 'file-type-unknown'],
    ['картинка.docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-not-what-it-says'],
    ['письмо.txt', 'Добрый день!', 'nothing-found'],
  ])('%s is refused by its name, nothing of it stays', async (name, content, code) => {
    const before = [await wholeGraph(), await files()]
    const { stage, outcome } = await server.import(name, content)
    expect(stage).toBe('refused')
    expect(outcome?.error?.code).toBe(code)
    expect(outcome?.error?.message).toContain(name)
    expect([await wholeGraph(), await files()]).toEqual(before)
  })
  test('an unknown document cannot be replaced', async () => {
    const { outcome } = await server.import('новая.txt', bruges, { replaces: 'document/нет' })
    expect(outcome?.error?.code).toBe('document-unknown')
  })
  test('the stages of a job come as events', async () => {
    const text = annualTable(2022, [
      { country: 'Италия', place: 'Милан', events: '3 марта делегация Комитета по культуре посетила Милан.' },
    ])
    const started = Job.parse(await (await server.call('/api/imports?name=милан.txt', { method: 'POST', body: text })).json())
    const events = await (await server.call(`/api/jobs/${started.id}/events`)).text()
    const jobs = events.split('\n').flatMap((line) => (line.startsWith('data: ') ? [Job.parse(JSON.parse(line.slice(6)))] : []))
    expect(jobs.at(-1)).toMatchObject({ stage: 'done', progress: 1, outcome: { outcome: 'added' } })
    expect(jobs.map(({ progress }) => progress)).toEqual(jobs.map(({ progress }) => progress).toSorted((a, b) => a - b))
  })
  test('a cancelled job writes nothing', async () => {
    const before = [await wholeGraph(), await files()]
    const text = ghentTable().replace('Гент', 'Брюссель')
    const { id } = Job.parse(await (await server.call('/api/imports?name=отмена.txt', { method: 'POST', body: text })).json())
    const cancelled = await server.ask('cancelJob', `/api/jobs/${id}`, { method: 'DELETE' })
    expect(cancelled.stage).toBe('cancelled')
    expect((await server.ask('job', `/api/jobs/${id}`)).stage).toBe('cancelled')
    expect([await wholeGraph(), await files()]).toEqual(before)
  })
})

describe('a disk that has no space left', () => {
  test('refuses the document, keeps what was there, and takes the same document when there is space again', async () => {
    let isFull = true
    const disk: Disk = {
      ...nodeDisk,
      write: (path, bytes) => (isFull ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : nodeDisk.write(path, bytes)),
    }
    const server = await startServer({ disk })
    await server.ready
    const { outcome } = await server.import('таблица.txt', ghentTable())
    expect(outcome).toMatchObject({ outcome: 'refused', error: { code: 'disk-full' } })
    expect(await server.ask('documents', '/api/documents')).toMatchObject({ total: 0 })
    isFull = false
    expect((await server.import('таблица.txt', ghentTable())).outcome?.outcome).toBe('added')
    await server.stop()
  })
})

describe('too much at once', () => {
  test('of files is refused, and what waits is cancelled when the server stops', async () => {
    const server = await startServer()
    await server.ready
    const send = async (at: number) =>
      (await server.call(`/api/imports?name=${at}.txt`, { method: 'POST', body: `${ghentTable()}\n${at}` })).status
    const statuses = await Promise.all(Array.from({ length: 55 }, (_, at) => send(at)))
    expect(new Set(statuses)).toEqual(new Set([202, 429]))
    await server.stop()
  })
  test('of bytes in one file is refused', async () => {
    const server = await startServer()
    await server.ready
    const answer = await server.call('/api/imports?name=большая.txt', { method: 'POST', body: Buffer.alloc(limits.file + 2) })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'body-too-large' })
    await server.stop()
  })
})

describe('a server that stops', () => {
  test('opens again with everything it held', async () => {
    const { folder, remove } = await temporaryFolder()
    onTestFinished(remove)
    const exports: string[] = []
    for (const run of [1, 2]) {
      const server = await startServer({ folder })
      await server.ready
      if (run === 1) await server.import('таблица.txt', ghentTable())
      exports.push(await (await server.call('/api/export')).text())
      await server.stop()
    }
    expect(exports[1]).toBe(exports[0])
    expect(exports[0]).toContain('Гент')
  })
})

describe('an archive is its documents', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    await server.ready
  })
  afterAll(() => server.stop())

  test('each comes in by itself, in one job; what cannot be read is told of and stops nothing', async () => {
    const bytes = zipFile([
      { name: '2019/', content: '' },
      { name: '2019/таблица.txt', content: ghentTable() },
      { name: '2019/../../../чужая папка/копия.txt', content: ghentTable() },
      { name: 'Брюгге.txt', content: bruges },
      { name: 'заметка.txt', content: 'Купить хлеба и молока.' },
      { name: 'внутри.zip', content: zipFile([{ name: 'а.txt', content: ghentTable() }]) },
      { name: 'снимок.png', content: 'PNG' },
      { name: '~$Брюгге.docx', content: 'а' },
      { name: '__MACOSX/._Брюгге.txt', content: 'а' },
    ])
    const { outcome } = await server.import('документы.zip', bytes)
    expect(outcome).toMatchObject({ file: 'документы.zip', outcome: 'added' })
    expect(outcome?.files?.map(({ file, outcome: it, error }) => [file, it, error?.code])).toEqual([
      ['документы.zip/2019/таблица.txt', 'added', undefined],
      ['документы.zip/2019/чужая папка/копия.txt', 'unchanged', undefined],
      ['документы.zip/Брюгге.txt', 'added', undefined],
      ['документы.zip/заметка.txt', 'refused', 'nothing-found'],
      ['документы.zip/внутри.zip', 'refused', 'archive-nested'],
    ])
    expect(outcome?.added).toBe(outcome?.files?.reduce((sum, { added }) => sum + added, 0))
    const { items } = await server.ask('documents', '/api/documents')
    expect(items.map(({ name }) => name).toSorted()).toEqual(['Брюгге.txt', 'таблица.txt'])
  })
  test('all of it can be tried without writing', async () => {
    const bytes = zipFile([{ name: 'ещё.txt', content: bruges.replace('3 марта', '7 марта') }])
    const { outcome } = await server.import('ещё.zip', bytes, { dryRun: 'true' })
    expect(outcome?.files).toMatchObject([{ file: 'ещё.zip/ещё.txt', outcome: 'dry-run' }])
  })
  test('one document of it is tried, brought in without what is not accepted, and takes the place of another', async () => {
    const bytes = zipFile([
      { name: '2019/ещё.txt', content: bruges.replace('3 марта', '8 марта') },
      { name: 'заметка.txt', content: 'Купить хлеба и молока.' },
    ])
    const inside = { inside: '2019/ещё.txt' }
    const tried = (await server.import('пачка.zip', bytes, { ...inside, dryRun: 'true' })).outcome
    expect(tried).toMatchObject({ file: 'пачка.zip/2019/ещё.txt', outcome: 'dry-run' })
    const { items } = await server.ask('documents', '/api/documents')
    const older = items.find(({ name }) => name === 'Брюгге.txt')?.id ?? ''
    const { outcome } = await server.import('пачка.zip', bytes, { ...inside, replaces: older })
    expect(outcome).toMatchObject({ file: 'пачка.zip/2019/ещё.txt', outcome: 'replaced' })
    expect((await server.import('пачка.zip', bytes, { inside: 'заметка.txt' })).outcome?.error?.code).toBe('nothing-found')
    expect((await server.import('пачка.zip', bytes, { inside: 'другая.txt' })).outcome?.error?.code).toBe('file-missing')
    expect((await server.import('Брюгге.txt', bruges, { inside: 'а.txt' })).outcome?.error?.code).toBe('request-invalid')
  })
  test('the columns of a list in it are asked about', async () => {
    const bytes = zipFile([{ name: 'списки/вузы.csv', content: 'Вуз;Страна;Город\nУниверситет Ниша;Сербия;Ниш\n' }])
    const query = new URLSearchParams({ name: 'списки.zip', inside: 'списки/вузы.csv' })
    const proposal = await server.ask('columns', `/api/columns?${query}`, { method: 'POST', body: Buffer.from(bytes) })
    expect(proposal).toMatchObject({ file: 'вузы.csv', headers: ['Вуз', 'Страна', 'Город'] })
  })
  test('it takes the place of no single document', async () => {
    const { items } = await server.ask('documents', '/api/documents')
    const { outcome } = await server.import('новое.zip', zipFile([{ name: 'а.txt', content: bruges }]), { replaces: items[0]?.id ?? '' })
    expect(outcome?.error?.code).toBe('request-invalid')
  })
})
