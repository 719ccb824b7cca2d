import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JobRecord, JobStage } from '../../graph/jobs.ts'
import { type Engine, type Opened, opened, page } from './conformance.ts'

const job = (id: string, stage: JobStage = 'waiting', server = 'first'): JobRecord => ({
  id,
  file: 'таблица.docx',
  stage,
  startedAt: `2026-01-02T03:04:0${id}.000Z`,
  server,
  wish: { name: 'таблица.docx', leave: { without: [] } },
})
const [soon, later] = ['2026-01-02T03:05:00.000Z', '2026-01-02T03:06:00.000Z']

/** What every engine must do with jobs, in the users' words. */
export const jobs = (engine: Engine): void => {
  describe(`jobs on ${engine.name}`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    const fresh = async <T>(use: (opened: Opened) => Promise<T>): Promise<T> => opened(await engine.empty(), use)

    test('each is kept as it is now, the newest first', () =>
      fresh(async ({ graph }) => {
        for (const id of ['1', '2', '3']) expect(await graph.jobs.put(job(id), soon)).toBe(false)
        await graph.jobs.put(job('1', 'saving'), later)
        const { items, total } = await graph.jobs.page({ limit: 2, offset: 1 })
        expect(total).toBe(3)
        expect(items).toEqual([
          { job: job('2'), vouchedUntil: soon, isCancelled: false },
          { job: job('1', 'saving'), vouchedUntil: later, isCancelled: false },
        ])
        expect(await graph.jobs.get('4')).toBeUndefined()
      }))

    test('whoever cancels one is heard by the server that does it', () =>
      fresh(async ({ graph }) => {
        await graph.jobs.put(job('1'), soon)
        await graph.jobs.put(job('2'), soon)
        await graph.jobs.cancel('2')
        expect(await graph.jobs.vouch(['1', '2'], later)).toEqual(['2'])
        expect(await graph.jobs.put(job('2', 'reading'), later)).toBe(true)
        expect(await graph.jobs.get('1')).toMatchObject({ vouchedUntil: later, isCancelled: false })
      }))

    test('one server alone takes up what another left', () =>
      fresh(async ({ graph }) => {
        await graph.jobs.put(job('1', 'saving'), soon)
        await graph.jobs.cancel('1')
        const claims = ['second', 'third'].map((server) => graph.jobs.claim(job('1', 'waiting', server), 'first', later))
        const taken = await Promise.all(claims)
        expect(taken.filter(Boolean)).toHaveLength(1)
        expect(await graph.jobs.get('1')).toMatchObject({ job: { stage: 'waiting' }, vouchedUntil: later, isCancelled: false })
      }))

    test('it is told while a writer has its turn, and is no part of the graph', () =>
      fresh(async ({ graph, store }) => {
        const before = await graph.exportAll()
        await store.write(async () => {
          await graph.jobs.put(job('1'), soon)
          expect(await graph.jobs.get('1')).toBeDefined()
        })
        expect(await graph.exportAll()).toEqual(before)
      }))

    test('those that are over are forgotten but for the newest', () =>
      fresh(async ({ graph }) => {
        for (const id of ['1', '2', '3']) await graph.jobs.put(job(id, 'done'), soon)
        await graph.jobs.put(job('0'), soon)
        expect(await graph.jobs.forgetOld(1)).toEqual(['2', '1'])
        expect((await graph.jobs.page(page)).items.map(({ job: { id } }) => id)).toEqual(['3', '0'])
      }))
  })
}
