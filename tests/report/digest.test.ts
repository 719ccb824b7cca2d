import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { JournalEntry } from '../../graph/answers.ts'
import { todayIn } from '../../graph/dates.ts'
import { type DigestSectionId, inYear, monthsLater } from '../../graph/digest.ts'
import type { Language } from '../../graph/text.ts'
import { calendarOf, folded } from '../../report/digest/calendar.ts'
import type { DigestDesk } from '../../report/digest/desk.ts'
import { digestOf } from '../../report/digest/digest.ts'
import { digestPaper, lineInWords } from '../../report/digest/paper.ts'
import { knowledgeOf } from '../../report/material.ts'
import { namingOf } from '../../report/speech/speech-of.ts'
import { Telling } from '../support/batch.ts'
import { digestFactsFrom } from '../support/digest.ts'
import { materialFrom } from '../support/material.ts'

const office = () =>
  new Telling('справка', { form: 'brief', asOf: '2025-12-31' })
    .thing('country/kr', { name: 'Республика Корея', nameEn: 'Republic of Korea', code: 'KR' })
    .thing('country/be', { name: 'Бельгия', nameEn: 'Belgium', code: 'BE' })
    .thing('place/ru/санкт-петербург', { name: 'Санкт-Петербург', country: 'RU', home: true })
    .thing('place/kr/пусан', { name: 'Пусан', nameEn: 'Busan', country: 'KR', partner: true })
    .thing('agreement/tie', { name: 'Связи с Пусаном', agreementType: 'tie', country: 'KR', dates: ['2007-02-10'] })
    .link('agreement/tie', 'BETWEEN', 'place/ru/санкт-петербург')
    .link('agreement/tie', 'BETWEEN', 'place/kr/пусан')
    .thing('org/порт', { name: 'Комитет по портам', homeBody: true })
    .thing('org/kr/порт', { name: 'Порт Пусана', country: 'KR' })
    .link('agreement/soon', 'BETWEEN', 'org/порт')
    .link('agreement/soon', 'BETWEEN', 'org/kr/порт')
    .thing('agreement/soon', { name: 'Меморандум о портах', agreementType: 'memorandum', dates: ['2021-12-05'], validUntil: '2026-12-05' })
    .thing('agreement/half', { name: 'Договор о музыке', agreementType: 'treaty', dates: ['2023-05'], validUntil: '2027-08' })
    .thing('agreement/year', { name: 'План работ', agreementType: 'roadmap', dates: ['2024-11-01'], validUntil: '2027-11-21' })
    .thing('agreement/past', { name: 'Протокол о книгах', agreementType: 'protocol', dates: ['2010-03-04'], validUntil: '2020' })
    .thing('agreement/silent', { name: 'Соглашение о кино', agreementType: 'agreement', dates: ['2025-09-17', '2001-09'] })
    .thing('event/past', { name: 'Визит в порт', eventType: 'visit', start: '2025-03-01', countries: ['KR'] })
    .thing('event/expo', { name: 'Выставка тканей', eventType: 'exhibition', start: '2025-06', countries: ['BE', 'KR'] })
    .thing('event/plan', { name: 'Форум; гости, «друзья»', start: '2027-02-03', end: '2027-02-05', planned: true })
    .thing('event/month', { name: 'Неделя танца', start: '2027-04', planned: true })
    .thing('event/far', { name: 'Регата', start: '2029-07-01', planned: true })
    .thing('commitment/late', { name: 'Передать карту', due: '2026-10' })
    .thing('commitment/this', { name: 'Издать буклет', due: '2026' })
    .thing('commitment/day', { name: 'Прислать список', due: '2026-11-30', state: 'planned' })
    .thing('commitment/done', { name: 'Прислать план', due: '2020', state: 'done' })
    .thing('commitment/open', { name: 'Обменяться опытом' })

const entry = (kind: JournalEntry['kind'], about: JournalEntry['about']): JournalEntry => ({
  id: `decision/${kind}`,
  kind,
  by: 'Н. Орлова',
  at: '2026-11-20T10:00:00.000Z',
  about,
  counts: true,
})
const deskOf = (told: Telling, language: Language = 'ru', more: Partial<DigestDesk> = {}): DigestDesk => {
  const material = materialFrom(told)
  const known = knowledgeOf(material)
  const today = more.today ?? '2026-11-21'
  return {
    facts: digestFactsFrom(known, material.graph, today),
    speech: namingOf(language, material.home),
    today,
    since: null,
    journal: [],
    isTold: (id) => known.thing(id) !== undefined,
    ...more,
  }
}
const digest = (...about: Partial<Parameters<typeof deskOf>>) => {
  const [told = office(), language = 'ru', more = {}] = about
  return digestOf(deskOf(told, language, more))
}
const section = (id: DigestSectionId, ...about: Parameters<typeof digest>) => {
  const found = digest(...about).sections.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no section ${id}`)
  return found
}
const inWords = (id: DigestSectionId, language: Language = 'ru', ...about: [Telling?, Partial<DigestDesk>?]) => {
  const { numbers, lines } = section(id, about[0] ?? office(), language, about[1])
  return [numbers.map(({ count, label }) => `${count} ${label}`), lines.map((line) => lineInWords(line, language))]
}

describe('«Сводка руководителю»: sections from facts', () => {
  test.each<[DigestSectionId, string[], string[]]>([
    ['year', ['2 мероприятия', '1 визит', '1 подписание', '2 страны'], []],
    [
      'ahead',
      ['2 мероприятия за 12 месяцев', '2 договорённости со сроком'],
      [
        '2026 г. – Срок договорённости: Издать буклет',
        '30 ноября 2026 г. – Срок договорённости: Прислать список',
        '3 февраля 2027 г. – Форум; гости, «друзья»',
        'апрель 2027 г. – Неделя танца',
      ],
    ],
    [
      'terms',
      ['1 истекает за 3 месяца', '1 истекает за 6 месяцев', '3 истекают за 12 месяцев', '1 срок прошёл', '1 без указания срока'],
      ['5 декабря 2026 г. – Меморандум о портах (Порт Пусана)', 'август 2027 г. – Договор о музыке', '21 ноября 2027 г. – План работ'],
    ],
    [
      'anniversaries',
      ['2 круглые', '3 другие'],
      [
        '10 февраля 2027 г. – 20 лет: установление связей (Пусан)',
        '5 декабря 2026 г. – 5 лет: Меморандум о портах (Порт Пусана)',
        '4 марта 2027 г. – 17 лет: Протокол о книгах',
        'май 2027 г. – 4 года: Договор о музыке',
        'сентябрь 2027 г. – 26 лет: Соглашение о кино',
      ],
    ],
    ['overdue', ['1 договорённость'], ['Передать карту (срок – октябрь 2026 г.; сведений нет)']],
    ['changed', [], []],
  ])('%s', (id, numbers, lines) => {
    expect(inWords(id)).toEqual([numbers, lines])
  })

  test('a document that states no term is told as such, and never that it holds', () => {
    const { notes } = section('terms')
    expect(notes).toEqual(['Где срок не указан, документы не говорят и о том, действует ли документ сейчас.'])
    expect(JSON.stringify(digest())).not.toMatch(/действует \(|in force/)
  })
  test('the year is the latest of which documents tell, and said to be so', () => {
    expect(section('year').notes).toEqual(['Последний год, о мероприятиях которого говорят документы, – 2025.'])
    expect(section('year').numbers[0]?.opens).toEqual({ is: 'table', kind: 'Event', firstDay: '2025-01-01', lastDay: '2025-12-31' })
  })
  test('where the documents are silent, every section says so', () => {
    const silent = new Telling('список').thing('place/be/гент', { name: 'Гент', country: 'BE' })
    expect(digest(silent).sections.map(({ notes }) => notes.length)).toEqual([1, 1, 1, 1, 1, 1])
  })
  test('countries stand by the alphabet, not by how much is done with them', () => {
    const opens = section('year').numbers.find(({ id }) => id === 'countries')?.opens
    expect(opens?.is === 'lines' && opens.lines.map(({ text }) => text)).toEqual(['Бельгия', 'Республика Корея'])
  })
  test('in English, by rules', () => {
    expect(inWords('anniversaries', 'en')[1]?.[0]).toBe('10 February 2027 – 20 years: founding of relations (Busan)')
    expect(inWords('overdue', 'en')).toEqual([['1 commitment'], ['«Передать карту» (due October 2026; no word)']])
  })
  test('who only answers for a country is nowhere in it', () => {
    const journal = [
      entry('same', [{ id: 'person/контакт', name: 'Пильщикова А.А.', kind: 'Person', there: true }]),
      entry('set', [{ id: 'place/kr/пусан', name: 'Пусан', kind: 'Place', there: true }]),
      entry('import', [{ id: 'document/новый', name: 'новый.docx', kind: 'Document', there: true }]),
    ]
    const since = '2026-11-19T10:00:00.000Z'
    expect(inWords('changed', 'ru', office(), { journal, since })).toEqual([
      ['1 загрузка', '2 решения'],
      ['Объединено (Н. Орлова)', 'Исправлено: Пусан (Н. Орлова)', 'Загружен документ: новый.docx (Н. Орлова)'],
    ])
  })
  test('on paper it has all of this in the same order', () => {
    const map = { png: new Uint8Array([1]), width: 640, height: 256, alt: 'Партнёры на карте' }
    const paper = digestPaper(digest(), 'ru', map)
    expect(paper.title).toEqual(['Сводка руководителю', '21 ноября 2026 г.'])
    const [year, ...rest] = digest().sections.map(({ title }) => title)
    expect(paper.sections.map(({ heading }) => heading)).toEqual([year, 'Партнёры на карте', ...rest])
    expect(paper.sections[1]?.picture).toBe(map)
    expect(paper.sections[3]?.parts[0]?.lines[0]?.text).toBe(
      '1 истекает за 3 месяца · 1 истекает за 6 месяцев · 3 истекают за 12 месяцев · 1 срок прошёл · 1 без указания срока',
    )
  })
})

describe('days', () => {
  test.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-21', 12, '2027-11-21'],
  ])('%s and %i months is %s', (day, months, later) => expect(monthsLater(day, months)).toBe(later))
  test.each([
    ['2008-02-29', 2027, '2027-02-28'],
    ['2008-02-29', 2028, '2028-02-29'],
    ['2008-02', 2027, '2027-02'],
    ['2008', 2027, '2027'],
  ])('%s in %i is %s', (date, year, then) => expect(inYear(date, year)).toBe(then))
  test.each([
    ['Europe/Moscow', '2026-02-28T20:59:59Z', '2026-02-28', '28 февраля 2026 г. – 18 лет: Устав'],
    ['Europe/Moscow', '2026-02-28T21:00:00Z', '2026-03-01', '28 февраля 2027 г. – 19 лет: Устав'],
    ['Asia/Vladivostok', '2028-02-28T14:00:00Z', '2028-02-29', '29 февраля 2028 г. – 20 лет: Устав'],
    ['America/Havana', '2028-03-01T04:59:59Z', '2028-02-29', '29 февраля 2028 г. – 20 лет: Устав'],
  ])('in %s at %s it is %s', (zone, now, today, says) => {
    expect(todayIn(zone, new Date(now))).toBe(today)
    const told = new Telling('устав').thing('agreement/leap', { name: 'Устав', agreementType: 'agreement', dates: ['2008-02-29'] })
    expect(inWords('anniversaries', 'ru', told, { today })[1]).toEqual([says])
  })
  test('the rounder an anniversary, the earlier it stands', () => {
    const told = [11, 5, 10, 25, 50, 100, 15].reduce(
      (telling, years) =>
        telling.thing(`agreement/${years}`, {
          name: `Договор ${years}`,
          agreementType: 'treaty',
          dates: [`${2027 - years}-01-${10 + (years % 7)}`],
        }),
      new Telling('договоры'),
    )
    const opens = section('anniversaries', told).numbers[0]?.opens
    expect(opens?.is === 'lines' && opens.lines.map(({ about }) => about)).toEqual(
      [100, 50, 25, 10, 15, 5].map((years) => `agreement/${years}`),
    )
  })
})

describe('the calendar', () => {
  const read = (language: Language = 'ru') => {
    const calendar = new ICAL.Component(ICAL.parse(calendarOf(deskOf(office(), language))))
    const entries = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    return {
      // What begins with X- the parser leaves as it stands.
      about: String(calendar.getFirstPropertyValue('x-wr-caldesc')).replaceAll('\\,', ','),
      version: String(calendar.getFirstPropertyValue('version')),
      entries: entries.map(({ uid, summary, startDate, endDate }) => [startDate.toString(), endDate.toString(), summary, uid]),
    }
  }
  test('is read back by another program: days alone, each as long as it is', () => {
    expect(read()).toEqual({
      version: '2.0',
      about: 'По сведениям из документов. В календарь не вошли записи, для которых в документах указан только месяц или год: 5.',
      entries: [
        ['2027-02-03', '2027-02-06', 'Форум; гости, «друзья»', 'planned/event/plan@pobratim'],
        ['2029-07-01', '2029-07-02', 'Регата', 'planned/event/far@pobratim'],
        ['2026-11-30', '2026-12-01', 'Срок договорённости: Прислать список', 'due/commitment/day@pobratim'],
        ['2026-12-05', '2026-12-06', 'Истекает срок: Меморандум о портах – Порт Пусана', 'term/agreement/soon@pobratim'],
        ['2027-11-21', '2027-11-22', 'Истекает срок: План работ', 'term/agreement/year@pobratim'],
        ['2027-02-10', '2027-02-11', '20 лет: установление связей (Пусан)', 'anniversary-20/agreement/tie@pobratim'],
        ['2026-12-05', '2026-12-06', '5 лет: Меморандум о портах – Порт Пусана', 'anniversary-5/agreement/soon@pobratim'],
        ['2027-03-04', '2027-03-05', '17 лет: Протокол о книгах', 'anniversary-17/agreement/past@pobratim'],
      ],
    })
    expect(digest().calendar).toEqual({ entries: 8, undated: 5 })
  })
  test('in English', () => {
    expect(read('en').entries[5]?.[2]).toBe('20 years: founding of relations (Busan)')
  })
  test('lines have at most 75 bytes and part no letter', () => {
    const long = `SUMMARY:${'Щука, ёж и 🐟 '.repeat(30)}`
    const lines = folded(long).split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.map((line, at) => (at === 0 ? line : line.slice(1))).join('')).toBe(long)
  })
  test('is the same for the same facts on the same day', () => {
    expect(calendarOf(deskOf(office()))).toBe(calendarOf(deskOf(office())))
  })
})
