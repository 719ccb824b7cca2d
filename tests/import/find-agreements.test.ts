import { describe, expect, test } from 'vitest'
import type { AgreementFact } from '../../graph/facts.ts'
import { warnOfTwoDates } from '../../import/find/agreement-dates.ts'
import { termsAround, untilOf } from '../../import/find/agreement-terms.ts'
import { documentsIn } from '../../import/find/agreements-prose.ts'
import { documentsOf } from '../../import/find/agreements-table.ts'

const row = (basis: string, date: string) => {
  const { documents, ties } = documentsOf(basis, date)
  return {
    documents: documents.map(({ titled, dates }) => [titled.head.type, titled.title, dates]),
    ties: ties.map((tie) => tie.date.start),
  }
}

describe('the columns of documents and of dates', () => {
  test.each([
    ['Соглашение о дружбе', '05.12.2011', [['agreement', 'Соглашение о дружбе', ['2011-12-05']]], []],
    [
      'Соглашение о дружбе Протокол о туризме',
      '1956 г. – установление связей 20.09.1962 08.06.1993',
      [
        ['agreement', 'Соглашение о дружбе', ['1962-09-20']],
        ['protocol', 'Протокол о туризме', ['1993-06-08']],
      ],
      ['1956'],
    ],
    ['Протокол о туризме', '10.08.2002, 27.09.2016', [['protocol', 'Протокол о туризме', ['2002-08-10', '2016-09-27']]], []],
    [
      'План мероприятий «Дорожная карта» на 2018-2021 гг.',
      '2018',
      [['roadmap', 'План мероприятий «Дорожная карта» на 2018-2021 гг', ['2018']]],
      [],
    ],
    ['Установление связей', '1967', [], ['1967']],
    ['', '1980 г. – установление связей', [], ['1980']],
    ['Дружественные связи были установлены по почину моряков', '1958 г.', [], ['1958']],
    [
      'Меморандум о туризме (2018 год)',
      '1968 г. – установление связей',
      [['memorandum', 'Меморандум о туризме (2018 год)', ['2018']]],
      ['1968'],
    ],
    [
      '1. Договор о дружбе 2. Декларация о намерениях',
      '1999 2004',
      [
        ['treaty', 'Договор о дружбе', ['1999']],
        ['declaration', 'Декларация о намерениях', ['2004']],
      ],
      [],
    ],
    ['Генеральное соглашение о торговле', 'июнь 2017 г.', [['agreement', 'Генеральное соглашение о торговле', ['2017-06']]], []],
    ['Установление дружественных связей, Меморандум о туризме', '2002, 2010', [['memorandum', 'Меморандум о туризме', ['2010']]], ['2002']],
    ['', '', [], []],
  ])('%j beside %j', (basis, date, documents, ties) => {
    expect(row(basis, date)).toEqual({ documents, ties })
  })
  test('a roadmap holds until its last year, which is not its date', () => {
    expect(documentsOf('План мероприятий на 2018-2021 гг.', '').documents).toMatchObject([{ titled: { validUntil: '2021' }, dates: [] }])
  })
})

describe('how long a document holds, by its document’s word alone', () => {
  test.each([
    ['', ' (действует до 2027 года с возможностью продления).', { validUntil: '2027', state: 'in-force' }],
    ['', ' подписано 4 мая 2001 года, действует до 31 мая 2011 года.', { validUntil: '2011-05-31', state: 'in-force' }],
    ['', ', которое было продлено до 2030 г.', { validUntil: '2030', state: 'in-force' }],
    ['', ' сроком до 1 июня 2020 года.', { validUntil: '2020-06-01' }],
    ['С 2004 г. действует ', '.', { state: 'in-force' }],
    ['', ', утратило силу в 2015 году.', { state: 'ended' }],
    ['', ' приостановлено.', { state: 'suspended' }],
    ['Подписано ', ' сроком на пять лет.', {}],
    ['', '. Действует музей.', {}],
    ['', ' о туризме до 2020 года.', {}],
  ])('%s…%s', (before, behind, terms) => {
    expect(termsAround(before, behind)).toEqual(terms)
  })
})

describe('until when a document holds that states its term', () => {
  test.each([
    ['2012-06-14', ' сроком на пять лет.', '2017-06-14'],
    ['2008-11-11', ' сроком действия 5 лет с автоматическим продлением.', '2013-11-11'],
    ['2014-10', ' на срок 3 (три) года.', '2017-10'],
    ['2012-02-29', ', заключённое на один год.', '2013-02'],
    ['2015-12', ' сроком на 18 месяцев.', '2017-06'],
    ['2001', ' сроком на полгода.', undefined],
    ['2001', ' о туризме, 5 лет назад.', undefined],
    [undefined, ' сроком на пять лет.', undefined],
  ])('signed %s…%s', (signed, behind, until) => {
    expect(untilOf(signed, behind)).toBe(until)
  })
})

describe('one document with two dates', () => {
  const agreement = (date: string, title = 'Соглашение о дружбе портов Турку и Бергена'): AgreementFact => ({
    id: date,
    type: 'agreement',
    title,
    country: 'NO',
    places: ['p1'],
    parties: [],
    dates: [date],
    validUntil: null,
  })
  test.each([
    ['2012-06-14', '2012-06-16', 1],
    ['2012-06-14', '2013-06-14', 1],
    ['2012-06', '2012-06-14', 0],
    ['1993-04-12', '2008-09-01', 0],
  ])('%s and %s', (one, other, warnings) => {
    expect(warnOfTwoDates([agreement(one), agreement(other)]).map(({ code }) => code)).toEqual(Array(warnings).fill('dates-differ'))
  })
  test('documents of other names may have any', () => {
    expect(warnOfTwoDates([agreement('2012-06-14'), agreement('2012-06-16', 'Соглашение об обмене школьниками')])).toEqual([])
  })
})

describe('documents in prose', () => {
  const told = (text: string) => documentsIn(text).map(({ titled, isSigned }) => [titled.head.type, titled.title, isSigned])
  test.each([
    [
      'По итогам визита подписан Меморандум о сотрудничестве в сфере туризма.',
      [['memorandum', 'Меморандум о сотрудничестве в сфере туризма', true]],
    ],
    [
      'Состоялось подписание Протокола о дружбе и Плана мероприятий по обмену на 2020-2022 гг.',
      [
        ['protocol', 'Протокол о дружбе', true],
        ['roadmap', 'План мероприятий по обмену на 2020-2022 гг', true],
      ],
    ],
    [
      'Подписаны: Соглашение о туризме; Договор о дружбе между портами.',
      [
        ['agreement', 'Соглашение о туризме', true],
        ['treaty', 'Договор о дружбе между портами', true],
      ],
    ],
    ['Реализация Меморандума о взаимопонимании между портами', [['memorandum', 'Меморандум о взаимопонимании между портами', false]]],
    ['- Меморандум о туризме между портами.', [['memorandum', 'Меморандум о туризме между портами', false]]],
    ['Соглашение о туризме действовало недолго и было забыто.', []],
    [
      'План реализации Соглашения о туризме на 2017-2019 гг. подписан в мае 2017 г.',
      [['roadmap', 'План реализации Соглашения о туризме на 2017-2019 гг', true]],
    ],
    ['Обсуждены вопросы подписания Соглашения о туризме.', []],
    ['Соглашение о туризме с Бергеном не подписывалось.', []],
    ['Реализация Плана совместных действий Палаты мастеров и Турку', [['roadmap', 'План мероприятий Палаты мастеров и Турку', false]]],
    ['Подписан рамочный договор о стажировках (действует до 2027 г.).', [['treaty', 'Рамочный договор о стажировках', true]]],
    ['С 2004 года действует Договор о дружбе между портами.', [['treaty', 'Договор о дружбе между портами', false]]],
    [
      'Подписан Протокол о рыбе между Палатой (далее – Палата) и портом Бергена сроком на три года.',
      [['protocol', 'Протокол о рыбе между Палатой и портом Бергена', true]],
    ],
    ['Достигнута договорённость о подписании Соглашения о туризме.', []],
    ['Работа идёт в соответствии с Планом мероприятий по обмену.', []],
    ['Подписан протокол по итогам переговоров.', []],
  ])('%j', (text, documents) => {
    expect(told(text)).toEqual(documents)
  })
})
