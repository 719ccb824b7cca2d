import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { graphOver } from '../../cypher/graph.ts'
import type { KnowledgeGraph } from '../../cypher/knowledge-graph.ts'
import type { Store, Transaction } from '../../cypher/store.ts'
import { inLinkOrder } from '../../cypher/whole.ts'
import { compare } from '../../graph/compute.ts'
import type { Leaving, LeavingRecord } from '../../graph/leaving.ts'
import { Telling } from '../support/batch.ts'
import { settingsFor, Texts } from '../support/graphs.ts'
import { type Engine, opened, savedYear, standing } from './conformance.ts'

const recordsOf = async (records: Leaving): Promise<LeavingRecord[]> => {
  const all: LeavingRecord[] = []
  for await (const record of records) all.push(record)
  return all
}
const whole = { private: true, told: true }
/** More rows than these are never answered at once when a graph goes out; lists of ids alone may be longer. */
const most = 2000
/** More events than that. */
const crowd = 2500

/** A graph over a store that counts how many rows each answer had. */
const counting = (store: Store): { graph: KnowledgeGraph; answers: number[] } => {
  const answers: number[] = []
  const counted = (tx: Transaction): Transaction => ({
    async run(question, needs, bounds) {
      const rows = await tx.run(question, needs, bounds)
      const isIds = rows.every((row) => Object.keys(Object(row)).join() === 'id')
      answers.push(isIds ? 0 : rows.length)
      return rows
    },
  })
  const write: Store['write'] = (work) => store.write((tx) => work(counted(tx)))
  const seen = new Proxy(store, {
    get(it, name) {
      if (name === 'write') return write
      const value: unknown = Reflect.get(it, name)
      return typeof value === 'function' ? value.bind(it) : value
    },
  })
  return { graph: graphOver(seen, settingsFor(new Texts())), answers }
}

/** One country with more events than fit a portion. */
const crowded = (events: number): Telling => {
  const telling = new Telling('много').thing('country/kr', { name: 'Республика Корея', code: 'KR' })
  for (let at = 0; at < events; at++) {
    const id = `event/kr/${String(at).padStart(5, '0')}`
    telling.thing(id, { name: `Встреча ${at}`, start: '2020-05-14', countries: ['KR'] }).link(id, 'CONCERNS', 'country/kr')
  }
  return telling
}

/** What every engine must do when a graph goes out. */
export const leaving = (engine: Engine): void => {
  describe(`a graph that goes out of ${engine.name}`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    describe('of a year of work', () => {
      const year = standing(engine, savedYear)

      test('comes in order, things before links, each with the documents that tell of it', () =>
        year(async ({ graph }) => {
          const records = await recordsOf(graph.leaving(whole))
          const lists = ['thing', 'link', 'statement', 'document', 'decision'].map((is) => records.filter((one) => one.is === is))
          expect(lists.flat()).toEqual(records)
          for (const list of lists) {
            const ids = list.map(({ value }) => value.id)
            expect(ids).toEqual([...ids].sort(compare))
            expect(new Set(ids).size).toBe(ids.length)
          }
          const untold = records.filter((one) => (one.is === 'thing' || one.is === 'link') && one.sources.length === 0)
          expect(untold.map(({ value }) => value.id)).toEqual(['document/таблица-2020'])
        }))

      test('is what is there, whatever of it is wished for', () =>
        year(async ({ graph }) => {
          const { things, links } = await graph.exportAll()
          const records = await recordsOf(graph.leaving({ private: true, told: false }))
          expect(records.map(({ value }) => value)).toEqual([...things, ...links])
        }))

      test('in part is these things, what is between them and what stands behind', () =>
        year(async ({ graph }) => {
          const { things, links, statements } = await graph.exportAll()
          const ids = things.slice(0, 6).map(({ id }) => id)
          const records = await recordsOf(graph.part(ids))
          const of = (is: LeavingRecord['is']) => records.filter((one) => one.is === is).map(({ value }) => value)
          expect(of('thing')).toEqual(things.slice(0, 6))
          const among = links.filter(({ from, to }) => ids.includes(from) && ids.includes(to))
          expect(of('link')).toEqual(among)
          const behind = new Set([...things.slice(0, 6), ...among].flatMap((one) => one.statements))
          expect(of('statement')).toEqual(statements.filter(({ id }) => behind.has(id)))
          expect(of('document')).toHaveLength(1)
        }))
    })

    test('is held a portion at a time, and read no further than it is taken', async () =>
      opened(await engine.empty(), async ({ store }) => {
        const { graph, answers } = counting(store)
        await graph.save(crowded(crowd).told().batch)
        answers.splice(0)
        let taken = 0
        let asked = 0
        for await (const { is } of graph.leaving(whole)) {
          taken += 1
          if (is === 'thing' && asked === 0) asked = answers.length
        }
        expect(taken).toBeGreaterThan(4 * crowd)
        expect(Math.max(...answers)).toBeLessThanOrEqual(most)
        const portions = answers.length

        answers.splice(0)
        for await (const record of graph.leaving(whole)) if (record.is === 'thing') break
        expect(answers.length).toBe(asked)
        expect(asked).toBeLessThan(portions / 5)
        expect((await graph.decide({ kind: 'confirm', about: ['country/kr'] }, 'проверка')).by).toBe('проверка')

        answers.splice(0)
        for await (const record of graph.dump()) expect(record.is).toBeTypeOf('string')
        expect(Math.max(...answers)).toBeLessThanOrEqual(most)
      }))

    test('tells of nobody who answers for a country, whole or in part', async () =>
      opened(await engine.empty(), async ({ graph, texts }) => {
        const telling = new Telling('ответственные')
          .thing('country/kr', { name: 'Республика Корея', code: 'KR' })
          .thing('event/kr/2020', { name: 'Встреча', start: '2020', countries: ['KR'] })
          .thing('person/сидоров', { name: 'Сидоров И.И.' })
          .thing('person/марков', { name: 'Марков О.Д.' })
          .link('person/сидоров', 'CONTACT_OF', 'country/kr')
          .link('person/марков', 'CONTACT_OF', 'country/kr')
          .link('person/марков', 'TOOK_PART', 'event/kr/2020')
        await graph.save(texts.keep(telling.told()))
        const everything = JSON.stringify(await recordsOf(graph.leaving(whole)))
        expect(everything).toContain('person/сидоров')
        const ids = ['country/kr', 'person/сидоров', 'person/марков']
        for (const records of [graph.leaving({ private: false, told: true }), graph.part(ids)]) {
          const text = JSON.stringify(await recordsOf(records))
          expect(text).not.toMatch(/сидоров|Сидоров|CONTACT_OF/)
          expect(text).toContain('person/марков')
        }
        expect([...(await graph.neverLeaving())].filter((id) => id.startsWith('person/'))).toEqual(['person/сидоров'])
      }))
  })
}

test('links come in the order of their ids when things come in that of theirs', () =>
  fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', '-', '/', '>', '?', 'я'), maxLength: 6 })), async (ids) => {
      const plain = ids.filter((id) => !id.includes('>')).sort(compare)
      const ordered: string[] = []
      for await (const id of inLinkOrder(plain)) ordered.push(id)
      expect(ordered.map((id) => `${id}>`)).toEqual(plain.map((id) => `${id}>`).sort(compare))
    }),
  ))
