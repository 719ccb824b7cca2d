import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import en from '../../client/app/i18n/en.json'
import ru from '../../client/app/i18n/ru.json'
import { countInWords, countryNames, dateInWords, linkAndKind, periodInWords, sortInWords, valueInWords } from '../../client/app/words.ts'
import { thingKindNames } from '../../graph/kinds.ts'

const client = fileURLToPath(new URL('../../client/', import.meta.url))
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(`${client}${name}`, 'utf8') }))

type Tree = { [key: string]: string | Tree }
const flat = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`)))
const bare = (key: string) => key.replace(/_(one|few|many|other)$/, '')
const [russian, english] = [new Map(flat(ru)), new Map(flat(en))]

const without = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
const code = sources.map(({ text }) => without(text)).join('\n')
const literals = new Set([...code.matchAll(/['"`]([a-zA-Z]+(?:\.[a-zA-Z-]+)*)['"`]/g)].map(([, key]) => key ?? ''))
const prefixes = [...code.matchAll(/`([a-zA-Z]+\.(?:[a-zA-Z]+\.)?)\$\{/g)].map(([, prefix]) => prefix ?? '')
const isUsed = (key: string) => literals.has(bare(key)) || prefixes.some((prefix) => key.startsWith(prefix))

describe('the catalogues', () => {
  test('say the same things in Russian and in English', () => {
    expect([...new Set([...english.keys()].map(bare))]).toEqual([...new Set([...russian.keys()].map(bare))])
  })
  test('hold nothing that the explorer does not say', () => {
    expect([...russian.keys()].filter((key) => !isUsed(key))).toEqual([])
  })
  test('name the same details in both languages', () => {
    const details = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].filter((detail) => detail !== '{{count}}').sort()
    for (const [key, text] of russian)
      expect([key, details(english.get(key) ?? english.get(`${bare(key)}_other`) ?? '')]).toEqual([key, details(text)])
  })
  test('have every Russian plural', () => {
    const counted = new Set([...russian.keys()].filter((key) => key !== bare(key)).map(bare))
    for (const key of counted)
      for (const form of ['one', 'few', 'many', 'other']) expect(russian.has(`${key}_${form}`), `${key}_${form}`).toBe(true)
  })
  test('speak Russian in Russian, but for names and keys', () => {
    const foreign = /(?:^|[^\w{.])(?!Ctrl|Shift|Word|Excel|PDF|PNG|SVG|EN\b|RU\b|Cypher|JSON|Enter)[a-z]{3,}/i
    const allowed = new Set(['otherLanguage'])
    const strange = [...russian].filter(
      ([key, text]) => !allowed.has(key) && foreign.test(text.replaceAll(/\{\{\w+\}\}|\.(?:docx?|xlsx|csv|txt|tsv|zip)/g, '')),
    )
    expect(strange).toEqual([])
  })
  test.each([/(?<!географ)(?<![а-я])граф[а-у ]/i, /узе?л/i, /ребр/i, /импорт/i, /линз/i, /(?<![а-я])матриц/i, /развернуть/i])(
    'do not use %s (the words of the office)',
    (word) => {
      expect([...russian.values()].filter((text) => word.test(text))).toEqual([])
    },
  )
})

describe('the code', () => {
  test('holds no sentence that is not in the catalogues', () => {
    const spoken = sources.flatMap(({ name, text }) =>
      without(text)
        .split('\n')
        // A picture keeps its few words in both languages beside what it draws.
        .filter((line) => !/^\s*ru: /.test(line))
        .filter(
          (line) =>
            /[а-яё]{2}/i.test(line) ||
            /^\s*[A-Z][a-z]+( [a-z]+)+[.:]?\s*$/.test(line) ||
            /(?:label|title|placeholder|aria-label)="[^"]*[a-z]/.test(line),
        )
        .map((line) => `${name}: ${line.trim()}`),
    )
    expect(spoken).toEqual([])
  })
})

describe('words', () => {
  test.each([
    ['2005', 'ru', '2005 г.'],
    ['2005-12', 'ru', 'декабрь 2005 г.'],
    ['2005-12-09', 'ru', '9 декабря 2005 г.'],
    ['2005-12-09', 'en', '9 December 2005'],
  ] as const)('the date %s in %s is %s', (date, language, words) => {
    expect(dateInWords(date, language)).toBe(words)
  })
  test.each([
    ['2020-10-12', '2020-10-15', 'ru', '12–15 октября 2020 г.'],
    ['2020-10-12', '2020-10-12', 'ru', '12 октября 2020 г.'],
    ['2020', undefined, 'en', '2020'],
    [undefined, undefined, 'ru', ''],
  ] as const)('from %s to %s in %s is %j', (start, end, language, words) => {
    expect(periodInWords(start, end, language).replaceAll(/\s/g, ' ')).toBe(words)
  })
  test.each([
    [1, '1 мероприятие'],
    [3, '3 мероприятия'],
    [11, '11 мероприятий'],
    [21, '21 мероприятие'],
    [1234, '1 234 мероприятия'],
  ])('%d events are «%s»', (count, words) => {
    expect(countInWords(count, 'Event', 'ru').replaceAll(/\s/g, ' ')).toBe(words)
  })
  test('every kind can be counted in both languages', () => {
    for (const kind of thingKindNames)
      for (const language of ['ru', 'en'] as const) expect(countInWords(2, kind, language)).toMatch(/^2 \S/)
  })

  const speaking = { language: 'ru', countryName: countryNames([], 'ru'), yes: 'да', no: 'нет' } as const
  test.each([
    ['Event', 'format', 'online', 'онлайн (ВКС)'],
    ['Event', 'format', 'unspecified', null],
    ['Event', 'countries', ['KR', 'BE'], 'Республика Корея, Бельгия'],
    ['Agreement', 'state', 'no-term', null],
    ['Agreement', 'dates', ['1997-05', '2001'], 'май 1997 г., 2001 г.'],
    ['Organization', 'orgType', 'university', 'вуз'],
    ['Place', 'partner', true, 'да'],
    ['Organization', 'aliases', [], null],
    ['Figure', 'unit', 'USD', 'доллар США'],
    ['Figure', 'value', 140_000_000, '140\u00a0000\u00a0000'],
  ] as const)('%s %s %j is told as %j', (kind, name, value, words) => {
    const said = typeof value === 'object' ? [...value] : value
    expect(valueInWords(kind, name, said, speaking)).toBe(words)
  })
  test.each([
    ['CONCERNS', 'in', 'Event', 'Мероприятия'],
    ['ABOUT', 'out', 'Topic', 'Сферы'],
    ['TOOK_PART', 'in', 'Organization', 'участники: организации'],
    ['BETWEEN', 'in', 'Agreement', 'Документы о сотрудничестве'],
  ] as const)('links %s (%s) of %s stand under «%s»', (link, direction, kind, words) => {
    expect(linkAndKind(link, direction, kind, 'ru')).toBe(words)
  })
  test('a thing is called by its finest sort', () => {
    expect(sortInWords({ kind: 'Organization', fields: { orgType: 'museum' } }, 'ru')).toBe('музей')
    expect(sortInWords({ kind: 'Organization', fields: { orgType: 'other' } }, 'ru')).toBe('организация')
    expect(sortInWords({ kind: 'Country', fields: {} }, 'en')).toBe('Country')
  })
})

describe('numbers on the first screen', () => {
  beforeAll(async () => {
    await i18next.init({
      lng: 'ru',
      resources: { ru: { translation: ru }, en: { translation: en } },
      interpolation: { escapeValue: false },
    })
  })
  test.each([
    [1, 'страна'],
    [2, 'страны'],
    [5, 'стран'],
    [21, 'страна'],
  ])('%d: %s', (count, words) => {
    expect(i18next.t('number.countries', { count })).toBe(words)
  })
})
