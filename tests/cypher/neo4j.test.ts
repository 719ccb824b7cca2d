import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Where } from '../../cypher/open.ts'
import { questions } from '../../cypher/questions.ts'
import { yearOfWork } from '../support/batch.ts'
import { storeChild, Texts } from '../support/graphs.ts'
import { lacks, shared } from '../support/needs.ts'
import { startNeo4j, type TestNeo4j } from '../support/neo4j.ts'
import { documentsIn, importFiles } from '../support/office.ts'
import { accepting } from './accepting.ts'
import { analysts } from './analysts.ts'
import { computingAnew } from './anew.ts'
import { asking } from './asking.ts'
import { conformance, type Engine, everything, opened, stream } from './conformance.ts'
import { correcting } from './correcting.ts'
import { crossing } from './crossing.ts'
import { jobs } from './jobs.ts'
import { keeping } from './keeping.ts'
import { leaving } from './leaving.ts'
import { reviewing } from './review.ts'

let server: TestNeo4j | undefined
const running = (): TestNeo4j => {
  if (!server) throw new Error('Neo4j is not started')
  return server
}
const emptied = async (): Promise<Where> => {
  await running().clear()
  return running().where
}

describe.skipIf(lacks('neo4j'))('a real Neo4j', () => {
  beforeAll(async () => {
    server = await startNeo4j()
    // The first to open it makes the constraints and waits for what Neo4j loads: that is no test's time.
    const store = await openStore(await emptied(), storeChild)
    await store.close()
  })
  afterAll(async () => server?.stop())

  const engine: Engine = { name: 'Neo4j', start: () => Promise.resolve(), empty: emptied, stop: () => Promise.resolve() }
  conformance(engine)
  accepting(engine)
  reviewing(engine)
  asking(engine)
  keeping(engine)
  leaving(engine)
  crossing(engine)
  jobs(engine)
  computingAnew(engine)
  correcting(engine)
  analysts(engine)

  test('that refuses the password is named so', async () => {
    const where = { ...running().where, password: 'not-the-password' }
    await expect(openStore(where, storeChild)).rejects.toMatchObject({ code: 'store-password' })
  })

  test('that is not there is named with its address', async () => {
    const port = await new Promise<number>((resolve) => {
      const closed = createServer().listen(0, '127.0.0.1', () => {
        const address = closed.address()
        closed.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
      })
    })
    const uri = `bolt://127.0.0.1:${port}`
    await expect(openStore({ uri, user: 'neo4j', password: 'x' }, storeChild)).rejects.toMatchObject({
      code: 'store-unreachable',
      details: { uri },
    })
  })

  test('whose address is no address is a wrong setting', async () => {
    await expect(openStore({ uri: 'over there', user: 'neo4j', password: 'x' }, storeChild)).rejects.toMatchObject({
      code: 'setting-wrong',
    })
  })

  test('is asked by two servers at once, whose writers wait for one another', async () => {
    const where = await emptied()
    await opened(where, async (one) => {
      await opened(where, async (other) => {
        const [a, b] = [yearOfWork('а').told(), yearOfWork('б').told()]
        await Promise.all([one.graph.save(one.texts.keep(a)), other.graph.save(other.texts.keep(b))])
        expect((await one.graph.documents({ limit: 10, offset: 0 })).items.map(({ order }) => order)).toEqual([1, 0])
        const { things } = await other.graph.exportAll()
        expect(things).toHaveLength(17)
      })
    })
  })

  test('gives the same export as the embedded engine, and a backup moves between the two', async () => {
    const texts = new Texts()
    const folder = await mkdtemp(join(tmpdir(), 'pobratim-store-'))
    const built = async (where: Where) =>
      opened(
        where,
        async ({ graph }) => {
          await graph.save(texts.keep(yearOfWork().told()))
          await graph.save(
            texts.keep(yearOfWork('таблица-2021', { asOf: '2021-12-31' }).thing('place/kr/тэгу', { name: 'Тэгу', country: 'KR' }).told()),
          )
          return { whole: await graph.exportAll(), records: await everything(graph.dump()) }
        },
        texts,
      )
    try {
      const embedded = await built({ folder })
      const neo4j = await built(await emptied())
      expect(JSON.stringify(neo4j.whole)).toBe(JSON.stringify(embedded.whole))
      expect(neo4j.records).toEqual(embedded.records)
      const moved = await opened(await emptied(), async ({ graph }) => {
        await graph.restore(() => stream(embedded.records))
        return graph.exportAll()
      })
      expect(JSON.stringify(moved)).toBe(JSON.stringify(embedded.whole))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  const samples = fileURLToPath(new URL('../../samples/documents/', import.meta.url))
  test.each([
    ['the samples', samples, false],
    ["the office's own documents", join(shared, 'sources'), lacks('shared')],
  ])('gives, of %s, the same export as the embedded engine', async (_, documents, missing) => {
    if (missing) return
    const folder = await mkdtemp(join(tmpdir(), 'pobratim-store-'))
    const exported = async (where: Where) =>
      opened(where, async ({ graph, texts }) => {
        await importFiles(graph, texts, documentsIn(documents))
        return graph.exportAll()
      })
    try {
      const embedded = await exported({ folder })
      expect(embedded.things.length).toBeGreaterThan(100)
      expect(JSON.stringify(await exported(await emptied()))).toBe(JSON.stringify(embedded))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  describe('that goes away', () => {
    test('in the middle of an import is unreachable meanwhile; back, it has the document whole or not at all, and takes it then', async ({
      skip,
    }) => {
      if (!running().ours) skip()
      await opened(await emptied(), async ({ graph, store, texts }) => {
        const batch = texts.keep(yearOfWork().told())
        const saving = graph.save(batch).then(
          () => 'saved',
          (error: { code?: string }) => String(error.code),
        )
        await wait(50)
        await running().kill()
        await expect(graph.ready()).rejects.toMatchObject({ code: 'store-unreachable' })
        await running().start()
        await graph.ready()
        expect(['saved', 'store-unreachable']).toContain(await saving)
        const [held] = await store.run(questions.isEmpty, {})
        expect([0, 1]).toContain(held?.records)
        await graph.save(batch)
        expect((await graph.exportAll()).things).toHaveLength(16)
        expect((await graph.card('country/kr')).thing.name).toBe('Республика Корея')
      })
    })
  })
})
