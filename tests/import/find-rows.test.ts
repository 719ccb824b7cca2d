import { describe, expect, test } from 'vitest'
import { countryReader } from '../../import/find/readings.ts'
import { rowsOf } from '../../import/find/rows.ts'
import { home, stretch } from './find-builders.ts'

const readCountry = countryReader(home)
const rows = (...raw: string[][]) => {
  const { rows: found, unknown } = rowsOf(
    raw.map(([country = '', place = '', basis = '', date = '', events = '']) => ({
      country: stretch(country),
      place: stretch(place),
      basis: stretch(basis),
      date: stretch(date),
      events: stretch(events),
    })),
    readCountry,
  )
  return {
    found: found.map(({ country, part, place, basis, date, events }) => [
      part,
      country,
      place?.text ?? '',
      basis.text,
      date.text,
      events.text,
    ]),
    unknown: unknown.map(({ text }) => text),
  }
}

describe('rows as their writer meant them', () => {
  test('a heading of a part of the world is no row; a blank country is the one above', () => {
    expect(
      rows(['ЕВРОПА'], ['Дания', 'Орхус', 'Соглашение о дружбе', '1999', ''], ['', 'Оденсе', 'Протокол о сотрудничестве', '2001', ''])
        .found,
    ).toEqual([
      ['europe', 'DK', 'Орхус', 'Соглашение о дружбе', '1999', ''],
      ['europe', 'DK', 'Оденсе', 'Протокол о сотрудничестве', '2001', ''],
    ])
  })
  test('a title cut by the end of a page goes on in the row below', () => {
    expect(rows(['Дания', 'Орхус', 'Соглашение между мэрией', '1999', ''], ['', '', 'и городским советом о дружбе', '', '']).found).toEqual(
      [[null, 'DK', 'Орхус', 'Соглашение между мэрией и городским советом о дружбе', '1999', '']],
    )
  })
  test('city, title and events cut at once are joined, each to its own', () => {
    expect(
      rows(['Китай', 'провинция', 'Соглашение', '2015', '3 мая – выставка'], ['', 'Хэнань', 'о сотрудничестве', '', 'картин из дерева.'])
        .found,
    ).toEqual([[null, 'CN', 'провинция Хэнань', 'Соглашение о сотрудничестве', '2015', '3 мая – выставка картин из дерева.']])
  })
  test('a word cut at its hyphen is one word again', () => {
    expect(rows(['Дания', '', 'Протокол о научно-', '1999', ''], ['', '', 'техническом обмене', '', '']).found[0]?.[3]).toBe(
      'Протокол о научно-техническом обмене',
    )
  })
  test('events go on below: in a new paragraph when an item begins, else in the same sentence', () => {
    expect(
      rows(['Дания', 'Орхус', '', '', '3 мая – встреча.'], ['', '', '', '', '5 мая – форум'], ['', '', '', '', 'в Москве.']).found[0]?.[5],
    ).toBe('3 мая – встреча.\n5 мая – форум в Москве.')
  })
  test('a second document of a city is a row of its own, though its city is blank', () => {
    expect(rows(['Дания', 'Орхус', 'Соглашение о дружбе', '1999', ''], ['', '', 'Протокол о туризме', '2005', '']).found).toEqual([
      [null, 'DK', 'Орхус', 'Соглашение о дружбе', '1999', ''],
      [null, 'DK', 'Орхус', 'Протокол о туризме', '2005', ''],
    ])
  })
  test('a region that names itself waits for nothing', () => {
    expect(rows(['Дания', 'Южная область', 'Протокол', '1999', ''], ['', 'Орхус', '', '', '3 мая – форум.']).found).toHaveLength(2)
  })
  test('a row shifted to the left is put back', () => {
    expect(
      rows(
        ['Япония', 'Киото', 'Соглашение о дружбе', '1999', ''],
        ['префектура Аомори', 'Меморандум о туризме', '2003 г.', '5 мая – форум.', ''],
      ).found[1],
    ).toEqual([null, 'JP', 'префектура Аомори', 'Меморандум о туризме', '2003 г.', '5 мая – форум.'])
  })
  test('a shifted row is put back whatever the order of the columns', () => {
    const row = (country: string, place: string, date: string, basis: string, events: string) => ({
      country: stretch(country),
      place: stretch(place),
      date: stretch(date),
      basis: stretch(basis),
      events: stretch(events),
    })
    const { rows: found } = rowsOf(
      [row('Дания', 'Орхус', '1999', 'Соглашение о дружбе', ''), row('г. Оденсе', '2003 г.', 'План обменов', '5 мая – форум.', '')],
      readCountry,
    )
    expect(found.map(({ place, basis, date, events }) => [place?.text, basis.text, date.text, events.text])[1]).toEqual([
      'г. Оденсе',
      'План обменов',
      '2003 г.',
      '5 мая – форум.',
    ])
  })
  test('letters of the alphabet head countries; a city below its country stands in the country’s own column', () => {
    expect(rows(['Д'], ['Дания, г. Орхус', '', 'Соглашение о дружбе', '1999', ''], ['– г. Оденсе', '', '', '', '3 мая – форум.'])).toEqual({
      found: [
        [null, 'DK', 'г. Орхус', 'Соглашение о дружбе', '1999', ''],
        [null, 'DK', '– г. Оденсе', '', '', '3 мая – форум.'],
      ],
      unknown: [],
    })
  })
  test('a document and its date in each other’s columns are put back', () => {
    expect(rows(['Дания', 'Орхус', '1999 г.', 'Соглашение о дружбе', '']).found[0]?.slice(3, 5)).toEqual(['Соглашение о дружбе', '1999 г.'])
  })
  test('a region may stand for its country', () => {
    expect(rows(['Республика Сербская Боснии и Герцеговины', '', 'Меморандум о туризме', '2003', '']).found[0]?.slice(1, 3)).toEqual([
      'BA',
      'Республика Сербская Боснии и Герцеговины',
    ])
  })
  test('a country that nothing knows is told, its row kept', () => {
    expect(rows(['Тридевятое царство', 'Лукоморье', 'Соглашение о дружбе', '1999', ''])).toEqual({
      found: [[null, null, 'Лукоморье', 'Соглашение о дружбе', '1999', '']],
      unknown: ['Тридевятое царство'],
    })
  })
  test('a row of the numbers of the columns says nothing', () => {
    expect(rows(['1', '2', '3', '4', '5']).found).toEqual([])
  })
})
