import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../graph/facts.ts'
import { lacks, shared } from '../support/needs.ts'
import { factsOfLines, named } from './find-builders.ts'

/** What a table says, whatever the order of its columns and of what is told. */
const saidIn = (facts: Facts) => ({
  agreements: facts.agreements
    .map(({ title, country, places, dates, validUntil }) => [title, country, named(facts, places), dates, validUntil].join('|'))
    .toSorted(),
  ties: facts.ties.map(({ country, places, date }) => [country, named(facts, places), date].join('|')).toSorted(),
  events: facts.events
    .map(({ start, end, country, places, quote }) => [start, end, country, named(facts, places), quote].join('|'))
    .toSorted(),
})

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  'Партнёры города в 2016 году',
  ...[headings, ...rows].filter((cells) => cells.length > 0).map((cells) => cells.join('\t')),
]

const rows = [
  ['Дания', 'г. Орхус', 'Соглашение о дружбе', '05.07.1989', '3 мая – встреча с мэром Орхуса. 9 июня – концерт хора «Заря».'],
  ['', 'Оденсе', 'Протокол о туризме', '2003', 'Мероприятия не проводились'],
  ['Япония', 'Киото', 'Меморандум о парках', '1979 г. – установление связей 02.06.1991', 'В октябре прошли гастроли театра «Маска».'],
  ['Финляндия', 'Турку', '', '1953 г. – установление связей', '12-15 сентября – визит делегации г. Турку.'],
  ['Сербия', 'Ниш', 'План обменов на 2015-2017 гг.', 'май 2015 г.', ''],
]
const known = ['Страна', 'Город', 'Основание для сотрудничества', 'Год', 'Основные мероприятия 2016 года']
/** Headings that mean the same, or nothing at all. */
const synonyms = [
  ['Государство', 'Держава', 'Где', ''],
  ['Партнёр', 'Муниципалитет', 'Кто', ''],
  ['Документ', 'Бумаги', 'На чём стоит', ''],
  ['Дата подписания', 'Число', 'Тогда', ''],
  ['Контакты', 'Что было', 'Хроника', ''],
]

describe('the facts of a table do not hang on its headings', () => {
  test('whatever the order and the words of the headings, and without any', async () => {
    const expected = saidIn(await factsOfLines(table(known, rows)))
    expect([expected.agreements.length, expected.ties.length, expected.events.length]).toEqual([4, 2, 4])
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        fc.tuple(...synonyms.map((words, at) => fc.constantFrom(known[at] ?? '', ...words))),
        fc.boolean(),
        async (order, words, isHeaded) => {
          const ordered = (cells: readonly string[]) => order.map((at) => cells[at] ?? '')
          const facts = await factsOfLines(table(isHeaded ? ordered(words) : [], rows.map(ordered)), { year: 2016 })
          expect(saidIn(facts)).toEqual(expected)
        },
      ),
      { numRuns: 20 },
    )
  })

  const office = lacks('shared') ? undefined : readdirSync(join(shared, 'sources')).find((name) => name.startsWith('001'))
  test.skipIf(lacks('shared')).each([
    ['unseen/table-2014.txt', 2014],
    [office ?? '', 2020],
  ])('%s says the same when nothing knows its headings', async (name, year) => {
    const file = name === office ? join(shared, 'sources', name) : fileURLToPath(new URL(name, import.meta.url))
    const lines = readFileSync(file, 'utf8').split('\n')
    const header = lines.findIndex((line) => line.split('\t').length >= 5)
    const unknown = lines[header]?.split('\t').map((_, at) => `Графа ${'абвгдежз'.charAt(at)}`)
    const expected = saidIn(await factsOfLines(lines))
    expect(saidIn(await factsOfLines(lines.with(header, unknown?.join('\t') ?? ''), { year }))).toEqual(expected)
    expect(saidIn(await factsOfLines(lines.toSpliced(header, 1), { year }))).toEqual(expected)
  })
})

describe('columns that other years had', () => {
  const read = (headings: readonly string[], ...given: readonly (readonly string[])[]) => factsOfLines(table(headings, given))
  test('the kind of a document in one column, its subject in the next', async () => {
    const facts = await read(
      ['Страна', 'Город', 'Вид', 'О чём', 'Дата', 'Мероприятия 2016 года'],
      ['Дания', 'Орхус', 'Соглашение', 'О дружбе между городами', '1999', '3 мая – форум.'],
      ['Япония', 'Киото', 'Протокол', 'О туризме', '2003', ''],
      ['Сербия', 'Ниш', 'Меморандум', 'Меморандум о парках', '2004', ''],
    )
    expect(facts.agreements.map(({ title, dates }) => [title, ...dates])).toEqual([
      ['Соглашение О дружбе между городами', '1999'],
      ['Протокол О туризме', '2003'],
      ['Меморандум о парках', '2004'],
    ])
  })
  test('the year of the relations in one column, the date of the document in the next', async () => {
    const facts = await read(
      ['Страна', 'Город', 'Документ', 'Год установления связей', 'Дата подписания', 'Мероприятия 2016 года'],
      ['Дания', 'Орхус', 'Соглашение о дружбе', '1961', '05.07.1989', '3 мая – форум.'],
      ['Япония', 'Киото', '', '1979 г.', '', ''],
    )
    expect(facts.agreements.map(({ dates }) => dates)).toEqual([['1989-07-05']])
    expect(facts.ties.map(({ date }) => date)).toEqual(['1961', '1979'])
  })
  test('the year of the relations behind the partner', async () => {
    const facts = await read(
      ['Страна', 'Побратим, год установления отношений', 'Документ, дата', 'Мероприятия 2016 года'],
      ['Дания', 'г. Орхус (1961)', 'Соглашение о дружбе (05.07.1989)', '3 мая – форум.'],
      ['', '', 'План совместных действий на 2015-2017 гг. (12.03.2015)', ''],
      ['Индонезия', 'Сурабая, с 1979 г.', 'нет', '7 июня – концерт.'],
      ['Италия', 'Бари (до 2010 г. – партнёр)', 'Протокол о туризме (2003)', ''],
    )
    expect(facts.ties.map(({ places, date }) => [...named(facts, places), date])).toEqual([
      ['Орхус', '1961'],
      ['Сурабая', '1979'],
    ])
    expect(facts.agreements.map(({ dates }) => dates)).toEqual([['1989-07-05'], ['2015-03-12'], ['2003']])
    expect(facts.places.find(({ name }) => name === 'Сурабая')?.coordinates).toBeTruthy()
  })
  test('until when a document holds, in a column of its own', async () => {
    const facts = await read(
      ['Страна', 'Город', 'Документ', 'Дата', 'Действует до', 'Мероприятия 2016 года'],
      ['Дания', 'Орхус', 'Соглашение о дружбе', '05.07.1989', '31.12.2020', '3 мая – форум.'],
      ['Япония', 'Киото', 'Протокол о туризме', '12.03.2010', '5 лет', ''],
      ['Сербия', 'Ниш', 'Меморандум о парках', '2004', '2009 (истек)', ''],
      ['Италия', 'Бари', 'Договор о дружбе', '2005', 'бессрочно', ''],
    )
    expect(facts.agreements.map(({ validUntil, state }) => [validUntil, state])).toEqual([
      ['2020-12-31', undefined],
      ['2015-03-12', undefined],
      ['2009', 'ended'],
      [null, 'in-force'],
    ])
  })
  test('two columns of events are both read', async () => {
    const facts = await read(
      ['Страна', 'Город', 'Документ', 'Дата', 'Визиты 2016 года', 'Иные мероприятия 2016 года'],
      ['Дания', 'Орхус', 'Соглашение о дружбе', '1989', '3 мая – визит мэра Орхуса.', '7 июня – концерт.'],
      ['Япония', 'Киото', 'Протокол о туризме', '2010', '', '8 августа – форум.'],
    )
    expect(facts.events.map(({ start }) => start)).toEqual(['2016-05-03', '2016-06-07', '2016-08-08'])
  })
  test('who answers for it and what is remarked loses nothing: names are taken, the rest is put to a person', async () => {
    const facts = await read(
      ['Страна', 'Город', 'Документ', 'Дата', 'Мероприятия 2016 года', 'Ответственный'],
      ['Дания', 'Орхус', 'Соглашение о дружбе', '1989', '3 мая – форум.', 'Комитет по культуре готовит новую редакцию'],
    )
    expect(facts.organizations.map(({ name }) => name)).toEqual(['Комитет по культуре Санкт-Петербурга'])
    expect(facts.unread?.map(({ quote }) => quote)).toEqual(['Комитет по культуре готовит новую редакцию'])
    expect(facts.warnings?.map(({ code }) => code)).toEqual(['column-unknown'])
  })
})

describe('where a table says the country of a row', () => {
  const cities = [
    ['г. Киото', 'Меморандум о парках', '02.06.1991', '3 мая – форум.'],
    ['г. Турку', 'Протокол о туризме', '2003', ''],
  ]
  const read = async (headings: readonly string[], given: readonly (readonly string[])[]) =>
    (await factsOfLines(table(headings, given))).agreements.map(({ country, places }) => [country, places.length])
  test('with its cities, behind a dash, under a heading that speaks of partners', async () => {
    const behind = [
      ['Япония – г. Киото', ...(cities[0]?.slice(1) ?? [])],
      ['г. Нара', 'Соглашение о дружбе', '1999', ''],
      ['Финляндия – г. Турку', ...(cities[1]?.slice(1) ?? [])],
    ]
    expect(await read(['Партнёр', 'Документ', 'Дата', 'Мероприятия 2016 года'], behind)).toEqual([
      ['JP', 1],
      ['JP', 1],
      ['FI', 1],
    ])
  })
  test('nowhere: each city that the gazetteer has tells its own', async () => {
    expect(await read(['Город', 'Документ', 'Дата', 'Мероприятия 2016 года'], cities)).toEqual([
      ['JP', 1],
      ['FI', 1],
    ])
  })
})
