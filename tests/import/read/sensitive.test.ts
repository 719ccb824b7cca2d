import { describe, expect, test } from 'vitest'
import { sensitiveSpans } from '../../../import/read/sensitive.ts'

/** Each # is a digit and each ¤ the sign of an e-mail address: no number and no address stands in this file. */
const made = (pattern: string): string => pattern.replaceAll('#', '5').replaceAll('¤', '@')
const privateIn = (text: string): string[] => sensitiveSpans(text).map(({ what, from, to }) => `${what}: ${text.slice(from, to)}`)

describe('telephone numbers and e-mail addresses are found', () => {
  test.each<[text: string, ...found: string[]]>([
    ['тел.: +7 (812) ### ## ##, после обеда', 'phone: +7 (812) ### ## ##'],
    ['тел: ###-##-##', 'phone: ###-##-##'],
    ['Тел./факс: (812) ###-##-##; кабинет 5', 'phone: (812) ###-##-##'],
    ['8 (812) ###-##-##, доб. 1234.', 'phone: 8 (812) ###-##-##, доб. 1234'],
    ['8-812-###-##-##', 'phone: 8-812-###-##-##'],
    ['моб. 8 921 ### ## ##', 'phone: 8 921 ### ## ##'],
    ['+7812#######', 'phone: +7812#######'],
    ['8921#######', 'phone: 8921#######'],
    ['+32 2 ### ## ##', 'phone: +32 2 ### ## ##'],
    ['+82-2-####-####', 'phone: +82-2-####-####'],
    ['телефон ##-##-##', 'phone: ##-##-##'],
    ['тел. ###-##-##, ###-##-##', 'phone: ###-##-##', 'phone: ###-##-##'],
    ['эл. почта: office-5¤mail.example.org.', 'email: office-5¤mail.example.org'],
    ['e-mail ivolgin ¤ пример.рф', 'email: ivolgin ¤ пример.рф'],
  ])('%s', (text, ...found) => {
    expect(privateIn(made(text))).toEqual(found.map(made))
  })
})

describe('dates, years, money and the numbers of laws are not', () => {
  test.each([
    '20.09.1962 08.06.1993',
    '2017-2021 годы, 12-15 октября 2020 г.',
    '2020-10-12',
    'оборот 1 234 567 долларов, или 12 500 000,00 руб.',
    'Федеральный закон от 04.01.1999 № 4-ФЗ, постановление № ###-##-##',
    'Школа № 583, дом 12/14, индекс 191060',
    '18.02.2004, 2011 г.; 26 100 туристов (в 2019 – 31 400)',
    'телефонные переговоры 12 мая 2020 года',
    'тел. 2020 г.',
    'с 10.00 до 18.30',
    'ИНН 7800000000, ОГРН 1020000000000',
    'рост на 5-7% @ конец года',
  ])('%s', (text) => {
    expect(privateIn(made(text))).toEqual([])
  })
})
