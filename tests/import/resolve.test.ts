import { describe, expect, test } from 'vitest'
import type { EventFact, Facts, OrganizationFact, PlaceFact } from '../../graph/facts.ts'
import type { Known } from '../../graph/known.ts'
import type { ImportBatch } from '../../graph/statements.ts'
import { toBatch } from '../../import/resolve/batch.ts'
import { normalOrganization, surnameAndInitials } from '../../import/resolve/names.ts'
import { sameEvent } from '../../import/resolve/same-event.ts'
import { facts, inventedHome, knownAfter, paragraphs } from '../support/facts.ts'

const nothingKnown = knownAfter()
let arrivals = 0
const resolved = (some: Partial<Facts>, lines: string[], known: Known = nothingKnown): Promise<ImportBatch> => {
  const order = arrivals++
  const hash = order.toString(16).padStart(64, '0')
  const arrival = { hash, importedAt: '2026-11-21T09:00:00Z', importedBy: 'аналитик', order }
  return toBatch(facts(some), paragraphs('справка.txt', ...lines), arrival, known, inventedHome)
}

const gent: PlaceFact = { id: 'p1', name: 'Гент', kind: 'city', country: 'BE', aliases: [], partner: true, quote: 'Гент' }
const harbours: OrganizationFact = {
  id: 'o1',
  name: 'Комитет по гаваням Северопорта',
  kind: 'committee',
  country: 'RU',
  place: null,
  mentions: ['КГ'],
  home: true,
  quote: 'КГ',
}
const visit: EventFact = {
  id: 'e1',
  title: 'Визит делегации Гента',
  start: '2024-05-14',
  end: '2024-05-15',
  format: 'unspecified',
  kind: 'visit',
  country: ['BE'],
  places: ['p1'],
  organizations: ['o1'],
  people: [],
  quote: '14-15 мая КГ принял делегацию: Гент.',
}
const aboutIds = (batch: ImportBatch) => batch.statements.map(({ about }) => about.id).toSorted()

describe('a brief that tells of one visit', () => {
  const told = () => resolved({ places: [gent], organizations: [harbours], events: [visit] }, ['14-15 мая КГ принял делегацию: Гент.'])

  test('becomes things with readable ids and the links between them', async () => {
    expect(aboutIds(await told())).toEqual(
      [
        'country/be',
        'document/справка-00000000',
        'event/be/2024-05-14-визит-делегации-гента',
        'org/комитет-по-гаваням',
        'place/be/гент',
        'place/ru/северопорт',
        'BASED_IN>org/комитет-по-гаваням>place/ru/северопорт',
        'CONCERNS>event/be/2024-05-14-визит-делегации-гента>country/be',
        'CONCERNS>event/be/2024-05-14-визит-делегации-гента>place/be/гент',
        'IN>place/be/гент>country/be',
        'TOOK_PART>org/комитет-по-гаваням>event/be/2024-05-14-визит-делегации-гента',
      ].toSorted(),
    )
  })

  test('cites every one of them', async () => {
    const { statements } = await told()
    expect(statements.filter(({ passages }) => passages.length === 0)).toEqual([])
    expect(statements.find(({ about }) => about.id === 'place/be/гент')?.passages).toEqual([
      { locator: { paragraph: 1, line: 1 }, from: 31, to: 35 },
    ])
  })

  test('tells no format where the text tells none, and speaks up to its last past event', async () => {
    const { document, statements } = await told()
    expect(statements.find(({ about }) => about.kind === 'Event')?.fields['format']).toBe('unspecified')
    expect(document.asOf).toBe('2024-05-15')
  })
})

test('a body of the home city has the English name of its profile', async () => {
  const { statements } = await resolved({ organizations: [harbours] }, ['КГ принял делегацию.'])
  expect(statements.find(({ about }) => about.id === 'org/комитет-по-гаваням')?.fields).toMatchObject({
    nameEn: 'Harbour Committee of Northport',
  })
})

test('what cannot be found in the text is not stored', async () => {
  const batch = await resolved({ places: [{ ...gent, quote: 'Брюгге' }] }, ['О городах ничего не сказано.'])
  expect(batch.statements.map(({ about }) => about.kind)).toEqual(['Document'])
})

test('a second document that tells of the same day and body joins the same event', async () => {
  const first = await resolved({ places: [gent], organizations: [harbours], events: [visit] }, ['14-15 мая КГ принял делегацию: Гент.'])
  const again = { ...visit, title: 'Приём гостей в порту', quote: 'КГ принимал гостей из города Гент' }
  const second = await resolved(
    { places: [gent], organizations: [harbours], events: [again] },
    ['КГ принимал гостей из города Гент'],
    knownAfter(first),
  )
  expect(second.statements.find(({ about }) => about.kind === 'Event')?.about.id).toBe('event/be/2024-05-14-визит-делегации-гента')
})

test('two documents of cooperation of one title and two dates stay two', async () => {
  const agreement = (id: string, date: string) => ({
    id,
    type: 'agreement' as const,
    title: 'Соглашение о сотрудничестве',
    country: 'BE',
    places: ['p1'],
    parties: [],
    dates: [date],
    validUntil: null,
    quote: 'Соглашение о сотрудничестве',
  })
  const batch = await resolved({ places: [gent], agreements: [agreement('a1', '1962-09-20'), agreement('a2', '1993-06-08')] }, [
    'Гент. Соглашение о сотрудничестве, Соглашение о сотрудничестве',
  ])
  expect(aboutIds(batch).filter((id) => id.startsWith('agreement/'))).toEqual([
    'agreement/be/1962-соглашение-о-сотрудничестве',
    'agreement/be/1993-соглашение-о-сотрудничестве',
  ])
  expect(aboutIds(batch).filter((id) => id.startsWith('BETWEEN'))).toHaveLength(4)
})

test.each([
  ['both languages where its places have English names', { ...gent, nameEn: 'Ghent' }, 'Establishment of ties: Ghent'],
  ['Russian alone where they have none', gent, undefined],
])('a tie is named by its places, in %s', async (_, place, english) => {
  const batch = await resolved({ places: [place], ties: [{ country: 'BE', places: ['p1'], date: '1958', quote: 'Гент' }] }, [
    'Гент – с 1958 года',
  ])
  const tie = batch.statements.find(({ about }) => about.kind === 'Agreement')
  expect([tie?.fields['name'], tie?.fields['nameEn']]).toEqual(['Установление связей: Гент', english])
})

test('a document with no term says so, and is never said to be in force', async () => {
  const tie = { country: 'BE', places: ['p1'], date: '1958', quote: 'Гент' }
  const batch = await resolved({ places: [gent], ties: [tie] }, ['Гент – с 1958 года'])
  expect(batch.statements.find(({ about }) => about.kind === 'Agreement')?.fields).toMatchObject({
    agreementType: 'tie',
    state: 'no-term',
    dates: ['1958'],
  })
})

test('the same facts give the same ids, whatever was imported in between', async () => {
  const tell = (known: Known) =>
    resolved({ places: [gent], organizations: [harbours], events: [visit] }, ['14-15 мая КГ принял делегацию: Гент.'], known)
  const first = await tell(nothingKnown)
  const second = await tell(knownAfter(first))
  const things = (batch: ImportBatch) => aboutIds(batch).filter((id) => !id.startsWith('document/'))
  expect(things(second)).toEqual(things(first))
})

test.each([
  ['ООО «Норд Пласт»', 'норд пласт'],
  ['Комитет по гаваням Северопорта', 'комитет по гаваням'],
  ['Школа № 583', 'школа 583'],
  ['Правительство Северопорта', 'правительство'],
])('%s is known again as «%s»', (name, normal) => {
  expect(normalOrganization(name, inventedHome)).toBe(normal)
})

test.each([
  ['Марков О.Д.', 'марков', 'од'],
  ['Анна Ивановна Петрова', 'петрова', 'аи'],
  ['Петрова Анна Ивановна', 'петрова', 'аи'],
  ['Ким Ёнхван', 'кименхван', ''],
  ['Снегур Е.', 'снегур', 'е'],
])('%s has the surname %s and the initials «%s»', (name, surname, initials) => {
  expect(surnameAndInitials(name)).toEqual({ surname, initials })
})

describe('whether two tellings are of one event', () => {
  const known = { id: 'event/1', country: 'BE', start: '2024-05-14', name: 'Визит делегации Гента', participants: ['org/a'] }
  const told = { countries: ['BE'], start: '2024-05-14', name: 'Визит делегации города Гента', participants: [] }
  test.each([
    ['the same country, day and words', told, [known], 'event/1'],
    ['another day', { ...told, start: '2024-05-15' }, [known], undefined],
    ['another country', { ...told, countries: ['NL'] }, [known], undefined],
    ['a shared participant, other words', { ...told, name: 'Семинар', participants: ['org/a'] }, [known], 'event/1'],
    ['neither words nor participant', { ...told, name: 'Семинар' }, [known], undefined],
    ['two that fit alike', told, [known, { ...known, id: 'event/2' }], undefined],
  ])('%s', (_case, event, events, id) => {
    expect(sameEvent(event, events)).toBe(id)
  })
})

test('a body whose name stands in another case in a second document is the same body', async () => {
  const town = (name: string): OrganizationFact => ({
    ...harbours,
    name,
    kind: 'government',
    country: 'JP',
    home: false,
    mentions: [name],
    quote: name,
  })
  const first = await resolved({ organizations: [town('Мэрия города Осака')] }, ['Мэрия города Осака'])
  const second = await resolved({ organizations: [town('Мэрия города Осаки')] }, ['Мэрия города Осаки'], knownAfter(first))
  expect(aboutIds(second).filter((id) => id.startsWith('org/'))).toEqual(['org/jp/мэрия-города-осака'])
})

test('a country that is only supposed states neither where a body is nor that it is the home side', async () => {
  const body = (id: string, country: string, countrySupposed: boolean): OrganizationFact => ({
    id,
    name: `Академия ${id}`,
    kind: 'university',
    country,
    place: null,
    mentions: [`Академия ${id}`],
    quote: `Академия ${id}`,
    ...(countrySupposed ? { countrySupposed } : {}),
  })
  const linksOf = async (supposed: boolean) => {
    const agreement = {
      id: 'a1',
      type: 'agreement' as const,
      title: 'Соглашение',
      country: 'BE',
      places: [],
      parties: ['o1'],
      dates: ['2012'],
      validUntil: null,
      quote: 'Соглашение',
    }
    const batch = await resolved({ organizations: [body('o1', 'BE', supposed)], agreements: [agreement] }, ['Академия o1. Соглашение'])
    return aboutIds(batch).filter((id) => /^(?:BETWEEN|BASED_IN)/.test(id)).length
  }
  // Based in Belgium, between it and the home city; supposed, between it and Belgium.
  expect([await linksOf(false), await linksOf(true)]).toEqual([3, 2])
})
