import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PlaceType, WorldPart } from '../../graph/vocabulary.ts'
import { fold } from '../../graph/words.ts'

const Name = z.string().trim().min(1)
const Country = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  ru: Name,
  en: Name,
  official: Name,
  officialEn: Name,
  part: WorldPart,
  aliases: z.array(Name),
  formerNames: z.array(Name),
  adjectives: z.array(z.string().regex(/^[а-яё-]+$/)),
  genitive: Name,
  prepositional: z.string().regex(/^(в|во|на) \S/),
  center: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]),
})
const Place = z.tuple([
  Name,
  Name,
  z.string().length(2),
  z.number().min(-90).max(90),
  z.number().min(-180).max(180),
  z.int().nonnegative(),
  PlaceType,
  z.array(Name),
])

const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../import/data/${name}`, import.meta.url)), 'utf8'))
const countries = z.array(Country).parse(read('countries.json'))
const places = z.array(Place).parse(read('places.json'))

const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)
const sameTwice = (values: readonly string[]) => values.length - new Set(values).size

describe('countries.json', () => {
  test('names each state once', () => {
    expect(twice(countries.map(({ code }) => code))).toEqual([])
    const names = countries.flatMap(({ ru, official, aliases, formerNames }) => [
      ...new Set([ru, official, ...aliases, ...formerNames].map(fold)),
    ])
    expect(twice(names)).toEqual([])
    expect(twice(countries.flatMap(({ adjectives }) => adjectives))).toEqual([])
  })

  test('groups the CIS as the office does', () => {
    expect(countries.flatMap(({ part, ru }) => (part === 'cis' ? [ru] : []))).toEqual(
      expect.arrayContaining([
        'Азербайджан',
        'Армения',
        'Белоруссия',
        'Казахстан',
        'Киргизия',
        'Молдова',
        'Таджикистан',
        'Туркменистан',
        'Узбекистан',
      ]),
    )
    expect(countries.filter(({ part }) => part === 'cis')).toHaveLength(9)
  })

  test.each([
    ['КНР', 'CN'],
    ['КНДР', 'KP'],
    ['ФРГ', 'DE'],
    ['США', 'US'],
    ['РФ', 'RU'],
    ['Беларусь', 'BY'],
    ['Южная Корея', 'KR'],
    ['Королевство Бельгия', 'BE'],
    ['Молдавия', 'MD'],
    ['Кыргызстан', 'KG'],
    ['Соединённое Королевство', 'GB'],
    ['Социалистическая Республика Вьетнам', 'VN'],
    ['Чешская Республика', 'CZ'],
  ])('«%s» is %s', (name, code) => {
    const called = countries.filter((one) =>
      [one.ru, one.official, ...one.aliases, ...one.formerNames].some((other) => fold(other) === fold(name)),
    )
    expect(called.map((one) => one.code)).toEqual([code])
  })
})

describe('places.json', () => {
  test('names each place of a kind once in its country, in order', () => {
    const keys = places.map(([name, , country, , , , type]) => `${country} ${name} ${type}`)
    expect(sameTwice(keys)).toBe(0)
    const known = new Set(countries.map(({ code }) => code))
    expect(places.filter(([, , country]) => !known.has(country))).toEqual([])
  })

  test('has letters of Russian only', () => {
    expect(places.map(([name]) => name).filter((name) => !/^[А-ЯЁ][А-ЯЁа-яё '’-]*$/.test(name))).toEqual([])
    expect(
      places.map(([name]) => name).filter((name) => /[сцз]ьк|ий [А-Я]\S+ий$|[бвгджзклмнпрстфхцчшщ]ъ[бвгджзклмнпрстфхцчшщ]/i.test(name)),
    ).toEqual([])
  })

  test.each(['Осаки', 'Армения', 'Они', 'Мост'])('«%s» is no town: it is a case of a great city, a state or a word', (name) => {
    expect(places.filter(([ru]) => ru === name)).toEqual([])
  })

  test.each([
    ['Пусан', 'KR', 'city'],
    ['Седжон', 'KR', 'city'],
    ['Чхунчхонбук-то', 'KR', 'province'],
    ['Антверпен', 'BE', 'city'],
    ['Лёвен', 'BE', 'city'],
    ['Фландрия', 'BE', 'region'],
    ['Гамбург', 'DE', 'city'],
    ['Грац', 'AT', 'city'],
    ['Турку', 'FI', 'city'],
    ['Котка', 'FI', 'city'],
    ['Лимассол', 'CY', 'city'],
    ['Александруполис', 'GR', 'city'],
    ['Центральная Македония', 'GR', 'region'],
    ['Республика Сербская', 'BA', 'region'],
    ['Баня-Лука', 'BA', 'city'],
    ['Пловдивская область', 'BG', 'region'],
    ['Хошимин', 'VN', 'city'],
    ['Хайфон', 'VN', 'city'],
    ['Кханьхоа', 'VN', 'province'],
    ['Бомбей', 'IN', 'city'],
    ['Исфаган', 'IR', 'province'],
    ['Исфаган', 'IR', 'city'],
    ['Сычуань', 'CN', 'province'],
    ['Пекин', 'CN', 'city'],
    ['Сиань', 'CN', 'city'],
    ['Сюхуэй', 'CN', 'district'],
    ['Саппоро', 'JP', 'city'],
    ['Саката', 'JP', 'city'],
    ['Ямагата', 'JP', 'city'],
    ['Ямагата', 'JP', 'province'],
    ['Алма-Ата', 'KZ', 'city'],
    ['Нур-Султан', 'KZ', 'city'],
    ['Ош', 'KG', 'city'],
    ['Гомель', 'BY', 'city'],
    ['Гагаузия', 'MD', 'region'],
    ['Ришон Ле Цион', 'IL', 'city'],
    ['Новосибирск', 'RU', 'city'],
    ['Вологодская область', 'RU', 'region'],
    ['Карловы Вары', 'CZ', 'city'],
  ])('«%s» is in %s, a %s', (name, country, type) => {
    const called = places.filter(([ru, , , , , , , others]) => [ru, ...others].some((other) => fold(other) === fold(name)))
    expect(called.map(([, , code, , , , kind]) => `${code} ${kind}`)).toContain(`${country} ${type}`)
  })
})
