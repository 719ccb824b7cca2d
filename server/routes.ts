import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { z } from 'zod'
import { Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import { limits as fileLimits } from '../import/read/limits.ts'
import { api } from './api.ts'
import type { Call, Handlers } from './call.ts'
import type { Endpoint } from './endpoint.ts'
import { isOwner } from './guard.ts'
import { reasonOf } from './reason.ts'
import { sendAnswer } from './send.ts'

export interface RouteOptions {
  token: string
  /** Parses every answer by the contract before it goes: for tests, where a wrong answer is a fault. */
  checksAnswers?: boolean
}

/** The language that a reader wishes: `?lang`, else what the browser prefers, else Russian. */
export const languageFor = (request: Request): Language => {
  const { lang } = request.query
  if (lang === 'ru' || lang === 'en') return lang
  return request.acceptsLanguages('ru', 'en') === 'en' ? 'en' : 'ru'
}

const endpoints: readonly (readonly [string, Endpoint])[] = Object.entries(api)
const json = express.json({ limit: 2 ** 18 })
const raw = express.raw({ type: () => true, limit: fileLimits.file + 1 })
const bodyReader = ({ body, takesBytes }: Endpoint): RequestHandler[] => (takesBytes ? [raw] : body ? [json] : [])

/** The routes of the contract (`api.ts`): each parses its call, asks its handler and sends the answer; other methods are refused. */
export const routesOf = (handlers: Handlers, options: RouteOptions): Router => {
  const router = Router({ caseSensitive: true })
  for (const [name, endpoint] of endpoints) {
    // The table of handlers is typed name by name; here one name stands for all.
    const handler = handlers[name as keyof Handlers] as unknown as (call: Call<never>) => Promise<unknown>
    router[endpoint.method](endpoint.path, ...bodyReader(endpoint), async (request, response) => {
      const answer = await handler(callOf(endpoint, request, response, options.token))
      await sendAnswer(endpoint, answer, response, options.checksAnswers === true)
    })
  }
  for (const path of new Set(endpoints.map(([, endpoint]) => endpoint.path))) router.all(path, refuseMethod(path))
  return router
}

const refuseMethod =
  (path: string): RequestHandler =>
  (request, response) => {
    const taken = endpoints.filter(([, endpoint]) => endpoint.path === path).map(([, { method }]) => method.toUpperCase())
    response.set('Allow', taken.join(', '))
    throw new Refusal('method-unknown', { path, method: request.method })
  }

const callOf = (endpoint: Endpoint, request: Request, response: Response, token: string): Call<never> => {
  const language = languageFor(request)
  const { lang: _, ...query } = request.query
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  return {
    params: parsed(endpoint.params, request.params, language),
    query: parsed(endpoint.query, query, language),
    body: parsed(endpoint.body, request.body, language),
    bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    language,
    owner: isOwner(request, token),
    signal: gone.signal,
  } as Call<never>
}

const parsed = (schema: z.ZodType | undefined, value: unknown, language: Language): unknown => {
  if (!schema) return undefined
  const read = schema.safeParse(value)
  if (!read.success) throw new Refusal('request-invalid', { reason: reasonOf(read.error, language) })
  return read.data
}
