import { describe, expect, test } from 'vitest'
import { changedFields } from '../../client/panels/review/changes.ts'
import { inGroups } from '../../client/panels/review/faults.ts'
import { dateFromWords, inputOf, textsOf, typedValue } from '../../client/panels/review/fieldInput.ts'
import { fieldsThatDiffer, pairOf } from '../../client/panels/review/pairs.ts'
import type { ThingBrief } from '../../graph/answers.ts'

describe('correcting a field in place', () => {
  test.each([
    ['Organization', 'orgType', 'choice'],
    ['Place', 'partner', 'yesNo'],
    ['Figure', 'value', 'number'],
    ['Event', 'start', 'date'],
    ['Agreement', 'dates', 'dates'],
    ['Person', 'country', 'country'],
    ['Event', 'countries', 'countries'],
    ['Person', 'aliases', 'list'],
    ['Person', 'name', 'text'],
    ['TOOK_PART', 'role', 'choice'],
    ['NAMED_AS', 'on', 'date'],
  ] as const)('%s %s is filled in as %s', (kind, name, input) => {
    expect(inputOf(kind, name)).toBe(input)
  })
  test.each([
    ['9.12.2005', '2005-12-09'],
    ['12.2005', '2005-12'],
    ['2005 г.', '2005'],
    ['2005-12-09', '2005-12-09'],
    ['осенью', 'осенью'],
  ])('the date «%s» is kept as %s', (text, date) => {
    expect(dateFromWords(text)).toBe(date)
  })
  test('a date is shown as it is written', () => {
    expect(textsOf('dates', ['2005-12-09', '1997-05', '2001'])).toEqual(['09.12.2005', '05.1997', '2001'])
  })
  test.each([
    ['Event', 'start', ['31.02.2020'], null],
    ['Event', 'start', [' '], undefined],
    ['Event', 'format', ['online'], 'online'],
    ['Event', 'format', ['как-нибудь'], null],
    ['Agreement', 'dates', ['01.02.2003', '2004'], ['2003-02-01', '2004']],
    ['Figure', 'value', ['1 200,5'], 1200.5],
    ['Figure', 'value', ['много'], null],
    ['Place', 'partner', ['false'], false],
    ['Person', 'aliases', ['Иванов', ' '], ['Иванов']],
  ] as const)('of %s %s, %j is %j', (kind, name, texts, value) => {
    expect(typedValue(kind, name, texts)).toEqual(value)
  })
})

const place = (id: string, fields: ThingBrief['fields']): ThingBrief => ({
  id,
  kind: 'Place',
  name: id,
  status: 'stated',
  fields,
  conflicts: [],
  records: 1,
})

describe('the merge desk', () => {
  const [a, b] = [
    place('place/b', { country: 'KR', placeType: 'city', aliases: ['А'] }),
    place('place/a', { country: 'KR', placeType: 'region' }),
  ]
  test('a pair is the same whichever comes first', () => {
    expect(pairOf({ a, b })).toBe(pairOf({ a: b, b: a }))
  })
  test('only what both say differently will differ after a merge', () => {
    expect([...fieldsThatDiffer(a, b)]).toEqual(['placeType'])
  })
})

describe('differences before an import', () => {
  const difference = { about: 'place/kr/пусан', kind: 'Place', name: 'Пусан', change: 'changed', conflicts: [] } as const
  test('tell the fields that would change', () => {
    const changes = { ...difference, conflicts: [], was: { name: 'Пусан', partner: false }, is: { name: 'Пусан', partner: true } }
    expect(changedFields(changes)).toEqual(['partner'])
  })
})

test('remarks stand by their kind, what is left unread last', () => {
  const fault = (code: string, about: string) => ({ key: about, code, about, says: { ru: '', en: '' }, name: '', evidence: [] })
  const groups = inGroups([fault('unread', '1'), fault('conflict', '2'), fault('unread', '3'), fault('person-incomplete', '4')])
  expect(groups.map((group) => group.map(({ about }) => about))).toEqual([['2'], ['4'], ['1', '3']])
})
