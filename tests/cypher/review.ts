import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ThingKind } from '../../graph/kinds.ts'
import { Telling, yearOfWork } from '../support/batch.ts'
import { type Engine, type Opened, opened, page } from './conformance.ts'

const busan = 'place/kr/пусан'
const pairsIn = async ({ graph }: Opened, kinds: ThingKind[] = []) =>
  (await graph.duplicates(kinds, page)).items.map(({ a, b, reasons }) => [[a.name, b.name].sort(), reasons.map(({ code }) => code)])

/** What every engine must do for a review, in the users' words. */
export const reviewing = (engine: Engine): void => {
  describe(`the review on ${engine.name}`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    const after = async <T>(telling: Telling, use: (opened: Opened) => Promise<T>): Promise<T> =>
      opened(await engine.empty(), async (it) => {
        await it.graph.save(it.texts.keep(telling.told()))
        return use(it)
      })
    const names = new Telling('имена')
      .thing('person/1', { name: 'Ли Сокпэ' })
      .thing('person/2', { name: 'Ли Сок Пэ' })
      .thing('person/3', { name: 'Орлова В.И.' })
      .thing('person/4', { name: 'Вера Орлова' })
      .thing('person/5', { name: 'Орлова А.С.' })
      .thing('org/1', { name: 'Школа № 583', country: 'RU' })
      .thing('org/2', { name: 'Школа № 538', country: 'RU' })
      .thing('org/3', { name: 'Мэрия города Гента', country: 'BE' })
      .thing('org/4', { name: 'Мэрия г. Гента', country: 'BE' })
      .thing('org/5', { name: 'Комитет по науке', country: 'RU' })
      .thing('org/6', { name: 'Комитет по туризму', country: 'RU' })
      .thing('agreement/1', { name: 'План развития связей Петербурга и Гента', country: 'BE', dates: ['2017'] })
      .thing('agreement/2', { name: 'План развития связей Петербурга и Льежа', country: 'BE', dates: ['2017'] })
      .thing('place/kr/1', { name: 'Пусан', country: 'KR', placeType: 'city' })
      .thing('place/kr/2', { name: 'Бусан', country: 'KR', placeType: 'city' })
      .thing('place/kr/3', { name: 'Пусан', country: 'KR', placeType: 'region' })
      .thing('event/1', { name: 'Встреча с мэром Гента', start: '2020-02-03', countries: ['BE'] })
      .thing('event/2', { name: 'Рабочая встреча с мэром Гента', start: '2020-02-03', countries: ['BE'] })
      .thing('event/3', { name: 'Встреча с мэром Гента', start: '2020-02-04', countries: ['BE'] })

    test('what may be one is proposed with its reasons; numbers, initials, kinds and days tell apart', () =>
      after(names, async (it) => {
        const pairs = await pairsIn(it)
        expect(pairs).toEqual(
          expect.arrayContaining([
            [['Ли Сок Пэ', 'Ли Сокпэ'], ['spelling']],
            [['Вера Орлова', 'Орлова В.И.'], ['initials']],
            [
              ['Мэрия г. Гента', 'Мэрия города Гента'],
              ['words', 'country'],
            ],
            [
              ['Бусан', 'Пусан'],
              ['spelling', 'country'],
            ],
            [
              ['Встреча с мэром Гента', 'Рабочая встреча с мэром Гента'],
              ['day', 'words', 'country'],
            ],
          ]),
        )
        expect(pairs.length).toBe(5)
        expect((await pairsIn(it, ['Place'])).length).toBe(1)
        expect(await it.graph.duplicates([], { limit: 2, offset: 1 })).toMatchObject({ total: 5, next: 3 })
      }))

    test('what was decided to be different is never proposed again, unless that is undone; what is merged is one', () =>
      after(names, async (it) => {
        const apart = await it.graph.decide({ kind: 'different', about: ['place/kr/2', 'place/kr/1'] }, 'аналитик')
        expect(await pairsIn(it, ['Place'])).toEqual([])
        await it.graph.decide({ kind: 'undo', about: apart.about, undoes: apart.id }, 'аналитик')
        expect((await pairsIn(it, ['Place'])).length).toBe(1)
        await it.graph.decide({ kind: 'same', about: ['place/kr/1', 'place/kr/2'] }, 'аналитик')
        expect(await pairsIn(it, ['Place'])).toEqual([])
      }))

    test('the checks tell what the reader left unread or doubted, and what does not fit together', () => {
      const telling = new Telling('таблица', {
        year: 2020,
        unread: [
          { locator: { paragraph: 1 }, from: 0, to: 9 },
          { locator: { paragraph: 2 }, from: 10, to: 20 },
        ],
        remarks: [{ code: 'misprint', says: { ru: '«горд»: возможно, «город»', en: '-' }, passages: [] }],
        warnings: [{ code: 'date-impossible', says: { ru: 'Даты «31.02» нет', en: 'No such date' }, passages: [] }],
      })
        .thing('country/be', { name: 'Бельгия', code: 'BE' })
        .thing('country/kr', { name: 'Республика Корея', code: 'KR' })
        .thing('agreement/1', { name: 'Программа на 2015–2017 годы', country: 'BE', dates: ['2019'] })
        .thing('agreement/2', { name: 'Программа на 2018–2020 годы', country: 'KR', dates: ['2017-12'] })
        .thing('event/1', { name: 'Семинар', start: '2021-03', countries: ['KR'] })
        .thing('event/2', { name: 'Визит', start: '2021-05', planned: true, countries: ['KR'] })
        .thing('event/3', { name: 'Выставка', start: '2019-04', countries: ['KR'] })
        .thing('event/4', { name: 'Концерт', start: '2019-10-15', end: '2020-10-12', countries: ['KR'] })
        .thing('event/5', { name: 'Форум', start: '2020-06', countries: ['KR'] }, { also: true })
        .thing('event/6', { name: 'Приём', start: '2020-07-01', end: '2020-07-03', countries: ['KR'] })
        .thing('place/kr/1', { name: 'Пусан', country: 'KR', aliases: ['Бусан', 'Пусана', 'порт Пусан'] })
        .thing('person/1', { name: 'Петрова' })
        .thing('person/2', { name: 'Сидоров А.' })
        .thing('person/3', { name: 'Иванов А.Б.' })
      return after(telling, async ({ graph }) => {
        const faults = await graph.check()
        expect(faults.map(({ code, about }) => [code, about])).toEqual([
          ['date-impossible', 'document/таблица'],
          ['dates-disordered', 'event/4'],
          ['dated-outside-term', 'agreement/1'],
          ['event-after-document', 'event/1'],
          ['event-outside-year', 'event/3'],
          ['event-outside-year', 'event/4'],
          ['told-twice', 'event/5'],
          ['spelled-variously', 'place/kr/1'],
          ['misprint', 'document/таблица'],
          ['country-without-events', 'country/be'],
          ['person-incomplete', 'person/1'],
          ['person-incomplete', 'person/2'],
          ['unread', 'document/таблица'],
          ['unread', 'document/таблица'],
        ])
        expect(faults.at(-2)?.evidence[0]?.passages[0]?.quote).toBe('country/b')
        expect(new Set(faults.map(({ key }) => key)).size).toBe(faults.length)
        const again = await graph.check()
        expect(again.map(({ key }) => key)).toEqual(faults.map(({ key }) => key))
      })
    })

    test('the journal tells who did what and when, newest first, and is searched', () =>
      after(yearOfWork(), async ({ graph }) => {
        const named = await graph.decide({ kind: 'set', about: [busan], field: 'name', value: 'Бусан', why: 'так на карте' }, 'Анна')
        await graph.decide({ kind: 'undo', about: [busan], undoes: named.id }, 'Борис')
        await graph.decide({ kind: 'confirm', about: [`IN>${busan}>country/kr`] }, 'Анна')
        const { items, people } = await graph.journal({}, page)
        expect(items.map(({ kind, by, counts }) => [kind, by, counts])).toEqual([
          ['confirm', 'Анна', true],
          ['undo', 'Борис', true],
          ['set', 'Анна', false],
          ['import', 'analyst', true],
        ])
        expect(items[0]?.about).toEqual([{ id: `IN>${busan}>country/kr`, name: 'Пусан → Республика Корея', kind: 'IN', there: true }])
        expect(people).toEqual(['analyst', 'Анна', 'Борис'])
        const kinds = async (wish: Parameters<typeof graph.journal>[0]) => (await graph.journal(wish, page)).items.map(({ kind }) => kind)
        expect(await kinds({ text: 'КАРТЕ' })).toEqual(['set'])
        expect(await kinds({ by: 'Анна', text: 'пусан' })).toEqual(['confirm', 'set'])
        expect(await kinds({ kind: 'import' })).toEqual(['import'])
      }))

    test("a link's card tells the decisions about it", () =>
      after(yearOfWork(), async ({ graph }) => {
        const link = `IN>${busan}>country/kr`
        await graph.decide({ kind: 'confirm', about: [link] }, 'Анна')
        expect((await graph.linkCard(link)).decisions.map(({ kind }) => kind)).toEqual(['confirm'])
      }))
  })
}
