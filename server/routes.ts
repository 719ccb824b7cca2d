import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { z } from 'zod'
import { Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import { limits as fileLimits } from '../import/read/limits.ts'
import { api } from './api.ts'
import type { Call, Handlers } from './call.ts'
import type { Endpoint } from './endpoint.ts'
import { besideFile, formOf, isForm } from './form.ts'
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
const usualBody = 2 ** 18
const raw = express.raw({ type: (request) => !isForm(request), limit: fileLimits.file + 1 })
const rawForm = express.raw({ type: (request) => isForm(request), limit: fileLimits.file + besideFile })
const bodyReader = ({ body, takesBytes, bodyLimit = usualBody }: Endpoint): RequestHandler[] =>
  takesBytes ? [raw, rawForm] : body ? [express.json({ limit: bodyLimit })] : []

/** The routes of the contract (`api.ts`): each parses its call, asks its handler and sends the answer; other methods are refused. */
export const routesOf = (handlers: Handlers, options: RouteOptions): Router => {
  const router = Router({ caseSensitive: true })
  for (const [name, endpoint] of endpoints) {
    // The table of handlers is typed name by name; here one name stands for all.
    const handler = handlers[name as keyof Handlers] as unknown as (call: Call<never>) => Promise<unknown>
    router[endpoint.method](endpoint.path, ...bodyReader(endpoint), async (request, response) => {
      const answer = await handler(await callOf(endpoint, request, response, options.token))
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

const callOf = async (endpoint: Endpoint, request: Request, response: Response, token: string): Promise<Call<never>> => {
  const language = languageFor(request)
  const { lang: _, ...query } = request.query
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const sent = await sentIn(request)
  return {
    params: parsed(endpoint.params, request.params, language),
    query: parsed(endpoint.query, query, language),
    body: parsed(endpoint.body, request.body, language),
    form: parsed(endpoint.form, sent.wish, language),
    bytes: sent.bytes,
    language,
    owner: isOwner(request, token),
    signal: gone.signal,
  } as Call<never>
}

const sentIn = async (request: Request): Promise<{ bytes: Buffer; wish: unknown }> => {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  return isForm(request) ? formOf(request.headers['content-type'] ?? '', bytes) : { bytes, wish: {} }
}

const parsed = (schema: z.ZodType | undefined, value: unknown, language: Language): unknown => {
  if (!schema) return undefined
  const read = schema.safeParse(value)
  if (!read.success) throw new Refusal('request-invalid', { reason: reasonOf(read.error, language, value) })
  return read.data
}
