import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { graphOver } from '../../cypher/graph.ts'
import type { KnowledgeGraph } from '../../cypher/knowledge-graph.ts'
import { openStore, type Where } from '../../cypher/open.ts'
import { question } from '../../cypher/question.ts'
import { save } from '../../cypher/save.ts'
import type { Store } from '../../cypher/store.ts'
import type { DumpRecord } from '../../cypher/wishes.ts'
import { Filter, type Page } from '../../graph/answers.ts'
import { MatrixWish } from '../../graph/axes.ts'
import type { LevelThing } from '../../graph/levels.ts'
import { Telling, yearOfWork } from '../support/batch.ts'
import { settingsFor, storeChild, Texts } from '../support/graphs.ts'

/** An engine as the suite needs it: a place to open, emptied before every use. */
export interface Engine {
  name: string
  start(): Promise<void>
  empty(): Promise<Where>
  stop(): Promise<void>
}

export const all = Filter.parse({})
export const page = { limit: 50, offset: 0 }
const anyPath = { limit: 5, longest: 4 } as const
const kvs = 'org/комитет-по-внешним-связям'
const science = 'org/комитет-по-науке'
const busan = 'place/kr/пусан'
const antwerp = 'place/be/антверпен'
const port = 'org/kr/порт-пусана'
const talks = 'event/kr/2020-09-03'

export interface Opened {
  graph: KnowledgeGraph
  store: Store
  texts: Texts
}

/** Opens a store and gives it to `use`; closed whatever happens. */
export const opened = async <T>(where: Where, use: (opened: Opened) => Promise<T>, texts = new Texts()): Promise<T> => {
  const store = await openStore(where, storeChild)
  const graph = graphOver(store, settingsFor(texts))
  try {
    return await use({ graph, store, texts })
  } finally {
    await graph.close()
  }
}

/** One graph for all tests of a `describe`, which ask it and change nothing: that is seen at the end. Every opening and filling takes its time. */
export const standing = (engine: Engine, fill: (opened: Opened) => Promise<unknown>) => {
  let it: Opened | undefined
  let filled: unknown
  const now = (): Opened => {
    if (!it) throw new Error('the graph stands only while tests run')
    return it
  }
  beforeAll(async () => {
    const texts = new Texts()
    const store = await openStore(await engine.empty(), storeChild)
    it = { graph: graphOver(store, settingsFor(texts)), store, texts }
    await fill(it)
    filled = await it.graph.exportAll()
  })
  afterAll(async () => {
    try {
      expect(await now().graph.exportAll()).toEqual(filled)
    } finally {
      await now().graph.close()
    }
  })
  return async <T>(use: (opened: Opened) => Promise<T>): Promise<T> => use(now())
}
/** The year of work, told. */
export const savedYear = ({ graph, texts }: Opened) => graph.save(texts.keep(yearOfWork().told()))

export const everything = async (records: AsyncIterable<DumpRecord>): Promise<DumpRecord[]> => {
  const gathered: DumpRecord[] = []
  for await (const record of records) gathered.push(record)
  return gathered
}
export async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

/** What every engine must do, in the users' words. */
export const conformance = (engine: Engine): void => {
  describe(`the graph on ${engine.name}`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    const fresh = async <T>(use: (opened: Opened) => Promise<T>): Promise<T> => opened(await engine.empty(), use)
    const withYear = <T>(use: (opened: Opened) => Promise<T>): Promise<T> =>
      fresh(async (it) => {
        await savedYear(it)
        return use(it)
      })

    describe('saving', () => {
      test('the same document again changes nothing', () =>
        fresh(async ({ graph, texts }) => {
          const batch = texts.keep(yearOfWork().told())
          expect(await graph.save(batch)).toEqual({ added: 29, changed: 0, kept: 0, removed: 0 })
          const before = await graph.exportAll()
          expect(await graph.save(batch)).toEqual({ added: 0, changed: 0, kept: 0, removed: 0 })
          expect(await graph.exportAll()).toEqual(before)
        }))

      test('a second document that says the same keeps everything and is one more source of it', () =>
        withYear(async ({ graph, texts }) => {
          const again = texts.keep(yearOfWork('таблица-2020-копия').told())
          expect(await graph.save(again)).toEqual({ added: 0, changed: 0, kept: 29, removed: 0 })
          const { thing, evidence } = await graph.card(busan)
          expect(thing.status).toBe('stated')
          expect(evidence.map(({ documentName }) => documentName)).toEqual(['таблица-2020-копия.docx', 'таблица-2020.docx'])
        }))

      test('of two documents that contradict the one that speaks of later days stands, and the other is kept as a conflict', () =>
        withYear(async ({ graph, texts }) => {
          const older = new Telling('таблица-2018', { asOf: '2018-12-31' }).thing(antwerp, { name: 'Антверпен', partner: false }).told()
          await graph.save(texts.keep(older))
          expect((await graph.card(antwerp)).thing).toMatchObject({
            status: 'conflicting',
            fields: { partner: true },
            conflicts: [{ field: 'partner', value: false, document: 'document/таблица-2018' }],
          })
        }))

      test('what a document does not say does not beat what another says', () =>
        withYear(async ({ graph, texts }) => {
          const later = new Telling('таблица-2021', { asOf: '2021-12-31' }).thing(talks, { format: 'unspecified', start: '2020-09' }).told()
          await graph.save(texts.keep(later))
          expect((await graph.card(talks)).thing).toMatchObject({ status: 'stated', fields: { format: 'online', start: '2020-09-03' } })
        }))

      test('the days that an event and an agreement span are derived', () =>
        withYear(async ({ graph }) => {
          expect((await graph.card('event/be/2020-02')).thing.fields).toMatchObject({ firstDay: '2020-02-01', lastDay: '2020-02-29' })
          expect((await graph.card('agreement/kr/пусан-2008')).thing.fields).toMatchObject({ firstDay: '2008-06-11' })
        }))

      test('a newer version takes the place of the one that it names', () =>
        withYear(async ({ graph, texts }) => {
          const newer = new Telling('таблица-2020-новая', { replaces: 'document/таблица-2020' })
            .thing('country/kr', { name: 'Республика Корея', code: 'KR', part: 'asia' })
            .thing(busan, { name: 'Пусан', country: 'KR' })
            .link(busan, 'IN', 'country/kr')
            .told()
          expect(await graph.save(texts.keep(newer))).toEqual({ added: 0, changed: 2, kept: 1, removed: 26 })
          const { things, links, documents } = await graph.exportAll()
          expect(things.map(({ id }) => id)).toEqual(['country/kr', 'document/таблица-2020-новая', busan])
          expect(links.map(({ id }) => id)).toEqual([`IN>${busan}>country/kr`])
          expect(documents.map(({ id }) => id)).toEqual(['document/таблица-2020-новая'])
        }))

      test.each([
        ['document/нет-такого', 'document-unknown'],
        ['document/новая', 'document-replaces-itself'],
      ])('a version that says it replaces %s is refused', (replaces, code) =>
        withYear(async ({ graph, texts }) => {
          const before = await graph.exportAll()
          const wrong = texts.keep(new Telling('новая', { replaces }).thing(busan, { name: 'Пусан' }).told())
          await expect(graph.save(wrong)).rejects.toMatchObject({ code })
          expect(await graph.exportAll()).toEqual(before)
        }),
      )

      test('an import that is taken back leaves what others say', () =>
        withYear(async ({ graph, texts }) => {
          const before = await graph.exportAll()
          const second = texts.keep(
            new Telling('справка', { form: 'brief', asOf: '2021-05-01' })
              .thing(busan, { name: 'Пусан (Фусан)', country: 'KR' })
              .thing('org/kr/музей', { name: 'Музей Пусана', orgType: 'museum', country: 'KR' })
              .link('org/kr/музей', 'BASED_IN', busan)
              .told(),
          )
          await graph.save(second)
          expect(await graph.takeBack('document/справка', 'аналитик')).toEqual({ added: 0, changed: 1, kept: 0, removed: 2 })
          expect(await graph.exportAll()).toEqual(before)
          await expect(graph.takeBack('document/справка', 'аналитик')).rejects.toMatchObject({ code: 'document-unknown' })
        }))

      test('a save that fails in the middle leaves nothing behind', () =>
        withYear(async ({ graph, store, texts }) => {
          const before = await graph.exportAll()
          const batch = texts.keep(new Telling('другая').thing('place/kr/сеул', { name: 'Сеул', country: 'KR' }).told())
          const failing = store.write(async (tx) => {
            await save(tx, batch)
            throw new Error('the power went')
          })
          await expect(failing).rejects.toThrow('the power went')
          expect(await graph.exportAll()).toEqual(before)
        }))

      test('documents saved at once come in one after another', () =>
        fresh(async ({ graph, texts }) => {
          const batches = ['а', 'б', 'в'].map((name) => texts.keep(new Telling(name).thing(busan, { name: 'Пусан', country: 'KR' }).told()))
          await Promise.all(batches.map((batch) => graph.save(batch)))
          const { items } = await graph.documents(page)
          expect(items.map(({ order }) => order)).toEqual([2, 1, 0])
          expect((await graph.card(busan)).statements).toHaveLength(3)
        }))

      test('trying an import tells the differences and writes nothing', () =>
        withYear(async ({ graph, texts }) => {
          const before = await graph.exportAll()
          const newer = texts.keep(new Telling('таблица-2021', { asOf: '2021-12-31' }).thing(busan, { name: 'Бусан' }).told())
          expect(await graph.differences(newer)).toMatchObject([
            { about: busan, name: 'Бусан', change: 'changed', conflicts: [{ field: 'name', value: 'Пусан' }] },
          ])
          expect(await graph.exportAll()).toEqual(before)
        }))

      test('a later document finds the ids of what is known, by its keys and days', () =>
        withYear(async ({ graph }) => {
          expect(await graph.idsOfKeys([`key of ${busan}`, 'unheard of'])).toEqual(new Map([[`key of ${busan}`, busan]]))
          expect(await graph.takenIds([busan, 'place/kr/сеул'])).toEqual(new Set([busan]))
          expect(
            await graph.eventsOn([
              { country: 'KR', start: '2020-09-03' },
              { country: 'BE', start: '2020-09-03' },
            ]),
          ).toEqual([
            { id: talks, country: 'KR', start: '2020-09-03', name: 'Переговоры о морских перевозках', participants: [port, kvs].sort() },
          ])
          await graph.takeBack('document/таблица-2020', 'аналитик')
          expect(await graph.takenIds([busan])).toEqual(new Set())
        }))
    })

    describe('decisions', () => {
      test('what a person set survives taking the document back and importing it again', () =>
        withYear(async ({ graph, texts }) => {
          await graph.decide({ kind: 'set', about: [busan], field: 'name', value: 'Бусан' }, 'аналитик')
          await graph.decide({ kind: 'reject', about: [science] }, 'аналитик')
          await graph.takeBack('document/таблица-2020', 'аналитик')
          await graph.save(texts.keep(yearOfWork().told()))
          expect((await graph.card(busan)).thing.name).toBe('Бусан')
          await expect(graph.card(science)).rejects.toMatchObject({ code: 'thing-unknown' })
          expect((await graph.decisions(page)).items.map(({ kind, was }) => [kind, was])).toEqual([
            ['reject', undefined],
            ['set', 'Пусан'],
          ])
        }))

      test('a rejected thing takes its links with it and comes back with them', () =>
        withYear(async ({ graph }) => {
          const before = await graph.exportAll()
          const { id } = await graph.decide({ kind: 'reject', about: [busan] }, 'аналитик')
          const { things, links } = await graph.exportAll()
          expect(things.some((thing) => thing.id === busan)).toBe(false)
          expect(links.filter(({ from, to }) => from === busan || to === busan)).toEqual([])
          await graph.decide({ kind: 'undo', about: [busan], undoes: id }, 'аналитик')
          expect(await graph.exportAll()).toEqual({ ...before, decisions: expect.any(Array) })
        }))

      test('two that are merged are one, with the links of both, and split again as they were', () =>
        withYear(async ({ graph }) => {
          const before = await graph.exportAll()
          await graph.decide({ kind: 'same', about: [kvs, science] }, 'аналитик')
          const card = await graph.card(science)
          expect(card).toMatchObject({
            redirectedFrom: science,
            thing: { id: kvs, name: 'Комитет по внешним связям', status: 'stated', fields: { aliases: ['КВС', 'Комитет по науке'] } },
          })
          const events = await graph.neighbours(science, { link: 'TOOK_PART' }, all, page)
          expect(events.items.map(({ thing }) => thing.id).sort()).toEqual(['event/be/2020-02', talks, 'event/kr/2020-11-20'])
          expect((await graph.linkCard(`TOOK_PART>${science}>event/kr/2020-11-20`)).link.from).toBe(kvs)
          await expect(graph.decide({ kind: 'same', about: [science, kvs] }, 'аналитик')).rejects.toMatchObject({
            code: 'decision-merged-already',
          })
          await graph.decide({ kind: 'split', about: [science] }, 'аналитик')
          expect(await graph.exportAll()).toEqual({ ...before, decisions: expect.any(Array) })
        }))

      test('a later document about the merged one counts for the one that was kept', () =>
        withYear(async ({ graph, texts }) => {
          await graph.decide({ kind: 'same', about: [kvs, science] }, 'аналитик')
          const later = new Telling('таблица-2021', { asOf: '2021-12-31' })
            .thing(science, { name: 'Комитет по науке и высшей школе' })
            .thing('event/kr/2021', { name: 'Форум', countries: ['KR'], start: '2021' })
            .link(science, 'TOOK_PART', 'event/kr/2021')
            .told()
          await graph.save(texts.keep(later))
          expect((await graph.card(kvs)).thing.name).toBe('Комитет по внешним связям')
          expect((await graph.linkCard(`TOOK_PART>${kvs}>event/kr/2021`)).evidence).toHaveLength(1)
        }))

      test('what was decided to be different is not merged', () =>
        withYear(async ({ graph }) => {
          await graph.decide({ kind: 'different', about: [science, kvs] }, 'аналитик')
          await expect(graph.decide({ kind: 'same', about: [kvs, science] }, 'аналитик')).rejects.toMatchObject({
            code: 'decision-different',
          })
        }))

      test('what a person adds stays without any document', () =>
        withYear(async ({ graph }) => {
          const add = { kind: 'add', about: ['person/новый'], adds: { kind: 'Person', fields: { name: 'Новый Н.Н.' } } } as const
          await graph.decide({ ...add, about: [...add.about] }, 'аналитик')
          const tie = { kind: 'TOOK_PART', from: 'person/новый', to: talks, fields: { role: 'speaker' } } as const
          await graph.decide({ kind: 'add', about: ['x'], adds: tie }, 'аналитик')
          expect((await graph.card('person/новый')).thing).toMatchObject({ name: 'Новый Н.Н.', status: 'confirmed' })
          expect((await graph.neighbourCounts('person/новый', all)).map(({ link, count }) => [link, count])).toEqual([['TOOK_PART', 1]])
          await graph.takeBack('document/таблица-2020', 'аналитик')
          expect((await graph.exportAll()).things.map(({ id }) => id)).toEqual(['person/новый'])
        }))
    })

    describe('decisions that are none', () => {
      const year = standing(engine, savedYear)

      test.each([
        [{ kind: 'set', about: ['place/нет'], field: 'name', value: 'x' }, 'thing-unknown'],
        [{ kind: 'set', about: [busan], field: 'nonsense', value: 'x' }, 'decision-field-wrong'],
        [{ kind: 'set', about: [busan], field: 'partner', value: 'да' }, 'decision-field-wrong'],
        [{ kind: 'set', about: [busan] }, 'decision-incomplete'],
        [{ kind: 'same', about: [busan, kvs] }, 'decision-kinds-differ'],
        [{ kind: 'split', about: [busan] }, 'decision-not-merged'],
        [{ kind: 'undo', about: [busan], undoes: 'decision/77' }, 'decision-undone'],
        [{ kind: 'add', about: [busan], adds: { kind: 'Place', fields: { name: 'Пусан' } } }, 'decision-id-taken'],
        [{ kind: 'add', about: ['x'], adds: { kind: 'IN', from: kvs, to: busan, fields: {} } }, 'decision-link-impossible'],
      ] as const)('%j is refused: %s', (decision, code) =>
        year(async ({ graph }) => {
          const wish = { ...decision, about: [...decision.about] }
          await expect(graph.decide(wish, 'аналитик')).rejects.toMatchObject({ code })
          expect((await graph.decisions(page)).total).toBe(0)
        }),
      )
    })

    describe('asking', () => {
      const year = standing(engine, savedYear)

      test('search finds by word forms, by Latin spelling and back, by a beginning and in spite of a typing error', () =>
        year(async ({ graph }) => {
          const first = async (text: string) => (await graph.search(text, [], page)).items[0]?.thing.id
          const table = [
            ['Комитетом по науке', science],
            ['пусане', busan],
            ['pusan', busan],
            ['busan', busan],
            ['Пусон', busan],
            ['ант', antwerp],
            ['антверпин', antwerp],
            ['antverpen', antwerp],
            ['квс', kvs],
            ['внешних связей комитет', kvs],
            ['korea', 'country/kr'],
            ['Де Вевером', 'person/де-вевер'],
            ['семинаре', 'event/kr/2020-11-20'],
            ['бургомистра', 'person/де-вевер'],
          ] as const
          const found: string[][] = []
          for (const [text] of table) found.push([text, (await first(text)) ?? 'nothing'])
          expect(found).toEqual(table)
        }))

      test('search counts what it found by kind, whichever kind is asked for', () =>
        year(async ({ graph }) => {
          const found = await graph.search('пусан', ['Agreement'], page)
          expect(found.items.map(({ thing }) => thing.kind)).toEqual(['Agreement'])
          expect(found.byKind).toEqual([
            { kind: 'Place', count: 1 },
            { kind: 'Organization', count: 1 },
            { kind: 'Agreement', count: 1 },
          ])
          expect(await graph.search('«»', [], page)).toEqual({ items: [], total: 0, next: null, byKind: [] })
          expect((await graph.search('крокодил', [], page)).items).toEqual([])
        }))

      test('the overview counts countries, places, agreements, events and committees, and leaves the home city out', () =>
        year(async ({ graph }) => {
          const overview = await graph.overview(all)
          expect(overview.counts).toEqual({
            countries: 2,
            places: 2,
            partners: 2,
            agreements: 1,
            events: 3,
            committees: 2,
            organizations: 3,
            people: 1,
            documents: 1,
          })
          expect(
            overview.parts.map(({ part, countries }) => [
              part,
              countries.map(({ thing, events, agreements, places }) => [thing.name, events, agreements, places.length]),
            ]),
          ).toEqual([
            ['europe', [['Бельгия', 1, 0, 1]]],
            ['asia', [['Республика Корея', 2, 1, 1]]],
          ])
          expect(overview).toMatchObject({ years: [{ year: 2020, events: 3 }], asOf: '2020-12-31', documents: 1 })
          expect(overview.bodies.map(({ thing, countries }) => [thing.id, countries])).toEqual([
            [
              kvs,
              [
                { code: 'BE', events: 1 },
                { code: 'KR', events: 1 },
              ],
            ],
            [science, [{ code: 'KR', events: 1 }]],
          ])
        }))

      test('everything stands by part of the world and country, and a filter takes no room from what it leaves out', () =>
        year(async ({ graph }) => {
          const whole = await graph.levels(all)
          const rooms = ({ parts }: typeof whole) => parts.map(({ part, regions }) => [part, regions.map(({ code, room }) => [code, room])])
          expect(whole.parts.map(({ part, regions }) => [part, regions.map(({ code, thing }) => [code, thing?.name])])).toEqual([
            ['home', [['RU', 'Россия']]],
            ['europe', [['BE', 'Бельгия']]],
            ['asia', [['KR', 'Республика Корея']]],
            ['none', [['', undefined]]],
          ])
          expect(whole.shown).toBe(whole.total)
          const narrow = await graph.levels(Filter.parse({ kinds: ['Event'], countries: ['KR'] }))
          expect(rooms(narrow)).toEqual(rooms(whole))
          expect(narrow.shown).toBe(2)
          expect(narrow.parts.flatMap(({ regions }) => regions.flatMap(({ counts }) => counts))).toEqual([{ kind: 'Event', count: 2 }])
        }))

      test('the things of countries come page by page, each told once, with what it belongs to and is tied to', () =>
        year(async ({ graph }) => {
          const { total } = await graph.levels(all)
          const pages = []
          for (let offset: number | null = 0; offset !== null; ) {
            const { items, next, total: counted }: Page<LevelThing> = await graph.levelThings({ regions: [] }, all, { limit: 3, offset })
            expect(counted).toBe(total)
            pages.push(...items)
            offset = next
          }
          expect(new Set(pages.map(({ id }) => id)).size).toBe(total)
          const korean = await graph.levelThings({ regions: ['KR'] }, Filter.parse({ kinds: ['Event'] }), { limit: 100, offset: 0 })
          expect(korean.items.every(({ region, shown, kind }) => region === 'KR' && shown === (kind === 'Event'))).toBe(true)
          expect(korean.items.find(({ id }) => id === talks)).toMatchObject({ holder: busan, day: '2020-09-03', shown: true })
          expect(korean.items.find(({ id }) => id === talks)?.ties).toEqual(expect.arrayContaining([busan, kvs]))
        }))

      test.each([
        [{ countries: ['KR'] }, 2],
        [{ parts: ['europe'] }, 1],
        [{ parts: ['europe'], countries: ['KR'] }, 0],
        [{ topics: ['transport'] }, 1],
        [{ firstDay: '2020-02-10', lastDay: '2020-03-01' }, 1],
        [{ firstDay: '2020-09-05' }, 2],
        [{ lastDay: '2019-12-31' }, 0],
      ])('the filter %j leaves %i events', (filter, count) =>
        year(async ({ graph }) => {
          const narrow = Filter.parse(filter)
          expect((await graph.events(narrow, undefined, page)).total).toBe(count)
          expect((await graph.overview(narrow)).counts.events).toBe(count)
        }),
      )

      test('the matrix crosses city bodies with countries, and a cell opens the events behind it', () =>
        year(async ({ graph }) => {
          const { rows, columns, cells } = await graph.matrix(all, MatrixWish.parse({}))
          expect(rows.map(({ name }) => name)).toEqual(['Комитет по внешним связям', 'Комитет по науке'])
          expect(columns.map(({ name }) => name)).toEqual(['Бельгия', 'Республика Корея'])
          expect(cells).toEqual([
            { row: kvs, column: 'country/be', events: 1, byPost: 0, supposed: 0 },
            { row: kvs, column: 'country/kr', events: 1, byPost: 0, supposed: 0 },
            { row: science, column: 'country/kr', events: 1, byPost: 0, supposed: 0 },
          ])
          const cell = await graph.cell({ rows: 'bodies', columns: 'countries', row: kvs, column: 'country/kr', way: 'stated' }, all, page)
          expect(
            cell.items.map(({ thing, participants, evidence }) => [thing.id, participants.map((one) => one.thing.id), evidence.length]),
          ).toEqual([[talks, [kvs, port], 1]])
        }))

      test('events of a country are those that concern it or a place in it, in order of time', () =>
        year(async ({ graph }) => {
          const of = async (about: string) => (await graph.events(all, about, page)).items.map(({ thing }) => thing.id)
          expect(await of('country/kr')).toEqual([talks, 'event/kr/2020-11-20'])
          expect(await of(kvs)).toEqual(['event/be/2020-02', talks])
          expect(await of('topic/transport')).toEqual([talks])
          const latest = async (about?: string) =>
            (await graph.events(all, about, { direction: 'desc', limit: 2, offset: 0 })).items.map(({ thing }) => thing.id)
          expect(await latest('country/kr')).toEqual(['event/kr/2020-11-20', talks])
          expect((await graph.events(all, undefined, { ...page, direction: 'desc' })).items.map(({ thing }) => thing.id)).toEqual(
            (await graph.events(all, undefined, page)).items.map(({ thing }) => thing.id).toReversed(),
          )
        }))

      test('neighbours come by link, direction and kind, in pages that leave nothing out', () =>
        year(async ({ graph }) => {
          expect(await graph.neighbourCounts(busan, all)).toEqual([
            { link: 'BASED_IN', direction: 'in', kind: 'Organization', count: 1 },
            { link: 'BETWEEN', direction: 'in', kind: 'Agreement', count: 1 },
            { link: 'CONCERNS', direction: 'in', kind: 'Event', count: 1 },
            { link: 'IN', direction: 'out', kind: 'Country', count: 1 },
          ])
          const seen: string[] = []
          for (let offset: number | null = 0; offset !== null; ) {
            const { items, total, next }: Awaited<ReturnType<KnowledgeGraph['neighbours']>> = await graph.neighbours(busan, {}, all, {
              limit: 3,
              offset,
            })
            expect(total).toBe(4)
            seen.push(...items.map(({ thing }) => thing.id))
            offset = next
          }
          expect(seen.sort()).toEqual(['agreement/kr/пусан-2008', 'country/kr', talks, port])
          const out = await graph.neighbours(busan, { direction: 'out' }, all, page)
          expect(out.items.map(({ thing }) => thing.id)).toEqual(['country/kr'])
          await expect(graph.neighbours('place/нет', {}, all, page)).rejects.toMatchObject({ code: 'thing-unknown' })
        }))

      test('things are a table: narrowed, sorted, what lacks the field last', () =>
        year(async ({ graph }) => {
          const events = Filter.parse({ kinds: ['Event', 'Place'] })
          const ids = async (direction: 'asc' | 'desc') =>
            (await graph.things(events, { by: 'start', direction }, page)).items.map(({ id }) => id)
          const undated = [antwerp, busan, 'place/ru/санкт-петербург']
          expect(await ids('asc')).toEqual(['event/be/2020-02', talks, 'event/kr/2020-11-20', ...undated])
          expect(await ids('desc')).toEqual(['event/kr/2020-11-20', talks, 'event/be/2020-02', ...undated])
          await expect(graph.things(all, { by: 'x} DETACH DELETE n', direction: 'asc' }, page)).rejects.toMatchObject({
            code: 'request-invalid',
          })
        }))

      test('things stand in groups: by year, by value, by a list of values; what lacks the value or is silent of it last', () =>
        year(async ({ graph }) => {
          const events = Filter.parse({ kinds: ['Event'] })
          const inOrder = async (group: string) =>
            (await graph.things(events, { by: 'name', direction: 'desc', group }, page)).items.map(({ fields }) => fields[group] ?? null)
          for (const group of ['start', 'eventType', 'countries', 'format', 'planned']) {
            const groups = await graph.thingGroups(events, group)
            const said = (await inOrder(group)).map((value) =>
              group === 'start' && typeof value === 'string' ? value.slice(0, 4) : value === 'unspecified' ? null : value,
            )
            expect(said).toEqual(groups.flatMap(({ value, count }) => Array.from({ length: count }, () => value)))
          }
          for (const group of ['name', 'x} DETACH DELETE n'])
            await expect(graph.thingGroups(events, group)).rejects.toMatchObject({ code: 'request-invalid' })
          await expect(graph.thingGroups(all, 'country')).rejects.toMatchObject({ code: 'request-invalid' })
        }))

      test('committees of a country are those that worked with it', () =>
        year(async ({ graph }) => {
          const belgian = Filter.parse({ kinds: ['Organization', 'Person'], countries: ['BE'] })
          expect((await graph.things(belgian, { by: 'name', direction: 'asc' }, page)).items.map(({ id }) => id)).toEqual([
            'person/де-вевер',
            kvs,
          ])
        }))

      test('paths come shortest first, each step with its evidence, through hubs only when there is no other', () =>
        year(async ({ graph }) => {
          const paths = await graph.paths(kvs, antwerp, { ...anyPath, longest: 4 })
          expect(paths.map(({ things }) => things.map(({ id }) => id))).toEqual([
            [kvs, 'event/be/2020-02', antwerp],
            [kvs, 'event/be/2020-02', 'person/де-вевер', antwerp],
          ])
          expect(paths[0]?.evidence.map((step) => step.length)).toEqual([1, 1])
          expect(paths[0]?.told).toEqual([
            {
              ru: 'Организация «Комитет по внешним связям» участвует в мероприятии «Дни Антверпена» (принимающая сторона).',
              en: 'Комитет по внешним связям took part in Дни Антверпена (host).',
            },
            { ru: 'Мероприятие «Дни Антверпена» касается города Антверпен.', en: 'Дни Антверпена concerns Антверпен.' },
          ])
          const [through] = await graph.paths(busan, 'event/kr/2020-11-20', { ...anyPath, longest: 2 })
          expect(through?.things.map(({ id }) => id)).toEqual([busan, 'country/kr', 'event/kr/2020-11-20'])
          expect(await graph.paths(busan, 'place/ru/санкт-петербург', { ...anyPath, longest: 6 })).toEqual([])
        }))

      test('paths lead around things and kinds that are to be avoided, and through hubs only where that is wished', () =>
        year(async ({ graph }) => {
          const around = (wish: object) => graph.paths(kvs, antwerp, { ...anyPath, ...wish })
          const through = async (wish: object) => (await around(wish)).map(({ things }) => things.slice(1, -1).map(({ id }) => id))
          const festival = 'event/be/2020-02'
          expect(await through({})).toEqual([[festival], [festival, 'person/де-вевер']])
          expect(await through({ avoidKinds: ['Person'] })).toEqual([[festival]])
          expect(await through({ avoid: [festival] })).toEqual([])
          const toCountry = (hubs: 'never' | 'lastly' | 'also') =>
            graph.paths(busan, 'event/kr/2020-11-20', { ...anyPath, longest: 2, through: hubs })
          expect((await toCountry('never')).length).toBe(0)
          expect((await toCountry('lastly')).length).toBe(1)
          expect((await toCountry('also')).length).toBe(1)
        }))

      test('a picture of some things has the links among them and no others', () =>
        year(async ({ graph }) => {
          const { things, links, complete } = await graph.subgraph([busan, 'country/kr', kvs])
          expect([things.length, links.map(({ id }) => id), complete]).toEqual([3, [`IN>${busan}>country/kr`], true])
        }))
    })

    describe('asking other documents', () => {
      test('a card tells where each thing is said, with what is private covered', () =>
        fresh(async ({ graph, texts }) => {
          const sentence = 'Звонить в Пусан: 000-00-00.'
          const sensitive = [{ from: 17, to: 26, what: 'phone' as const }]
          await graph.save(texts.keep(new Telling('справка', { sensitive }).thing(busan, { name: 'Пусан' }, { sentence }).told()))
          const { evidence, statements } = await graph.card(busan)
          expect(evidence.flatMap(({ passages }) => passages.map(({ quote }) => quote))).toEqual(['Звонить в Пусан: •••••••••.'])
          expect(statements).toHaveLength(1)
        }))

      test('the faults of a graph are found, each with where it is said', () =>
        fresh(async ({ graph, texts }) => {
          const faulty = new Telling('с-ошибками')
            .thing('country/kr', { name: 'Корея', code: 'KR' })
            .thing('event/1', { name: 'Наоборот', start: '2020-05-02', end: '2020-05-01', countries: ['KR'] })
            .thing('event/2', { name: 'Нигде', start: '2020' })
            .thing('event/3', { name: 'Невозможно', start: '2020-02-31', countries: ['KR'] })
            .thing('place/zz/город', { name: 'Город', country: 'ZZ' })
            .thing('person/без-имени', {})
            .thing('agreement/1', { name: 'Соглашение', country: 'KR', dates: ['2010-01-01'], validUntil: '2009' })
            .thing('project/1', { name: 'Может быть', country: 'KR' }, { confidence: 0.2 })
            .told()
          await graph.save(texts.keep(faulty))
          const faults = await graph.check()
          expect(faults.map(({ code, about }) => [code, about])).toEqual([
            ['no-name', 'person/без-имени'],
            ['date-impossible', 'event/3'],
            ['end-before-start', 'event/1'],
            ['valid-until-before-signing', 'agreement/1'],
            ['country-unknown', 'place/zz/город'],
            ['event-without-country', 'event/2'],
            ['unsure', 'project/1'],
          ])
          expect(faults.every(({ evidence }) => evidence.length === 1)).toBe(true)
        }))
    })

    describe('whole', () => {
      test('a backup restores to the same graph, and only into an empty store', async () => {
        const texts = new Texts()
        const [records, before] = await opened(
          await engine.empty(),
          async ({ graph }) => {
            await graph.save(texts.keep(yearOfWork().told()))
            await graph.decide({ kind: 'same', about: [kvs, science] }, 'аналитик')
            await graph.decide({ kind: 'set', about: [busan], field: 'name', value: 'Бусан' }, 'аналитик')
            return [await everything(graph.dump()), await graph.exportAll()] as const
          },
          texts,
        )
        await opened(
          await engine.empty(),
          async ({ graph }) => {
            await graph.restore(() => stream(records))
            expect(await graph.exportAll()).toEqual(before)
            expect(await everything(graph.dump())).toEqual(records)
            expect((await graph.search('бусан', [], page)).items[0]?.thing.id).toBe(busan)
            await expect(graph.restore(() => stream(records))).rejects.toMatchObject({ code: 'store-not-empty' })
            // In the place of what is there, a little at a time: links come when both their ends have come.
            await graph.restore(() => stream(records), { over: true, portion: 2 })
            expect(await graph.exportAll()).toEqual(before)
            expect((await graph.search('бусан', [], page)).items[0]?.thing.id).toBe(busan)
          },
          texts,
        )
      })

      test('a damaged backup is refused and fills nothing', () =>
        fresh(async ({ graph }) => {
          const damaged: DumpRecord[] = [{ is: 'document', value: { id: 'nonsense' } }]
          await expect(graph.restore(() => stream(damaged))).rejects.toMatchObject({ code: 'backup-damaged' })
          expect((await graph.exportAll()).documents).toEqual([])
        }))

      test('everything is still there when the store is opened again', async () => {
        const texts = new Texts()
        const where = await engine.empty()
        const before = await opened(
          where,
          async ({ graph }) => {
            await graph.save(texts.keep(yearOfWork().told()))
            return graph.exportAll()
          },
          texts,
        )
        expect(await opened(where, ({ graph }) => graph.exportAll(), texts)).toEqual(before)
      })
    })

    describe('bounds', () => {
      const pairs = question(
        `// Every pair of many numbers: ${randomUUID()}\nUNWIND range(1, 200000) AS a\nUNWIND range(1, 200000) AS b\nWITH a, b WHERE a * b % 7 = 3\nRETURN count(*) AS count`,
        { needs: z.object({}), row: z.object({ count: z.int() }) },
      )
      const numbers = question('// Many numbers\nUNWIND range(1, 1000) AS number\nRETURN number', {
        needs: z.object({}),
        row: z.object({ number: z.int() }),
      })

      test('a question that takes too long is stopped, and the next one is answered', () =>
        withYear(async ({ graph, store }) => {
          await expect(store.run(pairs, {}, { deadlineMs: 500 })).rejects.toMatchObject({ code: 'store-slow' })
          expect((await graph.card(busan)).thing.id).toBe(busan)
        }))

      test('an answer with too many rows is refused', () =>
        fresh(async ({ store }) => {
          await expect(store.run(numbers, {}, { limit: 999 })).rejects.toMatchObject({ code: 'store-too-wide' })
          expect(await store.run(numbers, {}, { limit: 1000 })).toHaveLength(1000)
        }))
    })
  })
}
