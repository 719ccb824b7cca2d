import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import { Refusal, type RefusalCode } from '../graph/refusal.ts'
import type { Log } from './log.ts'

/** Refusals that may pass by themselves: a database that is still starting, a password that is being put right. */
const passing: ReadonlySet<RefusalCode> = new Set(['store-unreachable', 'store-password', 'store-stopped'])
const pauses = { first: 500, longest: 10_000 } as const

/** The graph of a server that starts whether or not its database is there. */
export interface Opening {
  /** Throws why it is not to be had. */
  graph(): KnowledgeGraph
  isOpen(): boolean
  /** Fulfilled when it is open and `first` has run; rejected when it never will be. */
  readonly opened: Promise<void>
  close(): Promise<void>
}

/** Opens the graph, again and again while it cannot be reached, and runs `first` on it before anyone else sees it as ready. */
export const opening = (
  open: () => Promise<KnowledgeGraph>,
  first: (graph: KnowledgeGraph, stopped: AbortSignal) => Promise<void>,
  log: Log,
): Opening => {
  let graph: KnowledgeGraph | undefined
  let isOpen = false
  let why = new Refusal('not-ready')
  const stopped = new AbortController()

  const tryOn = async (): Promise<void> => {
    for (let pause: number = pauses.first; !stopped.signal.aborted; pause = Math.min(pause * 2, pauses.longest)) {
      try {
        graph ??= await open()
        await first(graph, stopped.signal)
        isOpen = true
        return
      } catch (error) {
        if (!(error instanceof Refusal) || !passing.has(error.code)) throw error
        why = error
        log.event('store not open', { code: error.code })
        await waited(pause, stopped.signal)
      }
    }
  }
  const opened = tryOn()
  opened.catch(() => undefined) // Whoever waits for it is told; a server that is being stopped has nobody waiting.
  return {
    graph() {
      if (!graph || !isOpen) throw why
      return graph
    },
    isOpen: () => isOpen,
    opened,
    async close() {
      stopped.abort()
      await opened.catch(() => undefined)
      isOpen = false
      await graph?.close()
    },
  }
}

const waited = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
