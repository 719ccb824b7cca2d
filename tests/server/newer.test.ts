import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ImportOutcome } from '../../graph/answers.ts'
import { outcomeLines } from '../../server/commands/outcome.ts'
import { annualTable } from '../support/documents.ts'
import { startServer, type TestServer } from '../support/served.ts'

const ghent = (events: string, date = '05.12.2011', year = 2019) =>
  annualTable(year, [{ country: 'Бельгия', place: 'Гент', basis: 'Соглашение о сотрудничестве в области культуры', date, events }])
const visit = (day: string) => `${day} делегация Комитета по туризму посетила Гент для осмотра порта.`
const concert = '9 сентября в Генте прошёл концерт при участии Комитета по культуре.'
const undated = annualTable(2019, [{ country: 'Бельгия', place: 'Гент', events: `${visit('5 мая')} ${concert}` }]).replace(' 2019 года', '')

describe('a newer version that corrects a date', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    await server.ready
  })
  afterAll(() => server.stop())

  const json = (body: object) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const events = async () => {
    const { items } = await server.ask('events', '/api/events')
    return items.map(({ thing }) => [thing.id, thing.fields['start'], thing.status] as const)
  }
  const differing = (outcome: Awaited<ReturnType<TestServer['import']>>['outcome'], kind: string) =>
    (outcome?.differences ?? []).filter((one) => one.kind === kind)

  test('changes the event and the agreement instead of putting others in their place; a decision follows', async () => {
    const first = await server.import('таблица.txt', ghent(`${visit('5 мая')} ${concert}`))
    const older = first.outcome?.document ?? ''
    const id = (await events())[0]?.[0] ?? ''
    await server.ask('decide', '/api/decisions', json({ kind: 'confirm', about: [id] }))
    const newer = ghent(`${visit('15 мая')} ${concert}`, '15.12.2011')
    const trial = (await server.import('таблица-2.txt', newer, { replaces: older, dryRun: 'true' })).outcome
    expect(differing(trial, 'Event').map(({ about, change, was, is }) => [about, change, was?.['start'], is?.['start']])).toEqual([
      [id, 'changed', '2019-05-05', '2019-05-15'],
    ])
    expect(differing(trial, 'Agreement').map(({ change, is }) => [change, is?.['dates']])).toEqual([['changed', ['2011-12-15']]])
    expect(trial?.differences?.filter(({ change }) => change !== 'changed')).toEqual([])
    await server.import('таблица-2.txt', newer, { replaces: older })
    expect(await events()).toContainEqual([id, '2019-05-15', 'confirmed'])
  })

  test('is asked about where several of one name make it doubtful; a person’s word makes it one, and what was decided follows', async () => {
    const [document] = (await server.ask('documents', '/api/documents')).items
    const twice = ghent(`${visit('15 мая')} ${visit('20 июля')} ${concert}`, '15.12.2011')
    await server.import('таблица-3.txt', twice, { replaces: document?.id ?? '' })
    const july = (await events()).find(([, start]) => start === '2019-07-20')?.[0] ?? ''
    await server.ask('decide', '/api/decisions', json({ kind: 'confirm', about: [july] }))
    const moved = ghent(`${visit('15 мая')} ${visit('21 августа')} ${concert}`, '15.12.2011')
    const replaces = (await server.ask('documents', '/api/documents')).items[0]?.id ?? ''
    const trial = (await server.import('таблица-4.txt', moved, { replaces, dryRun: 'true' })).outcome
    const august = differing(trial, 'Event').find(({ change }) => change === 'added')
    expect(august?.mayBe).toMatchObject({ id: july })
    expect(differing(trial, 'Event').find(({ change }) => change === 'removed')?.mayBe).toMatchObject({ id: august?.about })
    expect(trial?.groups).toContainEqual({ class: 'perhaps', kind: 'Event', count: 1 })

    const form = new FormData()
    form.set('file', new Blob([moved]), 'таблица-4.txt')
    form.set('wish', JSON.stringify({ same: [{ was: july, is: august?.about }] }))
    const { id } = await server.ask('import', `/api/imports?name=таблица-4.txt&replaces=${encodeURIComponent(replaces)}`, {
      method: 'POST',
      body: form,
    })
    await expect.poll(async () => (await server.ask('job', `/api/jobs/${id}`)).stage).toBe('done')
    expect(await events()).toContainEqual([july, '2019-08-21', 'confirmed'])
  })

  test('a table whose year nobody knew asks for it, and is read anew with it when it is there already', async () => {
    const { outcome } = await server.import('без-года.txt', undated)
    expect(outcome?.asks).toEqual(['year'])
    expect((await server.import('без-года.txt', undated)).outcome).toMatchObject({ outcome: 'unchanged', asks: ['year'] })
    const trial = (await server.import('без-года.txt', undated, { year: '2018', dryRun: 'true' })).outcome
    expect(trial?.outcome).toBe('dry-run')
    expect(differing(trial, 'Event').map(({ change }) => change)).toContain('added')
    const again = (await server.import('без-года.txt', undated, { year: '2018' })).outcome
    expect(again).toMatchObject({ outcome: 'reread', document: outcome?.document })
    expect(again?.asks).toBeUndefined()
    expect((await server.import('без-года.txt', undated, { year: '2018' })).outcome).toMatchObject({ outcome: 'unchanged' })
    expect((await events()).map(([, start]) => start)).toEqual(expect.arrayContaining(['2018-05-05', '2018-09-09']))

    const path = `/api/documents/${encodeURIComponent(outcome?.document ?? '')}/again?year=2017`
    const { id } = await server.ask('readAgain', path, json({}))
    await expect.poll(async () => (await server.ask('job', `/api/jobs/${id}`)).stage).toBe('done')
    const starts = (await events()).map(([, start]) => start)
    expect(starts).toContain('2017-05-05')
    expect(starts).not.toContain('2018-05-05')
    const journal = await server.ask('journal', '/api/journal?text=без-года')
    expect(journal.items.map(({ kind, counts }) => [kind, counts])).toEqual([
      ['import', true],
      ['import', false],
      ['import', false],
    ])
  })

  test('a list that was imported is read anew when its columns are explained otherwise; its file need not be sent', async () => {
    const list = ['Дата;Название;Страна', '12.05.2016;Форум портов;Сербия', '1.06.2016;Приём;Индия'].join('\n')
    const mapping = (about: string, ...fills: (string | null)[]) => ({
      about,
      columns: ['Дата', 'Название', 'Страна'].map((header, at) => ({ header, fills: fills[at] ?? null })),
    })
    const kept = await server.ask('keep', '/api/kept', json({ kind: 'mapping', name: 'Встречи', body: mapping('Event', 'start', 'name') }))
    const { outcome } = await server.import('список.csv', list)
    expect(outcome).toMatchObject({ outcome: 'added', byColumns: true })
    const at = `/api/documents/${encodeURIComponent(outcome?.document ?? '')}`
    expect((await server.ask('columnsOf', `${at}/columns`)).kept?.name).toBe('Встречи')
    await server.ask('changeKept', `/api/kept/${encodeURIComponent(kept.id)}`, {
      ...json({ version: kept.version, name: 'Встречи', body: mapping('Event', 'start', 'name', 'countries') }),
      method: 'PUT',
    })
    const { id } = await server.ask('readAgain', `${at}/again?dryRun=true`, json({}))
    await expect.poll(async () => (await server.ask('job', `/api/jobs/${id}`)).stage).toBe('done')
    const trial = (await server.ask('job', `/api/jobs/${id}`)).outcome
    expect(differing(trial, 'Event').every(({ change }) => change === 'changed')).toBe(true)
    expect(differing(trial, 'Country').map(({ change }) => change)).toEqual(['added', 'added'])
  })

  test('the checks are a Word file', async () => {
    const answer = await server.call('/api/check.docx?lang=ru')
    expect(answer.headers.get('content-type')).toContain('wordprocessingml')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
})

describe('the line of a trial by command', () => {
  test('says values in words: dates, countries, what is not stated', () => {
    const outcome = ImportOutcome.parse({
      file: 'таблица.txt',
      outcome: 'dry-run',
      changed: 1,
      differences: [
        {
          about: 'event/be/1',
          kind: 'Event',
          name: 'Визит',
          change: 'changed',
          conflicts: [],
          was: { start: '2019-05-05', countries: ['BE'] },
          is: { start: '2019-05-15', countries: ['BE', 'NL'], end: '2019-05' },
        },
      ],
    })
    const lines = outcomeLines(outcome, 'ru').split('\n')
    expect(lines).toContain('        Начало: 5 мая 2019 г. → 15 мая 2019 г.')
    expect(lines).toContain('        Страны: Бельгия → Бельгия, Нидерланды')
    expect(lines.find((line) => line.includes('не указано →'))).toContain('май 2019 г.')
  })
})
