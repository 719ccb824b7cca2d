import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Telling, yearOfWork } from '../support/batch.ts'
import { type Engine, everything, type Opened, opened, page, stream } from './conformance.ts'

const antwerp = 'place/be/антверпен'
const busan = 'place/kr/пусан'
const medicine = 'event/kr/2020-11-20'
const took = `TOOK_PART>org/комитет-по-науке>${medicine}`

/** What every engine must do when a person accepts only a part of an import, and when an import is taken back. */
export const accepting = (engine: Engine): void => {
  describe(`accepting an import on ${engine.name}`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    const withYear = async <T>(use: (opened: Opened) => Promise<T>): Promise<T> =>
      opened(await engine.empty(), async (it) => {
        await it.graph.save(it.texts.keep(yearOfWork().told()))
        return use(it)
      })
    const nextYear = () =>
      new Telling('таблица-2021', { asOf: '2021-12-31', importedBy: 'Анна' })
        .thing(antwerp, { name: 'Антверпен', partner: false })
        .thing('event/be/2021-05', { name: 'Выставка', start: '2021-05', countries: ['BE'] })
        .thing('event/be/2021-06', { name: 'Концерт', start: '2021-06', countries: ['BE'] }, { confidence: 0.2 })
        .link('event/be/2021-05', 'CONCERNS', antwerp)
    const newer = () =>
      new Telling('таблица-2020-новая', { replaces: 'document/таблица-2020', importedBy: 'Анна', asOf: '2020-12-31' })
        .thing('country/kr', { name: 'Республика Корея', code: 'KR', part: 'asia' })
        .thing(busan, { name: 'Пусан', country: 'KR' })
        .link(busan, 'IN', 'country/kr')
    const names = async ({ graph }: Opened) => (await graph.exportAll()).things.map(({ name }) => name)

    test('the differences tell their status and where they are said: the new document, and the older one for what goes', () =>
      withYear(async ({ graph, texts }) => {
        const added = await graph.differences(texts.keep(nextYear().told()))
        expect(added.map(({ about, change, status }) => [about, change, status])).toEqual([
          [`CONCERNS>event/be/2021-05>${antwerp}`, 'added', 'stated'],
          ['event/be/2021-05', 'added', 'stated'],
          ['event/be/2021-06', 'added', 'unsure'],
          [antwerp, 'changed', 'conflicting'],
        ])
        expect(added.every(({ passages = [] }) => passages[0]?.document === 'document/таблица-2021')).toBe(true)
        const gone = (await graph.differences(texts.keep(newer().told()))).find(({ about }) => about === medicine)
        expect(gone).toMatchObject({ change: 'removed', passages: [{ document: 'document/таблица-2020' }] })
      }))

    test('a newer version that says the same of what documents differ in makes no difference', () =>
      withYear(async ({ graph, texts }) => {
        await graph.save(texts.keep(nextYear().told()))
        const same = nextYear().told()
        const replaces = { id: 'document/таблица-2021-новая', name: 'таблица-2021-новая.docx', replaces: 'document/таблица-2021' }
        const statements = same.batch.statements.map((one) => ({ ...one, id: `${one.id}-новая`, document: replaces.id }))
        const document = { ...same.batch.document, ...replaces, hash: 'f'.repeat(64) }
        expect(await graph.differences(texts.keep({ ...same, batch: { ...same.batch, document, statements } }))).toEqual([])
      }))

    test('what is left out is decided in the same transaction, survives the next import and is taken back in the journal', () =>
      withYear(async (it) => {
        const { graph, texts } = it
        const leave = { without: ['event/be/2021-05', antwerp], why: 'опечатка' }
        expect(await graph.save(texts.keep(nextYear().told()), leave)).toMatchObject({ added: 1, changed: 0, removed: 0 })
        expect(await names(it)).not.toContain('Выставка')
        expect((await graph.card(antwerp)).thing).toMatchObject({ status: 'stated', fields: { partner: true } })
        const again = new Telling('таблица-2022', { asOf: '2022-12-31' })
          .thing('event/be/2021-05', { name: 'Выставка', start: '2021-05', countries: ['BE'] })
          .thing(antwerp, { name: 'Антверпен', partner: false })
        await graph.save(texts.keep(again.told()))
        expect(await names(it)).not.toContain('Выставка')
        expect((await graph.card(antwerp)).thing.fields['partner']).toBe(true)
        const { items } = await graph.journal({ by: 'Анна', text: 'опечатка' }, page)
        expect(items.map(({ kind, by, about: [one] }) => [kind, by, one?.name])).toEqual([
          ['set', 'Анна', 'Антверпен'],
          ['reject', 'Анна', 'Выставка'],
        ])
        const rejected = items.find(({ kind }) => kind === 'reject')
        await graph.decide({ kind: 'undo', about: ['event/be/2021-05'], undoes: rejected?.id }, 'Борис')
        expect(await names(it)).toContain('Выставка')
        expect((await graph.subgraph(['event/be/2021-05', antwerp])).links.length).toBe(1)
      }))

    test('all that was left out of an import is taken back together, once, and other decisions stand', () =>
      withYear(async (it) => {
        const { graph, texts } = it
        await graph.save(texts.keep(nextYear().told()), { without: ['added', 'unsure', 'changed', 'conflicting'] })
        await graph.decide({ kind: 'confirm', about: [busan] }, 'Анна')
        expect(await names(it)).not.toEqual(expect.arrayContaining(['Выставка']))
        const imported = async () => (await graph.journal({ kind: 'import', by: 'Анна' }, page)).items[0]
        const left = (await imported())?.left ?? []
        expect(left.length).toBeGreaterThan(3)
        expect(await graph.undoTogether(left, 'Борис')).toHaveLength(left.length)
        expect(await names(it)).toEqual(expect.arrayContaining(['Выставка', 'Концерт']))
        expect((await graph.subgraph(['event/be/2021-05', antwerp])).links).toHaveLength(1)
        expect((await graph.card(antwerp)).thing.status).toBe('conflicting')
        expect((await graph.card(busan)).thing.status).toBe('confirmed')
        expect((await imported())?.left).toBeUndefined()
        expect(await graph.undoTogether(left, 'Борис')).toEqual([])
      }))

    test('a class and a group are left out whole', () =>
      withYear(async (it) => {
        await it.graph.save(it.texts.keep(nextYear().told()), { without: ['unsure', 'added:Event'] })
        expect(await names(it)).not.toEqual(expect.arrayContaining(['Концерт']))
        expect(await names(it)).not.toEqual(expect.arrayContaining(['Выставка']))
        expect((await it.graph.card(antwerp)).thing.status).toBe('conflicting')
      }))

    test('what a newer version no longer tells can stay by a person’s word, a link with its ends, and is known again', () =>
      withYear(async (it) => {
        const { graph, texts } = it
        await graph.save(texts.keep(newer().told()), { without: [took] })
        expect((await graph.card(medicine)).thing).toMatchObject({ name: 'Семинар по медицине', status: 'confirmed' })
        expect((await graph.linkCard(took)).link.fields['role']).toBe('organiser')
        expect(await names(it)).not.toContain('Дни Антверпена')
        expect(await graph.idsOfKeys([`key of ${medicine}`])).toEqual(new Map([[`key of ${medicine}`, medicine]]))
      }))

    test('a document that is read anew changes to what it says now, keeps its place and its decisions, and is told in the journal', () =>
      withYear(async (it) => {
        const { graph } = it
        await graph.decide({ kind: 'confirm', about: [medicine] }, 'Анна')
        const before = yearOfWork().told().batch
        const moved = before.statements.map((one) =>
          one.about.id === medicine ? { ...one, fields: { ...one.fields, start: '2020-11-21' } } : one,
        )
        const document = { ...before.document, importedBy: 'Борис', importedAt: '2026-02-03T04:05:06.000Z', order: 7 }
        const again = { ...before, document, statements: moved.filter(({ about }) => about.id !== took), text: '', anew: true }
        const differences = await graph.differences(again)
        expect(differences.map(({ about, change }) => [about, change])).toEqual([
          [took, 'removed'],
          [medicine, 'changed'],
        ])
        expect(await graph.save(again)).toMatchObject({ added: 0, changed: 1, removed: 1 })
        expect((await graph.card(medicine)).thing).toMatchObject({ status: 'confirmed', fields: { start: '2020-11-21' } })
        expect(await graph.document(before.document.id)).toMatchObject({ order: before.document.order, importedBy: 'Борис' })
        expect(await graph.saidBy(before.document.id)).toHaveLength(again.statements.length)
        expect(await graph.differences(again)).toEqual([])
        const { items } = await graph.journal({ kind: 'import' }, page)
        expect(items.map(({ by, counts }) => [by, counts])).toEqual([
          ['Борис', true],
          ['analyst', false],
        ])
      }))

    test('what may be the same as before is of a class of its own, and is left out by it', () =>
      withYear(async ({ graph, texts }) => {
        const told = newer()
          .thing('event/kr/2020-11-25', { name: 'Семинар по медицине', start: '2020-11-25', countries: ['KR'] })
          .told()
        const batch = { ...texts.keep(told), perhaps: [{ was: medicine, is: 'event/kr/2020-11-25' }] }
        const of = (about: string, differences: Awaited<ReturnType<typeof graph.differences>>) =>
          differences.find((one) => one.about === about)?.mayBe?.id
        const differences = await graph.differences(batch)
        expect([of(medicine, differences), of('event/kr/2020-11-25', differences)]).toEqual(['event/kr/2020-11-25', medicine])
        const without = await graph.differences(batch, { without: ['perhaps'] })
        expect(without.map(({ about }) => about)).not.toContain('event/kr/2020-11-25')
      }))

    test('what is no difference any more refuses the whole import', () =>
      withYear(async ({ graph, texts }) => {
        const before = await graph.exportAll()
        const batch = texts.keep(nextYear().told())
        await expect(graph.save(batch, { without: ['event/нет'] })).rejects.toMatchObject({ code: 'difference-unknown' })
        expect(await graph.exportAll()).toEqual(before)
      }))

    test('the journal tells imports that stand no more, who took them back, when, and what went', () =>
      withYear(async ({ graph, texts }) => {
        await graph.save(texts.keep(newer().told()))
        await graph.takeBack('document/таблица-2020-новая', 'Борис')
        const { items } = await graph.journal({}, page)
        expect(items.map(({ kind, by, counts }) => [kind, by, counts])).toEqual([
          ['takeBack', 'Борис', true],
          ['replace', 'Анна', false],
          ['import', 'analyst', false],
        ])
        expect(items[0]).toMatchObject({ about: [{ name: 'таблица-2020-новая.docx', there: false }] })
        expect(items[0]?.removed).toEqual([
          { kind: 'Country', count: 1 },
          { kind: 'Place', count: 1 },
        ])
        const of = async (wish: Parameters<typeof graph.journal>[0]) => (await graph.journal(wish, page)).items.map(({ kind }) => kind)
        expect(await of({ lastDay: '2026-01-02' })).toEqual(['replace', 'import'])
        expect(await of({ firstDay: '2026-01-03' })).toEqual(['takeBack'])
        expect(await of({ kind: 'takeBack', text: 'новая' })).toEqual(['takeBack'])
      }))

    test('a backup holds what was taken back', async () => {
      const records = await withYear(async ({ graph }) => {
        await graph.takeBack('document/таблица-2020', 'Борис')
        return everything(graph.dump())
      })
      await opened(await engine.empty(), async ({ graph }) => {
        await graph.restore(() => stream(records))
        expect((await graph.journal({}, page)).items.map(({ kind }) => kind)).toEqual(['takeBack', 'import'])
      })
    })
  })
}
