import { z } from 'zod'
import { ErrorAnswer } from '../../graph/refusal.ts'
import type { Language } from '../../graph/text.ts'
import { api, type CallAnswer, type CallInput, type EndpointName } from '../../server/api.ts'
import type { Endpoint } from '../../server/endpoint.ts'
import { Trouble, troubleOf } from './trouble.ts'

const text = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return value.length > 0 ? value.map(String).join(',') : undefined
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** The address of a call: parameters percent-encoded, lists joined by commas, what is empty left out. */
export const addressOf = (path: string, params: object = {}, query: object = {}): string => {
  const named = new Map<string, unknown>(Object.entries(params))
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(text(named.get(name)) ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const said = text(value)
    if (said !== undefined && said !== '') search.set(name, said)
  }
  return search.size > 0 ? `${filled}?${search}` : filled
}

const answered = async (address: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Trouble('offline', String(error))
  }
}

const parsed = async <T extends z.ZodType>(response: Response, schema: T): Promise<z.infer<T>> => {
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) {
    const told = ErrorAnswer.safeParse(body)
    throw told.success ? troubleOf(told.data, response.status) : new Trouble('unknown', '', response.status)
  }
  const result = schema.safeParse(body)
  if (!result.success) throw new Trouble('unreadable', result.error.message, response.status)
  return result.data
}

/** What any call takes, its parts not yet matched with an address. */
export interface AnyInput {
  params?: object | undefined
  query?: object | undefined
  body?: unknown
}

/** Asks an address whose input the caller has put together itself; otherwise as `call`. */
export const ask = async <N extends EndpointName>(
  name: N,
  { params, query, body }: AnyInput,
  signal?: AbortSignal,
): Promise<CallAnswer<N>> => {
  const endpoint: Endpoint = api[name]
  const response = await answered(addressOf(endpoint.path, params, query), {
    method: endpoint.method.toUpperCase(),
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  return parsed(response, endpoint.answer) as Promise<CallAnswer<N>>
}

/** Asks the server by the contract and gives the checked answer; every failure is a `Trouble`. */
export const call = <N extends EndpointName>(name: N, input: CallInput<N>, signal?: AbortSignal): Promise<CallAnswer<N>> =>
  ask(name, input, signal)

/** A file of the contract, as bytes; every failure is a `Trouble`. */
export const callFile = async (name: EndpointName, { params, query, body }: AnyInput, language: Language): Promise<Blob> => {
  const endpoint: Endpoint = api[name]
  const response = await answered(addressOf(endpoint.path, params, { ...query, lang: language }), {
    method: endpoint.method.toUpperCase(),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.ok ? response.blob() : parsed(response, z.never())
}

/** Asks what the columns of a list may mean; of a list in a .zip, `inside` is its path there. */
export const sendColumns = async (file: File, inside: string | undefined, signal: AbortSignal): Promise<CallAnswer<'columns'>> =>
  parsed(
    await answered(addressOf(api.columns.path, {}, { name: file.name, inside }), {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
      body: file,
      signal,
    }),
    api.columns.answer,
  )

/** Keeps a Word file as a template, by its own name. */
export const sendTemplate = async (file: File): Promise<CallAnswer<'keepTemplate'>> =>
  parsed(
    await answered(addressOf(api.keepTemplate.path, {}, { name: file.name.replace(/\.docx$/iu, '') }), {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
      body: file,
    }),
    api.keepTemplate.answer,
  )

/** A file that the server makes, with a name for it. */
export const fileAt = async (address: string, name: string, signal: AbortSignal): Promise<File> =>
  new File([await (await answered(address, { signal })).blob()], name)

/** «Проверка перед показом» of a file; the file is not kept. */
export const checkFile = async (
  file: File,
  { audience, language }: { audience: string | null; language: Language },
  signal: AbortSignal,
): Promise<CallAnswer<'fileCheck'>> =>
  parsed(
    await answered(addressOf(api.fileCheck.path, {}, { name: file.name, language, ...(audience === null ? {} : { audience }) }), {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
      body: file,
      signal,
    }),
    api.fileCheck.answer,
  )

/** What may be said of a file beside its address. */
type FileWish = z.input<(typeof api)['import']['form']>

/** Sends a file to be imported, as a form where more is said of it; gives the job. */
export const sendFile = async (file: File, query: CallInput<'import'>['query'], wish?: FileWish): Promise<CallAnswer<'import'>> => {
  const form = new FormData()
  form.set('file', file)
  form.set('wish', JSON.stringify(wish ?? {}))
  const raw = { accept: 'application/json', 'content-type': 'application/octet-stream' }
  const answer = await answered(addressOf(api.import.path, {}, query), {
    method: 'POST',
    // The browser itself says what parts the form from its file.
    headers: wish === undefined ? raw : { accept: 'application/json' },
    body: wish === undefined ? file : form,
  })
  return parsed(answer, api.import.answer)
}
