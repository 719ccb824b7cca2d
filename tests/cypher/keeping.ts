import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { keptLimit, type NewKept } from '../../graph/kept.ts'
import { View } from '../../graph/view.ts'
import { Telling, yearOfWork } from '../support/batch.ts'
import { type Engine, everything, type Opened, opened, page, stream } from './conformance.ts'

/** The body of a kept view that shows something of the graph. */
const bodyOf = (shows: z.input<typeof View>) => ({ view: View.parse(shows), note: '' })

const view: NewKept = { kind: 'view', name: 'Пусан', body: bodyOf({ things: ['place/kr/2'], positions: { 'place/kr/2': { x: 1, y: 2 } } }) }
const twins = new Telling('имена')
  .thing('place/kr/1', { name: 'Пусан', country: 'KR', placeType: 'city' })
  .thing('place/kr/2', { name: 'Бусан', country: 'KR', placeType: 'city' })

/** What every engine must do with what people keep, in the users' words. */
export const keeping = (engine: Engine): void => {
  describe(`what people keep on ${engine.name}`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    const fresh = async <T>(use: (opened: Opened) => Promise<T>): Promise<T> => opened(await engine.empty(), use)
    const names = async ({ graph }: Opened, kinds: readonly 'view'[], forgotten = false) =>
      (await graph.keptPage({ kinds, forgotten }, page)).items.map(({ name }) => name)

    test('it has a name, a version and who made it; every change is a version that can be seen again', () =>
      fresh(async (it) => {
        const { id, version, by } = await it.graph.keep(view, 'аналитик')
        expect({ version, by }).toEqual({ version: 1, by: 'аналитик' })
        const next = await it.graph.changeKept(id, { version: 1, name: 'Города Кореи', body: bodyOf({}) }, 'руководитель')
        expect(next).toMatchObject({ id, version: 2, name: 'Города Кореи', by: 'руководитель', body: bodyOf({}) })
        expect((await it.graph.kept(id, 1)).body).toEqual(view.body)
        expect((await it.graph.keptVersions(id, page)).items.map(({ version, name }) => [version, name])).toEqual([
          [2, 'Города Кореи'],
          [1, 'Пусан'],
        ])
      }))

    test('two people do not overwrite each other unseen', () =>
      fresh(async ({ graph }) => {
        const { id } = await graph.keep(view, 'аналитик')
        await graph.changeKept(id, { version: 1, name: 'Корея' }, 'руководитель')
        await expect(graph.changeKept(id, { version: 1, name: 'Азия' }, 'аналитик')).rejects.toMatchObject({ code: 'kept-changed' })
        expect((await graph.kept(id)).name).toBe('Корея')
      }))

    test('what is forgotten leaves the list and can be brought back', () =>
      fresh(async (it) => {
        const { id } = await it.graph.keep(view, 'аналитик')
        await it.graph.changeKept(id, { version: 1, forgotten: true }, 'аналитик')
        expect([await names(it, ['view']), await names(it, ['view'], true)]).toEqual([[], ['Пусан']])
        await it.graph.changeKept(id, { version: 2, forgotten: false }, 'аналитик')
        expect(await names(it, ['view'])).toEqual(['Пусан'])
      }))

    test('it survives an import, and its ids lead where a merge leads', () =>
      fresh(async ({ graph, texts }) => {
        await graph.save(texts.keep(twins.told()))
        const { id } = await graph.keep(view, 'аналитик')
        await graph.decide({ kind: 'same', about: ['place/kr/1', 'place/kr/2'] }, 'аналитик')
        await graph.save(texts.keep(yearOfWork().told()))
        expect((await graph.kept(id)).body).toEqual(bodyOf({ things: ['place/kr/1'], positions: { 'place/kr/1': { x: 1, y: 2 } } }))
      }))

    test('what was edited for a meeting follows its guest and the things that it tells of', () =>
      fresh(async ({ graph, texts }) => {
        await graph.save(texts.keep(twins.told()))
        const edit = { section: 'since', rule: 'tie', about: 'place/kr/2', language: 'ru', made: 'Было так.', text: null } as const
        const { id } = await graph.keep({ kind: 'meeting', name: 'Бусан', body: { with: 'place/kr/2', edits: [edit] } }, 'аналитик')
        await graph.decide({ kind: 'same', about: ['place/kr/1', 'place/kr/2'] }, 'аналитик')
        expect((await graph.kept(id)).body).toEqual({ with: 'place/kr/1', edits: [{ ...edit, about: 'place/kr/1' }] })
      }))

    test('what is too large, or is not there, is refused in words', () =>
      fresh(async ({ graph }) => {
        const places = Array.from({ length: keptLimit / 1000 }, (_, at) => [`place/${at}/${'я'.repeat(1000)}`, { x: 1, y: 2 }])
        const huge = { ...view, body: bodyOf({ positions: Object.fromEntries(places) }) }
        await expect(graph.keep(huge, 'аналитик')).rejects.toMatchObject({ code: 'kept-too-large' })
        await expect(graph.kept('kept/none')).rejects.toMatchObject({ code: 'kept-unknown' })
        await expect(graph.keptVersions('kept/none', page)).rejects.toMatchObject({ code: 'kept-unknown' })
      }))

    test('a backup holds it with all its versions', async () => {
      const records = await fresh(async ({ graph }) => {
        const { id } = await graph.keep(view, 'аналитик')
        await graph.changeKept(id, { version: 1, name: 'Корея' }, 'руководитель')
        return everything(graph.dump())
      })
      await fresh(async (it) => {
        await it.graph.restore(() => stream(records))
        const [restored] = (await it.graph.keptPage({ kinds: [], forgotten: false }, page)).items
        expect(restored).toMatchObject({ name: 'Корея', version: 2, by: 'руководитель' })
        expect((await it.graph.kept(restored?.id ?? '', 1)).name).toBe('Пусан')
      })
    })
  })
}
