import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ThingBrief } from '../../graph/answers.ts'
import { linkKindNames, linkKinds, thingKindNames } from '../../graph/kinds.ts'
import { daysOfPeriod, fits } from '../../graph/questions/blanks.ts'
import { countryIn, inThing, thingIn } from '../../graph/questions/cases.ts'
import { heard, timesFor } from '../../graph/questions/matching.ts'
import { filled, type Slot, slotsOf } from '../../graph/questions/pattern.ts'
import { answerInWords, periodInSentence, templateInWords } from '../../graph/questions/saying.ts'
import { blanksOf, questionIds, templateOf } from '../../graph/questions/table.ts'
import { marksNamed } from '../../graph/saying.ts'
import { linkInSentence } from '../../graph/telling.ts'
import countries from '../../import/data/countries.json'

const isCount = ({ name }: Slot): boolean => /^[#~]/.test(name)
/** The column or blank that a slot of an answer speaks of. */
const tellsOf = (slot: Slot): string => {
  if (isCount(slot)) return slot.name.slice(1)
  return ['list', 'first', 'last', 'of'].includes(slot.name) ? slot.as : slot.name
}
const said = (pattern: string, values: Record<string, string>) => filled(pattern, ({ name }) => values[name] ?? null)

describe('names in Russian cases', () => {
  test('countries are turned as the gazetteer has them, or not at all', () => {
    const wrong = countries.filter(({ ru, genitive, prepositional }) => {
      const [of, where] = [countryIn(ru, 'gen'), said('{where}', { where: inThing({ kind: 'Country', name: ru, fields: {} }) })]
      return (of !== null && of !== genitive) || (where !== prepositional && !where.startsWith('в стране '))
    })
    expect(wrong.map(({ ru }) => ru)).toEqual([])
    expect(countries.filter(({ ru }) => countryIn(ru, 'ins') === null).length).toBeLessThan(30)
  })
  test.each([
    ['Китай', 'Китаем'],
    ['Республика Корея', 'Республикой Корея'],
    ['Великобритания', 'Великобританией'],
    ['Саудовская Аравия', 'Саудовской Аравией'],
    ['Израиль', 'Израилем'],
    ['Чили', 'Чили'],
    ['США', 'США'],
    ['Филиппины', 'страной Филиппины'],
  ])('with %s is «с %s»', (name, as) => expect(thingIn({ kind: 'Country', name, fields: {} }, 'ins')).toBe(as))
  test.each([
    ['Place', 'Пусан', { placeType: 'city' }, 'городом Пусан'],
    ['Place', 'Вологодская область', { placeType: 'region' }, 'регионом Вологодская область'],
    ['Organization', 'Порт', {}, 'организацией «Порт»'],
    ['Person', 'И. И. Иванов', {}, 'участником И. И. Иванов'],
    ['Project', '«Лодки»', {}, 'проектом «Лодки»'],
    ['Commitment', 'Прислать', {}, 'договорённостью «Прислать»'],
  ] as const)('%s %s stands behind what it is', (kind, name, fields, as) => expect(thingIn({ kind, name, fields }, 'ins')).toBe(as))
})

describe('sentences with blanks', () => {
  test.each([
    ['Кто был {place}[ {period}]?', { place: 'в Китае' }, 'Кто был в Китае?'],
    ['Кто был {place}[ {period}]?', { place: 'в Китае', period: 'в 2020 году' }, 'Кто был в Китае в 2020 году?'],
    ['Работа с {country}', { country: 'Швецией' }, 'Работа со Швецией'],
    ['Работа с {country}', { country: 'США' }, 'Работа с США'],
    ['Был в {country}', { country: 'Франции' }, 'Был во Франции'],
    ['Был в {country}', { country: 'Вене' }, 'Был в Вене'],
    ['Был в {country}', {}, 'Был в …'],
  ])('%s with %j', (pattern, values, sentence) => expect(said(pattern, values)).toBe(sentence))
  test.each([
    ['2020', 'в 2020 году', 'in 2020'],
    ['2018..2020', 'в 2018–2020 годах', 'in 2018–2020'],
    ['2020-03', 'в марте 2020 года', 'in March 2020'],
    ['2020-03-01..2020-05', 'с 1 марта 2020 г. по 31 мая 2020 г.', 'from 1 March 2020 to 31 May 2020'],
  ])('the period %s', (period, ru, en) => {
    expect([periodInSentence(period, 'ru'), periodInSentence(period, 'en')]).toEqual([ru, en])
    expect(fits('period', period)).toBe(true)
  })
  test.each(['', '20', '2020-13', '2021..2020', '2020-02-31', '2019..2020..2021', 'вчера'])('%j is no period', (text) => {
    expect(daysOfPeriod(text)).toBe(null)
  })
  test('name the same blanks in both languages, and only such as there are', () => {
    const names = (pattern: string) =>
      slotsOf(pattern)
        .map(({ slot, optional }) => `${slot.name} ${optional}`)
        .toSorted()
    for (const id of questionIds) {
      const { asks, says, columns } = templateOf(id)
      expect([id, names(asks.ru)]).toEqual([id, names(asks.en)])
      const told = new Set<string>(['rows', 'Event', ...Object.keys(columns), ...blanksOf(id).map(({ name }) => name)])
      const unknown = [...slotsOf(says.ru), ...slotsOf(says.en)].map(({ slot }) => tellsOf(slot)).filter((of) => !told.has(of))
      expect([id, unknown]).toEqual([id, []])
    }
  })
  test.each(questionIds)('%s gives Russian counts three forms and English two', (id) => {
    const { ru, en } = templateOf(id).says
    const forms = (pattern: string) => [...new Set(slotsOf(pattern).flatMap(({ slot }) => (isCount(slot) ? [slot.forms.length] : [])))]
    expect([forms(ru).filter((count) => count !== 3), forms(en).filter((count) => count !== 2)]).toEqual([[], []])
  })
  test('name three, shorten what is long, and count the rest', () => {
    const name = (at: number) =>
      `${at}. Программа о сотрудничестве в области промышленности, торговли, транспорта, образования и науки на долгие годы`
    const ids = [1, 2, 3, 4, 5].map((at) => `agreement/${at}`)
    const things = new Map(
      ids.map((id, at): [string, ThingBrief] => [
        id,
        ThingBrief.parse({ id, kind: 'Agreement', name: name(at), status: 'stated', fields: {} }),
      ]),
    )
    const rows = ids.map((id) => ({ rests: [id], cells: { agreement: id } }))
    const { ru } = answerInWords('no-term', rows, { filling: {}, things }, { documents: 1, asOf: null })
    const cut = (at: number) => `${at}. Программа о сотрудничестве в области промышленности, торговли, транспорта, образования…`
    expect(ru).toBe(`Срок не указан в 5 документах: ${[0, 1, 2].map(cut).join(', ')} и ещё 2.`)
    const { ru: part } = answerInWords('no-term', rows, { filling: {}, things }, { documents: 1, asOf: null }, false)
    expect(part).toBe(`${ru} Посчитаны первые 5: в документах их может быть больше.`)
  })
  test('are said before their blanks are filled', () => {
    expect(templateInWords('was-in', 'ru')).toBe('Кто был в ‹город, регион или страна› ‹период›?')
    expect(templateInWords('was-in', 'en')).toBe('Who was in ‹city, region or country› ‹period›?')
  })
})

describe('a free text', () => {
  test.each([
    ['комитеты Китай 2020', 'bodies-of-country', ['китай'], { period: '2020' }],
    ['какие органы работали с Японией в 2018-2020', 'bodies-of-country', ['японией'], { period: '2018..2020' }],
    ['кто был в Пусане', 'was-in', ['пусане'], {}],
    ['действующие соглашения с Антверпеном', 'agreements-of-place', ['антверпеном'], {}],
    ['какие соглашения истекают в 2026', 'running-out', [], { period: '2026' }],
    ['что изменилось с 01.02.2020 по 2021-03-04', 'changed-dates', [], { day: '2020-02-01', laterDay: '2021-03-04' }],
    ['с кем давно не встречались', 'not-met', [], {}],
    ['губернатор', 'named-as', ['губернатор'], {}],
    ['committees China 2020', 'bodies-of-country', ['china'], { period: '2020' }],
    ['перспективные направления без мероприятий', 'directions-without-event', [], {}],
  ] as const)('%s', (text, id, names, times) => {
    const { matches, times: found } = heard(text)
    expect([matches[0]?.id, matches[0]?.names, timesFor(id, found)]).toEqual([id, names, times])
  })
  test('of any kind is heard', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const { matches } = heard(text)
        expect(matches).toHaveLength(questionIds.length)
      }),
    )
  })
})

test('every kind of link is told as a sentence in both languages', () => {
  const one = { kind: 'Organization', name: 'Порт', fields: {} } as const
  for (const kind of linkKindNames) {
    const [from] = linkKinds[kind].from
    const ends = {
      from: { ...one, kind: thingKindNames.find((name) => name === from) ?? one.kind },
      to: { kind: 'Place', name: 'Пусан', fields: { placeType: 'city' } },
    } as const
    const link = { id: 'x', kind, from: 'org/а', to: 'place/б', status: 'stated', fields: {}, conflicts: [] } as const
    for (const language of ['ru', 'en'] as const)
      expect(linkInSentence({ ...link, fields: { title: 'мэр' }, conflicts: [] }, ends, language)).toMatch(/^[\p{Lu}«“][^{}…]+\.$/u)
  }
})

test.each([
  ['en', ['Establishment of ties: Busan', 'Соглашение о дружбе']],
  ['ru', ['Установление связей: Пусан', 'Соглашение о дружбе']],
] as const)('what has an English name of its own is called by it on an English timeline alone: %s', (language, names) => {
  const timeline = {
    marks: [{ name: 'Установление связей: Пусан', nameEn: 'Establishment of ties: Busan' }, { name: 'Соглашение о дружбе' }],
  }
  expect(marksNamed(timeline, language).marks.map(({ name }) => name)).toEqual(names)
})
