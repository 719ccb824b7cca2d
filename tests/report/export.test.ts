import { describe, expect, test } from 'vitest'
import type { Export } from '../../graph/answers.ts'
import { fieldsOf, linkKindNames, thingKindNames } from '../../graph/kinds.ts'
import { exportForms } from '../../report/export/index.ts'
import { shareable } from '../../report/export/shareable.ts'
import { leavingOf } from '../support/leaving.ts'

const passages = [{ locator: { paragraph: 1 }, from: 0, to: 4 }]
const said = (id: string, about: Export['statements'][number]['about']): Export['statements'][number] => ({
  id,
  document: 'document/a',
  about,
  fields: {},
  passages,
  rule: 'test',
  confidence: 1,
})
const thing = (
  id: string,
  kind: Export['things'][number]['kind'],
  name: string,
  fields: Export['things'][number]['fields'] = {},
): Export['things'][number] => ({
  id,
  kind,
  name,
  status: 'stated',
  fields: { name, ...fields },
  conflicts: [],
  statements: [`s:${id}`],
})
const link = (
  kind: Export['links'][number]['kind'],
  from: string,
  to: string,
  fields: Export['links'][number]['fields'] = {},
): Export['links'][number] => ({
  id: `${kind}>${from}>${to}`,
  kind,
  from,
  to,
  status: 'stated',
  fields,
  conflicts: [],
  statements: [`s:${kind}>${from}>${to}`],
})

// The digits apart, so that no telephone number stands in a file of ours.
const phone = ['576', '00', '00'].join('-')
const things = [
  thing('place/be/гент', 'Place', 'Гент <& "Брюгге">', {
    country: 'BE',
    placeType: 'city',
    coordinates: [51.05, 3.72],
    aliases: ['Гента', '=1+1'],
  }),
  thing('event/be/визит', 'Event', `Визит, тел. ${phone}`, {
    eventType: 'visit',
    start: '2019-05-14',
    end: '2019-05-16',
    firstDay: '2019-05-14',
  }),
  thing('org/комитет', 'Organization', "Комитет 'по' культуре\n\\ и \u2028 далее", { orgType: 'committee', country: 'RU' }),
  thing('person/сидоров', 'Person', 'Сидоров И.И.'),
  thing('person/марков', 'Person', 'Марков О.Д.'),
]
const links = [
  link('TOOK_PART', 'org/комитет', 'event/be/визит', { role: 'guest' }),
  link('TOOK_PART', 'person/марков', 'event/be/визит', { role: 'head', complete: false }),
  link('CONTACT_OF', 'person/сидоров', 'place/be/гент', { title: 'начальник отдела' }),
  link('CONTACT_OF', 'person/марков', 'place/be/гент'),
]
const graph: Export = {
  format: 1,
  home: 'saint-petersburg',
  things,
  links,
  statements: [
    ...things.map(({ id, kind }) => said(`s:${id}`, { id, kind })),
    ...links.map(({ id, kind, from, to }) => said(`s:${id}`, { id, kind, from, to })),
  ],
  documents: [
    {
      id: 'document/a',
      name: 'таблица.docx',
      hash: 'a'.repeat(64),
      form: 'table',
      importedAt: '2026-01-01T00:00:00.000Z',
      importedBy: 'проверка',
      order: 0,
      sensitive: [],
    },
  ],
  decisions: [],
}
const text = async (form: keyof typeof exportForms, of: Export = graph): Promise<string> => {
  let all = ''
  for await (const part of exportForms[form].parts(leavingOf(of), { home: of.home, language: 'ru' })) all += part
  return all
}

describe('an export', () => {
  test('as JSON is the whole graph, sorted, whatever the order it came in', async () => {
    const turned = {
      ...graph,
      things: graph.things.toReversed(),
      links: graph.links.toReversed(),
      statements: graph.statements.toReversed(),
    }
    expect(await text('json', turned)).toBe(await text('json'))
    const back = JSON.parse(await text('json')) as Export
    expect(back.things.map(({ id }) => id)).toEqual(things.map(({ id }) => id).sort())
    expect({ ...back, things: new Set(back.things), links: new Set(back.links), statements: new Set(back.statements) }).toEqual({
      ...graph,
      things: new Set(graph.things),
      links: new Set(graph.links),
      statements: new Set(graph.statements),
    })
  })
  test('of an empty graph is JSON too', async () => {
    const empty = { ...graph, things: [], links: [], statements: [], documents: [] }
    expect(JSON.parse(await text('json', empty))).toEqual(empty)
  })
  test('as CSV has a row for everything, headings and values in words, and no formulas', async () => {
    const { default: papaparse } = await import('papaparse')
    const csv = await text('csv')
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const { data, errors } = papaparse.parse<Record<string, string>>(csv.slice(1).trimEnd(), { header: true })
    expect(errors).toEqual([])
    expect(data.map((row) => row['Карточка или связь'])).toEqual([
      'Мероприятие',
      'Организация',
      'Участник (должностное лицо)',
      'Участник (должностное лицо)',
      'Город / регион',
      'отвечает за',
      'отвечает за',
      'участие',
      'участие',
    ])
    expect(data[0]).toMatchObject({ Вид: 'визит', Начало: '2019-05-14', Источники: 'таблица.docx', Достоверность: 'из документа' })
    expect(data[8]).toMatchObject({ Откуда: 'Марков О.Д.', Роль: 'глава делегации', 'Список полон': 'нет' })
    expect(Object.values(data[4] ?? {}).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  })
  test.each([...thingKindNames, ...linkKindNames])('no two fields of %s share a heading, so no column of the CSV holds two', (kind) => {
    for (const language of ['ru', 'en'] as const) {
      const headings = Object.values(fieldsOf(kind)).flatMap(({ hidden, title }) => (hidden ? [] : [title[language]]))
      expect(new Set(headings).size).toBe(headings.length)
    }
  })
  test.each(['graphml', 'gexf'] as const)('as %s declares every column that it uses, and marks up nothing by accident', async (form) => {
    const xml = await text(form)
    const declared = new Set([...xml.matchAll(/<(?:key|attribute) id="([^"]+)"/g)].map(([, id]) => id))
    const used = [...xml.matchAll(/<(?:data key|attvalue for)="([^"]+)"/g)].map(([, id]) => id)
    expect(used.filter((id) => !declared.has(id))).toEqual([])
    expect(xml).toContain('Гент &lt;&amp; &quot;Брюгге&quot;&gt;')
    expect([...xml.matchAll(/<node /g)].length).toBe(things.length)
    expect([...xml.matchAll(/<edge /g)].length).toBe(links.length)
  })
  test('as FollowTheMoney is an entity a line, its ids plain, its references within', async () => {
    const entities = (await text('ftm'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> })
    const ids = new Set(entities.map(({ id }) => id))
    expect(entities.map(({ schema }) => schema)).toEqual([
      'Event',
      'PublicBody',
      'Person',
      'Person',
      'Address',
      ...links.map(() => 'UnknownLink'),
    ])
    expect([...ids].every((id) => /^[0-9a-f]{40}$/.test(id))).toBe(true)
    expect(
      entities.flatMap(({ properties }) => [...(properties['subject'] ?? []), ...(properties['object'] ?? [])]).every((id) => ids.has(id)),
    ).toBe(true)
    expect(entities[4]?.properties).toMatchObject({ country: ['be'], latitude: ['51.05'], longitude: ['3.72'], alias: ['Гента', '=1+1'] })
    expect(entities[0]?.properties).toMatchObject({ startDate: ['2019-05-14'], endDate: ['2019-05-16'] })
  })
  test('as Cypher makes everything once, a statement a line', async () => {
    const lines = (await text('cypher')).trimEnd().split('\n')
    expect(lines.every((line) => /^(CREATE CONSTRAINT|MERGE|MATCH) .*;$/.test(line))).toBe(true)
    expect(lines.filter((line) => line.startsWith('MERGE'))).toHaveLength(things.length)
    expect(lines.filter((line) => line.startsWith('MATCH'))).toHaveLength(links.length)
    expect(await text('cypher')).toContain(String.raw`"Комитет 'по' культуре\n\\ и \u2028 далее"`)
  })
})

describe('what leaves the office', () => {
  const spans = (words: string) =>
    Array.from(words.matchAll(/\d{3}-\d\d-\d\d/g), ({ index }) => ({ from: index, to: index + phone.length, what: 'phone' as const }))
  const leaving = shareable(graph, spans)
  test('tells of nobody who answers for a country, nor of a person known by that alone', () => {
    expect(leaving.links.map(({ kind }) => kind)).toEqual(['TOOK_PART', 'TOOK_PART'])
    expect(leaving.things.map(({ id }) => id)).not.toContain('person/сидоров')
    expect(leaving.things.map(({ id }) => id)).toContain('person/марков')
    expect(JSON.stringify(leaving)).not.toContain('сидоров')
    expect(JSON.stringify(leaving)).not.toContain('CONTACT_OF')
  })
  test('has its telephone numbers covered, and everything else as it was', () => {
    expect(JSON.stringify(leaving)).not.toContain(phone)
    expect(leaving.things[1]?.name).toBe(`Визит, тел. ${'•'.repeat(phone.length)}`)
    expect(leaving.things[0]).toEqual(graph.things[0])
    expect(leaving.documents).toEqual(graph.documents)
  })
})
