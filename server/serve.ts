import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import { Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import { appOf } from './app.ts'
import { boundariesOf } from './boundaries.ts'
import { children, clientFolder } from './children.ts'
import { type Disk, filesIn } from './files.ts'
import { isLoopback } from './guard.ts'
import { handlersOf } from './handlers.ts'
import { importFile } from './import-archive.ts'
import { incomingIn } from './incoming.ts'
import { type JobParts, Jobs } from './jobs.ts'
import { listening, stopListening } from './listen.ts'
import { type Log, logTo } from './log.ts'
import { type Metrics, newMetrics } from './metrics.ts'
import { modelOf } from './model.ts'
import type { Office } from './office.ts'
import { opening } from './opening.ts'
import { errorAnswer, refusalFor } from './problem.ts'
import { announce, newToken } from './running.ts'
import { homeOf, type Settings, userOf } from './settings.ts'
import { openGraph } from './store.ts'
import { inTurns } from './turns.ts'
import { version } from './version.ts'

export interface ServeWish {
  settings: Settings
  language: Language
  /** Runs once on the open graph, before `/ready` says yes: the samples. */
  first?: (office: Office, stopped: AbortSignal) => Promise<void>
  /** Runs once after it, beside whatever is asked; `stopped` tells that the server is. */
  afterwards?: (office: Office, stopped: AbortSignal) => Promise<void>
  checksAnswers?: boolean
  /** Where the documents' files are written. */
  disk?: Disk
}

/** A running server. */
export interface Served {
  address: string
  /** Fulfilled when `/ready` says yes; rejected when the store will never be had. */
  ready: Promise<void>
  /** Lets requests finish, then frees the store and the folder. */
  close(): Promise<void>
}

/** Starts the server. Throws `host-open`, `port-in-use`, `setting-wrong`. A database that is not there yet is waited for. */
export const serve = async ({ settings, language, first, afterwards, checksAnswers = false, disk }: ServeWish): Promise<Served> => {
  if (!isLoopback(settings.HOST)) throw new Refusal('host-open', { host: settings.HOST })
  const { POBRATIM_DATA: folder } = settings
  const [log, metrics, token, home, user] = [
    logTo(settings.POBRATIM_LOG),
    newMetrics(),
    newToken(),
    homeOf(settings, language),
    userOf(settings),
  ]
  const [files, turns] = [filesIn(join(folder, 'files'), disk), inTurns()]
  const engine = settings.NEO4J_URI ? 'neo4j' : 'embedded'
  const model = modelOf(settings, home)
  const officeOf = (graph: KnowledgeGraph): Office => ({ graph, files, home, user, reader: children.read, turns, model })

  let store: ReturnType<typeof opening> | undefined
  const graph = () => {
    if (!store) throw new Refusal('not-ready')
    return store.graph()
  }
  const jobs = jobsOf(() => officeOf(graph()), { engine, folder, language, log, metrics })
  const handlers = handlersOf({
    graph,
    office: () => officeOf(graph()),
    files,
    jobs,
    home,
    boundaries: boundariesOf(settings, language),
    user,
    hasConsole: settings.POBRATIM_CONSOLE === 'on',
    engine,
    version,
    model: settings.POBRATIM_MODEL_URL === undefined || model === undefined ? null : new URL(settings.POBRATIM_MODEL_URL).host,
  })
  const isReady = () => store?.isOpen() === true
  const http = createServer(appOf({ handlers, log, metrics, version, client: clientFolder, isReady, routes: { token, checksAnswers } }))
  const address = await listening(http, settings)
  log.event('listening', { engine })

  let withdraw = async (): Promise<void> => undefined
  store = opening(
    () => openGraph(settings, home, files),
    async (opened, stopped) => {
      // Only now is the folder ours: another server's announcement must not be written over.
      if (engine === 'embedded') withdraw = await announce(folder, { address, token, pid: process.pid })
      // Nobody asked a model about the samples.
      await first?.({ ...officeOf(opened), model: undefined }, stopped)
    },
    log,
  )
  const closing = new AbortController()
  // Whoever waits for it to be ready is told why it never is.
  void store.opened
    .then(() => (closing.signal.aborted ? undefined : afterwards?.(officeOf(graph()), closing.signal)))
    .catch(() => undefined)
  return {
    address,
    ready: store.opened,
    async close() {
      log.event('closing')
      closing.abort()
      // The streams of jobs end with them, and then the connections.
      await Promise.all([stopListening(http), jobs.close()])
      await withdraw()
      await store?.close()
      log.event('closed')
    },
  }
}

interface JobsWish {
  engine: KnowledgeGraph['engine']
  folder: string
  language: Language
  log: Log
  metrics: Metrics
}

const jobsOf = (office: () => Office, { engine, folder, language, log, metrics }: JobsWish): Jobs => {
  const refusalOf: JobParts['refusalOf'] = (error) => refusalFor(error, language, log)
  return new Jobs({
    server: randomUUID(),
    // One process alone holds the embedded store.
    isShared: engine === 'neo4j',
    shelf: () => office().graph.jobs,
    incoming: incomingIn(join(folder, 'incoming')),
    import: (wish, wished) => importFile(office(), wish, (error) => errorAnswer(refusalOf(error), wished)),
    refusalOf,
    onOver: (outcome) => metrics.imported(outcome),
  })
}
