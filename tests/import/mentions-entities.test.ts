import { describe, expect, test } from 'vitest'
import type { Reading } from '../../import/find/mention.ts'
import { entitiesOf } from '../../import/find/mentions/entities.ts'
import { readMentions } from '../../import/find/mentions/read-mentions.ts'
import { home } from './mention-names.ts'

const readingsOf = (paragraphs: readonly string[], country: string | null): Reading[] =>
  paragraphs.map((text, k) => ({
    stretch: { text, pieces: [{ at: 0, length: text.length, from: 0, locator: { paragraph: k + 1 } }] },
    mentions: readMentions(text, { country }, home),
    context: { country },
  }))
const entities = (country: string | null, ...paragraphs: string[]) => {
  const readings = readingsOf(paragraphs, country)
  return { readings, ...entitiesOf(readings, home, () => undefined) }
}

describe('what is named differently is one where that is certain', () => {
  test.each([
    ['KR', ['с Кимом Ёнхваном', 'мэр Ким Ён Хван', 'вице-мэром Ким Ёнхваном'], ['Ким Ёнхван']],
    ['BE', ['мэр Марк Ван Пеел', 'Затем М. Ван Пеела принял директор'], ['Марк Ван Пеел']],
    [null, ['встреча с П.А. Орловым', 'Орлов П. выступил', 'директор Орлов П.А.'], ['Орлов П.А.']],
    [null, ['директор П.А. Орлов', 'директор С.И. Орлов'], ['Орлов П.А.', 'Орлов С.И.']],
  ])('people of %s: %j', (country, paragraphs, names) => {
    expect(entities(country, ...paragraphs).people.map(({ name }) => name)).toEqual(names)
  })

  test.each([
    [['КВС', 'Комитетом по внешним связям', 'Комитета по внешним связям СПб'], ['Комитет по внешним связям Санкт-Петербурга']],
    [
      ['Комитет по науке и высшей школе', 'Комитет по развитию туризма'],
      ['Комитет по науке и высшей школе', 'Комитет по развитию туризма Санкт-Петербурга'],
    ],
    [['ГК Японии', 'Генеральным консульством Японии в СПб'], ['Генеральное консульство Японии в Санкт-Петербурге']],
    [
      ['Школа № 583', 'ГБОУ «Средняя школа № 583»', 'Школа № 538'],
      ['ГБОУ «Средняя школа № 583»', 'Школа № 538'],
    ],
    [['компания «Норд»', '«Норд» и «Вест» провели', 'компании «Норд»'], ['Норд']],
    [
      ['Мэрия Загреба', 'мэрией города Загреб', 'мэрии Риги'],
      ['Мэрия Загреба', 'Мэрия Риги'],
    ],
    [
      ['Музей обороны', 'Музей обороны и блокады Ленинграда'],
      ['Музей обороны', 'Музей обороны и блокады Ленинграда'],
    ],
  ])('organisations: %j', (paragraphs, names) => {
    expect(entities(null, ...paragraphs).organizations.map(({ name }) => name)).toEqual(names)
  })
})

test('a bare «Комитет» is the committee that was named last, or nobody', () => {
  const { readings, idOf, organizations } = entities(
    null,
    'Комитет провел встречу.',
    'Приехали КВС и Комитет по транспорту; руководство Комитета рассказало о планах',
  )
  const bare = readings.flatMap(({ mentions }) => mentions.filter((mention) => mention.what === 'organization' && mention.bare))
  const transport = organizations.find(({ name }) => name === 'Комитет по транспорту')
  expect(bare.map(idOf)).toEqual([null, transport?.id])
})

test('places abroad are listed once, with the kind that the text tells; the home country is left out', () => {
  const { places } = entities('IR', 'провинция Исфаган', 'связи с Исфаганом', 'в Москве и Санкт-Петербурге')
  expect(places.map(({ name, kind, country, partner }) => ({ name, kind, country, partner }))).toEqual([
    { name: 'Исфаган', kind: 'province', country: 'IR', partner: false },
  ])
})

test('a province that no gazetteer has is one in spite of how it is spelt', () => {
  const { places } = entities('KR', 'с провинцией Чхунчхонпук-то', 'губернатор провинции Чхунчхонбук-то')
  expect(places.map(({ kind, country }) => [kind, country])).toEqual([['province', 'KR']])
})

test('a person carries the post with the body or place that it is held in', () => {
  const { people, organizations, places } = entities(
    'BE',
    'исполняющий обязанности председателя КВС С.Л. Марков и мэр Антверпена Барт Де Вевер',
  )
  expect(
    people.map(({ name, position, organization, posts }) => ({
      name,
      position,
      organization,
      place: posts?.[0]?.place,
      acting: posts?.[0]?.acting,
    })),
  ).toEqual([
    { name: 'Марков С.Л.', position: 'председатель', organization: organizations[0]?.id, place: null, acting: true },
    { name: 'Барт Де Вевер', position: 'мэр', organization: null, place: places[0]?.id, acting: false },
  ])
})

test('posts of one person in two paragraphs keep each its own body', () => {
  const { people, organizations } = entities(
    null,
    'директор ООО «Север» П.А. Орлов',
    'В Смольном президент Союза писателей П.А. Орлов и ООО «Север»',
  )
  const nameOf = (id: string | null) => organizations.find((each) => each.id === id)?.name
  expect(people.map(({ posts }) => posts?.map(({ title, organization }) => [title, nameOf(organization)]))).toEqual([
    [
      ['директор', 'ООО «Север»'],
      ['президент', 'Союз писателей'],
    ],
  ])
})

test('the body that another is named inside of is the one that it is part of', () => {
  const { organizations } = entities('BE', 'представители Комитета по инновациям и экономике Фламандского парламента')
  expect(organizations.map(({ name, country }) => [name, country])).toEqual([
    ['Комитет по инновациям и экономике Фламандского парламента', 'BE'],
    ['Фламандский парламент', 'BE'],
  ])
  expect(organizations[0]?.partOf).toBe(organizations[1]?.id)
})

test('countries are listed by code, adjectives and the home country left out', () => {
  const { countries } = entities(null, 'Финляндия и Россия', 'в Финляндской Республике прошли шведские дни')
  expect(countries.map(({ code, mentions }) => [code, mentions])).toEqual([['FI', ['Финляндия', 'Финляндской Республике']]])
})
