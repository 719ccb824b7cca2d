import { describe, expect, test } from 'vitest'
import { dateFromWords, inputOf, textsOf, typedValue } from '../../client/panels/review/fieldInput.ts'

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
