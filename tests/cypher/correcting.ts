import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DecisionWish, NewDecision, type ToldThere } from '../../graph/decisions.ts'
import type { Link } from '../../graph/things.ts'
import { Telling, yearOfWork } from '../support/batch.ts'
import { type Engine, everything, type Opened, opened, page, savedYear, standing, stream } from './conformance.ts'

const busan = 'place/kr/пусан'
const port = 'org/kr/порт-пусана'
const talks = 'event/kr/2020-09-03'
const seminar = 'event/kr/2020-11-20'
const days = 'event/be/2020-02'
const mayor = 'person/де-вевер'
const year = 'document/таблица-2020'

/** Takes a decision as it comes over HTTP. */
const decide = ({ graph }: Opened, wish: DecisionWish) => graph.decide(NewDecision.parse(wish), 'аналитик')
const card = async ({ graph }: Opened, id: string) => (await graph.card(id)).thing
const isThere = ({ graph }: Opened, id: string): Promise<boolean> =>
  graph.card(id).then(
    () => true,
    () => false,
  )
const linksOf = async ({ graph }: Opened, id: string): Promise<string[]> =>
  (await graph.neighbours(id, {}, { kinds: [], parts: [], countries: [], topics: [], orgTypes: [] }, page)).items
    .map(({ link }: { link: Link }) => link.id)
    .sort()
const shown = async ({ graph }: Opened) => {
  const { things, links } = await graph.exportAll()
  return { things, links }
}
/** The tellings of a thing, or of one of its links alone. */
const tellings = async ({ graph }: Opened, id: string, of: (about: string) => boolean = () => true): Promise<ToldThere[]> =>
  (await graph.tellings(id, { limit: 200, offset: 0 })).items.flatMap(({ document, from, to, says }) =>
    says.filter(({ about }) => of(about)).map(({ about }) => ({ document, from, to, about, quote: '' })),
  )

/** What every engine must do when people correct what was read, in the users' words. */
export const correcting = (engine: Engine): void => {
  describe(`corrections on ${engine.name}`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    const withYear = async <T>(use: (opened: Opened) => Promise<T>): Promise<T> =>
      opened(await engine.empty(), async (it) => {
        await savedYear(it)
        return use(it)
      })

    const corrections: [string, DecisionWish, (it: Opened) => Promise<unknown>, unknown][] = [
      [
        'an organisation that is a person is one, without the links that a person cannot have',
        { kind: 'kind', about: [port], value: 'Person' },
        async (it) => ({ kind: (await card(it, port)).kind, links: await linksOf(it, port) }),
        { kind: 'Person', links: [`TOOK_PART>${port}>${talks}`] },
      ],
      [
        'an event that concerns the whole country is tied to it, and to the place no more',
        { kind: 'scope', about: [talks, 'country/kr'] },
        async (it) => (await linksOf(it, talks)).filter((id) => id.startsWith('CONCERNS')),
        [`CONCERNS>${talks}>country/kr`],
      ],
      [
        'an event that concerns one place is tied to it alone',
        { kind: 'scope', about: [seminar, busan] },
        async (it) => (await linksOf(it, seminar)).filter((id) => id.startsWith('CONCERNS')),
        [`CONCERNS>${seminar}>${busan}`],
      ],
      [
        'a place in another country lies in that one',
        { kind: 'set', about: [busan], field: 'country', value: 'BE' },
        async (it) => [(await card(it, busan)).fields['country'], (await linksOf(it, busan)).filter((id) => id.startsWith('IN>'))],
        ['BE', [`IN>${busan}>country/be`]],
      ],
      [
        'a link that was rejected is not drawn',
        { kind: 'reject', about: [`TOOK_PART>${port}>${talks}`] },
        async (it) => linksOf(it, port),
        [`BASED_IN>${port}>${busan}`],
      ],
      [
        'a link that was confirmed is confirmed',
        { kind: 'confirm', about: [`TOOK_PART>${port}>${talks}`] },
        async ({ graph }) => (await graph.linkCard(`TOOK_PART>${port}>${talks}`)).link.status,
        'confirmed',
      ],
    ]

    test.each(corrections)('%s: through every import, until it is undone', (_, wish, told, expected) =>
      withYear(async (it) => {
        const before = await told(it)
        const was = await shown(it)
        const decision = await decide(it, wish)
        expect(await told(it)).toEqual(expected)
        // Another document says the same as the first.
        await it.graph.save(it.texts.keep(yearOfWork('справка', { form: 'brief' }).told()))
        expect(await told(it)).toEqual(expected)
        // A newer version takes the place of the first.
        await it.graph.save(it.texts.keep(yearOfWork('таблица-новая', { replaces: year }).told()))
        expect(await told(it)).toEqual(expected)
        await it.graph.takeBack('document/справка', 'аналитик')
        await it.graph.takeBack('document/таблица-новая', 'аналитик')
        await it.graph.save(it.texts.keep(yearOfWork().told()))
        expect(await told(it)).toEqual(expected)
        await it.graph.decide({ kind: 'undo', about: decision.about, undoes: decision.id }, 'аналитик')
        expect(await told(it)).toEqual(before)
        expect(await shown(it)).toEqual(was)
      }),
    )

    /** One document that takes the port of Busan and its namesake in Antwerp for one. */
    const mixed = (name = 'смешано', replaces?: string) =>
      new Telling(name, replaces === undefined ? {} : { replaces })
        .thing(talks, { name: 'Переговоры', start: '2020-09-03', countries: ['KR'] })
        .thing(days, { name: 'Дни Антверпена', start: '2020-02', countries: ['BE'] })
        .thing('org/порт', { name: 'Администрация порта' }, { sentence: 'О портах говорили дважды.' })
        .link('org/порт', 'TOOK_PART', talks, { role: 'guest' }, { sentence: 'На переговорах была администрация порта Пусана.' })
        .link('org/порт', 'TOOK_PART', days, { role: 'guest' }, { sentence: 'На Дни города пришла администрация порта Антверпена.' })

    const ofDays = (about: string) => about.endsWith(days)

    test('a thing that joins two is split by its tellings: seen before, kept by a newer version, joined again when undone', async () =>
      opened(await engine.empty(), async (it) => {
        await it.graph.save(it.texts.keep(mixed().told()))
        const was = await shown(it)
        const chosen = await tellings(it, 'org/порт', ofDays)
        expect(chosen).toHaveLength(1)
        const wish = NewDecision.parse({
          kind: 'move',
          about: ['org/порт'],
          tellings: chosen,
          adds: { kind: 'Organization', fields: { name: 'Порт Антверпена' } },
          why: 'это два порта',
        })
        const other = 'org/порт-антверпена'
        expect((await it.graph.wouldChange(wish)).map(({ about, change }) => [about, change])).toEqual([
          [`TOOK_PART>${other}>${days}`, 'added'],
          [`TOOK_PART>org/порт>${days}`, 'removed'],
          [other, 'added'],
        ])
        const decision = await it.graph.decide(wish, 'аналитик')
        expect(decision.about).toEqual(['org/порт', other])
        expect(decision.tellings?.[0]?.quote).toBe('На Дни города пришла администрация порта Антверпена.')
        const isSplit = async () => {
          expect(await linksOf(it, 'org/порт')).toEqual([`TOOK_PART>org/порт>${talks}`])
          expect(await linksOf(it, other)).toEqual([`TOOK_PART>${other}>${days}`])
        }
        await isSplit()
        expect((await it.graph.linkCard(`TOOK_PART>${other}>${days}`)).evidence[0]?.passages[0]?.quote).toContain('порта Антверпена')
        expect((await it.graph.card(other)).decisions.map(({ why }) => why)).toEqual(['это два порта'])

        // The same sentences stand elsewhere in the newer version.
        const newer = mixed('смешано-2', 'document/смешано')
        await it.graph.save(it.texts.keep(newer.told()))
        await isSplit()
        await it.graph.save(it.texts.keep(mixed('смешано-3', 'document/смешано-2').told()))
        await isSplit()
        // Another document that calls both by one name speaks of the first.
        await it.graph.save(it.texts.keep(mixed('другая').told()))
        expect(await linksOf(it, 'org/порт')).toEqual([`TOOK_PART>org/порт>${days}`, `TOOK_PART>org/порт>${talks}`])
        expect(await linksOf(it, other)).toEqual([`TOOK_PART>${other}>${days}`])
        // It is declared a newer version only now.
        await it.graph.replace('document/другая', 'document/смешано-3', 'аналитик')
        await isSplit()
        await it.graph.takeBack('document/другая', 'аналитик')
        await it.graph.save(it.texts.keep(mixed().told()))
        await isSplit()
        await it.graph.decide({ kind: 'undo', about: decision.about, undoes: decision.id }, 'аналитик')
        expect(await shown(it)).toEqual(was)
      }))

    test('tellings in one sentence are parted: what stays keeps its words, a copy of the store tells the same', async () =>
      opened(await engine.empty(), async (it) => {
        const { batch, text } = mixed().told()
        const [first, second] = [text.indexOf('На переговорах'), text.indexOf('На Дни')]
        const passage = (from: number) => ({ locator: { paragraph: 9 }, from, to: text.indexOf('.', from) + 1 })
        // The statement on the organisation itself stands in both sentences.
        const statements = batch.statements.map((one) =>
          one.about.id === 'org/порт' ? { ...one, passages: [passage(first), passage(second)] } : one,
        )
        await it.graph.save(it.texts.keep({ batch: { ...batch, statements }, text }))
        const places = (await it.graph.tellings('org/порт', page)).items
        expect(places.map(({ says }) => says.length)).toEqual([2, 2])
        const chosen = (await tellings(it, 'org/порт')).filter(({ from }) => from === second)
        const adds = { kind: 'Organization', fields: { name: 'Порт Антверпена' } } as const
        const decision = await decide(it, { kind: 'move', about: ['org/порт'], tellings: chosen, adds })
        const other = 'org/порт-антверпена'
        expect((await it.graph.tellings('org/порт', page)).items.map(({ from }) => from)).toEqual([first])
        expect((await it.graph.tellings(other, page)).items.map(({ from }) => from)).toEqual([second])
        expect(await card(it, other)).toMatchObject({ name: 'Порт Антверпена' })
        const all = await it.graph.exportAll()
        const dump = await everything(it.graph.dump())
        expect(dump.filter(({ is }) => is === 'statement')).toHaveLength(statements.length)
        await it.graph.decide({ kind: 'undo', about: decision.about, undoes: decision.id }, 'аналитик')
        expect((await it.graph.tellings('org/порт', page)).items.map(({ from }) => from)).toEqual([first, second])
        expect(await isThere(it, other)).toBe(false)
        expect(all.things.map(({ id }) => id)).toContain(other)
      }))

    test('a copy of a store with split things is split alike', async () => {
      const taken = await opened(await engine.empty(), async (it) => {
        await it.graph.save(it.texts.keep(mixed().told()))
        const adds = { kind: 'Organization', fields: { name: 'Порт Антверпена' } } as const
        await decide(it, { kind: 'move', about: ['org/порт'], tellings: await tellings(it, 'org/порт', ofDays), adds })
        await decide(it, { kind: 'kind', about: ['org/порт'], value: 'Person' })
        return { all: await it.graph.exportAll(), dump: await everything(it.graph.dump()), texts: it.texts }
      })
      await opened(
        await engine.empty(),
        async (it) => {
          await it.graph.restore(() => stream(taken.dump))
          expect(await it.graph.exportAll()).toEqual(taken.all)
        },
        taken.texts,
      )
    })

    test('the participant of one event is another person, who is there already or is new', () =>
      withYear(async (it) => {
        await it.graph.save(
          it.texts.keep(new Telling('люди').thing('person/петров-и', { name: 'Петров И.И.' }).link(mayor, 'TOOK_PART', talks).told()),
        )
        const [telling] = await tellings(it, mayor, (about) => about === `TOOK_PART>${mayor}>${talks}`)
        if (telling === undefined) throw new Error('the participation is told nowhere')
        const known = await decide(it, { kind: 'move', about: [mayor, 'person/петров-и'], tellings: [telling] })
        expect(await linksOf(it, 'person/петров-и')).toEqual([`TOOK_PART>person/петров-и>${talks}`])
        expect(await linksOf(it, mayor)).toEqual([`NAMED_AS>${mayor}>place/be/антверпен>бургомистр`, `TOOK_PART>${mayor}>${days}`])
        // It was moved already: the card is opened anew.
        await expect(decide(it, { kind: 'move', about: [mayor, 'person/петров-и'], tellings: [telling] })).rejects.toMatchObject({
          code: 'decision-telling-unknown',
        })
        await it.graph.decide({ kind: 'undo', about: known.about, undoes: known.id }, 'аналитик')
        const adds = { kind: 'Person', fields: { name: 'Сидоров С.С.' } } as const
        const made = await decide(it, { kind: 'move', about: [mayor], tellings: [telling], adds })
        expect(await linksOf(it, made.about[1] ?? '')).toEqual([`TOOK_PART>${made.about[1]}>${talks}`])
      }))

    test('a fact added by selecting words has them for its source, also in a newer version that has them elsewhere', () =>
      withYear(async (it) => {
        const brief = (name: string, more: object, first: string) =>
          new Telling(name, { form: 'brief', sensitive: [], ...more })
            .thing('country/kr', { name: 'Республика Корея', code: 'KR' }, { sentence: first })
            .thing(busan, { name: 'Пусан' }, { sentence: 'В Пусане открылся Центр морской истории, о котором речь впереди.' })
        const { batch, text } = brief('справка', {}, 'Вводные слова.').told()
        await it.graph.save(it.texts.keep({ batch, text }))
        const quote = 'Центр морской истории'
        const says = { document: 'document/справка', from: text.indexOf(quote), to: text.indexOf(quote) + quote.length }
        const made = await decide(it, { kind: 'add', adds: { kind: 'Organization', fields: { name: quote, orgType: 'museum' } }, says })
        const id = made.about[0] ?? ''
        expect(id).toBe('org/центр-морской-истории')
        const tie = await decide(it, { kind: 'add', adds: { kind: 'BASED_IN', from: id, to: busan, fields: {} }, says })
        const where = async () =>
          (await it.graph.card(id)).evidence.map(({ document, passages }) => [document, passages.map((one) => one.quote)])
        expect(await where()).toEqual([['document/справка', [quote]]])
        expect((await it.graph.card(id)).evidence[0]?.passages[0]?.locator).toEqual({ paragraph: 2 })
        const newer = brief('справка-2', { replaces: 'document/справка' }, 'Вводные слова стали много длиннее прежних.').told()
        await it.graph.save(it.texts.keep(newer))
        expect(await where()).toEqual([['document/справка-2', [quote]]])
        const [evidence] = (await it.graph.linkCard(`BASED_IN>${id}>${busan}`)).evidence
        expect(newer.text.slice(evidence?.passages[0]?.from, evidence?.passages[0]?.to)).toBe(quote)
        await it.graph.takeBack('document/справка-2', 'аналитик')
        expect(await where()).toEqual([])
        for (const { about, id: undoes } of [tie, made]) await it.graph.decide({ kind: 'undo', about, undoes }, 'аналитик')
        expect(await isThere(it, id)).toBe(false)
      }))

    test('two of one name that are added get two ids', () =>
      withYear(async (it) => {
        const adds = { kind: 'Person', fields: { name: 'Ким Чхоль' } } as const
        const first = await decide(it, { kind: 'add', adds })
        const second = await decide(it, { kind: 'add', adds })
        expect([first.about, second.about]).toEqual([['person/ким-чхоль'], ['person/ким-чхоль-2']])
      }))

    test('what is read on a page of a document is told with its names, merged and moved ones by whom they are now', () =>
      withYear(async (it) => {
        const { text } = yearOfWork().told()
        const all = await it.graph.readIn(year, 0, text.length)
        expect(all).toHaveLength(29)
        const from = text.indexOf(`${port}:`)
        const here = await it.graph.readIn(year, from, from + 5)
        expect(here.map(({ about }) => about)).toEqual([[{ id: port, kind: 'Organization', name: 'Администрация порта Пусана' }]])
        await decide(it, { kind: 'reject', about: [port] })
        expect(await it.graph.readIn(year, from, from + 5)).toEqual([])
      }))

    test('a merge is undone after a year of imports: what was said of each since is its own again', () =>
      withYear(async (it) => {
        const seoul = 'place/kr/сеул'
        const tells = (name: string, more: object = {}) =>
          new Telling(name, more)
            .thing(busan, { name: 'Пусан', country: 'KR' }, { key: 'place|kr|пусан' })
            .thing(seoul, { name: 'Сеул', country: 'KR' }, { key: 'place|kr|сеул' })
            .link('org/комитет-по-науке', 'BASED_IN', seoul)
        await it.graph.save(it.texts.keep(tells('первая').told()))
        const merge = await decide(it, { kind: 'same', about: [busan, seoul] })
        expect(await isThere(it, seoul)).toBe(true)
        expect((await card(it, seoul)).id).toBe(busan)
        // Keys lead to each as it was, so that imports keep the two apart.
        expect(await it.graph.idsOfKeys(['place|kr|пусан', 'place|kr|сеул'])).toEqual(
          new Map([
            ['place|kr|пусан', busan],
            ['place|kr|сеул', seoul],
          ]),
        )
        await it.graph.save(it.texts.keep(tells('вторая', { replaces: 'document/первая' }).told()))
        await it.graph.save(it.texts.keep(tells('третья').told()))
        expect((await it.graph.card(busan)).statements).toHaveLength(5)
        await it.graph.takeBack('document/вторая', 'аналитик')
        await it.graph.decide({ kind: 'undo', about: merge.about, undoes: merge.id }, 'аналитик')
        expect((await it.graph.card(seoul)).statements.map(({ document }) => document)).toEqual(['document/третья'])
        expect((await it.graph.card(busan)).statements.map(({ document }) => document).sort()).toEqual([year, 'document/третья'])
        expect((await card(it, busan)).fields['aliases']).toBe(undefined)
        expect(await linksOf(it, seoul)).toEqual([`BASED_IN>org/комитет-по-науке>${seoul}`])
      }))

    describe('looked at, or refused, leave the graph as it is', () => {
      const asked = standing(engine, savedYear)

      test('what a change of kind takes away is shown before, and nothing is decided by looking', () =>
        asked(async (it) => {
          const differences = await it.graph.wouldChange(NewDecision.parse({ kind: 'kind', about: [port], value: 'Person' }))
          expect(differences.map(({ about, change, kind }) => [about, change, kind])).toEqual([
            [`BASED_IN>${port}>${busan}`, 'removed', 'BASED_IN'],
            [port, 'changed', 'Person'],
          ])
        }))

      test.each<[DecisionWish, string]>([
        [{ kind: 'kind', about: ['country/kr'], value: 'Place' }, 'decision-kind-wrong'],
        [{ kind: 'kind', about: [port], value: 'Document' }, 'decision-kind-wrong'],
        [{ kind: 'kind', about: [port], value: 'Organization' }, 'decision-kind-wrong'],
        [{ kind: 'kind', about: [port] }, 'decision-kind-wrong'],
        [{ kind: 'scope', about: [talks] }, 'decision-incomplete'],
        [{ kind: 'scope', about: [talks, port] }, 'decision-link-impossible'],
        [{ kind: 'scope', about: [port, busan] }, 'decision-link-impossible'],
        [{ kind: 'move', about: [port, 'org/комитет-по-науке'] }, 'decision-incomplete'],
        [{ kind: 'move', about: [port, 'org/комитет-по-науке'], tellings: [] }, 'decision-incomplete'],
        [{ kind: 'move', about: [port, mayor], tellings: [{ document: year, about: port, from: 0, to: 1 }] }, 'decision-telling-unknown'],
        [
          { kind: 'add', adds: { kind: 'Person', fields: { name: 'Х' } }, says: { document: 'document/нет', from: 0, to: 3 } },
          'document-unknown',
        ],
        [
          { kind: 'add', adds: { kind: 'Person', fields: { name: 'Х' } }, says: { document: year, from: 0, to: 99_999 } },
          'decision-passage-wrong',
        ],
        [{ kind: 'add', adds: { kind: 'Person', fields: {} } }, 'decision-incomplete'],
      ])('%j is refused: %s', (wish, code) =>
        asked(async (it) => {
          await expect(decide(it, wish)).rejects.toMatchObject({ code })
        }),
      )
    })
  })
}
