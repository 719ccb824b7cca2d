import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { graphOver } from '../../cypher/graph.ts'
import type { KnowledgeGraph } from '../../cypher/knowledge-graph.ts'
import { openStore } from '../../cypher/open.ts'
import { Proposal } from '../../graph/questions/answer.ts'
import { examplesFrom, proposalsFor } from '../../server/asking.ts'
import { smallOffice } from '../support/asked.ts'
import { settingsFor, storeChild, Texts } from '../support/graphs.ts'

const today = '2026-11-21'

describe('the question bar', () => {
  let folder = ''
  let graph: KnowledgeGraph
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pobratim-asking-'))
    const texts = new Texts()
    graph = graphOver(await openStore({ folder }, storeChild), settingsFor(texts))
    await graph.save(texts.keep(smallOffice().told()))
  })
  afterAll(async () => {
    await graph.close()
    await rm(folder, { recursive: true, force: true })
  })

  test.each([
    ['комитеты Китай 2020', 'Какие органы власти города работали с Китаем в 2020 году?'],
    ['комитеты китая в 2019-2020', 'Какие органы власти города работали с Китаем в 2019–2020 годах?'],
    ['кто был в шанхае', 'Кто был в городе Шанхай?'],
    ['Kto byl v Shanghai', 'Какие мероприятия прошли с городом Шанхай?'],
    ['кто приезжал из Китая', 'Кто приезжал из Китая?'],
    ['соглашения с Гаваной', 'Какие документы о сотрудничестве подписаны с городом Гавана?'],
    ['что связывает Орлова и Комитет по туризму', 'Что связывает «А. П. Орлова» и «Комитет по туризму»?'],
    ['вице-мэр', 'Кто и когда назван в должности «вице мэр»?'],
    ['что обещано', 'Что обещано, кем и что с этим стало?'],
    ['визиты 2019', 'Какие визиты были в 2019 году?'],
    ['визиты', 'Какие визиты были ‹период›?'],
    ['куба', 'Какие органы власти города работали с Кубой?'],
  ])('%s', async (text, question) => {
    const [first] = await proposalsFor(graph, text)
    expect(first?.question.ru).toBe(question)
  })

  test('takes any text', async () => {
    const word = fc.constantFrom(
      'комитеты',
      'Китай',
      'кто',
      'был',
      'Шанхай',
      '2020',
      '«',
      '31.02.2020',
      'MATCH (n) DELETE n',
      '$x',
      '‹период›',
      'и',
    )
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(text, async (wild) => {
        const proposals = await proposalsFor(graph, wild)
        expect(proposals.every((proposal) => Proposal.safeParse(proposal).success)).toBe(true)
        const asked = proposals.filter(({ complete }) => complete).slice(0, 1)
        const answers = await Promise.all(asked.map(({ id, filling }) => graph.answer({ id, filling, today }, { limit: 5, offset: 0 })))
        expect(answers.every(({ sentence }) => sentence.ru.endsWith('.') && sentence.en.endsWith('.'))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('begins with questions that the graph answers', async () => {
    const examples = await examplesFrom(graph, { home: 'RU', today })
    expect(examples.map(({ question }) => question.ru)).toEqual([
      'Какие органы власти города работали с Китаем в 2020 году?',
      'С какими странами сотрудничали в сфере «Туризм» в 2020 году?',
      'Какие документы о сотрудничестве подписаны с городом Шанхай?',
      'С кем из партнёров не встречались с 1 января 2020 г.?',
    ])
  })
})
