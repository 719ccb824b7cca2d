import { graphOver } from '../cypher/graph.ts'
import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import { inChunks } from '../cypher/lists.ts'
import { propertiesOfLink, propertiesOfThing } from '../cypher/rows.ts'
import type { Store } from '../cypher/store.ts'
import { putLinks, putThings } from '../cypher/templates.ts'
import { tieWords } from '../cypher/words.ts'
import { Filter } from '../graph/answers.ts'
import { MatrixWish } from '../graph/axes.ts'
import { HomeProfile } from '../graph/home.ts'
import type { ThingKind } from '../graph/kinds.ts'
import { blankOf, type Filling } from '../graph/questions/blanks.ts'
import { blanksOf, questionIds } from '../graph/questions/table.ts'
import homeJson from '../import/data/home/saint-petersburg.json'
import { type EngineName, engines, type OpenedStore } from './engines.ts'
import { processorMs } from './processes.ts'
import { madeWorld, type World } from './questions/world.ts'

const home = HomeProfile.parse(homeJson)
const runs = 9
/** A question that takes seconds is asked fewer times. */
const enoughMs = 6000
const page = { limit: 50, offset: 0 }
const all = Filter.parse({})
const written = 2000

const at = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
const inMs = (ms: number): number => Math.round(ms * 10) / 10

/** A store that keeps how long the engine itself was at work. */
const clocked = (store: Store) => {
  const clock = { ms: 0 }
  const timed: Store['run'] = async (question, needs, bounds) => {
    const began = performance.now()
    try {
      return await store.run(question, needs, bounds)
    } finally {
      clock.ms += performance.now() - began
    }
  }
  // Everything but questions goes to the store itself.
  const seen = new Proxy(store, { get: (it, name) => (name === 'run' ? timed : bound(it, name)) })
  return { seen, clock }
}
const bound = (store: Store, name: string | symbol): unknown => {
  const value: unknown = Reflect.get(store, name)
  return typeof value === 'function' ? value.bind(store) : value
}

/** Writes a graph through the store's port, as imports do but without documents. */
const fill = async (store: Store, { things, links }: World): Promise<void> => {
  const counted = new Map<string, number>()
  for (const { from, to } of links) for (const end of [from, to]) counted.set(end, (counted.get(end) ?? 0) + 1)
  for (let from = 0; from < things.length; from += written) {
    const portion = things.slice(from, from + written)
    await store.write(async (tx) => {
      for (const kind of new Set(portion.map((one) => one.kind))) {
        const rows = portion.filter((one) => one.kind === kind)
        await tx.run(putThings[kind], {
          rows: rows.map((one) => ({ id: one.id, properties: { ...propertiesOfThing(one), records: counted.get(one.id) ?? 0 } })),
        })
      }
      await tieWords(tx, portion)
    })
  }
  for (const kind of new Set(links.map((one) => one.kind))) {
    const rows = links.filter((one) => one.kind === kind)
    await inChunks(rows, async (chunk) => {
      await store.write((tx) =>
        tx.run(putLinks[kind], {
          rows: chunk.map((one) => ({ id: one.id, from: one.from, to: one.to, properties: propertiesOfLink(one) })),
        }),
      )
      return []
    })
  }
  await store.settle()
}

type Ask = (graph: KnowledgeGraph, turn: number) => Promise<unknown>

/** Every question that the product has, asked of another thing each turn. */
const askedOf = ({ things }: World): Record<string, Ask> => {
  const of = (kind: ThingKind) => things.filter((one) => one.kind === kind)
  const some = (kinds: readonly ThingKind[], turn: number): string => {
    const list = of(kinds[turn % kinds.length] ?? 'Place')
    return (list[(turn * 37) % Math.max(1, list.length)] ?? things[0])?.id ?? ''
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

/** Of the whole question and of what the engine alone did of it, in ms; the engine's processor time tells it on a machine that is at other work too. */
interface Times extends Record<string, number> {
  p50: number
  p95: number
}
type Measured = Record<string, Times | { failed: string }>

const measured = async ({ store, pid }: OpenedStore, world: World): Promise<Measured> => {
  const { seen, clock } = clocked(store)
  const graph = graphOver(seen, { home, readText: () => Promise.resolve('') })
  const answers: Measured = {}
  for (const [name, ask] of Object.entries(askedOf(world))) {
    const [whole, engine]: [number[], number[]] = [[], []]
    let processor = 0
    try {
      const until = performance.now() + enoughMs
      for (let turn = 0; turn <= runs && (turn < 2 || performance.now() < until); turn++) {
        clock.ms = 0
        const before = await processorMs(await pid())
        const began = performance.now()
        await ask(graph, turn)
        // The first one plans the question.
        if (turn === 0) continue
        whole.push(performance.now() - began)
        engine.push(clock.ms)
        processor += (await processorMs(await pid())) - before
      }
      answers[name] = {
        p50: inMs(at(whole, 0.5)),
        p95: inMs(at(whole, 0.95)),
        'p50 of the engine alone': inMs(at(engine, 0.5)),
        'p95 of the engine alone': inMs(at(engine, 0.95)),
        "the engine's processor": inMs(processor / whole.length),
      }
    } catch (error) {
      answers[name] = { failed: error instanceof Error ? error.message.slice(0, 60) : String(error) }
    }
    console.log(`${store.engine} ${name}: ${JSON.stringify(answers[name])}`)
  }
  return answers
}

/** How long every question takes over 100,000 things, on the engines named or on both, beside the time that is the engine's own. */
export const benchQuestions = async (engineNames: readonly EngineName[]): Promise<void> => {
  const world = madeWorld(1)
  console.log(`\n${world.things.length} things, ${world.links.length} links; ms of ${runs} turns at most, each of another thing:`)
  const rows: Record<string, Record<string, number | string>> = {}
  const all = await engines(engineNames)
  try {
    for (const engine of all) {
      const opened = await engine.open()
      try {
        const began = performance.now()
        await fill(opened.store, world)
        console.log(`${engine.name}: written in ${Math.round((performance.now() - began) / 1000)} s`)
        for (const [name, times] of Object.entries(await measured(opened, world))) {
          const row = 'failed' in times ? { [`${engine.name}: failed`]: times.failed } : named(engine.name, times)
          rows[name] = { ...rows[name], ...row }
        }
      } finally {
        await opened.close()
      }
    }
    console.table(rows)
  } finally {
    for (const engine of all) await engine.end()
  }
}

const named = (engine: string, times: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(times).map(([what, ms]) => [`${engine} ${what}`, ms]))
