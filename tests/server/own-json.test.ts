import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Export } from '../../graph/answers.ts'
import { HomeProfile } from '../../graph/home.ts'
import saintPetersburg from '../../import/data/home/saint-petersburg.json'
import { extract } from '../../import/extract.ts'
import { read } from '../../import/read/read.ts'
import { samplesFolder } from '../../server/children.ts'
import { startServer, type TestServer } from '../support/served.ts'

const samples = ['Города-партнеры-2020.docx', 'Справка-Республика-Корея.docx', 'Справка-Бельгия.txt']
const bytesOf = (name: string) => readFile(join(samplesFolder, name))
const home = HomeProfile.parse(saintPetersburg)

const exported = async (server: TestServer): Promise<Export> => Export.parse(await (await server.call('/api/export?format=json')).json())
const told = <T extends { statements: string[] }>({ statements, ...rest }: T): Omit<T, 'statements'> & { isTold: boolean } => ({
  ...rest,
  isTold: statements.length > 0,
})
/** The graph without the stores' own bookkeeping: which document says what, and the document that brought it all. */
const graphOf = ({ things, links }: Export, without: ReadonlySet<string> = new Set()) => ({
  things: things
    .filter(({ id }) => !without.has(id))
    .map((thing) => ({ ...told(thing), conflicts: thing.conflicts.map(({ field, value }) => ({ field, value })) })),
  links: links.map((link) => ({ ...told(link), conflicts: link.conflicts.length })),
})

describe('our own JSON', () => {
  let first: TestServer
  let second: TestServer
  let whole: Export
  let file = ''
  beforeAll(async () => {
    ;[first, second] = await Promise.all([startServer(), startServer()])
    await Promise.all([first.ready, second.ready])
    for (const name of samples) await first.import(name, await bytesOf(name))
    file = await (await first.call('/api/export?format=json')).text()
    whole = await exported(first)
  })
  afterAll(async () => {
    await first.stop()
    await second.stop()
  })

  test('the export of one store gives another the same graph', async () => {
    expect(whole.documents).toHaveLength(samples.length)
    const { outcome } = await second.import('выгрузка.json', file)
    expect(outcome).toMatchObject({ outcome: 'added', warnings: [] })
    expect(graphOf(await exported(second), new Set([outcome?.document ?? '']))).toEqual(graphOf(whole))
  })

  test('what it tells names the document that said it first, and where', async () => {
    const { items } = await second.ask('search', `/api/search?${new URLSearchParams({ q: 'Пусан', kinds: 'Place' })}`)
    const card = await second.ask('card', `/api/things/${encodeURIComponent(items[0]?.thing.id ?? '')}`)
    expect(card.statements[0]?.told?.document).toMatch(/^(Города-партнеры-2020|Справка-Республика-Корея)\.docx$/)
    expect(card.evidence[0]?.passages[0]?.quote).toContain('Пусан')
    const [passage] = card.evidence[0]?.passages ?? []
    const around = await second.ask(
      'surroundings',
      `/api/documents/${encodeURIComponent(card.evidence[0]?.document ?? '')}/text?from=${passage?.from}&to=${passage?.to}&around=200`,
    )
    expect(around.text).toMatch(/«(?:Города-партнеры-2020|Справка-Республика-Корея)\.docx», .*(?:строка|абзац) \d+/)
  })

  test('brought back to the store that it came from it adds nothing but itself', async () => {
    const { outcome } = await first.import('выгрузка.json', file)
    expect(graphOf(await exported(first), new Set([outcome?.document ?? ''])).things.map(({ id }) => id)).toEqual(
      whole.things.map(({ id }) => id),
    )
    await first.call(`/api/documents/${encodeURIComponent(outcome?.document ?? '')}`, { method: 'DELETE' })
    expect(graphOf(await exported(first))).toEqual(graphOf(whole))
  })

  test('the facts that extract prints are read as the document itself', async () => {
    const [facts, plain] = await Promise.all([startServer(), startServer()])
    await Promise.all([facts.ready, plain.ready])
    const document = await read(samples[1] ?? '', await bytesOf(samples[1] ?? ''))
    const json = JSON.stringify(extract(document, { home }))
    const [told, said] = [await facts.import('корея.json', json), await plain.import(samples[1] ?? '', await bytesOf(samples[1] ?? ''))]
    expect(told.outcome?.outcome).toBe('added')
    const without = new Set([told.outcome?.document ?? '', said.outcome?.document ?? ''])
    expect(graphOf(await exported(facts), without)).toEqual(graphOf(await exported(plain), without))
    await Promise.all([facts.stop(), plain.stop()])
  })

  test.each([
    ['{"format":1,"statements":[{}]}', 'json-unknown'],
    ['[1,2,3]', 'json-unknown'],
    ['{"format":1', 'file-damaged'],
  ])('%s is refused: %s', async (content, code) => {
    expect((await second.import('чужое.json', content)).outcome).toMatchObject({ outcome: 'refused', error: { code } })
  })

  test('what another city exported is not mixed in', async () => {
    const { outcome } = await second.import('чужое.json', file.replace(/"home": "[^"]+"/, '"home": "severoport"'))
    expect(outcome).toMatchObject({ outcome: 'refused', error: { code: 'json-other-home' } })
  })
})
