import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../graph/facts.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { readAnswer, type SaidFact } from '../../import/ask/answer.ts'
import { withSaid } from '../../import/ask/batch.ts'
import { factsSaid } from '../../import/ask/facts.ts'
import { bounds, leftOf, seenText } from '../../import/ask/left.ts'
import { questionAbout } from '../../import/ask/question.ts'
import { tells, whereStands } from '../../import/ask/quotes.ts'
import { sensitiveSpans } from '../../import/read/sensitive.ts'
import { toBatch } from '../../import/resolve/batch.ts'
import { facts, inventedHome as home, knownAfter, paragraphs } from '../support/facts.ts'

const read = (...lines: string[]): ReadDocument => {
  const document = paragraphs('справка.txt', ...lines)
  return { ...document, sensitive: sensitiveSpans(document.text) }
}
/** All lines of a document left unread. */
const unread = (document: ReadDocument, more: Partial<Facts> = {}): Facts =>
  facts({ unread: document.blocks.flatMap((block) => ('text' in block ? [{ quote: block.text, locator: block.locator }] : [])), ...more })

const answered = (said: readonly unknown[], document: ReadDocument, more: Partial<Facts> = {}) => {
  const left = unread(document, more)
  const sentences = leftOf(document, left).portions.flat()
  const answer = readAnswer(JSON.stringify({ facts: said }))
  return factsSaid(answer?.facts ?? [], { seen: seenText(document), sentences, read: left, home })
}

describe('what leaves the office', () => {
  test('is the sentences that were left, on one line, with private things and mark-up covered', () => {
    const document = read('**Клуб** «Маятник» просит\tзвонить, тел. 000-00-00.', 'Это прочитано.')
    const left = facts({ unread: [{ quote: document.text.split('\n')[0] ?? '' }] })
    expect(
      leftOf(document, left)
        .portions.flat()
        .map(({ text }) => text),
    ).toEqual(['Клуб «Маятник» просит звонить, тел. •••••••••.'])
  })
  test('is nothing where nothing was left', () => {
    expect(leftOf(read('Это прочитано.'), facts({}))).toEqual({ portions: [], over: 0 })
  })
  test('is bounded, and what goes beyond is counted', () => {
    const lines = Array.from({ length: 600 }, (_, at) => `Предложение номер ${at} о клубе любителей часов и маятников.`)
    const { portions, over } = leftOf(read(...lines), unread(read(...lines)))
    const sizes = portions.map((portion) => portion.reduce((sum, { text }) => sum + text.length, 0))
    expect(portions).toHaveLength(bounds.portions)
    expect(portions.flat().length + over).toBe(600)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(bounds.characters)
    expect(Math.max(...portions.map(({ length }) => length))).toBeLessThanOrEqual(bounds.sentences)
  })
  test('holds no name of the file, of the home city or of anyone but the sentences', () => {
    const document = read('Клуб «Маятник» задумал съезд.')
    const [, question] = questionAbout(leftOf(document, unread(document)).portions.flat())
    expect(JSON.parse(question?.content ?? '')).toEqual({ sentences: ['Клуб «Маятник» задумал съезд.'] })
  })
})

describe('an answer', () => {
  const event = { kind: 'event', quote: 'Клуб задумал съезд', title: 'Съезд' }
  const whole: SaidFact = { ...event, kind: 'event', type: 'other', planned: false, organizations: [], people: [] }
  test.each<[string, string, ReturnType<typeof readAnswer>]>([
    ['of the form', JSON.stringify({ facts: [event] }), { facts: [whole], wrong: 0 }],
    ['in a fence', `Вот:\n\`\`\`json\n${JSON.stringify({ facts: [event] })}\n\`\`\``, { facts: [whole], wrong: 0 }],
    ['with nothing to say', '{"facts": []}', { facts: [], wrong: 0 }],
    [
      'with a fact that quotes nothing',
      JSON.stringify({ facts: [event, { kind: 'event', title: 'Съезд' }] }),
      { facts: [whole], wrong: 1 },
    ],
    ['of a type that there is not', JSON.stringify({ facts: [{ ...event, type: 'party' }] }), { facts: [], wrong: 1 }],
    ['in prose', 'К сожалению, я не могу помочь.', null],
    ['cut in half', '{"facts": [{"kind": "event", "quote"', null],
    ['a list', '[]', null],
    ['with far too many facts', JSON.stringify({ facts: Array.from({ length: 101 }, () => event) }), null],
  ])('%s', (_, content, expected) => {
    expect(readAnswer(content)).toEqual(expected)
  })
  test('of whatever form breaks nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (content) => void readAnswer(content)))
  })
})

describe('a quote', () => {
  const document = read('Клуб задумал съезд (весной). Клуб ждёт гостей.', 'Музей ждёт гостей.')
  const sentences = leftOf(document, facts({ unread: [{ quote: 'Клуб задумал съезд (весной). Клуб ждёт гостей.' }] })).portions.flat()
  test.each([
    ['Клуб задумал съезд (весной)', { from: 0, to: 27 }],
    ['Клуб  задумал\nсъезд', { from: 0, to: 18 }],
    ['Клуб отменил съезд', 'quote-not-found'],
    ['клуб задумал', 'quote-not-found'],
    ['Музей ждёт гостей', 'quote-not-found'],
    ['ждёт гостей', 'quote-twice'],
    ['съезд (весной). Клуб ждёт гостей. Музей', 'quote-not-found'],
  ])('%j stands %j', (quote, expected) => {
    const stands = whereStands(seenText(document), quote, sentences)
    expect(typeof stands === 'string' ? stands : { from: stands.from, to: stands.to }).toEqual(expected)
  })
  test('of whatever characters is looked for as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.trim()),
        (quote) => {
          const stands = whereStands(seenText(document), quote, sentences)
          const found = typeof stands === 'string' ? quote : document.text.slice(stands.from, stands.to)
          expect(found.replaceAll(/\s+/g, ' ')).toBe(quote.replaceAll(/\s+/g, ' '))
        },
      ),
    )
  })
  test.each([
    ['в Клубе любителей маятников прошёл съезд', 'Клуб любителей маятников', true],
    ['съезд клуба открыл О.Д. Марков', 'Марков О.Д.', true],
    ['клуб задумал съезд', 'Фестиваль звездочётов', false],
    ['клуб задумал съезд, звонить', 'Съезд клуба, тел. 000-00-00', false],
    ['клуб задумал съезд', '«»', false],
  ])('%j, does it tell %j: %j', (quote, name, expected) => {
    expect(tells(quote, name)).toBe(expected)
  })
})

describe('facts that a model said', () => {
  const document = read(
    'Съезд часовщиков клуб «Маятник» провёл в Генте 5 мая 2019 года.',
    'Клуб «Маятник» обещал прислать на съезд чертежи.',
    'Меморандум о часовом деле клуб «Маятник» подписал 7 мая 2019 года.',
    'В клубе «Маятник» председателем назвали Янсена П.К.',
  )
  const club = 'Клуб «Маятник»'
  const event = {
    kind: 'event',
    quote: 'Съезд часовщиков клуб «Маятник» провёл в Генте 5 мая 2019 года',
    title: 'Съезд часовщиков',
    type: 'meeting',
    organizations: [club],
  }
  const all = [
    { kind: 'commitment', quote: 'обещал прислать на съезд чертежи', text: 'Прислать чертежи', event: 'Съезд часовщиков' },
    event,
    {
      kind: 'agreement',
      quote: 'Меморандум о часовом деле клуб «Маятник» подписал 7 мая 2019 года',
      title: 'Меморандум о часовом деле',
      type: 'memorandum',
      organizations: [club],
    },
    {
      kind: 'person',
      quote: 'В клубе «Маятник» председателем назвали Янсена П.К.',
      name: 'Янсен П.К.',
      post: 'председатель',
      organization: club,
    },
    { kind: 'organization', quote: 'В клубе «Маятник»', name: club, type: 'association' },
  ]

  test('lean on one another; dates and countries are what the rules read in the quote', async () => {
    const { facts: made, dropped } = await answered(all, document)
    expect(dropped).toBe(0)
    const [body] = made.organizations
    expect(body).toMatchObject({ name: club, kind: 'association' })
    expect(made.events).toMatchObject([
      { title: 'Съезд часовщиков', start: '2019-05-05', end: '2019-05-05', country: ['BE'], organizations: [body?.id] },
    ])
    expect(made.agreements).toMatchObject([{ type: 'memorandum', dates: ['2019-05-07'], country: 'BE', parties: [body?.id] }])
    expect(made.people).toMatchObject([{ name: 'Янсен П.К.', posts: [{ title: 'председатель', organization: body?.id }] }])
    expect(made.commitments).toMatchObject([{ text: 'Прислать чертежи', event: made.events[0]?.id }])
  })
  test('are never sure, and each stands in the text', async () => {
    const { facts: made } = await answered(all, document)
    for (const fact of [...made.organizations, ...made.people, ...made.events, ...made.agreements, ...(made.commitments ?? [])]) {
      expect(fact).toMatchObject({ rule: 'model', confidence: 0.3 })
      expect(document.text.slice(fact.from, fact.to)).toBe(fact.quote)
    }
  })
  test('that name what their quote does not are dropped, names alone as well as titles', async () => {
    const { facts: made, dropped } = await answered(
      [
        { ...event, organizations: [club, 'Академия невидимых наук'] },
        { kind: 'person', quote: 'Клуб «Маятник» обещал прислать', name: 'Петров Л.Л.' },
      ],
      document,
    )
    expect(made.organizations.map(({ name }) => name)).toEqual([club])
    expect([made.people, dropped]).toEqual([[], 1])
  })

  const arrival = { hash: 'a'.repeat(64), importedAt: '2026-01-02T03:04:05.000Z', importedBy: 'проверка', order: 0 }
  const batchOf = async (rules: Partial<Facts>, known = knownAfter()) => {
    const told = unread(document, rules)
    const batch = await toBatch(told, document, arrival, known, home)
    const said = (await answered(all, document, rules)).facts
    return { batch, whole: await withSaid(batch, said, { document, arrival, known, home }) }
  }
  const ruled: Partial<Facts> = {
    organizations: [
      { id: 'o', name: club, kind: 'other', country: '', place: null, mentions: [], quote: 'клуб «Маятник» провёл', confidence: 0.9 },
    ],
  }
  test('stand beside what the rules read, which stays as it was', async () => {
    const { batch, whole } = await batchOf(ruled)
    const more = whole.statements.filter(({ rule }) => rule === 'model')
    expect(whole.statements.filter(({ rule }) => rule !== 'model')).toEqual(batch.statements)
    expect(more.every(({ confidence }) => confidence < 0.5)).toBe(true)
    expect(more.map(({ about }) => about.kind)).toContain('Event')
    expect(more.map(({ about }) => about.kind)).not.toContain('Organization')
    expect(new Set(whole.statements.map(({ id }) => id)).size).toBe(whole.statements.length)
  })
  test('leave no key to what is known without them', async () => {
    const first = await batchOf(ruled)
    const { batch, whole } = await batchOf({}, knownAfter(first.batch))
    const ids = new Set(first.batch.statements.map(({ about }) => about.id))
    expect(whole.keys.slice(batch.keys.length).filter(({ id }) => ids.has(id))).toEqual([])
    expect(whole.keys.length).toBeGreaterThan(batch.keys.length)
  })
  test('are the same each time', async () => {
    expect((await batchOf(ruled)).whole).toEqual((await batchOf(ruled)).whole)
  })
})
