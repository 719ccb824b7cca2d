import { z } from 'zod'
import turnText from './graph-turn.cypher?raw'
import { question } from './question.ts'
import type { Store } from './store.ts'

const askTurn = question(turnText, { needs: z.object({}), row: z.object({ turn: z.string() }) })

/** What stands for the graph as it is now: another after each change of it. */
export const turnOf = async (store: Store): Promise<string> => (await store.run(askTurn, {}))[0]?.turn ?? ''

/**
 * The same answer to the same wish until something in the graph changes: what takes the whole graph is worked out once, for all who ask
 * meanwhile. Of several wishes the last `most` are remembered.
 */
export const untilChanged = <W, T>(turnNow: () => Promise<string>, make: (wish: W) => Promise<T>, most = 1): ((wish: W) => Promise<T>) => {
  const known = new Map<string, Promise<T>>()
  let turn: string | undefined
  return async (wish) => {
    const now = await turnNow()
    if (now !== turn) known.clear()
    turn = now
    const key = JSON.stringify(wish) ?? ''
    const made = known.get(key) ?? make(wish)
    // The one that was asked for last stands last.
    known.delete(key)
    known.set(key, made)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    // What failed is tried again by the next who asks.
    made.catch(() => {
      if (known.get(key) === made) known.delete(key)
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
