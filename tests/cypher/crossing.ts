import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Filter } from '../../graph/answers.ts'
import { axisNames, MatrixWish } from '../../graph/axes.ts'
import { type Telling, yearOfWork } from '../support/batch.ts'
import { all, type Engine, type Opened, page, standing } from './conformance.ts'

const talks = 'event/kr/2020-09-03'
const transport = 'org/комитет-по-транспорту'
const science = 'org/комитет-по-науке'

/** The year, with somebody of the science committee at the talks on transport, and a transport committee that took part in nothing. */
const withOfficials = (): Telling =>
  yearOfWork()
    .thing('person/максимов', { name: 'Максимов А.С.' })
    .thing(transport, { name: 'Комитет по транспорту', orgType: 'committee', country: 'RU', homeBody: true })
    .thing('topic/culture', { name: 'Культура' })
    .link('person/максимов', 'NAMED_AS', science, { title: 'председатель' })
    .link('person/максимов', 'TOOK_PART', talks, { role: 'head', post: 'председатель' })

/** What every engine must do with the matrix, in the users' words. */
export const crossing = (engine: Engine): void => {
  describe(`the matrix on ${engine.name}`, () => {
    beforeAll(() => engine.start())
    afterAll(() => engine.stop())
    const year = standing(engine, ({ graph, texts }) => graph.save(texts.keep(withOfficials().told())))
    const told = async ({ graph }: Opened, wish: Partial<MatrixWish>, filter: Partial<Filter> = {}) => {
      const { rows, columns, cells } = await graph.matrix(Filter.parse(filter), MatrixWish.parse(wish))
      const name = (sides: typeof rows, id: string) => sides.find((side) => side.id === id)?.name
      return cells.map(({ row, column, events }) => `${name(rows, row)} – ${name(columns, column)}: ${events}`).sort()
    }

    test.each<[Partial<MatrixWish>, string[]]>([
      [
        { rows: 'committees', columns: 'parts' },
        ['Комитет по внешним связям – Азия: 1', 'Комитет по внешним связям – Европа: 1', 'Комитет по науке – Азия: 1'],
      ],
      [{ rows: 'companies', columns: 'partners' }, ['Администрация порта Пусана – Пусан: 1']],
      [{ rows: 'people', columns: 'countries' }, ['Барт Де Вевер – Бельгия: 1', 'Максимов А.С. – Республика Корея: 1']],
      [{ rows: 'years', columns: 'countries' }, ['2020 – Бельгия: 1', '2020 – Республика Корея: 2']],
      [{ rows: 'countries', columns: 'topics' }, ['Республика Корея – Транспорт: 1']],
      [
        { rows: 'parts', columns: 'kinds' },
        [
          'Азия – встреча, переговоры, заседание: 1',
          'Азия – конференция, круглый стол, семинар: 1',
          'Европа – фестиваль, дни города (страны), концерт: 1',
        ],
      ],
    ])('crossed by %j it counts the events that are told', (wish, cells) => year(async (it) => expect(await told(it, wish)).toEqual(cells)))

    test('any two sides can be crossed, and a cell opens as many events as it counts', () =>
      year(async ({ graph }) => {
        // Each side is a row once and a column once, the first and the later half of the table mixed.
        for (const [at, rows] of axisNames.entries())
          for (const columns of [axisNames[(at + 3) % axisNames.length] ?? rows]) {
            const { cells } = await graph.matrix(all, MatrixWish.parse({ rows, columns }))
            const [cell] = cells
            if (cell === undefined || cell.events === 0) continue
            const { total } = await graph.cell({ rows, columns, row: cell.row, column: cell.column, way: 'stated' }, all, page)
            expect([rows, columns, total]).toEqual([rows, columns, cell.events])
          }
      }))

    test('who is there by the post of a participant is told apart from who is said to be there', () =>
      year(async ({ graph }) => {
        const { cells } = await graph.matrix(all, MatrixWish.parse({}))
        expect(cells).toContainEqual({ row: science, column: 'country/kr', events: 1, byPost: 1, supposed: 0 })
        const cell = { rows: 'bodies', columns: 'countries', row: science, column: 'country/kr', way: 'by post' } as const
        expect((await graph.cell(cell, all, page)).items.map(({ thing }) => thing.id)).toEqual([talks])
      }))

    test('what only a remit suggests is not told unless it is asked for', () =>
      year(async ({ graph }) => {
        const usual = await graph.matrix(all, MatrixWish.parse({}))
        expect(usual.rows.map(({ id }) => id)).not.toContain(transport)
        const { cells } = await graph.matrix(all, MatrixWish.parse({ supposed: true }))
        expect(cells).toContainEqual({ row: transport, column: 'country/kr', events: 0, byPost: 0, supposed: 1 })
      }))

    test('where there is nothing can be asked too', () =>
      year(async ({ graph }) => {
        const { rows, columns } = await graph.matrix(all, MatrixWish.parse({ rows: 'committees', columns: 'topics', empty: true }))
        expect(rows.map(({ name }) => name)).toEqual(['Комитет по внешним связям', 'Комитет по науке', 'Комитет по транспорту'])
        expect(columns.map(({ name }) => name)).toEqual(['Культура', 'Транспорт'])
      }))

    test('a filter narrows both sides', () =>
      year(async (it) => {
        expect(await told(it, { rows: 'committees' }, { countries: ['BE'] })).toEqual(['Комитет по внешним связям – Бельгия: 1'])
        expect(await told(it, { rows: 'committees' }, { topics: ['transport'] })).toEqual([
          'Комитет по внешним связям – Республика Корея: 1',
          'Комитет по науке – Республика Корея: 0',
        ])
      }))

    test('the timeline has events and agreements on the lanes of those whom they concern, as precise as they are told', () =>
      year(async ({ graph }) => {
        const { lanes, marks, complete } = await graph.timeline(all, 'countries')
        expect(lanes.map(({ name }) => name)).toEqual(['Бельгия', 'Республика Корея'])
        expect(complete).toBe(true)
        expect(marks.map(({ name, dates, until, lanes }) => [name, dates, until, lanes])).toEqual([
          ['Дни Антверпена', ['2020-02'], null, ['country/be']],
          ['Переговоры о морских перевозках', ['2020-09-03'], '2020-09-05', ['country/kr']],
          ['Семинар по медицине', ['2020-11-20'], null, ['country/kr']],
          ['Соглашение о сотрудничестве с Пусаном', ['2008-06-11'], null, ['country/kr']],
        ])
        const byTopic = await graph.timeline(Filter.parse({ countries: ['KR'] }), 'topics')
        expect(byTopic.marks.map(({ id, lanes }) => [id, lanes])).toEqual([
          [talks, ['topic/transport']],
          ['event/kr/2020-11-20', []],
          ['agreement/kr/пусан-2008', []],
        ])
        for (const axis of axisNames) expect((await graph.timeline(all, axis)).marks).toHaveLength(4)
      }))
  })
}
