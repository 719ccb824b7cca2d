import { graphOver } from '../cypher/graph.ts'
import type { Store } from '../cypher/store.ts'
import { HomeProfile } from '../graph/home.ts'
import homeJson from '../import/data/home/saint-petersburg.json'
import { type EngineName, engines, type OpenedStore } from './engines.ts'
import { processorMs } from './processes.ts'
import { askedOf } from './questions/asks.ts'
import { fill } from './questions/fill.ts'
import { madeWorld, type World } from './questions/world.ts'

const home = HomeProfile.parse(homeJson)
const runs = 9
/** A question that takes seconds is asked fewer times. */
const enoughMs = 6000

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
