import { describe, expect, test } from 'vitest'
import { now, redo, startHistory, take, undo } from '../../client/app/history.ts'
import * as steps from '../../client/app/steps.ts'
import { firstView, type Heap, screenLimit, type View } from '../../graph/view.ts'

const korea = 'country/kr'
const busan = 'place/kr/пусан'
const visit = 'event/kr/2019-05-12/визит'
const forum = 'event/kr/2020-10/форум'
const body = 'org/комитет-по-внешним-связям'

const screen = (...all: steps.Step[]): View => all.reduce((view, step) => step(view), firstView)
const heap = (count: number): Heap => ({ hub: korea, link: 'CONCERNS', direction: 'in', kind: 'Event', count })

describe('expanding and collapsing', () => {
  test('collapsing takes away what the expansion added, and nothing else', () => {
    const before = screen(steps.addThings([korea, busan]), steps.place({ [korea]: { x: 1, y: 2 }, [busan]: { x: 30, y: 40 } }))
    const expanded = steps.expand(korea, [busan, visit, forum])(before)
    expect(expanded.things).toEqual([korea, busan, visit, forum])
    expect(steps.collapse(korea)(expanded)).toEqual({ ...before, lens: 'graph' })
  })
  test('nothing that stood on the screen is moved by expanding', () => {
    const before = screen(steps.addThings([korea]), steps.place({ [korea]: { x: 12, y: -7 } }))
    expect(steps.expand(korea, [visit])(before).positions[korea]).toEqual({ x: 12, y: -7 })
  })
  test('collapsing a thing also takes away what its neighbours brought', () => {
    const view = screen(steps.expand(korea, [visit]), steps.expand(visit, [body]))
    expect(steps.collapse(korea)(view).things).toEqual([korea])
  })
  test('what is pinned stays when its neighbour is collapsed', () => {
    const view = screen(steps.expand(korea, [visit, forum]), steps.togglePin(forum))
    expect(steps.collapse(korea)(view).things).toEqual([korea, forum])
  })
  test('two things that expanded each other are collapsed without end', () => {
    const view = screen(steps.expand(korea, [visit]), steps.expand(visit, [korea, body]))
    expect(steps.collapse(visit)(view).things).toEqual([korea, visit])
  })
  test('a heap shrinks as its members are added, and goes when it is empty', () => {
    const view = screen(steps.expand(korea, [visit], [heap(2)]))
    const smaller = steps.expand(korea, [forum], [heap(1)])(view)
    expect(smaller.heaps).toEqual([heap(1)])
    expect(steps.expand(korea, [body], [heap(0)])(smaller).heaps).toEqual([])
  })
  test('the screen takes no more than its limit', () => {
    const many = Array.from({ length: screenLimit + 50 }, (_, at) => `event/kr/${at}`)
    expect(steps.expand(korea, many)(firstView).things).toHaveLength(screenLimit)
  })
})

describe('taking off the screen', () => {
  test('a thing goes with its place, its pin, its heaps and its selection', () => {
    const view = screen(
      steps.expand(korea, [visit], [heap(9)]),
      steps.place({ [korea]: { x: 1, y: 1 }, [visit]: { x: 5, y: 5 } }),
      steps.togglePin(korea),
      steps.select(korea),
    )
    expect(steps.removeThings([korea])(view)).toEqual({
      ...firstView,
      lens: 'graph',
      things: [visit],
      positions: { [visit]: { x: 5, y: 5 } },
    })
  })
})

describe('filters, table and matrix', () => {
  test.each([
    ['a country', { countries: ['KR'] }, { countries: ['KR'] }],
    ['years', { firstDay: '2019-01-01', lastDay: '2020-12-31' }, { firstDay: '2019-01-01', lastDay: '2020-12-31' }],
    ['a day', { asOf: '2019-01-01' }, { asOf: '2019-01-01' }],
    ['years taken away', { firstDay: undefined }, {}],
  ])('a filter is set: %s', (_, change, expected) => {
    expect(steps.setFilter(change)(firstView).filter).toEqual({ ...firstView.filter, ...expected })
  })
  test('sorting by the same column again turns the order round', () => {
    const once = steps.sortTable('start')(steps.openTable('Event')(firstView))
    expect(once.table).toMatchObject({ kind: 'Event', sort: 'start', direction: 'asc' })
    expect(steps.sortTable('start')(once).table.direction).toBe('desc')
  })
  test('columns and groups are kept while the table is sorted, and left behind with their kind', () => {
    const grouped = steps.setTable({ columns: ['start'], group: 'start', folded: ['2019'] })(steps.openTable('Event')(firstView))
    expect(steps.sortTable('start')(grouped).table).toMatchObject({ columns: ['start'], group: 'start', folded: ['2019'] })
    expect(steps.openTable('Place')(grouped).table).toEqual({ ...firstView.table, kind: 'Place' })
  })
  test('groups fold and open again', () => {
    const folded = steps.foldGroup('2019')(firstView)
    expect(folded.table.folded).toEqual(['2019'])
    expect(steps.foldGroup('2019')(folded).table.folded).toEqual([])
  })
  test('many things go on the graph at once', () => {
    const shown = steps.openOnGraph(korea, visit)(firstView)
    expect([shown.lens, shown.things, shown.selected]).toEqual(['graph', [korea, visit], [korea, visit]])
  })
})

describe('undo and redo', () => {
  const opened = take(startHistory(firstView), steps.openOnGraph(korea), { key: 'open', name: 'Корея' })
  const expanded = take(opened, steps.expand(korea, [visit]), { key: 'expand', name: 'Корея' })

  test('undo works on everything, looking included', () => {
    const looked = take(expanded, steps.setLens('matrix'), { key: 'lens' })
    expect(now(undo(looked)).view).toEqual(now(expanded).view)
    expect(now(undo(undo(undo(looked)))).view).toEqual(firstView)
  })
  test('redo brings back what was undone', () => {
    expect(now(redo(undo(expanded))).view).toEqual(now(expanded).view)
  })
  test('a step after an undo forgets what was undone', () => {
    const other = take(undo(expanded), steps.select(), { key: 'closeCard' })
    expect(other.moments.map(({ name }) => name.key)).toEqual(['start', 'open', 'closeCard'])
    expect(redo(other)).toEqual(other)
  })
  test('a step that changes nothing is not remembered', () => {
    expect(take(expanded, steps.addThings([korea]), { key: 'add' })).toBe(expanded)
  })
})
