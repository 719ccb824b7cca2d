import type { KnowledgeGraph } from '../../cypher/knowledge-graph.ts'
import { Filter } from '../../graph/answers.ts'
import { MatrixWish } from '../../graph/axes.ts'
import type { ThingKind } from '../../graph/kinds.ts'
import { blankOf, type Filling } from '../../graph/questions/blanks.ts'
import { blanksOf, questionIds } from '../../graph/questions/table.ts'
import type { World } from './world.ts'

const page = { limit: 50, offset: 0 }
const all = Filter.parse({})

export type Ask = (graph: KnowledgeGraph, turn: number) => Promise<unknown>

/** Every question that the product has, asked of another thing each turn. */
export const askedOf = ({ things }: World): Record<string, Ask> => {
  const of = (kind: ThingKind) => things.filter((one) => one.kind === kind)
  /** The first two turns ask of what most is tied to: one to plan the question, one to be measured. */
  const some = (kinds: readonly ThingKind[], turn: number): string => {
    const list = of(kinds[turn % kinds.length] ?? 'Place')
    return (list[turn < 2 ? 0 : (turn * 37) % list.length] ?? things[0])?.id ?? ''
  }
  const filling = (id: (typeof questionIds)[number], turn: number): Filling =>
    Object.fromEntries(
      blanksOf(id).map(({ name }) => {
        const blank = blankOf(name)
        if (blank.is === 'thing')
          return [
            name,
            some(
              blank.kinds.filter((kind) => of(kind).length > 0),
              turn + (name === 'other' ? 1 : 0),
            ),
          ]
        return [name, { period: '2010..2015', day: '2012-05-05', words: 'директор' }[blank.is]]
      }),
    )
  const cell = MatrixWish.parse({})
  const plain: Record<string, Ask> = {
    overview: (graph) => graph.overview(all),
    'everything by country': (graph) => graph.levels(all),
    'the things of a country': (graph, turn) =>
      graph.levelThings({ regions: [['DE', 'KR', 'JP'][turn % 3] ?? ''] }, all, { limit: 2000, offset: 0 }),
    'search: a common word': (graph) => graph.search('комитет', [], page),
    'search: a name with a slip': (graph, turn) => graph.search(`${things[turn * 91 + 400]?.name.slice(0, -1)}ъ`, [], page),
    'things by name': (graph) => graph.things({ ...all, kinds: ['Event'] }, { by: 'name', direction: 'asc' }, page),
    'things of a country and period': (graph) =>
      graph.things({ ...all, countries: ['DE'], firstDay: '2010-01-01', lastDay: '2012-12-31' }, { by: 'name', direction: 'asc' }, page),
    'card of a hub': (graph, turn) => graph.card(`org/home-${turn % 10}`),
    'card of an event': (graph, turn) => graph.card(some(['Event'], turn)),
    'neighbours of a hub, counted': (graph, turn) => graph.neighbourCounts(`org/home-${turn % 10}`, all),
    'neighbours of a hub': (graph, turn) => graph.neighbours(`org/home-${turn % 10}`, {}, all, page),
    'neighbours of a town': (graph, turn) => graph.neighbours(some(['Place'], turn), {}, all, page),
    'subgraph of 200': (graph, turn) => graph.subgraph(things.slice(turn * 300, turn * 300 + 200).map(({ id }) => id)),
    'paths between two people': (graph, turn) => graph.paths(some(['Person'], turn), some(['Person'], turn + 3), { limit: 5, longest: 4 }),
    matrix: (graph) => graph.matrix(all, cell),
    'events of a year': (graph) => graph.events({ ...all, firstDay: '2010-01-01', lastDay: '2010-12-31' }, undefined, page),
    'events of a hub': (graph, turn) => graph.events(all, `org/home-${turn % 10}`, page),
  }
  // Projects and documents are told by imports alone; this graph has none.
  const fillable = questionIds.filter((id) =>
    blanksOf(id).every(({ name }) => {
      const blank = blankOf(name)
      return blank.is !== 'thing' || blank.kinds.some((kind) => of(kind).length > 0)
    }),
  )
  const templates = fillable.map((id): [string, Ask] => [
    `? ${id}`,
    (graph, turn) => graph.answer({ id, filling: filling(id, turn), today: '2020-01-01' }, page),
  ])
  return { ...plain, ...Object.fromEntries(templates) }
}
