import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import { Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import { appOf } from './app.ts'
import { children, clientFolder } from './children.ts'
import { type Disk, filesIn } from './files.ts'
import { isLoopback } from './guard.ts'
import { handlersOf } from './handlers.ts'
import { importDocument, type Office } from './imports.ts'
import { Jobs } from './jobs.ts'
import { logTo } from './log.ts'
import { newMetrics } from './metrics.ts'
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

/** How long an open connection may hold up the end, in ms. */
const patience = 10_000

/** Starts the server. Throws `host-open`, `port-in-use`, `setting-wrong`. A database that is not there yet is waited for. */
export const serve = async ({ settings, language, first, checksAnswers = false, disk }: ServeWish): Promise<Served> => {
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
  const officeOf = (graph: KnowledgeGraph): Office => ({ graph, files, home, user, reader: children.read, turns })

  let store: ReturnType<typeof opening> | undefined
  const graph = () => {
    if (!store) throw new Refusal('not-ready')
    return store.graph()
  }
  const jobs = new Jobs({
    import: (wish) => importDocument(officeOf(graph()), wish),
    failureOf: (error) => {
      const refusal = refusalFor(error, language, log)
      return (wished) => errorAnswer(refusal, wished)
    },
    onOver: (outcome) => metrics.count('pobratim_imports_total', { outcome }),
  })
  const handlers = handlersOf({ graph, office: () => officeOf(graph()), files, jobs, home, user, engine, version })
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
      await first?.(officeOf(opened), stopped)
    },
    log,
  )
  return {
    address,
    ready: store.opened,
    async close() {
      log.event('closing')
      const closed = new Promise((resolve) => http.close(resolve))
      await jobs.close()
      http.closeIdleConnections()
      const timer = setTimeout(() => http.closeAllConnections(), patience)
      await closed
      clearTimeout(timer)
      await withdraw()
      await store?.close()
      log.event('closed')
    },
  }
}

/** Listens; gives the address to open. A request must be in within a minute, its head within 20 s. */
const listening = (http: HttpServer, { HOST, PORT }: Settings): Promise<string> => {
  Object.assign(http, { requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 5000, maxRequestsPerSocket: 10_000 })
  http.on('clientError', (_error, socket) => {
    const answer = JSON.stringify(errorAnswer(new Refusal('request-invalid', { reason: 'HTTP' }), 'ru'))
    const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(answer)}\r\nConnection: close`
    if (socket.writable) socket.end(`${head}\r\n\r\n${answer}`)
  })
  return new Promise((resolve, reject) => {
    http.once('error', ({ code = '' }: NodeJS.ErrnoException) =>
      reject(
        code === 'EADDRINUSE'
          ? new Refusal('port-in-use', { port: PORT })
          : new Refusal('setting-wrong', { setting: 'HOST, PORT', reason: code }),
      ),
    )
    http.listen(PORT, HOST.replaceAll(/[[\]]/g, ''), () => {
      const { port, family, address } = http.address() as AddressInfo
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`)
    })
  })
}
