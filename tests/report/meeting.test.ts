import { describe, expect, test } from 'vitest'
import {
  type Meeting,
  type MeetingEdit,
  type MeetingSectionId,
  type MeetingSentence,
  meetingLines,
  onOneSheet,
  withEdit,
} from '../../graph/meeting.ts'
import type { Language } from '../../graph/text.ts'
import { meetingOf } from '../../report/meeting/meeting.ts'
import { sentenceFor } from '../../report/meeting/paper.ts'
import { Telling } from '../support/batch.ts'
import { materialFrom } from '../support/material.ts'

/** Who there is, and what is signed. */
const known = () =>
  new Telling('список', { form: 'list', asOf: '2018' })
    .thing('country/kr', { name: 'Республика Корея', nameEn: 'Republic of Korea', code: 'KR' })
    .thing('place/ru/санкт-петербург', { name: 'Санкт-Петербург', country: 'RU', home: true })
    .thing('place/kr/пусан', { name: 'Пусан', nameEn: 'Busan', country: 'KR', placeType: 'city', partner: true })
    .link('place/kr/пусан', 'IN', 'country/kr')
    .thing('agreement/tie', { name: 'Связи с Пусаном', agreementType: 'tie', country: 'KR', dates: ['2008-06-13'] })
    .link('agreement/tie', 'BETWEEN', 'place/kr/пусан')
    .thing('agreement/port', {
      name: 'Меморандум о портах',
      agreementType: 'memorandum',
      country: 'KR',
      dates: ['2011-06-16'],
      validUntil: '2026',
    })
    .link('agreement/port', 'BETWEEN', 'place/kr/пусан')
    .thing('agreement/film', { name: 'Соглашение о кино', agreementType: 'agreement', country: 'KR', dates: ['2017-09'] })
    .link('agreement/film', 'BETWEEN', 'place/kr/пусан')
    .thing('org/квс', { name: 'Комитет по внешним связям', orgType: 'committee', country: 'RU', homeBody: true })
    .thing('org/kr/порт', { name: 'Порт Пусана', country: 'KR' })

/** What was, as a brief tells it. */
const told = () =>
  new Telling('справка', { form: 'brief', asOf: '2020-12-31' })
    .thing(
      'event/visit',
      { name: 'Визит делегации порта', eventType: 'visit', start: '2019-10-12', end: '2019-10-14', level: 'middle' },
      { sentence: '12-14 октября 2019 г. – визит делегации порта в город.' },
    )
    .link('event/visit', 'CONCERNS', 'place/kr/пусан')
    .link('org/квс', 'TOOK_PART', 'event/visit', { role: 'host' })
    .link('org/kr/порт', 'TOOK_PART', 'event/visit', { role: 'guest' })
    .thing(
      'commitment/map',
      { name: 'Комитет по внешним связям передаст карту', due: '2020-03' },
      { sentence: 'Комитет по внешним связям передаст карту' },
    )
    .link('commitment/map', 'MADE_AT', 'event/visit')
    .thing('commitment/ship', { name: 'Корейская сторона пришлёт судно' }, { sentence: 'Корейская сторона пришлёт судно' })
    .link('commitment/ship', 'MADE_AT', 'event/visit')
    .thing('commitment/song', { name: 'Подготовить песенник' }, { sentence: 'Подготовить песенник' })
    .link('commitment/song', 'MADE_AT', 'event/visit')
    .thing('direction/ice', { name: 'судоходство во льдах', country: 'KR' }, { sentence: 'судоходство во льдах' })
    .link('direction/ice', 'WITH', 'place/kr/пусан')
    .thing(
      'event/gift',
      { name: 'Передача в дар колокола', eventType: 'other', start: '2018-05-01' },
      { sentence: '1 мая 2018 г. – городу передан в дар колокол.' },
    )
    .link('event/gift', 'CONCERNS', 'place/kr/пусан')

const busan = (...more: Telling[]) => materialFrom(known(), told(), ...more)

const meeting = (named: string, language: Language = 'ru', material = busan()) =>
  meetingOf(material, named, { language, today: '2026-11-21' })
const sentences = (section: MeetingSectionId, ...asked: Parameters<typeof meeting>): string[] =>
  meeting(...asked)
    .sentences.filter((one) => one.section === section)
    .map(({ text }) => text)

describe('«Готовлюсь к встрече»: sentences from facts', () => {
  test.each<[MeetingSectionId, string[]]>([
    [
      'since',
      [
        'Связи с городом Пусан установлены: 13.06.2008.',
        'Последняя встреча: 12-14 октября 2019 г. – визит делегации порта в город.',
        'Уровень последней встречи: руководители органов и организаций.',
        'С нашей стороны: Комитет по внешним связям.',
        'Со стороны гостя: Порт Пусана.',
        'Всего в документах – 2 мероприятия (2018–2019), из них визитов и встреч – 1.',
        'Сведений после 31.12.2020 нет.',
      ],
    ],
    [
      'signed',
      [
        'Сентябрь 2017 г. – подписано Соглашение о кино (срок в документах не указан).',
        '16.06.2011 – подписан Меморандум о портах (срок по документу – до 2026 г.).',
        'Всего – 2 документа о сотрудничестве, из них с указанным сроком – 1.',
      ],
    ],
    [
      'promised',
      [
        'Мы: Комитет по внешним связям передаст карту (договорились 12.10.2019; срок – март 2020 г.; срок прошёл, сведений о выполнении нет).',
        'Гость: Корейская сторона пришлёт судно (договорились 12.10.2019; срок не указан; сведений нет).',
        'Чьё обязательство, в документах не указано: Подготовить песенник (договорились 12.10.2019; срок не указан; сведений нет).',
      ],
    ],
    ['talk', ['Направление: судоходство во льдах (сведения на 31.12.2020).']],
    [
      'dates',
      [
        '13.06.2028 – 20 лет: установление связей (Пусан).',
        '16.06.2027 – 16 лет: Меморандум о портах.',
        'Сентябрь 2027 г. – 10 лет: Соглашение о кино.',
        'Подарок: 1 мая 2018 г. – городу передан в дар колокол.',
        'Памятные даты в документах не указаны.',
      ],
    ],
  ])('%s', (section, says) => {
    expect(new Set(sentences(section, 'Пусан'))).toEqual(new Set(says))
  })
  test('what documents do not say is said, in every section', () => {
    const silent = materialFrom(
      new Telling('список', { asOf: '2020' }).thing('place/be/гент', { name: 'Гент', country: 'BE', partner: true }),
    )
    expect(meeting('Гент', 'ru', silent).sentences.map(({ text }) => text)).toEqual([
      'Дата установления связей в документах не указана.',
      'Встречи и визиты в документах не указаны.',
      'Сведений после 2020 г. нет.',
      'Что подписано, в документах не указано.',
      'Договорённости в документах не указаны.',
      'Направления, проекты и показатели в документах не указаны.',
      'Подарки в документах не указаны.',
      'Памятные даты в документах не указаны.',
    ])
  })
  test('round anniversaries come first', () => {
    expect(sentences('dates', 'Пусан').filter((text) => / (?:лет|год|года): /.test(text))).toEqual([
      'Сентябрь 2027 г. – 10 лет: Соглашение о кино.',
      '13.06.2028 – 20 лет: установление связей (Пусан).',
      '16.06.2027 – 16 лет: Меморандум о портах.',
    ])
  })
  test('where the last meeting names nobody, the last that does is told', () => {
    const later = new Telling('поздняя', { form: 'brief', asOf: '2020-12-31' })
      .thing(
        'event/late',
        { name: 'Встреча', eventType: 'meeting', start: '2020-02-01' },
        { sentence: '1 февраля 2020 г. – встреча о порте.' },
      )
      .link('event/late', 'CONCERNS', 'place/kr/пусан')
    const says = sentences('since', 'Пусан', 'ru', busan(later))
    expect(says).toEqual(
      expect.arrayContaining([
        'Последняя встреча: 1 февраля 2020 г. – встреча о порте.',
        'Уровень последней встречи: в документах не указан.',
        'Последняя встреча, участники которой названы: 12-14 октября 2019 г. – визит делегации порта в город.',
        'С нашей стороны: Комитет по внешним связям.',
      ]),
    )
  })
  test('a person without a country is of that of their post', () => {
    const mayor = new Telling('имена')
      .thing('person/ким', { name: 'Ким Ён' })
      .link('person/ким', 'NAMED_AS', 'place/kr/пусан', { title: 'мэр', on: '2019-10' })
      .link('person/ким', 'TOOK_PART', 'event/visit', { role: 'head' })
    const says = sentences('since', 'Ким Ён', 'ru', busan(mayor))
    expect(says).toEqual(expect.arrayContaining(['Должность на октябрь 2019 г.: мэр, Пусан.', 'Со стороны гостя: Порт Пусана; Ким Ён.']))
  })
  test('who has nothing signed or planned is told what their place and country have, and that it is theirs', () => {
    const mayor = new Telling('имена')
      .thing('person/ким', { name: 'Ким Ён' })
      .link('person/ким', 'NAMED_AS', 'place/kr/пусан', { title: 'вице-мэр', on: '2019-10' })
      .link('person/ким', 'NAMED_AS', 'place/kr/пусан', { title: 'вице-мэр по туризму', on: '2019-10' })
      .thing('figure/one', { name: 'туристов', country: 'KR', value: 5, period: '2018' }, { sentence: 'Приехало 5 и 7 туристов' })
      .thing('figure/two', { name: 'туристов', country: 'KR', value: 7, period: '2019' }, { sentence: 'Приехало 5 и 7 туристов' })
    const material = busan(mayor)
    expect(sentences('since', 'Ким Ён', 'ru', material).filter((text) => /^(?:Должность|Связи)/.test(text))).toEqual([
      'Должность на октябрь 2019 г.: вице-мэр по туризму, Пусан.',
      'Связи с городом Пусан установлены: 13.06.2008.',
    ])
    expect(sentences('signed', 'Ким Ён', 'ru', material).slice(0, 2)).toEqual([
      'Документы с самим гостем не указаны; ниже – подписанные с городом Пусан.',
      'Сентябрь 2017 г. – подписано Соглашение о кино (срок в документах не указан).',
    ])
    expect(sentences('talk', 'Ким Ён', 'ru', material)).toEqual(['Направление (Пусан): судоходство во льдах (сведения на 31.12.2020).'])
    expect(sentences('talk', 'Порт Пусана', 'ru', material)).toEqual(['Направления, проекты и показатели в документах не указаны.'])
    expect(sentences('talk', 'KR', 'ru', material)).toEqual([
      'Направление: судоходство во льдах (сведения на 31.12.2020).',
      'Показатель: Приехало 5 и 7 туристов (на какую дату, не указано).',
    ])
  })
  test('a document whose title names no place is told with its place', () => {
    expect(sentences('signed', 'KR')[0]).toBe('Сентябрь 2017 г. – подписано Соглашение о кино (Пусан; срок в документах не указан).')
    expect(sentences('dates', 'KR', 'en').join(' ')).toContain('«Соглашение о кино» (Busan).')
  })
  test('in English: by rules, plurals too', () => {
    expect(sentences('since', 'Пусан', 'en')).toEqual(
      expect.arrayContaining([
        'Relations with Busan were founded: 13 June 2008.',
        'In all, the documents tell of 2 events (2018–2019); visits and meetings: 1.',
        'There is no word after 31 December 2020.',
      ]),
    )
    expect(sentences('promised', 'Пусан', 'en')[0]).toMatch(/^We: «.*» \(agreed 12 October 2019; due March 2020; the term has passed/)
  })
  test.each(['KR', 'Порт Пусана', 'org/kr/порт'])('a guest is %s', (named) => {
    expect(sentences('since', named).join(' ')).toContain('визит делегации порта')
  })
  test('nothing supposed and nobody who only answers for the country', () => {
    const contact = new Telling('контакты')
      .thing('person/контакт', { name: 'Пильщикова А.А.' })
      .link('person/контакт', 'CONTACT_OF', 'country/kr')
    expect(JSON.stringify(meeting('KR', 'ru', busan(contact)).sentences.map(({ text }) => text))).not.toContain('Пильщикова')
  })
})

const made = (material = busan()): Pick<Meeting, 'sentences'> => ({
  sentences: meeting('Пусан', 'ru', material).sentences.map((one) => sentenceFor(one, 'ru')),
})
const level = ({ sentences: all }: Pick<Meeting, 'sentences'>) => {
  const found = all.find(({ rule }) => rule === 'level')
  if (found === undefined) throw new Error('no level is told')
  return found
}

describe('sentences edited by hand', () => {
  const newer = new Telling('новая', { asOf: '2021-12-31', form: 'list' }).thing('event/visit', { level: 'top' })
  const [before, after] = [made(), made(busan(newer))]
  const edited = withEdit([], level(before), 'ru', 'Уровень – рабочий.')
  const lineIn = (now: Pick<Meeting, 'sentences'>, edits: MeetingEdit[]) =>
    meetingLines({ ...now, edits }, 'ru').find(({ rule }) => rule === 'level')

  test('an edit stands while its facts stay', () => {
    expect(lineIn(before, edited)).toMatchObject({ shown: 'Уровень – рабочий.' })
    expect(lineIn(before, edited)).not.toHaveProperty('was')
  })
  test('it stands when they change, and what changed is told', () => {
    expect(lineIn(after, edited)).toMatchObject({
      shown: 'Уровень – рабочий.',
      was: 'Уровень последней встречи: руководители органов и организаций.',
      text: 'Уровень последней встречи: первые лица.',
    })
  })
  test('it stands when the facts are gone', () => {
    const gone = { sentences: before.sentences.filter(({ rule }) => rule !== 'level') }
    expect(lineIn(gone, edited)).toMatchObject({ shown: 'Уровень – рабочий.', text: '', was: level(before).text })
  })
  test('the reader chooses: the new sentence, or the edit as it is', () => {
    const line = level(after)
    expect(withEdit(edited, line, 'ru', undefined)).toEqual([])
    const kept = withEdit(edited, line, 'ru', 'Уровень – рабочий.')
    expect(kept).toMatchObject([{ made: line.text, text: 'Уровень – рабочий.' }])
    expect(lineIn(after, kept)).not.toHaveProperty('was')
  })
  test('one is left out, in one language alone', () => {
    const left = withEdit([], level(before), 'ru', null)
    expect(lineIn(before, left)).toMatchObject({ shown: '' })
    expect(meetingLines({ ...before, edits: left }, 'en').every(({ shown }) => shown !== '')).toBe(true)
  })
})

test('one sheet takes what it can: the fullest section gives way, what was edited stays, and what is left out is counted', () => {
  const long = (at: number): MeetingSentence => ({
    section: 'talk',
    rule: 'direction',
    about: `direction/${at}`,
    text: 'слово '.repeat(60),
    sources: [],
  })
  const all = [...made().sentences, ...Array.from({ length: 20 }, (_, at) => long(at))]
  const edits = withEdit([], long(19), 'ru', 'Сказать об этом первым делом.')
  const sheet = onOneSheet(meetingLines({ sentences: all, edits }, 'ru'))
  expect(sheet.since).toMatchObject({ left: 0 })
  expect(sheet.talk.left).toBeGreaterThan(5)
  expect(sheet.talk.lines.at(-1)?.shown).toBe('Сказать об этом первым делом.')
})
