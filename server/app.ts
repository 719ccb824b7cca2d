import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { Refusal } from '../graph/refusal.ts'
import type { Handlers } from './call.ts'
import { guard } from './guard.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { openapi } from './openapi.ts'
import { errorAnswer, refusalFor } from './problem.ts'
import { languageFor, type RouteOptions, routesOf } from './routes.ts'
import { staticClient } from './static.ts'

export interface AppParts {
  handlers: Handlers
  log: Log
  metrics: Metrics
  version: string
  /** The folder of the built explorer. */
  client: string
  isReady: () => boolean
  routes: RouteOptions
}

/** Nothing from elsewhere, no scripts but our own files; Mantine needs inline styles (03), the layout a worker. */
const security = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Plain HTTP on this computer: a promise of HTTPS would lock the next program on this name out.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
})

/** The whole server as an Express app: guards, the contract's routes, the explorer's files, one shape for every error. */
export const appOf = (parts: AppParts): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use(watch(parts), security, guard)
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'private, no-cache')
    next()
  })
  app.get('/metrics', async (_request, response) => {
    const { type, content } = await parts.metrics.text(parts.isReady())
    response.type(type).send(content)
  })
  const contract = openapi(parts.version)
  app.get('/api/openapi.json', (_request, response) => void response.json(contract))
  app.all(['/metrics', '/api/openapi.json'], (request) => {
    throw new Refusal('method-unknown', { path: request.path, method: request.method })
  })
  app.use(routesOf(parts.handlers, parts.routes))
  app.use(staticClient(parts.client))
  app.use((request) => {
    throw new Refusal('address-unknown', { path: request.path.slice(0, 200) })
  })
  app.use(problems(parts))
  return app
}

/** Logs and counts each request by its route, never by what was asked. */
const watch =
  ({ log, metrics }: AppParts): RequestHandler =>
  (request, response, next) => {
    const start = process.hrtime.bigint()
    response.once('close', () => {
      const ms = Math.round(Number(process.hrtime.bigint() - start) / 1e4) / 100
      const matched: unknown = request.route?.path
      const route = typeof matched === 'string' ? matched : 'other'
      const method = knownMethods.has(request.method) ? request.method : 'other'
      const status = response.statusCode
      log.request({ route, method, status, ms })
      metrics.request({ route, method, status }, ms / 1000)
    })
    next()
  }
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

const problems =
  ({ log, metrics }: AppParts): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const language = languageFor(request)
    const refusal = refusalFor(error, language, log)
    const { status } = refusal
    if (refusal.code === 'fault') metrics.fault()
    if (response.headersSent) return next(error) // A stream broke in its middle: Express closes it.
    if (status === 503) response.set('Retry-After', '5')
    response.status(status).json(errorAnswer(refusal, language))
  }
