import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Job } from '../../server/api.ts'
import { annualTable } from '../support/documents.ts'
import { startServer, type TestServer } from '../support/served.ts'
import { until } from '../support/until.ts'

const bruges = (events: string) => annualTable(2020, [{ country: 'Бельгия', place: 'Брюгге', events }])
const march = '3 марта делегация Комитета по культуре посетила Брюгге.'
const both = `${march} 5 мая выставка Комитета по туризму открылась в Брюгге.`

describe('accepting an import over HTTP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    await server.ready
  })
  afterAll(() => server.stop())

  /** Sends a file as a form, as a browser does, and waits until its job is over. */
  const sent = async (name: string, text: string, wish: object, query: Record<string, string> = {}): Promise<Job> => {
    const form = new FormData()
    form.set('file', new Blob([text]), name)
    form.set('wish', JSON.stringify(wish))
    const answer = await server.call(`/api/imports?${new URLSearchParams({ name, ...query })}`, { method: 'POST', body: form })
    let job = Job.parse(await answer.json())
    while (!['done', 'refused', 'cancelled'].includes(job.stage)) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      job = await server.ask('job', `/api/jobs/${job.id}`)
    }
    return job
  }
  const titles = async () => (await server.ask('events', '/api/events')).items.map(({ thing }) => thing.fields['start'])

  test('a dry run tells the groups, and the rows in which everything is said', async () => {
    const { outcome } = await server.import('таблица.txt', bruges(both), { dryRun: 'true' })
    const group = outcome?.groups?.find(({ kind }) => kind === 'Event')
    expect(group).toEqual({ class: 'added', kind: 'Event', count: 2 })
    expect(outcome?.groups?.reduce((sum, { count }) => sum + count, 0)).toBe(outcome?.differences?.length)
    const event = outcome?.differences?.find(({ kind }) => kind === 'Event')
    const [passage] = event?.passages ?? []
    const row = outcome?.originals?.find(({ from, to }) => from <= (passage?.from ?? -1) && (passage?.from ?? -1) <= to)
    expect(row?.columns.length).toBe(row?.cells.length)
    expect(row?.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['Бельгия', 'Брюгге']))
    const cell = row?.cells.find(({ from, text }) => from <= (passage?.from ?? -1) && (passage?.from ?? -1) < from + text.length)
    expect(cell?.text).toContain('делегация')
  })

  test('what is left out does not come in, is told in the journal, and stays out of the next version', async () => {
    const trial = await server.import('таблица.txt', bruges(both), { dryRun: 'true' })
    const exhibition = trial.outcome?.differences?.find(({ is }) => is?.['start'] === '2020-05-05')?.about ?? ''
    const { outcome } = await sent('таблица.txt', bruges(both), { without: [exhibition], why: 'её не было' })
    expect(outcome?.outcome).toBe('added')
    expect(await titles()).toEqual(['2020-03-03'])
    const journal = await server.ask('journal', `/api/journal?${new URLSearchParams({ text: 'не было' })}`)
    expect(journal.items.map(({ kind, by }) => [kind, by])).toEqual([['reject', 'проверка']])
    const newer = `${bruges(both)}\n`
    await sent('таблица-2.txt', newer, { without: [] }, { replaces: outcome?.document ?? '' })
    expect(await titles()).toEqual(['2020-03-03'])
    const { id = '' } = journal.items[0] ?? {}
    const undo = { kind: 'undo', about: [exhibition], undoes: id }
    await server.ask('decide', '/api/decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(undo),
    })
    expect(await titles()).toEqual(['2020-03-03', '2020-05-05'])
  })

  test('a whole group can be left out; what is no difference refuses the file and writes nothing', async () => {
    const other = annualTable(2021, [{ country: 'Италия', place: 'Милан', events: '7 июня семинар Комитета по науке прошёл в Милане.' }])
    const before = await (await server.call('/api/export')).text()
    const refused = await sent('милан.txt', other, { without: ['event/нет'] })
    expect(refused.outcome?.error?.code).toBe('difference-unknown')
    expect(await (await server.call('/api/export')).text()).toBe(before)
    const trial = await sent('милан.txt', other, { without: ['added:Event'] }, { dryRun: 'true' })
    expect(trial.outcome?.groups?.some(({ kind }) => kind === 'Event')).toBe(false)
    await sent('милан.txt', other, { without: ['added:Event'] })
    expect(await titles()).toEqual(['2020-03-03', '2020-05-05'])
  })

  test('the file of a trial need not be sent again: it is tried another way, imported, and then held no longer', async () => {
    const row = { country: 'Дания', place: 'Орхус', events: '2 апреля Комитет по науке провёл в Орхусе семинар.' }
    const undated = annualTable(2015, [row]).replace(' 2015 года', '')
    const post = (id: string, query: string, body: object = {}) =>
      server.call(`/api/jobs/${id}/import?${query}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
    const over = async (answer: Response): Promise<Job> => {
      const { id } = Job.parse(await answer.json())
      return until(
        () => server.ask('job', `/api/jobs/${id}`),
        ({ stage }) => stage === 'done' || stage === 'refused',
      )
    }
    const first = await server.import('орхус.txt', undated, { dryRun: 'true', hold: 'true' })
    expect(first).toMatchObject({ held: true, hash: expect.stringMatching(/^[0-9a-f]{64}$/), outcome: { asks: ['year'] } })
    const second = await over(await post(first.id, 'year=2015&dryRun=true&hold=true'))
    expect(second).toMatchObject({ held: true, hash: first.hash, tried: { year: 2015 }, outcome: { outcome: 'dry-run' } })
    // A list of jobs tells of each in brief, and of one file only the last trial as held.
    const listed = (await server.ask('jobs', '/api/jobs')).items.filter(({ hash }) => hash === first.hash)
    expect(listed.map(({ id, held }) => [id, held])).toEqual([
      [second.id, true],
      [first.id, undefined],
    ])
    expect(listed[0]?.outcome?.groups?.length).toBeGreaterThan(0)
    expect(listed[0]?.outcome?.differences).toBeUndefined()
    const written = await over(await post(first.id, 'year=2015', { without: ['added:Organization'] }))
    expect(written).toMatchObject({ stage: 'done', outcome: { outcome: 'added' } })
    expect(await titles()).toContain('2015-04-02')
    const gone = await post(second.id, 'year=2015')
    expect([gone.status, await gone.json()]).toMatchObject([410, { code: 'tried-gone' }])

    const again = await server.import('орхус-копия.txt', undated, { dryRun: 'true', hold: 'true' })
    expect(again.outcome).toMatchObject({ outcome: 'unchanged', known: { name: 'орхус.txt', by: 'проверка' } })
    await server.ask('takeBack', `/api/documents/${encodeURIComponent(written.outcome?.document ?? '')}`, { method: 'DELETE' })
    const unwanted = await server.import('орхус.txt', undated, { dryRun: 'true', hold: 'true' })
    await server.ask('cancelJob', `/api/jobs/${unwanted.id}`, { method: 'DELETE' })
    expect((await post(unwanted.id, '')).status).toBe(410)
  })

  test('the row of an imported document is shown with its header', async () => {
    const { items } = await server.ask('events', '/api/events')
    const [evidence] = items[0]?.evidence ?? []
    const [passage] = evidence?.passages ?? []
    const path = `/api/documents/${encodeURIComponent(evidence?.document ?? '')}/original?from=${passage?.from}&to=${passage?.to}`
    const original = await server.ask('original', path)
    expect(original).toMatchObject({ documentName: 'таблица-2.txt' })
    expect(original.columns[0]).toBe('Страна')
    expect(original.cells[0]?.text).toBe('Бельгия')
  })

  test('mark-up that a converter left is not shown; nothing that is marked moves', async () => {
    const text = annualTable(2018, [
      { country: 'Италия', place: 'Турин', events: '<p>7 июня делегация Комитета по туризму посетила Турин.</p>' },
    ])
    const { outcome } = await server.import('турин.txt', text)
    const { items } = await server.ask('events', '/api/events?firstDay=2018-01-01&lastDay=2018-12-31')
    const [passage] = items[0]?.evidence[0]?.passages ?? []
    const path = `/api/documents/${encodeURIComponent(outcome?.document ?? '')}`
    const around = await server.ask('surroundings', `${path}/text?from=${passage?.from}&to=${passage?.to}`)
    const original = await server.ask('original', `${path}/original?from=${passage?.from}&to=${passage?.to}`)
    const [mark = { from: 0, to: 0 }] = around.marks
    expect(around.text.slice(mark.from, mark.to)).toBe(passage?.quote)
    expect(passage?.quote).toContain('делегация')
    expect([around.text, ...original.cells.map((cell) => cell.text)].join()).not.toContain('<')
    await server.ask('takeBack', path, { method: 'DELETE' })
  })

  test('a form without its file, or with what is no JSON, is refused in words', async () => {
    const wrong = async (form: FormData) => (await server.call('/api/imports?name=а.txt', { method: 'POST', body: form })).json()
    const [empty, torn] = [new FormData(), new FormData()]
    empty.set('wish', '{}')
    torn.set('file', new Blob(['а']))
    torn.set('wish', '{')
    expect(await wrong(empty)).toMatchObject({ code: 'request-invalid' })
    expect(await wrong(torn)).toMatchObject({ code: 'request-invalid' })
  })

  test('a wrong number in an address is told as it was given', async () => {
    const answer = await (await server.call('/api/things?limit=много&lang=ru')).json()
    expect(answer.message).toContain('нужно число, а дано «много»')
    const english = await (await server.call('/api/things?limit=many&lang=en')).json()
    expect(english.message).toContain('a number is needed, not "many"')
  })

  test('who took an import back is told with what went; the journal is narrowed by days and leaves as a table', async () => {
    const { items } = await server.ask('documents', '/api/documents')
    const milan = items.find(({ name }) => name === 'милан.txt')?.id ?? ''
    await server.ask('takeBack', `/api/documents/${encodeURIComponent(milan)}`, { method: 'DELETE' })
    const journal = await server.ask('journal', `/api/journal?${new URLSearchParams({ kind: 'takeBack', text: 'милан' })}`)
    expect(journal.items).toMatchObject([{ by: 'проверка', about: [{ name: 'милан.txt', there: false }] }])
    expect(journal.items[0]?.removed?.length).toBeGreaterThan(0)
    expect((await server.ask('journal', '/api/journal?lastDay=2001-01-01')).total).toBe(0)
    const csv = await (await server.call('/api/journal.csv?kind=takeBack&lang=ru')).text()
    expect(csv).toContain('Загрузка отозвана')
    expect(csv).toMatch(/Города и регионы: \d/)
  })
})

describe('the checks over HTTP', () => {
  let server: TestServer
  const keep = (path: string, method: string, body: object) =>
    server.call(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  beforeAll(async () => {
    server = await startServer()
    await server.ready
    const slips = '3 марта делегация посетила в в Брюгге музей. 4 апреля встреча с представителями Южной Кореи прошла в Брюгге.'
    await server.import('таблица.txt', bruges(slips))
  })
  afterAll(() => server.stop())

  test('are counted by check and narrowed by check and words', async () => {
    const { byCode, items } = await server.ask('check', '/api/check')
    expect(byCode).toContainEqual({ code: 'misprint', count: 1 })
    expect(items.find(({ code }) => code === 'misprint')?.note?.ru).toBe('«в в»: возможно, «в»')
    const named = await server.ask('check', `/api/check?${new URLSearchParams({ code: 'name-unofficial', text: 'кореи' })}`)
    expect(named.items.map(({ note }) => note?.ru)).toEqual(['«Южной Кореи»: официально «Республика Корея»'])
    expect(named.items[0]?.evidence[0]?.passages[0]?.quote).toBe('Южной Кореи')
  })

  test('what was said to be no fault is set aside for everybody, and comes back', async () => {
    const [fault] = (await server.ask('check', '/api/check?code=misprint')).items
    const body = { key: fault?.key, code: fault?.code, about: fault?.about }
    await keep('/api/kept', 'POST', { kind: 'noFault', name: `${fault?.key} ${fault?.name}`, body })
    expect((await server.ask('check', '/api/check?code=misprint')).total).toBe(0)
    const { items } = await server.ask('check', '/api/check?noFault=true')
    expect(items).toMatchObject([{ key: fault?.key, noFault: { by: 'проверка', version: 1 } }])
    const id = encodeURIComponent(items[0]?.noFault?.kept ?? '')
    await keep(`/api/kept/${id}`, 'PUT', { version: 1, forgotten: true })
    expect((await server.ask('check', '/api/check?code=misprint')).total).toBe(1)
  })

  test('leave as a table', async () => {
    const csv = await (await server.call('/api/check.csv?lang=ru&code=misprint')).text()
    expect(csv.split('\r\n')[0]).toContain('Проверка,О чём,Замечание,Документ,Место,Текст')
    expect(csv).toContain('Вероятная опечатка')
    expect(csv).toContain('таблица.txt')
  })
})
