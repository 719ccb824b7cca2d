import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { every, gathered, walk } from '../../cypher/portions.ts'
import { question } from '../../cypher/question.ts'
import { questions as q } from '../../cypher/questions.ts'
import { recompute } from '../../cypher/recompute.ts'
import type { Store } from '../../cypher/store.ts'
import { recordKinds } from '../../cypher/templates.ts'
import type { NewDecision } from '../../graph/decisions.ts'
import { Telling } from '../support/batch.ts'
import { type Engine, type Opened, opened } from './conformance.ts'

const told = {
  names: ['Пусан', 'Бусан', 'Пу-Сан'],
  aliases: ['Фусан', 'Порт'],
  types: ['city', 'region'],
  days: ['2019', '2019-05', '2019-05-02'],
}
const places = ['place/kr/1', 'place/kr/2', 'place/kr/3']
const bodies = ['org/1', 'org/2']

/** What one document says of a few things that every document speaks of, and of an event of its own or of an earlier one. */
const Said = fc.record({
  asOf: fc.constantFrom('2018-12-31', '2019-12-31', '2020-12-31'),
  place: fc.constantFrom(...places),
  name: fc.constantFrom(...told.names),
  aliases: fc.option(fc.uniqueArray(fc.constantFrom(...told.aliases), { minLength: 1 })),
  placeType: fc.option(fc.constantFrom(...told.types)),
  body: fc.constantFrom(...bodies),
  event: fc.nat({ max: 4 }),
  start: fc.constantFrom(...told.days),
  confidence: fc.constantFrom(0.2, 1),
})
type Said = typeof Said extends fc.Arbitrary<infer T> ? T : never

const document = (said: Said, at: number): Telling => {
  const { asOf, place, name, aliases, placeType, body, event, start, confidence } = said
  const fields = { name, country: 'KR', ...(aliases ? { aliases } : {}), ...(placeType ? { placeType } : {}) }
  return new Telling(`документ-${at}`, { asOf })
    .thing('country/kr', { name: 'Корея', code: 'KR' })
    .thing(place, fields, { confidence })
    .thing(body, { name: `Комитет ${body.at(-1)}` })
    .thing(`event/kr/${event}`, { name: 'Встреча', start, countries: ['KR'] })
    .link(place, 'IN', 'country/kr')
    .link(`event/kr/${event}`, 'CONCERNS', place)
    .link(body, 'TOOK_PART', `event/kr/${event}`)
}

const by = 'аналитик'
const [first = ''] = places
const same = (other: string): NewDecision => ({ kind: 'same', about: [first, other] })
const set = (value: string): NewDecision => ({ kind: 'set', about: [first], field: 'placeType', value })
const reject = (body: string): NewDecision => ({ kind: 'reject', about: [body] })

/** What somebody does next; a decision about what is not there is refused, and changes nothing. */
type Step = (it: Opened, at: number) => Promise<unknown>
const deciding = (decisions: readonly NewDecision[]): fc.Arbitrary<Step> =>
  fc.constantFrom(...decisions).map(
    (decision) =>
      ({ graph }: Opened) =>
        graph.decide(decision, by).catch(() => null),
  )
const importing: fc.Arbitrary<Step> = Said.map(
  (said) =>
    ({ graph, texts }: Opened, at: number) =>
      graph.save(texts.keep(document(said, at).told())),
)
const takingBack: fc.Arbitrary<Step> = fc.nat({ max: 3 }).map((which) => async ({ graph }: Opened) => {
  const { items } = await graph.documents({ limit: 50, offset: 0 })
  const doomed = items[which]
  return doomed ? graph.takeBack(doomed.id, by) : null
})
const steps = fc.oneof(
  { weight: 6, arbitrary: importing },
  { weight: 1, arbitrary: takingBack },
  { weight: 2, arbitrary: deciding([...places.slice(1).map(same), ...told.types.map(set), ...bodies.map(reject)]) },
)

const linked = question('// Every link that is.\nMATCH (:Thing)-[link]->(:Thing) RETURN link.id AS id', {
  needs: z.object({}),
  row: z.object({ id: z.string() }),
})

/** What is other when everything is computed from the beginning: changes, and counts of records. */
const otherwise = (store: Store): Promise<unknown[]> =>
  store.write(async (tx) => {
    const counts = async () => (await gathered(walk(tx, every.thing))).map(({ id, records }) => ({ id, records }))
    const before = await counts()
    const ids = before.map(({ id }) => id)
    const statements = await gathered(walk(tx, every.statement))
    const links = await tx.run(linked, {})
    const changes = await recompute(tx, [...ids, ...statements.map(({ target }) => target), ...links.map(({ id }) => id)])
    const tellings = await tx.run(q.countStatements, { ids })
    const neighbours = await tx.run(q.countNeighbours, { ids, recordKinds: [...recordKinds] })
    const isRecord = (id: string) => id.startsWith('event/')
    const right = new Map(
      [...tellings.filter(({ id }) => isRecord(id)), ...neighbours.filter(({ id }) => !isRecord(id))].map(({ id, records }) => [
        id,
        records,
      ]),
    )
    return [...changes.filter(({ change }) => change !== 'kept'), ...before.filter(({ id, records }) => records !== (right.get(id) ?? 0))]
  })

/** What an import computes from what is new alone must be what it would be from everything. */
export const computingAnew = (engine: Engine): void => {
  describe(`the graph on ${engine.name}, computed as it grows`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    test('is what it would be computed from the beginning', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 8 }), async (done) => {
          await opened(await engine.empty(), async (it) => {
            for (const [at, step] of done.entries()) await step(it, at)
            expect(await otherwise(it.store)).toEqual([])
          })
        }),
        { numRuns: 12 },
      )
    })
  })
}
