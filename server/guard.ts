import { timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { Refusal } from '../graph/refusal.ts'

/** Whether a name or address is this computer itself. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)

const nameOf = (host: string): string => host.replace(/:\d*$/, '')

/**
 * With no accounts the server is for this computer alone, so a page of another site must not reach it through the browser:
 * a name that was made to lead here (DNS rebinding) is refused, and so is a change that another site's page asks for.
 */
export const guard: RequestHandler = (request, _response, next) => {
  const host = request.headers.host ?? ''
  if (!isLoopback(nameOf(host))) throw new Refusal('host-unknown', { host: host.slice(0, 100) })
  if (request.method !== 'GET' && request.method !== 'HEAD' && isForeign(request, host)) throw new Refusal('origin-foreign')
  next()
}

const isForeign = ({ headers }: Request, host: string): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return headers.origin !== undefined && headers.origin !== `http://${host}`
}

/** Whether a request brings the token of `server.json`, which only the owner of the data folder can read. */
export const isOwner = ({ headers }: Request, token: string): boolean => {
  const given = Buffer.from(headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
