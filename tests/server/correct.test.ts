import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DecisionWish } from '../../graph/decisions.ts'
import { run } from '../support/command.ts'
import { ghentTable } from '../support/documents.ts'
import { startServer, type TestServer } from '../support/served.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await server.ready
  await server.import('таблица-2019.txt', ghentTable())
})
afterAll(() => server.stop())

const idOf = async (text: string, kind = ''): Promise<string> => {
  const { items } = await server.ask('search', `/api/search?kinds=${kind}&q=${encodeURIComponent(text)}`)
  return items[0]?.thing.id ?? ''
}
const at = (id: string) => encodeURIComponent(id)
const sent = (body: DecisionWish): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})
const decide = (body: DecisionWish) => server.ask('decide', '/api/decisions', sent(body))
const undo = ({ about, id }: { about: string[]; id: string }) => decide({ kind: 'undo', about, undoes: id })
const text = async () => {
  const { items } = await server.ask('documents', '/api/documents')
  const document = items[0]?.id ?? ''
  return server.ask('readPage', `/api/documents/${at(document)}/pages?size=20000`)
}

describe('corrections over HTTP', () => {
  test('what a decision would change is told in pages, and nothing is decided', async () => {
    const wish: DecisionWish = { kind: 'kind', about: [await idOf('Комитет по культуре', 'Organization')], value: 'Person' }
    const whole = await server.ask('wouldChange', '/api/decisions/preview', sent(wish))
    const first = await server.ask('wouldChange', '/api/decisions/preview?limit=1', sent(wish))
    expect(whole.items).toContainEqual(expect.objectContaining({ about: wish.about?.[0], change: 'changed', kind: 'Person' }))
    expect(first).toEqual({ items: whole.items.slice(0, 1), total: whole.total, next: whole.total > 1 ? 1 : null })
    expect((await server.ask('decisions', '/api/decisions')).total).toBe(0)
  })

  test('the whole text of a document is read in pages that leave nothing out, with what was read from it', async () => {
    const whole = await text()
    expect(whole.facts.length).toBeGreaterThan(3)
    expect(whole.facts.flatMap(({ about }) => about.map(({ name }) => name))).toContain('Гент')
    let read = ''
    while (read.length < whole.total) {
      const page = await server.ask('readPage', `/api/documents/${at(whole.document)}/pages?from=${read.length}&size=200`)
      read += page.text
      expect(page.to).toBe(read.length)
    }
    expect(read).toBe(whole.text)
    expect((await server.call(`/api/documents/${at(whole.document)}/pages?from=${whole.total + 1}`)).status).toBe(400)
    expect((await server.call('/api/documents/document%2Fnone/pages')).status).toBe(404)
  })

  test('a fact is added by its words, and they are shown as its source', async () => {
    const { document, text: said } = await text()
    const from = said.indexOf('Гент')
    const says = { document, from, to: from + 4 }
    const added = await decide({ kind: 'add', adds: { kind: 'Project', fields: { name: 'Гентский проект' } }, says })
    const card = await server.ask('card', `/api/things/${at(added.about[0] ?? '')}`)
    expect(card.evidence).toMatchObject([{ document, rule: 'person', passages: [{ from, quote: 'Гент' }] }])
    await undo(added)
  })

  test('a thing is split by its tellings over the page of its tellings', async () => {
    const id = await idOf('Комитет по культуре', 'Organization')
    const { items } = await server.ask('tellings', `/api/things/${at(id)}/tellings`)
    const tellings = items.flatMap(({ document, from, to, says }) => says.map(({ about }) => ({ document, from, to, about })))
    expect(tellings.length).toBeGreaterThan(1)
    const split = await decide({ kind: 'move', about: [id], tellings, adds: { kind: 'Organization', fields: { name: 'Другой комитет' } } })
    expect((await server.call(`/api/things/${at(id)}`)).status).toBe(404)
    const { entries } = { entries: (await server.ask('journal', '/api/journal')).items }
    expect(entries[0]).toMatchObject({ kind: 'move', by: 'проверка', counts: true })
    await undo(split)
    expect((await server.ask('card', `/api/things/${at(id)}`)).thing.id).toBe(id)
  })

  test.each<[DecisionWish, number, string]>([
    [{ kind: 'kind', about: ['country/be'], value: 'Place' }, 422, 'decision-kind-wrong'],
    [{ kind: 'scope', about: ['event/none', 'country/be'] }, 404, 'thing-unknown'],
    [
      { kind: 'add', adds: { kind: 'Person', fields: { name: 'Х' } }, says: { document: 'document/none', from: 0, to: 2 } },
      404,
      'document-unknown',
    ],
  ])('%j is refused in both languages', async (body, status, code) => {
    const answer = await server.call('/api/decisions', sent(body))
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code })
  })
})

describe('corrections by command, through the running server', () => {
  const command = (...args: string[]) => run(args, { POBRATIM_DATA: server.folder })

  test('a field is set, as it was shown before; who, when and why are in the journal; and it is undone', async () => {
    const id = await idOf('Гент', 'Place')
    const dry = await command('decide', 'set', id, '--field', 'name', '--value', 'Гент-на-Лисе', '--dry-run')
    expect(dry).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/Изменится: \d+\n[^]*Гент → Гент-на-Лисе/) })
    expect((await server.ask('card', `/api/things/${at(id)}`)).thing.name).toBe('Гент')
    const set = await command('decide', 'set', id, '--field', 'name', '--value', 'Гент-на-Лисе', '--why', 'так на карте')
    expect(set).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`Исправлено: ${id}`) })
    expect((await server.ask('card', `/api/things/${at(id)}`)).thing.name).toBe('Гент-на-Лисе')
    const journal = await command('journal', '--kind', 'set', '--text', 'карте')
    expect(journal.out).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d · проверка · Исправлено: .* · так на карте · \S+\n$/)
    const decision = set.out.trim().split('; ').at(-1) ?? ''
    expect(journal.out.trim().endsWith(decision)).toBe(true)
    expect(await command('decide', 'undo', decision)).toMatchObject({ code: 0, out: expect.stringContaining('Решение отменено') })
    expect((await server.ask('card', `/api/things/${at(id)}`)).thing.name).toBe('Гент')
    expect((await command('journal', '--kind', 'set', '--csv')).out).toContain('нет, отменено')
  })

  test('cards of two kinds are not merged; pairs are those of the page', async () => {
    const [one, other] = [await idOf('Комитет по культуре', 'Organization'), await idOf('Гент', 'Place')]
    expect(await command('decide', 'same', one, other)).toMatchObject({ code: 1, out: '' })
    const { out, code } = await command('duplicates', '--json')
    expect([code, JSON.parse(out)]).toEqual([0, (await server.ask('duplicates', '/api/duplicates')).items])
  })

  test.each([
    [['decide'], 2, 'Не указано: KIND'],
    [['decide', 'merge', 'place/be/гент'], 2, 'confirm'],
    [['decide', 'confirm', 'place/нет'], 1, 'place/нет'],
    [['decide', 'undo'], 1, ''],
    [['journal', '--kind', 'what'], 2, 'takeBack'],
    [['journal', '--since', 'вчера'], 2, '--since ГГГГ-ММ-ДД'],
    [['duplicates', '--kind', 'Thing'], 2, 'Organization'],
  ])('%j is told to be wrong', async (args, code, says) => {
    const ran = await command(...args)
    expect(ran).toMatchObject({ code, out: '', err: expect.stringContaining(says) })
    expect(ran.err).not.toMatch(/\bat .*:\d+:\d+/)
  })
})
