import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Trouble, warningOf } from '../../import/ask/warnings.ts'
import { Job } from '../../server/api.ts'
import { importDocument } from '../../server/imports.ts'
import { countryBrief } from '../support/documents.ts'
import { type FakeModel, fakeModel, replies } from '../support/model.ts'
import { startServer, type TestServer } from '../support/served.ts'

let count = 0
/** A brief of which the rules leave two sentences, and what a model could say of them; no two are alike. */
const leftOver = () => {
  const word = `вег${String(++count).replaceAll(/\d/g, (digit) => 'бдзклмпрст'.charAt(Number(digit)))}орт`
  const title = `Мастерская часов «${word}»`
  const workshop = `${title} задумана Домом ремёсел «Арденны» вместе с Орловой А.П., тел. 000-00-00.`
  const promise = `Дом ремёсел «Арденны» пообещал прислать для мастерской «${word}» чертежи маятника.`
  const held = 'В марте 2018 года Комитет по туризму провёл в Брюсселе семинар.'
  const event = { kind: 'event', quote: workshop.split(', тел')[0], title, type: 'training', planned: true }
  return {
    text: countryBrief(['туризм'], [held, workshop, promise]),
    event: { ...event, organizations: ['Дом ремёсел «Арденны»'], people: [] },
    commitment: { kind: 'commitment', quote: promise, text: `Прислать чертежи маятника «${word}»`, event: title },
    id: `event/be/мастерская-часов-${word}`,
  }
}
const sent = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

describe('a language model that the settings name', () => {
  let model: FakeModel
  let server: TestServer
  beforeAll(async () => {
    model = await fakeModel(replies.facts())
    server = await startServer({ environment: { ...model.environment, POBRATIM_MODEL_KEY: '11' } })
    await server.ready
  })
  afterAll(async () => {
    await server.stop()
    await model.stop()
  })
  const statusOf = async (id: string) => (await server.ask('card', `/api/things/${encodeURIComponent(id)}`)).thing.status

  test('is asked about what the rules left, with telephone numbers covered, by its name and with the key', async () => {
    const brief = leftOver()
    model.answers(replies.facts())
    const { outcome } = await server.import('справка.txt', brief.text)
    expect(outcome).toMatchObject({ outcome: 'added', warnings: [] })
    expect(model.asked).toMatchObject([{ url: '/v1/chat/completions', key: 'Bearer 11', model: 'проба' }])
    expect(model.asked[0]?.sentences).toEqual([expect.stringMatching(/задумана Домом.*тел\. •+\.$/), brief.commitment.quote])
    expect(model.asked[0]?.whole).not.toContain('000-00')
    expect(model.asked[0]?.whole).not.toContain('семинар')
  })
  test('gives a review what it says, as unsure; what was shown is what is saved, and it is asked once', async () => {
    const brief = leftOver()
    model.answers(replies.facts(brief.event, brief.commitment), replies.facts())
    const { outcome } = await server.import('справка.txt', brief.text, { dryRun: 'true' })
    const unsure = outcome?.differences?.filter(({ status }) => status === 'unsure').map(({ kind }) => kind)
    expect(unsure?.toSorted()).toEqual(['CONCERNS', 'Commitment', 'Event', 'MADE_AT', 'TOOK_PART'])
    expect((await server.import('справка.txt', brief.text)).outcome).toMatchObject({ outcome: 'added', warnings: [] })
    expect(model.asked).toHaveLength(1)
    const { thing, evidence } = await server.ask('card', `/api/things/${encodeURIComponent(brief.id)}`)
    expect(thing).toMatchObject({ status: 'unsure', fields: { planned: true, eventType: 'training', countries: ['BE'] } })
    expect(thing.fields['start']).toBeUndefined()
    expect(evidence).toMatchObject([{ rule: 'model', passages: [{ quote: brief.event.quote }] }])
  })
  test('may be left out of an import, as any other group', async () => {
    const brief = leftOver()
    model.answers(replies.facts(brief.event))
    const form = new FormData()
    form.set('file', new Blob([brief.text]), 'справка.txt')
    form.set('wish', JSON.stringify({ without: ['unsure'] }))
    const { id } = Job.parse(await (await server.call('/api/imports?name=справка.txt', { method: 'POST', body: form })).json())
    await (await server.call(`/api/jobs/${id}/events`)).text()
    expect((await server.ask('job', `/api/jobs/${id}`)).outcome).toMatchObject({ outcome: 'added' })
    expect((await server.call(`/api/things/${encodeURIComponent(brief.id)}`)).status).toBe(404)
  })
  test('changes nothing when the same document comes again, and is not asked', async () => {
    const brief = leftOver()
    model.answers(replies.facts(brief.event))
    await server.import('справка.txt', brief.text)
    const before = await (await server.call('/api/export')).text()
    model.answers(replies.facts())
    expect((await server.import('справка.txt', brief.text)).outcome?.outcome).toBe('unchanged')
    expect(await (await server.call('/api/export')).text()).toBe(before)
    expect(model.asked).toEqual([])
  })
  test("leaves a person's decision standing when a newer version comes", async () => {
    const brief = leftOver()
    model.answers(replies.facts(brief.event))
    const { outcome } = await server.import('справка.txt', brief.text)
    await server.ask('decide', '/api/decisions', sent({ kind: 'confirm', about: [brief.id] }))
    await server.import('справка-2.txt', `${brief.text}\n`, { replaces: outcome?.document ?? '' })
    expect(await statusOf(brief.id)).toBe('confirmed')
  })

  const quoted = (facts: (brief: ReturnType<typeof leftOver>) => unknown[]) => facts
  test.each([
    ['a quote that is not in the text', quoted(({ event }) => [{ ...event, quote: 'Мастерскую открыла Палата ремёсел' }])],
    ['a quote that the rules have read already', quoted(({ event }) => [{ ...event, quote: 'провёл в Брюсселе семинар' }])],
    ['a quote that stands in the text twice', quoted(({ event }) => [{ ...event, quote: 'ремёсел «Арденны»' }])],
    ['a title that the quote does not tell', quoted(({ event }) => [{ ...event, title: 'Съезд звездочётов и мореплавателей' }])],
    ['a kind that there is not', quoted(({ event }) => [{ ...event, kind: 'rumour' }])],
    ['a commitment of an event that it does not tell', quoted(({ commitment }) => [commitment])],
  ])('%s is dropped and told', async (_, facts) => {
    const brief = leftOver()
    model.answers(replies.facts(...facts(brief)))
    const { outcome } = await server.import('справка.txt', brief.text)
    expect(outcome).toMatchObject({ outcome: 'added', warnings: [warningOf({ code: 'model-dropped', count: 1 }).says] })
    expect((await server.call(`/api/things/${encodeURIComponent(brief.id)}`)).status).toBe(404)
  })

  test.each<[string, Parameters<FakeModel['answers']>[0], Trouble, number]>([
    ['refuses', replies.choice({ message: { content: null, refusal: 'Нет.' } }), { code: 'model-refused' }, 1],
    ['is stopped by a filter', replies.choice({ message: { content: '' }, finish_reason: 'content_filter' }), { code: 'model-refused' }, 1],
    ['talks nonsense', replies.content('Извините, я лучше расскажу сказку.'), { code: 'model-nonsense' }, 1],
    ['gives half an answer', replies.content('{"facts": [{"kind": "event", "quote": "Масте'), { code: 'model-nonsense' }, 1],
    ['gives another form', replies.content('{"events": []}'), { code: 'model-nonsense' }, 1],
    ['is no model', replies.raw('<html>Добро пожаловать</html>'), { code: 'model-nonsense' }, 1],
    ['is cut off', replies.choice({ message: { content: '{"facts": []}' }, finish_reason: 'length' }), { code: 'model-long' }, 1],
    ['says far too much', replies.raw('[' + '0,'.repeat(400_000)), { code: 'model-long' }, 1],
    ['does not know the key', replies.status(401), { code: 'model-failed', reason: 'HTTP 401' }, 1],
    ['fails', replies.status(500), { code: 'model-failed', reason: 'HTTP 500' }, 2],
    ['is silent', replies.silence(), { code: 'model-late' }, 2],
  ])('that %s is told as a warning, and the document comes in without it', async (_, reply, trouble, asked) => {
    const brief = leftOver()
    model.answers(reply)
    const { outcome } = await server.import('справка.txt', brief.text)
    expect(outcome).toMatchObject({ outcome: 'added', warnings: [warningOf(trouble).says] })
    expect(model.asked).toHaveLength(asked)
  })
  test('that fails once is asked again', async () => {
    const brief = leftOver()
    model.answers(replies.status(503), replies.facts(brief.event))
    expect((await server.import('справка.txt', brief.text)).outcome?.warnings).toEqual([])
    expect(await statusOf(brief.id)).toBe('unsure')
  })
  test('that sends elsewhere is not followed', async () => {
    const elsewhere = await fakeModel(replies.facts())
    model.answers(replies.redirect(`${elsewhere.url}/chat/completions`))
    const { outcome } = await server.import('справка.txt', leftOver().text)
    expect(outcome?.warnings[0]?.ru).toContain('недоступна')
    expect(elsewhere.connections()).toBe(0)
    await elsewhere.stop()
  })
  test('is let go when the import is cancelled, and nothing is written', async () => {
    const before = await (await server.call('/api/export')).text()
    const gone = model.gone()
    model.answers(replies.silence())
    const { id } = Job.parse(await (await server.call('/api/imports?name=отмена.txt', { method: 'POST', body: leftOver().text })).json())
    await vi.waitFor(() => expect(model.asked).toHaveLength(1), { timeout: 120_000, interval: 20 })
    await server.ask('cancelJob', `/api/jobs/${id}`, { method: 'DELETE' })
    await vi.waitFor(() => expect(model.gone()).toBe(gone + 1), { timeout: 120_000, interval: 20 })
    expect((await server.ask('job', `/api/jobs/${id}`)).stage).toBe('cancelled')
    expect(model.asked).toHaveLength(1)
    expect(await (await server.call('/api/export')).text()).toBe(before)
  })
})

describe('a language model that nobody asked for', () => {
  test('is not called: without an address no connection is made, whatever else is set', async () => {
    const model = await fakeModel(replies.facts())
    const server = await startServer({ environment: { POBRATIM_MODEL_NAME: 'проба', POBRATIM_MODEL_KEY: 'ключ' } })
    await server.ready
    const calls = vi.spyOn(globalThis, 'fetch')
    await server.import('справка.txt', leftOver().text)
    const called = calls.mock.calls.map(([to]) => (to instanceof Request ? to.url : to.toString()))
    calls.mockRestore()
    expect(called.filter((to) => !to.startsWith(server.address))).toEqual([])
    expect(model.connections()).toBe(0)
    await server.stop()
    await model.stop()
  })
  test('is not asked about the samples that open with an empty store', async () => {
    const model = await fakeModel(replies.facts())
    const bytes = Buffer.from(leftOver().text)
    const server = await startServer({
      environment: model.environment,
      first: async (office) => void (await importDocument(office, { name: 'образец.txt', bytes })),
    })
    await server.ready
    expect(await server.ask('documents', '/api/documents')).toMatchObject({ total: 1 })
    expect(model.connections()).toBe(0)
    await server.stop()
    await model.stop()
  })
})
