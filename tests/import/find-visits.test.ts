import { describe, expect, test } from 'vitest'
import { levelOf } from '../../import/find/visit-level.ts'
import { factsOfEvents, factsOfRows, named } from './find-builders.ts'

const inOrhus = (events: string) => factsOfRows(['Дания', 'г. Орхус', 'Соглашение о дружбе', '1999', events])

test.each([
  ['визит мэра Орхуса', 'top'],
  ['визит в Санкт-Петербург бургомистра г. Орхус', 'top'],
  ['визит делегации во главе с вице-мэром', 'high'],
  ['визит делегации мэрии (глава – заместитель мэра)', 'high'],
  ['Санкт-Петербург посетил Посол Дании', 'high'],
  ['визит министра культуры, встреча с Губернатором', 'high'],
  ['рабочая поездка председателя Комитета', 'middle'],
  ['визит делегации района под руководством главы администрации', 'middle'],
  ['посещение вице-консулом школы', 'middle'],
  ['поездка специалистов водоканала', 'working'],
  ['по приглашению мэра делегация района посетила Орхус', undefined],
  ['визит делегации школьников, встреча с Губернатором', undefined],
  ['визит делегации Орхуса', undefined],
])('%j is a visit of the level %j', (telling, level) => {
  expect(levelOf(telling, telling)).toBe(level)
})

describe('a journey to several cities', () => {
  const journey = '10-12 июня – визит делегации Санкт-Петербурга в Орхус и Оденсе'
  test('was held in each of them', async () => {
    const { events, ...facts } = await inOrhus(`${journey}.`)
    expect(named({ events, ...facts }, events[0]?.heldIn)).toEqual(['Орхус', 'Оденсе'])
  })
  test.each([
    ['of the city that its sentence names', `${journey}. В Оденсе подписан Меморандум о туризме.`, ['Оденсе']],
    ['of the seat of its side', `${journey}. Подписан Протокол о сотрудничестве между СПбГУ и Университетом Оденсе.`, ['Оденсе']],
    ['of none where nothing tells of which', `${journey} (подписан Меморандум о туризме).`, []],
  ])('gives a document %s', async (_, cell, places) => {
    const facts = await inOrhus(cell)
    expect(named(facts, facts.agreements[1]?.places)).toEqual(places)
  })
})

test('what the delegation did next is about the place that it came from', async () => {
  const facts = await inOrhus('5 мая – визит делегации мэрии г. Оденсе. 6 мая делегация посетила музей.')
  expect(facts.events.map(({ places }) => named(facts, places))).toEqual([['Оденсе'], ['Оденсе']])
})

test.each([
  ['Школой дизайна «Нева» и Институтом «Северный свет»', ['Орхус']],
  ['Школой дизайна «Нева» и Институтом океана Дании', []],
])('a document between %s, signed in the row of a city', async (sides, places) => {
  const facts = await inOrhus(`4 июня – подписание Меморандума о сотрудничестве между ${sides}.`)
  expect(named(facts, facts.agreements.find(({ type }) => type === 'memorandum')?.places)).toEqual(places)
})

describe('a planned signing', () => {
  test.each([
    ['В сентябре планируется подписание Соглашения о туризме с Орхусом.', '2022-09'],
    ['В 2023 году будет подписан План мероприятий по сотрудничеству с Орхусом.', '2023'],
  ])('%j is a planned event and a commitment, and no agreement', async (cell, due) => {
    const facts = await inOrhus(cell)
    expect(facts.events).toMatchObject([{ planned: true, start: due }])
    expect(facts.commitments).toMatchObject([{ state: 'planned', due, event: 'e1' }])
    expect(facts.agreements).toHaveLength(1)
  })
})

test('what is promised for a year is no event of that year', async () => {
  const facts = await factsOfEvents(
    'В мае 2015 года прошла встреча с мэром Турку. По её итогам стороны договорились провести выставку в июне 2016 года.',
  )
  expect(facts.events.map(({ start }) => start)).toEqual(['2015-05'])
  expect(facts.commitments).toMatchObject([{ due: '2016-06' }])
})

describe('a plan that says which document it carries out', () => {
  const carriedOut = '5 мая – визит мэра Орхуса. Подписан План мероприятий по реализации Соглашения на 2022-2024 годы.'
  test('is tied to it', async () => {
    const facts = await factsOfRows(
      ['Дания', 'г. Орхус', 'Соглашение о дружбе', '1999', carriedOut],
      ['', 'г. Оденсе', 'Соглашение о портах', '2003', ''],
    )
    expect(facts.agreements.find(({ type }) => type === 'roadmap')).toMatchObject({ implements: 'a1' })
  })
  test('is tied to none where two may be meant', async () => {
    const facts = await factsOfRows(
      ['Дания', 'г. Орхус', 'Соглашение о дружбе', '1999', carriedOut],
      ['', '', 'Соглашение о портах', '2003', ''],
    )
    expect(facts.agreements.flatMap((agreement) => agreement.implements ?? [])).toEqual([])
  })
})

test.each([
  'открытие памятника композитору Карлу Нильсену',
  'вечер памяти поэта А.С.Пушкина',
  'концерт к 100-летию со дня рождения Карла Нильсена',
  'выставка «Карл Нильсен и его время»',
])('nobody takes part by being remembered: %j', async (telling) => {
  const facts = await inOrhus(`5 мая – ${telling}.`)
  expect(facts.events[0]?.people).toEqual([])
})

test('who comes to hear music is not remembered by it', async () => {
  const facts = await inOrhus('5 мая – вечер датской музыки с участием посла Якоба Бундсгора.')
  expect(named(facts, facts.events[0]?.people)).toEqual(['Якоб Бундсгор'])
})

test.each([
  ['встреча с мэром Якобом Бундсгором и другими', false],
  ['встреча с мэром Якобом Бундсгором и др.', false],
  ['встреча с мэром Якобом Бундсгором в Орхусе и других городах', undefined],
])('%j names all who took part, or not', async (telling, complete) => {
  const facts = await inOrhus(`5 мая – ${telling}.`)
  expect(facts.events[0]?.participants?.find(({ of }) => facts.people.some(({ id }) => id === of))?.complete).toBe(complete)
})

test('those who came by an invitation are not its organisers', async () => {
  const facts = await inOrhus('По приглашению мэра Якоба Бундсгора 3-5 июня делегация Комитета по культуре посетила г. Орхус.')
  expect(facts.events[0]?.participants?.find(({ of }) => facts.organizations.some(({ id }) => id === of))?.role).toBe('participant')
})

describe('a body that is named in the name of another', () => {
  test.each([
    ['открытие выставки в Музее артиллерии Министерства обороны РФ', ['museum']],
    ['лекция в Институте истории РАН', ['research']],
  ])('took no part where it is only whose that is: %j', async (telling, kinds) => {
    const facts = await inOrhus(`5 мая – ${telling}.`)
    const took = facts.events[0]?.organizations ?? []
    expect(facts.organizations.filter(({ id }) => took.includes(id)).map(({ kind }) => kind)).toEqual(kinds)
  })
})

test.each([
  ['концерт в кинотеатре «Аврора»', 'Кинотеатр «Аврора»'],
  ['поход учащихся Кронштадтского морского кадетского корпуса', 'Кронштадтский морской кадетский корпус'],
  ['консультации для Орхусского зоологического сада', 'Орхусский зоологический сад'],
  ['пресс-конференция посла в ТАСС', 'ТАСС'],
  ['встреча с руководством СПбГУП «Горэлектротранс»', 'ГУП «Горэлектротранс»'],
  ['концерт артистов СПб ГАУК «Петербург-концерт»', 'СПб ГАУК «Петербург-концерт»'],
])('%j names an institution', async (telling, name) => {
  const facts = await inOrhus(`5 мая – ${telling}.`)
  expect(named(facts, facts.events[0]?.organizations)).toEqual([name])
})
