import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HomeProfile } from '../../graph/home.ts'
import type { PlaceMention } from '../../import/find/mention.ts'
import { readMentions } from '../../import/find/mentions/read-mentions.ts'
import { placeKeys } from '../../import/find/mentions/same-place.ts'
import invented from '../support/home-invented.json' with { type: 'json' }
import { home, named } from './mention-names.ts'

describe('places abroad, in whatever case they stand', () => {
  test.each([
    [
      'в Антверпене, из Шанхая, с Хайфой и Улан-Батором',
      ['Антверпен, city, BE', 'Шанхай, city, CN', 'Хайфа, city, IL', 'Улан-Батор, city, MN'],
    ],
    ['мэр г.Пирей прибыл из Баня-Луки', ['Пирей, city, GR', 'Баня-Лука, city, BA']],
    ['с провинцией Сычуань и пров. Ляонин', ['Сычуань, province, CN', 'Ляонин, province, CN']],
    ['префектура Ямагата и город Ямагата', ['Ямагата, province, JP', 'Ямагата, city, JP']],
    ['земля Саксония, штат Махараштра, АТО Гагаузия', ['Саксония, region, DE', 'Махараштра, region, IN', 'Гагаузия, region, MD']],
    ['жители Пловдивской области и Фламандского региона', ['Пловдивская область, region, BG', 'Фландрия, region, BE']],
    ['Дни Восточного Сараево и Центральной Македонии', ['Восточное Сараево, city, BA', 'Центральная Македония, region, GR']],
    ['мэры Афин и Салоник, жители Карловых Вар', ['Афины, city, GR', 'Салоники, city, GR', 'Карловы Вары, city, CZ']],
    ['подводная лодка «Сан-Хуан» и паром «Хельсинки»', []],
    ['Карагандинский хор, Гродненский театр и Кошицкая галерея', ['Караганда, city, KZ', 'Гродно, city, BY', 'Кошице, city, SK']],
    ['делегация из Республики Сербской', ['Республика Сербская, region, BA']],
  ])('%s', (sentence, places) => {
    expect(named('place', sentence)).toEqual(places)
  })
})

describe('places by what a country calls its parts', () => {
  test.each([
    ['CZ', 'школы Праги 6 (12 классов) и района Прага 14', ['Прага 6, district, CZ', 'Прага 14, district, CZ']],
    ['CZ', 'визит в Прагу 6 июня, встречи в Праге 6, 7 мая', ['Прага, city, CZ', 'Прага, city, CZ']],
    ['CO', 'губернатор департамента Боливар прибыл, Департамент Культуры остался', ['Боливар, region, CO']],
    ['CO', 'с городом Картахена-де-Индиас', ['Картахена, city, CO']],
    ['SA', 'порты Восточной провинции', ['Восточная провинция, province, SA']],
    ['DE', 'порты Баварии и порт Гданьска', ['Бавария, region, DE', 'Гданьск, city, PL']],
    ['LT', 'сянюния Жалякальнис', ['Жалякальнис, district, LT']],
    ['HU', 'гости медье Зала и курорта Бюк', ['Зала, region, HU', 'Бюк, city, HU']],
    ['SE', 'губернатор лена Даларна и госпожа Лены Берг', ['Даларна, region, SE']],
  ])('%s: %s', (country, sentence, places) => {
    expect(named('place', sentence, country)).toEqual(places)
  })

  test('a district by its number is not its city', () => {
    const facts = ['Прага 6', 'Прага']
      .flatMap((text) => readMentions(text, { country: 'CZ' }, home))
      .filter((each) => each.what === 'place')
    expect(new Set(facts.map(placeKeys(facts))).size).toBe(2)
  })
})

test('a place that the document has announced is known by its bare name too', () => {
  const context = { country: 'SE', announced: new Map<string, PlaceMention>() }
  const places = (text: string) => readMentions(text, context, home).flatMap((each) => (each.what === 'place' ? [each.name] : []))
  expect([places('Палата Даларны'), places('губернатор лена Даларна'), places('Палата Даларны')]).toEqual([[], ['Даларна'], ['Даларна']])
})

describe('what is no place abroad', () => {
  test.each([
    'в Ленинграде, СПб и Санкт- Петербурге, Санкт – Петербурга, в Приморском районе',
    'ООО «Милан Мебель» и компания «Токио Моторс»',
    'выставка «Гауди» в музее',
    'лицей имени Хуго Паулса и школа им. Софии Перовской',
    'матч «Волна» – «Хэйлунцзян»',
    'встреча с С. Киото и А.Б. Веной в Европе и Азии',
    'Победа в войне; Союз театральных деятелей; День города',
  ])('%s', (sentence) => {
    expect(named('place', sentence)).toEqual([])
  })
})

test("an adjective that may be any is a smaller town's in the row of its country", () => {
  expect(named('place', 'стенд на Венецианской ярмарке', 'IT')).toEqual(['Венеция, city, IT'])
  expect(named('place', 'стенд на Венецианской ярмарке')).toEqual([])
  expect(named('place', 'связи со странами Латинской Америки', 'IT')).toEqual([])
})

test('a name that several countries have is the one of the row', () => {
  expect(named('place', 'визит в Кордову', 'ES')).toEqual(['Кордова, city, ES'])
  expect(named('place', 'визит в Кордову', 'AR')).toEqual(['Кордова, city, AR'])
})

describe('countries by their names, official names, letters and adjectives', () => {
  test.each([
    ['между РФ, КНР и ФРГ', ['RU', 'CN', 'DE']],
    ['посол Республики Корея в Финляндской Республике', ['KR', 'FI']],
    ['Государства Израиль, Королевства Нидерланды и Исламской Республики Иран', ['IL', 'NL', 'IR']],
    ['с корейской и бельгийской сторонами', ['KR', 'BE']],
    ['Из Боснии и Герцеговины в США', ['BA', 'US']],
    ['министр спорта РА', ['AM'], 'AM'],
    ['министр спорта РА, фирма РА «Ахтуба»', [], 'FI'],
  ])('%s', (sentence, codes, about?: string) => {
    expect(named('country', sentence, about)).toEqual(codes)
  })
})

describe('another city has its own bodies, seats and districts', () => {
  const city = HomeProfile.parse(invented)
  test.each([
    ['представители УВДел и Управы по культуре и досугу', ['Управа по внешним делам Верхнереченска', 'Управа по культуре и досугу']],
    ['визит в Белый дом', ['Ратуша Верхнереченска']],
    ['приём в Белом доме', []],
    [
      'Городским собранием Верхнереченска и Заречным районом Врк',
      ['Городское собрание Верхнереченска', 'Администрация Заречного района Верхнереченска'],
    ],
    ['КВС и Комитет по туризму Санкт-Петербурга', ['Комитет по туризму Санкт-Петербурга']],
  ])('%s', (sentence, names) => {
    expect(named('organization', sentence, null, city)).toEqual(names)
  })
  test('and its own name is at home', () => {
    expect(named('home', 'между Верхнереченском и Санкт-Петербургом', null, city)).toEqual(['Верхнереченском'])
  })
})

const words = fc.constantFrom(
  'Комитет',
  'по',
  'транспорту',
  'и',
  '«',
  '»',
  '"',
  'ООО',
  'им.',
  'А.Б.',
  'Ким',
  'Ён',
  'г.',
  'Пусан',
  'мэр',
  'вице-мэром',
  'Правительства',
  'Санкт-Петербурга',
  ',',
  '(',
  ')',
  '№',
  '20',
  'провинции',
  'Сычуань',
  'Генеральным',
  'консульством',
  'Республики',
  'Корея',
  'о',
  '–',
  '.',
  'школа',
  'Лукин',
  'Е.',
  'районов',
  'Невского',
)
test('every mention stands exactly where it says, in order, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
        fc.string(),
      ),
      (text) => {
        const mentions = readMentions(text, { country: null }, home)
        for (const { from, to, surface } of mentions) expect(text.slice(from, to)).toBe(surface)
        const strays = mentions.filter((mention) => {
          const outer = mention.what === 'organization' && mention.inside !== null ? mentions[mention.inside] : mention
          return !outer || outer.from > mention.from || mention.to > outer.to
        })
        expect(strays).toEqual([])
        expect(mentions.map(({ from }) => from)).toEqual(mentions.map(({ from }) => from).sort((a, b) => a - b))
      },
    ),
    { numRuns: 200 },
  )
})

test.each(['Сената Комитета ', 'Комитет по ', '«', 'А.', 'мэр мэра ', 'Северных и '])(
  'a text of nothing but %j is read to its end',
  (piece) => {
    const text = piece.repeat(2000)
    expect(readMentions(text, { country: null }, home).every(({ from, to, surface }) => text.slice(from, to) === surface)).toBe(true)
  },
)
