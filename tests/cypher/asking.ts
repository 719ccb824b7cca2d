import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Filter } from '../../graph/answers.ts'
import { type Compare, questionOf } from '../../graph/comparing.ts'
import { HomeProfile } from '../../graph/home.ts'
import type { Filling } from '../../graph/questions/blanks.ts'
import { blanksOf, type QuestionId, questionIds } from '../../graph/questions/table.ts'
import saintPetersburg from '../../import/data/home/saint-petersburg.json'
import { digestOf } from '../../report/digest/digest.ts'
import { knowledgeOf } from '../../report/material.ts'
import { namingOf } from '../../report/speech/speech-of.ts'
import { laterBrief, smallOffice } from '../support/asked.ts'
import { Telling } from '../support/batch.ts'
import { digestFactsFrom } from '../support/digest.ts'
import { type Engine, type Opened, standing } from './conformance.ts'

const china = 'country/cn'
const shanghai = 'place/cn/шанхай'
const havana = 'place/cu/гавана'
const tourism = 'org/комитет-по-туризму'
const forum = 'event/cn/форум'
const earlier = 'document/таблица-2020'
const later = 'document/справка-2022'

/** Each question, its blanks, the cells of the first column, and the answer in both languages. */
const rows: [QuestionId, Filling, string[], string, string][] = [
  [
    'bodies-of-country',
    { country: china, period: '2020' },
    [tourism],
    'С Китаем в 2020 году работал 1 орган власти города (1 мероприятие): Комитет по туризму.',
    '1 body of the city worked with China in 2020 (1 event): Комитет по туризму.',
  ],
  [
    'countries-of-body',
    { body: tourism },
    [china],
    'Комитет по туризму: 1 страна (1 мероприятие) – Китай.',
    'Комитет по туризму: 1 country (1 event) – China.',
  ],
  [
    'events-of-place',
    { place: shanghai, period: '2019..2020' },
    [forum, 'event/cn/приём'],
    'С городом Шанхай в 2019–2020 годах прошли 2 мероприятия, последнее – 14 мая 2020 г.',
    '2 events were held with Shanghai in 2019–2020, the latest: 14 May 2020.',
  ],
  [
    'topics-of-place',
    { place: china },
    ['topic/tourism'],
    'С Китаем сотрудничали в 1 сфере (1 мероприятие): Туризм.',
    'Cooperation with China was on 1 topic (1 event): Tourism.',
  ],
  [
    'countries-of-topic',
    { topic: 'topic/tourism' },
    [china],
    'Туризм: 1 страна (1 мероприятие) – Китай.',
    'Tourism: 1 country (1 event) – China.',
  ],
  [
    'same-places',
    { body: tourism },
    ['org/cn/порт-шанхая', 'org/комитет-по-спорту'],
    'С теми же местами работают ещё 2 организации: Порт Шанхая, Комитет по спорту.',
    '2 other organisations work with the same places: Порт Шанхая, Комитет по спорту.',
  ],
  ['partners-of-country', { country: china }, [shanghai], 'Китай: 1 партнёр – Шанхай.', 'China: 1 partner – Shanghai.'],
  [
    'organizations-of-country',
    { country: china, period: '2020' },
    ['org/cn/порт-шанхая'],
    'Из Китая в 2020 году участвовала 1 организация (1 мероприятие): Порт Шанхая.',
    '1 organisation of China took part in 2020 (1 event): Порт Шанхая.',
  ],
  [
    'figures-of-country',
    { country: china },
    ['figure/cn/туристы'],
    'Для Китая указан 1 показатель: Число туристов.',
    '1 figure is given for China: Число туристов.',
  ],
  [
    'agreements-of-place',
    { place: shanghai },
    ['agreement/cn/туризм'],
    'С городом Шанхай назван 1 документ, последний – 2 апреля 2015 г.: Соглашение о туризме.',
    '1 document of cooperation with Shanghai, the latest of 2 April 2015: Соглашение о туризме.',
  ],
  [
    'running-out',
    { period: '2027-01..2027-06' },
    ['agreement/cn/туризм'],
    'Срок истекает с 1 января 2027 г. по 30 июня 2027 г. у 1 документа: Соглашение о туризме.',
    '1 document runs out from 1 January 2027 to 30 June 2027: Соглашение о туризме.',
  ],
  [
    'no-term',
    {},
    ['agreement/cu/дружба'],
    'Срок не указан в 1 документе: Меморандум о дружбе.',
    'No term is stated in 1 document: Меморандум о дружбе.',
  ],
  [
    'project',
    { project: 'project/лодки' },
    ['event/cn/гонка'],
    'С проектом «Лодки мира» связана 1 карточка, последняя по времени – июнь 2031 г.',
    '1 thing is tied to Лодки мира, the latest: June 2031.',
  ],
  [
    'was-in',
    { place: shanghai, period: '2020-05' },
    [tourism, 'person/орлова'],
    'В городе Шанхай в мае 2020 года были 2 участника: Комитет по туризму, А. П. Орлова.',
    '2 participants were in Shanghai in May 2020: Комитет по туризму, А. П. Орлова.',
  ],
  ['came-from', { place: china }, ['person/ли-вэй'], 'Из Китая приезжал 1 участник: Ли Вэй.', '1 participant came from China: Ли Вэй.'],
  [
    'visits',
    { period: '2019' },
    ['event/cn/приём'],
    'В документах назван 1 визит в 2019 году, последний – сентябрь 2019 г.',
    '1 visit in 2019, the latest: September 2019.',
  ],
  [
    'named-as',
    { post: 'вице-мэром' },
    ['person/ли-вэй'],
    'В должности «вице-мэром» назван 1 участник, последний раз – май 2020 г.: Ли Вэй.',
    '1 person is named as вице-мэром, the latest: May 2020: Ли Вэй.',
  ],
  [
    'posts-of',
    { person: 'person/орлова' },
    ['председатель комитета'],
    'А. П. Орлова: 1 запись о должности, последняя – 14 мая 2020 г.: председатель комитета.',
    'А. П. Орлова: 1 record of a post, the latest: 14 May 2020: председатель комитета.',
  ],
  [
    'people-of',
    { place: china },
    ['person/ли-вэй'],
    'В Китае названо 1 должностное лицо: Ли Вэй.',
    '1 official is named in China: Ли Вэй.',
  ],
  [
    'attended',
    { participant: 'person/орлова', period: '2020' },
    [forum],
    'А. П. Орлова в 2020 году: 1 мероприятие, последнее – 14 мая 2020 г.',
    'А. П. Орлова in 2020: 1 event, the latest: 14 May 2020.',
  ],
  [
    'not-met',
    { day: '2020-01-01' },
    [havana],
    'С 1 января 2020 г. в документах нет мероприятий с 1 партнёром: Гавана.',
    'Since 1 January 2020 the documents tell of no event with 1 partner: Havana.',
  ],
  [
    'countries-without-events',
    { period: '2020' },
    ['country/cu'],
    'Мероприятий в 2020 году нет в документах с 1 страной: Куба.',
    'The documents tell of no events in 2020 with 1 country: Cuba.',
  ],
  [
    'promised',
    { place: china, period: '2020' },
    ['commitment/план'],
    'Достигнута 1 договорённость с Китаем в 2020 году: Прислать план маршрутов.',
    '1 commitment was made with China in 2020: Прислать план маршрутов.',
  ],
  [
    'overdue',
    {},
    ['commitment/карта'],
    'Срок прошёл, а сведений нет, у 1 договорённости: Передать карту.',
    'The time has passed with no word of 1 commitment: Передать карту.',
  ],
  [
    'directions-without-event',
    {},
    ['direction/cu/спорт'],
    'Нет мероприятий по 1 направлению: Совместные тренировки.',
    '1 direction has no event: Совместные тренировки.',
  ],
  [
    'planned',
    { place: china },
    ['event/cn/гонка'],
    'Запланировано 1 мероприятие с Китаем: Гонка лодок.',
    '1 event is planned with China: Гонка лодок.',
  ],
  [
    'ties',
    { thing: tourism, other: 'person/орлова' },
    [forum],
    '«Комитет по туризму» и «А. П. Орлова»: 1 общая связь, последняя по времени – 14 мая 2020 г.: Форум о туризме.',
    '1 tie joins “Комитет по туризму” and “А. П. Орлова”, the latest: 14 May 2020: Форум о туризме.',
  ],
  [
    'changed-dates',
    { day: '2020-01-01', laterDay: '2027-12-31' },
    ['agreement/cn/туризм', forum],
    'С 1 января 2020 г. по 31 декабря 2027 г.: 2 изменения (появилось – 1, закончилось – 1).',
    'Between 1 January 2020 and 31 December 2027: 2 changes (appeared – 1, ended – 1).',
  ],
  [
    'changed-dates',
    { day: '2020-12-31', laterDay: '2022-12-31' },
    ['agreement/cn/туризм'],
    'С 31 декабря 2020 г. по 31 декабря 2022 г.: 1 изменение (изменилось – 1).',
    'Between 31 December 2020 and 31 December 2022: 1 change (changed – 1).',
  ],
]

/** Where the documents say nothing: of each question, blanks for which that is so. */
const silent: [QuestionId, Filling][] = [
  ['bodies-of-country', { country: china, period: '1990' }],
  ['countries-of-body', { body: tourism, period: '1990' }],
  ['events-of-place', { place: 'place/cn/сучжоу' }],
  ['topics-of-place', { place: havana }],
  ['countries-of-topic', { topic: 'topic/sport' }],
  ['same-places', { body: 'org/пустая' }],
  ['partners-of-country', { country: 'country/ru' }],
  ['organizations-of-country', { country: 'country/cu' }],
  ['figures-of-country', { country: 'country/cu' }],
  ['agreements-of-place', { place: 'place/cn/сучжоу' }],
  ['running-out', { period: '2040' }],
  ['no-term', { place: china }],
  ['project', { project: 'project/пустой' }],
  ['was-in', { place: havana }],
  ['came-from', { place: havana }],
  ['visits', { period: '2020' }],
  ['named-as', { post: 'архимандрит' }],
  ['posts-of', { person: 'person/никто' }],
  ['people-of', { place: havana }],
  ['attended', { participant: 'person/никто' }],
  ['not-met', { day: '2000-01-01' }],
  ['countries-without-events', { period: '1000..2999' }],
  ['promised', { place: havana }],
  ['overdue', { place: havana }],
  ['directions-without-event', { place: china }],
  ['planned', { place: havana }],
  ['ties', { thing: tourism, other: havana }],
  ['changed-documents', { document: earlier, laterDocument: earlier }],
  ['changed-dates', { day: '1990-01-01', laterDay: '1991-01-01' }],
]

const nothing = {
  ru: /^В документах не указано, \p{Ll}.*[^?] \(по 3 документам до 31 декабря 2022 года\)\.$/u,
  en: /^Not stated in the documents: \p{Ll}.*[^?] \(looked through 3 documents up to 31 December 2022\)\.$/u,
}
const page = { limit: 50, offset: 0 }
const today = '2026-11-21'

const savedOffice = async ({ graph, texts }: Opened) => {
  for (const telling of [smallOffice(), laterBrief()]) await graph.save(texts.keep(telling.told()))
}

/** What every engine must answer to the questions of the table. */
export const asking = (engine: Engine): void => {
  describe(`questions on ${engine.name}`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    const office = standing(engine, savedOffice)

    test('are answered in the words of both languages, with where it is said', () =>
      office(async ({ graph }) => {
        const answers = []
        for (const [id, filling] of rows) {
          const { items, sentence, picture } = await graph.answer({ id, filling, today }, page)
          const [column = ''] = Object.keys(items[0]?.cells ?? {})
          const isSourced = items.every(({ evidence }) => evidence.length > 0) && picture.length > 0
          answers.push([id, items.map(({ cells }) => cells[column]), sentence.ru, sentence.en, isSourced])
        }
        expect(answers).toEqual(rows.map(([id, , first, ru, en]) => [id, first, ru, en, true]))
      }))

    test('of what two documents tell otherwise name what is more, what is less and what differs', () =>
      office(async ({ graph }) => {
        const filling = { document: earlier, laterDocument: later }
        const { items, sentence } = await graph.answer({ id: 'changed-documents', filling, today }, page)
        expect(items[0]?.cells).toEqual({
          what: 'agreement/cn/туризм',
          change: 'changed',
          how: { ru: 'Действует до: 2025-04 → 2027-04', en: 'Valid until: 2025-04 → 2027-04' },
        })
        expect(items.at(-1)?.cells).toEqual({ what: 'place/cn/сучжоу', change: 'appeared', how: null })
        expect(sentence.ru).toBe('Отличий: 27 карточек (появилось – 1, нет в новом документе – 25, изменилось – 1).')
      }))

    test.each<[string, Compare, Record<string, string>]>([
      ['two days', { days: ['2020-01-01', '2027-12-31'] }, { 'agreement/cn/туризм': 'ended', 'event/cn/форум': 'appeared' }],
      ['days between which a document tells otherwise', { days: ['2020-12-31', '2022-12-31'] }, { 'agreement/cn/туризм': 'changed' }],
      ['two documents', { documents: [earlier, later] }, { 'agreement/cn/туризм': 'changed', 'place/cn/сучжоу': 'appeared' }],
    ])('of comparing %s put one mark on each thing', (_, compare, marks) =>
      office(async ({ graph }) => {
        const { changes, complete, question } = await graph.comparison(compare, today)
        const { id, filling } = questionOf(compare)
        const answer = await graph.answer({ id, filling, today }, { limit: 200, offset: 0 })
        expect(changes).toMatchObject(marks)
        expect(new Set(Object.keys(changes))).toEqual(new Set(answer.items.map(({ cells }) => cells['what'])))
        expect({ complete, question }).toEqual({ complete: true, question: answer.question })
      }),
    )

    test('all stand in this table, and can be silent', () => {
      expect([...new Set(rows.map(([id]) => id))].toSorted()).toEqual(questionIds.filter((id) => id !== 'changed-documents').toSorted())
      expect(silent.map(([id]) => id).toSorted()).toEqual(questionIds.toSorted())
    })

    test.each<[string, QuestionId, Filling, string]>([
      ['a blank that is needed and empty', 'bodies-of-country', {}, 'question-blank-empty'],
      ['a thing of another kind', 'bodies-of-country', { country: shanghai }, 'question-blank-wrong'],
      ['a thing that is not there', 'bodies-of-country', { country: 'country/zz' }, 'thing-unknown'],
      ['a period that is none', 'running-out', { period: 'вчера' }, 'question-blank-wrong'],
      ['a period that ends before it begins', 'running-out', { period: '2021..2020' }, 'question-blank-wrong'],
      ['words of a query in a blank', 'was-in', { place: "x' OR 1=1 //" }, 'thing-unknown'],
    ])('with %s are refused', (_, id, filling, code) =>
      office(async ({ graph }) => {
        await expect(graph.answer({ id, filling, today }, page)).rejects.toMatchObject({ code })
      }),
    )

    test('are answered a page at a time', () =>
      office(async ({ graph }) => {
        const ask = (offset: number) => graph.answer({ id: 'events-of-place', filling: { place: shanghai }, today }, { limit: 1, offset })
        expect(await ask(0)).toMatchObject({ total: 2, next: 1, items: [{ cells: { event: forum } }] })
        expect(await ask(1)).toMatchObject({ total: 2, next: null, items: [{ cells: { event: 'event/cn/приём' } }] })
      }))

    test('count as the digest counts that leads to them', () =>
      office(async ({ graph }) => {
        const whole = await graph.exportAll()
        const home = HomeProfile.parse(saintPetersburg)
        const known = knowledgeOf({ graph: whole, home, text: () => '', words: () => '' })
        const told = { speech: namingOf('ru', home), since: null, journal: [], isTold: () => true }
        for (const day of ['2019-09-30', '2020-05-14', today, '2030-12-31']) {
          const facts = await graph.digestFacts(day)
          const digest = digestOf({ ...told, facts, today: day })
          expect(digest).toEqual(digestOf({ ...told, facts: digestFactsFrom(known, whole, day), today: day }))
          const numbers = digest.sections.flatMap((section) => section.numbers)
          for (const { id: number, count, opens } of numbers) {
            if (opens.is !== 'question') continue
            const { total } = await graph.answer({ id: opens.id, filling: opens.filling, today: day }, page)
            expect([day, number, total]).toEqual([day, number, count])
          }
        }
      }))

    test('posts complete from the documents', () =>
      office(async ({ graph }) => {
        expect(await graph.posts('вице', 10)).toEqual(['вице-мэр'])
        expect(await graph.posts('', 10)).toEqual(['вице-мэр'])
        expect(await graph.posts('архимандрит', 10)).toEqual([])
      }))

    test.each([
      ['2014-01-01', ['agreement/cu/дружба', 'event/cu/концерт']],
      ['2019-09-15', ['agreement/cn/туризм', 'agreement/cu/дружба', 'event/cn/приём', 'event/cu/концерт']],
      ['2027-05-01', ['agreement/cu/дружба', 'event/cn/приём', forum, 'event/cu/концерт']],
    ])('the state as of %s has what had begun and not run out', (asOf, ids) =>
      office(async ({ graph }) => {
        const filter = Filter.parse({ asOf, kinds: ['Event', 'Agreement'] })
        const { items } = await graph.things(filter, { by: 'name', direction: 'asc' }, page)
        expect(items.map(({ id }) => id).toSorted()).toEqual(ids)
      }),
    )
  })

  describe(`questions without an answer on ${engine.name}`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    const office = standing(engine, async (it) => {
      await savedOffice(it)
      const nobody = new Telling('ещё', { asOf: '2022-12-31' })
        .thing('person/никто', { name: 'И. И. Никто' })
        .thing('org/пустая', { name: 'Пустая' })
        .thing('project/пустой', { name: 'Пустой' })
      await it.graph.save(it.texts.keep(nobody.told()))
    })

    test('are told so, with what was looked through', () =>
      office(async ({ graph }) => {
        const told: unknown[] = []
        for (const [id, filling] of silent) {
          const { sentence, total } = await graph.answer({ id, filling, today }, page)
          told.push([id, total, nothing.ru.test(sentence.ru) || sentence.ru, nothing.en.test(sentence.en) || sentence.en])
        }
        expect(told).toEqual(silent.map(([id]) => [id, 0, true, true]))
      }))
  })
}

test('every blank of a question is of the table of blanks', () => {
  expect(questionIds.filter((id) => blanksOf(id).length === 0)).toEqual([])
})
