import { fork } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { EmbeddedStore } from '../../cypher/embedded/adapter.ts'
import { openStore } from '../../cypher/open.ts'
import { type Telling, yearOfWork } from '../support/batch.ts'
import { storeChild } from '../support/graphs.ts'
import { accepting } from './accepting.ts'
import { analysts } from './analysts.ts'
import { computingAnew } from './anew.ts'
import { asking } from './asking.ts'
import { conformance, type Engine, opened } from './conformance.ts'
import { correcting } from './correcting.ts'
import { crossing } from './crossing.ts'
import { jobs } from './jobs.ts'
import { keeping } from './keeping.ts'
import { leaving } from './leaving.ts'
import { reviewing } from './review.ts'

const folders: string[] = []
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'pobratim-store-'))
  folders.push(made)
  return made
}
const removeAll = () => Promise.all(folders.map((made) => rm(made, { recursive: true, force: true })))

const engine: Engine = {
  name: 'the embedded engine',
  start: () => Promise.resolve(),
  empty: async () => ({ folder: await folder() }),
  stop: async () => void (await removeAll()),
}
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

/** Kills the engine's process. */
const killed = async (store: unknown): Promise<void> => {
  const pid = store instanceof EmbeddedStore ? await store.pid().catch(() => undefined) : undefined
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}

const large = (places: number): Telling => {
  const telling = yearOfWork()
  for (let at = 0; at < places; at++) {
    telling.thing(`place/kr/город-${at}`, { name: `Город ${at}`, country: 'KR' }).link(`place/kr/город-${at}`, 'IN', 'country/kr')
  }
  return telling
}

describe('an engine that is killed', () => {
  afterAll(removeAll)

  test('while nothing is asked is started again for the next question', async () => {
    await opened({ folder: await folder() }, async ({ graph, store, texts }) => {
      await graph.save(texts.keep(yearOfWork().told()))
      await killed(store)
      expect((await graph.card('country/kr')).thing.name).toBe('Республика Корея')
    })
  })

  test('by Ctrl-C lives on until the server closes it', async () => {
    await opened({ folder: await folder() }, async ({ graph, store, texts }) => {
      const pid = store instanceof EmbeddedStore ? await store.pid() : undefined
      if (pid !== undefined) process.kill(pid, 'SIGINT')
      await graph.save(texts.keep(yearOfWork().told()))
      expect(store instanceof EmbeddedStore ? await store.pid() : undefined).toBe(pid)
    })
  })

  test('while it answers is asked again', async () => {
    await opened({ folder: await folder() }, async ({ graph, store, texts }) => {
      await graph.save(texts.keep(large(500).told()))
      const answers = [1, 2, 3, 4].map(() => graph.exportAll().then(({ things }) => things.length))
      await wait(5)
      await killed(store)
      expect(await Promise.all(answers)).toEqual([516, 516, 516, 516])
    })
  })

  test('in the middle of a save has the document whole in the end', async () => {
    await opened({ folder: await folder() }, async ({ graph, store, texts }) => {
      const saving = graph.save(texts.keep(large(2000).told()))
      await wait(60)
      await killed(store)
      expect(await saving).toMatchObject({ added: 4029 })
      expect((await graph.exportAll()).things).toHaveLength(2016)
    })
  })

  test.each([10, 40, 90, 160])('again and again every %i ms has the document whole or not at all', async (every) => {
    const where = { folder: await folder() }
    const batch = large(1500).told().batch
    await opened(where, async ({ graph, store }) => {
      const saving = graph.save(batch).then(
        () => 'saved',
        (error: { code?: string }) => String(error.code),
      )
      let outcome = 'waiting'
      while (outcome === 'waiting') {
        outcome = await Promise.race([saving, wait(every, 'waiting')])
        await killed(store)
      }
      expect(['saved', 'store-stopped']).toContain(outcome)
    })
    const { things, documents, statements } = await opened(where, ({ graph }) => graph.exportAll())
    expect([
      [0, 0, 0],
      [1516, 1, batch.statements.length],
    ]).toContainEqual([things.length, documents.length, statements.length])
  })
})

describe('a data folder', () => {
  afterAll(removeAll)

  test('that is open already is refused, naming who has it', async () => {
    const where = { folder: await folder() }
    await opened(where, async () => {
      await expect(openStore(where, storeChild)).rejects.toMatchObject({ code: 'store-held', details: { holder: `pid ${process.pid}` } })
    })
    await opened(where, async ({ graph }) => expect((await graph.exportAll()).things).toEqual([]))
  })

  test('that another process holds is refused', async () => {
    const held = join(await folder(), 'graph.grafeo')
    const holder = fork(storeChild, [], { serialization: 'advanced', execArgv: [] })
    const answered = new Promise((resolve) => holder.once('message', resolve))
    holder.send({ number: 1, order: { do: 'open', file: held, checkpointMs: 60_000, checkpointBytes: 1_000_000 } })
    await answered
    try {
      await expect(openStore({ folder: join(held, '..') }, storeChild)).rejects.toMatchObject({ code: 'store-held' })
    } finally {
      holder.kill('SIGKILL')
    }
  })

  test.each([
    ['of a process that is no more', JSON.stringify({ pid: 2 ** 22 + 1, started: '1' })],
    ['of a process whose number another has now', JSON.stringify({ pid: process.pid, started: '1' })],
    ['that was cut off as it was written', '{"pid":'],
  ])('with the lock %s opens', async (_, lock) => {
    const where = { folder: await folder() }
    await writeFile(join(where.folder, 'store.lock'), lock)
    await opened(where, async ({ graph }) => expect((await graph.exportAll()).things).toEqual([]))
  })

  test('whose file is not ours is refused as broken, and left as it is', async () => {
    const where = { folder: await folder() }
    await writeFile(join(where.folder, 'graph.grafeo'), 'just some text '.repeat(1000))
    await expect(openStore(where, storeChild)).rejects.toMatchObject({ code: 'store-broken' })
    await expect(openStore(where, storeChild)).rejects.toMatchObject({ code: 'store-broken' })
  })
})
