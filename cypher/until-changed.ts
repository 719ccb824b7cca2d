import { z } from 'zod'
import turnText from './graph-turn.cypher?raw'
import { question } from './question.ts'
import type { Store } from './store.ts'

const askTurn = question(turnText, { needs: z.object({}), row: z.object({ turn: z.string() }) })

/** The same answer until something in the graph changes: what takes the whole graph is worked out once, for all who ask meanwhile. */
export const untilChanged = <T>(store: Store, make: () => Promise<T>): (() => Promise<T>) => {
  let last: { turn: string; made: Promise<T> } | undefined
  return async () => {
    const turn = (await store.run(askTurn, {}))[0]?.turn ?? ''
    if (last?.turn === turn) return last.made
    const made = make()
    last = { turn, made }
    // What failed is tried again by the next who asks.
    made.catch(() => {
      if (last?.made === made) last = undefined
    })
    return made
  }
}

/** How long the process may work at one thing while others wait to be answered, in ms. */
const atMost = 25

/** Lets others be answered during a long piece of work: to be awaited again and again. */
export const breathing = (): (() => Promise<void> | undefined) => {
  let since = performance.now()
  return () => {
    if (performance.now() - since < atMost) return undefined
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now()
        resolve()
      })
    })
  }
}
