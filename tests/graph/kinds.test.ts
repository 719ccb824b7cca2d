import { expect, test } from 'vitest'
import { z } from 'zod'
import { idFrom, keyOf, linkIdOf } from '../../graph/ids.ts'
import { field, thing } from '../../graph/kind.ts'
import { fieldsOf, fieldsSchema, isThingKind, linkKindNames, linkKinds, thingEntry, thingKindNames, thingKinds } from '../../graph/kinds.ts'
import { Id, Thing } from '../../graph/things.ts'

test.each(thingKindNames)('%s has names in both languages, a look of its own, a key and a name', (kind) => {
  const entry = thingEntry(kind)
  expect([entry.title.ru, entry.title.en, entry.heading.ru, entry.heading.en, ...entry.plural.ru, ...entry.plural.en]).not.toContain('')
  expect(entry.identity.length).toBeGreaterThan(0)
  expect(Object.keys(entry.fields)).toContain('name')
})

test('no two kinds share a prefix of their ids', () => {
  const prefixes = Object.values(thingKinds).map(({ prefix }) => prefix)
  expect(new Set(prefixes).size).toBe(prefixes.length)
})

test.each(linkKindNames)('%s leads between kinds that there are', (kind) => {
  const { from, to } = linkKinds[kind]
  expect([...from, ...to].filter((end) => !isThingKind(end))).toEqual([])
})

const everyField = [...thingKindNames, ...linkKindNames].flatMap((kind) =>
  Object.entries(fieldsOf(kind)).map(([name, told]) => ({ kind, name, ...told })),
)

test.each(everyField)('$kind.$name has names in both languages', ({ title }) => {
  expect([title.ru, title.en]).not.toContain('')
})

test.each(everyField.filter(({ schema }) => schema instanceof z.ZodEnum))(
  '$kind.$name has words for each of its values',
  ({ schema, values }) => {
    expect(Object.keys(values ?? {})).toEqual((schema as z.ZodEnum).options)
  },
)

test('a field that a kind does not have is refused at the door', () => {
  const place = fieldsSchema(fieldsOf('Place'))
  expect(place.safeParse({ name: 'Осака', country: 'JP', partner: true }).success).toBe(true)
  expect(place.safeParse({ name: 'Осака', colour: 'red' }).success).toBe(false)
  expect(place.safeParse({ name: 'Осака', partner: 'yes' }).success).toBe(false)
})

test('a new kind is one entry: its check derives from it', () => {
  const statue = thing({
    prefix: 'statue',
    title: { ru: 'Памятник', en: 'Statue' },
    noun: ['памятник', 'памятника', 'памятником', 'памятнике'],
    plural: { ru: ['памятник', 'памятника', 'памятников'], en: ['statue', 'statues'] },
    heading: { ru: 'Памятники', en: 'Statues' },
    look: { color: '#333333', dark: '#cccccc', shape: 'star', size: 20 },
    identity: ['country', 'name'],
    columns: ['height'],
    ftm: 'Note',
    fields: { name: field({ ru: 'Название', en: 'Name' }, z.string()), height: field({ ru: 'Высота', en: 'Height' }, z.number()) },
  })
  const check = fieldsSchema(statue.fields)
  expect(check.safeParse({ name: 'Стерегущему', height: 5 }).success).toBe(true)
  expect(check.safeParse({ height: 'высокий' }).success).toBe(false)
})

test.each([
  ['Place', ['BE', 'Антверпен'], 'place|be|антверпен', 'place/be/антверпен'],
  ['Organization', ['', 'Комитет по внешним связям'], 'org||комитет по внешним связям', 'org/комитет-по-внешним-связям'],
  ['Country', ['KR'], 'country|kr', 'country/kr'],
] as const)('a %s of %j has the key %s and the readable id %s', (kind, parts, key, id) => {
  expect(keyOf(kind, parts)).toBe(key)
  expect(idFrom(kind, parts)).toBe(id)
  expect(Id.safeParse(id).success).toBe(true)
})

test('a person may be named in two posts of one body: two links', () => {
  const link = (title: string) => linkIdOf('NAMED_AS', 'person/иванов', 'org/комитет', { title })
  expect(link('председатель')).not.toBe(link('советник'))
})

test('a thing without a name does not pass the door', () => {
  expect(Thing.safeParse({ id: 'place/be/антверпен', kind: 'Place', status: 'stated', fields: {} }).success).toBe(false)
})
